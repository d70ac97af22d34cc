import { createHash } from 'node:crypto'
import { GitNeededError } from '../../base/errors.ts'
import type { FileChange } from '../../git/repository.ts'
import { remembered } from '../immutable.ts'
import type { ListedEntry, Objects } from '../objects.ts'

/** Trees by their id, read through the API, and those that are made here. */
export type Trees = {
  /** Entries of one tree. Throws GitNeededError where GitHub's listing of it does not have its id. */
  read(id: string): Promise<readonly Entry[]>
  has(id: string): boolean
  /** Keeps a tree that was put together here, and gives its id. */
  keep(entries: readonly Entry[]): string
}

/** A listing with the folders in it is asked for once a tree; where GitHub cuts it short, folder by folder from then on. */
export function treesOf(objects: Pick<Objects, 'tree'>): Trees {
  const known = new Map<string, readonly Entry[]>()
  const once = remembered<readonly Entry[]>()
  let deep = true
  const take = (entries: readonly Entry[]): string => {
    const id = treeId(entries)
    known.set(id, entries)
    return id
  }
  const ask = async (id: string): Promise<readonly Entry[]> => {
    const listed = await objects.tree(id, deep)
    for (const entries of foldersOf(listed.entries)) take(entries)
    const found = known.get(id)
    if (found !== undefined) return found
    if (!listed.complete && deep) {
      deep = false
      return ask(id)
    }
    throw new GitNeededError(
      `GitHub's listing of the tree ${id} is not whole, so nothing about it can be proven: install git 2.38 or newer in the job`,
    )
  }
  take([])
  return { keep: take, has: (id) => known.has(id), read: async (id) => known.get(id) ?? once(id, () => ask(id)) }
}

/** The entries of each folder of a listing. */
function foldersOf(listed: readonly ListedEntry[]): Entry[][] {
  const folders = new Map<string, Entry[]>([['', []]])
  for (const { path, mode, id } of listed) {
    const cut = path.lastIndexOf('/')
    const folder = path.slice(0, Math.max(0, cut))
    const entry = { name: path.slice(cut + 1), mode, id }
    const entries = folders.get(folder)
    if (entries === undefined) folders.set(folder, [entry])
    else entries.push(entry)
  }
  return [...folders.values()]
}

/** All files below a tree by their path; `prefix` ends with a slash where it is not empty. */
export async function filesBelow(trees: Trees, id: string, prefix: string): Promise<[string, Entry][]> {
  const found: [string, Entry][] = []
  for (const entry of await trees.read(id)) {
    const path = `${prefix}${entry.name}`
    if (isFolder(entry)) found.push(...(await filesBelow(trees, entry.id, `${path}/`)))
    else found.push([path, entry])
  }
  return found
}

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

/** What stands at no path: as git's raw diffs have it. */
const nothing = { mode: '000000', id: '0'.repeat(40) } as const

/** Paths that differ between two trees, in git's order. Reads only folders that differ. */
export async function treeChanges(trees: Trees, from: string, to: string): Promise<FileChange[]> {
  const changes = await below(trees, from, to, '')
  const keyed = changes.map((one) => ({ one, key: Buffer.from(one.path) }))
  return keyed.toSorted((a, b) => Buffer.compare(a.key, b.key)).map(({ one }) => one)
}

async function below(trees: Trees, from: string, to: string, prefix: string): Promise<FileChange[]> {
  if (from === to) return []
  const [before, after] = [byName(await trees.read(from)), byName(await trees.read(to))]
  const changes: FileChange[] = []
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [old, made] = [before.get(name), after.get(name)]
    if (old?.id === made?.id && old?.mode === made?.mode) continue
    changes.push(...(await entryChanges(trees, old, made, `${prefix}${name}`)))
  }
  return changes
}

async function entryChanges(
  trees: Trees,
  old: Entry | undefined,
  made: Entry | undefined,
  path: string,
): Promise<FileChange[]> {
  const folderOf = (entry: Entry | undefined): string | null => (isFolder(entry) ? (entry?.id ?? null) : null)
  const [from, to] = [folderOf(old), folderOf(made)]
  if (from !== null && to !== null) return below(trees, from, to, `${path}/`)
  const gone = from === null ? [] : (await filesBelow(trees, from, `${path}/`)).map(([at, entry]) => change(at, entry))
  const come =
    to === null ? [] : (await filesBelow(trees, to, `${path}/`)).map(([at, entry]) => change(at, undefined, entry))
  const here = change(path, from === null ? old : undefined, to === null ? made : undefined)
  return here.oldId === here.newId && here.oldMode === here.newMode ? [...gone, ...come] : [...gone, here, ...come]
}

function change(path: string, old?: Entry, made?: Entry): FileChange {
  const { mode: oldMode, id: oldId } = old ?? nothing
  const { mode: newMode, id: newId } = made ?? nothing
  return { path, status: statusOf(oldMode, newMode), oldMode, newMode, oldId, newId }
}

/** A type is what stands before the permissions in a mode: file, link or submodule. */
function statusOf(oldMode: string, newMode: string): FileChange['status'] {
  if (oldMode === nothing.mode) return 'added'
  if (newMode === nothing.mode) return 'deleted'
  return oldMode.slice(0, 3) === newMode.slice(0, 3) ? 'modified' : 'type-changed'
}

/** Entries by their name. */
export function byName(entries: readonly Entry[]): Map<string, Entry> {
  return new Map(entries.map((entry) => [entry.name, entry]))
}
