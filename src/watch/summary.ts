import { shareBounds } from '../evidence/confidence.ts'
import { detectableShare } from '../evidence/detectable.ts'
import { evidenceOf } from '../evidence/node-test.ts'
import type { Counts } from '../metrics/source.ts'
import { ALL } from '../metrics/source.ts'
import type { Baseline } from './baseline.ts'
import { sharesOf } from './history.ts'
import type { Node, NodeTable } from './nodes.ts'
import type { WatchPlan } from './plan.ts'
import type { MetricState, NodeState, WatchState } from './state.ts'
import { emptyNode } from './state.ts'
import type { NodeSummary, Share } from './verdict.ts'

/** A node with what was seen of it. */
export type Judged = { readonly node: Node; readonly state: NodeState; readonly summary: NodeSummary }

/** A segment with less of the baseline's events need not be shown unharmed by itself; it is still tested, and as a part of all traffic. */
const REQUIRED_PART = 0.1
/** So many events must have been expected before their absence says that a segment is gone (e^-10). */
const EXPECTED_IF_PRESENT = 10

const shareOf = ({ bad, total }: Counts): Share => ({ bad, total, share: total > 0 ? bad / total : 0 })

/** True for all traffic and for segments that hold a tenth of it or more: nothing is healthy before these are shown to be. */
export function isRequired(node: Node, all: Counts): boolean {
  return node.segment === ALL || (!node.fresh && node.baseline.total >= REQUIRED_PART * all.total)
}

/** True where traffic that the baseline led to expect did not come at all. */
export function hasVanished(node: Node, state: NodeState, baseline: Baseline, seconds: number): boolean {
  const rate = node.baseline.total / (baseline.until - baseline.from)
  return !node.fresh && state.total === 0 && rate * seconds >= EXPECTED_IF_PRESENT
}

function noteOf(node: Node, detectable: number | null, vanished: boolean): NodeSummary['note'] {
  if (node.fresh) return 'new'
  if (vanished) return 'vanished'
  return detectable === null || detectable > node.harm ? 'too-small' : null
}

function judged(plan: WatchPlan, baseline: Baseline, metric: MetricState, node: Node): Judged {
  const state = metric.nodes[node.segment] ?? emptyNode
  const { test, harm } = node
  const detectable = detectableShare(test, state.total)
  const vanished = hasVanished(node, state, baseline, metric.seen * plan.step)
  const summary: NodeSummary = {
    metric: node.metric,
    segment: node.segment,
    baseline: shareOf(node.baseline),
    observed: shareOf(state),
    bounds: shareBounds(state.bad, state.total, plan.falseAlarmRate),
    harm,
    note: noteOf(node, detectable, vanished),
    normalAtWorst: test.normalAtWorst,
    logEvidence: evidenceOf(test, state),
    logThreshold: test.logThreshold,
    detectable,
    steps: sharesOf(state.history),
  }
  return { node, state, summary }
}

/** Every metric and segment that was looked at, with what is known about it. */
export function judgeAll(plan: WatchPlan, baseline: Baseline, table: NodeTable, state: WatchState): Judged[] {
  return plan.metrics.flatMap((metric) => {
    const seen = state.metrics[metric.name]
    return seen ? table(metric, seen.fresh).map((node) => judged(plan, baseline, seen, node)) : []
  })
}

/** True where the evidence is enough for an alarm and the rise is big enough to count as harm. */
export function hasCrossed({ summary }: Judged): boolean {
  return summary.logEvidence >= summary.logThreshold && isHigher(summary)
}

/** True where more was bad than counts as harm. */
export const isHigher = ({ observed, harm }: NodeSummary): boolean => observed.bad > harm * observed.total
