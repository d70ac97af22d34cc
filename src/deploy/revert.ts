import type { TreeEdit, TreeMode } from '../github/git-data.ts'
import type { FileChange, MergeConflict, MergeResult, Repository } from '../git/repository.ts'

/** Take `good..bad` back on top of `onto`. */
export type RevertRequest = {
  readonly good: string
  readonly bad: string
  readonly onto: string
  /** Keep the workflow files of `onto`: a workflow token may not write them. */
  readonly withoutWorkflows: boolean
  /** Paths whose version on `onto` is kept where taking them back is in conflict. Without it there are none. */
  readonly keepMain?: (path: string) => boolean
}

/** A blob that the merge made and the server cannot know. */
export type NewBlob = { readonly id: string; readonly content: Uint8Array }

/** A tree that can be committed on top of `onto`. */
export type TreeChange = {
  readonly tree: string
  /** The tree as changes on top of `onto`; empty where nothing changes. */
  readonly edits: readonly TreeEdit[]
  /** What has to be uploaded before the edits. */
  readonly blobs: readonly NewBlob[]
}

export type RangeRevert = TreeChange & {
  /** `kept-main`: clean but for conflicts in paths that keep the version of `onto`. With `conflict` there is no tree to commit. */
  readonly outcome: 'clean' | 'kept-main' | 'conflict' | 'nothing-to-revert'
  /** Where the merge of three trees is in conflict, those included that `kept-main` has settled. */
  readonly conflicts: readonly MergeConflict[]
  /** What would be taken back and keeps the version of `onto`: workflow files, and conflicts that are settled so. */
  readonly leftOut: readonly string[]
}

/** What a revert needs of a repository. */
export type RevertRepository = Pick<Repository, 'mergeTrees' | 'changes' | 'editTree' | 'blobs'>

/**
 * The revert of a range as one three-way merge of trees: base is bad, ours is the tip of the branch, theirs is good.
 * Commits between them do not matter, so merges, renames and reverts inside the range do no harm.
 */
export async function revertRange(repository: RevertRepository, request: RevertRequest): Promise<RangeRevert> {
  const { good, bad, onto, keepMain = () => false } = request
  const merged = await repository.mergeTrees({ base: bad, ours: onto, theirs: good })
  const changes = await repository.changes(onto, merged.tree)
  const isWorkflow = (path: string): boolean => request.withoutWorkflows && path.startsWith('.github/workflows/')
  const wanted = changes.filter(({ path }) => !isWorkflow(path))
  const workflows = changes.map(({ path }) => path).filter(isWorkflow)
  const blobs = await newBlobs(repository, request, wanted)
  const conflicts = conflictsOf(merged, changes, blobs).filter(({ path }) => !isWorkflow(path))
  if (conflicts.some(({ path }) => !keepMain(path))) return conflict(merged.tree, conflicts, workflows)
  if (merged.clean && conflicts.length === 0 && workflows.length === 0) {
    return {
      outcome: outcomeOf('clean', wanted),
      tree: merged.tree,
      conflicts,
      leftOut: [],
      edits: wanted.map(editOf),
      blobs,
    }
  }
  const kept = await keptPaths(repository, request, wanted, conflicts)
  const rest = wanted.filter(({ path }) => !kept.has(path))
  const outcome = outcomeOf(conflicts.length > 0 ? 'kept-main' : 'clean', rest)
  const leftOut = [...new Set([...workflows, ...conflicts.map(({ path }) => path)])].toSorted()
  return { outcome, conflicts, leftOut, ...(await changeOnto(repository, request, rest)) }
}

/** A set of changes as a tree on top of `onto`, with what has to be uploaded for it. */
export async function changeOnto(
  repository: RevertRepository,
  ends: Pick<RevertRequest, 'good' | 'onto'>,
  changes: readonly FileChange[],
): Promise<TreeChange> {
  return {
    tree: await repository.editTree(ends.onto, changes.map(entryOf)),
    edits: changes.map(editOf),
    blobs: await newBlobs(repository, ends, changes),
  }
}

function conflict(tree: string, conflicts: readonly MergeConflict[], leftOut: readonly string[]): RangeRevert {
  return { outcome: 'conflict', tree, conflicts, leftOut, edits: [], blobs: [] }
}

function outcomeOf<T extends string>(outcome: T, wanted: readonly FileChange[]): T | 'nothing-to-revert' {
  return wanted.length === 0 ? 'nothing-to-revert' : outcome
}

/** What git could not merge, and what it should not have merged or cannot be asked of the server. */
function conflictsOf(
  merged: MergeResult,
  changes: readonly FileChange[],
  blobs: readonly NewBlob[],
): readonly MergeConflict[] {
  const pointers = new Set(blobs.filter(isPointer).map(({ id }) => id))
  const mixed = changes.filter(({ newId }) => pointers.has(newId))
  // A path that is no UTF-8 cannot be named in a request, so a person has to take it back.
  const unnamable = changes.filter(({ path }) => path.includes('\uFFFD'))
  const all = [
    ...merged.conflicts,
    ...mixed.map(({ path }) => ({ path, kind: 'lfs pointer' })),
    ...unnamable.map(({ path }) => ({ path, kind: 'path is not UTF-8' })),
  ]
  return [...new Map(all.map((one) => [one.path, one])).values()]
}

/** A pointer of Git LFS that was merged by lines names a file that nobody has stored. */
function isPointer({ content }: NewBlob): boolean {
  return Buffer.from(content.subarray(0, 40)).toString('latin1').startsWith('version https://git-lfs')
}

/**
 * Changed paths that keep the version of `onto`: those in conflict, what lies below or above them, and the files that git made up to hold a
 * version that is in another's way. Those are neither in `onto` nor in good.
 */
async function keptPaths(
  repository: RevertRepository,
  { onto, good }: RevertRequest,
  wanted: readonly FileChange[],
  conflicts: readonly MergeConflict[],
): Promise<ReadonlySet<string>> {
  const added = wanted.filter(({ status }) => status === 'added').map(({ path }) => path)
  const inGood = new Set((await repository.changes(onto, good)).map(({ path }) => path))
  const madeUp = conflicts.length === 0 ? [] : added.filter((path) => !inGood.has(path))
  const touches = (path: string): boolean =>
    conflicts.some((one) => one.path === path || path.startsWith(`${one.path}/`) || one.path.startsWith(`${path}/`))
  return new Set([...madeUp, ...wanted.map(({ path }) => path).filter(touches)])
}

function entryOf(change: FileChange): { path: string; mode: string; id: string | null } {
  return { path: change.path, mode: change.newMode, id: change.status === 'deleted' ? null : change.newId }
}

function editOf(change: FileChange): TreeEdit {
  if (change.status === 'deleted') return { path: change.path, mode: treeMode(change.oldMode), sha: null }
  return { path: change.path, mode: treeMode(change.newMode), sha: change.newId }
}

function treeMode(mode: string): TreeMode {
  switch (mode) {
    case '100755':
    case '120000':
    case '160000':
      return mode
    default:
      return '100644'
  }
}

/** Whatever is in `onto` or good is on the server; what is in neither was made by merging contents. */
async function newBlobs(
  repository: RevertRepository,
  { good, onto }: Pick<RevertRequest, 'good' | 'onto'>,
  wanted: readonly FileChange[],
): Promise<NewBlob[]> {
  if (wanted.length === 0) return []
  const difference = await repository.changes(onto, good)
  const known = new Set(difference.flatMap(({ oldId, newId }) => [oldId, newId]))
  const made = wanted.filter(
    ({ status, newMode, newId }) => status !== 'deleted' && newMode !== '160000' && !known.has(newId),
  )
  const contents = await repository.blobs([...new Set(made.map(({ newId }) => newId))])
  return [...contents].map(([id, content]) => ({ id, content }))
}
