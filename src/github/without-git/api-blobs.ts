import type { BlobDiff, BlobPair, FileChange, FileDiff } from '../../git/repository.ts'
import { remembered } from '../immutable.ts'
import type { Objects } from '../objects.ts'
import { lineDiff } from './line-diff.ts'

/** Blobs that are asked for at once. */
const AT_ONCE = 8

/** Bytes at the beginning in which git looks for a NUL to call a file binary. */
const LOOKED_AT = 8000

/** Contents through the API: a request for each blob, once. */
export type Blobs = {
  read(id: string): Promise<Uint8Array>
  /** How pairs of blobs differ, with `context` lines around. */
  diffs(pairs: readonly BlobPair[], context: number): Promise<BlobDiff[]>
}

export function blobsOf(objects: Pick<Objects, 'blob'>): Blobs {
  const once = remembered<Uint8Array>()
  const read = (id: string): Promise<Uint8Array> => once(id, () => objects.blob(id))
  return {
    read,
    async diffs(pairs, context) {
      const wanted = new Set(pairs.flat().filter((id) => id !== null))
      await eachOf([...wanted], read)
      const textOf = async (id: string | null) => (id === null ? new Uint8Array() : read(id))
      return Promise.all(pairs.map(async ([old, made]) => diffOf(await textOf(old), await textOf(made), context)))
    },
  }
}

async function eachOf(ids: string[], read: (id: string) => Promise<unknown>): Promise<void> {
  const worker = async (): Promise<void> => {
    for (let id = ids.pop(); id !== undefined; id = ids.pop()) await read(id)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

/** Bytes that are no UTF-8 are told apart all the same: each byte is a letter. */
function diffOf(old: Uint8Array, made: Uint8Array, context: number): BlobDiff {
  if ([old, made].some((bytes) => bytes.subarray(0, LOOKED_AT).includes(0))) return { binary: true, hunks: [] }
  const [before, after] = [old, made].map((bytes) => Buffer.from(bytes).toString('latin1'))
  const hunks = lineDiff(before ?? '', after ?? '', context)
  const readable = (text: string): string => Buffer.from(text, 'latin1').toString()
  return {
    binary: false,
    hunks: hunks.map((hunk) => ({
      ...hunk,
      lines: hunk.lines.map((line) => ({ ...line, text: readable(line.text) })),
    })),
  }
}

/** Text diffs of changed paths. Links and submodules are told in one line, as git does. */
export async function fileDiffs(blobs: Blobs, changes: readonly FileChange[], context: number): Promise<FileDiff[]> {
  const plain = changes.filter((change) => !isSubmodule(change))
  const diffs = await blobs.diffs(
    plain.map(({ oldId, newId }) => [side(oldId), side(newId)]),
    context,
  )
  const found = new Map(plain.map(({ path }, index) => [path, diffs[index]]))
  return changes.map((change) => ({ path: change.path, ...(found.get(change.path) ?? submoduleDiff(change)) }))
}

function isSubmodule({ oldMode, newMode }: FileChange): boolean {
  return oldMode === '160000' || newMode === '160000'
}

function submoduleDiff({ oldMode, oldId, newMode, newId }: FileChange): BlobDiff {
  const line = (mode: string, id: string): string => (mode === '160000' ? `Subproject commit ${id}\n` : '')
  return { binary: false, hunks: lineDiff(line(oldMode, oldId), line(newMode, newId), 0) }
}

function side(id: string): string | null {
  return /^0+$/.test(id) ? null : id
}
