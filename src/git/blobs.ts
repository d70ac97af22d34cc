import { OutsideError } from '../deploy/errors.ts'
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

/** The bytes of many blobs in one process, by id. Throws OutsideError where one of them is missing. */
export async function readBlobs(git: Git, ids: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>()
  if (ids.length === 0) return found
  const { stdout } = await git(['cat-file', '--batch'], { input: ids.map((id) => `${objectId(id)}\n`).join('') })
  let at = 0
  while (at < stdout.length) {
    const end = stdout.indexOf('\n', at)
    const [id = '', type, size = ''] = stdout.subarray(at, end).toString().split(' ')
    if (type !== 'blob') throw new OutsideError('not-found', `git has no blob ${id}: ${type ?? 'no answer'}`)
    found.set(id, stdout.subarray(end + 1, end + 1 + Number(size)))
    at = end + 1 + Number(size) + 1
  }
  return found
}
