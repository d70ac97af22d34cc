import type { FileChange } from '../../git/repository.ts'
import { type Entry, isFolder } from './tree-id.ts'
import { filesBelow, type Trees } from './trees.ts'

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
