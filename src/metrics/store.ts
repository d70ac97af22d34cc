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

/** Why a step has no numbers, and in the words of the source (untrusted text). */
export type StepWithout = { readonly missing: MissingReason; readonly detail: string | null }

/** Steps of one metric, counted from the first that was asked for. */
export type StoreBlock = {
  readonly series: readonly StoreSeries[]
  /** Steps with a number that cannot be one, and what it is (untrusted text). */
  readonly odd: ReadonlyMap<number, string>
  /** Steps of which it is known why they have no numbers. */
  readonly without?: ReadonlyMap<number, StepWithout>
  /** How many steps from the first on the block holds, where the rest may still come; all of them where absent. */
  readonly complete?: number
  /** The numbers are a sum spread evenly over these steps: how they went in time is not known. */
  readonly spread?: true
}

/** Ends of the steps that are asked for: `first`, and `count` of them, `step` seconds apart. Unix seconds. */
export type BlockRange = { readonly first: number; readonly count: number; readonly step: number }

/** A block, or why there is none. */
export type StoreAnswer = StoreBlock | { readonly missing: MissingReason; readonly detail: string }

/** A place where metrics are kept, so that its past can be asked for. Never throws: what it cannot give is a reason. */
export type MetricStore = {
  /** Seconds that a step may need to get there after its end; `LAG` where absent. */
  readonly lag?: number
  readonly read: (metric: StoreMetric, range: BlockRange) => Promise<StoreAnswer>
}
