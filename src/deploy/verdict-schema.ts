import { z } from 'zod'
import type { NodeSummary, Verdict } from '../watch/verdict.ts'

const share = z.object({ bad: z.number(), total: z.number(), share: z.number() })

const number = z.number().nullable()
const gauge = z.object({ observed: number, usual: number, score: number, needed: number })

const course = z.array(z.object({ at: z.number(), share: z.number().nullable() }))

const node: z.ZodType<NodeSummary> = z.object({
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
  nodes: z.array(node),
  missing: z.record(z.string(), z.number()),
  stepsSeen: z.number(),
  remarks: z.array(z.string()).exactOptional(),
}

const regression = z.object({ worst: node, crossed: z.array(node), onset: z.number(), alarmAt: z.number() })

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
  z.object({ verdict: z.literal('regressed'), reasonCode: z.literal('worse-than-baseline'), regression, ...common }),
  z.object({
    verdict: z.literal('external'),
    reasonCode: z.enum(['control-metric-worse', 'untouched-segment-worse', 'upstream-incident']),
    what: z.string().exactOptional(),
    regression,
    ...common,
  }),
  z.object({ verdict: z.literal('inconclusive'), reasonCode: inconclusive, ...common }),
])
