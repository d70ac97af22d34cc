import type { Remedy } from '../metrics/store.ts'
import type { KeptKind } from './baseline.ts'
import type { Origin } from './ending/inconclusive.ts'
import { nodeName, trafficName } from './ending/node-words.ts'
import { knownSentences, remarksOf } from './ending/remarks.ts'
import { alarmVerdict, calledOffVerdict, endVerdict, type External, type VerdictPlan } from './ending/verdict-of.ts'
import type { GroupLook, Looker } from './look.ts'
import type { Caught } from './nodes/group-power.ts'
import type { Interval } from './steps/step-reader.ts'
import type { Timeline } from './steps/timeline.ts'
import type { Verdict } from './verdict.ts'

/** A watch on a store with all that was learnt before its deploy. */
export type PreparedWatch = {
  readonly timeline: Timeline
  readonly startedAt: number
  readonly falseAlarmRate: number
  readonly origin: Origin
  readonly remedy: Remedy
  /** See `WatchRun`. */
  readonly kept: KeptKind | null
  /** Known incidents of the past, which are left out of what is usual; Unix seconds. */
  readonly leftOut: readonly Interval[]
  readonly critical: Looker
  readonly advisory: Looker
  readonly control: Looker
  /** Segments of the critical metrics that the deploy does not reach. */
  readonly untouched: Looker
  /** The first step, before the given one, at which the absence of harm is proven; see `harmlessLooks`. */
  readonly provenBefore: (until: number) => number | null
  /** The verdict of ending after a step, made once. */
  readonly earlyEnd: (step: number, verdict: () => Verdict | null) => Verdict | null
  readonly caught: readonly Caught[]
}

/** What a look gives: a verdict, or what is asked of the outside before there is one. */
export type Look = {
  readonly critical: GroupLook
  /** Given whether an upstream has an incident now; null while the watch goes on. */
  readonly verdict: ((upstream: boolean) => Verdict) | null
}

/**
 * One look: judges every step after the deploy up to before `until`, in order; the first that ends the watch decides. So the
 * verdict and its time are the same whenever one looks.
 */
export function tick(watch: PreparedWatch, until: number): Look {
  const { timeline, critical } = watch
  const look = critical.upTo(until)
  const isOver = until >= timeline.deploy + timeline.planned
  const proven = watch.provenBefore(Math.min(look.alarmAt ?? until, until))
  const early = proven === null ? null : watch.earlyEnd(proven, () => endedEarly(watch, proven))
  if (early !== null) return { critical: look, verdict: () => early }
  if (look.alarmAt !== null) return { critical: look, verdict: (upstream) => ofAlarm(watch, look, upstream) }
  if (!isOver) return { critical: look, verdict: null }
  const usual = critical.asUsual?.upTo(until) ?? null
  if (usual !== null && usual.alarmAt !== null)
    return { critical: usual, verdict: () => alarmVerdict(usual, planOf(watch, until), ALREADY_SO) }
  return { critical: look, verdict: () => endVerdict(usual ?? look, planOf(watch, until), proven !== null) }
}

/** What was so before the deploy and has not got worse since is not the deploy's. */
const ALREADY_SO: External = { reason: 'already-so-before', what: '' }

/** The verdict of a watch that was called off at `now`, Unix seconds: what was seen up to before step `until` is shown. */
export const calledOff = (watch: PreparedWatch, until: number, now: number): Verdict =>
  calledOffVerdict(watch.critical.upTo(until), planOf(watch, until), now)

/** The verdict of a watch that ends with a step, for harm is ruled out; null where something else keeps it from being healthy. */
function endedEarly(watch: PreparedWatch, step: number): Verdict | null {
  const { critical } = watch
  const look = (critical.asUsual ?? critical).upTo(step + 1)
  if (look.alarmAt !== null) return null
  const verdict = endVerdict(look, planOf(watch, step + 1), true)
  return verdict.verdict === 'healthy' ? verdict : null
}

function ofAlarm(watch: PreparedWatch, look: GroupLook, upstream: boolean): Verdict {
  const until = (look.alarmAt ?? 0) + 1
  return alarmVerdict(look, planOf(watch, until), externalOf(watch, until, upstream))
}

/** What else got worse by a step that is not the deploy's; null where nothing did. */
function externalOf(watch: PreparedWatch, until: number, upstream: boolean): External | null {
  const control = watch.control.upTo(until)
  if (control.alarmAt !== null) return { reason: 'control-metric-worse', what: worstOf(control) }
  const untouched = watch.untouched.upTo(until)
  if (untouched.alarmAt !== null) return { reason: 'untouched-segment-worse', what: worstOf(untouched) }
  return upstream ? { reason: 'upstream-incident', what: '' } : null
}

function planOf(watch: PreparedWatch, until: number): VerdictPlan {
  const { timeline, startedAt, falseAlarmRate, origin, remedy, kept, caught, leftOut } = watch
  const critical = watch.critical.upTo(until)
  const advisory = watch.advisory.upTo(until)
  const untouched = watch.untouched.upTo(until)
  const advice = [
    ...(advisory.alarmAt === null
      ? []
      : [`Advisory: ${worstOf(advisory)} got worse as well; by itself that ends no watch.`]),
    ...(untouched.alarmAt === null
      ? []
      : [`${worstOf(untouched)}, which the deploy does not reach, got worse; by itself that ends no watch.`]),
  ]
  return {
    timeline,
    startedAt,
    falseAlarmRate,
    origin,
    remedy,
    kept,
    remarks: [...advice, ...knownSentences(leftOut, timeline), ...remarksOf(critical, caught, timeline)],
  }
}

/** What got worse most in a group that alarmed. */
function worstOf({ group, counts, gauges, monitors, traffic }: GroupLook): string {
  const off = gauges.find(({ judgement }) => judgement.verdict === 'regressed')
  if (off) return nodeName(off.gauge.table.metric.name, off.gauge.segment)
  const alerting = monitors.find(({ alarm }) => alarm !== null)
  if (alerting !== undefined && counts?.alarm == null) return alerting.monitor.table.metric.name
  const missing = traffic.find(({ alarm }) => alarm !== null)
  if (missing !== undefined && counts?.alarm == null) return trafficName(missing.traffic.table.metric.name)
  const worst = counts?.alarm?.worst ?? 0
  const [owner, node] = [group.owners[worst], counts?.basis.nodes[worst]]
  return owner === undefined || node === undefined ? 'a metric' : nodeName(owner.table.metric.name, node.segment.name)
}
