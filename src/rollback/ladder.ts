import {
  changeOnto,
  revertRange,
  type RevertRepository,
  type RevertRequest,
  type TreeChange,
} from '../deploy/revert.ts'
import type { MergeConflict } from '../git/repository.ts'

/** How far one had to go to take a range back. Each step is an outcome of its own; none is taken in silence. */
export type LadderOutcome = 'clean' | 'kept-main' | 'restore-good' | 'conflict' | 'nothing-to-revert'

export type LadderRequest = RevertRequest & {
  /** Where there is a conflict, restore good's tree whole, which also takes back what landed since. A person has to want it. */
  readonly restore: boolean
}

/** The way back. With `conflict` and `nothing-to-revert` there is no change to write. */
export type WayBack = {
  readonly outcome: LadderOutcome
  /** Null where nothing can or need be written. */
  readonly change: TreeChange | null
  /** Files in which the three-way merge is in conflict, whatever the outcome made of them. */
  readonly conflicts: readonly MergeConflict[]
  /** Files that would be taken back and keep the version of `onto`. */
  readonly leftOut: readonly string[]
}

/**
 * Takes `good..bad` back on `onto`: clean; else with `onto`'s version of the files that the policy lists; else, if wanted, good's whole tree;
 * else nothing but the names of the files in conflict. No step makes a tree with conflict markers in it.
 */
export async function climbLadder(repository: RevertRepository, request: LadderRequest): Promise<WayBack> {
  const { outcome, conflicts, leftOut, tree, edits, blobs } = await revertRange(repository, request)
  switch (outcome) {
    case 'clean':
    case 'kept-main':
      return { outcome, change: { tree, edits, blobs }, conflicts, leftOut }
    case 'nothing-to-revert':
      return { outcome, change: null, conflicts, leftOut }
    case 'conflict':
      return request.restore
        ? restoreGood(repository, request, conflicts)
        : { outcome, change: null, conflicts, leftOut }
  }
}

/** Good's tree, but for workflow files where they may not be written. */
async function restoreGood(
  repository: RevertRepository,
  request: LadderRequest,
  conflicts: readonly MergeConflict[],
): Promise<WayBack> {
  const changes = await repository.changes(request.onto, request.good)
  const isKept = (path: string): boolean => request.withoutWorkflows && path.startsWith('.github/workflows/')
  const leftOut = changes.map(({ path }) => path).filter(isKept)
  // A path that is no UTF-8 cannot be named in a request to GitHub: not even the whole tree can be written then.
  if (changes.some(({ path }) => path.includes('\uFFFD')))
    return { outcome: 'conflict', change: null, conflicts, leftOut }
  const wanted = changes.filter(({ path }) => !isKept(path))
  return { outcome: 'restore-good', change: await changeOnto(repository, request, wanted), conflicts, leftOut }
}
