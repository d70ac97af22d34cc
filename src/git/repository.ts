/** A commit on the first-parent walk. */
export type Commit = {
  readonly sha: string
  readonly tree: string
  readonly parents: readonly string[]
  readonly subject: string
  /** The whole message; absent where only the walk was read. */
  readonly message?: string
  /** When its committer says that it was made, Unix seconds. Nobody checks it: only an age that nothing hangs on may be taken from it. */
  readonly committedSeconds?: number
}

/** One path that differs between two trees; renames are a deletion and an addition. Object ids are full. */
export type FileChange = {
  readonly path: string
  readonly status: 'added' | 'deleted' | 'modified' | 'type-changed'
  readonly oldMode: string
  readonly newMode: string
  readonly oldId: string
  readonly newId: string
}

export type DiffLine = { readonly kind: ' ' | '+' | '-'; readonly text: string }

/** A hunk of a text diff; line numbers start at 1. */
export type Hunk = {
  readonly oldStart: number
  readonly oldLines: number
  readonly newStart: number
  readonly newLines: number
  readonly lines: readonly DiffLine[]
}

/** The text diff of one path. `binary` files have no hunks. */
export type FileDiff = {
  readonly path: string
  readonly binary: boolean
  readonly hunks: readonly Hunk[]
  /** It was judged by its size and never compared, so that it has no hunks. */
  readonly tooLarge?: boolean
}

/** How many lines of a path a page shows, renames found: `path` is the new name. */
export type PathLines = { readonly path: string; readonly lines: number }

/** Two blobs, null for an empty side. */
export type BlobPair = readonly [old: string | null, new: string | null]

/** How two blobs differ, without context. `binary` ones have no hunks. */
export type BlobDiff = Pick<FileDiff, 'binary' | 'hunks' | 'tooLarge'>

/** Larger contents are never compared: GitHub shows nothing of them, and git would take several times their size in memory. */
const LARGEST = 10_000_000

/** Sizes that differ by more than this differ in more text than GitHub shows of one file. */
const MOST_SHOWN = 500_000

/** Says of a pair of sizes whether it is judged by them alone. */
export function isTooLarge(old: number, made: number): boolean {
  return Math.max(old, made) > LARGEST || Math.abs(old - made) > MOST_SHOWN
}

/** Kind of a conflict that may be none for git: both sides changed the path, and there was no git to merge them. */
export const UNMERGED = 'unmerged'

/** `kind` in git's words (`contents`, `modify/delete`, `binary`, `file/directory`, …), and `symlink`, `submodule`, `unmerged`. */
export type MergeConflict = { readonly path: string; readonly kind: string }

/** `tree` is what git wrote, with conflict markers in it where `clean` is false. */
export type MergeResult = {
  readonly tree: string
  readonly clean: boolean
  readonly conflicts: readonly MergeConflict[]
}

/** What stands at a path; `id` null takes the path away. */
export type TreeEntry = { readonly path: string; readonly mode: string; readonly id: string | null }

/** Two commits to be merged, and what landed where that may be their merge. */
export type MergePair = readonly [ours: string, theirs: string, landed?: string]

/** The git that makes the merges: its version as it says it (`2.55.0`), and the settings on which the tree of a merge depends (`name=value`). */
export type GitUsed = { readonly version: string; readonly settings: readonly string[] }

/** A bare repository without checkout: no attribute, hook or merge driver of its content takes part. */
export type Repository = {
  /**
   * Makes the commits present; of their history as much as later questions need. Returns those that could not be had. `contents`: ids of files that will be
   * read; where only commits are fetched they come in the same request.
   */
  fetch(shas: readonly string[], contents?: readonly string[]): Promise<{ readonly missing: readonly string[] }>
  /** Commits from `base` (exclusive) to `head` by first parents, oldest first. */
  firstParents(base: string, head: string): Promise<Commit[]>
  commit(sha: string): Promise<Commit | null>
  isAncestor(ancestor: string, descendant: string): Promise<boolean>
  /** Reads the history between those commits in one go, so that later questions about it cost nothing. */
  study(tips: readonly string[]): Promise<void>
  /** The best common ancestors: none for unrelated histories, several for criss-cross ones. */
  mergeBases(a: string, b: string): Promise<readonly string[]>
  /** One of `mergeBases`, null where there is none. */
  mergeBase(a: string, b: string): Promise<string | null>
  /**
   * Makes the merges that `mergeCommits` will be asked for, all in one process. `landed` (a commit or tree) is what became of one: where it differs from `ours` exactly
   * as `theirs` does from the merge base, it is the merge, and none has to be made.
   */
  premerge(pairs: readonly MergePair[]): Promise<void>
  /** Merge of two commits over their own merge base. */
  mergeCommits(ours: string, theirs: string): Promise<MergeResult>
  /** Three-way merge of the trees of three commits; directory renames are not guessed. */
  mergeTrees(trees: { base: string; ours: string; theirs: string }): Promise<MergeResult>
  /** The tree of a commit or tree with some entries put in their place. */
  editTree(tree: string, entries: readonly TreeEntry[]): Promise<string>
  /** Paths that differ between two commits or trees. */
  changes(from: string, to: string): Promise<FileChange[]>
  /** Text diffs of those paths between two commits or trees, with `context` lines around. */
  diff(from: string, to: string, paths: readonly string[], context: number): Promise<FileDiff[]>
  /** Says which blobs will be compared anyhow: they are fetched along with the next ones that are. */
  expect(pairs: readonly BlobPair[]): void
  /** Line by line differences of pairs of blobs, in their order. */
  blobDiffs(pairs: readonly BlobPair[]): Promise<BlobDiff[]>
  /** Makes the contents of pairs of blobs present in one go. */
  prefetch(pairs: readonly BlobPair[]): Promise<void>
  /** Sizes in bytes of those blobs, by id. */
  sizes(ids: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** The paths that differ between two commits with the lines that differ in them, renames found, in the order of paths. */
  changedLines(from: string, to: string): Promise<PathLines[]>
  /** Ids of the blobs at those places, null where there is none. */
  blobIds(places: readonly { readonly commit: string; readonly path: string }[]): Promise<(string | null)[]>
  /** The bytes of a blob. */
  blob(id: string): Promise<Uint8Array>
  /** The bytes of many blobs, by id. */
  blobs(ids: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>
  /** The bytes of a path in a commit, null where there is none. */
  file(commit: string, path: string): Promise<Uint8Array | null>
  /** Whether any file of a commit or tree holds that word; absent where that would fetch all of its files. */
  holds?(tree: string, word: string): Promise<boolean>
  /** Frees what is on disk. */
  close(): Promise<void>
  /** Which git merges; absent where none does. */
  readonly gitUsed?: GitUsed
  /** Why git takes no part, in words; absent where it does. Merges are then made path by path, and contents never merged. */
  readonly withoutGit?: string
}

/** Opens a temporary bare repository of the run's GitHub repository. */
export type OpenRepository = () => Promise<Repository>

/** Some commits as they are, without history: what a merge of three trees needs. Ancestors cannot be asked for. */
export type Snapshots = Pick<
  Repository,
  | 'fetch'
  | 'commit'
  | 'mergeTrees'
  | 'editTree'
  | 'changes'
  | 'blobIds'
  | 'blob'
  | 'blobs'
  | 'blobDiffs'
  | 'file'
  | 'close'
  | 'gitUsed'
  | 'holds'
>

/** Opens a temporary bare repository that fetches single commits of the run's GitHub repository. */
export type OpenSnapshots = () => Promise<Snapshots>
