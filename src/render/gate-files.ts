import { plural } from '../base/words.ts'
import { shortSha } from '../base/commit-id.ts'
import type { UncoveredFile } from '../gate/coverage.ts'
import type { Hunk } from '../git/repository.ts'
import type { CheckAnnotation } from '../github/checks.ts'
import { type GateView, originLink } from './gate-words.ts'
import { code, codeBlock, table } from './markdown.ts'
import { unitReasons } from './unit-reasons.ts'

/** What git calls a file without content. */
const EMPTY_BLOB = 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'

/** The files nobody has seen as they are, one a row, at most `most`. */
export function fileTable(view: GateView, files: readonly UncoveredFile[], most: number): string {
  const rows = files.slice(0, most).map((file) => {
    return [code(file.path), linesOf(file), originsOf(view, file), whyOf(file)]
  })
  const left = files.length - rows.length
  const more = left > 0 ? `\n\n… and ${plural(left, 'more file')}.` : ''
  return table(['File', 'Lines', 'From', 'Why'], rows) + more
}

/** Where it came from, and what moved it on since. */
function originsOf(view: GateView, file: UncoveredFile): string {
  const moved = file.carriers.map((carrier) => originLink(view, carrier))
  return moved.length === 0 ? originLink(view, file) : `${originLink(view, file)}, moved by ${moved.join(', ')}`
}

/** Why, and who could end it. */
function whyOf({ reason, owners }: UncoveredFile): string {
  const names = owners?.names ?? []
  const more = names.length > MOST_OWNERS ? ', …' : ''
  const who = names.slice(0, MOST_OWNERS).map(code).join(', ')
  return names.length === 0 ? unitReasons[reason].words : `${unitReasons[reason].words}; owned by ${who}${more}`
}

/** Owners that one row names. */
const MOST_OWNERS = 5

/** What changed in a file, in a few words: `+3 −1`, and what has no lines. */
export function linesOf(file: UncoveredFile): string {
  const numbers = [
    ...(file.added.length > 0 ? [`+${file.added.length}`] : []),
    ...(file.deleted.length > 0 ? [`−${file.deleted.length}`] : []),
  ]
  const kind = kindOf(file)
  return (
    [...(numbers.length > 0 ? [numbers.join(' ')] : []), ...(kind === null ? [] : [kind])].join(', ') ||
    file.change.status
  )
}

function kindOf({ change, withoutLines, hunks, tooLarge }: UncoveredFile): string | null {
  const { oldMode, newMode } = change
  if (oldMode === '160000' || newMode === '160000') return 'submodule'
  if (oldMode === '120000' || newMode === '120000') return 'symbolic link'
  if (change.status === 'modified' && oldMode !== newMode) return `mode ${oldMode} to ${newMode}`
  if (tooLarge === true) return 'too large'
  if (!withoutLines || hunks.length > 0) return null
  return (change.status === 'deleted' ? change.oldId : change.newId) === EMPTY_BLOB ? 'empty file' : 'binary'
}

/** The exact lines of files as diff blocks, at most so many files and lines of each. */
export function hunkBlocks(
  view: GateView,
  files: readonly UncoveredFile[],
  most: { readonly files: number; readonly lines: number },
): string {
  const shown = files
    .slice(0, most.files)
    .map(
      (file) => `${code(file.path)}, ${linesOf(file)}, from ${originLink(view, file)}:\n\n${block(file, most.lines)}`,
    )
  const left = files.length - shown.length
  const compare = `${view.repositoryUrl}/compare/${view.baseSha ?? ''}...${view.sha}`
  const more = left > 0 ? [`… and ${plural(left, 'more file')}: [compare](${compare}).`] : []
  return [...shown, ...more].join('\n\n')
}

function block(file: UncoveredFile, most: number): string {
  if (file.hunks.length === 0) return `_${noLines(file)}_`
  const lines = file.hunks.flatMap((hunk) => [header(hunk), ...numbered(hunk)])
  const left = lines.length - most
  const shown = left > 0 ? [...lines.slice(0, most), `… ${plural(left, 'more line')}`] : lines
  return codeBlock(shown.join('\n'), 'diff')
}

function noLines({ change }: UncoveredFile): string {
  return change.oldMode !== change.newMode && change.status === 'modified'
    ? `Only the mode changes, from ${change.oldMode} to ${change.newMode}.`
    : 'There are no lines to show.'
}

function header({ oldStart, oldLines, newStart, newLines }: Hunk): string {
  return `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`
}

/** Each line with its number: that of the candidate, for deleted lines that of the base. */
function numbered(hunk: Hunk): string[] {
  const width = String(Math.max(hunk.oldStart + hunk.oldLines, hunk.newStart + hunk.newLines)).length
  let before = hunk.oldStart
  let after = hunk.newStart
  return hunk.lines.map(({ kind, text }) => {
    const number = kind === '-' ? before : after
    if (kind !== '+') before += 1
    if (kind !== '-') after += 1
    return `${kind} ${String(number).padStart(width)}  ${text}`.trimEnd()
  })
}

/** What GitHub takes in one request. */
const MOST = 50

/** A note at each stretch of added lines that nobody has seen, at most 50; files with fewer stretches are not crowded out. */
export function gateAnnotations(files: readonly UncoveredFile[]): CheckAnnotation[] {
  const each = files.map((file) => stretches(file.added).map(([from, to]) => annotation(file, from, to)))
  const first = each.flatMap((notes) => notes.slice(0, 1))
  const rest = each.flatMap((notes) => notes.slice(1))
  return [...first, ...rest].slice(0, MOST)
}

function annotation(file: UncoveredFile, startLine: number, endLine: number): CheckAnnotation {
  const origin = file.pull === null ? shortSha(file.unit) : `#${file.pull}`
  const message = `Not reviewed in this form: ${unitReasons[file.reason].words} (${origin}).`
  return { path: file.path, startLine, endLine, level: 'warning', message }
}

/** Runs of numbers that follow one another, as first and last. */
export function stretches(numbers: readonly number[]): [number, number][] {
  const found: [number, number][] = []
  for (const number of numbers) {
    const last = found.at(-1)
    if (last !== undefined && last[1] === number - 1) last[1] = number
    else found.push([number, number])
  }
  return found
}
