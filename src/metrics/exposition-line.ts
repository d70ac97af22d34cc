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
