/**
 * Migrations written in the language of their framework, read by the calls that stand in them: which, on what, and the SQL in their strings. No language is
 * parsed; where a block ends is told by how far its lines are indented, as every formatter leaves them.
 */

/** A call with what stands in its brackets, or behind it up to the end of the line. */
export type Call = {
  readonly name: string
  readonly args: string
  /** Line in the file, from 1. */
  readonly line: number
  /** Where it begins and ends in the text. */
  readonly from: number
  readonly to: number
}

/** Calls of one kind that are read of a file; nobody writes more by hand. */
const mostCalls = 1000

/** All calls whose name, dots and all, fits the pattern, which has the flag g. */
export function callsOf(text: string, pattern: RegExp): Call[] {
  const lineAt = lineFinder(text)
  return [...text.matchAll(pattern)].slice(0, mostCalls).map((found) => {
    const end = found.index + found[0].length
    const to = endOfArgs(text, end)
    return { name: found[0].trim(), args: text.slice(end, to), line: lineAt(found.index), from: found.index, to }
  })
}

/** Says on which line, from 1, a place of a text is; asked from left to right it reads the text once. */
export function lineFinder(text: string): (index: number) => number {
  let [line, read] = [1, 0]
  return (index) => {
    if (index < read) [line, read] = [1, 0]
    for (let at = text.indexOf('\n', read); at >= 0 && at < index; at = text.indexOf('\n', read)) {
      line += 1
      read = at + 1
    }
    return line
  }
}

/** Characters that a call may have; what is longer is taken for one that was never closed. */
const longestCall = 20_000

const opening = new Set(['(', '[', '{'])
const closing = new Set([')', ']', '}'])

function endOfArgs(text: string, start: number): number {
  const first = /[ \t]*/y
  first.lastIndex = start
  const at = start + (first.exec(text)?.[0].length ?? 0)
  return text[at] === '(' ? endOfBrackets(text, at) : endOfLine(text, start)
}

/** Behind the bracket that closes the one that stands here; the end of the text where none does. */
function endOfBrackets(text: string, start: number): number {
  let open = 0
  const most = Math.min(text.length, start + longestCall)
  for (let at = start; at < most; at += 1) {
    const sign = text[at] ?? ''
    if (sign === '"' || sign === "'" || sign === '`') at += Math.max(0, (literalAt(text, at)?.to ?? at + 1) - at - 1)
    else if (opening.has(sign)) open += 1
    else if (closing.has(sign)) open -= 1
    if (open === 0) return at + 1
  }
  return most
}

/** The end of a line; a comma there says that it goes on. */
function endOfLine(text: string, start: number): number {
  const most = Math.min(text.length, start + longestCall)
  for (let at = start; at < most;) {
    const end = text.indexOf('\n', at)
    if (end < 0 || end >= most) return most
    if (!text.slice(at, end).trimEnd().endsWith(',')) return end
    at = end + 1
  }
  return most
}

/** A string of the text: what it says, where that begins, and where it ends. */
export type Literal = { readonly text: string; readonly from: number; readonly to: number }

/** How strings are written: of several lines first. */
const forms = [
  /"""([^]{0,20000}?)"""/y,
  /'''([^]{0,20000}?)'''/y,
  /`((?:[^`\\]|\\[^]){0,20000})`/y,
  /"((?:[^"\\\n]|\\[^]){0,20000})"/y,
  /'((?:[^'\\\n]|\\[^]){0,20000})'/y,
  /%[qQ]?\{([^}]{0,20000})\}/y,
  /%[qQ]?\(([^)]{0,20000})\)/y,
  /%[qQ]?\[([^\]]{0,20000})\]/y,
] as const

function literalAt(text: string, at: number): Literal | null {
  for (const form of forms) {
    form.lastIndex = at
    const found = form.exec(text)
    if (found !== null) {
      const said = (found[1] ?? '').replaceAll(/\\n/g, ' ').replaceAll(/\\(["'`])/g, '$1')
      return { text: said, from: at, to: at + found[0].length }
    }
  }
  return hereDocument(text, at)
}

/** `<<~SQL`: its text begins on the next line, and ends before a line that holds the word alone. */
function hereDocument(text: string, at: number): Literal | null {
  const opener = /<<[~-]?['"]?([A-Z_a-z]\w*)['"]?/y
  opener.lastIndex = at
  const found = opener.exec(text)
  const start = text.indexOf('\n', at)
  if (found === null || start < 0) return null
  const body = text.slice(start + 1, start + 1 + longestCall)
  const end = new RegExp(`^[ \\t]*${found[1] ?? ''}\\b`, 'm').exec(body)
  if (end === null) return null
  return { text: body.slice(0, end.index), from: start + 1, to: at + found[0].length }
}

/** The first string from a place on, with those that are added to it; more than one where they stand in a list. */
export function literalsFrom(text: string, start: number, end: number): Literal[] {
  const found: Literal[] = []
  let isList = false
  let at = start
  while (at < end) {
    const literal = literalAt(text, at)
    if (literal === null) {
      if (found.length > 0 && !(isList ? /[^\]]/ : /[\s+.\\]/).test(text[at] ?? '')) break
      if (text[at] === '[') isList = true
      at += 1
      continue
    }
    const last = found.at(-1)
    const isNext = last !== undefined && !text.slice(last.to, at).includes(',')
    if (isNext) found[found.length - 1] = { ...literal, text: `${last.text}${literal.text}`, from: last.from }
    else found.push(literal)
    at = literal.to
  }
  return found
}

/** The text without the blocks that begin on lines like these: as many lines as before, those of the blocks empty. */
export function withoutBlocks(text: string, opener: RegExp): string {
  let inside: number | null = null
  return text
    .split('\n')
    .map((line) => {
      const isOpener = opener.test(line)
      if (inside !== null && ends(line, inside)) inside = null
      if (isOpener && inside === null) inside = indentOf(line)
      return inside === null ? line : ''
    })
    .join('\n')
}

/** Where the block that begins on the line of this place ends. */
export function endOfBlock(text: string, start: number): number {
  const lines = text.slice(text.lastIndexOf('\n', start) + 1).split('\n')
  const indent = indentOf(lines[0] ?? '')
  const rest = lines.slice(1)
  const last = rest.findIndex((line) => ends(line, indent))
  const own = last < 0 ? lines : lines.slice(0, last + 1)
  return text.lastIndexOf('\n', start) + 1 + own.join('\n').length
}

/** Whether a block that is indented so far ends with this line; a bracket that only goes on with its beginning does not end it. */
function ends(line: string, indent: number): boolean {
  return line.trim() !== '' && indentOf(line) <= indent && !/^\s*[{)]/.test(line)
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}
