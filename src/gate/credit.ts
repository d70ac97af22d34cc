import type { UnitReason } from './coverage.ts'
import { EMPTY_TREE, type LandingUnit } from './landing-units.ts'
import type { Approval } from './review-evidence.ts'
import { isPlain, side, type View } from './reviewed-lines.ts'
import { type FileChange, type MergeResult, type Repository, UNMERGED } from '../git/repository.ts'

type Repo = Pick<Repository, 'changes' | 'commit' | 'mergeBases' | 'mergeCommits' | 'mergeTrees'>

/** How one approver saw each path of a unit. Several views of a path are several ways in which it may have been shown: all count. */
export type Credit = { readonly approver: string; readonly viewsOf: (path: string) => readonly View[] }

/** What of an approval counts where. */
export type CreditContext = {
  /** Branch that the unit landed on. */
  readonly branch: string
  /** Whether GitHub hides a path from those who look at that head. */
  readonly hidden: (head: string, path: string) => boolean
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
  const nothing = (reason: UnitReason): Credit => {
    return { approver: reviewer, viewsOf: () => [{ kind: 'nothing', reason }] }
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
    viewsOf: (path) =>
      context.hidden(head, path)
        ? [{ kind: 'nothing', reason: 'opaque' }]
        : readings.map((reading) => viewOf(reading, path)),
  }
}

/** What should have landed after one way of showing the difference, and how what did land differs from it. */
type Reading = {
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

/** git reports this conflict while it takes both sides in, as GitHub does; every other is a decision that someone took. */
const harmless = new Set(['rename/delete'])

async function readingOf(
  repository: Repo,
  landing: LandingUnit,
  merged: MergeResult,
  shown: { readonly base: string; readonly head: string },
): Promise<Reading> {
  const conflicts = merged.conflicts.filter(({ kind }) => !harmless.has(kind))
  const byPath = (changes: readonly FileChange[]): Map<string, FileChange> =>
    new Map(changes.map((change) => [change.path, change]))
  const conflicted = conflicts.length > 0
  return {
    conflicts: new Map(conflicts.map(({ path, kind }) => [path, kind])),
    differing: byPath(merged.tree === landing.tree ? [] : await repository.changes(merged.tree, landing.tree)),
    shown: byPath(conflicted ? await repository.changes(shown.base, shown.head) : []),
    landed: byPath(conflicted ? await repository.changes(landing.unit.parent, landing.tree) : []),
  }
}

function viewOf(reading: Reading, path: string): View {
  const conflict = reading.conflicts.get(path)
  if (conflict !== undefined) return conflictView(reading, path, conflict)
  const differs = reading.differing.get(path)
  if (differs === undefined) return { kind: 'whole' }
  // What git would have made of the rest may have moved this here.
  if ([...reading.conflicts.values()].includes(UNMERGED)) return notProvable
  if (!isPlain(differs)) return { kind: 'nothing', reason: 'differs-from-approved' }
  return { kind: 'differs', expected: side(differs.oldId), sameMode: differs.oldMode === differs.newMode }
}

const notProvable: View = { kind: 'nothing', reason: 'not-provable-without-git' }

/** Conflicts between lines; all others are about whole files. */
const betweenLines = new Set(['contents', 'add/add'])

function conflictView(reading: Reading, path: string, kind: string): View {
  if (kind === UNMERGED) return notProvable
  const shown = reading.shown.get(path)
  const landed = reading.landed.get(path)
  if (!betweenLines.has(kind) || shown === undefined || landed === undefined || !isPlain(shown)) {
    return { kind: 'nothing', reason: 'merge-conflict' }
  }
  const sameMode = shown.newMode === landed.newMode
  return { kind: 'conflict', base: side(shown.oldId), head: side(shown.newId), sameMode }
}
