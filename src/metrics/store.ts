import { z } from 'zod'
import type { Immutable } from '../base/stored-shape.ts'
import type { Fault } from './separation.ts'
import type { MissingReason, Segment } from './source.ts'

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

/** The same metric within one value of one of its labels, told apart by the other ones; null where it cannot be asked for like that. */
export type Narrow = (metric: StoreMetric, label: string, value: string) => StoreMetric | null

/** What to do about steps without numbers, one sentence. `detail`: what the store said last. */
export type Remedy = (reason: MissingReason, detail: string | null) => string

/** A place where metrics are kept, so that its past can be asked for. Never throws: what it cannot give is a reason. */
export type MetricStore = {
  /** Seconds that a step may need to get there after its end, as far as is known by now; `LAG` where absent. */
  readonly lag?: () => number
  /** The newest steps may still change after they were first shown: they are read twice. */
  readonly mayChange?: true
  /** What keeps a metric from telling good events from bad ones at a moment, Unix seconds; null where nothing does. */
  readonly faultAt?: (
    metric: StoreMetric,
    at: number,
  ) => Promise<Fault | Extract<StoreAnswer, { missing: unknown }> | null>
  readonly read: (metric: StoreMetric, range: BlockRange) => Promise<StoreAnswer>
  /** Absent: what lies below a segment cannot be asked for. */
  readonly narrow?: Narrow
  readonly remedy: Remedy
}

/** Seconds that a store which does not say is given to put down a step. */
export const LAG = 15

/** Seconds that a step may need to get into a store. */
export const lagOf = ({ lag }: Pick<MetricStore, 'lag'>): number => lag?.() ?? LAG

// `restIsBad`: `bad` holds what counts the good events.
const counts = z.object({
  kind: z.literal('counts'),
  total: z.string(),
  bad: z.string(),
  restIsBad: z.literal(true).exactOptional(),
})
// `boundary`: the label that holds the boundary of a bucket, where it is not `le`.
// `slowerThan`: the boundary that an objective is about; null without an objective.
const histogram = z.object({
  kind: z.literal('histogram'),
  buckets: z.string(),
  slowerThan: z.number().nullable().default(null),
  boundary: z.string().exactOptional(),
})
const gauge = z.object({ kind: z.literal('gauge'), query: z.string() })
// `monitor`: the id that the store has for it. Its series holds 1 where it alerts and 0 where it does not; no number where it has no data.
const monitor = z.object({ kind: z.literal('monitor'), monitor: z.string() })
const what = z.discriminatedUnion('kind', [counts, histogram, gauge, monitor])

/**
 * Smallest change that counts as harm. `absolute`: of the share itself, or in the unit of a gauge; null: the smaller of .005 and half of the usual share.
 * `traffic`: the part of all usual events that has to be missing; half where absent.
 */
export const minEffectSchema = z.object({
  relative: z.number(),
  absolute: z.number().nullable(),
  traffic: z.number().exactOptional(),
})

/** See `minEffectSchema`. */
export type MinEffect = z.infer<typeof minEffectSchema>

/** What is asked of a store: selectors of counters, of a histogram's buckets, a whole query that gives a number, or one of its monitors. */
export type StoreQuery = Immutable<z.infer<typeof what>>

const metric = z.object({
  name: z.string(),
  query: what,
  /** The same of a concurrent control; null without one. */
  control: what.nullable(),
  /** Labels that are also judged value by value. */
  labels: z.array(z.string()),
  /** Segments that the deploy does not reach, `label=value`. */
  untouched: z.array(z.string()),
  direction: z.enum(['up', 'down', 'both']),
  role: z.enum(['critical', 'advisory', 'control']),
  minEffect: minEffectSchema,
  /** Most that may be bad (a share; of a histogram: slower than its boundary); null without an objective. */
  objective: z.number().nullable(),
  /** Only what has these values of labels. Absent: all. */
  within: z.array(z.object({ label: z.string(), value: z.string() })).exactOptional(),
  /** Where the store holds nothing there were no events. */
  emptyIsZero: z.literal(true).exactOptional(),
  /** What counts bad events is right although none were seen. */
  rare: z.literal(true).exactOptional(),
})

/** One metric in a store. `role`: an alarm of `critical` is a regression, of `advisory` a note; a `control` is not touched by the deploy. */
export type StoreMetric = Immutable<z.infer<typeof metric>>

/** Everything that can be compared with; `auto` takes the strongest there is. */
export const baselineChoices = [
  'auto',
  'control',
  'previous-window',
  'same-hour',
  'same-weekday',
  'previous-deploys',
  'objective',
] as const

export type BaselineChoice = (typeof baselineChoices)[number]

/** What is needed to judge from a metric store, whichever it is; plain JSON, without secrets. Times in seconds. */
export const watchedShape = {
  /** How far back the past is read. */
  history: z.number(),
  /** How far a step's numbers look back; the step where they are of nothing else. */
  range: z.number(),
  baseline: z.enum(baselineChoices),
  /** Statuspage summary of a service that this one depends on; null without one. */
  statusPage: z.string().nullable(),
  metrics: z.array(metric),
}

const watched = z.object(watchedShape)

/** See `watchedShape`. */
export type WatchedSpec = Immutable<z.infer<typeof watched>>
