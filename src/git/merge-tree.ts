import type { Git } from './git.ts'
import { treesOf } from './history.ts'
import { mergeOne } from './merge-batch.ts'
import type { MergeConflict, MergeResult } from './repository.ts'

type Trees = { readonly base: string; readonly ours: string; readonly theirs: string }

/** Three-way merges of a repository; the same three are merged once. */
export function mergeTreesOf(git: Git): (trees: Trees) => Promise<MergeResult> {
  const known = new Map<string, Promise<MergeResult>>()
  return (trees) => {
    const key = `${trees.base} ${trees.ours} ${trees.theirs}`
    const merged = known.get(key) ?? mergeTrees(git, trees)
    known.set(key, merged)
    merged.catch(() => known.delete(key))
    return merged
  }
}

/**
 * Three-way merge of three trees. `merge-tree --merge-base` came only with 2.40 and takes commits; three commits made for
 * the purpose, two of them children of the first, give the same tree with every version from 2.38.
 */
async function mergeTrees(git: Git, trees: Trees): Promise<MergeResult> {
  const [baseTree = '', ourTree = '', theirTree = ''] = await treesOf(git, [trees.base, trees.ours, trees.theirs])
  const settled = settledBySides(baseTree, ourTree, theirTree)
  if (settled !== null) return { tree: settled, clean: true, conflicts: [] }
  const base = await syntheticCommit(git, baseTree, null)
  const [ours, theirs] = await Promise.all([syntheticCommit(git, ourTree, base), syntheticCommit(git, theirTree, base)])
  const merged = await mergeOne(git, ours, theirs)
  return { ...merged, conflicts: underOwnNames(merged.conflicts, [ours, theirs]) }
}

/** Where a side has changed nothing, or both have made the same of it, there is nothing to merge; null where there is. */
function settledBySides(base: string, ours: string, theirs: string): string | null {
  if (ours === base) return theirs
  return theirs === base || theirs === ours ? ours : null
}

/** Where a file stands in a folder's way, git moves it aside as `path~<commit>`: people know it by its own name. */
function underOwnNames(conflicts: readonly MergeConflict[], sides: readonly string[]): MergeConflict[] {
  const moved = new RegExp(`~(${sides.join('|')})(_\\d+)?$`)
  const named = new Map<string, MergeConflict>()
  for (const conflict of conflicts) {
    const path = conflict.path.replace(moved, '')
    if (!named.has(path)) named.set(path, { ...conflict, path })
  }
  return [...named.values()]
}

/** Author and time are fixed, so that the same question makes the same objects. */
const identity = ['-c', 'user.name=guard', '-c', 'user.email=guard@localhost']

async function syntheticCommit(git: Git, tree: string, parent: string | null): Promise<string> {
  const parents = parent === null ? [] : ['-p', parent]
  const made = await git([...identity, 'commit-tree', '-m', parent === null ? 'base' : 'side', ...parents, tree])
  return made.stdout.toString().trim()
}
