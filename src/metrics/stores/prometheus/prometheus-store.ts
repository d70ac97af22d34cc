import { parseSelector } from '../../selector.ts'
import type { BlockRange, MetricStore, StoreAnswer, StoreMetric, StoreSeries } from '../../store.ts'
import { type PrometheusAccess, queryRange, type RangeResult, type RangeSeries } from './client.ts'
import { carriersQuery, type PromQuery, queriesOf } from './queries.ts'

/** Series of one query that are kept: beyond it the query asks for too much, and that is said. */
const MOST_SERIES = 5000

type Failure = Extract<StoreAnswer, { missing: unknown }>

/** The segment that a series stands for; null where one of its labels is absent. */
function segmentOf({ labels }: RangeSeries, names: readonly string[]): string | null {
  const parts = names.map((name) => [name, labels[name] ?? ''] as const)
  return parts.some(([, value]) => value === '') ? null : parts.map(([name, value]) => `${name}=${value}`).join(',')
}

function valuesOf(series: RangeSeries, { first, count, step }: BlockRange): Float64Array {
  const values = new Float64Array(count).fill(Number.NaN)
  for (const [at, value] of series.points) {
    const index = Math.round((at - first) / step)
    if (index >= 0 && index < count) values[index] = value
  }
  return values
}

/** Notes numbers that cannot be: below zero or infinite in a count, not a number where the store says it has one. */
function noteOdd(series: RangeSeries, query: PromQuery, { first, step }: BlockRange, odd: Map<number, string>): void {
  for (const [at, value] of series.points) {
    const isCount = query.part !== 'value'
    if (Number.isFinite(value) && !(isCount && value < 0)) continue
    // A gauge that divides by no traffic is not a number: a gap like any other.
    if (!isCount && Number.isNaN(value)) continue
    odd.set(Math.round((at - first) / step), `${query.part} is ${value}, which cannot be`)
  }
}

function seriesOf(query: PromQuery, found: readonly RangeSeries[], range: BlockRange): StoreSeries[] {
  return found.flatMap((series) => {
    const segment = segmentOf(series, query.labels)
    if (segment === null) return []
    const le = query.part === 'bucket' ? boundary(series.labels['le']) : Number.NaN
    return [{ arm: query.arm, part: query.part, segment, le, values: valuesOf(series, range) }]
  })
}

const boundary = (text: string | undefined): number => (text === '+Inf' || text === 'Inf' ? Infinity : Number(text))

/** Whether series exist that could hold bad events, asked of the store for the newest step. */
async function bearsBad(access: PrometheusAccess, bad: string, range: BlockRange): Promise<boolean | Failure> {
  const { name, matchers } = parseSelector(bad)
  const labels = matchers.filter(({ operator }) => operator === '=' || operator === '=~').map(({ label }) => label)
  const at = range.first + (range.count - 1) * range.step
  const result = await queryRange(access, carriersQuery(name, labels, 3600), { from: at, until: at, step: range.step })
  return 'missing' in result ? result : result.series.length > 0
}

async function readAll(
  access: PrometheusAccess,
  queries: readonly PromQuery[],
  range: BlockRange,
): Promise<{ query: PromQuery; result: RangeResult }[]> {
  const asked = { from: range.first, until: range.first + (range.count - 1) * range.step, step: range.step }
  return Promise.all(queries.map(async (query) => ({ query, result: await queryRange(access, query.text, asked) })))
}

/**
 * A store that speaks the HTTP API of Prometheus (Prometheus, Thanos, Mimir, VictoriaMetrics). Sums are made by the store; counters that were
 * reset are its business too (`increase`). `range`: seconds of the window that increases are taken over.
 */
export function prometheusStore(access: PrometheusAccess, range: number): Pick<MetricStore, 'read'> {
  return {
    async read(metric, asked) {
      const answers = await readAll(access, queriesOf(metric, { step: asked.step, range }), asked)
      const odd = new Map<number, string>()
      const series: StoreSeries[] = []
      for (const { query, result } of answers) {
        if ('missing' in result) return result
        if (result.series.length > MOST_SERIES) {
          return { missing: 'source-error', detail: `more than ${MOST_SERIES} series for one query of ${metric.name}` }
        }
        for (const each of result.series) noteOdd(each, query, asked, odd)
        series.push(...seriesOf(query, result.series, asked))
      }
      const absent = await absentPart(access, metric, asked, series)
      return absent ?? { series, odd }
    },
  }
}

/** A metric without bad events has either none or a mistyped name: the store knows which. */
async function absentPart(
  access: PrometheusAccess,
  { query }: StoreMetric,
  range: BlockRange,
  series: readonly StoreSeries[],
): Promise<Failure | null> {
  const has = (part: StoreSeries['part']): boolean => series.some((each) => each.arm === 'ours' && each.part === part)
  if (query.kind !== 'counts' || has('bad') || !has('total')) return null
  const bears = await bearsBad(access, query.bad, range)
  if (bears === true) return null
  return bears === false ? { missing: 'series-missing', detail: 'no series that could hold bad events' } : bears
}
