import { z } from 'zod'
import type { NodeSummary, Verdict } from '../watch/verdict.ts'

const share = z.object({ bad: z.number(), total: z.number(), share: z.number() })

const number = z.number().nullable()
const gauge = z.object({ observed: number, usual: number, score: number, needed: number })

const course = z.array(z.object({ at: z.number(), share: z.number().nullable() }))

const nodeSchema: z.ZodType<NodeSummary> = z.object({
  metric: z.string(),
  segment: z.string(),
  baseline: share,
  observed: share,
  bounds: z.tuple([z.number(), z.number()]),
  harm: z.number(),
  note: z.enum(['new', 'vanished', 'too-small', 'harmless']).nullable(),
  normalAtWorst: z.number(),
  logEvidence: z.number(),
  logThreshold: z.number(),
  detectable: z.number().nullable(),
  steps: course,
  before: course.exactOptional(),
  gauge: gauge.exactOptional(),
})

const common = {
  message: z.string(),
  startedAt: z.number(),
  endedAt: z.number(),
  falseAlarmRate: z.number(),
  baselineKind: z.string(),
  nodes: z.array(nodeSchema),
  missing: z.record(z.string(), z.number()),
  stepsSeen: z.number(),
  remarks: z.array(z.string()).exactOptional(),
}

const regressionSchema = z.object({
  worst: nodeSchema,
  crossed: z.array(nodeSchema),
  onset: z.number(),
  alarmAt: z.number(),
})

const inconclusive = z.enum([
  'no-metrics',
  'no-baseline',
  'no-data',
  'source-down',
  'too-little-traffic',
  'series-changed',
  'unproven-rise',
  'cancelled',
  'sampler-died',
])

/** A verdict as the record keeps it. Numbers are finite: what writes it leaves none that JSON cannot hold. */
export const verdictSchema: z.ZodType<Verdict> = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('healthy'), reasonCode: z.literal('no-harm-found'), ...common }),
  z.object({
    verdict: z.literal('regressed'),
    reasonCode: z.literal('worse-than-baseline'),
    regression: regressionSchema,
    ...common,
  }),
  z.object({
    verdict: z.literal('external'),
    reasonCode: z.enum(['control-metric-worse', 'untouched-segment-worse', 'upstream-incident']),
    what: z.string().exactOptional(),
    regression: regressionSchema,
    ...common,
  }),
  z.object({ verdict: z.literal('inconclusive'), reasonCode: inconclusive, ...common }),
])

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
