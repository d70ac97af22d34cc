import { groupBy } from '../base/group-by.ts'
import type { Coverage, CoverageSummary, CoveredUnit, PathResidue, UncoveredFile } from './coverage.ts'
import { lineMap, lineOrigins, linesIn, tight } from './line-origins.ts'
import { isOpaque } from './opaque.ts'
import { comparePairs, type DiffOf, isPlain, side } from './reviewed-lines.ts'
import type { BlobDiff, BlobPair, FileChange, FileDiff, Hunk, Repository } from '../git/repository.ts'

/** Lines around each hunk, as in a pull request. */
const CONTEXT = 3

type Repo = Pick<Repository, 'changes' | 'diff' | 'blobDiffs'>

/** A range with the units in it: what the candidate takes out of production, and what landed on it. */
export type MeasuredRange = {
  readonly base: string
  readonly head: string
  readonly dropped: readonly CoveredUnit[]
  readonly landed: readonly CoveredUnit[]
}

/**
 * The coverage of a whole range: only what differs between base and candidate counts, so that a change which was taken
 * back again asks for nothing. Each line is attributed to the unit that changed it.
 */
export async function netCoverage(
  repository: Repo,
  range: MeasuredRange,
  opaque: 'review' | 'allow',
): Promise<Coverage> {
  const { base, head, dropped, landed } = range
  const changes = await repository.changes(base, head)
  const paths = changes.map(({ path }) => path)
  const diffs = new Map((await repository.diff(base, head, paths, CONTEXT)).map((diff) => [diff.path, diff]))
  const find = stepsFinder(await wayOf(repository, range), head)
  const files = changes.map((change) => ({ change, diff: diffs.get(change.path), steps: find(change) }))
  const diffOf = await comparePairs(
    repository,
    files.flatMap(({ steps }) => pairsOfSteps(steps)),
  )
  const uncovered = files.flatMap(({ steps, ...file }) => {
    if (steps === null) return [wholeFile(file, unexplained(head))]
    return uncoveredIn(file, opaque === 'allow' ? steps : withOpaque(file, steps, diffOf), diffOf)
  })
  const units = [...dropped, ...landed].map(({ coverage }) => coverage)
  return { summary: summarize([...diffs.values()], changes, uncovered), uncovered, units }
}

async function wayOf(repository: Repo, { base, head, dropped, landed }: MeasuredRange): Promise<Way> {
  const start = landed[0]?.coverage.parent ?? head
  return { dropped, landed, droppedChanges: start === base ? [] : await repository.changes(base, start) }
}

function unexplained(head: string): Pick<NetStep, 'origin' | 'residue'> {
  return { origin: { unit: head, pull: null }, residue: { unseen: null, reason: 'drops-deployed' } }
}

/** The same, with what was approved and could not be looked at as unseen. */
function withOpaque(file: NetFile, steps: readonly NetStep[], diffOf: DiffOf): readonly NetStep[] {
  return steps.map((step) => {
    const alone = steps.length === 1 && step.residue === null ? file.diff : undefined
    const hidden = step.byEye && step.residue === null && isOpaque(step.change, diffOfStep(step, alone, diffOf))
    return hidden ? { ...step, residue: { unseen: null, reason: 'opaque' } } : step
  })
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
    return Math.floor((100 * (counts.changedFiles - counts.uncoveredFiles)) / counts.changedFiles)
  return Math.min(99, Math.floor((100 * counts.coveredLines) / counts.changedLines))
}

/** Where a change of a path comes from. */
export type Origin = Pick<UncoveredFile, 'unit' | 'pull'>

/** One change of a path on its way from what production runs to the candidate. */
export type NetStep = {
  readonly origin: Origin
  readonly change: FileChange
  /** Null where all of it was seen. */
  readonly residue: PathResidue | null
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
  const origin = { unit: coverage.sha, pull: coverage.pull }
  return { origin, change, byEye, residue: residue.get(change.path) ?? null }
}

/** What production runs and the candidate does not begin with is taken out, whoever put it there. */
function dropStep(change: FileChange, dropped: readonly CoveredUnit[], head: string): NetStep {
  const last = dropped.findLast(({ changes }) => changes.some(({ path }) => path === change.path))
  const origin = { unit: last?.coverage.sha ?? head, pull: last?.coverage.pull ?? null }
  const allowed = dropped.length > 0 && dropped.every(({ coverage }) => coverage.covered)
  return { origin, change, byEye: false, residue: allowed ? null : { unseen: null, reason: 'drops-deployed' } }
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
  return steps === null || (steps.length === 1 && steps[0]?.residue === null)
    ? []
    : steps.filter(({ change }) => isPlain(change)).map(({ change }) => pairOf(change))
}

export function pairOf({ oldId, newId }: FileChange): BlobPair {
  return [side(oldId), side(newId)]
}

/** A file of the net diff: its change, and its text diff with some context. */
export type NetFile = { readonly change: FileChange; readonly diff: FileDiff | undefined }

/** What of a file nobody saw, one entry for each step that left something; nothing where all of it was seen. */
export function uncoveredIn(file: NetFile, steps: readonly NetStep[], diffOf: DiffOf): UncoveredFile[] {
  const guilty = steps.filter(({ residue }) => residue !== null)
  const last = guilty.at(-1)
  if (last === undefined) return []
  if (!isPlain(file.change) || file.diff?.binary !== false || !steps.every(({ change }) => hasLines(change, diffOf))) {
    return [wholeFile(file, last)]
  }
  const { added, deleted } = originsOf(steps, file.diff.hunks, diffOf)
  return guilty.flatMap((step) => {
    const lines = { added: numbersOf(added, step), deleted: numbersOf(deleted, step) }
    const none = lines.added.length === 0 && lines.deleted.length === 0
    return none && !leavesOther(step, file, diffOf) ? [] : [partOfFile(file, step, lines)]
  })
}

function hasLines(change: FileChange, diffOf: DiffOf): boolean {
  return isPlain(change) && !diffOf(pairOf(change)).binary
}

/** By line the step that is to blame for it; null where it was seen. */
function originsOf(steps: readonly NetStep[], hunks: readonly Hunk[], diffOf: DiffOf) {
  const chain = steps.map((step) => {
    const unseen = step.residue?.unseen
    const blame = (lines: ReadonlySet<number> | undefined, line: number): NetStep | null =>
      step.residue === null || (lines !== undefined && !lines.has(line)) ? null : step
    return {
      map: lineMap(diffOf(pairOf(step.change)).hunks),
      added: (line: number) => blame(unseen?.added, line),
      deleted: (line: number) => blame(unseen?.deleted, line),
    }
  })
  return lineOrigins(chain, lineMap(tight(hunks)))
}

function numbersOf(origins: ReadonlyMap<number, NetStep | null>, step: NetStep): number[] {
  return [...origins].flatMap(([line, by]) => (by === step ? [line] : [])).toSorted((a, b) => a - b)
}

/** Whether a step left something unseen that is not told in lines: a mode, an empty file, or something approved that did not land. */
function leavesOther({ change, residue }: NetStep, net: NetFile, diffOf: DiffOf): boolean {
  if (residue === null) return false
  if (residue.unseen !== null) return residue.unseen.other
  if (change.oldMode !== change.newMode && net.change.oldMode !== net.change.newMode && !isPlainFile(change))
    return true
  return diffOf(pairOf(change)).hunks.length === 0 && net.change.oldMode !== net.change.newMode
}

/** Whether a file came or went with the mode that files have. */
function isPlainFile({ oldMode, newMode }: FileChange): boolean {
  return [`${oldMode} ${newMode}`].some((modes) => modes === '000000 100644' || modes === '100644 000000')
}

/** The whole of a file, where nothing tells its lines apart. */
export function wholeFile(
  { change, diff }: NetFile,
  { origin, residue }: Pick<NetStep, 'origin' | 'residue'>,
): UncoveredFile {
  const hunks = diff?.hunks ?? []
  return {
    path: change.path,
    ...origin,
    reason: residue?.reason ?? 'objects-missing',
    change,
    added: hunks.flatMap((hunk) => linesIn(hunk, '+')),
    deleted: hunks.flatMap((hunk) => linesIn(hunk, '-')),
    hunks,
    withoutLines: !isPlain(change) || hunks.length === 0,
  }
}

function partOfFile(
  { change, diff }: NetFile,
  { origin, residue }: NetStep,
  lines: Pick<UncoveredFile, 'added' | 'deleted'>,
): UncoveredFile {
  const holds = (hunk: Hunk): boolean =>
    linesIn(hunk, '+').some((line) => lines.added.includes(line)) ||
    linesIn(hunk, '-').some((line) => lines.deleted.includes(line))
  const none = lines.added.length === 0 && lines.deleted.length === 0
  return {
    path: change.path,
    ...origin,
    reason: residue?.reason ?? 'objects-missing',
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
