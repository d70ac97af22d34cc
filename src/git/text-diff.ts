import type { Git } from './git.ts'
import { objectId } from './git.ts'
import type { PatchSection } from './patch.ts'
import { parsePatch } from './patch.ts'
import { parseRawDiff } from './raw-diff.ts'
import type { FileChange, FileDiff } from './repository.ts'

/** Paths that go into one command line. */
const BATCH = 400

const options = [
  '-r',
  '--no-renames',
  '--no-abbrev',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--submodule=short',
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
  for (let at = 0; at < paths.length; at += BATCH) {
    files.push(...(await diffTrees(git, range, paths.slice(at, at + BATCH), context)))
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
  return pair(parseRawDiff(raw.stdout), parsePatch(patch.stdout.toString()))
}

/** Both lists have the same order; a change of type is two sections, a deletion and an addition. */
function pair(changes: readonly FileChange[], sections: readonly PatchSection[]): FileDiff[] {
  let at = 0
  return changes.map((change) => {
    const count = change.status === 'type-changed' ? 2 : 1
    const own = sections.slice(at, at + count)
    at += count
    return { path: change.path, binary: own.some((part) => part.binary), hunks: own.flatMap((part) => part.hunks) }
  })
}
