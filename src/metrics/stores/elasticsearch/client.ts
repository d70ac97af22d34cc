import { z } from 'zod'
import type { Ask, Failure, Found, SeriesClient, Span } from '../../series/ask.ts'
import { isFailure } from '../../series/ask.ts'
import { askJson, failed, type StoreAddress } from '../../series/http.ts'

const shards = z.object({ failed: z.number().default(0) })
const response = z.object({
  timed_out: z.boolean().default(false),
  _shards: shards.optional(),
  error: z.object({ reason: z.string().nullish(), type: z.string().nullish() }).optional(),
  aggregations: z.unknown().optional(),
})
const shape = z.object({ responses: z.array(response) })

type Response = z.infer<typeof response>

/** Values of a label that are told apart: the most frequent ones. */
const MOST_VALUES = 40

/** A question in Lucene's syntax; of a number in a field `avg(field) WHERE query`. */
const NUMBER = /^(sum|avg|min|max|p\d{1,2})\(([^()\s]+)\)(?:\s+where\s+(.+))?$/i

/** Asks `_msearch`, one search for each question. */
export function elasticClient(address: StoreAddress, settings: Readonly<Record<string, string>>): SeriesClient {
  const { index = '*', 'time-field': time = '@timestamp' } = settings
  return async (asks, span) => {
    const lines = asks.flatMap((ask) => [{ index }, searchOf(ask, span, time)].map((line) => JSON.stringify(line)))
    const request = {
      path: '/_msearch',
      body: `${lines.join('\n')}\n`,
      headers: { 'content-type': 'application/x-ndjson' },
    }
    const answer = await askJson(address, request, shape)
    return isFailure(answer) ? answer : asks.map((ask, at) => foundIn(answer.responses[at], ask))
  }
}

function searchOf(ask: Ask, { from, until, step }: Span, time: string) {
  const [, how, field, condition] = NUMBER.exec(ask.text) ?? []
  const lucene = how === undefined ? ask.text : (condition ?? '*')
  const filter = [
    { query_string: { query: lucene } },
    { range: { [time]: { gte: from * 1000, lt: until * 1000, format: 'epoch_millis' } } },
    ...ask.within.map(({ label, value }) => ({ term: { [label]: value } })),
  ]
  const value = how === undefined || field === undefined ? {} : { aggs: { value: numberOf(how.toLowerCase(), field) } }
  const byTime = { times: { date_histogram: { field: time, fixed_interval: `${step}s`, min_doc_count: 1 }, ...value } }
  const aggs = ask.by.reduceRight<object>(
    (inner, label) => ({ group: { terms: { field: label, size: MOST_VALUES }, aggs: inner } }),
    byTime,
  )
  return { size: 0, track_total_hits: false, query: { bool: { filter } }, aggs }
}

function numberOf(how: string, field: string): object {
  return how.startsWith('p') ? { percentiles: { field, percents: [Number(how.slice(1))] } } : { [how]: { field } }
}

const number = z.object({ value: z.number().nullish(), values: z.record(z.string(), z.number().nullable()).optional() })
const byTime = z.object({
  times: z.object({ buckets: z.array(z.object({ key: z.number(), doc_count: z.number(), value: number.optional() })) }),
})
const grouped = z.object({
  group: z.object({
    buckets: z.array(z.looseObject({ key: z.union([z.string(), z.number()]), key_as_string: z.string().optional() })),
  }),
})

function foundIn(answer: Response | undefined, { by }: Ask): Found[] | Failure {
  if (answer === undefined) return failed('not-parsable', 'an answer is missing')
  const { error, timed_out: isLate, _shards, aggregations } = answer
  if (error !== undefined) return failed('source-error', error.reason ?? error.type ?? 'the search failed')
  if (isLate || (_shards?.failed ?? 0) > 0)
    return failed('source-error', 'the answer is partial: some shards failed or were late')
  // An index without a single document has no aggregations.
  return aggregations === undefined ? [] : seriesIn(aggregations, by, {})
}

function seriesIn(part: unknown, [label, ...rest]: readonly string[], labels: Found['labels']): Found[] {
  if (label !== undefined) {
    const { data } = grouped.safeParse(part)
    return (data?.group.buckets ?? []).flatMap((bucket) =>
      seriesIn(bucket, rest, { ...labels, [label]: bucket.key_as_string ?? String(bucket.key) }),
    )
  }
  const { data } = byTime.safeParse(part)
  const points = (data?.times.buckets ?? []).flatMap(({ key, doc_count: documents, value }) => {
    const held = value === undefined ? documents : (value.value ?? Object.values(value.values ?? {})[0] ?? null)
    return held === null ? [] : [[key / 1000, held] as const]
  })
  return [{ labels, points }]
}
