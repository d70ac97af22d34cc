import { z } from 'zod'
import type { Ask, Reply, SeriesClient, Span } from '../../series/ask.ts'
import { isFailure, oneByOne } from '../../series/ask.ts'
import { askJson, failed, type StoreAddress } from '../../series/http.ts'
import { formatLabel } from '../../selector.ts'
import { rangeOf, WHOLE } from '../prometheus/client.ts'

/** Whatever the answer holds, told from a failure. */
const anything = z.unknown().transform((held) => ({ held }))

/** Asks `query_range`, each question by itself. */
export function promqlClient(address: StoreAddress): SeriesClient {
  return (asks, span) => oneByOne(asks, (ask) => askOne(address, ask, span))
}

async function askOne(address: StoreAddress, ask: Ask, { from, until, step }: Span): Promise<Reply> {
  const labels = [...ask.by, ...ask.within.map(({ label }) => label)]
  const query = ask.text.replaceAll('$step', `${step}s`).replaceAll('$by', labels.map(formatLabel).join(', '))
  const form = { query, start: String(from + step), end: String(until), step: String(step), ...WHOLE }
  const answer = await askJson(address, { path: '/api/v1/query_range', body: new URLSearchParams(form) }, anything)
  if (isFailure(answer)) return answer
  const range = rangeOf(answer.held)
  if ('error' in range) return failed(range.parsed ? 'source-error' : 'not-parsable', address.access.scrub(range.error))
  return range.series.filter(({ labels: its }) => ask.within.every(({ label, value }) => its[label] === value))
}
