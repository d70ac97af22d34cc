import { parseSample } from './exposition-line.ts'

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
