/** One number of an exposition. `line` counts from 1. */
export type Series = {
  readonly name: string
  readonly labels: ReadonlyMap<string, string>
  readonly value: number
  readonly line: number
}

/**
 * A line that is not as the format has it. `names`: the metrics that it may belong to, whose numbers are therefore not believed; none where it was
 * read all the same, or is no sample of anything.
 */
export type OddLine = { readonly line: number; readonly what: string; readonly names: readonly string[] }

/** A whole exposition. */
export type Exposition = {
  /** The types that are described, by family; empty where only help is given. */
  readonly types: ReadonlyMap<string, string>
  /** Names of series that are described, also where there is no series of them yet. */
  readonly described: ReadonlySet<string>
  readonly series: readonly Series[]
  readonly odd: readonly OddLine[]
}

/** What a parse gives: an exposition, or why the text is none. */
export type Parsed = { readonly exposition: Exposition } | { readonly error: string }

const DESCRIPTION =
  /^#[ \t]+(HELP|TYPE|UNIT)[ \t]+(?:([a-zA-Z_:][a-zA-Z0-9_:]*)|"((?:[^"\\]|\\.)*)")(?:[ \t]+(\S+)|[ \t]|$)/
/** Names of the series that a family may have: a counter `x` of OpenMetrics has samples `x_total`. */
function describedBy(family: string, type: string | undefined): string[] {
  const isTimed = type === 'histogram' || type === 'summary'
  return [family, `${family}_total`, ...(isTimed ? [`${family}_count`, `${family}_sum`, `${family}_bucket`] : [])]
}

const identity = ({ name, labels }: Series): string =>
  JSON.stringify([name, ...[...labels].toSorted(([a], [b]) => (a < b ? -1 : 1))])

/** Rules of a whole text in OpenMetrics: it ends with `# EOF`, so that a cut-off one is seen. */
function checkEnd(lines: readonly string[], isOpenMetrics: boolean): string | null {
  const end = lines.findIndex((line) => line.trimEnd() === '# EOF')
  if (end === -1) return isOpenMetrics ? `line ${lines.length}: the text is cut off, "# EOF" is missing` : null
  const after = lines.findIndex((line, index) => index > end && line.trim() !== '')
  return after === -1 ? null : `line ${after + 1}: text after "# EOF"`
}

/** A line that could not be read: where it stands among the series, and the name that it begins with. */
type Unread = {
  readonly line: number
  readonly what: string
  readonly name: string | null
  readonly before: number
  readonly text: string
}

/** Reads a text line by line. */
class Reader {
  readonly types = new Map<string, string>()
  readonly described = new Set<string>()
  readonly series: Series[] = []
  readonly odd: OddLine[] = []
  readonly unread: Unread[] = []
  readonly #seen = new Set<string>()

  take(text: string, line: number): void {
    if (text.trim() === '') return
    if (text.trimStart().startsWith('#')) this.#describe(text.trimStart())
    else this.#sample(text, line)
  }

  #describe(text: string): void {
    const [, keyword, plain, quoted, word] = DESCRIPTION.exec(text) ?? []
    const family = plain ?? quoted
    if (family === undefined) return
    const type = keyword === 'TYPE' ? word : undefined
    for (const name of describedBy(family, type)) this.described.add(name)
    if (type !== undefined) this.types.set(family, type)
  }

  #sample(text: string, line: number): void {
    const sample = parseSample(text)
    if ('error' in sample) {
      this.unread.push({ line, what: sample.error, name: sample.name, before: this.series.length, text })
      return
    }
    const one = { name: sample.name, labels: sample.labels, value: sample.value, line }
    const key = identity(one)
    if (this.#seen.has(key)) {
      this.odd.push({ line, what: 'the same series a second time', names: [one.name] })
      return
    }
    this.#seen.add(key)
    this.series.push(one)
    if (sample.unusual !== null) this.odd.push({ line, what: sample.unusual, names: [] })
  }
}

/** What a line without a number may have been a number of: its own name, and where nobody knows that name, its neighbours. */
function ownersOf(
  { name, before, text }: Unread,
  series: readonly Series[],
  known: (name: string) => boolean,
): string[] {
  if (name !== null && known(name)) return [name]
  const neighbours = [series[before - 1]?.name, series[before]?.name].filter((each) => each !== undefined)
  // A warning that was printed into the page is a number of nothing.
  const looksLikeSample = /[{}]|\s[-+]?[0-9][0-9.e+-]*\s*$/.test(text)
  return [...new Set([...(name === null ? [] : [name]), ...(looksLikeSample ? neighbours : [])])]
}

/** Lines that were read though they are unusual are told once for each kind: a page that is indented has a thousand of them. */
function onceEach(odd: readonly OddLine[]): OddLine[] {
  const first = new Map(odd.toReversed().map((each) => [each.what, each]))
  return odd.filter((each) => each.names.length > 0 || first.get(each.what) === each)
}

/**
 * Reads the text formats of Prometheus (0.0.4, and names in quotes) and OpenMetrics (1.0). An odd line costs the numbers of the metric that it belongs
 * to and of no other: a number that is silently left out would look like an improvement. A text of which more lines are odd than are not is no
 * exposition, nor is one that is cut off.
 */
export function parseExposition(text: string, isOpenMetrics = false): Parsed {
  const hasMark = text.startsWith('\uFEFF')
  const lines = (hasMark ? text.slice(1) : text).split(/\r?\n/)
  const isEnded = lines.at(-1) === ''
  if (isEnded) lines.pop()
  const reader = new Reader()
  for (const [index, line] of lines.entries()) reader.take(line, index + 1)
  const { types, described, series, unread } = reader
  const [first] = unread
  if (first !== undefined && unread.length > series.length + described.size) {
    return { error: `line ${first.line}: ${first.what}` }
  }
  const last = unread.at(-1)
  if (!isEnded && last?.line === lines.length) return { error: `line ${last.line}: the text is cut off (${last.what})` }
  const names = new Set([...described, ...series.map(({ name }) => name)])
  const odd = [
    ...(hasMark ? [{ line: 1, what: 'a byte order mark before the text', names: [] }] : []),
    ...reader.odd,
    ...unread.map((each) => ({
      line: each.line,
      what: each.what,
      names: ownersOf(each, series, (name) => names.has(name)),
    })),
  ]
  const error = checkEnd(lines, isOpenMetrics)
  if (error !== null) return { error }
  return { exposition: { types, described, series, odd: onceEach(odd.toSorted((a, b) => a.line - b.line)) } }
}

/** A sample line taken apart. `unusual`: it is no plain line of the format, though what it says is clear. */
export type Sample = {
  readonly name: string
  readonly labels: ReadonlyMap<string, string>
  readonly value: number
  readonly unusual: string | null
}

/** What is wrong with a line, and the metric that it begins with; null where it begins with none. */
export type NoSample = { readonly error: string; readonly name: string | null }

const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*/
const QUOTED = String.raw`"([^"\\]*(?:\\.[^"\\]*)*)"`
const LABEL = new RegExp(String.raw`\s*(?:([a-zA-Z_][a-zA-Z0-9_]*)|${QUOTED})\s*=\s*${QUOTED}\s*(?:,|(?=\}))`, 'y')
/** A name with dots and the like stands first inside of the braces, in quotes. */
const NAME_INSIDE = new RegExp(String.raw`^\{\s*${QUOTED}\s*(?:,|(?=\}))`)
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/
const NOT_FINITE: Readonly<Record<string, number>> = {
  nan: NaN,
  inf: Infinity,
  '+inf': Infinity,
  '-inf': -Infinity,
  infinity: Infinity,
  '+infinity': Infinity,
  '-infinity': -Infinity,
}
const TIMESTAMP = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/

function unescape(value: string): string {
  return value.replaceAll(/\\([\\"n])/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped))
}

function parseValue(text: string): number | null {
  const special = NOT_FINITE[text.toLowerCase()]
  if (special !== undefined) return special
  return NUMBER.test(text) ? Number(text) : null
}

/** The labels of `{…}` from `start` on, just behind the brace or the name in it, and what follows them. */
function parseLabels(text: string, start: number): { labels: Map<string, string>; rest: string } | { error: string } {
  const labels = new Map<string, string>()
  LABEL.lastIndex = start
  let end = start
  for (let found = LABEL.exec(text); found; found = LABEL.exec(text)) {
    const [, plain, quoted, value = ''] = found
    const name = plain ?? unescape(quoted ?? '')
    if (labels.has(name)) return { error: `label ${name} twice` }
    labels.set(name, unescape(value))
    end = LABEL.lastIndex
  }
  const close = /^\s*\}/.exec(text.slice(end))
  if (!close) return { error: 'malformed labels' }
  return { labels, rest: text.slice(end + close[0].length) }
}

/** The value of `value [timestamp] [# exemplar]` and how it is written, or what is wrong. */
function parseRest(text: string): { readonly value: number; readonly written: string } | string {
  const sharp = text.indexOf('#')
  const exemplar = sharp === -1 ? null : text.slice(sharp + 1).trimStart()
  if (exemplar !== null && !exemplar.startsWith('{')) return 'something after the value that does not belong there'
  const [written, timestamp, more] = (sharp === -1 ? text : text.slice(0, sharp)).trim().split(/[ \t]+/)
  if (written === undefined || written === '') return 'no value'
  if (more !== undefined || (timestamp !== undefined && !TIMESTAMP.test(timestamp)))
    return 'something after the value that does not belong there'
  const value = parseValue(written)
  return value === null ? 'the value is not a number' : { value, written }
}

/** The name at the start of a line, and the text from its labels or its value on. */
function parseName(line: string): { readonly name: string; readonly rest: string; readonly inside: number } | null {
  const inside = NAME_INSIDE.exec(line)
  if (inside !== null) return { name: unescape(inside[1] ?? ''), rest: line, inside: inside[0].length }
  const name = NAME.exec(line)?.[0]
  return name === undefined ? null : { name, rest: line.slice(name.length).replace(/^\s+(?=\{)/, ''), inside: 1 }
}

/** Reads `name{label="value",…} value [timestamp] [# exemplar]`, or `{"na.me",…}` in place of the name. Blanks at both ends are none of it. */
export function parseSample(text: string): Sample | NoSample {
  const line = text.trimStart()
  const named = parseName(line)
  if (named === null) return { error: 'no metric name at its start', name: null }
  const { name, rest, inside } = named
  const hasLabels = rest.startsWith('{')
  const parsed = hasLabels ? parseLabels(rest, inside) : { labels: new Map<string, string>(), rest }
  if ('error' in parsed) return { ...parsed, name }
  // Only a closing brace may stand next to the value.
  if (!hasLabels && !/^[ \t]/.test(parsed.rest)) return { error: 'no value', name }
  const read = parseRest(parsed.rest)
  if (typeof read === 'string') return { error: read, name }
  const isIndented = line.length < text.length
  return {
    name,
    labels: parsed.labels,
    value: read.value,
    unusual: isIndented ? 'blanks before the name' : spelled(name, read.written),
  }
}

function spelled(name: string, written: string): string | null {
  return /infinity/i.test(written)
    ? `${name} is "${written}" instead of ${written.startsWith('-') ? '-Inf' : '+Inf'}`
    : null
}
