import { type Commit, type Person, readCommits, writeCommit } from './commits.ts'
import type { Git } from './git.ts'
import { commitsBetween } from './history.ts'
import { remembered } from './remembered.ts'

/** Merges two commits without a worktree, both by object id; undefined when they conflict. */
export const mergeTree = remembered(merge)

async function merge(git: Git, ours = '', theirs = ''): Promise<string | undefined> {
  const { code, stdout } = await git.attempt(['merge-tree', '--write-tree', '--no-messages', ours, theirs])
  return code === 0 ? stdout.toString().trim() : undefined
}

/** Puts the commits of `head` one by one on top of `base`; undefined when one conflicts. */
export async function rebase(git: Git, base: string, head: string, committer: Person): Promise<string | undefined> {
  let tip = base
  for (const commit of await readCommits(git, await commitsBetween(git, base, head))) {
    // GitHub's rebase leaves out merges; what they brought in stands in the base already.
    if (commit.parents.length > 1) continue
    const tree = await pick(git, tip, commit, committer)
    if (!tree) return undefined
    tip = await writeCommit(git, { ...commit, tree, parents: [tip], committer })
  }
  return tip
}

/** The tree of `onto` with the change of one commit applied. */
async function pick(git: Git, onto: string, commit: Commit, committer: Person): Promise<string | undefined> {
  const parent = commit.parents[0]
  if (!parent || parent === onto) return commit.tree
  // git before 2.40 takes no merge base from outside, so three commits made for it hold the three trees.
  const [before, ours] = await readCommits(git, [parent, onto])
  if (!before || !ours) return undefined
  const made = (tree: string, parents: string[]) =>
    writeCommit(git, { tree, parents, author: committer, committer, message: 'three-way\n' })
  const root = await made(before.tree, [])
  return mergeTree(git, await made(ours.tree, [root]), await made(commit.tree, [root]))
}
