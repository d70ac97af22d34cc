import { nodeTest, evidenceOf } from '../evidence/node-test.ts'
import { ALL } from '../metrics/source.ts'
import type { Node } from './nodes.ts'
import { harmShare } from './nodes.ts'
import type { WatchPlan } from './plan.ts'
import type { NodeState } from './state.ts'
import type { Judged } from './summary.ts'
import { hasCrossed, isHigher } from './summary.ts'

/**
 * True where a step that exceeds harm ends the watch: enough evidence, harm overall, and exceeding for `sustainedFor` seconds or
 * two steps, whichever is longer, without a step between that cleared it.
 */
export function alarms(plan: WatchPlan, node: Node, state: NodeState, at: number): boolean {
  const { from, steps } = state.streak
  if (from === null || steps < 2) return false
  const sustained = at - from >= Math.max(plan.sustainedFor, 2 * plan.step) - 1e-6
  return sustained && state.bad > node.harm * state.total && evidenceOf(node.test, state) >= node.test.logThreshold
}

const without = (whole: { bad: number; total: number }, part: { bad: number; total: number }) => ({
  bad: Math.max(0, whole.bad - part.bad),
  total: Math.max(0, whole.total - part.total),
})

/** True where all traffic without that segment shows no harm: then the segment explains the rise alone. */
function explains(plan: WatchPlan, all: Judged, segment: Judged): boolean {
  const metric = plan.metrics.find(({ name }) => name === all.node.metric)
  if (!metric) return false
  const before = segment.node.fresh ? all.node.baseline : without(all.node.baseline, segment.node.baseline)
  const rest = without(all.state, segment.state)
  const higher = rest.bad > harmShare(metric, before) * rest.total
  return !higher && evidenceOf(nodeTest(before, all.node.test.alpha), rest) < all.node.test.logThreshold
}

const byEvidence = (a: Judged, b: Judged): number => b.summary.logEvidence - a.summary.logEvidence

/** What an alarm is about. `alone`: all other traffic of that metric shows no harm. */
export type Explanation = { readonly worst: Judged; readonly crossed: readonly Judged[]; readonly alone: boolean }

/**
 * The node with the most evidence; where that is all traffic, the segment that explains the rise alone if there is one. The alarm
 * itself is paid for by all traffic then, so a segment need only reach what all traffic needs.
 */
export function explain(plan: WatchPlan, judged: readonly Judged[]): Explanation | null {
  const crossed = judged.filter(hasCrossed).toSorted(byEvidence)
  const [strongest] = crossed
  if (!strongest) return null
  const ofMetric = judged.filter(({ node }) => node.metric === strongest.node.metric)
  const all = ofMetric.find(({ node }) => node.segment === ALL)
  if (!all) return null
  const reaches = ({ summary }: Judged): boolean => summary.logEvidence >= all.summary.logThreshold && isHigher(summary)
  const candidates =
    strongest === all ? ofMetric.filter((each) => each !== all && reaches(each)).toSorted(byEvidence) : [strongest]
  const sole = candidates.find((each) => explains(plan, all, each))
  const worst = sole ?? strongest
  return { worst, crossed: [worst, ...crossed.filter((each) => each !== worst)], alone: sole !== undefined }
}
