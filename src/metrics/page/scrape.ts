import type { MetricQuery } from '../../config/policy.ts'
import { failureCode, failureText, readBody, REFUSALS } from '../http.ts'
import { headersOf, type OpenAccess } from '../login.ts'
import { type Exposition, type OddLine, parseExposition, type Series } from './exposition.ts'
import { missing, type Reading } from '../sampler/readings.ts'
import { type Fault, selected, type SeparationFault, separationFault } from '../separation.ts'
import { type MissingReason, type Segment, segmentName } from '../source.ts'

const ACCEPT = 'application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.9,text/plain;q=0.5'
const MAX_BYTES = 10_000_000
const TEXT = /^(?:text\/plain|application\/openmetrics-text)\b/i

/** What a page holds, or why it cannot be read. */
export type Page = { readonly exposition: Exposition } | Missing

type Missing = Extract<Reading, { missing: unknown }>
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

/** One counter of a metric: what tells it from the others, the segment that it is of besides all traffic, and what it counts. */
export type PageCounter = {
  readonly key: string
  readonly segment: Segment | null
  readonly isTotal: boolean
  readonly isBad: boolean
  readonly value: number
}

/** The counters of one metric on a page, or why there are none. */
export type PageCounters = { readonly counters: readonly PageCounter[] } | Extract<Reading, { missing: unknown }>

const MISSING: Readonly<Record<SeparationFault, MissingReason>> = {
  'no-series': 'series-missing',
  'no-bad-series': 'series-missing',
  'no-such-label': 'series-missing',
  'matches-nothing': 'not-separating',
  'matches-everything': 'not-separating',
}

/** A query that cannot tell good from bad gives no numbers: what it would read as zero may be everything. */
export function withoutNumbers({ reason, what, cure }: Fault) {
  const detail = `${what}. ${cure}`
  return { detail, ...missing(MISSING[reason], detail) }
}

/** What keeps a query from telling good from bad on a page; null where it can, or where no event has been counted yet. */
export function faultOf(exposition: Exposition, query: MetricQuery): Fault | null {
  return isUncounted(exposition, query) ? null : separationFault(exposition.series, query, exposition.described)
}

/** The metric is described and has no series: a process that has served nobody yet. */
export function isUncounted({ series, described }: Exposition, { total }: MetricQuery): boolean {
  return described.has(total.name) && series.every(({ name }) => name !== total.name)
}

/** The counters of a query that separates. */
export function countersOf(exposition: Exposition, query: MetricQuery): PageCounters {
  const odd = exposition.odd.find(({ names }) => names.includes(query.total.name) || names.includes(query.bad.name))
  if (odd !== undefined) return missing('not-parsable', oddWords(odd))
  const total = new Set(selected(exposition.series, query.total))
  const bad = new Set(selected(exposition.series, query.bad))
  const all = [...new Set([...total, ...bad])]
  const wrong = all.find(({ value }) => !Number.isFinite(value) || value < 0)
  if (wrong)
    return missing('not-parsable', `line ${wrong.line}: ${wrong.name} is ${wrong.value}, which no counter can be`)
  return {
    counters: all.map((series) => ({
      key: keyOf(series),
      segment: segmentOf(series, query.segment),
      isTotal: total.has(series),
      isBad: bad.has(series),
      value: series.value,
    })),
  }
}

/** `line 7: the value is not a number`. */
export const oddWords = ({ line, what }: OddLine): string => `line ${line}: ${what}`

function keyOf({ name, labels }: Series): string {
  return JSON.stringify([name, ...[...labels].toSorted(([a], [b]) => (a < b ? -1 : 1))])
}

function segmentOf({ labels }: Series, label: string | null): Segment | null {
  const value = label === null ? '' : (labels.get(label) ?? '')
  return label === null || value === '' ? null : segmentName([[label, value]])
}
