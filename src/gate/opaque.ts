import type { BlobDiff, FileChange } from '../git/repository.ts'

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
