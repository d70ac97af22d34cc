import type { Commit } from '../git/repository.ts'
import type { PullEvidence } from './evidence.ts'

/** What of a pull request links it to commits of the deploy branch. */
export type Linkable = Pick<PullEvidence, 'number' | 'head' | 'mergeCommit'>

/**
 * Which pull request put a commit of the deploy branch there, by structure alone: it is the one that GitHub merged as this
 * commit, or the commit is a merge whose second parent is the head. What an index or a message says is not asked.
 */
export function linkedPull<P extends Linkable>(commit: Commit, pulls: readonly P[]): P | null {
  const merged = pulls.find((pull) => pull.mergeCommit === commit.sha)
  if (merged !== undefined) return merged
  const [, second, third] = commit.parents
  if (second === undefined || third !== undefined) return null
  return pulls.find((pull) => pull.head === second && pull.mergeCommit !== null) ?? null
}
