import type { MetricStore, StoreMetric, WatchedSpec } from '../store.ts'

/** Several stores as one: each metric is asked of its own. `stores` and `specs` in the same order; no two metrics have one name. */
export function severalStores(
  specs: readonly Pick<WatchedSpec, 'metrics'>[],
  stores: readonly [MetricStore, ...MetricStore[]],
): MetricStore {
  const [first] = stores
  const owners = new Map(specs.flatMap(({ metrics }, at) => metrics.map(({ name }) => [name, stores[at]] as const)))
  const ownerOf = ({ name }: StoreMetric): MetricStore => owners.get(name) ?? first
  // What to do is asked about the last words that there were.
  let failed = first
  return {
    // A step is read of all at once: the latest is waited for.
    lag: () => Math.max(...stores.map(({ lag }) => lag?.() ?? 0)),
    ...(stores.some(({ mayChange }) => mayChange === true) && { mayChange: true }),
    async faultAt(metric, at) {
      return (await ownerOf(metric).faultAt?.(metric, at)) ?? null
    },
    async read(metric, range) {
      const owner = ownerOf(metric)
      const answer = await owner.read(metric, range)
      if ('missing' in answer) failed = owner
      return answer
    },
    narrow: (metric, label, value) => ownerOf(metric).narrow?.(metric, label, value) ?? null,
    remedy: (reason, detail) => failed.remedy(reason, detail),
  }
}
