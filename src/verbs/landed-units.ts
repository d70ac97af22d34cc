import { isBot } from '../deploy/identity.ts'
import { OutsideError } from '../deploy/errors.ts'
import type { LandedUnit } from '../deploy/landed-unit.ts'
import type { Log } from '../deploy/ports.ts'
import type { Commit } from '../git/repository.ts'
import type { PullFacts, Reviews } from '../github/reviews.ts'

/** Newest commits whose pull requests are asked for; a list for people needs no more. */
const longest = 100

type Deps = { readonly reviews: Reviews; readonly log: Log }

/**
 * Names what commits of a branch have brought, in their order, for people to read. A pull request is named where GitHub says that it
 * made exactly this commit; else the commit speaks for itself.
 */
export async function landedUnits(deps: Deps, commits: readonly Commit[]): Promise<readonly LandedUnit[]> {
  if (commits.length === 0) return []
  const pulls = await pullsOf(deps, commits.slice(-longest))
  return commits.map(({ sha, subject }) => pulls.get(sha) ?? { number: null, title: subject, sha })
}

/** By merge commit. A list that cannot be had, asked for twice, must not keep a rollback from being made. */
async function pullsOf(deps: Deps, commits: readonly Commit[]): Promise<ReadonlyMap<string, LandedUnit>> {
  const ask = async (): Promise<ReadonlyMap<string, LandedUnit>> => {
    const numbers = [...(await deps.reviews.pullsOfCommits(commits.map(({ sha }) => sha))).values()].flat()
    const facts = await deps.reviews.pullFacts([...new Set(numbers)])
    return new Map(facts.flatMap(entryOf))
  }
  try {
    // What is written with it stays: a refusal that was only a hiccup is not to be read there for ever.
    return await ask().catch((error: unknown) => {
      if (error instanceof OutsideError) return ask()
      throw error
    })
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    deps.log.warning(`The pull requests of the range cannot be named: ${error.message}`)
    return new Map()
  }
}

function entryOf({ number, title, mergeCommit, author }: PullFacts): [string, LandedUnit][] {
  const person = author === null || isBot(author) ? null : author.login
  return mergeCommit === null ? [] : [[mergeCommit, { number, title, sha: mergeCommit, author: person }]]
}
