import type { CountAlarm, CountJudgement } from '../../evidence/family/judgement.ts'
import type { AlarmRule } from '../../evidence/family/scan.ts'
import { scanFamily } from '../../evidence/family/scan.ts'
import type { GaugeJudgement } from '../../evidence/gauge/index.ts'
import type { Group } from './groups.ts'
import type { PreparedGauge } from './gauges.ts'
import { judgePrepared } from './gauges.ts'
import { harmOf, lasts, normalCounts, standsWithoutLoudest } from './harm.ts'
import type { Timeline } from './timeline.ts'

/** A gauge with its judgement. */
export type JudgedGauge = { readonly gauge: PreparedGauge; readonly judgement: GaugeJudgement }

/** What a group of metrics says up to a step. `alarmAt`: index of the step that alarmed, null without one. */
export type GroupLook = {
  readonly group: Group
  readonly counts: CountJudgement | null
  readonly gauges: readonly JudgedGauge[]
  readonly alarmAt: number | null
  /** Steps up to before this one were judged. */
  readonly until: number
}

/** An alarm on counts needs harm that is big enough and lasts, in a node that has the evidence by itself. */
function ruleOf({ counted, owners }: Group, timeline: Timeline, sustainedFor: number): AlarmRule {
  return ({ step, logs, needed }) => {
    if (counted === null) return false
    return owners.some((owner, index) => {
      const node = counted.known.nodes[index]
      if (node === undefined || (logs[index] ?? 0) < needed) return false
      return (counted.known.tests[index] ?? []).some((test) => {
        const normal = normalCounts(node, test, timeline, step + 1)
        const harm = harmOf(owner.table.metric, node, normal)
        return (
          lasts(test, harm, timeline, step + 1, sustainedFor) && standsWithoutLoudest(test, timeline, step + 1, needed)
        )
      })
    })
  }
}

const indexOf = (at: number, { first, step }: Timeline): number => Math.round((at - first) / step)

/** Judges a group up to before step `until`; the first step that alarms ends it, whatever alarms later. */
export function lookAt(group: Group, timeline: Timeline, until: number, sustainedFor: number): GroupLook {
  const counts = group.counted === null ? null : scanFamily(group.counted, until, ruleOf(group, timeline, sustainedFor))
  const gauges = group.gauges.map((gauge) => ({ gauge, judgement: judgePrepared(gauge, timeline, until) }))
  const alarms = gauges.flatMap(({ judgement }) =>
    judgement.verdict === 'regressed' ? [indexOf(judgement.alarm.at, timeline)] : [],
  )
  const first = Math.min(...alarms, alarmStep(counts?.alarm ?? null))
  if (first === Infinity) return { group, counts, gauges, alarmAt: null, until }
  if (first + 1 >= until) return { group, counts, gauges, alarmAt: first, until }
  return { ...lookAt(group, timeline, first + 1, sustainedFor), alarmAt: first }
}

const alarmStep = (alarm: CountAlarm | null): number => alarm?.step ?? Infinity
