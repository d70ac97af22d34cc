import { type MergeConflict, type MergeResult, UNMERGED } from '../../git/repository.ts'
import { byName, type Entry, filesBelow, isFolder, treeChanges, type Trees } from './api-trees.ts'

/** Three trees, or three things at one place; null where nothing stands. */
type Three<T> = { readonly base: T; readonly ours: T; readonly theirs: T }

/**
 * Merges three trees path by path: what only one side changed is taken from that side, what both changed alike from both. Contents are
 * never merged and renames not looked for, so everything else is a conflict of the kind `unmerged`, with our side's content. What it takes is
 * exact: a path of `theirs` lands only where it went from what it was in `base` to what it is in `theirs`.
 */
export async function mergeByPath(trees: Trees, three: Three<string>): Promise<MergeResult> {
  const conflicts: MergeConflict[] = []
  const tree = await mergeFolder(trees, three, '', conflicts)
  const told = new Set(conflicts.map(({ path }) => path))
  for (const path of await perhapsMoved(trees, three)) if (!told.has(path)) conflicts.push({ path, kind: UNMERGED })
  return { tree: tree ?? trees.keep([]), clean: conflicts.length === 0, conflicts }
}

/**
 * What `theirs` adds, where it also deletes a file that `ours` has changed or deleted: it may be that file under a new name, and git would
 * then have carried our change over to it, or seen two names for one file.
 */
async function perhapsMoved(trees: Trees, { base, ours, theirs }: Three<string>): Promise<string[]> {
  if (ours === base || theirs === base || ours === theirs) return []
  const touched = new Set((await treeChanges(trees, base, ours)).map(({ path }) => path))
  const changes = await treeChanges(trees, base, theirs)
  if (!changes.some(({ path, status }) => status === 'deleted' && touched.has(path))) return []
  return changes.filter(({ status }) => status === 'added').map(({ path }) => path)
}

/** Null where nothing is left of a folder. */
async function mergeFolder(
  trees: Trees,
  { base, ours, theirs }: Three<string | null>,
  prefix: string,
  conflicts: MergeConflict[],
): Promise<string | null> {
  if (ours === theirs || theirs === base) return ours
  if (ours === base) return theirs
  const read = async (id: string | null) => byName(id === null ? [] : await trees.read(id))
  const [old, own, other] = [await read(base), await read(ours), await read(theirs)]
  const merged: Entry[] = []
  for (const name of new Set([...old.keys(), ...own.keys(), ...other.keys()])) {
    const three = { base: old.get(name), ours: own.get(name), theirs: other.get(name) }
    const entry = await mergeEntry(trees, three, `${prefix}${name}`, conflicts)
    if (entry !== undefined) merged.push(entry)
  }
  return merged.length === 0 ? null : trees.keep(merged)
}

async function mergeEntry(
  trees: Trees,
  three: Three<Entry | undefined>,
  path: string,
  conflicts: MergeConflict[],
): Promise<Entry | undefined> {
  const { base, ours, theirs } = three
  if (isSame(ours, theirs) || isSame(theirs, base)) return ours
  if (isSame(ours, base)) return theirs
  const [old, own, other] = [folderOf(base), folderOf(ours), folderOf(theirs)]
  if (own !== null && other !== null) {
    const id = await mergeFolder(trees, { base: old, ours: own, theirs: other }, `${path}/`, conflicts)
    return id === null ? undefined : { name: nameOf(path), mode: '040000', id }
  }
  const touched = new Set([path])
  for (const id of [old, own, other]) {
    for (const [file] of id === null ? [] : await filesBelow(trees, id, `${path}/`)) touched.add(file)
  }
  for (const file of touched) conflicts.push({ path: file, kind: UNMERGED })
  return ours
}

function isSame(one: Entry | undefined, other: Entry | undefined): boolean {
  return one?.id === other?.id && one?.mode === other?.mode
}

function folderOf(entry: Entry | undefined): string | null {
  return entry !== undefined && isFolder(entry) ? entry.id : null
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
