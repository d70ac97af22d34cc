import type { Policy } from '../config/policy.ts'
import { ConfigurationError } from '../deploy/errors.ts'
import type { Ports } from '../deploy/ports.ts'
import { missingToken } from '../metrics/open-store.ts'
import type { MetricSource } from '../metrics/source.ts'
import type { StoreSpec } from '../metrics/store-spec.ts'
import type { WatchPlan } from '../watch/plan.ts'
import type { DeployRequest } from './request.ts'
import { watchPlan } from './sources.ts'

/** A running sampler and what it samples for. Without a source there is neither. */
export type SamplesInHand = {
  readonly plan: WatchPlan
  readonly file: string | null
  readonly source: MetricSource | null
  /** Start of the first step that may be used, Unix seconds. */
  readonly since: number
  /** The metric store that is watched instead of samples; null without one. */
  readonly store: StoreSpec | null
  /** Production runs the candidate by now: what it does is no measure for itself. */
  readonly late: boolean
}

/** A watch without the token of its store could say nothing, and that would be known only after the deploy. Throws ConfigurationError. */
export function checkStoreToken({ store }: Policy): void {
  const name = store === null ? null : missingToken(store)
  if (name === null) return
  throw new ConfigurationError(
    `watch.store.token-env: the environment variable ${name} is not set. Give it to the guard's step, as in \`env: { ${name}: \${{ secrets.${name} }} }\`, or remove token-env where the store asks for no token.`,
  )
}

/** Starts to sample, if there is anything to sample. */
export function startSamples(ports: Ports, policy: Policy, request: DeployRequest): SamplesInHand {
  const { store } = policy
  // A store has a past of its own: nothing needs to be sampled beside it.
  const plan = store === null ? watchPlan(policy, request) : { ...policy.watch, metrics: [] }
  const since = ports.clock.now() / 1000
  if (plan.metrics.length === 0) return { plan, file: null, source: null, since, store, late: false }
  const { metricsUrl, probeUrl } = request
  const file = ports.sampling.start({ metricsUrl, probeUrl, queries: policy.queries, stepSeconds: plan.step })
  return { plan, file, source: openSamples(ports, plan, file), since, store, late: false }
}

/** The samples of a sampler that an earlier phase has started. */
export function openSamples(ports: Ports, plan: WatchPlan, file: string): MetricSource {
  const names = plan.metrics.map(({ name }) => name)
  return ports.sampling.open(file, names, plan.step)
}
