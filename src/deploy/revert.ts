import type { TreeEdit, TreeMode } from '../github/git-data.ts'
import type { FileChange, MergeConflict, MergeResult, Repository } from '../git/repository.ts'
import { mergeAttributes } from './merge-attributes.ts'

/** Take `good..bad` back on top of `onto`, a commit or a tree. */
export type RevertRequest = {
  readonly good: string
  readonly bad: string
  readonly onto: string
  /** Keep the workflow files of `onto`: a workflow token may not write them. */
  readonly withoutWorkflows: boolean
  /** Paths whose version on `onto` is kept where taking them back is in conflict. Without it there are none. */
  readonly keepMain?: (path: string) => boolean
  /** Paths that stay where the range added them: what has run or was announced is not undone by deleting its file. Without it there are none. */
  readonly stays?: (path: string) => boolean
  /** Paths that are taken back; all others keep their version on `onto`, and are no conflict. Absent or null: all. */
  readonly scope?: ((path: string) => boolean) | null
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
  /**
   * `kept-main`: clean but for conflicts in paths that keep the version of `onto`. `only-left-out`: all that would change are paths that keep it.
   * With `conflict` there is no tree to commit.
   */
  readonly outcome: 'clean' | 'kept-main' | 'conflict' | 'nothing-to-revert' | 'only-left-out'
  /** Where the merge of three trees is in conflict, those included that `kept-main` has settled. */
  readonly conflicts: readonly MergeConflict[]
  /** What would be taken back and keeps the version of `onto`: workflow files, files that stay, and conflicts that are settled so. */
  readonly leftOut: readonly string[]
}

/** What a revert needs of a repository. */
export type RevertRepository = Pick<Repository, 'mergeTrees' | 'changes' | 'editTree' | 'blobs' | 'blobIds'>

/**
 * The revert of a range as one three-way merge of trees: base is bad, ours is the tip of the branch, theirs is good.
 * Commits between them do not matter, so merges, renames and reverts inside the range do no harm.
 */
export async function revertRange(repository: RevertRepository, request: RevertRequest): Promise<RangeRevert> {
  const { good, bad, onto } = request
  const merged = await repository.mergeTrees({ base: bad, ours: onto, theirs: good })
  const changes = await repository.changes(onto, merged.tree)
  const { wanted, left } = allowedChanges(request, changes)
  const blobs = await newBlobs(repository, request, wanted)
  const found = conflictsOf(merged, changes, blobs).filter(
    ({ path }) => !isWorkflow(request, path) && counts(request, path),
  )
  const told = await byLineEndings(repository, request, found)
  const { conflicts, settled } = await byAttributes(repository, request, told, mergedPaths(wanted, blobs))
  const keeps = (path: string): boolean =>
    settled.has(path) || request.keepMain?.(path) === true || request.stays?.(path) === true
  if (conflicts.some(({ path }) => !keeps(path))) return conflict(merged.tree, conflicts, left)
  if (conflicts.length === 0 && left.length === 0 && (wanted.length === 0 || isWhole(merged, wanted, changes))) {
    const outcome = wanted.length === 0 ? 'nothing-to-revert' : 'clean'
    return { outcome, tree: merged.tree, conflicts, leftOut: [], edits: wanted.map(editOf), blobs }
  }
  const kept = await keptPaths(repository, request, wanted, { conflicts, clean: merged.clean })
  const rest = wanted.filter(({ path }) => !kept.has(path))
  const leftOut = [...new Set([...left, ...conflicts.map(({ path }) => path)])].toSorted()
  const nothing = leftOut.length === 0 ? 'nothing-to-revert' : 'only-left-out'
  const outcome = rest.length === 0 ? nothing : conflicts.length > 0 ? 'kept-main' : 'clean'
  return { outcome, conflicts, leftOut, ...(await changeOnto(repository, request, rest)) }
}

/** Whether what git wrote is what is wanted, all of it. */
function isWhole({ clean }: MergeResult, wanted: readonly FileChange[], changes: readonly FileChange[]): boolean {
  return clean && wanted.length === changes.length
}

/** The changes that may be written, and the paths of those that may not: workflow files, and files that stay. */
export function allowedChanges(
  request: Pick<RevertRequest, 'withoutWorkflows' | 'stays' | 'scope'>,
  all: readonly FileChange[],
): { readonly wanted: readonly FileChange[]; readonly left: readonly string[] } {
  const changes = all.filter(({ path }) => counts(request, path))
  const isLeft = ({ path, status }: FileChange): boolean =>
    isWorkflow(request, path) || (status === 'deleted' && request.stays?.(path) === true)
  return {
    wanted: changes.filter((change) => !isLeft(change)),
    left: changes.filter(isLeft).map(({ path }) => path),
  }
}

/** A conflict without a path may be one of any file. */
function counts({ scope }: Pick<RevertRequest, 'scope'>, path: string): boolean {
  return path === '' || (scope?.(path) ?? true)
}

function isWorkflow({ withoutWorkflows }: Pick<RevertRequest, 'withoutWorkflows'>, path: string): boolean {
  return withoutWorkflows && path.startsWith('.github/workflows/')
}

/** Paths whose content was made by merging lines. */
function mergedPaths(wanted: readonly FileChange[], blobs: readonly NewBlob[]): readonly string[] {
  const made = new Set(blobs.map(({ id }) => id))
  return wanted.filter(({ newId }) => made.has(newId)).map(({ path }) => path)
}

/**
 * The owners' word: a file that they call opaque is never merged by lines, and one whose lines they want of both sides (`union`: a changelog) keeps its
 * present version where it is in conflict, because a union would bring back the lines that are to go.
 */
async function byAttributes(
  repository: RevertRepository,
  { good, onto }: RevertRequest,
  conflicts: readonly MergeConflict[],
  merged: readonly string[],
): Promise<{ conflicts: readonly MergeConflict[]; settled: ReadonlySet<string> }> {
  const paths = [...new Set([...conflicts.map(({ path }) => path), ...merged])]
  const words = await mergeAttributes(repository, [good, onto], paths)
  if (words.size === 0) return { conflicts, settled: new Set() }
  const known = new Set(conflicts.map(({ path }) => path))
  const opaque = merged.filter((path) => words.get(path) === 'opaque' && !known.has(path))
  const settled = new Set([...known].filter((path) => words.get(path) === 'union'))
  return { conflicts: [...conflicts, ...opaque.map((path) => ({ path, kind: 'attribute' }))], settled }
}

/** Conflicts of lines that are looked at for their line endings. */
const mostRead = 50

/** Says of a conflict that one side has changed nothing but the ends of its lines: then there is nothing to weigh. */
async function byLineEndings(
  repository: RevertRepository,
  { good, bad, onto }: RevertRequest,
  conflicts: readonly MergeConflict[],
): Promise<readonly MergeConflict[]> {
  const read = conflicts.filter(({ kind }) => kind === 'contents').slice(0, mostRead)
  if (read.length === 0) return conflicts
  const places = read.flatMap(({ path }) => [good, bad, onto].map((commit) => ({ commit, path })))
  const ids = await repository.blobIds(places)
  const contents = await repository.blobs([...new Set(ids.filter((id) => id !== null))])
  const textAt = (index: number): string | null => {
    const content = contents.get(ids[index] ?? '')
    return content === undefined ? null : Buffer.from(content).toString('latin1').replaceAll('\r\n', '\n')
  }
  const only = new Set<string>()
  for (const [index, { path }] of read.entries()) {
    const [from, through, now] = [textAt(index * 3), textAt(index * 3 + 1), textAt(index * 3 + 2)]
    if (through !== null && (through === from || through === now)) only.add(path)
  }
  return conflicts.map((one) => (only.has(one.path) ? { ...one, kind: 'line endings' } : one))
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
export function isPointer({ content }: NewBlob): boolean {
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
  { conflicts, clean }: { readonly conflicts: readonly MergeConflict[]; readonly clean: boolean },
): Promise<ReadonlySet<string>> {
  const added = wanted.filter(({ status }) => status === 'added').map(({ path }) => path)
  const inGood = new Set((await repository.changes(onto, good)).map(({ path }) => path))
  const madeUp = clean && conflicts.length === 0 ? [] : added.filter((path) => !inGood.has(path))
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
