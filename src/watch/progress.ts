import { evidenceOf } from '../evidence/node-test.ts'
import { ALL } from '../metrics/source.ts'
import { count, duration, percent } from '../render/watch-numbers.ts'
import type { Rules } from './advance.ts'
import type { Node } from './nodes.ts'
import type { MetricPlan } from './plan.ts'
import type { MetricState, NodeState, WatchState } from './state.ts'
import { emptyNode } from './state.ts'

type Seen = { readonly node: Node; readonly state: NodeState; readonly evidence: number }

const share = ({ bad, total }: { bad: number; total: number }): string => percent(total > 0 ? bad / total : 0)

const badOf = (counts: { bad: number; total: number }): string =>
  counts.total > 0 ? `${share(counts)} bad of ${count(counts.total)}` : 'no events yet'

function closest(seen: readonly Seen[]): string {
  const margin = ({ node, evidence }: Seen): number => evidence - node.test.logThreshold
  const best = seen.filter(({ state }) => state.bad > 0).toSorted((a, b) => margin(b) - margin(a))[0]
  if (!best || best.evidence <= 0) return ''
  const where = best.node.segment === ALL ? 'all traffic' : best.node.segment
  return `, closest to an alarm ${where} with ${share(best.state)} (evidence ${best.evidence.toFixed(1)} of ${best.node.test.logThreshold.toFixed(1)})`
}

function ofMetric(rules: Rules, metric: MetricPlan, state: MetricState): string {
  const seen = rules.nodes(metric, state.fresh).map((node) => {
    const nodeState = state.nodes[node.segment] ?? emptyNode
    return { node, state: nodeState, evidence: evidenceOf(node.test, nodeState) }
  })
  const all = seen.find(({ node }) => node.segment === ALL)
  if (!all) return `${metric.name}: no baseline`
  const gaps = Object.entries(state.missing).map(([reason, steps]) => `, ${steps} steps without numbers (${reason})`)
  return `${metric.name} ${badOf(all.state)}, before ${all.node.baseline.total > 0 ? share(all.node.baseline) : 'no events'}${closest(seen)}${gaps.join('')}`
}

/** One line for the log: how far the watch is and what it has seen. `now` in Unix seconds. */
export function progressLine(rules: Rules, state: WatchState, now: number): string {
  const { plan } = rules
  const whole = Math.max(plan.duration, plan.minWatch)
  const metrics = plan.metrics.map((metric) => {
    const seen = state.metrics[metric.name]
    return seen ? ofMetric(rules, metric, seen) : `${metric.name}: not watched`
  })
  return `watch ${duration(Math.min(whole, Math.max(0, now - state.startedAt)))} of ${duration(whole)}: ${metrics.join('; ')}`
}
