import type { Commit } from '../git/repository.ts'

/**
 * Of a comparison's commits those on the branch itself: from `head` along first parents as far as they are among them, oldest
 * first. What a merge brought along is left out.
 */
export function firstParents<T extends Commit>(commits: readonly T[], head: string): readonly T[] {
  const known = new Map(commits.map((commit) => [commit.sha, commit]))
  const found: T[] = []
  for (let at = known.get(head); at !== undefined; at = known.get(at.parents[0] ?? '')) {
    found.push(at)
    known.delete(at.sha)
  }
  return found.toReversed()
}
