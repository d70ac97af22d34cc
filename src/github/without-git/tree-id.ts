import { createHash } from 'node:crypto'

/** One name in a tree. `mode` has six digits, `id` is the object id. */
export type Entry = { readonly name: string; readonly mode: string; readonly id: string }

const FOLDER = '040000'

export function isFolder(entry: Entry | undefined): boolean {
  return entry?.mode === FOLDER
}

/**
 * The id that git gives a tree with these entries (SHA-1 of its object form). So a listing proves itself: where it is not whole, or a
 * name that is no UTF-8 was written otherwise, another id comes out.
 */
export function treeId(entries: readonly Entry[]): string {
  const sorted = entries
    .map((entry) => ({ entry, key: Buffer.from(isFolder(entry) ? `${entry.name}/` : entry.name) }))
    .toSorted((a, b) => Buffer.compare(a.key, b.key))
  const parts = sorted.flatMap(({ entry: { name, mode, id } }) => [
    Buffer.from(`${mode.replace(/^0+/, '')} ${name}\0`),
    Buffer.from(id, 'hex'),
  ])
  const body = Buffer.concat(parts)
  return createHash('sha1').update(`tree ${body.length}\0`).update(body).digest('hex')
}
