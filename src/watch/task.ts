import type { StoreSpec } from '../metrics/store-spec.ts'
import type { Baseline } from './baseline.ts'
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
