import { isWebFlow, loginKey } from '../deploy/identity.ts'
import type { Comparisons } from '../github/compare.ts'
import type { Person, PullFacts, Reviews } from '../github/reviews.ts'

/** Everybody who contributed to a range. */
export type RangePeople = {
  /** Keys of logins (`loginKey`). */
  readonly logins: ReadonlySet<string>
  /** False where a commit's author is no account, or where not all could be looked at: then nobody's innocence can be shown. */
  readonly complete: boolean
}

type Deps = { readonly comparisons: Comparisons; readonly reviews: Reviews }

/** Authors, committers and co-authors of the commits of `good..bad`, and the authors of their pull requests. */
export async function rangePeople({ comparisons, reviews }: Deps, good: string, bad: string): Promise<RangePeople> {
  const range = await comparisons.compare(good, bad)
  if (range === null || !range.complete) return { logins: new Set(), complete: false }
  const numbers = [...(await reviews.pullsOfCommits(range.commits.map(({ sha }) => sha))).values()].flat()
  const facts = await reviews.pullFacts([...new Set(numbers)])
  const direct = range.commits.flatMap(({ author, committer }) => [author, committer])
  const all = [...direct, ...facts.flatMap(peopleOf)]
  const logins = all.flatMap((login) => (login === null || isWebFlow(login) ? [] : [loginKey(login)]))
  return { logins: new Set(logins), complete: !all.includes(null) && facts.every(({ complete }) => complete) }
}

function peopleOf({ author, commits }: PullFacts): (string | null)[] {
  const login = (person: Person | null): string | null => person?.login ?? null
  return [login(author), ...commits.flatMap(({ authors, committer }) => [...authors, committer].map(login))]
}
