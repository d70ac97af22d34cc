import { isHidden, parseAttributes } from './gitattributes.ts'
import type { BlobDiff, FileChange, Repository } from '../git/repository.ts'

/** Paths as they were shown at a head. */
export type Shown = { readonly head: string; readonly paths: readonly string[] }

/**
 * Finds out which paths GitHub hides from those who look at a head, by the `.gitattributes` of that head. All are read in one go.
 * A head that is not there hides everything.
 */
export async function hiddenPaths(
  repository: Pick<Repository, 'blobIds' | 'blob'>,
  shown: readonly Shown[],
): Promise<(head: string, path: string) => boolean> {
  const places = shown.flatMap(({ head, paths }) =>
    [...new Set(paths.flatMap(foldersOf))].map((folder) => ({ commit: head, folder, path: fileIn(folder) })),
  )
  const ids = await repository.blobIds(places)
  const rules = new Map<string, ReturnType<typeof parseAttributes>>()
  for (const id of new Set(ids)) {
    if (id !== null) rules.set(id, parseAttributes(new TextDecoder().decode(await repository.blob(id))))
  }
  const byHead = new Map<string, Map<string, ReturnType<typeof parseAttributes>>>()
  places.forEach(({ commit, folder }, index) => {
    const found = rules.get(ids[index] ?? '')
    const folders = byHead.get(commit) ?? new Map<string, ReturnType<typeof parseAttributes>>()
    if (found !== undefined) folders.set(folder, found)
    byHead.set(commit, folders)
  })
  return (head, path) => {
    const folders = byHead.get(head)
    return (
      folders === undefined ||
      isHidden(
        path,
        [...folders].map(([folder, found]) => ({ folder, rules: found })),
      )
    )
  }
}

/** GitHub lists so many files of one pull request, in the order of their paths: docs, "List pull requests files". */
const MOST_FILES = 3000

/** The same for one change, with those of its paths hidden that come after the last one GitHub lists. */
export function listedOnly(
  paths: readonly string[],
  hidden: (head: string, path: string) => boolean,
): (head: string, path: string) => boolean {
  const beyond = new Set(paths.slice(MOST_FILES))
  return (head, path) => beyond.has(path) || hidden(head, path)
}

/** Every folder that a path lies in, the root as ``. */
function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1)
  return ['', ...parts.map((_, index) => parts.slice(0, index + 1).join('/'))]
}

function fileIn(folder: string): string {
  return folder === '' ? '.gitattributes' : `${folder}/.gitattributes`
}

/** What GitHub still shows of one file, in changed lines and in bytes of text. */
const limits = { lines: 20_000, bytes: 500_000 } as const

/** Files without lines that GitHub shows as pictures. */
const picture = /\.(?:png|jpe?g|gif|webp|bmp|ico|psd)$/i

/** A line that only the pointer of a file in large file storage has: the content itself lies elsewhere. */
const pointer = /^oid sha256:[0-9a-f]{64}$/

/** Whether GitHub shows nothing of a change to whoever looks at it. */
export function isOpaque(change: FileChange, diff: BlobDiff): boolean {
  if (change.oldMode === '160000' || change.newMode === '160000') return true
  if (diff.binary) return !picture.test(change.path)
  const lines = diff.hunks.flatMap(({ lines: all }) => all.filter(({ kind }) => kind !== ' '))
  if (lines.length > limits.lines || lines.some(({ text }) => pointer.test(text.trimEnd()))) return true
  return lines.reduce((sum, { text }) => sum + Buffer.byteLength(text) + 1, 0) > limits.bytes
}
