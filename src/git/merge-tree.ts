import type { Git } from './git.ts'
import { treeOf } from './history.ts'
import { mergeOne } from './merge-batch.ts'
import type { MergeResult } from './repository.ts'

/**
 * Three-way merge of three trees. `merge-tree --merge-base` came only with 2.40 and takes commits; three commits made for
 * the purpose, two of them children of the first, give the same tree with every version from 2.38.
 */
export async function mergeTrees(
  git: Git,
  trees: { readonly base: string; readonly ours: string; readonly theirs: string },
): Promise<MergeResult> {
  const base = await syntheticCommit(git, trees.base, null)
  const ours = await syntheticCommit(git, trees.ours, base)
  const theirs = await syntheticCommit(git, trees.theirs, base)
  return mergeOne(git, ours, theirs)
}

/** Author and time are fixed, so that the same question makes the same objects. */
const identity = ['-c', 'user.name=guard', '-c', 'user.email=guard@localhost']

async function syntheticCommit(git: Git, treeish: string, parent: string | null): Promise<string> {
  const tree = await treeOf(git, treeish)
  const parents = parent === null ? [] : ['-p', parent]
  const made = await git([...identity, 'commit-tree', '-m', parent === null ? 'base' : 'side', ...parents, tree])
  return made.stdout.toString().trim()
}
