import type { DiffLine, Hunk } from '../git/repository.ts'

/** Numbers of the added lines in the new version, or of the deleted ones in the old. */
export function linesIn(hunk: Hunk, kind: '+' | '-'): number[] {
  const numbers: number[] = []
  // An empty side names the line before it.
  let at = kind === '+' ? hunk.newStart : hunk.oldStart
  for (const line of hunk.lines) {
    if (line.kind === kind) numbers.push(at)
    if (line.kind === kind || line.kind === ' ') at += 1
  }
  return numbers
}

/** The same hunks without context, as a diff without context would have drawn them. */
export function tight(hunks: readonly Hunk[]): Hunk[] {
  return hunks.flatMap(tightHunk)
}

function tightHunk(hunk: Hunk): Hunk[] {
  const found: Hunk[] = []
  let old = hunk.oldLines === 0 ? hunk.oldStart + 1 : hunk.oldStart
  let made = hunk.newLines === 0 ? hunk.newStart + 1 : hunk.newStart
  let open: DiffLine[] = []
  const close = (): void => {
    if (open.length === 0) return
    const [oldLines, newLines] = [
      open.filter(({ kind }) => kind === '-').length,
      open.filter(({ kind }) => kind === '+').length,
    ]
    const [oldStart, newStart] = [
      oldLines === 0 ? old - 1 : old - oldLines,
      newLines === 0 ? made - 1 : made - newLines,
    ]
    found.push({ oldStart, oldLines, newStart, newLines, lines: open })
    open = []
  }
  for (const line of hunk.lines) {
    if (line.kind === ' ') close()
    else open.push(line)
    if (line.kind !== '+') old += 1
    if (line.kind !== '-') made += 1
  }
  close()
  return found
}
