import { SEVERAL_CURE } from '../source.ts'
import type { Counts, MetricSource, MissingReason, Segment, StepSample } from '../source.ts'
import type { BlockRange, MetricStore, StepWithout, StoreBlock, StoreSeries } from '../store.ts'

/** What is known of the time before the deploy as a sum only. Unix seconds; the sums by metric. */
export type SpreadPast = {
  readonly until: number
  readonly sums: Readonly<Record<string, Readonly<Record<Segment, Counts>>>>
}

/** Where samples count from: those that look further back are of the time before. Unix seconds. */
export type SampledSpan = { readonly from: number; readonly startedAt: number }

/** What to do about a page or a probe that gives no numbers, by the reason. */
export const samplerRemedies: Readonly<Record<MissingReason, string>> = {
  'service-refused': 'Look at the service: it does not answer, or says that it is not well.',
  'source-unreachable': 'See that the runner reaches that address.',
  'source-error': 'The address has to answer the runner with 200, without a password and without a redirect.',
  'not-parsable': 'metrics-url has to be a Prometheus or OpenMetrics page with counters.',
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
      if (spread !== null && last <= spread.until) return spreadBlock(spread.sums[name] ?? {}, range)
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

function spreadBlock(sums: Readonly<Record<Segment, Counts>>, { count }: BlockRange): StoreBlock {
  const series = Object.entries(sums).flatMap(([segment, { bad, total }]) => [
    seriesOf(segment, 'total', new Float64Array(count).fill(total / count)),
    seriesOf(segment, 'bad', new Float64Array(count).fill(bad / count)),
  ])
  return { series, odd: new Map(), spread: true }
}

const seriesOf = (segment: Segment, part: 'total' | 'bad', values: Float64Array): StoreSeries => ({
  arm: 'ours',
  part,
  segment,
  le: Number.NaN,
  values,
})

/** The steps of a range from their samples. `earliest`: counts that reach back beyond it are not of this time. */
function blockOf(samples: readonly StepSample[], { first, count, step }: BlockRange, earliest: number): StoreBlock {
  const parts = new Map<Segment, { total: Float64Array; bad: Float64Array }>()
  const partsOf = (segment: Segment) => {
    const known = parts.get(segment)
    if (known !== undefined) return known
    const made = { total: new Float64Array(count).fill(Number.NaN), bad: new Float64Array(count).fill(Number.NaN) }
    parts.set(segment, made)
    return made
  }
  const without = new Map<number, StepWithout>()
  const seen = new Set<number>()
  for (const sample of samples) {
    const index = Math.round((sample.at - first) / step)
    if (index < 0 || index >= count) continue
    seen.add(index)
    const gap = gapOf(sample, earliest)
    if (gap !== null) without.set(index, gap)
    else if ('counts' in sample) {
      for (const [segment, { bad, total }] of sample.counts) {
        const of = partsOf(segment)
        of.total[index] = total
        of.bad[index] = bad
      }
    }
  }
  const series = [...parts].flatMap(([segment, { total, bad }]) => [
    seriesOf(segment, 'total', total),
    seriesOf(segment, 'bad', bad),
  ])
  const complete = Math.max(0, ...seen) + (seen.size > 0 ? 1 : 0)
  for (let index = 0; index < complete; index++) {
    if (!seen.has(index)) without.set(index, { missing: 'not-sampled', detail: null })
  }
  return { series, odd: new Map(), without, complete }
}

function gapOf(sample: StepSample, earliest: number): StepWithout | null {
  if ('missing' in sample) {
    // That a sampler's first reading has nothing before it is no trouble.
    return { missing: sample.missing, detail: sample.missing === 'not-sampled' ? null : (sample.detail ?? null) }
  }
  const reachesBack = sample.since !== undefined && sample.since < earliest
  return reachesBack ? { missing: 'not-sampled', detail: null } : null
}
