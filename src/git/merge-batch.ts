import type { Git } from './git.ts'
import { objectId } from './git.ts'
import { parseMergeOutput, parseMergeBatch } from './merge-output.ts'
import type { MergeResult } from './repository.ts'

/** `merge-tree --stdin` came with 2.39; before it each merge is a process of its own. */
export async function mergeMany(
  git: Git,
  pairs: readonly (readonly [ours: string, theirs: string])[],
  batched: boolean,
): Promise<MergeResult[]> {
  if (!batched) {
    const results: MergeResult[] = []
    for (const [ours, theirs] of pairs) results.push(await mergeOne(git, ours, theirs))
    return results
  }
  const input = pairs.map(([ours, theirs]) => `${objectId(ours)} ${objectId(theirs)}\n`).join('')
  return parseMergeBatch((await git(['merge-tree', '--write-tree', '--stdin', '--messages'], { input })).stdout)
}

/** Merge of two commits over their own merge base, as GitHub does it. Throws OutsideError for unrelated histories. */
export async function mergeOne(git: Git, ours: string, theirs: string): Promise<MergeResult> {
  const pair = [objectId(ours), objectId(theirs)]
  const result = await git(['merge-tree', '--write-tree', '--messages', '-z', ...pair], { accept: [0, 1] })
  return parseMergeOutput(result.stdout, result.code)
}
