import type { Commit } from '../git/repository.ts'
import type { PullEvidence } from './evidence.ts'

/** What of a pull request links it to commits of the deploy branch. */
export type Linkable = Pick<PullEvidence, 'number' | 'head' | 'mergeCommit'>

/**
 * Finds which pull request put a commit of the deploy branch there, by structure alone: it is the one that GitHub merged as this
 * commit, or the commit is a merge whose second parent is the head. What an index or a message says is not asked.
 */
export function pullFinder<P extends Linkable>(pulls: readonly P[]): (commit: Commit) => P | null {
  const merged = pulls.filter(({ mergeCommit }) => mergeCommit !== null)
  // Of several that claim the same the first counts, so the map is filled from the last on.
  const byMerge = new Map(merged.toReversed().map((pull) => [pull.mergeCommit, pull]))
  const byHead = new Map(merged.toReversed().map((pull) => [pull.head, pull]))
  return (commit) => {
    const [, second, third] = commit.parents
    const asParent = second === undefined || third !== undefined ? undefined : byHead.get(second)
    return byMerge.get(commit.sha) ?? asParent ?? null
  }
}
