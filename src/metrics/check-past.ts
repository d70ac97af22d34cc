import type { MetricStore, StoreMetric } from './store.ts'

/** How much of its past a store has of a metric. Seconds. */
export type CheckedPast = { readonly name: string; readonly wanted: number; readonly known: number }

const HOUR = 3600

/**
 * Of how many hours of the past a store has numbers, metric by metric; null for one that could not be asked. One question each: the numbers at each full
 * hour. `now` in Unix seconds.
 */
export function checkPast(
  store: MetricStore,
  { metrics, history }: { readonly metrics: readonly StoreMetric[]; readonly history: number },
  now: number,
): Promise<readonly (CheckedPast | null)[]> {
  const count = Math.max(1, Math.floor(history / HOUR))
  const first = Math.floor(now / HOUR) * HOUR - (count - 1) * HOUR
  return Promise.all(
    metrics.map(async (metric) => {
      const answer = await store.read({ ...metric, labels: [], control: null }, { first, count, step: HOUR })
      if ('missing' in answer) return null
      const hours = Array.from({ length: count }, (_, index) =>
        answer.series.some(({ part, values }) => part !== 'bad' && Number.isFinite(values[index])),
      )
      return { name: metric.name, wanted: history, known: hours.filter(Boolean).length * HOUR }
    }),
  )
}
