import { OutsideError } from '../deploy/errors.ts'
import type { LandedUnit } from '../deploy/landed-unit.ts'
import type { Log } from '../deploy/ports.ts'
import type { Commit, Repository } from '../git/repository.ts'
import type { Reviews } from '../github/reviews.ts'

/** Newest commits whose pull requests are asked for; a list for people needs no more. */
const longest = 100

type Deps = { readonly reviews: Reviews; readonly log: Log }

/**
 * What landed between two commits by first parents, oldest first, for people to read. A pull request is named where GitHub says that it
 * made exactly this commit; else the commit speaks for itself. Both commits are present in the repository.
 */
export async function landedUnits(
  deps: Deps,
  repository: Repository,
  from: string,
  to: string,
): Promise<readonly LandedUnit[]> {
  if (from === to) return []
  const commits = await repository.firstParents(from, to)
  const pulls = await pullsOf(deps, commits.slice(-longest))
  return commits.map(({ sha, subject }) => pulls.get(sha) ?? { number: null, title: subject, sha })
}

/** By merge commit. A list that cannot be had must not keep a rollback from being made. */
async function pullsOf(deps: Deps, commits: readonly Commit[]): Promise<ReadonlyMap<string, LandedUnit>> {
  try {
    const numbers = [...(await deps.reviews.pullsOfCommits(commits.map(({ sha }) => sha))).values()].flat()
    const facts = await deps.reviews.pullFacts([...new Set(numbers)])
    return new Map(
      facts.flatMap(({ number, title, mergeCommit }) =>
        mergeCommit === null ? [] : [[mergeCommit, { number, title, sha: mergeCommit }]],
      ),
    )
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    deps.log.warning(`The pull requests of the range cannot be named: ${error.message}`)
    return new Map()
  }
}
