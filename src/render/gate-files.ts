import { plural } from '../base/words.ts'
import { shortSha } from '../base/commit-id.ts'
import type { OpaqueKind } from '../config/gate-policy.ts'
import type { UncoveredFile } from '../gate/coverage.ts'
import type { Hunk } from '../git/repository.ts'
import type { CheckAnnotation } from '../github/checks.ts'
import { type GateView, originLink } from './gate-words.ts'
import { code, codeBlock, link, table } from './markdown.ts'
import { count as grouped } from './quantities.ts'
import { unitReasons } from './unit-reasons.ts'

/** What git calls a file without content. */
const EMPTY_BLOB = 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'

/** The files nobody has seen as they are, one a row, at most `most`. */
export function fileTable(view: GateView, files: readonly UncoveredFile[], most: number): string {
  const rows = files.slice(0, most).map((file) => {
    return [code(file.path), contentOf(view, file), originsOf(view, file), whyOf(file)]
  })
  const left = files.length - rows.length
  const more = left > 0 ? `\n\n… and ${plural(left, 'more file')}.` : ''
  return table(['File', 'Lines', 'From', 'Why'], rows) + more
}

/** What changed in a file; of a submodule its two commits, of what is shown nowhere here its objects, so that they can be compared elsewhere. */
function contentOf(view: GateView, file: UncoveredFile): string {
  const { change, hidden } = file
  if (isSubmodule(file)) return submoduleMove(view, file)
  return hidden === undefined ? linesOf(file) : `${linesOf(file)}, ${objectsOf(change)}`
}

function objectsOf({ oldId, newId }: UncoveredFile['change']): string {
  return [oldId, newId].map((id) => (/^0+$/.test(id) ? 'none' : code(shortSha(id)))).join(' to ')
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
    [...(numbers.length > 0 ? [numbers.join(' ')] : []), ...(kind === null ? [] : [kind]), ...sizesOf(file)].join(
      ', ',
    ) || file.change.status
  )
}

/** Why content is shown nowhere here, in a few words. */
const hiddenWords: Readonly<Record<OpaqueKind, string>> = {
  attributes: 'hidden by `.gitattributes`',
  generated: 'folded as generated',
  binary: 'binary',
  lfs: 'in large file storage',
  'too-large': 'too large',
  'beyond-page': 'beyond the limits of the page',
}

function kindOf(file: UncoveredFile): string | null {
  const { change, withoutLines, hunks, hidden } = file
  const { oldMode, newMode } = change
  if (isSubmodule(file)) return 'submodule'
  if (oldMode === '120000' || newMode === '120000') return 'symbolic link'
  if (change.status === 'modified' && oldMode !== newMode) return `mode ${oldMode} to ${newMode}`
  if (hidden !== undefined) return hiddenWords[hidden]
  if (!withoutLines || hunks.length > 0) return null
  return (change.status === 'deleted' ? change.oldId : change.newId) === EMPTY_BLOB ? 'empty file' : 'binary'
}

function isSubmodule({ change: { oldMode, newMode } }: UncoveredFile): boolean {
  return oldMode === '160000' || newMode === '160000'
}

/** How large hidden content is, before and after: `1,200 bytes to 3,400`. */
function sizesOf({ hidden, sizes }: UncoveredFile): string[] {
  if (hidden === undefined || sizes === undefined) return []
  const [old, made] = sizes.map((size) => (size === null ? null : grouped(size)))
  if (old == null || made == null) return [`${old ?? made ?? '0'} bytes`]
  return [old === made ? `${made} bytes` : `${old} to ${made} bytes`]
}

/** A submodule's commits, with a link to what lies between them where its address is one of a GitHub that is known. */
function submoduleMove(view: GateView, { change, submodule }: UncoveredFile): string {
  const page = submodule === undefined ? null : pageOf(submodule, view.repositoryUrl)
  const ids = [
    change.oldMode === '160000' ? change.oldId : null,
    change.newMode === '160000' ? change.newId : null,
  ] as const
  const [old, made] = ids.map((id) => {
    if (id === null) return 'none'
    return page === null ? code(shortSha(id)) : link(code(shortSha(id)), `${page}/commit/${id}`)
  })
  const both = page !== null && ids.every((id) => id !== null)
  const compare = both ? `, ${link('what lies between', `${page}/compare/${ids.join('...')}`)}` : ''
  return `submodule, commit ${old} to ${made}${compare}`
}

/** The page of a repository, from its address as `.gitmodules` has it; null where that is none of github.com or of this server. */
export function pageOf(address: string, repositoryUrl: string): string | null {
  const relative = /^\.\.?\//.test(address) ? URL.parse(address, `${repositoryUrl}/`)?.href : undefined
  const [, host, path] =
    /^(?:https:\/\/|ssh:\/\/(?:git@)?|git@)([\w.-]+(?::\d+)?)[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(
      relative ?? address,
    ) ?? []
  const own = URL.parse(repositoryUrl)
  if (host === undefined || path === undefined) return null
  if (host === own?.host) return `${own.origin}/${path}`
  return host === 'github.com' ? `https://github.com/${path}` : null
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
