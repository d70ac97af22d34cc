import type { GatePolicy } from './gate-policy.ts'
import type { IncidentPolicy } from './incident-policy.ts'
import type { NotifyPolicy } from './notify-policy.ts'
import type { RollbackPolicy } from './rollback-policy.ts'
import type { Selector } from '../metrics/selector.ts'
import type { Openings } from '../metrics/login.ts'
import type { StoreSpec } from '../metrics/stores/stores.ts'
import type { Slices } from '../watch/slices.ts'
import type { WatchPlan } from '../watch/plan.ts'

/** `segment`: the label whose values are watched one by one as well; null for none. */
type Named = { readonly name: string; readonly segment: string | null }

/** Events are found in an OpenMetrics exposition: series whose sum is their number, and series whose sum is that of the bad ones. */
export type CountsQuery = Named & { readonly kind: 'counts'; readonly total: Selector; readonly bad: Selector }
/** The cumulative buckets of a histogram. */
export type BucketsQuery = Named & { readonly kind: 'histogram'; readonly buckets: Selector }
/** Numbers that go up and down: the sum of these series. */
export type GaugeQuery = Named & { readonly kind: 'gauge'; readonly query: Selector }

/** Where one metric is found in an OpenMetrics exposition. */
export type MetricQuery = CountsQuery | BucketsQuery | GaugeQuery

/** When production had an incident, Unix seconds. */
export type KnownIncident = { readonly from: number; readonly until: number }

/** The rules of a deploy, defaults filled in. */
export type Rules = {
  /** Workflow files whose runs deploy; none: the workflow of the current run. */
  readonly workflows: readonly string[]
  /** Branches that are deployed, by name or pattern; none: the repository's default branch. */
  readonly branches: readonly string[]
  /** Apps whose deployments count as what production runs, by the names in their addresses. */
  readonly deployedBy: readonly string[]
  readonly gate: GatePolicy
  readonly watch: WatchPlan
  /** Where metrics are kept, with what is watched there; null: what the inputs name is read. */
  readonly store: StoreSpec | null
  /** How a watch of that store is looked at without holding a runner; null: the run that deploys watches to the end. */
  readonly slices: Slices | null
  readonly queries: readonly MetricQuery[]
  /** What opens the page and the probed address that the inputs name. */
  readonly openings: Openings
  /** Known incidents of the past, Unix seconds: no measure of what is usual. */
  readonly incidents: readonly KnownIncident[]
  readonly rollback: RollbackPolicy
  readonly incident: IncidentPolicy
  readonly notify: NotifyPolicy
  /** By environment the one in which a commit has to have been found good before, in lower case; absent where none is asked for. */
  readonly after: Readonly<Record<string, string>>
  /** The steps in which a deploy reaches everybody, the first one first; none: it does so at once. */
  readonly stages: readonly Stage[]
}

/** One of several steps in time of a deploy: a canary, then all. */
export type Stage = {
  readonly name: string
  /** The part of the traffic that it takes; null where the policy does not say. */
  readonly share: number | null
  /** What stands at the top with the stage's own watch laid over it. */
  readonly rules: Rules
}

/** One thing that is deployed from the repository. */
export type Service = {
  readonly name: string
  /** Globs of the paths that it is made of; `!` before one takes out. */
  readonly paths: readonly string[]
  /** The environment that it is deployed to; null where the policy does not say. */
  readonly environment: string | null
  /** What stands at the top with the service's own laid over it. */
  readonly rules: Rules
}

/** One environment that the policy names. */
export type Environment = {
  readonly name: string
  /** What stands at the top with the environment's own laid over it. */
  readonly rules: Rules
  /** The services with the rules that they have there. */
  readonly services: readonly Service[]
}

/** The rules of a repository, or of one service of it, in one environment (`policyFor`). */
export type Policy = Rules & {
  readonly services: readonly Service[]
  readonly environments: readonly Environment[]
  /** The service whose rules these are; null: the repository as a whole. */
  readonly service: Service | null
}
