import type { Policy } from '../config/policy.ts'
import { DEFAULT_METRIC } from '../metrics/default-query.ts'
import { PROBE_METRIC } from '../metrics/probe.ts'
import type { MetricPlan, WatchPlan } from '../watch/plan.ts'
import type { DeployRequest } from './request.ts'

type Sources = Pick<DeployRequest, 'metricsUrl' | 'probeUrl'>

/** The policy's watch, with a metric for each source that was given and that the policy does not name itself. */
export function watchPlan(policy: Policy, sources: Sources): WatchPlan {
  const scraped = policy.watch.metrics.length > 0 ? policy.watch.metrics : [embedded(DEFAULT_METRIC)]
  const metrics = [
    ...(sources.metricsUrl === null ? [] : scraped),
    ...(sources.probeUrl === null ? [] : [embedded(PROBE_METRIC)]),
  ]
  return { ...policy.watch, metrics }
}

function embedded(name: string): MetricPlan {
  return { name, kind: 'counts', direction: 'up', minEffect: { relative: 0.5, absolute: 0.005 } }
}
