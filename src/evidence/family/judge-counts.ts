import { type CountTable, tableNodes, testsOf } from './count-table.ts'
import { evidenceAfter, type FamilyScan, familyScan, type StreamTest } from './family-evidence.ts'
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
import { exactEvidence, onsetOf } from './stream-test.ts'

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

/** Whether an alarm may stand at a step: the harm is big enough, and lasts. Without one the evidence alone decides. */
export type AlarmRule = (alarm: {
  readonly step: number
  readonly logs: Float64Array
  readonly needed: number
}) => boolean

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

/** Evidence (logarithm) up to which a scan is exact: a step's gain and a capital are cut beyond it. */
const SCANNED = 400
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
  const bars = Float64Array.from(known.nodes, ({ share }) => SUSPICIOUS * (known.placebo.needed - Math.log(share)))
  return { next, bars, suspects: [], steps: 0, largest: 0, alarm: null }
}

function extend(prepared: PreparedFamily, progress: Progress, until: number, mayAlarm: AlarmRule): CountJudgement {
  const { family, plan, known } = prepared
  const available = Math.min(plan.planned, until - family.deploy)
  const { needed } = known.placebo
  while (progress.alarm === null && progress.steps < available) {
    const { all, nodes: logs } = progress.next()
    const step = family.deploy + progress.steps
    progress.steps += 1
    noteSuspects(progress, logs, step)
    progress.largest = Math.max(progress.largest, all)
    if (all < needed || !mayAlarm({ step, logs, needed })) continue
    progress.alarm = { ...explainAlarm(prepared, logs, progress.steps), step, log: all }
  }
  const { alarm, suspects, steps: judged, largest } = progress
  return { alarm, suspects: [...suspects], basis: { ...known, judged, largest } }
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
    return testsOf({ ...whole, arms }, planAt(family.deploy))
  }
  const segments = nodes.map(({ segment }) => segment)
  const shares = nodes.map(({ share }) => share)
  // Nodes whose evidence is beyond what a scan holds look alike there, and the one with the most explains the harm.
  const exact = Array.from(logs, (log, index) =>
    log < SCANNED ? log : exactEvidence(tests[index] ?? [], window, steps),
  )
  const found = explain({ logs: exact, needed: placebo.needed, window, steps, nodes: segments, shares, restOf })
  const streams = tests[found.worst] ?? []
  const evidence = streams.map((test) => evidenceAfter([test], window, steps))
  const stream = evidence.indexOf(Math.max(...evidence))
  const strongest = streams[stream]
  const onset = strongest === undefined ? family.deploy : onsetOf(strongest, window, steps)
  return { ...found, onset, stream }
}
