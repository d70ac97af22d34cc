/** One metric to judge. */
export type MetricPlan = {
  readonly name: string
  readonly kind: 'counts'
  /** Which way is harm. */
  readonly direction: 'up'
  /** Smallest rise of the bad share that counts as harm: both must be exceeded. `relative` 0.5 is half as much again; `absolute` is a share. */
  readonly minEffect: { readonly relative: number; readonly absolute: number }
}

/** How one deploy is watched. All times in seconds. */
export type WatchPlan = {
  readonly metrics: readonly MetricPlan[]
  readonly step: number
  readonly duration: number
  /** No `healthy` before this much was seen. */
  readonly minWatch: number
  readonly minBaseline: number
  /** The minimum effect must be exceeded in every step of this last while before an alarm. */
  readonly sustainedFor: number
  /** Chance of any false alarm over the whole watch, all metrics and segments together. */
  readonly falseAlarmRate: number
}
