import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { failureText, LoginError, readBody } from '../../http.ts'
import type { OpenAccess } from '../../login.ts'
import type { MissingReason } from '../../source.ts'

/** Where the API is, and what opens it. */
export type PrometheusAccess = {
  readonly url: string
  readonly access: OpenAccess
  readonly timeoutMilliseconds: number
}

/** A range of steps, Unix seconds, both ends included. */
export type StepRange = { readonly from: number; readonly until: number; readonly step: number }

/** Series, or why there are none. `detail` is untrusted text. */
export type RangeResult =
  | { readonly series: readonly RangeSeries[]; readonly flavour: Flavour }
  | { readonly missing: MissingReason; readonly detail: string }

// Prometheus refuses more than 11,000 points a series.
const MOST_POINTS = 10_000
const MAX_BYTES = 200_000_000
// One more try, a moment later, where the fault may be gone by then; all else is left to the next look.
const RETRY_AFTER = 500
const LONGEST_WAIT = 20_000
/** All or nothing, and what is there now: Thanos, VictoriaMetrics. Others leave out of account what they do not know. */
export const WHOLE = { partial_response: 'false', deny_partial_response: '1', nocache: '1' }
const MAY_PASS = new Set([408, 429, 500, 502, 503, 504])

/** `again`: milliseconds after which one more try is made; null where none is. */
type Attempt = { readonly result: RangeResult; readonly again: number | null }

const failed = (missing: MissingReason, detail: string, again: number | null = null): Attempt => ({
  result: { missing, detail: detail.replaceAll(/\s+/g, ' ').slice(0, 200) },
  again,
})

async function attempt(
  { url, access, timeoutMilliseconds }: PrometheusAccess,
  query: string,
  range: StepRange,
): Promise<Attempt> {
  const asked = new URLSearchParams({
    query,
    start: String(range.from),
    end: String(range.until),
    step: String(range.step),
    timeout: `${Math.ceil(timeoutMilliseconds / 1000)}s`,
    ...WHOLE,
  })
  const request = {
    url: `${url.replace(/(?<!\/)\/+$/, '')}/api/v1/query_range`,
    method: 'POST',
    headers: {
      accept: 'application/json',
      'cache-control': 'no-store',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: asked.toString(),
  } as const
  try {
    const response = await fetch(request.url, {
      ...request,
      headers: await access.sign(request),
      // A secret goes to the address that was named and to no other.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMilliseconds),
    })
    const text = await readBody(response, MAX_BYTES)
    if (text === null) return failed('source-error', `more than ${MAX_BYTES} bytes`)
    const answer = parseRangeAnswer(text)
    if (response.status !== 200) {
      const said = 'error' in answer && answer.parsed ? answer.error : sentenceOf(response, text)
      const why = said === '' ? '' : `: ${access.scrub(said)}`
      return failed(
        'source-error',
        `HTTP status ${response.status}${why}`,
        MAY_PASS.has(response.status) ? waitOf(response) : null,
      )
    }
    if ('series' in answer) return { result: answer, again: null }
    return failed(answer.parsed ? 'source-error' : 'not-parsable', access.scrub(answer.error))
  } catch (error) {
    if (error instanceof LoginError) return failed('source-error', error.message)
    return failed('source-unreachable', failureText(error), RETRY_AFTER)
  }
}

/** What a refusal says beside its status, where that is a sentence: Mimir answers in plain text, such as "no org id", gateways with a message in JSON. */
function sentenceOf(response: Response, text: string): string {
  const type = response.headers.get('content-type') ?? ''
  if (/^text\/plain\b/i.test(type)) return text.trim()
  if (!/^application\/json\b/i.test(type)) return ''
  const said = gatewaySchema.safeParse(jsonOf(text))
  return said.success ? (said.data.message ?? said.data.error ?? '') : ''
}

const gatewaySchema = z.object({ message: z.string().optional(), error: z.string().optional() })

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** How long a store asks to be left alone, where it says so in seconds and it is not for long; a longer wait is for the next look. */
function waitOf({ headers }: Response): number | null {
  const said = headers.get('retry-after')
  const wait = said === null ? RETRY_AFTER : Math.max(RETRY_AFTER, Number(said) * 1000)
  return Number.isNaN(wait) ? RETRY_AFTER : wait > LONGEST_WAIT ? null : wait
}

async function queryOnce(access: PrometheusAccess, query: string, range: StepRange): Promise<RangeResult> {
  const first = await attempt(access, query, range)
  if (first.again === null) return first.result
  await sleep(first.again)
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
  let flavour: Flavour = 'prometheus'
  const width = (MOST_POINTS - 1) * range.step
  for (let from = range.from; from <= range.until; from += width + range.step) {
    const result = await queryOnce(access, query, { ...range, from, until: Math.min(range.until, from + width) })
    if ('missing' in result) return result
    chunks.push(result.series)
    flavour = result.flavour
  }
  return { series: joined(chunks), flavour }
}

// A sample's value is a number in quotes: "NaN" and "+Inf" are among them.
const pointSchema = z.tuple([z.number(), z.string()])
const seriesSchema = z
  .object({
    metric: z.record(z.string(), z.string()),
    values: z.array(pointSchema).optional(),
    // In place of values, or beside them.
    histograms: z.array(z.unknown()).optional(),
  })
  .refine(({ values, histograms }) => values !== undefined || histograms !== undefined)
const answerSchema = z.object({
  status: z.literal('success'),
  warnings: z.array(z.string()).optional(),
  infos: z.array(z.string()).optional(),
  // What VictoriaMetrics adds.
  isPartial: z.boolean().optional(),
  data: z.object({ resultType: z.literal('matrix'), result: z.array(seriesSchema) }),
})
const refusalSchema = z.object({
  status: z.literal('error'),
  errorType: z.string().optional(),
  error: z.string().optional(),
})

/** One series of an answer: its labels, and its points as [Unix seconds, value], NaN and infinities as they came. */
export type RangeSeries = {
  readonly labels: Readonly<Record<string, string>>
  readonly points: readonly (readonly [at: number, value: number])[]
}

/** Who answered, as far as an answer tells: stores that speak the same language differ in how late they show what they have. */
export type Flavour = 'prometheus' | 'victoriametrics'

/** What an answer of `query_range` says: series, or why there are none. */
export type RangeAnswer =
  | { readonly series: readonly RangeSeries[]; readonly flavour: Flavour }
  | { readonly error: string; readonly parsed: boolean }

const SPECIAL: Readonly<Record<string, number>> = { NaN: Number.NaN, '+Inf': Infinity, '-Inf': -Infinity }

/** Their buckets are others at each moment, and none has a name that a policy could have. */
const NATIVE =
  'the answer has native histograms: count them by source: promql, with histogram_count and histogram_fraction'

/** Reads an answer of the HTTP API. An answer that says it is partial is none: what is missing in it would look like a change. */
export function parseRangeAnswer(text: string): RangeAnswer {
  const json = jsonOf(text)
  return json === undefined ? { error: 'the answer is not JSON', parsed: false } : rangeOf(json)
}

/** The same, of an answer that was read as JSON. */
export function rangeOf(json: unknown): RangeAnswer {
  const refused = refusalSchema.safeParse(json)
  if (refused.success) return { error: refused.data.error ?? refused.data.errorType ?? 'unknown error', parsed: true }
  const parsed = answerSchema.safeParse(json)
  if (!parsed.success) return { error: 'the answer is no range of the Prometheus API', parsed: false }
  const { warnings = [], infos = [], isPartial } = parsed.data
  if (isPartial === true) return { error: 'the answer is partial: some of the storage did not answer', parsed: true }
  const partial = warnings.find(saysPartial) ?? infos.find((info) => /partial/i.test(info))
  if (partial !== undefined) return { error: `the answer is partial: ${partial}`, parsed: true }
  if (parsed.data.data.result.some(({ histograms }) => histograms !== undefined)) return { error: NATIVE, parsed: true }
  return {
    flavour: isPartial === undefined ? 'prometheus' : 'victoriametrics',
    series: parsed.data.data.result.map(({ metric, values = [] }) => ({
      labels: metric,
      points: values.map(([at, value]) => [at, SPECIAL[value] ?? Number(value)] as const),
    })),
  }
}

/** Warnings of the query language itself are about style, unless they say that samples were left out; all others say that something is missing. */
const saysPartial = (warning: string): boolean =>
  !warning.startsWith('PromQL') || /mix of histograms and floats|ignored|left out/i.test(warning)
