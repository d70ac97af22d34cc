import type { ShownDiff } from './coverage.ts'
import { isPlain, side } from './reviewed-lines.ts'
import type { FileChange, PathLines, Repository } from '../git/repository.ts'

type Repo = Pick<Repository, 'blobDiffs' | 'changes' | 'changedLines' | 'editTree' | 'prefetch' | 'sizes'>

/** What GitHub shows of a whole pull request: docs, "Repository limits". How many files, the policy says: the docs name 300, its lists go to 3,000. */
const limits = { lines: 20_000, bytes: 1_000_000 } as const

/** Text of more than this is not compared, not even to count its lines. */
const LARGEST = 10_000_000

/** A page, and whether GitHub itself has said that it is far below all limits. */
export type Page = ShownDiff & { readonly known: boolean }

/** The paths of each page that lie behind its limits, by `from head`. Contents are read of pages that are not surely small. */
export async function beyondPages(
  repository: Repo,
  pages: readonly Page[],
  mostFiles: number,
): Promise<(shown: ShownDiff, path: string) => boolean> {
  const found = new Map<string, ReadonlySet<string>>()
  const wanted = new Map(pages.map((page) => [keyOf(page), page]))
  const open: { readonly page: Page; readonly changes: readonly FileChange[] }[] = []
  for (const page of wanted.values()) {
    if (!page.known) open.push({ page, changes: await repository.changes(page.from, page.head) })
  }
  await repository.prefetch(
    open.flatMap(({ changes }) =>
      changes.filter(isPlain).map((change) => [side(change.oldId), side(change.newId)] as const),
    ),
  )
  for (const { page, changes } of open) found.set(keyOf(page), await beyond(repository, page, changes, mostFiles))
  return (shown, path) => found.get(keyOf(shown))?.has(path) === true
}

function keyOf({ from, head }: ShownDiff): string {
  return `${from} ${head}`
}

async function beyond(
  repository: Repo,
  { from, head }: Page,
  changes: readonly FileChange[],
  mostFiles: number,
): Promise<ReadonlySet<string>> {
  const ids = changes
    .filter(isPlain)
    .flatMap(({ oldId, newId }) => [side(oldId), side(newId)].filter((id) => id !== null))
  const known = await repository.sizes(ids)
  const sizeOf = (id: string): number => (side(id) === null ? 0 : (known.get(id) ?? 0))
  const bytes = ids.reduce((sum, id) => sum + sizeOf(id), 0)
  // No line is shorter than a byte.
  if (bytes <= limits.lines && changes.length <= mostFiles) return new Set()
  const large = changes.filter(({ oldId, newId }) => Math.max(sizeOf(oldId), sizeOf(newId)) > LARGEST)
  const counted = await linesWithout(repository, { from, head }, large)
  const bytesOf =
    bytes <= limits.bytes ? new Map<string, number>() : await changedBytes(repository, changes, counted, sizeOf)
  return behind([...counted, ...large.map(({ path }) => ({ path, lines: limits.lines + 1 }))], bytesOf, mostFiles)
}

/** The counts of all files but those that are too large to be compared at all. */
async function linesWithout(
  repository: Repo,
  { from, head }: ShownDiff,
  large: readonly FileChange[],
): Promise<PathLines[]> {
  if (large.length === 0) return repository.changedLines(from, head)
  const gone = large.map(({ path }) => ({ path, mode: '000000', id: null }))
  return repository.changedLines(await repository.editTree(from, gone), await repository.editTree(head, gone))
}

/** Bytes of changed lines by path: read where a file was changed; a new file counts whole, a renamed one as far as its lines changed. */
async function changedBytes(
  repository: Repo,
  changes: readonly FileChange[],
  counted: readonly PathLines[],
  sizeOf: (id: string) => number,
): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>()
  const plain = changes.filter((change) => isPlain(change) && change.newId !== change.oldId)
  const diffs = await repository.blobDiffs(plain.map(({ oldId, newId }) => [side(oldId), side(newId)] as const))
  const lines = new Map(counted.map((file) => [file.path, file.lines]))
  plain.forEach(({ path, oldId, newId }, index) => {
    const changed = (diffs[index]?.hunks ?? []).flatMap((hunk) => hunk.lines)
    const read = changed.reduce((sum, { text }) => sum + Buffer.byteLength(text) + 1, 0)
    const share = changed.length === 0 ? 1 : Math.min(1, (lines.get(path) ?? 0) / changed.length)
    const whole = diffs[index]?.tooLarge === true ? Math.abs(sizeOf(newId) - sizeOf(oldId)) : read
    found.set(path, whole * share)
  })
  return found
}

/** Files in the order of their paths: from the one with which a limit is passed on, all lie behind it. */
function behind(
  counted: readonly PathLines[],
  bytesOf: ReadonlyMap<string, number>,
  mostFiles: number,
): ReadonlySet<string> {
  const beyondIt = new Set<string>()
  let [lines, bytes] = [0, 0]
  const ordered = counted.toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)))
  for (const [index, file] of ordered.entries()) {
    lines += file.lines
    bytes += bytesOf.get(file.path) ?? 0
    if (index >= mostFiles || lines > limits.lines || bytes > limits.bytes) beyondIt.add(file.path)
  }
  return beyondIt
}
