import { z } from 'zod'
import type { Ask, Found, Reply, SeriesClient, Span } from '../../series/ask.ts'
import { isFailure, oneByOne } from '../../series/ask.ts'
import { askJson, failed, type StoreAddress } from '../../series/http.ts'

// `GET /api/v2/metrics/query`, as docs.dynatrace.com has it under "Metrics API - GET metric data points"; that stamps are ends stands in its FAQ.
const shape = z.object({
  resolution: z.string().optional(),
  nextPageKey: z.string().nullish(),
  warnings: z.array(z.string()).nullish(),
  result: z.array(
    z.object({
      warnings: z.array(z.string()).nullish(),
      data: z.array(
        z.object({
          dimensionMap: z.record(z.string(), z.string().nullable()).default({}),
          timestamps: z.array(z.number()),
          values: z.array(z.number().nullable()),
        }),
      ),
    }),
  ),
})

/** Asks Dynatrace, each question by itself. */
export function dynatraceClient(address: StoreAddress): SeriesClient {
  return (asks, span) => oneByOne(asks, (ask) => askOne(address, ask, span))
}

async function askOne(address: StoreAddress, ask: Ask, { from, until, step }: Span): Promise<Reply> {
  const query = {
    metricSelector: selectorOf(ask),
    from: String(from * 1000),
    to: String(until * 1000),
    resolution: step % 60 === 0 ? `${step / 60}m` : `${step}s`,
  }
  const answer = await askJson(address, { path: '/api/v2/metrics/query', query }, shape)
  if (isFailure(answer)) return answer
  const [warning] = [...(answer.warnings ?? []), ...answer.result.flatMap(({ warnings }) => warnings ?? [])]
  if (warning !== undefined) return failed('source-error', `the answer has a warning: ${warning}`)
  if (answer.nextPageKey !== null && answer.nextPageKey !== undefined)
    return failed('source-error', 'the answer has further pages: ask for fewer series')
  const wide = stepOf(answer.resolution)
  return answer.result.flatMap(({ data }) => data.map((each) => seriesOf(each, wide)))
}

function seriesOf(
  { dimensionMap, timestamps, values }: z.infer<typeof shape>['result'][number]['data'][number],
  step: number | null,
): Found {
  return {
    labels: Object.fromEntries(Object.entries(dimensionMap).map(([label, value]) => [label, value ?? ''])),
    points: timestamps.flatMap((at, place) => {
      const value = values[place]
      return value === null || value === undefined ? [] : [[at / 1000, value] as const]
    }),
    ...(step !== null && { step }),
  }
}

/** The selector with the values that it is narrowed to, and its groups: `metric:filter(eq("platform","ios")):splitBy("region"):sum`. */
export function selectorOf({ text, kind, by, within }: Ask): string {
  const filters = within.map(({ label, value }) => `:filter(eq(${quoted(label)},${quoted(value)}))`)
  return `${text}${filters.join('')}:splitBy(${by.map(quoted).join(',')}):${kind === 'events' ? 'sum' : 'avg'}`
}

/** Within quotes a tilde stands before what would end them. */
const quoted = (text: string): string => `"${text.replaceAll(/["~]/g, '~$&')}"`

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 }

/** `5m`, in seconds; null where nothing is said. */
function stepOf(resolution: string | undefined): number | null {
  const [, number, unit = ''] = /^(\d+)([smhd])$/.exec(resolution ?? '') ?? []
  return number === undefined ? null : Number(number) * (UNITS[unit] ?? Number.NaN)
}
