import type { Caution } from '../deploy/cautions.ts'
import type { FileChange, Repository } from '../git/repository.ts'

type Question = {
  readonly good: string
  readonly bad: string
  readonly onto: string
  /** What the branch would be, null where nothing would be written. */
  readonly tree: string | null
}

const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'

/** What is to be said of the names that the result has, where the rollback brings files back. */
export async function resultPaths(
  repository: Pick<Repository, 'changes'>,
  { good, bad, onto, tree }: Question,
): Promise<Caution[]> {
  if (tree === null) return []
  const back = pathsAdded(await repository.changes(onto, tree))
  if (back.size === 0) return []
  const all = (await repository.changes(emptyTree, tree)).map(({ path }) => path)
  const range = await repository.changes(good, bad)
  const since = bad === onto ? [] : await repository.changes(bad, onto)
  return [
    ...twins(back, all).map((path): Caution => ({ kind: 'twin-names', path })),
    ...misplaced(back, all, { range, since }).map((path): Caution => ({ kind: 'folder-moved', path })),
  ]
}

function pathsAdded(changes: readonly FileChange[]): ReadonlySet<string> {
  return new Set(changes.filter(({ status }) => status === 'added').map(({ path }) => path))
}

/** Paths that the rollback brings back and that differ from another one only in case or in the form of letters. */
function twins(back: ReadonlySet<string>, all: readonly string[]): string[] {
  const spelled = new Map<string, Set<string>>()
  for (const path of all) {
    for (const one of [path, ...foldersOf(path)]) {
      const folded = fold(one)
      spelled.set(folded, (spelled.get(folded) ?? new Set()).add(one))
    }
  }
  return [...back].filter((path) => [path, ...foldersOf(path)].some((one) => (spelled.get(fold(one))?.size ?? 0) > 1))
}

function foldersOf(path: string): string[] {
  const names = path.split('/')
  return names.slice(1).map((_, index) => names.slice(0, index + 1).join('/'))
}

const fold = (path: string): string => path.normalize('NFC').toLowerCase()

/** Renamed folders that are looked at. */
const mostFolders = 50

/**
 * Files that are alone in a folder which the other side has renamed as a whole: added since to a folder that the range had renamed, or brought back into
 * one that later work has renamed. Renames of folders are not followed, because guessing them makes conflicts where there are none.
 */
function misplaced(
  back: ReadonlySet<string>,
  all: readonly string[],
  { range, since }: { readonly range: readonly FileChange[]; readonly since: readonly FileChange[] },
): string[] {
  const addedSince = pathsAdded(since)
  const below = (folder: string): string[] => all.filter((path) => path.startsWith(`${folder}/`))
  // Nothing of a folder was left where all that is in it now was brought back.
  const wasGone = (folder: string): boolean => below(folder).every((path) => back.has(path))
  const left = renamedFolders(range).flatMap(([from, to]) => {
    const here = below(to)
    return wasGone(from) && here.every((path) => addedSince.has(path)) ? here : []
  })
  const returned = renamedFolders(since).flatMap(([from]) => (wasGone(from) ? below(from) : []))
  return [...new Set([...left, ...returned])]
}

/** Folders of which files were moved as they are, and where to. */
function renamedFolders(changes: readonly FileChange[]): (readonly [from: string, to: string])[] {
  const gone = new Map(changes.filter(({ status }) => status === 'deleted').map(({ oldId, path }) => [oldId, path]))
  const pairs = new Map<string, readonly [string, string]>()
  for (const { status, newId, path } of changes) {
    const before = status === 'added' ? gone.get(newId) : undefined
    for (const [from, to] of before === undefined ? [] : parents(before, path)) pairs.set(`${from}\0${to}`, [from, to])
  }
  return [...pairs.values()].slice(0, mostFolders)
}

/** `old/sub/f` and `new/sub/f` give `old/sub` and `new/sub`, `old` and `new`: as far up as the names below are the same. */
function parents(from: string, to: string): (readonly [string, string])[] {
  const [before, after] = [from.split('/'), to.split('/')]
  const found: (readonly [string, string])[] = []
  while (before.length > 1 && after.length > 1 && before.at(-1) === after.at(-1)) {
    before.pop()
    after.pop()
    if (before.join('/') !== after.join('/')) found.push([before.join('/'), after.join('/')])
  }
  return found
}
