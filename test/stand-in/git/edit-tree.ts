import type { Git } from './git.ts'
import { treeContent, treeItems } from './tree-object.ts'
import { writeObject } from './write-object.ts'

/** One entry of a tree, or a folder that is being changed. Names are bytes, one character each. */
type Item = { readonly mode: string; readonly sha: string } | Folder
type Folder = Map<string, Item>

/** A change to a tree: `sha: null` takes the path away. */
export interface TreeChange {
  readonly path: string
  readonly mode: string
  readonly sha: string | null
}

const MODES = new Set(['100644', '100755', '120000', '160000', '040000'])
/** Names that git keeps out of its index. */
const FORBIDDEN = /^(|\.|\.\.|\.git|git~1)$/i

/** Applies changes to a tree (the empty one by default) one after the other, and gives the new tree; folders come first. */
export async function writeTree(git: Git, base: string | undefined, changes: readonly TreeChange[]): Promise<string> {
  await Promise.all(changes.map((change) => check(git, change)))
  const root = base === undefined ? new Map<string, Item>() : await open(git, base)
  const folders = changes.filter(isFolder)
  for (const change of [...folders, ...changes.filter((change) => !folders.includes(change))]) {
    await apply(git, root, Buffer.from(change.path).toString('latin1').split('/'), change)
  }
  return (await close(git, root)) ?? writeObject(git.dir, 'tree', Buffer.alloc(0))
}

const isFolder = ({ mode, sha }: TreeChange): boolean => mode === '040000' && sha !== null

async function check(git: Git, { path, mode, sha }: TreeChange): Promise<void> {
  if (!MODES.has(mode) || path.split('/').some((name) => FORBIDDEN.test(name))) throw new Error(`invalid path ${path}`)
  // A submodule's commit lies in another repository; everything else must be here.
  if (sha === null || mode === '160000') return
  const type = (await git.objects.describe(sha))?.type
  if (type !== (mode === '040000' ? 'tree' : 'blob')) throw new Error(`invalid object ${sha} for ${path}`)
}

async function apply(git: Git, folder: Folder, names: readonly string[], change: TreeChange): Promise<void> {
  const [name = '', ...rest] = names
  const item = folder.get(name)
  const folderHere = item instanceof Map || item?.mode === '40000'
  if (rest.length > 0) {
    if (change.sha === null && !folderHere) return
    const below = item instanceof Map ? item : folderHere && item ? await open(git, item.sha) : new Map<string, Item>()
    folder.set(name, below)
    return apply(git, below, rest, change)
  }
  if (change.sha !== null) folder.set(name, { mode: change.mode.replace(/^0/, ''), sha: change.sha })
  else if (!folderHere) folder.delete(name)
}

async function open(git: Git, tree: string): Promise<Folder> {
  const stored = await git.objects.read(`${tree}^{tree}`)
  if (!stored) throw new Error(`${tree} is not a tree of ${git.dir}`)
  return new Map(treeItems(stored.content).map(({ name, ...item }) => [name, item]))
}

/** Writes what was changed; undefined for a folder with nothing left in it, which git does not keep. */
async function close(git: Git, folder: Folder): Promise<string | undefined> {
  const items = await Promise.all(
    [...folder].map(async ([name, item]) => {
      if (!(item instanceof Map)) return [{ name, ...item }]
      const sha = await close(git, item)
      return sha === undefined ? [] : [{ name, mode: '40000', sha }]
    }),
  )
  const kept = items.flat()
  return kept.length === 0 ? undefined : writeObject(git.dir, 'tree', treeContent(kept))
}
