import type { Repository } from '../git/repository.ts'
import type { PullCommit } from '../github/reviews.ts'

/** Merge commits whose tree is exactly what git makes of their two parents. What cannot be recomputed is none. */
export async function cleanMerges(
  repository: Pick<Repository, 'commit' | 'mergeBase' | 'mergeCommits'>,
  commits: readonly PullCommit[],
): Promise<Set<string>> {
  const clean = new Set<string>()
  for (const { sha } of commits.filter(({ parents }) => parents.length === 2)) {
    const commit = await repository.commit(sha)
    const [ours, theirs, third] = commit?.parents ?? []
    if (commit === null || ours === undefined || theirs === undefined || third !== undefined) continue
    if ((await repository.mergeBase(ours, theirs)) === null) continue
    const merged = await repository.mergeCommits(ours, theirs)
    if (merged.clean && merged.tree === commit.tree) clean.add(sha)
  }
  return clean
}
