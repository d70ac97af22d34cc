import type { OpaqueKind } from '../config/gate-policy.ts'
import type { UncoveredReason, Unseen } from './coverage.ts'
import { type LineMap, lineMap, lineOrigins, type Place } from './line-origins.ts'
import type { BlobDiff, BlobPair, FileChange, Repository } from '../git/repository.ts'

/** How one person saw what a unit did to one path. */
export type View =
  /** Exactly as it landed. */
  | { readonly kind: 'whole' }
  /** Not at all, or not so that lines could be told. */
  | { readonly kind: 'nothing'; readonly reason: UncoveredReason; readonly hidden?: OpaqueKind }
  /** Landing what was approved gives `expected`, and something else landed. */
  | { readonly kind: 'differs'; readonly expected: string | null; readonly sameMode: boolean }
  /** It conflicted. What was approved is the difference of `base` and `head`. */
  | ConflictView

/** What was shown is the difference of two blobs, and lines of it have to be found again in what landed. */
type ConflictView = {
  readonly kind: 'conflict'
  readonly base: string | null
  readonly head: string | null
  readonly sameMode: boolean
  /** Lines of that difference that were not seen after all: added ones by their number in `head`, deleted ones in `base`. */
  readonly except?: Pick<Unseen, 'added' | 'deleted'>
}

/** Answers with the difference of two blobs. */
export type DiffOf = (pair: BlobPair) => BlobDiff

const ABSENT = /^0+$/

/** The blob of one side, null where there is none. */
export function side(id: string): string | null {
  return ABSENT.test(id) ? null : id
}

/** Whether a change is one of plain files on both sides, so that it has lines. */
export function isPlain({ oldMode, newMode }: FileChange): boolean {
  return [oldMode, newMode].every((mode) => mode === '000000' || mode.startsWith('100'))
}

/** The differences that `unseenBy` will ask for. */
export function pairsFor(change: FileChange, view: View): BlobPair[] {
  const [old, made] = [side(change.oldId), side(change.newId)]
  switch (view.kind) {
    case 'whole':
    case 'nothing':
      return []
    case 'differs':
      return [
        [old, made],
        [old, view.expected],
        [view.expected, made],
      ]
    case 'conflict':
      return [
        [old, made],
        [view.base, view.head],
        [view.head, made],
        [view.base, old],
      ]
  }
}

/** What a view leaves unseen of a change; null where all of it is unseen. */
export function unseenBy(change: FileChange, view: View, diffOf: DiffOf): Unseen | null {
  if (view.kind === 'whole') return { added: new Set(), deleted: new Set(), other: false }
  if (view.kind === 'nothing' || !isPlain(change)) return null
  const diffs = pairsFor(change, view).map(diffOf)
  if (diffs.some(({ binary, tooLarge }) => binary || tooLarge === true)) return null
  const [landed, ...others] = diffs.map(({ hunks }) => lineMap(hunks))
  if (landed === undefined) return null
  const sees = view.kind === 'differs' ? seesExpected(landed, others) : seesApproved(landed, others, view.except)
  return sees === null ? null : { ...sees, other: sees.other || !view.sameMode }
}

/** Seen is what landing the approved head changes and what landed keeps of that. */
function seesExpected(landed: LineMap, [approved, after]: readonly LineMap[]): Unseen | null {
  if (approved === undefined || after === undefined) return null
  const word = (seen: boolean) => ({ added: () => seen, deleted: () => seen })
  const origins = lineOrigins(
    [
      { map: approved, ...word(true) },
      { map: after, ...word(false) },
    ],
    landed,
  )
  const added = linesOf(origins.added, false)
  const deleted = linesOf(origins.deleted, false)
  const kept = linesOf(origins.added, true).size + linesOf(origins.deleted, true).size
  return { added, deleted, other: kept < approved.added.size + approved.deleted.size }
}

/**
 * On a conflict a line counts as seen where it is one of the approved head that the approver was shown as added, in the same
 * order among the others; a deleted one where the same line was shown as deleted.
 */
function seesApproved(
  landed: LineMap,
  [shown, resolved, base]: readonly LineMap[],
  except?: Pick<Unseen, 'added' | 'deleted'>,
): Unseen | null {
  if (shown === undefined || resolved === undefined || base === undefined) return null
  const saw = (which: 'added' | 'deleted', line: number | null): boolean =>
    line !== null && shown[which].has(line) && except?.[which].has(line) !== true
  const seenAdded = (line: number): boolean => saw('added', resolved.back(line))
  const seenDeleted = (line: number): boolean => saw('deleted', base.back(line))
  const added = new Set([...landed.added].filter((line) => !seenAdded(line)))
  const deleted = new Set([...landed.deleted].filter((line) => !seenDeleted(line)))
  const dropped = [...shown.added].some((line) => resolved.forward(line) === null)
  return { added, deleted, other: dropped || keepsWhatWasToGo(landed, { shown, resolved, base }) }
}

/**
 * Whether a line that was approved to go is still there, as it was or as the other side had rewritten it, and no line of the approved head. Where both
 * sides only put something in, keeping both takes nothing back.
 */
function keepsWhatWasToGo(
  landed: LineMap,
  { shown, resolved, base }: { readonly shown: LineMap; readonly resolved: LineMap; readonly base: LineMap },
): boolean {
  const stays = (line: number): boolean => {
    const now = landed.forward(line)
    return now !== null && resolved.back(now) === null
  }
  const asItWas = [...shown.deleted].some((line) => {
    const there = base.forward(line)
    return there !== null && stays(there)
  })
  if (asItWas) return true
  const goes = shown.places.filter(({ oldLines }) => oldLines > 0)
  const rewritten = base.places.filter((place) => goes.some((gone) => overlap(gone, place)))
  return rewritten.some(({ newStart, newLines }) =>
    Array.from({ length: newLines }, (_, index) => newStart + index).some(stays),
  )
}

/** Whether two places of the same old version have a line in common; what was put in between two lines that go counts. */
function overlap(gone: Place, other: Place): boolean {
  const end = gone.oldStart + gone.oldLines
  if (other.oldLines === 0) return other.oldStart >= gone.oldStart && other.oldStart + 1 < end
  return other.oldStart < end && gone.oldStart < other.oldStart + other.oldLines
}

function linesOf(origins: ReadonlyMap<number, boolean | null>, seen: boolean): Set<number> {
  return new Set([...origins].flatMap(([line, word]) => (word === seen ? [line] : [])))
}

/** What fewer than `needed` of several people saw; null where nothing of it was seen by as many. */
export function unseenByTooFew(views: readonly (Unseen | null)[], needed: number): Unseen | null {
  const able = views.filter((view) => view !== null)
  if (able.length < needed) return null
  const tooFew = (has: (view: Unseen) => boolean): boolean => able.filter((view) => !has(view)).length < needed
  const lines = (which: 'added' | 'deleted'): Set<number> => {
    const all = able.flatMap((view) => [...view[which]])
    return new Set(all.filter((line) => tooFew((view) => view[which].has(line))))
  }
  return { added: lines('added'), deleted: lines('deleted'), other: tooFew(({ other }) => other) }
}

/** What at least one of several readings of the same person leaves unseen. */
export function unseenByAny(views: readonly (Unseen | null)[]): Unseen | null {
  const able = views.filter((view) => view !== null)
  if (able.length < views.length || able.length === 0) return null
  const union = (which: 'added' | 'deleted'): Set<number> => new Set(able.flatMap((view) => [...view[which]]))
  return { added: union('added'), deleted: union('deleted'), other: able.some(({ other }) => other) }
}

/** What neither of two readings saw; null is a reading that saw nothing. */
export function unseenByBoth(one: Unseen | null, other: Unseen | null): Unseen | null {
  if (one === null || other === null) return one ?? other
  return {
    added: new Set([...one.added].filter((line) => other.added.has(line))),
    deleted: new Set([...one.deleted].filter((line) => other.deleted.has(line))),
    other: one.other && other.other,
  }
}

/** Whether nothing at all is left. */
export function isAllSeen({ added, deleted, other }: Unseen): boolean {
  return added.size === 0 && deleted.size === 0 && !other
}

/** A change of one path, and how each of several people saw it: by every way in which it may have been shown. */
export type PathViews = {
  readonly change: FileChange
  readonly people: readonly (readonly View[])[]
  readonly inside: View | null
}

/** What fewer than `needed` people saw of each change, null for all of it. All contents are compared in one go. */
export async function unseenOf(
  repository: Pick<Repository, 'blobDiffs'>,
  views: readonly PathViews[],
  needed: number,
): Promise<ReadonlyMap<FileChange, Unseen | null>> {
  const wanted = views.flatMap(({ change, people, inside }) =>
    [...people.flat(), ...(inside === null ? [] : [inside])].flatMap((view) => pairsFor(change, view)),
  )
  const diffOf = await comparePairs(repository, wanted)
  return new Map(
    views.map(({ change, people, inside }) => {
      const each = people.map((ways) => unseenByAny(ways.map((view) => unseenBy(change, view, diffOf))))
      const within = inside === null ? null : unseenBy(change, inside, diffOf)
      return [change, unseenByBoth(unseenByTooFew(each, needed), within)]
    }),
  )
}

/** Compares pairs of blobs, each once, and answers from what was found. */
export async function comparePairs(
  repository: Pick<Repository, 'blobDiffs'>,
  wanted: readonly BlobPair[],
): Promise<(pair: BlobPair) => BlobDiff> {
  const pairs = [...new Map(wanted.map((pair) => [keyOf(pair), pair])).values()]
  const diffs = pairs.length === 0 ? [] : await repository.blobDiffs(pairs)
  const found = new Map(pairs.map((pair, index) => [keyOf(pair), diffs[index]]))
  // What was not compared is as good as binary: no line of it can be told.
  return (pair) => found.get(keyOf(pair)) ?? { binary: true, hunks: [] }
}

function keyOf([old, made]: BlobPair): string {
  return `${old} ${made}`
}
