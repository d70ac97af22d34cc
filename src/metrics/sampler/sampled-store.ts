import { SEVERAL_CURE } from '../source.ts'
import type { Counts, MetricSource, MissingReason, Numbers, Segment, StepSample } from '../source.ts'
import type { BlockRange, MetricStore, StepWithout, StoreBlock, StoreSeries } from '../store.ts'

/** By metric and segment. */
type BySegment<T> = Readonly<Record<string, Readonly<Record<Segment, T>>>>

/**
 * What is known of the time before the deploy without its course: sums of what was counted, those of the buckets of histograms by boundary, and the levels
 * of gauges. Unix seconds.
 */
export type SpreadPast = {
  readonly until: number
  readonly sums: BySegment<Counts>
  readonly buckets: BySegment<Readonly<Record<string, number>>>
  readonly levels: BySegment<number>
}

/** Where samples count from: those that look further back are of the time before. Unix seconds. */
export type SampledSpan = { readonly from: number; readonly startedAt: number }

/** What to do about a page or a probe that gives no numbers, by the reason. */
export const samplerRemedies: Readonly<Record<MissingReason, string>> = {
  'service-refused': 'Look at the service: it does not answer, or says that it is not well.',
  'source-unreachable': 'See that the runner reaches that address.',
  'source-error': 'The address has to answer the runner with 200, without a password and without a redirect.',
  'not-parsable': 'metrics-url has to be a Prometheus or OpenMetrics page.',
  'series-missing': 'See whether the deploy renamed a metric or label.',
  'not-separating':
    'Run `check --page URL` to see what the page holds. An address that is probed has to answer 2xx, or to be probed by the gate as well.',
  'several-processes': SEVERAL_CURE,
  'not-sampled': 'See whether the job ends processes that it did not start.',
}

/**
 * What a sampler reads, as a store: its past are the steps that it took before the deploy (from `span.from` on), or, where they were taken by
 * another process and only their sums are left, `spread`. A source that throws is one without an answer.
 */
export function sampledStore(source: MetricSource, span: SampledSpan, spread: SpreadPast | null): MetricStore {
  return {
    // The source itself knows which steps may still come.
    lag: () => 0,
    remedy: (reason) => samplerRemedies[reason],
    async read({ name }, range) {
      const last = range.first + (range.count - 1) * range.step
      if (spread !== null && last <= spread.until) return spreadBlock(spread, name, range)
      try {
        const samples = await source.read(range.first - range.step, last)
        const earliest = last > span.startedAt ? span.startedAt : span.from
        return blockOf(
          samples.filter(({ metric }) => metric === name),
          range,
          earliest,
        )
      } catch (error) {
        return { missing: 'source-error', detail: error instanceof Error ? error.message : 'unknown error' }
      }
    },
  }
}

function spreadBlock({ sums, buckets, levels }: SpreadPast, name: string, { count }: BlockRange): StoreBlock {
  const flat = (value: number): Float64Array => new Float64Array(count).fill(value)
  const counted = Object.entries(sums[name] ?? {}).flatMap(([segment, { bad, total }]) => [
    seriesOf(segment, 'total', flat(total / count)),
    seriesOf(segment, 'bad', flat(bad / count)),
  ])
  const timed = Object.entries(buckets[name] ?? {}).flatMap(([segment, each]) =>
    Object.entries(each).map(([le, events]) => seriesOf(segment, 'bucket', flat(events / count), Number(le))),
  )
  const gauges = Object.entries(levels[name] ?? {}).map(([segment, level]) => seriesOf(segment, 'value', flat(level)))
  return { series: [...counted, ...timed, ...gauges], odd: new Map(), spread: true }
}

const seriesOf = (segment: Segment, part: StoreSeries['part'], values: Float64Array, le = Number.NaN): StoreSeries => ({
  arm: 'ours',
  part,
  segment,
  le,
  values,
})

/** One number of a step, and the series that it is of. */
type PartOfStep = Omit<StoreSeries, 'arm' | 'values'> & { readonly value: number }

function* partsOf(numbers: Numbers): Generator<PartOfStep> {
  if ('counts' in numbers) {
    for (const [segment, { bad, total }] of numbers.counts) {
      yield { segment, part: 'total', le: Number.NaN, value: total }
      yield { segment, part: 'bad', le: Number.NaN, value: bad }
    }
  } else if ('buckets' in numbers) {
    for (const [segment, each] of numbers.buckets)
      for (const [le, value] of each) yield { segment, part: 'bucket', le, value }
  } else {
    for (const [segment, value] of numbers.values) yield { segment, part: 'value', le: Number.NaN, value }
  }
}

/** The steps of a range from their samples. `earliest`: counts that reach back beyond it are not of this time. */
function blockOf(samples: readonly StepSample[], { first, count, step }: BlockRange, earliest: number): StoreBlock {
  const series = new Map<string, StoreSeries>()
  const put = (index: number, { segment, part, le, value }: PartOfStep): void => {
    const key = JSON.stringify([segment, part, String(le)])
    const known = series.get(key) ?? seriesOf(segment, part, new Float64Array(count).fill(Number.NaN), le)
    series.set(key, known)
    known.values[index] = value
  }
  const without = new Map<number, StepWithout>()
  const seen = new Set<number>()
  for (const sample of samples) {
    const index = Math.round((sample.at - first) / step)
    if (index < 0 || index >= count) continue
    seen.add(index)
    const gap = gapOf(sample, earliest)
    if (gap !== null) without.set(index, gap)
    else if (!('missing' in sample)) for (const part of partsOf(sample)) put(index, part)
  }
  const complete = Math.max(0, ...seen) + (seen.size > 0 ? 1 : 0)
  for (let index = 0; index < complete; index++) {
    if (!seen.has(index)) without.set(index, { missing: 'not-sampled', detail: null })
  }
  return { series: [...series.values()], odd: new Map(), without, complete }
}

function gapOf(sample: StepSample, earliest: number): StepWithout | null {
  if ('missing' in sample) {
    // That a sampler's first reading has nothing before it is no trouble.
    return { missing: sample.missing, detail: sample.missing === 'not-sampled' ? null : (sample.detail ?? null) }
  }
  const reachesBack = sample.since !== undefined && sample.since < earliest
  return reachesBack ? { missing: 'not-sampled', detail: null } : null
}
