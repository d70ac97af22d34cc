import type { BlockRange, MetricStore, StoreAnswer, StoreBlock, StoreMetric, StoreSeries } from './store.ts'

/** A stretch of the past, Unix seconds. */
type Past = { readonly from: number; readonly until: number }

/**
 * The same store for whoever looks at one past again and again: the whole of it is asked for once, metric by metric, and kept in memory. Only for a past
 * that no longer changes. What it could not give is asked for again.
 */
export function keptStore(store: MetricStore, past: Past): MetricStore {
  const kept = new Map<string, Promise<StoreAnswer>>()
  const wholeOf = (metric: StoreMetric, range: BlockRange): Promise<StoreAnswer> => {
    const key = JSON.stringify([metric, range])
    const known = kept.get(key)
    if (known !== undefined) return known
    const asked = store.read(metric, range).then((answer) => {
      if ('missing' in answer) kept.delete(key)
      return answer
    })
    kept.set(key, asked)
    return asked
  }
  return {
    ...store,
    async read(metric, range) {
      const whole = gridOf(past, range)
      const at = Math.round((range.first - whole.first) / range.step)
      if (at < 0 || at + range.count > whole.count) return store.read(metric, range)
      const answer = await wholeOf(metric, whole)
      return 'missing' in answer ? answer : partOf(answer, at, range.count)
    },
  }
}

/** All steps of the past, laid out as those of a range, so that every watch finds the same ones. */
function gridOf({ from, until }: Past, { first, step }: BlockRange): BlockRange {
  const before = Math.floor((first - from) / step)
  return { first: first - before * step, count: Math.max(0, before + Math.floor((until - first) / step) + 1), step }
}

function partOf({ series, odd, without }: StoreBlock, at: number, count: number): StoreBlock {
  const within = <T>(steps: ReadonlyMap<number, T> | undefined): Map<number, T> =>
    new Map(
      [...(steps ?? [])].flatMap(([index, each]) =>
        index >= at && index < at + count ? [[index - at, each] as const] : [],
      ),
    )
  return {
    // A series without a number there would not have come.
    series: series.map((each) => sliced(each, at, count)).filter(({ values }) => values.some(Number.isFinite)),
    odd: within(odd),
    without: within(without),
  }
}

const sliced = (series: StoreSeries, at: number, count: number): StoreSeries => ({
  ...series,
  values: series.values.slice(at, at + count),
})
