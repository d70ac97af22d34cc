import { z } from 'zod'
import type { Ask, Reply, SeriesClient, Span } from '../../series/ask.ts'
import { isFailure, oneByOne } from '../../series/ask.ts'
import { askJson, type StoreAddress } from '../../series/http.ts'
import { quotedBy } from '../../series/sql.ts'

// "Query Explore Events in Timeseries Format" of Sentry's API reference.
const shape = z.object({
  timeSeries: z.array(
    z.object({
      groupBy: z
        .array(z.object({ key: z.string(), value: z.union([z.string(), z.number(), z.boolean(), z.null()]) }))
        .nullish(),
      meta: z.object({ interval: z.number().optional(), isOther: z.boolean().optional() }).optional(),
      values: z.array(
        z.object({ timestamp: z.number(), value: z.number().nullable(), incomplete: z.boolean().optional() }),
      ),
    }),
  ),
})

/** Groups that Sentry tells apart. */
const MOST_GROUPS = '10'

/** Asks Sentry, each question by itself. */
export function sentryClient(
  address: StoreAddress,
  { organization = '' }: Readonly<Record<string, string>>,
): SeriesClient {
  const path = `/api/0/organizations/${organization}/events-timeseries/`
  return (asks, span) => oneByOne(asks, (ask) => askOne(address, path, ask, span))
}

async function askOne(address: StoreAddress, path: string, ask: Ask, { from, until, step }: Span): Promise<Reply> {
  const { query = '', yAxis = 'count()', ...asked } = Object.fromEntries(new URLSearchParams(ask.text))
  const narrowed = [query, ...ask.within.map(({ label, value }) => `${label}:${quotedBy('"', value)}`)]
  const groups = ask.by.map((label) => `groupBy=${encodeURIComponent(label)}`)
  const form = {
    ...asked,
    yAxis,
    query: narrowed.filter((each) => each !== '').join(' '),
    start: new Date(from * 1000).toISOString().slice(0, 19),
    end: new Date(until * 1000).toISOString().slice(0, 19),
    interval: `${step}s`,
    ...(ask.by.length > 0 && { topEvents: MOST_GROUPS, sort: `-${yAxis}` }),
  }
  const asPath = ask.by.length === 0 ? path : `${path}?${groups.join('&')}`
  const answer = await askJson(address, { path: asPath, query: form }, shape)
  if (isFailure(answer)) return answer
  // What belongs to none of the groups counts in the whole.
  const own = answer.timeSeries.filter(({ meta }) => meta?.isOther !== true)
  return own.map(({ groupBy, meta, values }) => ({
    labels: Object.fromEntries((groupBy ?? []).map(({ key, value }) => [key, value === null ? '' : String(value)])),
    points: values.flatMap(({ timestamp, value, incomplete }) =>
      value === null || incomplete === true ? [] : [[timestamp / 1000, value] as const],
    ),
    ...(meta?.interval !== undefined && { step: meta.interval / 1000 }),
  }))
}
