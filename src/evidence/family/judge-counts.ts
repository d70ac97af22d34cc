import { type CountTable, tableNodes, testsOf } from './count-table.ts'
import { evidenceAfter, type FamilyEvidence, type FamilyScan, familyScan, type StreamTest } from './family-evidence.ts'
import {
  type CountAlarm,
  type CountBasis,
  type CountJudgement,
  type CountPlan,
  explain,
  type PreparedFamily,
  type Suspect,
} from './judgement.ts'
import { choosePast, type PastPlan } from './normal-rate.ts'
import { prepareFamily } from './prepare-family.ts'
import { withoutArms } from './series.ts'
import { onsetOf } from './stream-test.ts'
import { strengthAt } from './strength.ts'

/** Judges a watch on one metric from all its steps, before and after the deploy. */
export function judgeCounts(table: CountTable, plan: CountPlan): CountJudgement {
  const { deploy, length } = table
  const nodes = tableNodes(table)
  const all = nodes[0]?.arms[0]
  const window = { first: deploy, planned: plan.planned }
  const baseline: CountBasis['baseline'] =
    all === undefined || all.control !== null ? 'control' : choosePast(all.ours, window, { length })
  const past: PastPlan = { kind: baseline === 'control' ? 'previous-window' : baseline, length }
  const { dropped } = table.tree
  const family = { nodes, baseline, dropped, length, deploy, pastEnd: deploy, past, wholeOf: () => 0 }
  return scanFamily(prepareFamily(family, plan), table.steps)
}

/** Whether an alarm may stand at a step at all. */
export type AlarmRule = (step: number) => boolean

/** Judges the steps up to before `until`, in order: the first that alarms decides, whenever one looks. */
export type FamilyLooks = (until: number) => CountJudgement

/**
 * Looks at a watch again and again. What was judged is kept, so that a look costs only the steps since the last one: steps once judged do
 * not change any more. Who looks back at an earlier step gets what was to be said then.
 */
export function familyLooks(prepared: PreparedFamily, mayAlarm: AlarmRule = () => true): FamilyLooks {
  const kept = begin(prepared)
  return (until) => {
    const progress = until - prepared.family.deploy < kept.steps ? begin(prepared) : kept
    return extend(prepared, progress, until, mayAlarm)
  }
}

/** The same for a single look. */
export const scanFamily = (prepared: PreparedFamily, until: number): CountJudgement => familyLooks(prepared)(until)

/** Part of the evidence (logarithm) that a node needs by itself from which on it is suspicious. */
const SUSPICIOUS = 0.5

type Progress = {
  readonly next: FamilyScan
  /** Evidence from which on each node is suspicious; beyond reach once it was. */
  readonly bars: Float64Array
  readonly suspects: Suspect[]
  steps: number
  largest: number
  alarm: CountAlarm | null
}

function begin({ family, plan, known }: PreparedFamily): Progress {
  const judged = known.nodes.map((node, index) => ({ streams: known.tests[index] ?? [], share: node.share }))
  const next = familyScan(judged, { first: family.deploy, planned: plan.planned })
  const bars = Float64Array.from(
    known.nodes,
    ({ share }) => SUSPICIOUS * (Math.max(known.placebo.needed, -Math.log(plan.falseAlarmRate)) - Math.log(share)),
  )
  return { next, bars, suspects: [], steps: 0, largest: 0, alarm: null }
}

function extend(prepared: PreparedFamily, progress: Progress, until: number, mayAlarm: AlarmRule): CountJudgement {
  const { family, plan, known } = prepared
  const available = Math.min(plan.planned, until - family.deploy)
  const { needed } = known.placebo
  while (progress.alarm === null && progress.steps < available) {
    const evidence = progress.next()
    const { all, nodes: logs } = evidence
    const step = family.deploy + progress.steps
    progress.steps += 1
    noteSuspects(progress, logs, step)
    progress.largest = Math.max(progress.largest, all)
    if (all < needed || !mayAlarm(step) || !isHarm(prepared, evidence, step)) continue
    progress.alarm = { ...explainAlarm(prepared, logs, progress.steps), step, log: all }
  }
  const { alarm, suspects, steps: judged, largest } = progress
  return { alarm, suspects: [...suspects], basis: { ...known, judged, largest } }
}

/** Whether harm that lasts stands behind the evidence; the evidence alone decides where nothing is said of that. */
function isHarm({ family, known }: PreparedFamily, evidence: FamilyEvidence, step: number): boolean {
  const { sustainedFor, deploy, length } = family
  if (sustainedFor === undefined) return true
  const { nodes, tests, placebo } = known
  const just = placebo.needed - 1e-9
  return strengthAt(evidence, { nodes, tests, sustainedFor }, { first: deploy, length }, step, just) > just
}

function noteSuspects({ bars, suspects }: Progress, logs: Float64Array, step: number): void {
  for (const [node, log] of logs.entries()) {
    if (log < (bars[node] ?? Infinity)) continue
    bars[node] = Infinity
    suspects.push({ node, step })
  }
}

/** What an alarm after `steps` steps is about, where it is worst and since when. `logs`: evidence of each node. */
export function explainAlarm(
  { family, plan, known, planAt }: PreparedFamily,
  logs: Float64Array,
  steps: number,
): Omit<CountAlarm, 'step' | 'log'> {
  const window = { first: family.deploy, planned: plan.planned }
  const { nodes, tests, placebo } = known
  const restOf = (index: number): StreamTest[] => {
    const whole = nodes[family.wholeOf(index)]
    const node = nodes[index]
    if (whole === undefined || node === undefined) return []
    const arms = whole.arms.map((each, stream) => withoutArms(each, node.arms[stream] ?? each))
    const { learnt: _, ...rest } = whole
    return testsOf({ ...rest, arms }, planAt(family.deploy))
  }
  const segments = nodes.map(({ segment }) => segment)
  const shares = nodes.map(({ share }) => share)
  // What is named beside the worst is asked for as much as Ville's inequality does.
  const needed = Math.max(placebo.needed, -Math.log(plan.falseAlarmRate))
  const found = explain({ logs, needed, window, steps, nodes: segments, shares, restOf })
  const streams = tests[found.worst] ?? []
  const evidence = streams.map((test) => evidenceAfter([test], window, steps))
  const stream = evidence.indexOf(Math.max(...evidence))
  const strongest = streams[stream]
  const onset = strongest === undefined ? family.deploy : onsetOf(strongest, window, steps)
  return { ...found, onset, stream }
}
