import { codeBlock } from './markdown.ts'

/** A part of a body that the guard owns and may write anew. */
export type Section = {
  /** Lower-case letters and dashes. */
  readonly name: string
  /** Markdown. */
  readonly text: string
  /** What stands there when the whole is too long: says what was left out and where it is found. */
  readonly short: string
  /** Its boxes are people's: one that somebody ticked stays ticked, as long as its line says the same. */
  readonly boxes?: boolean
}

/** How long a document may be. */
export type Budget = {
  readonly most: number
  /** A text's size in the unit of `most`. Sizes of texts one after the other add up. */
  readonly size: (text: string) => number
}

const characters = (text: string): number => text.length

/** Length in UTF-8. */
export const bytes = (text: string): number => Buffer.byteLength(text)

/** What GitHub takes, by the place that a document is written to. */
export const budgets = {
  /** Of an issue or a pull request: 65,536 characters, of which some are left to people. */
  body: { most: 60_000, size: characters },
  /** A check run's summary: 65,535 bytes. */
  check: { most: 65_000, size: bytes },
  /** All that the steps of a job write to its summary; the runner drops a longer one as a whole. */
  jobSummary: { most: 1024 * 1024, size: bytes },
} as const satisfies Record<string, Budget>

const begin = (name: string): string => `<!-- deploy-guard:begin ${name} -->`
const end = (name: string): string => `<!-- deploy-guard:end ${name} -->`

/** A new body: the sections in their fences, with `tail` (markers, a place for people) after them, shortened from the last section on. */
export function composeBody(sections: readonly Section[], tail = '', budget: Budget = budgets.body): string {
  const build = (shown: readonly Shown[]): string =>
    [...shown.map(fenced), ...(tail === '' ? [] : [tail])].join('\n\n') + '\n'
  return shortenedSections(sections, budget, build)
}

/**
 * The body with those sections written anew. All text outside of our fences stays as it is, byte for byte; a section whose fences
 * are gone is put at the end. Sections are shortened, the last first, where the whole would be too long.
 */
export function applyFences(body: string, sections: readonly Section[], budget: Budget = budgets.body): string {
  return shortenedSections(sections, budget, (shown) => shown.reduce(replaceSection, body))
}

type Shown = Pick<Section, 'name' | 'text' | 'boxes'>

function shortenedSections(
  sections: readonly Section[],
  budget: Budget,
  build: (shown: readonly Shown[]) => string,
): string {
  const parts = sections.map(({ text, short }, index) => ({ forms: [text, short], rank: -index }))
  return shortened(parts, budget, (texts) =>
    build(sections.map((section, index) => ({ ...section, text: texts[index] ?? '' }))),
  )
}

function replaceSection(body: string, section: Shown): string {
  const found = findSection(body, section.name)
  if (found === null) return `${body.trimEnd()}\n\n${fenced(section)}\n`
  const before = body.slice(found.from, found.until)
  const written = section.boxes === true ? { ...section, text: keepTicks(section.text, before) } : section
  return body.slice(0, found.from) + fenced(written) + body.slice(found.until)
}

const ticked = /^[ \t]*- \[[xX]\] (.+)$/gm
const unticked = /^([ \t]*- )\[ \]( (.+))$/gm

function keepTicks(text: string, before: string): string {
  const lines = new Set([...before.matchAll(ticked)].map(([, line]) => line?.trim()))
  if (lines.size === 0) return text
  return text.replace(unticked, (whole, dash: string, rest: string, line: string) =>
    lines.has(line.trim()) ? `${dash}[x]${rest}` : whole,
  )
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

/**
 * Joins parts within a budget. Where even their shortest forms are too long, the text is cut at a line with its fences closed.
 */
export function fit(parts: readonly Part[], budget: Budget): string {
  const join = (texts: readonly string[]): string => `${texts.filter((text) => text !== '').join('\n\n')}\n`
  return cut(shortened(parts, budget, join), budget)
}

/** What `build` makes of the parts: one after the other, the lowest rank first, takes its next shorter form until the whole fits or none has another. */
function shortened(parts: readonly Part[], budget: Budget, build: (texts: readonly string[]) => string): string {
  const shown = parts.map(() => 0)
  for (;;) {
    const text = build(parts.map(({ forms }, index) => forms[shown[index] ?? 0] ?? ''))
    const next = budget.size(text) <= budget.most ? null : nextToShorten(parts, shown)
    if (next === null) return text
    shown[next] = (shown[next] ?? 0) + 1
  }
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

/** Cuts at the last line that fits, closes what is open there (a code fence, details), and says so. Empty where there is no room for that. */
export function cut(text: string, { most, size }: Budget): string {
  if (size(text) <= most) return text
  const room = most - size(NOTICE)
  const kept: string[] = []
  let used = 0
  let open: Open = { fence: null, details: 0 }
  for (const line of text.split('\n')) {
    const next = openAfter(open, line)
    used += size(line) + 1
    if (used + size(closing(next)) > room) break
    kept.push(line)
    open = next
  }
  return room < 0 ? '' : kept.join('\n') + closing(open) + NOTICE
}

/** What a reader of Markdown would still wait for the end of. */
type Open = { readonly fence: string | null; readonly details: number }

/** A fence is closed by one of the same letter that is as long; within it, nothing else counts. */
function openAfter({ fence, details }: Open, line: string): Open {
  const [, marks = '', rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? []
  if (fence !== null) return { fence: marks.startsWith(fence) && rest.trim() === '' ? null : fence, details }
  const count = (tag: string): number => line.split(tag).length - 1
  return { fence: marks === '' ? null : marks, details: details + count('<details>') - count('</details>') }
}

function closing({ fence, details }: Open): string {
  return (fence === null ? '' : `\n${fence}`) + '\n\n</details>'.repeat(Math.max(0, details))
}

/** Title of a check run and heading of a summary where the guard itself could not do its work. */
export const failureTitle = 'The guard could not do its work'

/** A failure as Markdown: nothing was judged, and why. The message may repeat what others wrote, so it is shown as it is. */
export function failureSummary(message: string): string {
  return `## ${failureTitle}\n\nNothing is said about this deploy.\n\n${codeBlock(message, 'text')}\n`
}
