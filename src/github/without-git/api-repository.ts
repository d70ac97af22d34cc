import { GitNeededError } from '../../base/errors.ts'
import type { Log } from '../../base/log.ts'
import { type MergeResult, type OpenRepository, type Repository, UNMERGED } from '../../git/repository.ts'
import type { Objects } from '../objects.ts'
import { blobsOf, fileDiffs } from './api-blobs.ts'
import { historyOf } from './api-history.ts'
import { byName, isFolder, treeChanges, type Trees, treesOf } from './api-trees.ts'
import { mergeByPath } from './merge-by-path.ts'

/** Opens a repository with git; where there is none, or too old a one, the same through the API, which can prove less. */
export async function openWithOrWithoutGit(
  open: OpenRepository,
  { objects, log }: { readonly objects: Objects; readonly log: Log },
): ReturnType<OpenRepository> {
  try {
    return await open()
  } catch (error) {
    if (!(error instanceof GitNeededError)) throw error
    log.warning(
      `${error.message}. The gate goes on through GitHub's API and covers only what equal files prove: no file that both sides changed, no revert, no promotion. A rollback could not be prepared. Install git 2.38 or newer in the job, before the guard.`,
    )
    return repositoryWithoutGit(objects, error.message)
  }
}

/**
 * A repository where there is no git: commits, trees and blobs through the API, by their ids. All that it says is exact; what it cannot say
 * is a conflict of the kind `unmerged`, or a GitNeededError. `why` says in words why there is no git.
 */
export function repositoryWithoutGit(objects: Objects, why: string): Repository {
  const trees = treesOf(objects)
  const blobs = blobsOf(objects)
  const { isTree, ...history } = historyOf(objects)
  const { commit, mergeBases } = history
  const treeOf = async (id: string): Promise<string> =>
    trees.has(id) || isTree(id) ? id : ((await commit(id))?.tree ?? id)
  const changes: Repository['changes'] = async (from, to) => treeChanges(trees, await treeOf(from), await treeOf(to))
  const mergeTrees: Repository['mergeTrees'] = async ({ base, ours, theirs }) =>
    mergeByPath(trees, { base: await treeOf(base), ours: await treeOf(ours), theirs: await treeOf(theirs) })
  return {
    ...history,
    withoutGit: why,
    changes,
    mergeTrees,
    study: async () => undefined,
    ...uncounted(changes),
    premerge: async () => undefined,
    close: async () => undefined,
    mergeBase: async (a, b) => (await mergeBases(a, b))[0] ?? null,
    async mergeCommits(ours, theirs) {
      const [base, another] = await mergeBases(ours, theirs)
      // Several merge bases would have to be merged themselves.
      if (base === undefined || another !== undefined) return unmerged(await treeOf(ours))
      return mergeTrees({ base, ours, theirs })
    },
    editTree: () => Promise.reject(new GitNeededError(`Without git no tree can be made: ${why}`)),
    async diff(from, to, paths, context) {
      const wanted = new Set(paths)
      return fileDiffs(
        blobs,
        (await changes(from, to)).filter(({ path }) => wanted.has(path)),
        context,
      )
    },
    blobDiffs: (pairs) => blobs.diffs(pairs, 0),
    blobIds: (places) => Promise.all(places.map(async (at) => idAt(trees, await treeOf(at.commit), at.path))),
    blob: blobs.read,
    blobs: async (ids) =>
      new Map(await Promise.all(ids.map(async (id): Promise<[string, Uint8Array]> => [id, await blobs.read(id)]))),
    // From the tree, which proves itself: that the contents API knows no such file would not say that there is none.
    async file(of, path) {
      const id = await idAt(trees, await treeOf(of), path)
      return id === null ? null : blobs.read(id)
    },
  }
}

/** Nothing is counted where nothing is compared, and contents are read when they are asked for. */
function uncounted(changes: Repository['changes']): Pick<Repository, 'expect' | 'prefetch' | 'sizes' | 'changedLines'> {
  return {
    expect: () => undefined,
    prefetch: () => Promise.resolve(),
    sizes: () => Promise.resolve(new Map<string, number>()),
    changedLines: async (from, to) => (await changes(from, to)).map(({ path }) => ({ path, lines: 0 })),
  }
}

function unmerged(tree: string): MergeResult {
  return { tree, clean: false, conflicts: [{ path: '', kind: UNMERGED }] }
}

/** Id of the file at a path; null where there is none. */
async function idAt(trees: Trees, tree: string, path: string): Promise<string | null> {
  const names = path.split('/')
  let at: string | null = tree
  for (const [index, name] of names.entries()) {
    const entry: ReturnType<ReturnType<typeof byName>['get']> =
      at === null ? undefined : byName(await trees.read(at)).get(name)
    if (entry === undefined) return null
    if (index === names.length - 1) return isFolder(entry) ? null : entry.id
    at = isFolder(entry) ? entry.id : null
  }
  return null
}
