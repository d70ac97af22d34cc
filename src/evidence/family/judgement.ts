import type { Explanation } from './explain.ts'
import type { StreamTest } from './kernel.ts'
import type { PastKind, PastPlan } from './normal-rate.ts'
import type { PlaceboRecord } from './placebo.ts'
import type { NodePlan, TableNode } from './table.ts'

/** What a watch on counts is asked for. */
export type CountPlan = { readonly planned: number; readonly falseAlarmRate: number }

/** What a judgement rests on. */
export type CountBasis = {
  readonly baseline: 'control' | PastKind
  readonly nodes: readonly TableNode[]
  readonly tests: readonly (readonly StreamTest[])[]
  readonly dropped: number
  readonly placebo: PlaceboRecord
  /** Steps of the watch that were judged. */
  readonly judged: number
  /** Largest evidence (natural logarithm) up to the alarm or the end. */
  readonly largest: number
}

/**
 * An alarm: its step and the one in which harm began most likely; `worst` and `crossed` are indices of nodes, `stream` the one of the worst
 * node with the most evidence. `log`: evidence of all nodes together.
 */
export type CountAlarm = Explanation & {
  readonly step: number
  readonly onset: number
  readonly stream: number
  readonly log: number
}

/** A node (index) with half of the evidence that it needs by itself, and the first step after which it had it. */
export type Suspect = { readonly node: number; readonly step: number }

/** `suspects`: in the order of their steps, those of one step in that of the nodes. */
export type CountJudgement = {
  readonly alarm: CountAlarm | null
  readonly suspects: readonly Suspect[]
  readonly basis: CountBasis
}

/** Nodes of one or more metrics that are judged together, their shares adding up to one. */
export type Family = {
  readonly nodes: readonly TableNode[]
  readonly baseline: CountBasis['baseline']
  readonly dropped: number
  /** Seconds of a step; the first step after the deploy, and the one at which the quiet past ends. */
  readonly length: number
  readonly deploy: number
  readonly pastEnd: number
  readonly past: PastPlan
  /** Index of the node that holds all traffic of the same metric. */
  readonly wholeOf: (node: number) => number
  /** Whether anything is known of a step of the past; absent: of all. */
  readonly isKnown?: (step: number) => boolean
}

/** A family with its calibration: all that the steps after the deploy are judged by. */
export type PreparedFamily = {
  readonly family: Family
  readonly plan: CountPlan
  readonly known: Omit<CountBasis, 'judged' | 'largest'>
  readonly planAt: (first: number) => NodePlan
}
