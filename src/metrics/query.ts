import type { MetricQuery } from '../config/policy.ts'
import type { Exposition, Series } from './exposition.ts'
import { anchored } from './parse-selector.ts'
import type { Reading } from './reading.ts'
import { missing } from './reading.ts'
import type { Matcher, Selector } from './selector.ts'
import type { Counts, Segment } from './source.ts'
import { ALL } from './source.ts'

/** Segments of one metric that are kept; beyond it only the biggest are, all traffic always is. */
const MAX_SEGMENTS = 100

function test(matcher: Matcher): (series: Series) => boolean {
  // An absent label is an empty one, as in PromQL.
  const value = (series: Series): string => series.labels.get(matcher.label) ?? ''
  switch (matcher.operator) {
    case '=':
      return (series) => value(series) === matcher.value
    case '!=':
      return (series) => value(series) !== matcher.value
    case '=~': {
      const pattern = anchored(matcher.value)
      return (series) => pattern.test(value(series))
    }
    case '!~': {
      const pattern = anchored(matcher.value)
      return (series) => !pattern.test(value(series))
    }
  }
}

/** The series that a selector means. */
export function select(exposition: Exposition, selector: Selector): Series[] {
  const tests = selector.matchers.map(test)
  return exposition.series.filter((series) => series.name === selector.name && tests.every((holds) => holds(series)))
}

/**
 * Whether an empty selection of bad events is a true zero. It is when the metric is there and has every label that is asked for (a
 * counter of status 500 comes to exist with the first of them), or is described and has no series yet. Otherwise a mistyped
 * name or label would look like a service without faults.
 */
function isTrueZero(exposition: Exposition, { name, matchers }: Selector): boolean {
  const series = exposition.series.filter((each) => each.name === name)
  if (series.length === 0) return exposition.described.has(name)
  const wanted = matchers.filter((matcher) => !test(matcher)({ name, labels: new Map(), value: 0, line: 0 }))
  return wanted.every(({ label }) => series.some(({ labels }) => labels.has(label)))
}

function add(sums: Map<Segment, Counts>, series: Series, label: string | null, part: 'bad' | 'total'): void {
  const value = label === null ? undefined : series.labels.get(label)
  const segments = value === undefined || value === '' ? [ALL] : [ALL, `${label}=${value}`]
  for (const segment of segments) {
    const before = sums.get(segment) ?? { bad: 0, total: 0 }
    sums.set(segment, { ...before, [part]: before[part] + series.value })
  }
}

function biggest(sums: ReadonlyMap<Segment, Counts>): Map<Segment, Counts> {
  const sorted = [...sums].toSorted(([nameA, a], [nameB, b]) => b.total - a.total || (nameA < nameB ? -1 : 1))
  return new Map([
    ...sorted.filter(([name]) => name === ALL),
    ...sorted.filter(([name]) => name !== ALL).slice(0, MAX_SEGMENTS),
  ])
}

/** Cumulative counters of one query. */
export function readQuery(exposition: Exposition, query: MetricQuery): Reading {
  const total = select(exposition, query.total)
  const bad = select(exposition, query.bad)
  if (total.length === 0) return missing('series-missing', `no series ${query.total.name} as asked for`)
  if (bad.length === 0 && !isTrueZero(exposition, query.bad)) {
    return missing('series-missing', `no series ${query.bad.name} that could hold bad events`)
  }
  const odd = [...total, ...bad].find(({ value }) => !Number.isFinite(value) || value < 0)
  if (odd) return missing('not-parsable', `line ${odd.line}: ${odd.name} is ${odd.value}, which no counter can be`)
  const sums = new Map<Segment, Counts>()
  for (const series of total) add(sums, series, query.segment, 'total')
  for (const series of bad) add(sums, series, query.segment, 'bad')
  return { counts: biggest(sums) }
}

/** Readings of all queries. Queries of the same name are alternatives: the first whose series exist is taken. */
export function readQueries(exposition: Exposition, queries: readonly MetricQuery[]): Map<string, Reading> {
  const readings = new Map<string, Reading>()
  for (const query of queries) {
    const before = readings.get(query.name)
    if (before && !('missing' in before && before.missing === 'series-missing')) continue
    const reading = readQuery(exposition, query)
    if (!before || 'counts' in reading || reading.missing !== 'series-missing') readings.set(query.name, reading)
  }
  return readings
}
