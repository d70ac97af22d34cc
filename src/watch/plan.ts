import { z } from 'zod'
import type { Immutable } from '../base/stored-shape.ts'
import { minEffectSchema } from '../metrics/store.ts'

const metricPlan = z.object({
  name: z.string(),
  kind: z.enum(['counts', 'histogram', 'gauge']),
  /** Which way is harm. */
  direction: z.enum(['up', 'down', 'both']),
  /** Smallest change that counts as harm. */
  minEffect: minEffectSchema,
  /** An alarm of `critical` is a regression, of `advisory` a note, of `control` not the deploy's; critical where absent. */
  role: z.enum(['critical', 'advisory', 'control']).exactOptional(),
  /** Most that may be bad, of a histogram slower than `slowerThan`, where nothing is known from before; none where absent. */
  objective: z.number().exactOptional(),
  slowerThan: z.number().exactOptional(),
})

/** One metric to judge. */
export type MetricPlan = Immutable<z.infer<typeof metricPlan>>

export const watchPlanSchema = z.object({
  metrics: z.array(metricPlan),
  step: z.number().positive(),
  duration: z.number().positive(),
  /** No `healthy` before this much was seen. */
  minWatch: z.number(),
  minBaseline: z.number(),
  /** The minimum effect must be exceeded in every step of this last while before an alarm. */
  sustainedFor: z.number(),
  /** The harm that a watch has to be able to see before it may end as healthy; a tenfold rise where absent. */
  enough: z.enum(['harm', 'doubling', 'threefold', 'tenfold', 'outage']).exactOptional(),
  /** Chance of any false alarm over the whole watch, all metrics and segments together. */
  falseAlarmRate: z.number().positive(),
})

/** How one deploy is watched. All times in seconds. */
export type WatchPlan = Immutable<z.infer<typeof watchPlanSchema>>
