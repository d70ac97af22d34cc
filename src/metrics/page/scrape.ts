import type { CountsQuery } from '../../config/policy.ts'
import { failureCode, failureText, readBody, REFUSALS } from '../http.ts'
import { headersOf, type OpenAccess } from '../login.ts'
import { type Exposition, type OddLine, parseExposition, type Series } from './exposition.ts'
import { type Missing, missing } from '../sampler/readings.ts'
import { type Fault, selected, type SeparationFault, separationFault } from '../separation.ts'
import type { Selector } from '../selector.ts'
import { type MissingReason, type Segment, segmentName } from '../source.ts'

const ACCEPT = 'application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.9,text/plain;q=0.5'
const MAX_BYTES = 10_000_000
const TEXT = /^(?:text\/plain|application\/openmetrics-text)\b/i

/** What a page holds, or why it cannot be read. */
export type Page = { readonly exposition: Exposition } | Missing

type Text = { readonly text: string; readonly isOpenMetrics: boolean } | Missing

function refusal(status: number, type: string | null): Missing | null {
  if (status >= 300 && status < 400)
    return missing('source-error', `HTTP status ${status}: a redirect, which is not followed`)
  if (status >= 500) return missing('service-refused', `HTTP status ${status}`)
  if (status !== 200) return missing('source-error', `HTTP status ${status}`)
  return type !== null && !TEXT.test(type)
    ? missing('not-parsable', `content type ${type} instead of text/plain`)
    : null
}

async function fetchText(url: string, timeoutMilliseconds: number, access?: OpenAccess): Promise<Text> {
  // Who has begun to answer has not refused, however it ends.
  let hasAnswered = false
  try {
    // Redirects are not followed: what answers must be what was named.
    const response = await fetch(url, {
      headers: await headersOf(url, { accept: ACCEPT }, access),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMilliseconds),
    })
    hasAnswered = true
    const type = response.headers.get('content-type')
    const refused = refusal(response.status, type)
    if (refused) {
      await response.body?.cancel()
      return refused
    }
    const text = await readBody(response, MAX_BYTES)
    if (text === null) return missing('source-error', `more than ${MAX_BYTES} bytes`)
    return { text, isOpenMetrics: type?.toLowerCase().startsWith('application/openmetrics-text') ?? false }
  } catch (error) {
    const code = failureCode(error)
    const isRefused = !hasAnswered && code !== null && REFUSALS.has(code)
    return missing(isRefused ? 'service-refused' : 'source-unreachable', failureText(error))
  }
}

/** Reads a metrics page once. `access`: what opens it; nothing where absent. Never throws. */
export async function fetchPage(url: string, timeoutMilliseconds: number, access?: OpenAccess): Promise<Page> {
  const answer = await fetchText(url, timeoutMilliseconds, access)
  return 'missing' in answer ? answer : pageOf(answer.text, answer.isOpenMetrics)
}

/** The page that a text is. */
export function pageOf(text: string, isOpenMetrics = false): Page {
  const parsed = parseExposition(text, isOpenMetrics)
  return 'error' in parsed ? missing('not-parsable', parsed.error) : parsed
}

/** What a counter counts: events, bad ones, or those up to a boundary of a histogram. */
export type Part = 'total' | 'bad' | number

/** One counter of a metric: what tells it from the others, the segment that it is of besides all traffic, and what it counts. */
export type PageCounter = {
  readonly key: string
  readonly segment: Segment | null
  readonly parts: readonly Part[]
  readonly value: number
}

/** The counters of one metric on a page, or why there are none. */
export type PageCounters = { readonly counters: readonly PageCounter[] } | Missing

const MISSING: Readonly<Record<SeparationFault, MissingReason>> = {
  'no-series': 'series-missing',
  'no-bad-series': 'series-missing',
  'no-such-label': 'series-missing',
  'matches-nothing': 'not-separating',
  'matches-everything': 'not-separating',
  'wrong-kind': 'not-separating',
}

/** A query that cannot tell good from bad gives no numbers: what it would read as zero may be everything. */
export function withoutNumbers({ reason, what, cure }: Fault) {
  const detail = `${what}. ${cure}`
  return { detail, ...missing(MISSING[reason], detail) }
}

/** What keeps a query from telling good from bad on a page; null where it can, or where no event has been counted yet. */
export function faultOf(exposition: Exposition, query: CountsQuery): Fault | null {
  return isUncounted(exposition, query.total) ? null : separationFault(exposition.series, query, exposition.described)
}

/** What is asked for is described and has no series: a process that has served nobody yet. */
export function isUncounted({ series, described }: Exposition, asked: Selector): boolean {
  return described.has(asked.name) && series.every(({ name }) => name !== asked.name)
}

/** The counters of a query that separates. */
export function countersOf(exposition: Exposition, query: CountsQuery): PageCounters {
  const unread = unreadLine(exposition, [query.total, query.bad])
  if (unread !== null) return unread
  const total = new Set(selected(exposition.series, query.total))
  const bad = new Set(selected(exposition.series, query.bad))
  const partsOf = (series: Series): Part[] => [
    ...(total.has(series) ? (['total'] as const) : []),
    ...(bad.has(series) ? (['bad'] as const) : []),
  ]
  return pageCounters([...new Set([...total, ...bad])], query.segment, partsOf)
}

/** A line that could not be read, of what is asked for; null without one. */
export function unreadLine({ odd }: Exposition, asked: readonly Selector[]): Missing | null {
  const found = odd.find(({ names }) => asked.some(({ name }) => names.includes(name)))
  return found === undefined ? null : missing('not-parsable', oddWords(found))
}

/** Series as counters, none of which may be what no counter can be. */
export function pageCounters(
  all: readonly Series[],
  segment: string | null,
  partsOf: (series: Series) => readonly Part[],
): PageCounters {
  const wrong = all.find(({ value }) => !Number.isFinite(value) || value < 0)
  if (wrong)
    return missing('not-parsable', `line ${wrong.line}: ${wrong.name} is ${wrong.value}, which no counter can be`)
  return {
    counters: all.map((series) => ({
      key: keyOf(series),
      segment: segmentOf(series, segment),
      parts: partsOf(series),
      value: series.value,
    })),
  }
}

/** All that counts on the page, whatever is watched of it: where a type says so, or where none is given and the name does. */
export function allCounters({ series, types }: Exposition): PageCounter[] {
  const isCounter = (name: string): boolean => {
    const type = types.get(name) ?? types.get(name.replace(/_(?:total|count|bucket)$/, ''))
    if (type === undefined || type === 'unknown' || type === 'untyped') return /_(?:total|count|bucket)$/.test(name)
    return type === 'counter' || ((type === 'histogram' || type === 'summary') && /_(?:count|bucket)$/.test(name))
  }
  return series
    .filter(({ name, value }) => isCounter(name) && Number.isFinite(value))
    .map((each) => ({ key: keyOf(each), segment: null, parts: ['total'], value: each.value }))
}

/** `line 7: the value is not a number`. */
export const oddWords = ({ line, what }: OddLine): string => `line ${line}: ${what}`

function keyOf({ name, labels }: Series): string {
  return JSON.stringify([name, ...[...labels].toSorted(([a], [b]) => (a < b ? -1 : 1))])
}

/** The segment that a series is of besides all of them; null for none. */
export function segmentOf({ labels }: Series, label: string | null): Segment | null {
  const value = label === null ? '' : (labels.get(label) ?? '')
  return label === null || value === '' ? null : segmentName([[label, value]])
}
