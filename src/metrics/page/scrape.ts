import type { MetricQuery } from '../../config/policy.ts'
import { failureCode, failureText, readBody, REFUSALS } from '../http.ts'
import { type Exposition, parseExposition, type Series } from './exposition.ts'
import { missing, type Reading, type Readings } from '../sampler/readings.ts'
import { anchored, type Matcher, type Selector } from '../selector.ts'
import { ALL, type Counts, type Segment } from '../source.ts'

const ACCEPT = 'application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.9,text/plain;q=0.5'
const MAX_BYTES = 10_000_000
const TEXT = /^(?:text\/plain|application\/openmetrics-text)\b/i

type Text = { readonly text: string; readonly isOpenMetrics: boolean } | { readonly failed: Reading }

function refusal(status: number, type: string | null): Reading | null {
  if (status >= 300 && status < 400)
    return missing('source-error', `HTTP status ${status}: a redirect, which is not followed`)
  if (status >= 500) return missing('service-refused', `HTTP status ${status}`)
  if (status !== 200) return missing('source-error', `HTTP status ${status}`)
  return type !== null && !TEXT.test(type)
    ? missing('not-parsable', `content type ${type} instead of text/plain`)
    : null
}

async function fetchText(url: string, timeoutMilliseconds: number): Promise<Text> {
  // Who has begun to answer has not refused, however it ends.
  let hasAnswered = false
  try {
    // Redirects are not followed: what answers must be what was named.
    const response = await fetch(url, {
      headers: { accept: ACCEPT },
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMilliseconds),
    })
    hasAnswered = true
    const type = response.headers.get('content-type')
    const refused = refusal(response.status, type)
    if (refused) {
      await response.body?.cancel()
      return { failed: refused }
    }
    const text = await readBody(response, MAX_BYTES)
    if (text === null) return { failed: missing('source-error', `more than ${MAX_BYTES} bytes`) }
    return { text, isOpenMetrics: type?.toLowerCase().startsWith('application/openmetrics-text') ?? false }
  } catch (error) {
    const code = failureCode(error)
    const isRefused = !hasAnswered && code !== null && REFUSALS.has(code)
    return { failed: missing(isRefused ? 'service-refused' : 'source-unreachable', failureText(error)) }
  }
}

/** Reads all queries from one scrape of a metrics page. Never throws: what cannot be had is a reading with a reason. */
export async function scrape(
  url: string,
  queries: readonly MetricQuery[],
  timeoutMilliseconds: number,
): Promise<Readings> {
  const all = (reading: Reading): Readings => new Map(queries.map(({ name }) => [name, reading]))
  const answer = await fetchText(url, timeoutMilliseconds)
  if ('failed' in answer) return all(answer.failed)
  const parsed = parseExposition(answer.text, answer.isOpenMetrics)
  if ('error' in parsed) return all(missing('not-parsable', parsed.error))
  return readQueries(parsed.exposition, queries)
}

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
