import { ancestors } from './ancestry.ts'
import { readCommits } from './commits.ts'
import type { Git } from './git.ts'
import { readRef } from './refs.ts'
import { remembered } from './remembered.ts'

/** Whether commits that no reference holds yet change workflow files; `branch` is the one that holds most. */
export async function bringsWorkflows(git: Git, sha: string, branch: string): Promise<boolean> {
  const tip = await readRef(git, `refs/heads/${branch}`)
  const held = tip ? await ancestors(git, tip.sha) : new Set<string>()
  const others = [...(await ancestors(git, sha))].filter((commit) => !held.has(commit))
  const touching = await Promise.all(others.map((commit) => touchesWorkflows(git, commit)))
  if (!touching.includes(true)) return false
  const found = await git.lines(['rev-list', '-1', sha, '--not', '--all', '--', '.github/workflows'])
  return found.length > 0
}

/** Whether a commit has other workflow files than each of its parents. */
const touchesWorkflows = remembered(async (git: Git, sha = ''): Promise<boolean> => {
  const [commit] = await readCommits(git, [sha])
  const of = async (name: string) => (await git.objects.describe(`${name}:.github/workflows`))?.sha
  const own = await of(sha)
  const before = await Promise.all((commit?.parents ?? []).map(of))
  return before.length === 0 ? own !== undefined : before.every((other) => other !== own)
})
