import type { BlockRange, MetricStore, StoreSeries } from '../../metrics/store.ts'

/** A stretch of time, Unix seconds. */
export type Interval = { readonly from: number; readonly until: number }

/**
 * The same store without its numbers of those stretches of the past: an incident is no measure of what is usual. A step that reaches into
 * one is left out whole.
 */
export function withoutIntervals(store: MetricStore, intervals: readonly Interval[]): MetricStore {
  if (intervals.length === 0) return store
  return {
    ...store,
    async read(metric, range) {
      const answer = await store.read(metric, range)
      if ('missing' in answer) return answer
      const steps = stepsWithin(range, intervals)
      const odd = new Map([...answer.odd].filter(([index]) => !steps.has(index)))
      return { ...answer, series: answer.series.map((each) => blanked(each, steps)), odd }
    },
  }
}

function stepsWithin({ first, count, step }: BlockRange, intervals: readonly Interval[]): ReadonlySet<number> {
  const steps = new Set<number>()
  for (let index = 0; index < count; index++) {
    const end = first + index * step
    if (intervals.some(({ from, until }) => end > from && end - step < until)) steps.add(index)
  }
  return steps
}

function blanked(series: StoreSeries, steps: ReadonlySet<number>): StoreSeries {
  return { ...series, values: series.values.map((value, index) => (steps.has(index) ? Number.NaN : value)) }
}
