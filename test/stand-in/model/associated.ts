import { ancestors, firstParentRange } from '../git/ancestry.ts'
import { readCommit } from '../git/commits.ts'
import { kept } from './kept.ts'
import { type Pull, pullCommits, pulls } from './pull.ts'
import type { Repository } from './repository.ts'

/** Requests that were answered with nothing, by pull request: GitHub's index lags behind a merge. */
const waited = kept(() => new Map<number, number>())

/**
 * The pull requests of a commit. On the default branch: the merged one that brought it. Elsewhere: every one
 * that holds it. After a merge the first requests find nothing, as many as the repository's setting says.
 */
export async function associatedPulls(repo: Repository, sha: string): Promise<Pull[]> {
  const onDefault = (await defaultHistory(repo)).has(sha)
  const holding: Pull[] = []
  for (const pull of pulls(repo).values()) if ((await commitsOf(repo, pull)).has(sha)) holding.push(pull)
  const known = holding.filter((pull) => !lagging(repo, pull))
  return onDefault ? known.filter((pull) => pull.merged) : known
}

/** What was found for names of commits, which mean the same for ever: hundreds of commits are asked about in one query. */
const found = kept(() => new Map<string, Promise<ReadonlySet<string>>>())

function remembered(
  repo: Repository,
  key: string,
  find: () => Promise<readonly string[]>,
): Promise<ReadonlySet<string>> {
  // The search itself is kept, for hundreds ask at the same time.
  const known = found(repo).get(key) ?? find().then((commits) => new Set(commits))
  found(repo).set(key, known)
  return known
}

/** All commits of the default branch. */
async function defaultHistory(repo: Repository): Promise<ReadonlySet<string>> {
  const tip = await readCommit(repo.git, `refs/heads/${repo.settings.defaultBranch}`)
  return tip ? remembered(repo, tip.sha, async () => [...(await ancestors(repo.git, tip.sha))]) : new Set()
}

/** Commits of a pull request, and those it put on the base: of a rebase they end at the merge commit and are as many. */
async function commitsOf(repo: Repository, pull: Pull): Promise<ReadonlySet<string>> {
  const { base, head, merged } = pull
  const key = `${base.sha} ${head.sha} ${merged?.sha ?? ''}`
  return remembered(repo, key, async () => {
    const own = await pullCommits(repo, pull)
    const landed = merged ? (await firstParentRange(repo.git, base.sha, merged.sha)).commits : []
    return [...own, ...landed, ...(merged ? [merged.sha] : [])]
  })
}

function lagging(repo: Repository, pull: Pull): boolean {
  if (!pull.merged) return false
  const before = waited(repo).get(pull.issue.number) ?? 0
  if (before >= repo.settings.associatedPullsLag) return false
  waited(repo).set(pull.issue.number, before + 1)
  return true
}
