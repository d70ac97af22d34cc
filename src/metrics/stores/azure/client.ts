import { z } from 'zod'
import type { Ask, Reply, SeriesClient, Span } from '../../series/ask.ts'
import { isFailure, oneByOne } from '../../series/ask.ts'
import { askJson, failed, type StoreAddress } from '../../series/http.ts'

// "Metrics - List" of the Azure Monitor REST API, version 2023-10-01.
const shape = z.object({
  value: z.array(
    z.object({
      errorCode: z.string().optional(),
      errorMessage: z.string().nullish(),
      timeseries: z.array(
        z.object({
          metadatavalues: z.array(z.object({ name: z.object({ value: z.string() }), value: z.string() })).default([]),
          data: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
        }),
      ),
    }),
  ),
})

/** Series that are asked for at most: Azure gives 10 where nothing is said. */
const MOST = '1000'

/** Asks Azure Monitor, each question by itself. */
export function azureClient(address: StoreAddress, { resource = '' }: Readonly<Record<string, string>>): SeriesClient {
  const path = `${resource}/providers/microsoft.insights/metrics`
  return (asks, span) => oneByOne(asks, (ask) => askOne(address, path, ask, span))
}

async function askOne(address: StoreAddress, path: string, ask: Ask, { from, until, step }: Span): Promise<Reply> {
  const { $filter, aggregation = 'Total', ...asked } = Object.fromEntries(new URLSearchParams(ask.text))
  const filter = filterOf($filter, ask)
  const query = {
    'api-version': '2023-10-01',
    ...asked,
    aggregation,
    timespan: `${new Date(from * 1000).toISOString()}/${new Date(until * 1000).toISOString()}`,
    interval: `PT${step / 60}M`,
    AutoAdjustTimegrain: 'false',
    ...(filter !== '' && { $filter: filter, top: MOST }),
  }
  const answer = await askJson(address, { path, query }, shape)
  if (isFailure(answer)) return answer
  const wrong = answer.value.find(({ errorCode = 'Success' }) => errorCode !== 'Success')
  if (wrong !== undefined) return failed('source-error', `${wrong.errorCode}: ${wrong.errorMessage ?? ''}`)
  const field = aggregation.toLowerCase()
  return answer.value.flatMap(({ timeseries }) =>
    timeseries.map(({ metadatavalues, data }) => ({
      labels: labelsOf(metadatavalues, ask.by),
      points: data.flatMap((point) => {
        const [at, value] = [point['timeStamp'], point[field]]
        return typeof at === 'string' && typeof value === 'number' ? [[Date.parse(at) / 1000, value] as const] : []
      }),
    })),
  )
}

function filterOf(own: string | undefined, { by, within }: Ask): string {
  const parts = [
    ...(own === undefined ? [] : [own]),
    ...within.map(({ label, value }) => `${label} eq '${value.replaceAll("'", "''")}'`),
    ...by.map((label) => `${label} eq '*'`),
  ]
  return parts.join(' and ')
}

/** Azure writes the names of dimensions in small letters at times. */
function labelsOf(
  values: z.infer<typeof shape>['value'][number]['timeseries'][number]['metadatavalues'],
  by: readonly string[],
): Record<string, string> {
  const known = new Map(values.map(({ name, value }) => [name.value.toLowerCase(), value]))
  return Object.fromEntries(by.map((label) => [label, known.get(label.toLowerCase()) ?? '']))
}
