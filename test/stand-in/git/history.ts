import { ancestors, firstParentRange, straightRange } from './ancestry.ts'
import type { Git } from './git.ts'

/** Whether every commit of `older` is also one of `newer`; both by object id. */
export async function isAncestor(git: Git, older: string, newer: string): Promise<boolean> {
  return (await ancestors(git, newer, older)).has(older)
}

/** The best common ancestor, or undefined for unrelated histories; both by object id. */
export async function mergeBase(git: Git, one: string, other: string): Promise<string | undefined> {
  if ((await straightRange(git, one, other)) !== null) return one
  if ((await straightRange(git, other, one)) !== null) return other
  const [ours, theirs] = [await ancestors(git, one), await ancestors(git, other)]
  if (theirs.has(one)) return one
  if (ours.has(other)) return other
  if (![...ours].some((sha) => theirs.has(sha))) return undefined
  // Which of several is the best is for git to say.
  return git.text(['merge-base', one, other])
}

/** The commits of `head` that `base` does not have, oldest first. */
export async function commitsBetween(git: Git, base: string, head: string): Promise<string[]> {
  const { commits, merges } = await firstParentRange(git, base, head)
  if (!merges) return commits.toReversed()
  return git.lines(['rev-list', '--topo-order', '--reverse', `${base}..${head}`])
}

/** How many commits each side has that the other has not; both by object id. */
export async function aheadBehind(git: Git, base: string, head: string): Promise<{ ahead: number; behind: number }> {
  const ahead = await straightRange(git, base, head)
  if (ahead !== null) return { ahead: ahead.length, behind: 0 }
  const behind = await straightRange(git, head, base)
  if (behind !== null) return { ahead: 0, behind: behind.length }
  const [ours, theirs] = [await ancestors(git, head), await ancestors(git, base)]
  const lacking = (some: ReadonlySet<string>, others: ReadonlySet<string>) =>
    [...some].filter((sha) => !others.has(sha)).length
  return { ahead: lacking(ours, theirs), behind: lacking(theirs, ours) }
}
