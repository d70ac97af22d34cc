import { setTimeout as sleep } from 'node:timers/promises'
import { failureText } from './fetch-failure.ts'
import { readBody } from './read-body.ts'
import type { RangeSeries } from './prometheus-answer.ts'
import { parseRangeAnswer } from './prometheus-answer.ts'
import type { MissingReason } from './source.ts'

/** Where the API is, and what opens it. `token` is sent as a bearer and shown nowhere. */
export type PrometheusAccess = {
  readonly url: string
  readonly token: string | null
  readonly timeoutMilliseconds: number
}

/** A range of steps, Unix seconds, both ends included. */
export type StepRange = { readonly from: number; readonly until: number; readonly step: number }

/** Series, or why there are none. `detail` is untrusted text. */
export type RangeResult =
  | { readonly series: readonly RangeSeries[] }
  | { readonly missing: MissingReason; readonly detail: string }

// Prometheus refuses more than 11,000 points a series.
const MOST_POINTS = 10_000
const MAX_BYTES = 200_000_000
// One more try, a moment later, where the fault may be gone by then; all else is left to the next look.
const RETRY_AFTER = 500
const MAY_PASS = new Set([408, 429, 500, 502, 503, 504])

type Attempt = { readonly result: RangeResult; readonly again: boolean }

const failed = (missing: MissingReason, detail: string, again = false): Attempt => ({
  result: { missing, detail: detail.replaceAll(/\s+/g, ' ').slice(0, 200) },
  again,
})

async function attempt(access: PrometheusAccess, query: string, range: StepRange): Promise<Attempt> {
  const { url, token, timeoutMilliseconds } = access
  const body = new URLSearchParams({
    query,
    start: String(range.from),
    end: String(range.until),
    step: String(range.step),
    timeout: `${Math.ceil(timeoutMilliseconds / 1000)}s`,
  })
  try {
    const response = await fetch(`${url.replace(/\/+$/, '')}/api/v1/query_range`, {
      method: 'POST',
      // A token goes to the address that was named and to no other.
      redirect: 'manual',
      headers: { accept: 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
      body,
      signal: AbortSignal.timeout(timeoutMilliseconds),
    })
    const text = await readBody(response, MAX_BYTES)
    if (text === null) return failed('source-error', `more than ${MAX_BYTES} bytes`)
    const answer = parseRangeAnswer(text)
    if ('series' in answer && response.status === 200) return { result: answer, again: false }
    const why = 'error' in answer && answer.parsed ? `: ${answer.error}` : ''
    if (response.status !== 200) {
      return failed('source-error', `HTTP status ${response.status}${why}`, MAY_PASS.has(response.status))
    }
    return failed(
      'error' in answer && answer.parsed ? 'source-error' : 'not-parsable',
      'error' in answer ? answer.error : '',
    )
  } catch (error) {
    return failed('source-unreachable', failureText(error), true)
  }
}

async function queryOnce(access: PrometheusAccess, query: string, range: StepRange): Promise<RangeResult> {
  const first = await attempt(access, query, range)
  if (!first.again) return first.result
  await sleep(RETRY_AFTER)
  return (await attempt(access, query, range)).result
}

/** Adds the series of later chunks to those of earlier ones. */
function joined(chunks: readonly (readonly RangeSeries[])[]): RangeSeries[] {
  const series = new Map<string, { labels: RangeSeries['labels']; points: (readonly [number, number])[] }>()
  for (const each of chunks.flat()) {
    const key = JSON.stringify(Object.entries(each.labels).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    const known = series.get(key) ?? { labels: each.labels, points: [] }
    for (const point of each.points) known.points.push(point)
    series.set(key, known)
  }
  return [...series.values()]
}

/**
 * A range query, in as many requests as it takes to stay below 11,000 points a series. All or nothing: one chunk that fails is a
 * reason for the whole, never a gap of zeros. Never throws.
 */
export async function queryRange(access: PrometheusAccess, query: string, range: StepRange): Promise<RangeResult> {
  const chunks: (readonly RangeSeries[])[] = []
  const width = (MOST_POINTS - 1) * range.step
  for (let from = range.from; from <= range.until; from += width + range.step) {
    const result = await queryOnce(access, query, { ...range, from, until: Math.min(range.until, from + width) })
    if ('missing' in result) return result
    chunks.push(result.series)
  }
  return { series: joined(chunks) }
}
