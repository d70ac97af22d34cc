import type { GatePolicy } from './gate-policy.ts'
import type { RollbackPolicy } from './rollback-policy.ts'
import type { Selector } from '../metrics/selector.ts'
import type { StoreSpec } from '../metrics/store.ts'
import type { WatchPlan } from '../watch/plan.ts'

/** Where one `counts` metric is found in an OpenMetrics exposition. */
export type MetricQuery = {
  readonly name: string
  /** Series whose sum is the number of events. */
  readonly total: Selector
  /** Series whose sum is the number of bad events. */
  readonly bad: Selector
  /** Label whose values are watched one by one as well; null for none. */
  readonly segment: string | null
}

/** The rules of one repository, defaults filled in. */
export type Policy = {
  /** Workflow file whose runs deploy; null: the workflow of the current run. */
  readonly workflow: string | null
  /** Branch that is deployed; null: the repository's default branch. */
  readonly branch: string | null
  readonly gate: GatePolicy
  readonly watch: WatchPlan
  /** Where metrics are kept, with what is watched there; null: what the inputs name is read. */
  readonly store: StoreSpec | null
  readonly queries: readonly MetricQuery[]
  readonly rollback: RollbackPolicy
}
