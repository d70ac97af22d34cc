import type { DiffLine, Hunk } from './repository.ts'

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
