import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Git } from './git.ts'

export const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'

/** One entry of a tree as listed; `size` only for blobs, in bytes. */
export interface TreeEntry {
  readonly mode: string
  readonly type: string
  readonly sha: string
  readonly path: string
  readonly size?: number
}

/** A change to a tree: `sha: null` takes the path away. */
export interface TreeChange {
  readonly path: string
  readonly mode: string
  readonly sha: string | null
}

/** The entries of a tree, with those of its folders when `recursive`. */
export async function listTree(git: Git, tree: string, recursive = false): Promise<TreeEntry[]> {
  const out = await git.bytes(['ls-tree', '-z', '-l', ...(recursive ? ['-r', '-t'] : []), tree])
  return records(out).map((record) => {
    const [, mode = '', type = '', sha = '', size = '', path = ''] =
      /^(\d+) (\w+) ([0-9a-f]+) +(\S+)\t([^]*)$/.exec(record) ?? []
    return { mode, type, sha, path, ...(size === '-' ? {} : { size: Number(size) }) }
  })
}

/** Writes a blob and gives its SHA. */
export function writeBlob(git: Git, content: string | Buffer): Promise<string> {
  return git.text(['hash-object', '-w', '--stdin'], { input: content })
}

/** Applies changes to a tree (the empty one by default), in an index of its own, and gives the new tree. */
export async function writeTree(git: Git, base: string | undefined, changes: readonly TreeChange[]): Promise<string> {
  const index = join(git.dir, `index-${randomUUID()}`)
  const env = { GIT_INDEX_FILE: index }
  try {
    if (base) await git.bytes(['read-tree', base], { env })
    const folders = changes.filter((change) => change.mode === '040000' && change.sha)
    for (const { path, sha } of folders) {
      await git.attempt(['rm', '-r', '-q', '--cached', '--ignore-unmatch', '--', path], { env })
      await git.bytes(['read-tree', `--prefix=${path}/`, sha ?? ''], { env })
    }
    const lines = changes
      .filter((change) => !folders.includes(change))
      .map(({ path, mode, sha }) => (sha ? `${mode} ${sha}\t${path}\0` : `0 ${'0'.repeat(40)}\t${path}\0`))
    if (lines.length > 0) await git.bytes(['update-index', '-z', '--index-info'], { env, input: lines.join('') })
    return await git.text(['write-tree'], { env })
  } finally {
    await rm(index, { force: true })
  }
}

/** The parts of an output that ends each part with a NUL. */
export function records(out: Buffer): string[] {
  return out.toString().split('\0').slice(0, -1)
}
