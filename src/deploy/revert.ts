import type { TreeEdit, TreeMode } from '../github/git-data.ts'
import type { FileChange, MergeConflict, MergeResult, Repository } from '../git/repository.ts'

/** Take `good..bad` back on top of `onto`. */
export type RevertRequest = {
  readonly good: string
  readonly bad: string
  readonly onto: string
  /** Keep the workflow files of `onto`: a workflow token may not write them. */
  readonly withoutWorkflows: boolean
}

/** A blob that the merge made and the server cannot know. */
export type NewBlob = { readonly id: string; readonly content: Uint8Array }

type Computed = {
  /** The tree to commit; with `conflict`, of no use. */
  readonly tree: string
  readonly conflicts: readonly MergeConflict[]
  /** Workflow files that the revert would change and that keep the version of `onto`. */
  readonly leftOut: readonly string[]
  /** The tree as changes on top of `onto`. */
  readonly edits: readonly TreeEdit[]
  /** What has to be uploaded before the edits. */
  readonly blobs: readonly NewBlob[]
}

export type RangeRevert = { readonly outcome: 'clean' | 'conflict' | 'nothing-to-revert' } & Computed

type Repo = Pick<Repository, 'mergeTrees' | 'changes' | 'editTree' | 'blob'>

/**
 * The revert of a range as one three-way merge of trees: base is bad, ours is the tip of the branch, theirs is good.
 * Commits between them do not matter, so merges, renames and reverts inside the range do no harm.
 */
export async function revertRange(repository: Repo, request: RevertRequest): Promise<RangeRevert> {
  const { good, bad, onto } = request
  const merged = await repository.mergeTrees({ base: bad, ours: onto, theirs: good })
  const changes = await repository.changes(onto, merged.tree)
  const kept = (path: string): boolean => request.withoutWorkflows && path.startsWith('.github/workflows/')
  const conflicts = conflictsOf(merged, changes).filter(({ path }) => !kept(path))
  const leftOut = changes.map(({ path }) => path).filter(kept)
  if (conflicts.length > 0) return { outcome: 'conflict', tree: merged.tree, conflicts, leftOut, edits: [], blobs: [] }
  const wanted = changes.filter(({ path }) => !kept(path))
  const edits = wanted.map(editOf)
  const tree = leftOut.length === 0 ? merged.tree : await repository.editTree(onto, wanted.map(entryOf))
  const outcome = wanted.length === 0 ? 'nothing-to-revert' : 'clean'
  return { outcome, tree, conflicts, leftOut, edits, blobs: await newBlobs(repository, request, wanted) }
}

/** A path that is no UTF-8 cannot be named in a request, so a person has to take it back. */
function conflictsOf(merged: MergeResult, changes: readonly FileChange[]): MergeConflict[] {
  const unnamable = changes.filter(({ path }) => path.includes('\uFFFD'))
  return [...merged.conflicts, ...unnamable.map(({ path }) => ({ path, kind: 'path is not UTF-8' }))]
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
async function newBlobs(repository: Repo, request: RevertRequest, wanted: readonly FileChange[]): Promise<NewBlob[]> {
  if (wanted.length === 0) return []
  const difference = await repository.changes(request.onto, request.good)
  const known = new Set(difference.flatMap(({ oldId, newId }) => [oldId, newId]))
  const made = wanted.filter(
    ({ status, newMode, newId }) => status !== 'deleted' && newMode !== '160000' && !known.has(newId),
  )
  const ids = [...new Set(made.map(({ newId }) => newId))]
  return Promise.all(ids.map(async (id) => ({ id, content: await repository.blob(id) })))
}
