import { explain } from './explain.ts'
import { evidenceAfter, familyScan } from './family.ts'
import type { CountJudgement, PreparedFamily } from './judgement.ts'
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
export function scanFamily(prepared: PreparedFamily, until: number, mayAlarm: AlarmRule = () => true): CountJudgement {
  const { family, plan, known } = prepared
  const judged = known.nodes.map((node, index) => ({ streams: known.tests[index] ?? [], share: node.share }))
  const window = { first: family.deploy, planned: plan.planned }
  const next = familyScan(judged, window)
  const available = Math.min(plan.planned, until - family.deploy)
  const { needed } = known.placebo
  let largest = 0
  for (let index = 0; index < available; index++) {
    const { all, nodes: logs } = next()
    const step = family.deploy + index
    largest = Math.max(largest, all)
    if (all < needed || !mayAlarm({ step, logs, needed })) continue
    const alarm = { ...alarmOf(prepared, { logs, window, steps: index + 1 }), step, log: all }
    return { alarm, basis: { ...known, judged: index + 1, largest } }
  }
  return { alarm: null, basis: { ...known, judged: Math.max(0, available), largest } }
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
