import type { Segment } from '../metrics/source.ts'

/** Why nothing can be said. None of them is green, none of them is red. */
export type InconclusiveReason =
  | 'no-metrics'
  | 'no-baseline'
  | 'no-data'
  | 'source-down'
  | 'too-little-traffic'
  | 'series-changed'
  /** More than harm allows was seen, but not proven or not to the end. */
  | 'unproven-rise'
  | 'cancelled'
  | 'sampler-died'

/** Why a regression is not blamed on the deploy. */
export type ExternalReason =
  /** A metric that the deploy does not touch got worse in the same watch. */
  | 'control-metric-worse'
  /** A segment that the deploy does not reach got worse in the same watch. */
  | 'untouched-segment-worse'
  /** A service that this one depends on says itself that it has an incident. */
  | 'upstream-incident'

/** A share (bad of total) with what is known about it. */
export type Share = { readonly bad: number; readonly total: number; readonly share: number }

/** A number and not a share of events: what it was and what is usual, means over `span` seconds where it alarmed; null where unknown. */
export type GaugeFacts = {
  readonly observed: number | null
  readonly usual: number | null
  /** How far off it was, in scales of its own quiet windows, and what an alarm needs; null where it could not be judged. */
  readonly score: number | null
  readonly needed: number | null
}

/** The state of one metric in one segment at the end of a watch, or when it alarmed. */
export type NodeSummary = {
  readonly metric: string
  readonly segment: Segment
  readonly baseline: Share
  readonly observed: Share
  /** Anytime-valid bounds of the observed share. */
  readonly bounds: readonly [low: number, high: number]
  /** Smallest share that counts as harm (baseline and minimum effect). */
  readonly harm: number
  /** What is special about it: first seen after the deploy, gone since, too little traffic to be judged by itself, proven to do less than harm. */
  readonly note: 'new' | 'vanished' | 'too-small' | 'harmless' | null
  /** Upper bound of what the baseline allows: the share that the test takes as normal at worst. */
  readonly normalAtWorst: number
  /** Natural logarithm of the evidence (e-value) and of what an alarm needs. */
  readonly logEvidence: number
  readonly logThreshold: number
  /** Smallest share that this watch would have found with a chance of 90 %; null when none. */
  readonly detectable: number | null
  /** Bad share over time, for charts: one point a step, several steps a point in a long watch; null where there was no sample or no traffic. */
  readonly steps: readonly { readonly at: number; readonly share: number | null }[]
  /** The same before the deploy, where it is known; only of the node that an alarm is about. */
  readonly before?: NodeSummary['steps']
  /** Only of a gauge: its shares then say nothing, and `steps` hold its values. */
  readonly gauge?: GaugeFacts
}

export type Regression = {
  /** The node that explains the alarm best. */
  readonly worst: NodeSummary
  /** All nodes that have crossed, worst included. */
  readonly crossed: readonly NodeSummary[]
  /** Unix seconds: first step of the excess, step of the alarm. */
  readonly onset: number
  readonly alarmAt: number
}

type Common = {
  /** Unix seconds. */
  readonly startedAt: number
  readonly endedAt: number
  readonly falseAlarmRate: number
  readonly baselineKind: string
  /** Every metric and segment that was looked at. */
  readonly nodes: readonly NodeSummary[]
  /** Steps without numbers, by reason. */
  readonly missing: Readonly<Record<string, number>>
  readonly stepsSeen: number
  /** What else is to be known: what this watch would have done in the quiet past, what was left out. Sentences in plain text. */
  readonly remarks?: readonly string[]
}

export type Verdict =
  | ({ readonly verdict: 'healthy'; readonly reasonCode: 'no-harm-found'; readonly message: string } & Common)
  | ({
      readonly verdict: 'regressed'
      readonly reasonCode: 'worse-than-baseline'
      readonly message: string
      readonly regression: Regression
    } & Common)
  | ({
      readonly verdict: 'external'
      readonly reasonCode: ExternalReason
      readonly message: string
      /** What else got worse (untrusted text); absent for an upstream's incident. */
      readonly what?: string
      readonly regression: Regression
    } & Common)
  | ({ readonly verdict: 'inconclusive'; readonly reasonCode: InconclusiveReason; readonly message: string } & Common)
