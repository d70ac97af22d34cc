import type { NodePlan, TableNode } from './count-table.ts'
import { evidenceAfter, type StreamTest, type Window } from './family-evidence.ts'
import type { PastKind, PastPlan } from './normal-rate.ts'
import type { PlaceboRecord } from './placebo.ts'
import type { SegmentNode } from './segment-tree.ts'
import type { Incident } from '../usual/incidents.ts'

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
  /** Seconds that harm has to last for an alarm; absent: the evidence alone decides. */
  readonly sustainedFor?: number
  /** Whether anything is known of a step of the past; absent: of all. */
  readonly isKnown?: (step: number) => boolean
}

/** A family with its calibration: all that the steps after the deploy are judged by. */
export type PreparedFamily = {
  readonly family: Family
  readonly plan: CountPlan
  readonly known: Omit<CountBasis, 'judged' | 'largest'>
  readonly planAt: (first: number) => NodePlan
  /** Where something was already so before the deploy: the tests against what is usual; those of `known` ask whether it got worse since. */
  readonly asUsual: readonly (readonly StreamTest[])[] | null
  /** Trouble in the past that was found with the watch's own rule. Steps. */
  readonly incidents: readonly Incident[]
}

/** What an alarm is about. */
export type Explanation = {
  /** Index of the node that explains the harm best. */
  readonly worst: number
  /** All other traffic shows no harm by itself. */
  readonly alone: boolean
  /** Nodes that have fallen by e-BH, `worst` first. */
  readonly crossed: readonly number[]
}

/** What to explain: nodes with their evidence at the alarm and shares, and how the traffic outside of a node is tested. */
export type Alarmed = {
  readonly nodes: readonly SegmentNode[]
  readonly logs: ArrayLike<number>
  readonly shares: readonly number[]
  /** Evidence (logarithm) that an alarm needs. */
  readonly needed: number
  readonly window: Window
  /** Steps up to the alarm. */
  readonly steps: number
  readonly restOf: (node: number) => readonly StreamTest[]
}

// The rest of so many nodes is tested, those with the most evidence.
const CANDIDATES = 8

/**
 * The node with the most evidence among those whose rest shows no harm: a doubling on one platform has more evidence there than in all
 * traffic, which dilutes it, and than in any part of the platform, which has fewer events. All traffic has no rest, so the search
 * ends there at the latest.
 */
export function explain(alarmed: Alarmed): Explanation {
  const { nodes, shares, needed, window, steps } = alarmed
  const logs = Array.from(alarmed.logs)
  const order = nodes
    .map((_, index) => index)
    .toSorted((a, b) => (logs[b] ?? 0) - (logs[a] ?? 0) || a - b)
    .slice(0, CANDIDATES)
  const isSole = (node: number): boolean =>
    nodes[node]?.level === 'all' || evidenceAfter(alarmed.restOf(node), window, steps) < needed
  const sole = order.find(isSole)
  const worst = sole ?? order[0] ?? 0
  const fallen = weightedEbh(logs, shares, Math.exp(-needed))
  return { worst, alone: sole !== undefined, crossed: [worst, ...fallen.filter((node) => node !== worst)] }
}

/**
 * Weighted e-BH: which hypotheses fall at level `alpha`. With weighted e-values w E (weights adding up to their number K) in descending order,
 * the first k fall, k being the largest with (w E)_(k) >= K / (alpha k). The share of wrong ones among them is at most alpha on
 * average, whatever their dependence and at any stopping time (Wang and Ramdas, "False discovery rate control with e-values", 2022).
 * `shares` are the weights divided by K; `logs` natural logarithms of the e-values. Returns indices, most evidence first.
 */
export function weightedEbh(logs: readonly number[], shares: readonly number[], alpha: number): number[] {
  const order = logs
    .map((log, index) => ({ index, weighted: log + Math.log(shares[index] ?? 0) }))
    .toSorted((a, b) => b.weighted - a.weighted || a.index - b.index)
  let fallen = 0
  for (const [rank, { weighted }] of order.entries()) {
    if (weighted >= -Math.log(alpha * (rank + 1)) - 1e-12) fallen = rank + 1
  }
  return order.slice(0, fallen).map(({ index }) => index)
}
