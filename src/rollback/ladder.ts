import {
  allowedChanges,
  changeOnto,
  revertRange,
  type RevertRepository,
  type RevertRequest,
  type TreeChange,
} from '../deploy/revert.ts'
import type { Commit, MergeConflict } from '../git/repository.ts'
import { extendRange } from './extend.ts'

/** What can be written as a commit, and how far one had to go for it. */
export type WrittenOutcome = 'clean' | 'kept-main' | 'extended' | 'restore-good'

/** How far one had to go to take a range back. Each step is an outcome of its own; none is taken in silence. */
export type LadderOutcome = WrittenOutcome | 'conflict' | 'nothing-to-revert' | 'only-left-out'

export type LadderRequest = RevertRequest & {
  /** Where there is a conflict, restore good's tree whole, which also takes back what landed since. A person has to want it. */
  readonly restore: boolean
  /**
   * What landed after bad by first parents, oldest first, with the trees at hand; asked for where there is a conflict. Without it no later landing is
   * taken back.
   */
  readonly later?: () => Promise<readonly Commit[]>
}

/** The rollback. With `conflict`, `nothing-to-revert` and `only-left-out` there is no change to write. */
export type WayBack = {
  readonly outcome: LadderOutcome
  /** Null where nothing can or need be written. */
  readonly change: TreeChange | null
  /** Files in which the three-way merge is in conflict, whatever the outcome made of them. */
  readonly conflicts: readonly MergeConflict[]
  /** Files that would be taken back and keep the version of `onto`. */
  readonly leftOut: readonly string[]
  /** Later landings that `extended` takes back too, oldest first. */
  readonly dropped: readonly Commit[]
  /** What landed after bad; empty where nobody had to ask. */
  readonly since: readonly Commit[]
}

/**
 * Takes `good..bad` back on `onto`: clean; else with `onto`'s version of the files that the policy lists; else with those later landings that are in the
 * way; else, if wanted, good's whole tree; else nothing but the names of the files in conflict. No step makes a tree with conflict markers in it.
 */
export async function climbLadder(repository: RevertRepository, request: LadderRequest): Promise<WayBack> {
  const { outcome, conflicts, leftOut, tree, edits, blobs } = await revertRange(repository, request)
  const alone = { conflicts, leftOut, dropped: [], since: [] }
  switch (outcome) {
    case 'clean':
    case 'kept-main':
      return { ...alone, outcome, change: { tree, edits, blobs } }
    case 'nothing-to-revert':
    case 'only-left-out':
      return { ...alone, outcome, change: null }
    case 'conflict': {
      const since = (await request.later?.()) ?? []
      const extended = await extendRange(repository, request, conflicts, since)
      if (extended !== null) return { outcome: 'extended', conflicts, since, ...extended }
      const stuck: WayBack = { ...alone, since, outcome, change: null }
      return request.restore ? restoreGood(repository, request, stuck) : stuck
    }
  }
}

/** Good's tree, but for workflow files where they may not be written. */
export async function restoreGood(
  repository: RevertRepository,
  request: RevertRequest,
  stuck: WayBack,
): Promise<WayBack> {
  const changes = await repository.changes(request.onto, request.good)
  const { wanted, left: leftOut } = allowedChanges(request, changes)
  // A path that is no UTF-8 cannot be named in a request to GitHub: not even the whole tree can be written then.
  if (changes.some(({ path }) => path.includes('\uFFFD')))
    return { ...stuck, outcome: 'conflict', change: null, leftOut }
  const change = await changeOnto(repository, request, wanted)
  return { ...stuck, outcome: 'restore-good', change, leftOut, dropped: [] }
}
