import type { MissingReason, Segment } from './source.ts'
import type { StoreMetric } from './store-spec.ts'

/** The numbers of one series of a metric, one a step; NaN where the store has none. */
export type StoreSeries = {
  readonly arm: 'ours' | 'control'
  readonly part: 'total' | 'bad' | 'bucket' | 'value'
  readonly segment: Segment
  /** Upper boundary of a bucket; NaN for every other part. */
  readonly le: number
  readonly values: Float64Array
}

/** Steps of one metric. `odd`: steps with a number that cannot be one, and what it is (untrusted text). */
export type StoreBlock = { readonly series: readonly StoreSeries[]; readonly odd: ReadonlyMap<number, string> }

/** Ends of the steps that are asked for: `first`, and `count` of them, `step` seconds apart. Unix seconds. */
export type BlockRange = { readonly first: number; readonly count: number; readonly step: number }

/** A block, or why there is none. */
export type StoreAnswer = StoreBlock | { readonly missing: MissingReason; readonly detail: string }

/** A place where metrics are kept, so that its past can be asked for. Never throws: what it cannot give is a reason. */
export type MetricStore = {
  readonly read: (metric: StoreMetric, range: BlockRange) => Promise<StoreAnswer>
}
