import { withoutNumbers } from '../../page/scrape.ts'
import { parseSelector } from '../../selector.ts'
import { ALL } from '../../source.ts'
import { storeFaults } from '../../store-faults.ts'
import type { BlockRange, MetricStore, StoreMetric, StoreSeries } from '../../store.ts'
import { type Flavour, type PrometheusAccess, queryRange, type RangeResult, type RangeSeries } from './client.ts'
import { type PromQuery, queriesOf } from './queries.ts'

/** Series of one query that are kept: beyond it the query asks for too much, and that is said. */
const MOST_SERIES = 5000

/**
 * Seconds after its end that a step may need until a store shows it whole: what was scraped has to be written, and VictoriaMetrics hides the newest
 * 30 seconds of its own accord (`-search.latencyOffset`), with the values before them in their place.
 */
const LAGS: Readonly<Record<Flavour, number>> = { prometheus: 15, victoriametrics: 45 }

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
 * reset are its business too (`increase`). `range`: seconds of the window that increases are taken over. `delay`: seconds after its end until a step is there, where somebody knows.
 */
export function prometheusStore(
  access: PrometheusAccess,
  range: number,
  delay?: number,
): Omit<MetricStore, 'remedy' | 'narrow'> {
  const faultAt = storeFaults(access)
  let flavour: Flavour = 'prometheus'
  return {
    lag: () => delay ?? LAGS[flavour],
    mayChange: true,
    faultAt,
    async read(metric, asked) {
      const answers = await readAll(access, queriesOf(metric, { step: asked.step, range }), asked)
      const odd = new Map<number, string>()
      const series: StoreSeries[] = []
      for (const { query, result } of answers) {
        if ('missing' in result) return result
        if (result.series.length > MOST_SERIES) {
          return { missing: 'source-error', detail: `more than ${MOST_SERIES} series for one query of ${metric.name}` }
        }
        flavour = result.flavour
        for (const each of result.series) noteOdd(each, query, asked, odd)
        series.push(...seriesOf(query, result.series, asked))
      }
      const kept = oneEach(series)
      if (isUndoubted(metric, kept)) return { series: kept, odd }
      const fault = await faultAt(metric, asked.first + (asked.count - 1) * asked.step)
      if (fault === null || !('reason' in fault)) return fault ?? { series: kept, odd }
      // A metric that is not there is a gap like any other: why is for whoever waits for it to say.
      return fault.reason === 'no-series' ? { series: kept, odd } : withoutNumbers(fault)
    },
  }
}

/** Whether numbers show by themselves that good events are told from bad ones: there are both. */
function isUndoubted({ query }: StoreMetric, series: readonly StoreSeries[]): boolean {
  if (query.kind !== 'counts') return true
  const sumOf = (part: StoreSeries['part']): number =>
    series
      .filter((each) => each.arm === 'ours' && each.part === part && each.segment === ALL)
      .reduce((sum, { values }) => values.reduce((all, value) => all + (Number.isFinite(value) ? value : 0), sum), 0)
  const [total, bad] = [sumOf('total'), sumOf('bad')]
  const isThere = series.some(({ arm, part }) => arm === 'ours' && part === 'bad')
  // Two counters with names of their own need no values of labels.
  const isPair = parseSelector(query.bad).matchers.length === 0 && query.total !== query.bad
  return isPair ? isThere : bad > 0 && bad < 0.999 * total
}

/** Series that are the same but for how a number is written: `le="1"` and `le="1.0"` are one bucket, of which either may have a part. */
function oneEach(series: readonly StoreSeries[]): StoreSeries[] {
  const found = new Map<string, StoreSeries>()
  for (const each of series) {
    const key = JSON.stringify([each.arm, each.part, each.segment, String(each.le)])
    const known = found.get(key)
    found.set(
      key,
      known === undefined ? each : { ...known, values: known.values.map((a, index) => both(a, each.values[index])) },
    )
  }
  return [...found.values()]
}

function both(a: number, b = Number.NaN): number {
  if (Number.isNaN(a)) return b
  return Number.isNaN(b) ? a : a + b
}
