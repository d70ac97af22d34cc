import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { PullEvidence } from './review-evidence.ts'
import type { Commit } from '../git/repository.ts'
import { type Activity, isMerge } from '../github/activity.ts'
import type { PullFacts, Reviews } from '../github/reviews.ts'

/** How long the index of merged pull requests may lag behind: waits in seconds before each further question. */
const waits = [2, 4, 8, 15]

type Ports = { readonly reviews: Reviews; readonly clock: Clock; readonly log: Log }

/** Merged pull requests that GitHub's index names for commits of the deploy branch; what is not linked by structure is left out. */
export async function linkedPulls(reviews: Reviews, commits: readonly Commit[]): Promise<PullFacts[]> {
  if (commits.length === 0) return []
  const named = await reviews.pullsOfCommits(commits.map(({ sha }) => sha))
  const numbers = [...new Set([...named.values()].flat())].toSorted((a, b) => a - b)
  const facts = numbers.length === 0 ? [] : await reviews.pullFacts(numbers)
  const merged = facts.filter((pull) => pull.merged)
  return merged.filter((pull) => commits.some((commit) => isLinked(commit, [pull])))
}

/**
 * The same once GitHub's index has caught up, which lags behind a merge by seconds: where the server's own log says that a merge
 * brought a commit which none of `first` explains, it is asked again.
 */
export async function settledPulls(
  ports: Ports,
  commits: readonly Commit[],
  first: readonly PullFacts[],
  baseActivity: readonly Activity[],
): Promise<readonly PullFacts[]> {
  let found = first
  for (const wait of waits) {
    const late = commits.filter((commit) => isMergeByServerLog(commit, baseActivity) && !isLinked(commit, found))
    if (late.length === 0) break
    ports.log.info(
      `GitHub does not yet name the pull requests of ${late.length} merged commits; asking again in ${wait} s`,
    )
    await ports.clock.sleep(wait * 1000)
    found = await linkedPulls(ports.reviews, commits)
  }
  return found
}

/** Whether one of these pull requests put that commit on the deploy branch. */
export function isLinked(commit: Commit, pulls: readonly PullFacts[]): boolean {
  const linkable = pulls.map(({ number, headSha, mergeCommit }) => ({ number, head: headSha, mergeCommit }))
  return pullFinder(linkable)(commit) !== null
}

/** Whether GitHub itself merged a pull request as this commit: then there is one to be found. */
function isMergeByServerLog(commit: Commit, activity: readonly Activity[]): boolean {
  return activity.some((movement) => isMerge(movement) && movement.after === commit.sha)
}

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
