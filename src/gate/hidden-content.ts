import type { OpaqueKind } from '../config/gate-policy.ts'
import type { UncoveredFile } from './coverage.ts'
import { side } from './reviewed-lines.ts'
import type { FileChange, Repository } from '../git/repository.ts'

type Repo = Pick<Repository, 'blobIds' | 'blobs' | 'prefetch' | 'sizes'>

const SUBMODULE = '160000'

/** The object id of a file without content. */
const EMPTY = 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'

/**
 * The same files with what a report has to say of content that it cannot show: why it is hidden and how large it is, and of a submodule where its commits are
 * found. What GitHub hides is not shown in a report either, for it may be of any size.
 */
export async function withContent(
  repository: Repo,
  { base, head }: { readonly base: string; readonly head: string },
  files: readonly UncoveredFile[],
): Promise<UncoveredFile[]> {
  const named = files.map((file) => ({ file, hidden: hiddenKind(file) }))
  const pairs = named.flatMap(({ file, hidden }) => (hidden === null ? [] : [blobsOf(file.change)]))
  if (pairs.length > 0) await repository.prefetch(pairs)
  const ids = pairs.flat().filter((id) => id !== null)
  const sizes = ids.length === 0 ? new Map<string, number>() : await repository.sizes(ids)
  const sizeOf = (id: string | null): number | null => (id === null ? null : (sizes.get(id) ?? null))
  const addresses = files.some(({ change }) => isSubmodule(change))
    ? await submodules(repository, [head, base])
    : new Map<string, string>()
  return named.map(({ file, hidden }) => {
    const [old, made] = blobsOf(file.change)
    const address = isSubmodule(file.change) ? addresses.get(file.path) : undefined
    return {
      ...file,
      ...(hidden === null ? {} : { hidden, sizes: [sizeOf(old), sizeOf(made)] as const }),
      ...(address === undefined ? {} : { submodule: address }),
    }
  })
}

/** Why content cannot be shown in a report; null for lines, a mode, a submodule's two commits, and a file without content. */
function hiddenKind({ hidden, hunks, change, tooLarge }: UncoveredFile): OpaqueKind | null {
  if (hidden !== undefined) return hidden
  if (hunks.length > 0 || isSubmodule(change) || change.oldId === change.newId) return null
  const isEmpty = [change.oldId, change.newId].every((id) => side(id) === null || id === EMPTY)
  if (isEmpty) return null
  return tooLarge === true ? 'too-large' : 'binary'
}

function isSubmodule({ oldMode, newMode }: FileChange): boolean {
  return oldMode === SUBMODULE || newMode === SUBMODULE
}

/** Both blobs; null for a side that has none. */
function blobsOf({ oldMode, newMode, oldId, newId }: FileChange): readonly [string | null, string | null] {
  return [oldMode === SUBMODULE ? null : side(oldId), newMode === SUBMODULE ? null : side(newId)]
}

/** The address of each submodule by path: what the first of these commits that names it says. */
async function submodules(repository: Repo, commits: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await repository.blobIds(commits.map((commit) => ({ commit, path: '.gitmodules' })))
  const ids = found.filter((id) => id !== null)
  const texts = await repository.blobs(ids)
  const addresses = new Map<string, string>()
  for (const id of ids) {
    for (const [path, address] of parseModules(new TextDecoder().decode(texts.get(id)))) {
      if (!addresses.has(path)) addresses.set(path, address)
    }
  }
  return addresses
}

/** What `.gitmodules` says, path and address. Sections that lack one of both are left out. */
export function parseModules(text: string): [path: string, address: string][] {
  const sections = text.split(/^[ \t]*(?=\[)/m).filter((section) => section.startsWith('[submodule'))
  return sections.flatMap((section): [string, string][] => {
    const path = valueIn(section, 'path')
    const address = valueIn(section, 'url')
    return path === null || address === null ? [] : [[path, address]]
  })
}

/** The last value wins, as with git. */
function valueIn(section: string, name: string): string | null {
  const lines = section.split(/\r?\n/).map((line) => /^\s*(\w+)\s*=\s*(.*?)\s*$/.exec(line))
  const value = lines.findLast((line) => line?.[1]?.toLowerCase() === name)?.[2]
  return value === undefined ? null : value.replace(/^"(.*)"$/, '$1')
}
