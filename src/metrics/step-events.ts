import { ALL } from './source.ts'
import type { StoreBlock, StoreMetric, StoreSeries } from './store.ts'

/** Events of the steps of a metric, oldest first; null for a step without numbers. */
export type Events = readonly ({ readonly bad: number; readonly total: number } | null)[]

/** What a block says of the events of a metric that counts them, all segments together. */
export function eventsOf({ query }: Pick<StoreMetric, 'query'>, block: StoreBlock, count: number): Events {
  const all = (wanted: (series: StoreSeries) => boolean): readonly StoreSeries[] =>
    block.series.filter((series) => series.arm === 'ours' && series.segment === ALL && wanted(series))
  const total = query.kind === 'counts' ? all(({ part }) => part === 'total') : all(({ le }) => le === Infinity)
  const good = query.kind === 'histogram' ? all(({ le }) => le === query.slowerThan) : []
  const bad = all(({ part }) => part === 'bad')
  return Array.from({ length: count }, (_, at) => {
    const events = valueAt(total, at)
    if (events === null) return null
    const failed =
      query.kind === 'counts' ? (valueAt(bad, at) ?? 0) : Math.max(0, events - (valueAt(good, at) ?? events))
    return { bad: failed, total: events }
  })
}

/** The sum of what series have at a step; null where none of them has a number. */
export function valueAt(series: readonly StoreSeries[], at: number): number | null {
  const values = series.flatMap(({ values: all }) => (Number.isFinite(all[at] ?? Number.NaN) ? [all[at] ?? 0] : []))
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0)
}
