import type { Explanation } from './explain.ts'
import { explain } from './explain.ts'
import { evidenceAfter, familyScan, largestEvidence } from './family.ts'
import type { StreamTest } from './kernel.ts'
import type { PastKind } from './normal-rate.ts'
import { choosePast } from './normal-rate.ts'
import { onsetOf } from './onset-of.ts'
import type { PlaceboRecord } from './placebo.ts'
import { calibrated, quietStarts } from './placebo.ts'
import { withoutArms } from './series.ts'
import type { CountTable, NodePlan, TableNode } from './table.ts'
import { tableNodes, testsOf } from './table.ts'

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

export type CountJudgement = { readonly alarm: CountAlarm | null; readonly basis: CountBasis }

// A fifth of the rate pays for the bound of what the past allows, the rest for the test.
const BOUND = 0.2
// Steps times bets of all quiet windows together: what calibration may cost.
const EFFORT = 5e6
const STRIDE_SECONDS = 900
const MOST_WINDOWS = 400

/** Judges a watch on counts from all its steps, before and after the deploy. */
export function judgeCounts(table: CountTable, plan: CountPlan): CountJudgement {
  const nodes = tableNodes(table)
  const all = nodes[0]?.arms[0]
  const baseline: CountBasis['baseline'] =
    all === undefined || all.control !== null
      ? 'control'
      : choosePast(all.ours, table.deploy, plan.planned, table.length)
  const kind = baseline === 'control' ? 'previous-window' : baseline
  const boundAlpha = baseline === 'control' ? 0 : plan.falseAlarmRate * BOUND
  const planAt = (first: number): NodePlan => ({
    window: { first, planned: plan.planned },
    past: { kind, length: table.length },
    boundAlpha,
  })
  const alpha = plan.falseAlarmRate - boundAlpha
  const placebo = calibrated(quietMaxima(table, nodes, planAt), alpha)
  const tests = nodes.map((node) => testsOf(node, planAt(table.deploy)))
  const basis = { baseline, nodes, tests, dropped: table.tree.dropped, placebo }
  return scan(table, plan, basis, planAt(table.deploy))
}

/** The largest evidence of all nodes in each quiet window before the deploy. */
function quietMaxima(table: CountTable, nodes: readonly TableNode[], planAt: (first: number) => NodePlan): number[] {
  const { planned } = planAt(table.deploy).window
  const lead = planAt(0).past.kind === 'same-hour' ? Math.round((2 * 86_400) / table.length) : planned
  const streams = nodes.reduce((sum, { arms }) => sum + arms.length, 0)
  const most = Math.min(MOST_WINDOWS, Math.floor(EFFORT / (streams * planned)))
  const stride = Math.max(1, Math.round(STRIDE_SECONDS / table.length))
  return quietStarts(lead, table.deploy, { planned, stride, most }).map((first) => {
    const family = nodes.map((node) => ({ streams: testsOf(node, planAt(first)), share: node.share }))
    return largestEvidence(family, { first, planned }, planned)
  })
}

type Known = Omit<CountBasis, 'judged' | 'largest'>

function scan(table: CountTable, plan: CountPlan, known: Known, nodePlan: NodePlan): CountJudgement {
  const family = known.nodes.map((node, index) => ({ streams: known.tests[index] ?? [], share: node.share }))
  const { window } = nodePlan
  const next = familyScan(family, window)
  const available = Math.min(plan.planned, table.steps - table.deploy)
  let largest = 0
  for (let step = 0; step < available; step++) {
    const { all, nodes: logs } = next()
    largest = Math.max(largest, all)
    if (all < known.placebo.needed) continue
    const alarmed = { logs, needed: known.placebo.needed, window, steps: step + 1 }
    const alarm = { ...alarmOf(table, known, nodePlan, alarmed), step: table.deploy + step, log: all }
    return { alarm, basis: { ...known, judged: step + 1, largest } }
  }
  return { alarm: null, basis: { ...known, judged: Math.max(0, available), largest } }
}

type Alarmed = {
  readonly logs: Float64Array
  readonly needed: number
  readonly window: NodePlan['window']
  readonly steps: number
}

function alarmOf(table: CountTable, { nodes, tests }: Known, nodePlan: NodePlan, alarmed: Alarmed) {
  const [whole] = nodes
  const restOf = (index: number): StreamTest[] => {
    const node = nodes[index]
    if (whole === undefined || node === undefined) return []
    const arms = whole.arms.map((each, stream) => withoutArms(each, node.arms[stream] ?? each))
    return testsOf({ ...whole, arms }, nodePlan)
  }
  const segments = nodes.map(({ segment }) => segment)
  const found = explain({ ...alarmed, nodes: segments, shares: nodes.map(({ share }) => share), restOf })
  const streams = tests[found.worst] ?? []
  const evidence = streams.map((test) => evidenceAfter([test], alarmed.window, alarmed.steps))
  const stream = evidence.indexOf(Math.max(...evidence))
  const strongest = streams[stream]
  const onset = strongest === undefined ? table.deploy : onsetOf(strongest, alarmed.window, alarmed.steps)
  return { ...found, onset, stream }
}
