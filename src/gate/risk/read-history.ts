import { OutsideError } from '../../base/errors.ts'
import type { Commit, Repository } from '../../git/repository.ts'
import { type Landing, scoreLandings } from './range-risk.ts'
import { isGenerated } from './read-files.ts'
import type { RangeHistory } from './stated-risk.ts'

type Repo = Pick<Repository, 'commit' | 'changes' | 'firstParents'>

/** Landings before the deploy that are read; of each its tree only, never a content. */
const MOST = 1000

/** What is known of earlier deploys from elsewhere: their commits, oldest first, and those among them that were called bad. */
export type KnownDeploys = { readonly deployed: readonly string[]; readonly bad: ReadonlySet<string> }

/** The landings of a deploy and those before it on the branch, scored. Where the history ends early, or is cut off, what there is serves. */
export async function readRangeHistory(
  repository: Repo,
  { base, head }: { readonly base: string; readonly head: string },
  { deployed, bad }: KnownDeploys,
): Promise<RangeHistory> {
  const earlier = await walk(repository, base)
  const own: Commit[] = []
  for (const { sha } of await repository.firstParents(base, head)) own.push(...present(await repository.commit(sha)))
  const landings: Landing[] = []
  for (const commit of [...earlier, ...own])
    landings.push(await landingOf(repository, commit, bad, landings.at(-1)?.at ?? 0))
  const scored = scoreLandings(landings)
  const before = scored.slice(0, earlier.length)
  const places = deployed.map((sha) => earlier.findIndex((commit) => commit.sha === sha)).filter((at) => at >= 0)
  const ends = [...new Set(places)].sort((a, b) => a - b)
  const deploys = ends.slice(1).map((end, at) => before.slice((ends[at] ?? 0) + 1, end + 1))
  return { before, range: scored.slice(earlier.length), deploys }
}

const present = (commit: Commit | null): Commit[] => (commit === null ? [] : [commit])

/** Commits by first parents up to this one, oldest first. */
async function walk(repository: Repo, tip: string): Promise<Commit[]> {
  const found: Commit[] = []
  for (let next: string | undefined = tip; next !== undefined && found.length < MOST;) {
    const commit = await orNone(() => repository.commit(next ?? tip))
    if (commit === null) break
    found.push(commit)
    next = commit.parents[0]
  }
  return found.toReversed()
}

/** A landing without a parent is the beginning of all, and one that cannot be compared is told by nothing. */
async function landingOf(repository: Repo, commit: Commit, bad: ReadonlySet<string>, before: number): Promise<Landing> {
  const { sha, parents, message, subject, committedSeconds } = commit
  const [parent] = parents
  const changes = parent === undefined ? [] : ((await orNone(() => repository.changes(parent, sha))) ?? [])
  const paths = changes.map(({ path }) => path).filter((path) => !isGenerated(path, null))
  const landing = { sha, at: committedSeconds ?? before, message: message ?? subject, paths }
  return bad.has(sha) ? { ...landing, marked: true } : landing
}

/** A history that the server cuts off is no failure: less is known then. */
async function orNone<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof OutsideError) return null
    throw error
  }
}
