import { z } from 'zod'
import type { Ask, Reply, SeriesClient, Span } from '../../series/ask.ts'
import { isFailure, oneByOne } from '../../series/ask.ts'
import { askJson, failed, type StoreAddress } from '../../series/http.ts'
import { quotedBy } from '../../series/sql.ts'

// `GET /loki/api/v1/query_range`, as Loki's HTTP API reference has it.
const shape = z.object({
  status: z.literal('success'),
  warnings: z.array(z.string()).nullish(),
  data: z.object({
    resultType: z.literal('matrix'),
    result: z.array(
      z.object({ metric: z.record(z.string(), z.string()), values: z.array(z.tuple([z.number(), z.string()])) }),
    ),
  }),
})

/** Asks Loki, each question by itself. */
export function lokiClient(address: StoreAddress): SeriesClient {
  return (asks, span) => oneByOne(asks, (ask) => askOne(address, ask, span))
}

async function askOne(address: StoreAddress, ask: Ask, { from, until, step }: Span): Promise<Reply> {
  const query = { query: logqlOf(ask, step), start: String(from + step), end: String(until), step: `${step}s` }
  const answer = await askJson(address, { path: '/loki/api/v1/query_range', query }, shape)
  if (isFailure(answer)) return answer
  const [warning] = answer.warnings ?? []
  if (warning !== undefined) return failed('source-error', `the answer has a warning: ${warning}`)
  return answer.data.result.map(({ metric, values }) => ({
    labels: metric,
    points: values.map(([at, value]) => [at, Number(value)] as const),
  }))
}

/** Lines of a step, counted by label; a gauge's query stands as it is. */
export function logqlOf({ text, kind, by, within }: Ask, step: number): string {
  if (kind === 'gauge') return text
  const filters = within.map(({ label, value }) => ` | ${label}=${quotedBy('"', value)}`)
  const way = by.length === 0 ? 'sum' : `sum by (${by.join(', ')})`
  return `${way} (count_over_time(${text}${filters.join('')} [${step}s]))`
}
