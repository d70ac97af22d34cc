import type { Verdict } from '../verdict.ts'
import type { Group } from './groups.ts'
import { harmlessAt } from './harmless.ts'
import type { GroupLook } from './look.ts'
import { lookAt } from './look.ts'
import type { Caught } from './power.ts'
import { remarksOf } from './remarks.ts'
import type { Timeline } from './timeline.ts'
import { alarmVerdict, endVerdict } from './verdict-of.ts'

/** A watch on a store with all that was learnt before its deploy. */
export type PreparedWatch = {
  readonly timeline: Timeline
  readonly startedAt: number
  readonly falseAlarmRate: number
  readonly sustainedFor: number
  /** Steps before which nothing is called healthy. */
  readonly minSteps: number
  readonly critical: Group
  readonly advisory: Group
  readonly control: Group
  readonly caught: readonly Caught[]
}

/** What a look gives: a verdict, or what is asked of the outside before there is one. */
export type StoreLook = {
  readonly critical: GroupLook
  /** Given whether an upstream has an incident now; null while the watch goes on. */
  readonly verdict: ((upstream: boolean) => Verdict) | null
}

/**
 * One look, pure: judges every step after the deploy up to before `until`, in order; the first that ends the watch decides. So the
 * verdict and its time are the same whenever one looks.
 */
export function tickStore(watch: PreparedWatch, until: number): StoreLook {
  const { timeline, sustainedFor, critical, minSteps, falseAlarmRate } = watch
  const look = lookAt(critical, timeline, until, sustainedFor)
  const isOver = until >= timeline.deploy + timeline.planned
  const from = timeline.deploy + minSteps - 1
  const last = look.alarmAt ?? until
  const proven = harmlessAt(critical, timeline, { from, until: Math.min(last, until) }, falseAlarmRate)
  if (proven !== null) {
    const verdict = endVerdict(lookAt(critical, timeline, proven + 1, sustainedFor), planOf(watch, proven + 1), true)
    if (verdict.verdict === 'healthy') return { critical: look, verdict: () => verdict }
  }
  if (look.alarmAt !== null) return { critical: look, verdict: (upstream) => ofAlarm(watch, look, upstream) }
  if (!isOver) return { critical: look, verdict: null }
  return { critical: look, verdict: () => endVerdict(look, planOf(watch, until), proven !== null) }
}

function ofAlarm(watch: PreparedWatch, look: GroupLook, upstream: boolean): Verdict {
  const until = (look.alarmAt ?? 0) + 1
  const control = lookAt(watch.control, watch.timeline, until, watch.sustainedFor)
  const external = control.alarmAt !== null ? 'control-metric-worse' : upstream ? 'upstream-incident' : null
  return alarmVerdict(look, planOf(watch, until), external)
}

function planOf(watch: PreparedWatch, until: number) {
  const { timeline, startedAt, falseAlarmRate, caught } = watch
  const critical = lookAt(watch.critical, timeline, until, watch.sustainedFor)
  const advisory = lookAt(watch.advisory, timeline, until, watch.sustainedFor)
  const advice =
    advisory.alarmAt === null
      ? []
      : [`Advisory: ${adviceOf(advisory)} got worse as well; by itself that ends no watch.`]
  return { timeline, startedAt, falseAlarmRate, remarks: [...advice, ...remarksOf(critical, caught, timeline)] }
}

function adviceOf({ group, counts, gauges }: GroupLook): string {
  const off = gauges.find(({ judgement }) => judgement.verdict === 'regressed')
  if (off) return off.gauge.table.metric.name
  return group.owners[counts?.alarm?.worst ?? 0]?.table.metric.name ?? 'a metric'
}
