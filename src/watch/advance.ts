import type { Counts, MissingReason, Segment, StepSample } from '../metrics/source.ts'
import type { Baseline } from './baseline.ts'
import { append } from './history.ts'
import type { Node, NodeTable } from './nodes.ts'
import { freshSegments } from './nodes.ts'
import type { MetricPlan, WatchPlan } from './plan.ts'
import type { MetricState, NodeState } from './state.ts'
import { emptyNode } from './state.ts'
import { extend } from './streak.ts'

const NOTHING: Counts = { bad: 0, total: 0 }

/** The result of one step of one metric: the state after it, and the nodes whose numbers exceed harm in this very step. */
export type Advanced = { readonly state: MetricState; readonly exceeding: readonly Node[] }

/** What the judging of a step rests on. */
export type Rules = {
  readonly plan: WatchPlan
  readonly baseline: Baseline
  readonly nodes: NodeTable
  readonly startedAt: number
}

function advanceNode(
  node: Node,
  before: NodeState,
  counts: Counts,
  since: number,
  at: number,
): { state: NodeState; exceeds: boolean } {
  const { streak, exceeds } = extend(before.streak, node.harm, counts, since)
  const history = append(before.history, [at, counts.bad, counts.total])
  return { state: { bad: before.bad + counts.bad, total: before.total + counts.total, streak, history }, exceeds }
}

/** All nodes of a metric after one step. */
function advanceAll(
  nodes: readonly Node[],
  state: MetricState,
  counts: ReadonlyMap<Segment, Counts>,
  since: number,
  at: number,
) {
  const results = nodes.map((node) => {
    const before = state.nodes[node.segment] ?? emptyNode
    return { node, ...advanceNode(node, before, counts.get(node.segment) ?? NOTHING, since, at) }
  })
  return {
    nodes: Object.fromEntries(results.map((each) => [each.node.segment, each.state])),
    exceeding: results.filter(({ exceeds }) => exceeds).map(({ node }) => node),
  }
}

function advanceWithout(
  rules: Rules,
  metric: MetricPlan,
  state: MetricState,
  at: number,
  reason: MissingReason,
  detail: string | undefined,
): Advanced {
  const nodes = rules.nodes(metric, state.fresh)
  return {
    exceeding: [],
    state: {
      ...state,
      missing: { ...state.missing, [reason]: (state.missing[reason] ?? 0) + 1 },
      lastDetail: detail ?? state.lastDetail,
      nodes: advanceAll(nodes, state, new Map(), at, at).nodes,
    },
  }
}

/** Takes one step of one metric into account. Counts that reach back before the watch are not of the watch. */
export function advance(rules: Rules, metric: MetricPlan, state: MetricState, sample: StepSample): Advanced {
  const { at } = sample
  if ('missing' in sample) return advanceWithout(rules, metric, state, at, sample.missing, sample.detail)
  if (sample.since !== undefined && sample.since < rules.startedAt) {
    return advanceWithout(rules, metric, state, at, 'not-sampled', undefined)
  }
  const fresh = freshSegments(rules.baseline, metric.name, state.fresh, sample.counts)
  const nodes = rules.nodes(metric, fresh)
  const since = sample.since ?? at - rules.plan.step
  const after = advanceAll(nodes, state, sample.counts, since, at)
  return { exceeding: after.exceeding, state: { ...state, seen: state.seen + 1, fresh, nodes: after.nodes } }
}
