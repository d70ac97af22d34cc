import { commitIdPattern } from '../base/commit-id.ts'
import { z } from 'zod'
import { type Immutable, stored, unknownWord } from '../base/stored-shape.ts'

/** Why nothing can be said. None of them is green, none of them is red; their words stand in `render/verdict-reasons.ts`. */
const inconclusiveReason = z.enum([
  'no-metrics',
  'no-baseline',
  'no-data',
  'source-down',
  'too-little-traffic',
  'series-changed',
  /** The selector of bad events matches none of what is there, or all of it. */
  'not-separating',
  /** The page is answered by several processes in turn. */
  'several-processes',
  /** More than harm allows was seen, but not proven or not to the end. */
  'unproven-rise',
  /** Nearly all events lie in one bucket of a histogram: how long they took cannot be seen. */
  'buckets-too-coarse',
  /** A monitor of the store alerts, and that is no proof: it does so too often, or too short, or whether it did before is not known. */
  'monitor-alerting',
  'cancelled',
  'sampler-died',
  /** The runner of the watch was lost, and its samples with it. */
  'watch-lost',
  /** A newer deploy went out before the watch ended: its watch speaks for both. */
  'overtaken',
  /** Not worse than just before, but what ran then was never proven, and nothing is known of the time before that. */
  'unproven-before',
  /** Worse than in the last proven state, which is too long ago to tell a deploy from the hour. */
  'baseline-too-old',
  unknownWord,
])

export type InconclusiveReason = z.infer<typeof inconclusiveReason>

/** Why a regression is not blamed on the deploy. */
const externalReason = z.enum([
  /** It was so before the deploy, and has not got worse since. */
  'already-so-before',
  /** A metric that the deploy does not touch got worse in the same watch. */
  'control-metric-worse',
  /** A segment that the deploy does not reach got worse in the same watch. */
  'untouched-segment-worse',
  /** A service that this one depends on says itself that it has an incident. */
  'upstream-incident',
  unknownWord,
])

export type ExternalReason = z.infer<typeof externalReason>

const sha = z.string().regex(commitIdPattern, 'expected 40 hex digits')

const share = stored({ bad: z.number(), total: z.number(), share: z.number() })

/** A share (bad of total) with what is known about it. */
export type Share = Immutable<z.infer<typeof share>>

const gaugeFacts = stored({
  observed: z.number().nullable(),
  usual: z.number().nullable(),
  /** How far off it was, in scales of its own quiet windows, and what an alarm needs; null where it could not be judged. */
  score: z.number().nullable(),
  needed: z.number().nullable(),
})

/** A number and not a share of events: what it was and what is usual, means over `span` seconds where it alarmed; null where unknown. */
export type GaugeFacts = Immutable<z.infer<typeof gaugeFacts>>

const monitorFacts = stored({
  state: z.enum(['ok', 'alerting', 'no-data', unknownWord]),
  /** Since when, as far as the watch has seen; Unix seconds. */
  since: z.number(),
  /** Quiet windows like the watch, and those of them in which it would have alarmed. */
  quiet: stored({ windows: z.number(), alarmed: z.number() }),
})

/** What a monitor of the store said at the end of the watch, or when it alarmed. */
export type MonitorFacts = Immutable<z.infer<typeof monitorFacts>>

/** Bad share over time, for charts: one point a step, several steps a point in a long watch; null where there was no sample or no traffic. */
const course = z.array(stored({ at: z.number(), share: z.number().nullable() }))

const nodeSummary = stored({
  metric: z.string(),
  segment: z.string(),
  baseline: share,
  observed: share,
  /** Anytime-valid bounds of the observed share. */
  bounds: z.tuple([z.number(), z.number()]),
  /** Smallest share that counts as harm (baseline and minimum effect). */
  harm: z.number(),
  /** What is special about it: first seen after the deploy, gone since, too little traffic to be judged by itself, proven to do less than harm. */
  note: z.enum(['new', 'vanished', 'too-small', 'harmless', unknownWord]).nullable(),
  /** Upper bound of what the baseline allows: the share that the test takes as normal at worst. */
  normalAtWorst: z.number(),
  /** Natural logarithm of the evidence (e-value) and of what an alarm needs. */
  logEvidence: z.number(),
  logThreshold: z.number(),
  /** Smallest share that this watch would have found with a chance of 90 %; null when none. */
  detectable: z.number().nullable(),
  steps: course,
  /** The same before the deploy, where it is known; only of the node that an alarm is about. */
  before: course.exactOptional(),
  /** Only of a gauge: its shares then say nothing, and `steps` hold its values. */
  gauge: gaugeFacts.exactOptional(),
  /** Only of a monitor: `steps` hold 1 where it alerts and 0 where not; `gauge` says the same in numbers. */
  monitor: monitorFacts.exactOptional(),
})

/** The state of one metric in one segment at the end of a watch, or when it alarmed. */
export type NodeSummary = Immutable<z.infer<typeof nodeSummary>>

const regression = stored({
  /** The node that explains the alarm best. */
  worst: nodeSummary,
  /** All nodes that have crossed, worst included. */
  crossed: z.array(nodeSummary),
  /** Unix seconds: first step of the excess, step of the alarm. */
  onset: z.number(),
  alarmAt: z.number(),
})

export type Regression = Immutable<z.infer<typeof regression>>

const common = {
  message: z.string(),
  /** Unix seconds. */
  startedAt: z.number(),
  endedAt: z.number(),
  falseAlarmRate: z.number(),
  baselineKind: z.string(),
  /** Every metric and segment that was looked at. */
  nodes: z.array(nodeSummary),
  /** Steps without numbers, by reason. */
  missing: z.record(z.string(), z.number()),
  stepsSeen: z.number(),
  /** What else is to be known: what this watch would have done in the quiet past, what was left out. Sentences in plain text. */
  remarks: z.array(z.string()).exactOptional(),
  /** Deploys that this verdict speaks for, oldest first, its own last; absent where that is the only one. */
  deploys: z.array(sha).exactOptional(),
}

const healthy = stored({
  verdict: z.literal('healthy'),
  reasonCode: z.literal('no-harm-found'),
  /** The smallest harm that would have been seen, in words; absent where all of it is ruled out or nothing is counted. */
  grade: z.string().exactOptional(),
  ...common,
})
const regressed = stored({
  verdict: z.literal('regressed'),
  reasonCode: z.literal('worse-than-baseline'),
  regression,
  /** The smallest run of `deploys` that holds the first bad one; one alone is named. Absent where the verdict speaks for one deploy. */
  suspects: z.array(sha).exactOptional(),
  ...common,
})
const external = stored({
  verdict: z.literal('external'),
  reasonCode: externalReason,
  /** What else got worse (untrusted text); absent for an upstream's incident. */
  what: z.string().exactOptional(),
  regression,
  ...common,
})
const inconclusive = stored({
  verdict: z.literal('inconclusive'),
  reasonCode: inconclusiveReason,
  /** An earlier deploy that is proven by all the time since it, with the smallest harm that would have been seen; null where all of it is ruled out. */
  proves: stored({ sha, grade: z.string().nullable() }).exactOptional(),
  ...common,
})

const verdicts = z.discriminatedUnion('verdict', [healthy, regressed, external, inconclusive])

/** What a watch says at its end. */
export type Verdict = Immutable<z.infer<typeof verdicts>>

/** A verdict as the record keeps it, one of a later version among them. Numbers are finite: what writes it leaves none that JSON cannot hold. */
export const storedVerdictSchema = z.discriminatedUnion('verdict', [
  healthy,
  regressed,
  external,
  inconclusive,
  stored({ verdict: z.literal(unknownWord) }),
])

/** See `storedVerdictSchema`. */
export type StoredVerdict = Immutable<z.infer<typeof storedVerdictSchema>>
