import { firstParentRange } from './ancestry.ts'
import type { Git } from './git.ts'

/** Whether every commit of `older` is also one of `newer`. */
export async function isAncestor(git: Git, older: string, newer: string): Promise<boolean> {
  return (await git.attempt(['merge-base', '--is-ancestor', older, newer])).code === 0
}

/** The best common ancestor, or undefined for unrelated histories. */
export async function mergeBase(git: Git, one: string, other: string): Promise<string | undefined> {
  const { code, stdout } = await git.attempt(['merge-base', one, other])
  return code === 0 ? stdout.toString().trim() : undefined
}

/** The commits of `head` that `base` does not have, oldest first. */
export async function commitsBetween(git: Git, base: string, head: string): Promise<string[]> {
  const { commits, merges } = await firstParentRange(git, base, head)
  if (!merges) return commits.toReversed()
  return git.lines(['rev-list', '--topo-order', '--reverse', `${base}..${head}`])
}

/** How many commits each side has that the other has not. */
export async function aheadBehind(git: Git, base: string, head: string): Promise<{ ahead: number; behind: number }> {
  const out = await git.text(['rev-list', '--left-right', '--count', `${base}...${head}`])
  const [behind = '0', ahead = '0'] = out.split(/\s+/)
  return { ahead: Number(ahead), behind: Number(behind) }
}

/** Whether commits that no reference holds yet change workflow files. */
export async function bringsWorkflows(git: Git, sha: string): Promise<boolean> {
  const found = await git.lines(['rev-list', '-1', sha, '--not', '--all', '--', '.github/workflows'])
  return found.length > 0
}
