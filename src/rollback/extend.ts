import {
  allowedChanges,
  changeOnto,
  isPointer,
  type RangeRevert,
  revertRange,
  type RevertRepository,
  type RevertRequest,
  type TreeChange,
} from '../deploy/revert.ts'
import type { Commit, MergeConflict } from '../git/repository.ts'

/** The range and some later landings taken back together. */
export type Extended = {
  readonly change: TreeChange
  /** The later landings that go too, oldest first. */
  readonly dropped: readonly Commit[]
  readonly leftOut: readonly string[]
}

/** So often what is newly in conflict is looked for in the later landings again. */
const rounds = 4

/**
 * Where later work is in the way: takes back those later landings that touch a path in conflict, newest first, and then the range; again with what is then
 * in conflict. `later`: what landed after bad by first parents, oldest first, with the trees of all and of their first parents at hand. Null where that
 * does not end without a conflict, or changes nothing.
 */
export async function extendRange(
  repository: RevertRepository,
  request: RevertRequest,
  conflicts: readonly MergeConflict[],
  later: readonly Commit[],
): Promise<Extended | null> {
  const touched = touchedPaths(repository)
  const paths = new Set(conflicts.map(({ path }) => path))
  for (let round = 0; round < rounds; round += 1) {
    const inTheWay: Commit[] = []
    for (const landing of later) if (touches(await touched(landing), paths)) inTheWay.push(landing)
    if (inTheWay.length === 0) return null
    const taken = await takeBackEach(repository, request.onto, inTheWay)
    const revert =
      'tree' in taken ? await revertRange(repository, { ...request, onto: taken.tree }) : { conflicts: taken.conflicts }
    if ('outcome' in revert && revert.outcome !== 'conflict') {
      return changeOf(repository, request, revert, inTheWay)
    }
    const before = paths.size
    for (const { path } of revert.conflicts) paths.add(path)
    if (paths.size === before) return null
  }
  return null
}

/** The paths that a landing changed; each is asked for once. */
function touchedPaths(repository: RevertRepository): (landing: Commit) => Promise<readonly string[]> {
  const known = new Map<string, readonly string[]>()
  return async ({ sha, parents }) => {
    const before = known.get(sha)
    if (before !== undefined) return before
    const [parent] = parents
    const changes = parent === undefined ? [] : await repository.changes(parent, sha)
    const paths = changes.map(({ path }) => path)
    known.set(sha, paths)
    return paths
  }
}

/** Whether one of the changed paths is in conflict, or stands where the other side has a folder. */
function touches(changed: readonly string[], paths: ReadonlySet<string>): boolean {
  const above = new Set([...paths].flatMap(foldersAbove))
  return changed.some((path) => paths.has(path) || above.has(path) || foldersAbove(path).some((one) => paths.has(one)))
}

function foldersAbove(path: string): string[] {
  const names = path.split('/')
  return names.slice(1).map((_, index) => names.slice(0, index + 1).join('/'))
}

/** The tree of `onto` without those landings, or where that is in conflict. */
async function takeBackEach(
  repository: RevertRepository,
  onto: string,
  landings: readonly Commit[],
): Promise<{ readonly tree: string } | { readonly conflicts: readonly MergeConflict[] }> {
  let tree = onto
  for (const { sha, parents } of landings.toReversed()) {
    const merged = await repository.mergeTrees({ base: sha, ours: tree, theirs: parents[0] ?? sha })
    if (!merged.clean) return { conflicts: merged.conflicts }
    tree = merged.tree
  }
  return { tree }
}

/** The result on top of `onto` itself. */
async function changeOf(
  repository: RevertRepository,
  request: RevertRequest,
  { tree, leftOut }: RangeRevert,
  dropped: readonly Commit[],
): Promise<Extended | null> {
  const { wanted, left } = allowedChanges(request, await repository.changes(request.onto, tree))
  if (wanted.length === 0 || wanted.some(({ path }) => path.includes('\uFFFD'))) return null
  const change = await changeOnto(repository, request, wanted)
  // A pointer of Git LFS that was merged by lines names a file that nobody has stored.
  if (change.blobs.some(isPointer)) return null
  return { change, dropped, leftOut: [...new Set([...leftOut, ...left])].toSorted() }
}
