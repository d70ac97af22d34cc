import type { Git } from './git.ts'
import { gitText, objectId, records } from './git.ts'
import type { Commit } from './repository.ts'

const format = ['--no-commit-header', '--format=%H%x00%T%x00%P%x00%s%x00']

/** Commits from `base` (exclusive) to `head` by first parents, oldest first. */
export async function firstParents(git: Git, base: string, head: string): Promise<Commit[]> {
  const range = [objectId(head), `^${objectId(base)}`]
  return readCommits((await git(['rev-list', '--first-parent', '--reverse', ...format, ...range])).stdout)
}

/** Whether all of `ancestor` is also in `descendant`. */
export async function isAncestor(git: Git, ancestor: string, descendant: string): Promise<boolean> {
  const args = ['merge-base', '--is-ancestor', objectId(ancestor), objectId(descendant)]
  return (await git(args, { accept: [0, 1] })).code === 0
}

/** The tree of a commit or tree. */
export async function treeOf(git: Git, id: string): Promise<string> {
  return gitText(git, ['rev-parse', '--verify', '--end-of-options', `${objectId(id)}^{tree}`])
}

/** The trees of commits or trees, in their order. */
export async function treesOf(git: Git, ids: readonly string[]): Promise<string[]> {
  return (await gitText(git, ['rev-parse', ...ids.map((id) => `${objectId(id)}^{tree}`)])).split('\n')
}

function readCommits(output: Buffer): Commit[] {
  const fields = records(output)
  const commits: Commit[] = []
  for (let at = 0; at + 3 < fields.length; at += 4) {
    const [sha = '', tree = '', parents = '', subject = ''] = fields.slice(at, at + 4)
    // Each record but the first begins with the line end of the one before.
    commits.push({ sha: sha.trim(), tree, parents: parents === '' ? [] : parents.split(' '), subject })
  }
  return commits
}
