import { treeItems } from './tree-object.ts'
import type { Git } from './git.ts'
import { writeObject } from './write-object.ts'

export const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'

export { type TreeChange, writeTree } from './edit-tree.ts'

/** One entry of a tree as listed; `size` only for blobs, in bytes. */
export interface TreeEntry {
  readonly mode: string
  readonly type: string
  readonly sha: string
  readonly path: string
  readonly size?: number
}

/** The entries of a tree, with those of its folders when `recursive`. */
export async function listTree(git: Git, tree: string, recursive = false): Promise<TreeEntry[]> {
  const stored = await git.objects.read(`${tree}^{tree}`)
  if (!stored) throw new Error(`${tree} is not a tree of ${git.dir}`)
  const entries = treeItems(stored.content).map(async ({ name, mode, sha }): Promise<TreeEntry[]> => {
    const path = Buffer.from(name, 'latin1').toString()
    if (mode === '160000') return [{ mode, type: 'commit', sha, path }]
    if (mode !== '40000') return [{ mode, type: 'blob', sha, path, size: (await git.objects.describe(sha))?.size ?? 0 }]
    const below = recursive ? await listTree(git, sha, true) : []
    const inside = below.map((entry) => ({ ...entry, path: `${path}/${entry.path}` }))
    return [{ mode: '040000', type: 'tree', sha, path }, ...inside]
  })
  return (await Promise.all(entries)).flat()
}

/** Writes a blob and gives its SHA. */
export function writeBlob(git: Git, content: string | Buffer): Promise<string> {
  return writeObject(git.dir, 'blob', Buffer.from(content))
}
