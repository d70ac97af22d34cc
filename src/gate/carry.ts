import { groupBy } from '../base/group-by.ts'
import { type Contents, contentsOf } from './contents.ts'
import type { Carrier, CoveredUnit } from './coverage.ts'
import type { LineMap } from './line-origins.ts'
import { type Mark, markOf, type Marks, type Source, unmarked } from './marks.ts'
import { pairOf } from './net-coverage.ts'
import { isOther, mayBeDrawnFrom } from './pairs.ts'
import { carriedBy, changesMode, onlyOther, originKey } from './residue.ts'
import type { Residue } from './coverage.ts'
import type { ResiduePart } from './coverage.ts'
import type { Origin } from './coverage.ts'
import { isPlain, side } from './reviewed-lines.ts'
import { type Timeline, timelineOf } from './timeline.ts'
import type { Proof } from './coverage.ts'
import type { FileChange, Repository } from '../git/repository.ts'

type Repo = Pick<Repository, 'blobs' | 'blobDiffs' | 'blobIds' | 'sizes' | 'mergeBases' | 'withoutGit'>

/** All that carrying asks about. */
type Context = {
  readonly repository: Repo
  readonly contents: Contents
  readonly timeline: Timeline
  /** Independent approvers that each line needs. */
  readonly needed: number
  /** Marks after each unit so far. */
  readonly history: readonly Marks[]
  readonly restored: RestoredMarks
}

/** What of a state that lies before all units nobody saw; null where that cannot be told. */
export type RestoredMarks = (commit: string) => Promise<Marks | null>

/** One unit on its way through. */
type Step = {
  readonly at: number
  readonly unit: CoveredUnit
  readonly by: Carrier
  readonly sources: readonly Source[]
  /** What the unit itself left unseen. */
  readonly left: Residue
}

/**
 * Follows what nobody saw to wherever later units moved, copied or reordered it: GitHub draws a rename without its lines, so that whoever approved the
 * move never saw them. Such a line stays unseen, with the unit that it came from, until an approver is sure to have been shown it as added.
 * Besides, where a unit took out, unseen, what came in before it, the file is not as anybody saw it.
 *
 * This only ever adds to what units left unseen. Where every unit is covered there is nothing to follow, and nothing is read.
 */
export async function carryUnseen(
  repository: Repo,
  landed: readonly CoveredUnit[],
  needed: number,
  restored: RestoredMarks = () => Promise.resolve(null),
): Promise<CoveredUnit[]> {
  const isClean = ({ residue, amiss, restores }: CoveredUnit): boolean =>
    residue.size === 0 && amiss.size === 0 && restores === null
  if (landed.every(isClean)) return [...landed]
  const history: Marks[] = []
  const context = {
    repository,
    contents: contentsOf(repository),
    timeline: timelineOf(landed),
    needed,
    history,
    restored,
  }
  const units: CoveredUnit[] = []
  await context.contents.warm(
    landed.flatMap(({ changes, residue }) =>
      changes.filter((change) => isPlain(change) && residue.has(change.path)).map(pairOf),
    ),
  )
  for (const [at, unit] of landed.entries()) {
    const before = history.at(-1) ?? new Map<string, Mark>()
    const touched = !isClean(unit) || history.some((marks) => marks.size > 0)
    const { marks, residue } = touched
      ? await follow(context, before, at, unit)
      : { marks: before, residue: unit.residue }
    history.push(marks)
    units.push(residue === unit.residue ? unit : withResidue(unit, residue))
  }
  return units
}

function withResidue(unit: CoveredUnit, residue: Residue): CoveredUnit {
  const paths = [...new Set([...residue.keys(), ...unit.amiss.keys()])]
  const [first] = [...residue.values()].flat()
  const reason = unit.coverage.covered && first !== undefined ? first.origin.reason : unit.coverage.reason
  return { ...unit, residue, coverage: { ...unit.coverage, covered: paths.length === 0, reason, residue: paths } }
}

async function follow(
  context: Context,
  before: Marks,
  at: number,
  unit: CoveredUnit,
): Promise<{ readonly marks: Marks; readonly residue: Residue }> {
  const by = { unit: unit.coverage.sha, pull: unit.coverage.pull }
  const step = { at, unit, by, sources: await sourcesOf(context, before, unit) }
  const unmeasured = unit.restores !== null && (await restoredBy(context, unit.restores)) === null
  const brought = unmeasured ? await broughtBack(context, unit, by) : unit.residue
  const marks = new Map(before)
  const residue = new Map(brought)
  for (const change of unit.changes) {
    marks.delete(change.path)
    // What is gone, or is again what production runs, has nothing unseen in it.
    if (side(change.newId) === null || context.timeline.isAsAtStart(change)) continue
    const { mark, parts } = await followInto(context, { ...step, left: brought }, before.get(change.path), change)
    if (!unmarked(mark)) marks.set(change.path, mark)
    if (parts.length > 0) residue.set(change.path, [...parts, ...(brought.get(change.path) ?? [])])
  }
  for (const [path, { reason }] of unit.amiss) {
    const known = marks.get(path)
    const blob = context.timeline.stateAt(path, at)
    const other = known?.other ?? { ...by, reason, carriers: [] }
    if (known !== undefined) marks.set(path, { ...known, other })
    else if (typeof blob === 'string') marks.set(path, { ...markOf(blob, '100644'), other })
  }
  return { marks, residue }
}

/** What comes back from a time of which nothing is known: all that the unit puts in. */
async function broughtBack({ contents }: Context, unit: CoveredUnit, by: Carrier): Promise<Residue> {
  const origin: Origin = { ...by, reason: 'exact-revert-unmeasured', carriers: [] }
  const residue = new Map<string, readonly ResiduePart[]>()
  for (const change of unit.changes) {
    if (side(change.newId) === null) continue
    const map = isPlain(change) ? await contents.map(side(change.oldId), change.newId) : null
    const lines = { added: map?.added ?? new Set<number>(), deleted: new Set<number>(), other: changesMode(change) }
    if (map === null) residue.set(change.path, [{ origin, unseen: null }])
    else if (lines.added.size > 0 || lines.other) residue.set(change.path, [{ origin, unseen: lines }])
  }
  return residue
}

/** Marks that something of this unit may come from: those before it, those where its approvers' pages began, and those of the state that it brings back. */
async function sourcesOf(context: Context, before: Marks, unit: CoveredUnit): Promise<Source[]> {
  const { history, timeline, repository } = context
  const bases = new Set(
    unit.changes.flatMap(({ path }) => unit.shown(path).flatMap(({ diffs }) => diffs.map(({ from }) => from))),
  )
  const then = new Set<Marks>()
  for (const commit of bases) {
    const index = await timeline.unitHolding(repository, commit)
    if (index !== null) then.add(history[index] ?? new Map<string, Mark>())
  }
  const pages = [...then].flatMap((marks) => [...marks].filter(([path, mark]) => before.get(path) !== mark))
  const restored = unit.restores === null ? null : await restoredBy(context, unit.restores)
  const told =
    (from: Source['from']) =>
    ([path, mark]: readonly [string, Mark]) => ({ path, mark, from })
  return [
    ...[...before].map(told('before')),
    ...pages.map(told('page')),
    ...[...(restored ?? [])].map(told('restored')),
  ]
}

async function restoredBy({ history, timeline, repository, restored }: Context, commit: string): Promise<Marks | null> {
  const index = await timeline.unitHolding(repository, commit)
  return index === null ? restored(commit) : (history[index] ?? null)
}

/** What of the sources is in one changed file now, and what of that its approvers cannot be shown to have seen. */
async function followInto(
  context: Context,
  step: Step,
  own: Mark | undefined,
  change: FileChange,
): Promise<{ readonly mark: Mark; readonly parts: readonly ResiduePart[] }> {
  const mark = { ...markOf(change.newId, change.newMode), ...stays(own, change) }
  const carried: ResiduePart[] = []
  for (const source of await sourcesFor(context, step, change)) {
    const self = source.from === 'before' && source.path === change.path
    if (!self && !(await mayComeFrom(context, step, source, change))) continue
    carried.push(...(await linesFrom(context, step, source, change, mark)))
    if (!self) carried.push(...(await restFrom(context, step, source, change, mark)))
  }
  const parts = [...gathered(carried), ...(await takenOut(context, step, own, change, mark))]
  await addOwn(context, step, change, mark)
  return { mark, parts }
}

/** A file that was there before and is still the same one is drawn from no other. */
async function sourcesFor({ contents }: Context, { sources }: Step, change: FileChange): Promise<readonly Source[]> {
  const before = side(change.oldId)
  const isNew = before === null || !isPlain(change) || (await isOther(contents, before, change.newId))
  return isNew ? sources : sources.filter(({ path }) => path === change.path)
}

/** What stays where it is, whatever becomes of the lines around it. */
function stays(own: Mark | undefined, { newMode }: FileChange): Partial<Mark> {
  if (own === undefined) return {}
  return { whole: own.whole, other: own.other, fileMode: own.mode === newMode ? own.fileMode : null }
}

/** Whether a page may have drawn the file as a rename or a copy of the source. */
async function mayComeFrom(
  { contents, timeline }: Context,
  { at }: Step,
  { path, mark, from }: Source,
  change: FileChange,
): Promise<boolean> {
  const before = side(change.oldId)
  const self = path === change.path
  if (self && from === 'page' && before !== null) return false
  const after = timeline.stateAt(path, at) ?? null
  // A file that was there before is drawn from no other that stays as it is.
  if (!self && before !== null && after === mark.blob) return false
  if (!(await sharesText(contents, mark, change)) && unmarked({ ...mark, lines: new Map() })) return false
  return self || mayBeDrawnFrom(contents, { blob: mark.blob, after }, { blob: change.newId, before })
}

/** Whether any marked line stands in the file at all: that answers nearly all. */
async function sharesText(contents: Contents, { blob, lines }: Mark, { newId }: FileChange): Promise<boolean> {
  if (lines.size === 0) return false
  const before = await contents.lines(blob)
  return contents.holdsAny(
    newId,
    [...lines.keys()].map((line) => before[line - 1] ?? ''),
  )
}

async function linesFrom(
  context: Context,
  step: Step,
  source: Source,
  change: FileChange,
  mark: Mark,
): Promise<ResiduePart[]> {
  const { contents } = context
  if (source.mark.lines.size === 0 || !isPlain(change)) return []
  const [moved, landed] = [
    await contents.map(source.mark.blob, change.newId),
    await contents.map(side(change.oldId), change.newId),
  ]
  if (moved === null || landed === null) return []
  const texts = { old: await contents.lines(source.mark.blob), made: await contents.lines(change.newId) }
  const free = freeLines(moved, texts.made)
  const came: [line: number, origin: Origin][] = []
  for (const [line, origin] of source.mark.lines) {
    const now = moved.forward(line) ?? free(texts.old[line - 1] ?? '')
    if (now === null || mark.lines.has(now)) continue
    if (landed.back(now) === null) came.push([now, origin])
    else if (source.path === change.path && source.from === 'before') mark.lines.set(now, origin)
  }
  if (came.length === 0) return []
  const isProven = await proverOf(context, step, source, change)
  const parts: ResiduePart[] = []
  for (const [now, origin] of came) {
    if (isProven(now)) continue
    const from = carriedBy(origin, step.by)
    mark.lines.set(now, from)
    parts.push({ origin: from, unseen: { added: new Set([now]), deleted: new Set(), other: false } })
  }
  return parts
}

/** A line that was drawn as added and has a text, each line once: it moved within the file. */
function freeLines({ added }: LineMap, made: readonly string[]): (text: string) => number | null {
  const byText = groupBy(added, (line) => made[line - 1] ?? '')
  return (text) => byText.get(text)?.shift() ?? null
}

/** What has no lines: content, a mode, and that something approved is missing. */
async function restFrom(
  context: Context,
  step: Step,
  source: Source,
  change: FileChange,
  mark: Mark,
): Promise<ResiduePart[]> {
  const { whole, fileMode, other } = source.mark
  if ((whole ?? fileMode ?? other) === null || (await proverOf(context, step, source, change))(null)) return []
  const parts: ResiduePart[] = []
  const carry = (origin: Origin | null): Origin | null => (origin === null ? null : carriedBy(origin, step.by))
  if (whole !== null && mark.whole === null) {
    mark.whole = carry(whole)
    parts.push({ origin: mark.whole ?? whole, unseen: null })
  }
  if (fileMode !== null && mark.fileMode === null && source.mark.mode === change.newMode) {
    mark.fileMode = carry(fileMode)
    parts.push({ origin: mark.fileMode ?? fileMode, unseen: onlyOther })
  }
  if (other !== null && mark.other === null) {
    mark.other = carry(other)
    parts.push({ origin: mark.other ?? other, unseen: onlyOther })
  }
  return parts
}

/**
 * Says of a line of what landed (null: of the file as a whole) whether enough approvers of one pull request are sure to have been shown it: it is in the
 * approved head, and no page can have drawn it as a line that only moved there.
 */
async function proverOf(
  { contents, repository, needed }: Context,
  { unit }: Step,
  source: Source,
  change: FileChange,
): Promise<(line: number | null) => boolean> {
  // Without git contents are compared by their ids alone, so that nothing shows which lines were drawn.
  const proofs = repository.withoutGit === undefined ? unit.shown(change.path) : []
  const people: { readonly proof: Proof; readonly saw: readonly ((line: number | null) => boolean)[] }[] = []
  for (const proof of proofs) {
    const saw = await Promise.all(proof.diffs.map((diff) => drawnBy(contents, diff, source, change)))
    people.push({ proof, saw })
  }
  return (line) => {
    const able = people.filter(({ saw }) => saw.length > 0 && saw.every((see) => see(line)))
    const byPull = groupBy(able, ({ proof }) => proof.pull)
    return [...byPull.values()].some((all) => new Set(all.map(({ proof }) => proof.reviewer)).size >= needed)
  }
}

async function drawnBy(
  contents: Contents,
  { from, head }: Proof['diffs'][number],
  source: Source,
  change: FileChange,
): Promise<(line: number | null) => boolean> {
  const [approved, before, old, after] = await Promise.all([
    contents.at(head, change.path),
    contents.at(from, source.path),
    contents.at(from, change.path),
    contents.at(head, source.path),
  ])
  if (approved === null) return () => false
  const landed = await contents.map(approved, change.newId)
  const isPair =
    before !== null &&
    (source.path === change.path ||
      (await mayBeDrawnFrom(contents, { blob: before, after }, { blob: approved, before: old })))
  const drawn = isPair ? await contents.map(before, approved) : null
  return (line) => {
    if (line === null) return !isPair && approved === change.newId
    const then = landed?.back(line) ?? null
    return then !== null && (!isPair || drawn?.added.has(then) === true)
  }
}

/** Parts of the same origin as one. */
function gathered(parts: readonly ResiduePart[]): ResiduePart[] {
  const lines = parts.filter(({ unseen }) => unseen !== null)
  const whole = parts.filter(({ unseen }) => unseen === null)
  const grouped = [...groupBy(lines, ({ origin }) => originKey(origin)).values()].flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const added = new Set(same.flatMap(({ unseen }) => [...(unseen?.added ?? [])]))
    const other = same.some(({ unseen }) => unseen?.other === true)
    return [{ origin: first.origin, unseen: { added, deleted: new Set<number>(), other } }]
  })
  return [...grouped, ...whole]
}

/** Lines that came in since production, that somebody may have approved, and that this unit took out unseen. */
async function takenOut(
  { contents, timeline }: Context,
  { at, left, by }: Step,
  own: Mark | undefined,
  change: FileChange,
  mark: Mark,
): Promise<ResiduePart[]> {
  const parts = left.get(change.path) ?? []
  const landed = parts.length === 0 || !isPlain(change) ? null : await contents.map(side(change.oldId), change.newId)
  if (landed === null) return []
  const gone = parts.flatMap(({ origin, unseen }) =>
    [...(unseen?.deleted ?? landed.deleted)].map((line) => ({ origin, line })),
  )
  for (const { origin, line } of gone) {
    if (own?.lines.has(line) === true || !(await timeline.cameIn(contents, change.path, at, line))) continue
    mark.other ??= { ...origin, ...by }
    return [{ origin, unseen: onlyOther }]
  }
  return []
}

/** Marks what the unit itself left unseen. */
async function addOwn({ contents }: Context, { left }: Step, change: FileChange, mark: Mark): Promise<void> {
  for (const { origin, unseen } of left.get(change.path) ?? []) {
    const landed = isPlain(change) ? await contents.map(side(change.oldId), change.newId) : null
    const empty = landed !== null && landed.added.size === 0 && side(change.oldId) === null
    if (landed === null || (empty && unseen === null)) mark.whole ??= origin
    for (const line of unseen?.added ?? landed?.added ?? []) if (!mark.lines.has(line)) mark.lines.set(line, origin)
    if (unseen?.other === true) mark.other ??= origin
    if (change.oldMode !== change.newMode && change.newMode === '100755' && (unseen === null || unseen.other))
      mark.fileMode ??= origin
  }
}
