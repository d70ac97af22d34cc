import { z } from 'zod'
import { type StoreSpec, storeSpecSchema } from '../metrics/store.ts'
import { type Baseline, baselineSchema } from './baseline.ts'
import type { WatchPlan } from './plan.ts'

/** What the watch of a store needs to know. Times in Unix seconds. */
export type StoreTask = {
  readonly spec: StoreSpec
  /** End of the quiet past; null where nobody knows when the rollout began: the watch then cannot say anything. */
  readonly pastUntil: number | null
  /** When the watches of earlier good deploys began, the newest last. */
  readonly deploys: readonly number[]
  /** When earlier deploys of ours were bad, from the beginning of their watch on: no measure of what is usual. */
  readonly incidents: readonly { readonly from: number; readonly until: number }[]
}

/** All that the watch of one deploy needs, decided before the deploy. Plain JSON. */
export type WatchTask = {
  readonly environment: string
  readonly sha: string
  /** What production ran before; null on a first deploy. */
  readonly baseSha: string | null
  /** Branch that is deployed, and that a rollback goes to. */
  readonly branch: string
  /** Id of the deployment's record; null while there is none. */
  readonly deployment: number | null
  readonly plan: WatchPlan
  readonly baseline: Baseline | null
  /** During an incident: this deploy is to end it. `mended` where the branch itself no longer holds the fault; null without an incident. */
  readonly mitigates: { readonly mended: boolean } | null
  /** File of the running sampler; null where there is nothing to sample. */
  readonly samples: string | null
  /** The metric store that is watched instead of samples. */
  readonly store?: StoreTask
}

const sha = z.string().regex(/^[0-9a-f]{40}$/)

const metric = z.object({
  name: z.string(),
  kind: z.literal('counts'),
  direction: z.literal('up'),
  minEffect: z.object({ relative: z.number(), absolute: z.number() }),
})

const plan = z.object({
  metrics: z.array(metric),
  step: z.number().positive(),
  duration: z.number().positive(),
  minWatch: z.number(),
  minBaseline: z.number(),
  sustainedFor: z.number(),
  falseAlarmRate: z.number().positive(),
})

/** A task as it passes from the main phase to the post phase. */
export const watchTaskSchema: z.ZodType<WatchTask> = z.object({
  environment: z.string(),
  sha,
  baseSha: sha.nullable(),
  branch: z.string(),
  deployment: z.int().nullable(),
  plan,
  baseline: baselineSchema.nullable(),
  mitigates: z.object({ mended: z.boolean() }).nullable(),
  samples: z.string().nullable(),
  store: z
    .object({
      spec: storeSpecSchema,
      pastUntil: z.number().nullable(),
      deploys: z.array(z.number()),
      incidents: z.array(z.object({ from: z.number(), until: z.number() })),
    })
    .exactOptional(),
})
