import { groupBy } from '../base/group-by.ts'
import type {
  Carrier,
  Coverage,
  CoverageSummary,
  CoverContext,
  CoveredUnit,
  UncoveredFile,
  UnitCoverage,
} from './coverage.ts'
import { isGeneratedContent, isGeneratedName, mayBeGeneratedContent } from './generated.ts'
import { lineMap, lineOrigins, linesIn, tight } from './line-origins.ts'
import { opaqueByContent, shownBy } from './opaque.ts'
import { withContent } from './hidden-content.ts'
import { originKey, wholly } from './residue.ts'
import type { ResiduePart } from './coverage.ts'
import { comparePairs, type DiffOf, isPlain, side } from './reviewed-lines.ts'
import {
  type BlobDiff,
  type BlobPair,
  type FileChange,
  type FileDiff,
  type Hunk,
  isTooLarge,
  type Repository,
} from '../git/repository.ts'

/** Lines around each hunk, as in a pull request. */
const CONTEXT = 3

type Repo = Pick<Repository, 'changes' | 'diff' | 'blobDiffs' | 'blobIds' | 'blobs' | 'prefetch' | 'sizes'>

/** A range with the units in it: what the candidate takes out of production, and what landed on it. */
export type MeasuredRange = {
  readonly base: string
  readonly head: string
  readonly dropped: readonly CoveredUnit[]
  readonly landed: readonly CoveredUnit[]
  /** Paths that count; absent or null: all. */
  readonly scope?: ((path: string) => boolean) | null
}

/**
 * The coverage of a whole range: only what differs between base and candidate counts, so that a change which was taken
 * back again asks for nothing. Each line is attributed to the unit that changed it.
 */
export async function netCoverage(
  repository: Repo,
  range: MeasuredRange,
  opaque: CoverContext['opaque'],
): Promise<Coverage> {
  const { base, head, dropped, landed, scope = null } = range
  const changes = (await repository.changes(base, head)).filter(({ path }) => scope?.(path) ?? true)
  const large = await tooLargeIn(repository, changes)
  const paths = changes.map(({ path }) => path).filter((path) => !large.has(path))
  const read = await repository.diff(base, head, paths, CONTEXT)
  const unread = [...large].map((path): FileDiff => ({ path, binary: false, hunks: [], tooLarge: true }))
  const diffs = new Map([...read, ...unread].map((diff) => [diff.path, diff]))
  const find = stepsFinder(await wayOf(repository, range), head)
  const files = changes.map((change) => ({ change, diff: diffs.get(change.path), steps: find(change) }))
  const diffOf = await comparePairs(
    repository,
    files.flatMap(({ steps }) => pairsOfSteps(steps)),
  )
  const isGenerated = await generatedIn(repository, range, changes)
  const uncovered = files.flatMap(({ steps, ...file }) => {
    if (steps === null) return [wholeFile(file, unexplained(head))]
    return uncoveredIn(file, withOpaque(file, steps, { diffOf, opaque, isGenerated }), diffOf)
  })
  const told = [...uncovered, ...(await amissIn(repository, range, { changes, diffs, uncovered }))]
  const all = await withContent(repository, range, told)
  const units = [...dropped, ...landed].flatMap((unit) => (scope === null ? [unit.coverage] : unitWithin(unit, scope)))
  const folded = changes
    .map(({ path }) => path)
    .filter((path) => isGenerated(path) && !all.some((file) => file.path === path))
  return { summary: summarize([...diffs.values()], changes, all), uncovered: all, units, folded }
}

/** What of a unit counts; nothing where it has no part in it. Where only other paths were left unseen, what counts was approved as it is. */
function unitWithin({ coverage, changes, amiss }: CoveredUnit, scope: (path: string) => boolean): UnitCoverage[] {
  if (![...changes.map(({ path }) => path), ...amiss.keys()].some(scope)) return []
  const residue = coverage.residue.filter(scope)
  if (coverage.covered || residue.length > 0) return [{ ...coverage, residue }]
  return [{ ...coverage, residue, covered: true, reason: 'approved-as-merged' }]
}

/** Files that are judged by their sizes and never compared. */
async function tooLargeIn(repository: Repo, changes: readonly FileChange[]): Promise<ReadonlySet<string>> {
  const pairs = changes.filter(isPlain).map((change) => ({ path: change.path, pair: pairOf(change) }))
  await repository.prefetch(pairs.map(({ pair }) => pair))
  const sizes = await repository.sizes(pairs.flatMap(({ pair }) => pair.filter((id) => id !== null)))
  const sizeOf = (id: string | null): number => (id === null ? 0 : (sizes.get(id) ?? 0))
  return new Set(pairs.filter(({ pair: [old, made] }) => isTooLarge(sizeOf(old), sizeOf(made))).map(({ path }) => path))
}

async function wayOf(repository: Repo, { base, head, dropped, landed }: MeasuredRange): Promise<Way> {
  const start = landed[0]?.coverage.parent ?? head
  return { dropped, landed, droppedChanges: start === base ? [] : await repository.changes(base, start) }
}

/** Approved changes that did not land at all, of files that are there and that nothing else is said of. */
async function amissIn(
  repository: Repo,
  { head, landed, scope }: MeasuredRange,
  net: {
    readonly changes: readonly FileChange[]
    readonly diffs: ReadonlyMap<string, FileDiff>
    readonly uncovered: readonly UncoveredFile[]
  },
): Promise<UncoveredFile[]> {
  const { changes, diffs, uncovered } = net
  const told = new Set(uncovered.map(({ path }) => path))
  const missing = new Map(
    landed.flatMap(({ coverage, amiss }) =>
      [...amiss].map(([path, { reason, expected }]): [string, { part: ResiduePart; expected: string | null }] => {
        return [path, { part: wholly({ unit: coverage.sha, pull: coverage.pull }, reason), expected }]
      }),
    ),
  )
  const asked = [...missing.keys()].filter((path) => !told.has(path) && (scope?.(path) ?? true))
  const places = asked.map((path) => ({ commit: head, path }))
  const ids = places.length === 0 ? [] : await repository.blobIds(places)
  return places.flatMap(({ path }, index) => {
    const id = ids[index] ?? null
    const found = missing.get(path)
    if (id === null || found === undefined || id === found.expected) return []
    const change = changes.find((one) => one.path === path) ?? unchanged(path, id)
    const { origin } = found.part
    const { hunks = [], tooLarge = false } = diffs.get(path) ?? {}
    const more = tooLarge ? { tooLarge } : {}
    return [{ path, ...origin, change, added: [], deleted: [], hunks, withoutLines: true, ...more }]
  })
}

function unchanged(path: string, id: string): FileChange {
  return { path, status: 'modified', oldMode: '100644', newMode: '100644', oldId: id, newId: id }
}

function unexplained(head: string): ResiduePart {
  return wholly({ unit: head, pull: null }, 'drops-deployed')
}

/** The same, with what was approved and could not be looked at as unseen. */
function withOpaque(
  file: NetFile,
  steps: readonly NetStep[],
  asked: {
    readonly diffOf: DiffOf
    readonly opaque: CoverContext['opaque']
    readonly isGenerated: (path: string) => boolean
  },
): readonly NetStep[] {
  const { path } = file.change
  return steps.map((step) => {
    const seen = step.residue.length === 0
    if (!step.byEye || !seen) return step
    const alone = steps.length === 1 ? file.diff : undefined
    const kind = opaqueByContent(step.change, diffOfStep(step, alone, asked.diffOf))
    const kinds = [...(kind === null ? [] : [kind]), ...(asked.isGenerated(path) ? (['generated'] as const) : [])]
    const hidden = kinds.find((one) => asked.opaque(one, path) === 'review')
    return hidden === undefined ? step : { ...step, residue: [wholly(step.by, 'opaque', hidden)] }
  })
}

/** Which files of a range GitHub folds by itself, by their names or by what stands in them on either side. */
async function generatedIn(
  repository: Pick<Repository, 'blobs' | 'blobIds' | 'sizes'>,
  { base, head }: Pick<MeasuredRange, 'base' | 'head'>,
  changes: readonly FileChange[],
): Promise<(path: string) => boolean> {
  const plain = changes.filter(isPlain)
  const read = plain.filter(({ path }) => !isGeneratedName(path) && mayBeGeneratedContent(path))
  const ids = read.flatMap(({ oldId, newId }) => [side(oldId), side(newId)]).filter((id) => id !== null)
  const sizes = await repository.sizes(ids)
  const texts =
    ids.length === 0
      ? new Map<string, Uint8Array>()
      : await repository.blobs(ids.filter((id) => !isTooLarge(sizes.get(id) ?? 0, 0)))
  const byContent = ({ path, oldId, newId }: FileChange): boolean =>
    [oldId, newId].some((id) => {
      const bytes = texts.get(id)
      return bytes !== undefined && isGeneratedContent(path, new TextDecoder().decode(bytes).split('\n'))
    })
  const found = new Set(
    plain.filter((change) => isGeneratedName(change.path) || byContent(change)).map(({ path }) => path),
  )
  if (found.size === 0) return () => false
  const asked = await shownBy(repository, [{ commits: [base, head], paths: [...found] }])
  return (path) => found.has(path) && !asked([base, head], path).notGenerated
}

function summarize(
  diffs: readonly FileDiff[],
  changes: readonly FileChange[],
  uncovered: readonly UncoveredFile[],
): CoverageSummary {
  const changedLines = diffs
    .flatMap(({ hunks }) => hunks)
    .reduce((sum, { lines }) => sum + lines.filter(({ kind }) => kind !== ' ').length, 0)
  const left = uncovered.reduce((sum, { added, deleted }) => sum + added.length + deleted.length, 0)
  const uncoveredFiles = new Set(uncovered.map(({ path }) => path)).size
  const summary = { changedLines, coveredLines: changedLines - left, changedFiles: changes.length, uncoveredFiles }
  return { ...summary, percent: percent(summary) }
}

/** Whole percent, rounded down; 100 only where no file at all is left, for a mode or a binary has no lines to count. */
export function percent(counts: Omit<CoverageSummary, 'percent'>): number {
  if (counts.uncoveredFiles === 0) return 100
  if (counts.changedLines === 0)
    return Math.floor(
      (100 * Math.max(0, counts.changedFiles - counts.uncoveredFiles)) / Math.max(1, counts.changedFiles),
    )
  return Math.min(99, Math.floor((100 * counts.coveredLines) / counts.changedLines))
}

/** One change of a path on its way from what production runs to the candidate. */
export type NetStep = {
  /** The unit that made it. */
  readonly by: Carrier
  readonly change: FileChange
  /** What of it nobody saw, by where that came from; empty where all of it was seen. */
  readonly residue: readonly ResiduePart[]
  readonly byEye: boolean
}

/** All that lies between base and candidate: what the candidate does not have, then what landed, oldest first. */
export type Way = {
  /** From the base to where the first landed unit begins, by path. */
  readonly droppedChanges: readonly FileChange[]
  readonly dropped: readonly CoveredUnit[]
  readonly landed: readonly CoveredUnit[]
}

/** Finds the steps of each path. */
export function stepsFinder(way: Way, head: string): (net: FileChange) => readonly NetStep[] | null {
  const drops = new Map(way.droppedChanges.map((change) => [change.path, change]))
  const landed = groupBy(
    way.landed.flatMap((unit) => unit.changes.map((change) => ({ unit, change }))),
    ({ change }) => change.path,
  )
  return (net) => {
    const drop = drops.get(net.path)
    const steps: NetStep[] = drop === undefined ? [] : [dropStep(drop, way.dropped, head)]
    for (const { unit, change } of landed.get(net.path) ?? []) steps.push(landedStep(unit, change))
    return connected(net, sinceBack(net, steps))
  }
}

function landedStep({ coverage, residue, byEye }: CoveredUnit, change: FileChange): NetStep {
  const by = { unit: coverage.sha, pull: coverage.pull }
  return { by, change, byEye, residue: residue.get(change.path) ?? [] }
}

/** What production runs and the candidate does not begin with is taken out, whoever put it there. */
function dropStep(change: FileChange, dropped: readonly CoveredUnit[], head: string): NetStep {
  const last = dropped.findLast(({ changes }) => changes.some(({ path }) => path === change.path))
  const by = { unit: last?.coverage.sha ?? head, pull: last?.coverage.pull ?? null }
  const allowed = dropped.length > 0 && dropped.every(({ coverage }) => coverage.covered)
  return { by, change, byEye: false, residue: allowed ? [] : [wholly(by, 'drops-deployed')] }
}

/** Where a step put the path back to what production runs, nothing that came before it matters any more. */
function sinceBack(net: FileChange, steps: readonly NetStep[]): readonly NetStep[] {
  return steps.slice(
    steps.findLastIndex(({ change }) => change.newId === net.oldId && change.newMode === net.oldMode) + 1,
  )
}

/** Null where the steps do not lead from the one end to the other: then nothing can be concluded from them. */
function connected(net: FileChange, steps: readonly NetStep[]): readonly NetStep[] | null {
  const ends = [net.oldId, ...steps.map(({ change }) => change.newId)]
  const whole =
    steps.length > 0 && ends.at(-1) === net.newId && steps.every(({ change }, at) => change.oldId === ends[at])
  return whole ? steps : null
}

/** The differences that `uncoveredIn` will ask for: none where one step is all, for the net diff tells it. */
export function pairsOfSteps(steps: readonly NetStep[] | null): BlobPair[] {
  return steps === null || (steps.length === 1 && steps[0]?.residue.length === 0)
    ? []
    : steps.filter(({ change }) => isPlain(change)).map(({ change }) => pairOf(change))
}

export function pairOf({ oldId, newId }: FileChange): BlobPair {
  return [side(oldId), side(newId)]
}

/** A file of the net diff: its change, and its text diff with some context. */
export type NetFile = { readonly change: FileChange; readonly diff: FileDiff | undefined }

/** What of a file nobody saw, one entry for each origin that left something; nothing where all of it was seen. */
export function uncoveredIn(file: NetFile, steps: readonly NetStep[], diffOf: DiffOf): UncoveredFile[] {
  const guilty = steps.flatMap(({ residue, change }) => residue.map((part) => ({ part, change })))
  const last = guilty.at(-1)
  if (last === undefined) return []
  if (
    !isPlain(file.change) ||
    file.diff?.binary !== false ||
    file.diff.tooLarge === true ||
    !steps.every(({ change }) => hasLines(change, diffOf))
  ) {
    return [wholeFile(file, last.part)]
  }
  const { added, deleted } = originsOf(steps, file.diff.hunks, diffOf)
  return [...groupBy(guilty, ({ part }) => originKey(part.origin))].flatMap(([key, parts]) => {
    const [first] = parts
    const lines = { added: numbersOf(added, key), deleted: numbersOf(deleted, key) }
    const none = lines.added.length === 0 && lines.deleted.length === 0
    if (first === undefined || (none && !parts.some((one) => leavesOther(one, file, diffOf)))) return []
    return [partOfFile(file, first.part, lines)]
  })
}

type Guilty = { readonly part: ResiduePart; readonly change: FileChange }

function hasLines(change: FileChange, diffOf: DiffOf): boolean {
  const { binary, tooLarge } = isPlain(change) ? diffOf(pairOf(change)) : { binary: true }
  return !binary && tooLarge !== true
}

/** By line the origin that is to blame for it; null where it was seen. */
function originsOf(steps: readonly NetStep[], hunks: readonly Hunk[], diffOf: DiffOf) {
  const chain = steps.map(({ residue, change }) => {
    const blame = (which: 'added' | 'deleted', line: number): string | null => {
      const part = residue.find(({ unseen }) => unseen === null || unseen[which].has(line))
      return part === undefined ? null : originKey(part.origin)
    }
    return {
      map: lineMap(diffOf(pairOf(change)).hunks),
      added: (line: number) => blame('added', line),
      deleted: (line: number) => blame('deleted', line),
    }
  })
  return lineOrigins(chain, lineMap(tight(hunks)))
}

function numbersOf(origins: ReadonlyMap<number, string | null>, key: string): number[] {
  return [...origins].flatMap(([line, by]) => (by === key ? [line] : [])).toSorted((a, b) => a - b)
}

/** Whether a step left something unseen that is not told in lines: a mode, an empty file, or something approved that did not land. */
function leavesOther({ part, change }: Guilty, net: NetFile, diffOf: DiffOf): boolean {
  // Of what is missing in a file nothing is left where the file itself is gone.
  if (part.unseen !== null) return part.unseen.other && (net.change.status !== 'deleted' || change.status === 'deleted')
  if (change.oldMode !== change.newMode && net.change.oldMode !== net.change.newMode && !isPlainFile(change))
    return true
  return diffOf(pairOf(change)).hunks.length === 0 && net.change.oldMode !== net.change.newMode
}

/** Whether a file came or went with the mode that files have. */
function isPlainFile({ oldMode, newMode }: FileChange): boolean {
  return [`${oldMode} ${newMode}`].some((modes) => modes === '000000 100644' || modes === '100644 000000')
}

/** The whole of a file, where nothing tells its lines apart. */
export function wholeFile({ change, diff }: NetFile, { origin }: ResiduePart): UncoveredFile {
  const hunks = diff?.hunks ?? []
  return {
    path: change.path,
    ...origin,
    change,
    added: hunks.flatMap((hunk) => linesIn(hunk, '+')),
    deleted: hunks.flatMap((hunk) => linesIn(hunk, '-')),
    hunks,
    withoutLines: !isPlain(change) || hunks.length === 0,
    ...(diff?.tooLarge === true ? { tooLarge: true } : {}),
  }
}

function partOfFile(
  { change, diff }: NetFile,
  { origin }: ResiduePart,
  lines: Pick<UncoveredFile, 'added' | 'deleted'>,
): UncoveredFile {
  const holds = (hunk: Hunk): boolean =>
    linesIn(hunk, '+').some((line) => lines.added.includes(line)) ||
    linesIn(hunk, '-').some((line) => lines.deleted.includes(line))
  const none = lines.added.length === 0 && lines.deleted.length === 0
  return {
    path: change.path,
    ...origin,
    change,
    ...lines,
    // Without a line to point at, all of what changes is what has to be looked at.
    hunks: none ? (diff?.hunks ?? []) : (diff?.hunks ?? []).filter(holds),
    withoutLines: none,
  }
}

/** Whether what a step did to the content is as good as not shown to anybody. */
export function diffOfStep({ change }: NetStep, alone: FileDiff | undefined, diffOf: DiffOf): BlobDiff {
  return alone ?? (isPlain(change) ? diffOf(pairOf(change)) : { binary: false, hunks: [] })
}
