import type { NodeSummary, Verdict } from '../watch/verdict.ts'

/** Nodes that a record keeps besides those that crossed, and points of a course. */
const limits = { nodes: 20, crossed: 20, points: 240 } as const

/**
 * A verdict small enough for the record: the worst nodes with their numbers, the course of the worst one only. Numbers that JSON cannot
 * hold become the nearest that it can.
 */
export function compactVerdict(verdict: Verdict): Verdict {
  const nodes = verdict.nodes.slice(0, limits.nodes).map(withoutCourse)
  if (!('regression' in verdict)) return { ...verdict, nodes }
  const { worst, crossed, onset, alarmAt } = verdict.regression
  const before = worst.before === undefined ? {} : { before: worst.before.slice(-limits.points) }
  const regression = {
    worst: { ...finite(worst), steps: worst.steps.slice(-limits.points), ...before },
    crossed: crossed.slice(0, limits.crossed).map(withoutCourse),
    onset,
    alarmAt,
  }
  return { ...verdict, nodes, regression }
}

function withoutCourse(node: NodeSummary): NodeSummary {
  return { ...finite(node), steps: [] }
}

function finite(node: NodeSummary): NodeSummary {
  return {
    ...node,
    bounds: [bounded(node.bounds[0]), bounded(node.bounds[1])],
    baseline: { ...node.baseline, share: bounded(node.baseline.share) },
    observed: { ...node.observed, share: bounded(node.observed.share) },
    harm: bounded(node.harm),
    normalAtWorst: bounded(node.normalAtWorst),
    logEvidence: bounded(node.logEvidence),
    logThreshold: bounded(node.logThreshold),
    detectable: node.detectable === null ? null : bounded(node.detectable),
  }
}

function bounded(value: number): number {
  if (Number.isNaN(value)) return 0
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value))
}
