import { randomUUID } from 'node:crypto'
import type { Git } from './git.ts'
import { gitText, objectId } from './git.ts'
import { treeOf } from './history.ts'
import type { TreeEntry } from './repository.ts'

const NOTHING = '0'.repeat(40)

/** Writes a tree with some entries changed, in an index of its own; blobs named by it need not be present. */
export async function editTree(git: Git, tree: string, entries: readonly TreeEntry[]): Promise<string> {
  const base = await treeOf(git, tree)
  const gitDir = await gitText(git, ['rev-parse', '--absolute-git-dir'])
  const environment = { GIT_INDEX_FILE: `${gitDir}/index-${randomUUID()}` }
  await git(['read-tree', base], { environment })
  const removed = entries.filter((entry) => entry.id === null)
  const placed = entries.filter((entry) => entry.id !== null)
  // Removals first: a file may give way to a folder of the same name.
  const lines = [...removed, ...placed].map(({ path, mode, id }) =>
    id === null ? `0 ${NOTHING}\t${path}\0` : `${mode} ${objectId(id)}\t${path}\0`,
  )
  await git(['update-index', '-z', '--index-info'], { environment, input: lines.join('') })
  return (await git(['write-tree', '--missing-ok'], { environment })).stdout.toString().trim()
}
