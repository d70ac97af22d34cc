import type { OpaqueKind } from '../config/gate-policy.ts'
import type { ShownDiff, UncoveredReason } from './coverage.ts'
import { EMPTY_TREE, type LandingUnit } from './landing-units.ts'
import type { Approval } from './review-evidence.ts'
import { isPlain, side, type View } from './reviewed-lines.ts'
import { type FileChange, type MergeResult, type Repository, UNMERGED } from '../git/repository.ts'

type Repo = Pick<Repository, 'changes' | 'commit' | 'mergeBases' | 'mergeCommits' | 'mergeTrees'>

/** How one approver saw each path of a unit. Several views of a path are several ways in which it may have been shown: all count. */
export type Credit = {
  readonly approver: string
  readonly viewsOf: (path: string) => readonly View[]
  /** The differences that were shown; none where nothing of the approval counts. */
  readonly shown: readonly ShownDiff[]
  /** Paths that did not end as approved, also those that the unit did not touch, with the blob that was approved; null to go. */
  readonly amiss: ReadonlyMap<string, string | null>
}

/** What of an approval counts where. */
export type CreditContext = {
  /** Branch that the unit landed on. */
  readonly branch: string
  /** Why GitHub hides a path on that page; null where it shows it. */
  readonly hides: (shown: ShownDiff, path: string) => OpaqueKind | null
}

/**
 * Applies exactly what the approver was shown, the difference from the merge base of then to the approved head, to what
 * the unit landed on, and compares with what it left.
 */
export async function creditOf(
  repository: Repo,
  landing: LandingUnit,
  approval: Approval,
  context: CreditContext,
): Promise<Credit> {
  const { head, base, baseSha, reviewer } = approval
  const nothing = (reason: UncoveredReason): Credit => {
    return { approver: reviewer, viewsOf: () => [{ kind: 'nothing', reason }], shown: [], amiss: new Map() }
  }
  if (head === null || base === null || baseSha === null) return nothing('approved-head-unknown')
  if (base !== context.branch) return nothing('approved-on-another-base')
  if (landing.unit.parent === EMPTY_TREE) return nothing('objects-missing')
  if ((await repository.commit(head)) === null || (await repository.commit(baseSha)) === null) {
    return nothing('objects-missing')
  }
  const readings = await readingsOf(repository, landing, { head, baseSha })
  // Histories without a common beginning: nothing says what they were compared with.
  if (readings.length === 0) return nothing('approved-head-unknown')
  return {
    approver: reviewer,
    viewsOf: (path) => {
      const [hidden] = readings.flatMap(({ from }) => context.hides({ from, head }, path) ?? [])
      return hidden === undefined
        ? readings.flatMap((reading) => viewsOf(reading, path))
        : [{ kind: 'nothing', reason: 'opaque', hidden }]
    },
    shown: readings.map(({ from }) => ({ from, head })),
    amiss: new Map(readings.flatMap(amissIn)),
  }
}

/** The differences that an approval was shown; none where they are not known, or not there any more. */
export async function shownDiffs(
  repository: Pick<Repository, 'commit' | 'mergeBases'>,
  { head, baseSha }: Approval,
): Promise<ShownDiff[]> {
  if (head === null || baseSha === null) return []
  if ((await repository.commit(head)) === null || (await repository.commit(baseSha)) === null) return []
  return (await repository.mergeBases(baseSha, head)).map((from) => ({ from, head }))
}

/** What should have landed after one way of showing the difference, and how what did land differs from it. */
type Reading = {
  readonly from: string
  readonly conflicts: ReadonlyMap<string, string>
  readonly differing: ReadonlyMap<string, FileChange>
  /** What was shown; read only where there are conflicts. */
  readonly shown: ReadonlyMap<string, FileChange>
  readonly landed: ReadonlyMap<string, FileChange>
}

/**
 * Where the merge base is still the one that stood at the approval, what should land is the merge that GitHub makes. Where it
 * is not (the deploy branch was force-pushed, or took some of the commits in by another way), or where there are several,
 * GitHub's merge could carry lines that nobody was shown: then each shown difference alone is applied. None for unrelated histories.
 */
async function readingsOf(
  repository: Repo,
  landing: LandingUnit,
  { head, baseSha }: { readonly head: string; readonly baseSha: string },
): Promise<Reading[]> {
  const { parent } = landing.unit
  const shownFrom = await repository.mergeBases(baseSha, head)
  const landedFrom = await repository.mergeBases(parent, head)
  if (landedFrom.length === 0) return []
  const [only] = shownFrom
  const asMerged = shownFrom.length === 1 && landedFrom.length === 1 && only === landedFrom[0]
  const readings: Reading[] = []
  for (const base of shownFrom) {
    const merged = asMerged
      ? await repository.mergeCommits(parent, head)
      : await repository.mergeTrees({ base, ours: parent, theirs: head })
    readings.push(await readingOf(repository, landing, merged, { base, head }))
  }
  return readings
}

async function readingOf(
  repository: Repo,
  landing: LandingUnit,
  merged: MergeResult,
  shown: { readonly base: string; readonly head: string },
): Promise<Reading> {
  const byPath = (changes: readonly FileChange[]): Map<string, FileChange> =>
    new Map(changes.map((change) => [change.path, change]))
  const conflicted = merged.conflicts.length > 0
  return {
    from: shown.base,
    conflicts: new Map(merged.conflicts.map(({ path, kind }) => [path, kind])),
    differing: byPath(merged.tree === landing.tree ? [] : await repository.changes(merged.tree, landing.tree)),
    shown: byPath(conflicted ? await repository.changes(shown.base, shown.head) : []),
    landed: byPath(conflicted ? await repository.changes(landing.unit.parent, landing.tree) : []),
  }
}

/**
 * What would have come or gone and did not, in paths that the unit may not have touched at all: approved changes that did not land, and files whose
 * deletion was approved and that a conflict kept.
 */
function amissIn({ conflicts, differing, shown, landed }: Reading): [path: string, approved: string | null][] {
  const kept = [...conflicts].flatMap(([path, kind]) =>
    goes(shown.get(path), kind) && landed.get(path)?.status !== 'deleted' ? [path] : [],
  )
  return [
    ...[...differing].map(([path, { oldId }]): [string, string | null] => [path, side(oldId)]),
    ...kept.map((path): [string, null] => [path, null]),
  ]
}

/** Whether what was shown takes a conflicted file away: under its own name, or under the one that main gave it. */
function goes(shown: FileChange | undefined, kind: string): boolean {
  return shown?.status === 'deleted' || (shown === undefined && kind === 'rename/delete')
}

function viewsOf(reading: Reading, path: string): View[] {
  const conflict = reading.conflicts.get(path)
  if (conflict !== undefined) return conflictViews(reading, path, conflict)
  const differs = reading.differing.get(path)
  if (differs === undefined) return [{ kind: 'whole' }]
  // What git would have made of the rest may have moved this here.
  if ([...reading.conflicts.values()].includes(UNMERGED)) return [notProvable]
  if (!isPlain(differs)) return [{ kind: 'nothing', reason: 'differs-from-approved' }]
  return [{ kind: 'differs', expected: side(differs.oldId), sameMode: differs.oldMode === differs.newMode }]
}

const notProvable: View = { kind: 'nothing', reason: 'not-provable-without-git' }

/** Conflicts between lines; all others are about whole files. */
const betweenLines = new Set(['contents', 'add/add', 'rename/delete'])

function conflictViews(reading: Reading, path: string, kind: string): View[] {
  if (kind === UNMERGED) return [notProvable]
  const shown = reading.shown.get(path)
  const landed = reading.landed.get(path)
  if (!betweenLines.has(kind) || shown === undefined || landed === undefined || !isPlain(shown)) {
    return [{ kind: 'nothing', reason: 'merge-conflict' }]
  }
  const sameMode = shown.newMode === landed.newMode
  const head = side(shown.newId)
  const view = (base: string | null): View => ({ kind: 'conflict', base, head, sameMode })
  if (kind !== 'rename/delete') return [view(side(shown.oldId))]
  // The page drew it from one of the files that went: only what is new against each of them was shown for sure.
  const gone = [...reading.shown.values()].filter((change) => change.status === 'deleted' && isPlain(change))
  return gone.length === 0
    ? [{ kind: 'nothing', reason: 'merge-conflict' }]
    : gone.map(({ oldId }) => view(side(oldId)))
}
