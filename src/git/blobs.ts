import type { Git } from './git.ts'
import { objectId, records } from './git.ts'

/** The bytes of a blob. Throws OutsideError where there is none. */
export async function readBlob(git: Git, id: string): Promise<Uint8Array> {
  return (await git(['cat-file', 'blob', objectId(id)])).stdout
}

/** The bytes of a path in a commit, null where there is no file. */
export async function readFile(git: Git, commit: string, path: string): Promise<Uint8Array | null> {
  const listed = records((await git(['ls-tree', '-z', '--full-tree', objectId(commit), '--', path])).stdout)
  const id = /^\d+ blob ([0-9a-f]+)\t/.exec(listed[0] ?? '')?.[1]
  return id === undefined ? null : readBlob(git, id)
}
