import { OutsideError } from '../deploy/errors.ts'
import type { Git } from './git.ts'
import { objectId, records } from './git.ts'

/** The bytes of a blob. Throws OutsideError where there is none. */
export async function readBlob(git: Git, id: string): Promise<Uint8Array> {
  return (await git(['cat-file', 'blob', objectId(id)])).stdout
}

/** The bytes of a path in a commit, null where there is no file. */
export async function readFile(git: Git, commit: string, path: string): Promise<Uint8Array | null> {
  const id = await blobIdAt(git, { commit, path })
  return id === null ? null : readBlob(git, id)
}

/** Ids of the blobs at those places (a commit or tree, and a path), null where there is no file, all asked in one process. */
export async function blobIds(
  git: Git,
  places: readonly { readonly commit: string; readonly path: string }[],
): Promise<(string | null)[]> {
  if (places.length === 0) return []
  const input = places.map(({ commit, path }) => `${objectId(commit)}:${path}\0`).join('')
  const answer = await git(['cat-file', '-z', '--batch-check=%(objecttype) %(objectname)'], { input })
  const lines = answer.stdout.toString().split('\n')
  // Of what is missing git repeats the path, which may hold line ends: then lines no longer stand for places.
  if (lines.length !== places.length + 1) return Promise.all(places.map((place) => blobIdAt(git, place)))
  return lines.slice(0, -1).map((line) => /^blob ([0-9a-f]{40})$/.exec(line)?.[1] ?? null)
}

async function blobIdAt(git: Git, { commit, path }: { commit: string; path: string }): Promise<string | null> {
  const listed = records((await git(['ls-tree', '-z', '--full-tree', objectId(commit), '--', path])).stdout)
  return /^\d+ blob ([0-9a-f]+)\t/.exec(listed[0] ?? '')?.[1] ?? null
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
