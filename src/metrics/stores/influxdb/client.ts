import { z } from 'zod'
import type { Ask, Found, SeriesClient, Span } from '../../series/ask.ts'
import { isFailure } from '../../series/ask.ts'
import { parted, quotedBy } from '../../series/sql.ts'
import { askJson, failed, type StoreAddress } from '../../series/http.ts'

const seriesShape = z.object({
  tags: z.record(z.string(), z.string()).optional(),
  columns: z.array(z.string()),
  values: z.array(z.array(z.union([z.number(), z.string(), z.null()]))),
  partial: z.boolean().optional(),
})
const shape = z.object({
  results: z.array(
    z.object({
      series: z.array(seriesShape).optional(),
      error: z.string().optional(),
      partial: z.boolean().optional(),
    }),
  ),
})

type Result = z.infer<typeof shape>['results'][number]

/** InfluxQL at `/query`, one statement for each question. */
export function influxClient(address: StoreAddress, settings: Readonly<Record<string, string>>): SeriesClient {
  const { database = '', 'retention-policy': policy } = settings
  return async (asks, span) => {
    const q = asks.map((ask) => statementOf(ask, span)).join('; ')
    const query = { db: database, epoch: 's', ...(policy !== undefined && { rp: policy }) }
    const answer = await askJson(address, { path: '/query', query, body: new URLSearchParams({ q }) }, shape)
    return isFailure(answer) ? answer : asks.map((_, at) => foundIn(answer.results[at]))
  }
}

/** The statement with its time, its step and its groups. */
function statementOf({ text, by, within }: Ask, { from, until, step }: Span): string {
  const [head, condition] = parted(text)
  const conditions = [
    ...(condition === null ? [] : [`(${condition})`]),
    ...within.map(({ label, value }) => `${quotedBy('"', label)} = ${quotedBy("'", value)}`),
    `time >= ${from}s`,
    `time < ${until}s`,
  ]
  const groups = [`time(${step}s)`, ...by.map((label) => quotedBy('"', label))]
  return `${head} WHERE ${conditions.join(' AND ')} GROUP BY ${groups.join(', ')} fill(none)`
}

function foundIn(result: Result | undefined): Found[] | ReturnType<typeof failed> {
  if (result === undefined) return failed('not-parsable', 'an answer is missing')
  if (result.error !== undefined) return failed('source-error', result.error)
  const { series = [] } = result
  if (result.partial === true || series.some(({ partial }) => partial === true))
    return failed('source-error', 'the answer is partial: it has more rows than max-row-limit allows')
  return series.map(({ tags = {}, columns, values }) => {
    const time = columns.indexOf('time')
    const value = columns.findIndex((_, at) => at !== time)
    return {
      labels: tags,
      points: values.flatMap((row) => {
        const [at, number] = [row[time], row[value]]
        return typeof at === 'number' && typeof number === 'number' ? [[at, number] as const] : []
      }),
    }
  })
}
