import { commitIdPattern } from '../base/commit-id.ts'
import { z } from 'zod'
import type { Immutable } from '../base/stored-shape.ts'
import { storeSpecSchema } from '../metrics/stores/stores.ts'
import { gateFindings } from '../deploy/gate-findings.ts'
import { baselineSchema } from './baseline.ts'
import { watchPlanSchema } from './plan.ts'
import { slicesSchema } from './slices.ts'

const sha = z.string().regex(commitIdPattern)

const storeTask = z.object({
  spec: storeSpecSchema,
  /** End of the quiet past; null where nobody knows when the rollout began: the watch then cannot say anything. */
  pastUntil: z.number().nullable(),
  /** When the watches of earlier good deploys began, the newest last. */
  deploys: z.array(z.number()),
  /** Incidents that the policy names, and when earlier deploys of ours were bad, from the beginning of their watch on: no measure of what is usual. */
  incidents: z.array(z.object({ from: z.number(), until: z.number() })),
})

/** What the watch of a store needs to know. Times in Unix seconds. */
export type StoreTask = Immutable<z.infer<typeof storeTask>>

/** A task as it passes from the main phase to the post phase. */
export const watchTaskSchema = z.object({
  environment: z.string(),
  /** The place that was deployed to, where the environment has several. */
  cell: z.string().exactOptional(),
  /** The stage that was deployed to, whether it is the last one, and the part of the traffic that it takes; absent where a deploy has no stages. */
  stage: z.object({ name: z.string(), last: z.boolean(), share: z.number().nullable() }).exactOptional(),
  sha,
  /** What production ran before; null on a first deploy. */
  baseSha: sha.nullable(),
  /** Commit whose policy judges; null for input `policy-text`. Absent where it is not known. */
  policyAt: sha.nullable().exactOptional(),
  /** Branch that is deployed, and that a rollback goes to. */
  branch: z.string(),
  /** Id of the deployment's record; null while there is none. */
  deployment: z.int().nullable(),
  plan: watchPlanSchema,
  baseline: baselineSchema.nullable(),
  /** During an incident: this deploy is to end it. `mended` where the branch itself no longer holds the fault; null without an incident. */
  mitigates: z.object({ mended: z.boolean() }).nullable(),
  /** File of the running sampler; null where there is nothing to sample. */
  samples: z.string().nullable(),
  /** The metric store that is watched instead of samples. */
  store: storeTask.exactOptional(),
  /** Who watches it, and how often, where no run does to the end. */
  slices: slicesSchema.exactOptional(),
  /** Effects on metrics that were announced before the deploy; absent where there are none. */
  expects: z
    .array(z.object({ metric: z.string(), rise: z.number(), because: z.string(), pull: z.int() }))
    .exactOptional(),
  /** What rules of the gate found that matters after the deploy; absent where that is nothing. */
  found: gateFindings.exactOptional(),
  /** Digest of what was deployed, as whoever deployed gave it; absent where nobody did. */
  artifact: z.string().exactOptional(),
  /** The watch that this one goes on with: the run that deployed, and when production ran the deploy, Unix seconds. */
  resumed: z.object({ run: z.object({ id: z.int(), attempt: z.int() }), startedAt: z.number() }).exactOptional(),
})

/** All that the watch of one deploy needs, decided before the deploy. Plain JSON. */
export type WatchTask = Immutable<z.infer<typeof watchTaskSchema>>
