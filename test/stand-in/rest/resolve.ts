import { type Commit, readCommit } from '../git/commits.ts'
import { refuse } from '../model/refusal.ts'
import type { Repository } from '../model/repository.ts'

/** The commit a caller means by a SHA, a branch, a tag or nothing (the default branch). */
export async function resolveCommit(repo: Repository, name: string = repo.settings.defaultBranch): Promise<Commit> {
  const short = name.replace(/^refs\//, '')
  const names = /^[0-9a-f]{7,40}$/.test(name) ? [name] : []
  for (const candidate of [`refs/${short}`, `refs/heads/${short}`, `refs/tags/${short}`, ...names]) {
    const commit = await readCommit(repo.git, candidate)
    if (commit) return commit
  }
  return refuse(422, `No commit found for SHA: ${name}`)
}
