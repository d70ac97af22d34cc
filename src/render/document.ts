import { codeBlock } from './markdown.ts'

/** A part of a body that the guard owns and may write anew. */
export type Section = {
  /** Lower-case letters and dashes. */
  readonly name: string
  /** Markdown. */
  readonly text: string
  /** What stands there when the whole is too long: says what was left out and where it is found. */
  readonly short: string
}

/** GitHub takes 65,536 characters; the rest is left to people. */
export const bodyLimit = 60_000

const begin = (name: string): string => `<!-- deploy-guard:begin ${name} -->`
const end = (name: string): string => `<!-- deploy-guard:end ${name} -->`

/** A new body: the sections in their fences, with `tail` (markers, a place for people) after them, shortened from the last section on. */
export function composeBody(sections: readonly Section[], tail = '', limit = bodyLimit): string {
  const compose = (texts: readonly string[]): string => [...texts, ...(tail === '' ? [] : [tail])].join('\n\n') + '\n'
  return shortened(sections, limit, (shown) => compose(shown.map(fenced)))
}

/**
 * The body with those sections written anew. All text outside of our fences stays as it is, byte for byte; a section whose fences
 * are gone is put at the end. Sections are shortened, the last first, where the whole would be too long.
 */
export function applyFences(body: string, sections: readonly Section[], limit = bodyLimit): string {
  return shortened(sections, limit, (shown) => shown.reduce(replaceSection, body))
}

type Shown = { readonly name: string; readonly text: string }

function shortened(sections: readonly Section[], limit: number, build: (shown: readonly Shown[]) => string): string {
  for (let full = sections.length; full > 0; full -= 1) {
    const whole = build(sections.map(({ name, text, short }, index) => ({ name, text: index < full ? text : short })))
    if (whole.length <= limit) return whole
  }
  return build(sections.map(({ name, short }) => ({ name, text: short })))
}

function replaceSection(body: string, section: Shown): string {
  const found = findSection(body, section.name)
  if (found === null) return `${body.replace(/\s*$/, '')}\n\n${fenced(section)}\n`
  return body.slice(0, found.from) + fenced(section) + body.slice(found.until)
}

/**
 * The first whole pair of fences: a beginning with its end and no other fence between. A beginning whose end a person took away
 * owns nothing, for what stands after it may be theirs.
 */
function findSection(body: string, name: string): { readonly from: number; readonly until: number } | null {
  for (let until = body.indexOf(end(name)); until !== -1; until = body.indexOf(end(name), until + 1)) {
    const from = body.lastIndexOf(begin(name), until)
    if (from === -1) continue
    const inside = body.slice(from + begin(name).length, until)
    if (!/<!-- deploy-guard:(begin|end) /.test(inside)) return { from, until: until + end(name).length }
  }
  return null
}

function fenced({ name, text }: Shown): string {
  return `${begin(name)}\n${withoutFences(text)}\n${end(name)}`
}

/** No text may pretend to be a fence, wherever it came from. */
function withoutFences(text: string): string {
  return text.replaceAll('<!-- deploy-guard:', '&lt;!-- deploy-guard:')
}

/** One part of a report in its forms, from the whole to the shortest; `` leaves it out. */
export type Part = {
  readonly forms: readonly string[]
  /** Parts with the lowest rank are shortened first. */
  readonly rank: number
}

/** Length in UTF-8 as GitHub counts it. */
export function bytes(text: string): number {
  return Buffer.byteLength(text)
}

/**
 * Joins parts to at most `limit` bytes: one after the other, the lowest rank first, takes its next shorter form. Where even
 * the shortest forms are too long, the text is cut at a line with its fences closed.
 */
export function fit(parts: readonly Part[], limit: number): string {
  const shown = parts.map(() => 0)
  for (;;) {
    const text = joinParts(parts, shown)
    if (bytes(text) <= limit) return text
    const next = nextToShorten(parts, shown)
    if (next === null) return cut(text, limit)
    shown[next] = (shown[next] ?? 0) + 1
  }
}

function joinParts(parts: readonly Part[], shown: readonly number[]): string {
  const texts = parts.map((part, index) => part.forms[shown[index] ?? 0] ?? '')
  return `${texts.filter((text) => text !== '').join('\n\n')}\n`
}

function nextToShorten(parts: readonly Part[], shown: readonly number[]): number | null {
  const able = parts.map((part, index) => ({
    rank: part.rank,
    index,
    left: part.forms.length - 1 - (shown[index] ?? 0),
  }))
  const [first] = able.filter(({ left }) => left > 0).toSorted((a, b) => a.rank - b.rank)
  return first?.index ?? null
}

const NOTICE = '\n\n_Cut here: the report is longer than GitHub takes._\n'

/** Cuts at the last line that fits, and closes an open code block and open details. */
export function cut(text: string, limit: number): string {
  if (bytes(text) <= limit) return text
  const lines = text.split('\n')
  for (let count = lines.length - 1; count > 0; count -= 1) {
    const closed = close(lines.slice(0, count)) + NOTICE
    if (bytes(closed) <= limit) return closed
  }
  return ''
}

function close(lines: readonly string[]): string {
  let fence: string | null = null
  let open = 0
  for (const line of lines) {
    const run = /^(`{3,})/.exec(line)?.[1] ?? null
    if (fence === null) {
      fence = run
      open += (line.match(/<details>/g) ?? []).length - (line.match(/<\/details>/g) ?? []).length
    } else if (run !== null && run === line && run.length >= fence.length) fence = null
  }
  const ends = fence === null ? [] : [fence]
  return [...lines, ...ends, ...Array.from({ length: open }, () => '\n</details>')].join('\n')
}

/** Title of a check run and heading of a summary where the guard itself could not do its work. */
export const failureTitle = 'The guard could not do its work'

/** A failure as Markdown: nothing was judged, and why. The message may repeat what others wrote, so it is shown as it is. */
export function failureSummary(message: string): string {
  return `## ${failureTitle}\n\nNothing is said about this deploy.\n\n${codeBlock(message, 'text')}\n`
}
