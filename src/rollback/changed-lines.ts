import type { BlobDiff, BlobPair, FileChange } from '../git/repository.ts'

/** The lines that a change of a file adds and removes, without the space around them. */
export type ChangedLines = { readonly added: readonly string[]; readonly removed: readonly string[] }

/** Characters; what is longer was written by a machine. */
const longestLine = 400

/** Whether a change has contents to compare on one side at least: no submodule, no link. */
export function isFile({ oldMode, newMode }: FileChange): boolean {
  return oldMode.startsWith('100') || newMode.startsWith('100')
}

/** Both contents of a changed path; null where there is no file. */
export function sidesOf({ oldMode, newMode, oldId, newId }: FileChange): BlobPair {
  return [oldMode.startsWith('100') ? oldId : null, newMode.startsWith('100') ? newId : null]
}

/** The changed lines of a comparison of `sidesOf`. */
export function changedLines(diff: BlobDiff | undefined): ChangedLines {
  const lines = diff?.hunks.flatMap((hunk) => hunk.lines) ?? []
  const ofKind = (wanted: '+' | '-'): string[] =>
    lines.flatMap(({ kind, text }) => (kind === wanted && text.length <= longestLine ? [text.trim()] : []))
  return { added: ofKind('+'), removed: ofKind('-') }
}
