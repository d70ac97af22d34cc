/** One number of an exposition. `line` counts from 1. */
export type Series = {
  readonly name: string
  readonly labels: ReadonlyMap<string, string>
  readonly value: number
  readonly line: number
}

/** A whole exposition: its series, and the names it describes even where there is no series of them yet. */
export type Exposition = { readonly described: ReadonlySet<string>; readonly series: readonly Series[] }

/** What a parse gives: an exposition, or the first line that is none. */
export type Parsed = { readonly exposition: Exposition } | { readonly error: string }

const DESCRIPTION = /^#[ \t]+(?:HELP|TYPE|UNIT)[ \t]+([a-zA-Z_:][a-zA-Z0-9_:]*)(?:[ \t]|$)/
// A counter `x` of OpenMetrics has samples `x_total`.
const described = (family: string): string[] => [family, `${family}_total`]

const identity = ({ name, labels }: Series): string =>
  JSON.stringify([name, ...[...labels].toSorted(([a], [b]) => (a < b ? -1 : 1))])

/** Rules of a whole text in OpenMetrics: it ends with `# EOF`, so that a cut-off one is seen. */
function checkEnd(lines: readonly string[], isOpenMetrics: boolean): string | null {
  const end = lines.findIndex((line) => line.trimEnd() === '# EOF')
  if (end === -1) return isOpenMetrics ? `line ${lines.length}: the text is cut off, "# EOF" is missing` : null
  const after = lines.findIndex((line, index) => index > end && line.trim() !== '')
  return after === -1 ? null : `line ${after + 1}: text after "# EOF"`
}

/**
 * Reads the text formats of Prometheus (0.0.4) and OpenMetrics (1.0). Strict: one malformed line and nothing of it is believed,
 * because a number that is silently left out looks like an improvement.
 */
export function parseExposition(text: string, isOpenMetrics = false): Parsed {
  const lines = text.split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  const names = new Set<string>()
  const series: Series[] = []
  const seen = new Set<string>()
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    if (line.startsWith('#')) {
      const family = DESCRIPTION.exec(line)?.[1]
      for (const name of family === undefined ? [] : described(family)) names.add(name)
      continue
    }
    const sample = parseSample(line)
    if ('error' in sample) return { error: `line ${index + 1}: ${sample.error}` }
    const one = { ...sample, line: index + 1 }
    const key = identity(one)
    if (seen.has(key)) return { error: `line ${index + 1}: the same series a second time` }
    seen.add(key)
    series.push(one)
  }
  const error = checkEnd(lines, isOpenMetrics)
  return error === null ? { exposition: { described: names, series } } : { error }
}

/** A sample line taken apart, or what is wrong with it. */
export type Sample =
  | { readonly name: string; readonly labels: ReadonlyMap<string, string>; readonly value: number }
  | { readonly error: string }

const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*/
const LABEL = /\s*([a-zA-Z_][a-zA-Z0-9_]*)\s*=\s*"((?:[^"\\]|\\.)*)"\s*(,|(?=\}))/y
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/
const NOT_FINITE: Readonly<Record<string, number>> = { nan: NaN, inf: Infinity, '+inf': Infinity, '-inf': -Infinity }
const TIMESTAMP = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/

function unescape(value: string): string {
  return value.replaceAll(/\\([\\"n])/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped))
}

function parseValue(text: string): number | null {
  const special = NOT_FINITE[text.toLowerCase()]
  if (special !== undefined) return special
  return NUMBER.test(text) ? Number(text) : null
}

/** The labels of `{…}` at the start of `text` and what follows them. */
function parseLabels(text: string): { labels: Map<string, string>; rest: string } | { error: string } {
  const labels = new Map<string, string>()
  if (!text.startsWith('{')) return { labels, rest: text }
  LABEL.lastIndex = 1
  let end = 1
  for (let found = LABEL.exec(text); found; found = LABEL.exec(text)) {
    const [, name, value] = found
    if (name === undefined || value === undefined) break
    if (labels.has(name)) return { error: `label ${name} twice` }
    labels.set(name, unescape(value))
    end = LABEL.lastIndex
  }
  const close = /^\s*\}/.exec(text.slice(end))
  if (!close) return { error: 'malformed labels' }
  return { labels, rest: text.slice(end + close[0].length) }
}

/** The value of `value [timestamp] [# exemplar]`, or what is wrong. */
function parseRest(text: string): number | string {
  const sharp = text.indexOf('#')
  const exemplar = sharp === -1 ? null : text.slice(sharp + 1).trimStart()
  if (exemplar !== null && !exemplar.startsWith('{')) return 'something after the value that does not belong there'
  const [value, timestamp, more] = (sharp === -1 ? text : text.slice(0, sharp)).trim().split(/[ \t]+/)
  if (value === undefined || value === '') return 'no value'
  if (more !== undefined || (timestamp !== undefined && !TIMESTAMP.test(timestamp)))
    return 'something after the value that does not belong there'
  return parseValue(value) ?? 'the value is not a number'
}

/** Reads `name{label="value",…} value [timestamp] [# exemplar]`. */
export function parseSample(line: string): Sample {
  const name = NAME.exec(line)?.[0]
  if (name === undefined) return { error: 'no metric name at its start' }
  const parsed = parseLabels(line.slice(name.length).replace(/^\s+(?=\{)/, ''))
  if ('error' in parsed) return parsed
  // Only a closing brace may stand next to the value.
  if (parsed.labels.size === 0 && !/^[ \t]/.test(parsed.rest)) return { error: 'no value' }
  const value = parseRest(parsed.rest)
  return typeof value === 'string' ? { error: value } : { name, labels: parsed.labels, value }
}
