import { isAncestor } from '../git/history.ts'
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
  const onDefault = await isAncestor(repo.git, sha, `refs/heads/${repo.settings.defaultBranch}`)
  const holding: Pull[] = []
  for (const pull of pulls(repo).values()) {
    const landed = pull.merged?.sha === sha
    if (landed || (await pullCommits(repo, pull)).includes(sha) || (await isRebasedPart(repo, pull, sha)))
      holding.push(pull)
  }
  const known = holding.filter((pull) => !lagging(repo, pull))
  return onDefault ? known.filter((pull) => pull.merged) : known
}

/** Whether a commit is one of those a rebase put on the base: they end at the merge commit and are as many. */
async function isRebasedPart(repo: Repository, pull: Pull, sha: string): Promise<boolean> {
  if (!pull.merged) return false
  const landed = await repo.git.lines(['rev-list', '--first-parent', `${pull.base.sha}..${pull.merged.sha}`])
  return landed.includes(sha)
}

function lagging(repo: Repository, pull: Pull): boolean {
  if (!pull.merged) return false
  const before = waited(repo).get(pull.issue.number) ?? 0
  if (before >= repo.settings.associatedPullsLag) return false
  waited(repo).set(pull.issue.number, before + 1)
  return true
}
