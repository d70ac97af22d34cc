import { OutsideError } from '../base/errors.ts'
import type { Log } from '../base/log.ts'
import { saidUnsafe } from './cautions.ts'
import { isBot } from './identity.ts'
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

function entryOf({ number, title, body, size, mergeCommit, author }: PullFacts): [string, LandedUnit][] {
  const person = author === null || isBot(author) ? null : author.login
  const unsafe = saidUnsafe(body ?? '')
  const unit = { number, title, author: person, ...(size && { size }), ...(unsafe === null ? {} : { unsafe }) }
  return mergeCommit === null ? [] : [[mergeCommit, { ...unit, sha: mergeCommit }]]
}

/** What one merge put on a branch, as far as a reader is told. */
export type LandedUnit = {
  /** Null for a direct push, or where GitHub names no pull request. */
  readonly number: number | null
  /** Title of the pull request, else the commit's first line. Untrusted. */
  readonly title: string
  readonly sha: string
  /** Login of the pull request's author, null where it is a machine or unknown. */
  readonly author?: string | null
  /** What its pull request changes; absent where that is not known. */
  readonly size?: { readonly files: number; readonly lines: number }
  /** Why its pull request says that it cannot be rolled back safely; see `saidUnsafe`. Untrusted. */
  readonly unsafe?: string
}

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
