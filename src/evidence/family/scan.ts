import { explain } from './explain.ts'
import type { FamilyScan } from './family.ts'
import { evidenceAfter, familyScan } from './family.ts'
import type { CountAlarm, CountJudgement, PreparedFamily } from './judgement.ts'
import type { StreamTest } from './kernel.ts'
import { onsetOf } from './onset-of.ts'
import { withoutArms } from './series.ts'
import type { NodePlan } from './table.ts'
import { testsOf } from './table.ts'

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

type Progress = { readonly next: FamilyScan; steps: number; largest: number; alarm: CountAlarm | null }

function begin({ family, plan, known }: PreparedFamily): Progress {
  const judged = known.nodes.map((node, index) => ({ streams: known.tests[index] ?? [], share: node.share }))
  const next = familyScan(judged, { first: family.deploy, planned: plan.planned })
  return { next, steps: 0, largest: 0, alarm: null }
}

function extend(prepared: PreparedFamily, progress: Progress, until: number, mayAlarm: AlarmRule): CountJudgement {
  const { family, plan, known } = prepared
  const window = { first: family.deploy, planned: plan.planned }
  const available = Math.min(plan.planned, until - family.deploy)
  const { needed } = known.placebo
  while (progress.alarm === null && progress.steps < available) {
    const { all, nodes: logs } = progress.next()
    const step = family.deploy + progress.steps
    progress.steps += 1
    progress.largest = Math.max(progress.largest, all)
    if (all < needed || !mayAlarm({ step, logs, needed })) continue
    progress.alarm = { ...alarmOf(prepared, { logs, window, steps: progress.steps }), step, log: all }
  }
  return { alarm: progress.alarm, basis: { ...known, judged: progress.steps, largest: progress.largest } }
}

type Alarmed = { readonly logs: Float64Array; readonly window: NodePlan['window']; readonly steps: number }

function alarmOf({ family, known, planAt }: PreparedFamily, { logs, window, steps }: Alarmed) {
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
  const found = explain({ logs, needed: placebo.needed, window, steps, nodes: segments, shares, restOf })
  const streams = tests[found.worst] ?? []
  const evidence = streams.map((test) => evidenceAfter([test], window, steps))
  const stream = evidence.indexOf(Math.max(...evidence))
  const strongest = streams[stream]
  const onset = strongest === undefined ? family.deploy : onsetOf(strongest, window, steps)
  return { ...found, onset, stream }
}
