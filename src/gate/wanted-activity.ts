import type { Commit } from '../git/repository.ts'
import type { Enough } from '../github/activity.ts'
import type { PullFacts } from '../github/reviews.ts'
import type { WantedBranches } from './branch-activity.ts'
import { branchLog, seconds } from './branch-log.ts'
import { isLinked } from './find-pulls.ts'
import { shownAt } from './pull-evidence.ts'

/** What the logs are asked about. `sides` are stretches of the deploy branch, each oldest first. */
export type ActivityQuestion = {
  readonly branch: string
  readonly sides: readonly (readonly Commit[])[]
  readonly pulls: readonly PullFacts[]
  /** Those of `pulls` whose branch is one of this repository. */
  readonly own: readonly PullFacts[]
}

/**
 * How far back the log of each branch has to be read: of a pull request's branch to where it was made, of the deploy branch to
 * before the first review and past the commits that no pull request explains. What came before decides nothing.
 */
export function wantedActivity({ branch, sides, pulls, own }: ActivityQuestion): WantedBranches {
  const wanted = new Map<string, Enough>()
  const add = (name: string, enough: Enough): void => {
    const before = wanted.get(name)
    wanted.set(name, (movements) => enough(movements) && (before?.(movements) ?? true))
  }
  for (const { headBranch, headSha, mergedAt } of own) {
    add(headBranch, (movements) => branchLog(movements, headSha, mergedAt)?.complete === true)
  }
  add(branch, tellsBases(pulls))
  for (const side of sides) {
    if (side.some((commit) => !isLinked(commit, pulls))) add(branch, goesPast(side))
  }
  return wanted
}

/** Whether the log says where the deploy branch stood at each review. */
function tellsBases(pulls: readonly PullFacts[]): Enough {
  const times = pulls.flatMap(({ reviews, mergedAt }) =>
    reviews.map(({ submittedAt }) => seconds(shownAt(submittedAt, mergedAt))),
  )
  const first = Math.min(...times)
  return (movements) => times.length === 0 || movements.some(({ at }) => seconds(at) < first)
}

/** Whether the log reaches back to the movement that brought the oldest of these commits. */
function goesPast(side: readonly Commit[]): Enough {
  const shas = new Set(side.map(({ sha }) => sha))
  return (movements) => movements.some(({ before, after }) => shas.has(after) && !shas.has(before))
}
