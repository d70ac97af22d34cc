import { randomUUID } from 'node:crypto'
import type { Coprocess } from './coprocess.ts'
import {
  type BlobDiff,
  type BlobPair,
  type DiffLine,
  type FileChange,
  type FileDiff,
  type Hunk,
  isTooLarge,
} from './repository.ts'
import { type Git, objectId, records } from './run-git.ts'

/** Paths that go into one command line. */
const PATHS_A_CALL = 400

const options = [
  '-r',
  '--no-renames',
  '--no-abbrev',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--submodule=short',
  '--diff-algorithm=myers',
  '--inter-hunk-context=0',
]

/**
 * Text diffs of paths between two commits or trees. What is binary is decided by content alone (a NUL byte), for a bare
 * repository reads no attributes. git fetches the blobs of one call in one go.
 */
export async function textDiff(
  git: Git,
  range: { readonly from: string; readonly to: string },
  paths: readonly string[],
  context: number,
): Promise<FileDiff[]> {
  const files: FileDiff[] = []
  for (let at = 0; at < paths.length; at += PATHS_A_CALL) {
    files.push(...(await diffTrees(git, range, paths.slice(at, at + PATHS_A_CALL), context)))
  }
  return files
}

/** The same in one call; no paths means all. */
export async function diffTrees(
  git: Git,
  range: { readonly from: string; readonly to: string },
  paths: readonly string[],
  context: number,
): Promise<FileDiff[]> {
  const trees = [objectId(range.from), objectId(range.to)]
  const raw = await git(['diff-tree', ...options, '--raw', '-z', ...trees, '--', ...paths])
  const patch = await git(['diff-tree', ...options, '-p', `-U${context}`, ...trees, '--', ...paths])
  return pairSections(parseRawDiff(raw.stdout), parsePatch(patch.stdout.toString()))
}

/** Both lists have the same order; a change of type is two sections, a deletion and an addition. */
function pairSections(changes: readonly FileChange[], sections: readonly PatchSection[]): FileDiff[] {
  let at = 0
  return changes.map((change) => {
    const count = change.status === 'type-changed' ? 2 : 1
    const own = sections.slice(at, at + count)
    at += count
    return { path: change.path, binary: own.some((part) => part.binary), hunks: own.flatMap((part) => part.hunks) }
  })
}

/** Colon; every record of a raw diff begins with it. */
const RECORD = 58

/** Compares two commits or trees through `diff-tree --stdin`. Needs trees only, no blobs. */
export function treeDiffs(diffTree: Coprocess, treeOf: (id: string) => Promise<string>) {
  return async (from: string, to: string): Promise<FileChange[]> => {
    const [before, after] = [await treeOf(from), await treeOf(to)]
    if (before === after) return []
    // git repeats a line that names no objects, and only then empties its buffer.
    const end = `end of ${randomUUID()}`
    return diffTree.ask(`${objectId(before)} ${objectId(after)}\n${end}\n`, async (reader) => {
      await reader.line()
      const parts: Buffer[] = []
      while ((await reader.peek()) === RECORD) {
        for (const part of [await reader.field(), await reader.field()]) parts.push(part, Buffer.from([0]))
      }
      await reader.line()
      return parseRawDiff(Buffer.concat(parts))
    })
  }
}

/** Asks each comparison once: what was shown and what landed are compared for the merge, for the page and for the lines. */
export function rememberedDiffs(compare: (from: string, to: string) => Promise<FileChange[]>) {
  const known = new Map<string, Promise<FileChange[]>>()
  return (from: string, to: string): Promise<FileChange[]> => {
    const key = `${from} ${to}`
    const answer = known.get(key) ?? compare(from, to)
    known.set(key, answer)
    answer.catch(() => known.delete(key))
    return answer
  }
}

/** Pairs that go into one comparison. */
const PAIRS_A_CALL = 2000

type Sizes = (ids: readonly string[]) => Promise<ReadonlyMap<string, number>>

/** Processes that stay and compare blobs: a process for each question would cost more than its work, and a line is followed pair by pair. */
export type BlobComparers = {
  /** `mktree --batch`: makes trees of blobs that need not be there. */
  readonly trees: Coprocess
  /** `diff-tree --stdin` with patches. */
  readonly patches: Coprocess
  /** How two trees differ, by path (`treeDiffs`). */
  readonly changes: (from: string, to: string) => Promise<FileChange[]>
}

/** What the processes of `BlobComparers` have to be started with. */
export const comparerArgs = {
  trees: ['mktree', '--missing', '--batch'],
  patches: ['diff-tree', '--stdin', ...options, '-p', '-U0'],
} as const

/**
 * Compares the contents of blobs line by line, without context. Two trees are made that hold the one and the other of each
 * pair under a number, so that git compares all of them in one go. What is expected to be compared later is compared with the
 * first, so that it needs no request of its own then. Pairs that are too large are judged by their sizes.
 */
export function blobDiffsOf(
  comparers: BlobComparers,
  contents: { readonly sizes: Sizes; readonly prefetch: (ids: readonly string[]) => Promise<void> },
) {
  let expected: readonly BlobPair[] = []
  async function blobDiffs(pairs: readonly BlobPair[]): Promise<BlobDiff[]> {
    if (pairs.length === 0) return []
    await contents.prefetch(idsOf([...pairs, ...expected]))
    expected = []
    const known = await contents.sizes(idsOf(pairs))
    const sizeOf = (id: string | null): number => (id === null ? 0 : (known.get(id) ?? 0))
    const small = pairs.filter(([old, made]) => !isTooLarge(sizeOf(old), sizeOf(made)))
    const found: BlobDiff[] = []
    for (let at = 0; at < small.length; at += PAIRS_A_CALL)
      found.push(...(await diffPart(comparers, small.slice(at, at + PAIRS_A_CALL))))
    const bySmall = new Map(small.map((pair, index) => [pair, found[index]]))
    return pairs.map((pair) => bySmall.get(pair) ?? { binary: false, hunks: [], tooLarge: true })
  }
  return {
    blobDiffs,
    prefetch: (pairs: readonly BlobPair[]) => contents.prefetch(idsOf(pairs)),
    expect(pairs: readonly BlobPair[]): void {
      expected = [...expected, ...pairs]
    },
  }
}

function idsOf(pairs: readonly BlobPair[]): string[] {
  return pairs.flat().filter((id) => id !== null)
}

async function diffPart(comparers: BlobComparers, pairs: readonly BlobPair[]): Promise<BlobDiff[]> {
  const [from, to] = await Promise.all([
    writeTree(
      comparers,
      pairs.map(([old]) => old),
    ),
    writeTree(
      comparers,
      pairs.map(([, made]) => made),
    ),
  ])
  const [raw, patch] =
    from === to ? [[], ''] : await Promise.all([comparers.changes(from, to), patchOf(comparers, from, to)])
  const found = new Map(pairSections(raw, parsePatch(patch)).map((file) => [file.path, file]))
  return pairs.map((_, index) => found.get(nameOf(index)) ?? { binary: false, hunks: [] })
}

function patchOf({ patches }: BlobComparers, from: string, to: string): Promise<string> {
  // git repeats a line that names no objects, and only then empties its buffer.
  const end = `end of ${randomUUID()}`
  return patches.ask(`${objectId(from)} ${objectId(to)}\n${end}\n`, async (reader) => {
    await reader.line()
    return (await reader.untilLine(end)).toString()
  })
}

function writeTree({ trees }: BlobComparers, ids: readonly (string | null)[]): Promise<string> {
  const entries = ids.flatMap((id, index) => (id === null ? [] : [`100644 blob ${objectId(id)}\t${nameOf(index)}\n`]))
  // An empty line ends a tree.
  return trees.ask(`${entries.join('')}\n`, (reader) => reader.line())
}

function nameOf(index: number): string {
  return String(index).padStart(8, '0')
}

const statuses: Readonly<Record<string, FileChange['status']>> = {
  A: 'added',
  D: 'deleted',
  M: 'modified',
  T: 'type-changed',
}

/** Reads `diff-tree --raw -z`: `:<old mode> <new mode> <old id> <new id> <letter>` NUL path NUL, again and again. */
export function parseRawDiff(output: Buffer): FileChange[] {
  const fields = records(output)
  const changes: FileChange[] = []
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [oldMode = '', newMode = '', oldId = '', newId = '', letter = ''] = (fields[at] ?? '').slice(1).split(' ')
    const path = fields[at + 1] ?? ''
    changes.push({ path, status: statuses[letter] ?? 'modified', oldMode, newMode, oldId, newId })
  }
  return changes
}

/** What stands under one `diff --git` line. */
export type PatchSection = { readonly binary: boolean; readonly hunks: readonly Hunk[] }

type OpenHunk = { readonly lines: DiffLine[]; oldLeft: number; newLeft: number }
type OpenSection = { binary: boolean; readonly hunks: Hunk[] }

const hunkHeader = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/

/**
 * Reads a unified diff into its sections, in order. Paths in headers are not read: they are quoted and ambiguous, and the
 * order is that of the raw diff. Lines of a hunk are counted off, so that content cannot pass for a header.
 */
export function parsePatch(text: string): PatchSection[] {
  const sections: OpenSection[] = []
  let hunk: OpenHunk | null = null
  for (const line of text.split('\n')) {
    if (hunk !== null && (hunk.oldLeft > 0 || hunk.newLeft > 0)) take(hunk, line)
    else if (line.startsWith('diff --git ')) sections.push({ binary: false, hunks: [] })
    else hunk = headerLine(sections.at(-1), line)
  }
  return sections
}

function headerLine(section: OpenSection | undefined, line: string): OpenHunk | null {
  if (section === undefined) return null
  const match = hunkHeader.exec(line)
  if (match !== null) {
    const hunk = hunkOf(match)
    section.hunks.push(hunk)
    return { lines: hunk.lines, oldLeft: hunk.oldLines, newLeft: hunk.newLines }
  }
  if (line.startsWith('Binary files ') || line === 'GIT binary patch') section.binary = true
  return null
}

function hunkOf(match: RegExpExecArray): Hunk & { readonly lines: DiffLine[] } {
  const [, oldStart, oldLines = '1', newStart, newLines = '1'] = match
  const numbers = { oldStart: Number(oldStart), newStart: Number(newStart) }
  return { ...numbers, oldLines: Number(oldLines), newLines: Number(newLines), lines: [] }
}

function take(hunk: OpenHunk, line: string): void {
  const sign = line.charAt(0)
  // "\ No newline at end of file" counts on neither side.
  if (sign === '\\') return
  const kind = sign === '+' || sign === '-' ? sign : ' '
  if (kind !== '+') hunk.oldLeft -= 1
  if (kind !== '-') hunk.newLeft -= 1
  hunk.lines.push({ kind, text: line.slice(1) })
}
