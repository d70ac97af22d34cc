import { ALL } from '../../metrics/source.ts'
import type { MetricTable } from '../steps/metric-table.ts'
import type { Timeline } from '../steps/timeline.ts'

/** A monitor of a store, with what its past says of it. */
export type PreparedMonitor = {
  readonly table: MetricTable
  /** Whether it alerted just before the rollout; null where that is not known. */
  readonly before: boolean | null
  /** Quiet windows as long as the watch, and those of them in which it would have alarmed. */
  readonly quiet: { readonly windows: number; readonly alarmed: number }
  /** The part of the false-alarm rate that is its own. */
  readonly allowed: number
  /** Steps that it has to alert for. */
  readonly sustained: number
  /** Judged against what is usual: that it alerted before the rollout is no excuse, and that it still does is what is asked. */
  readonly asUsual: boolean
}

/** It alerts since `onset` and has done so for long enough at `step`. */
export type MonitorAlarm = { readonly step: number; readonly onset: number }

/** The same at a look. */
export type JudgedMonitor = {
  readonly monitor: PreparedMonitor
  readonly alarm: MonitorAlarm | null
  /** Its newest state, null where it is not known, and the step since which it is so. */
  readonly state: boolean | null
  readonly since: number
}

/** What monitors are learnt from; see `GroupPlan`. */
type MonitorPlan = {
  readonly timeline: Timeline
  readonly sustainedFor: number
  readonly pastIsEarlier: boolean
}

/** Learns how often each alerts in the quiet past. `falseAlarmRate` is for all of them together. */
export function prepareMonitors(
  tables: readonly MetricTable[],
  { timeline, sustainedFor, pastIsEarlier }: MonitorPlan,
  falseAlarmRate: number,
): PreparedMonitor[] {
  const sustained = Math.max(1, Math.ceil(sustainedFor / timeline.step))
  return tables.map((table) => ({
    table,
    before: pastIsEarlier ? null : stateAt(valuesOf(table), timeline.pastEnd - 1, timeline.pastEnd - 1 - RECENT),
    quiet: quietOf(valuesOf(table), timeline, sustained),
    allowed: falseAlarmRate / tables.length,
    sustained,
    asUsual: false,
  }))
}

/** Steps after which a state is no longer the newest. */
const RECENT = 3
/** Part of a quiet window of which the state has to be known. */
const KNOWN_PART = 0.75

/**
 * Whether an alert may accuse a deploy. Among n quiet windows k have one, so a new one is chance at most every (n + 1)/(k + 1)th time, if windows
 * are exchangeable: of all n + 1 windows it would be among k + 1.
 */
export const mayAccuse = ({ quiet: { windows, alarmed }, allowed }: PreparedMonitor): boolean =>
  alarmed + 1 <= allowed * (windows + 1)

/** Judges the steps up to before `until`. */
export function judgeMonitor(monitor: PreparedMonitor, { deploy }: Timeline, until: number): JudgedMonitor {
  const values = valuesOf(monitor.table)
  const state = stateAt(values, until - 1, Math.max(deploy, until - RECENT) - 1)
  let since = until
  while (since > deploy && isSame(values[since - 1], state)) since -= 1
  const judged = { monitor, state, since }
  if (monitor.asUsual) return { ...judged, alarm: state === true ? { step: until - 1, onset: since } : null }
  const from = monitor.before === false ? deploy : firstWell(values, deploy, until)
  const isJudged = monitor.before !== true && mayAccuse(monitor)
  return { ...judged, alarm: isJudged ? alarmIn(values, from, until, monitor.sustained) : null }
}

/** The same monitors, where one alerted before the rollout already; null where none did. */
export function monitorsAsUsual(monitors: readonly PreparedMonitor[]): readonly PreparedMonitor[] | null {
  if (!monitors.some(({ before }) => before === true)) return null
  return monitors.map((monitor) => (monitor.before === true ? { ...monitor, before: null, asUsual: true } : monitor))
}

function valuesOf({ gauges, steps }: MetricTable): Float64Array {
  return gauges.get(ALL) ?? new Float64Array(steps).fill(Number.NaN)
}

/** Where it is not known what was before the deploy, it has to be seen well first: a monitor still shows for a while what a rollback has ended. */
function firstWell(values: Float64Array, deploy: number, until: number): number {
  let step = deploy
  while (step < until && values[step] !== 0) step += 1
  return step
}

const isSame = (value: number | undefined, state: boolean | null): boolean =>
  value !== undefined && (Number.isNaN(value) ? state === null : value === Number(state))

/** The newest known state of the steps after `after` up to `at`; null where none is known. */
function stateAt(values: Float64Array, at: number, after: number): boolean | null {
  for (let step = at; step > after && step >= 0; step -= 1) {
    const value = values[step] ?? Number.NaN
    if (!Number.isNaN(value)) return value > 0
  }
  return null
}

/** The first alert of the steps [from, until) that lasts, if it was well before them; a step without a state neither ends one nor is one. */
function alarmIn(values: Float64Array, from: number, until: number, sustained: number): MonitorAlarm | null {
  let onset: number | null = null
  for (let step = from; step < until; step += 1) {
    const value = values[step] ?? Number.NaN
    if (value === 0) onset = null
    if (!(value > 0)) continue
    onset ??= step
    if (step + 1 - onset >= sustained) return { step, onset }
  }
  return null
}

/** Windows of the past, one behind the other, each judged as the watch is. */
function quietOf(values: Float64Array, { pastEnd, planned }: Timeline, sustained: number): PreparedMonitor['quiet'] {
  let [windows, alarmed] = [0, 0]
  for (let until = pastEnd; until - planned > 0; until -= planned) {
    const from = until - planned
    const known = values.subarray(from, until).reduce((sum, value) => (Number.isNaN(value) ? sum : sum + 1), 0)
    const before = stateAt(values, from - 1, from - 1 - RECENT)
    // Where it alerts before the watch it accuses nobody: such a window says nothing of how often it does.
    if (before !== false || known < KNOWN_PART * planned) continue
    windows += 1
    if (alarmIn(values, from, until, sustained) !== null) alarmed += 1
  }
  return { windows, alarmed }
}
