import type { CountAlarm, CountJudgement } from '../evidence/family/judgement.ts'
import type { AlarmRule } from '../evidence/family/scan.ts'
import { familyLooks } from '../evidence/family/scan.ts'
import type { GaugeJudgement } from '../evidence/gauge/index.ts'
import type { Group } from './nodes/groups.ts'
import type { PreparedGauge } from './nodes/gauges.ts'
import { judgePrepared } from './nodes/gauges.ts'
import { harmOf, lasts, normalCounts, standsWithoutLoudest } from './nodes/harm.ts'
import { joinedAlarms, withJoined } from './nodes/joined-looks.ts'
import { newlySeen } from './nodes/fresh.ts'
import type { Joined } from './nodes/joined.ts'
import type { Timeline } from './steps/timeline.ts'

/** A gauge with its judgement. */
export type JudgedGauge = { readonly gauge: PreparedGauge; readonly judgement: GaugeJudgement }

/** What a group of metrics says up to a step. `alarmAt`: index of the step that alarmed, null without one. */
export type GroupLook = {
  readonly group: Group
  readonly counts: CountJudgement | null
  readonly gauges: readonly JudgedGauge[]
  readonly alarmAt: number | null
  /** What is looked at besides: below segments that have become suspicious, and segments first seen since the deploy. */
  readonly joined: readonly Joined[]
  /** Steps up to before this one were judged. */
  readonly until: number
}

/** An alarm on counts needs harm that is big enough and lasts, in a node that has the evidence by itself. */
function ruleOf(
  { counted, owners }: Pick<Group, 'counted' | 'owners'>,
  timeline: Timeline,
  sustainedFor: number,
): AlarmRule {
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

/**
 * A group and the looks at it. `upTo`: judges it up to before a step; the first that alarms ends it, whatever alarms later. `countsUpTo`:
 * only what is counted, without `joined`, which whoever reads combinations of labels adds to.
 */
export type Looker = {
  readonly group: Group
  readonly joined: Joined[]
  readonly countsUpTo: (until: number) => CountJudgement | null
  readonly upTo: (until: number) => GroupLook
}

/** Looks at a group; steps that were judged are not judged again. */
export function lookerOf(group: Group, timeline: Timeline, sustainedFor: number): Looker {
  const countsUpTo =
    group.counted === null ? () => null : familyLooks(group.counted, ruleOf(group, timeline, sustainedFor))
  const opened: Joined[] = []
  const joinedAlarmBefore = joinedAlarms(opened, (of) => ruleOf(of, timeline, sustainedFor))
  const upTo = (until: number): GroupLook => {
    opened.push(...newlySeen(group, opened, timeline, until))
    const counts = countsUpTo(until)
    const gauges = group.gauges.map((gauge) => ({ gauge, judgement: judgePrepared(gauge, timeline, until) }))
    const alarms = gauges.flatMap(({ judgement }) =>
      judgement.verdict === 'regressed' ? [indexOf(judgement.alarm.at, timeline)] : [],
    )
    const joinedAlarm = joinedAlarmBefore(until)
    const counted = Math.min(alarmStep(counts?.alarm ?? null), joinedAlarm)
    const first = Math.min(...alarms, counted)
    const joined = opened.filter(({ since }) => since < until)
    if (first === Infinity) return { group, counts, gauges, alarmAt: null, joined, until }
    if (first + 1 < until) return { ...upTo(first + 1), alarmAt: first }
    const named = counts !== null && counted === first ? withJoined(group, counts, joined, timeline, first) : null
    return { group, counts, gauges, alarmAt: first, joined, until, ...named }
  }
  return { group, joined: opened, countsUpTo, upTo }
}

const alarmStep = (alarm: CountAlarm | null): number => alarm?.step ?? Infinity
