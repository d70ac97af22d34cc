import { GitNeededError } from '../../deploy/errors.ts'
import type { ListedEntry, Objects } from '../objects.ts'
import { remembered } from '../immutable.ts'
import { type Entry, isFolder, treeId } from './tree-id.ts'

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
