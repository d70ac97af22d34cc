import type { BaselineChoice } from '../../metrics/store.ts'
import {
  type CaughtChange,
  familyFactor,
  type GaugeJudgement,
  type GaugeLooks,
  gaugeLooks,
  isOfFamily,
  justBeforeLooks,
  learn,
  type Learnt,
  settle,
  thresholdFor,
  type Uncalibrated,
} from '../../evidence/gauge/index.ts'
import { room } from '../../evidence/gauge/typed-arrays.ts'
import { MOST_SEGMENTS } from './metric-nodes.ts'
import type { MetricTable } from '../steps/metric-table.ts'
import { endOfStep, type Timeline } from '../steps/timeline.ts'

/** One gauge, ready to be judged, or why it is not. */
export type PreparedGauge = {
  readonly table: MetricTable
  readonly segment: string
  readonly looks: GaugeLooks | Uncalibrated
  /** The same against what is usual, where it was off before the deploy already: `looks` then asks whether it got worse since. */
  readonly asUsual: GaugeLooks | null
  /** What it would have caught in its quiet past; nothing where it is not judged. */
  readonly caught: readonly CaughtChange[]
  /** Quiet windows on which it was calibrated together with others; null where its threshold is its own. */
  readonly common: number | null
}

const timeRoom = room()
const valueRoom = room()

/** Samples with numbers of the steps [from, until). They hold until the next call. */
function samplesOf(values: Float64Array, timeline: Timeline, from: number, until: number) {
  const time = timeRoom(Math.max(0, until - from))
  const value = valueRoom(time.length)
  let n = 0
  for (let index = from; index < until; index++) {
    const number = values[index] ?? Number.NaN
    if (!Number.isFinite(number)) continue
    time[n] = endOfStep(timeline, index)
    value[n++] = number
  }
  return { time: time.subarray(0, n), value: value.subarray(0, n) }
}

/** The start of the watch on a gauge: samples at or after it are judged. */
const startOf = (timeline: Timeline): number => endOfStep(timeline, timeline.deploy)

/** The series of a gauge that are judged, and those beyond the fiftieth by name, which are not. */
export function seriesOf(table: MetricTable): {
  readonly kept: readonly string[]
  readonly dropped: readonly string[]
} {
  const all = [...table.gauges.keys()].toSorted()
  return { kept: all.slice(0, MOST_SEGMENTS), dropped: all.slice(MOST_SEGMENTS) }
}

/** A series with what was learnt of it, or why nothing was. */
type LearntGauge = Pick<PreparedGauge, 'table' | 'segment'> & { readonly learnt: Learnt | Uncalibrated }

function learnSeries(
  table: MetricTable,
  timeline: Timeline,
  falseAlarmRate: number,
  sustainedFor: number,
): LearntGauge[] {
  const { kept: segments } = seriesOf(table)
  const { minEffect } = table.metric
  return segments.map((segment) => {
    const plan = {
      deployedAt: startOf(timeline),
      watch: timeline.planned * timeline.step,
      direction: table.metric.direction,
      falseAlarmRate: falseAlarmRate / segments.length,
      boundary: 'early',
      sustainedFor,
      minEffect: { relative: minEffect.relative, absolute: minEffect.absolute ?? 0 },
    } as const
    const values = table.gauges.get(segment) ?? new Float64Array(0)
    return { table, segment, learnt: learn(samplesOf(values, timeline, 0, timeline.pastEnd), plan) }
  })
}

/** What is judged of a series by the time just before the deploy alone. */
function looksJustBefore(
  { table, segment }: Pick<PreparedGauge, 'table' | 'segment'>,
  timeline: Timeline,
  falseAlarmRate: number,
  sustainedFor: number,
): GaugeLooks | Uncalibrated {
  const { direction, minEffect } = table.metric
  const values = table.gauges.get(segment) ?? new Float64Array(0)
  return justBeforeLooks({
    before: values.slice(0, timeline.pastEnd),
    isLevelOnly: table.spread,
    apart: timeline.deploy - timeline.pastEnd + 1,
    planned: timeline.planned,
    length: timeline.step,
    firstAt: startOf(timeline),
    direction,
    falseAlarmRate,
    sustainedFor,
    minEffect: { relative: minEffect.relative, absolute: minEffect.absolute ?? 0 },
  })
}

/**
 * Learns every series that is judged of some gauge metrics; `falseAlarmRate` is for all of them together. Series with the same quiet windows
 * share it by one calibration; where that cannot be, and for the others, each metric has an equal part and each of its series one of that. What has no past
 * to learn from is compared with the time just before the deploy where that is the `baseline`.
 */
export function prepareGauges(
  tables: readonly MetricTable[],
  timeline: Timeline,
  falseAlarmRate: number,
  sustainedFor: number,
  baseline: BaselineChoice,
): PreparedGauge[] {
  const all = tables.flatMap((table) => learnSeries(table, timeline, falseAlarmRate / tables.length, sustainedFor))
  const known = all.flatMap(({ learnt }) => (typeof learnt === 'string' ? [] : [learnt]))
  const family = familyOf(known)
  return all.map(({ table, segment, learnt }) => {
    if (typeof learnt === 'string') {
      const part = falseAlarmRate / tables.length / seriesOf(table).kept.length
      const isJustBefore = baseline === 'previous-window'
      const looks = isJustBefore ? looksJustBefore({ table, segment }, timeline, part, sustainedFor) : learnt
      return { table, segment, looks, asUsual: null, caught: [], common: null }
    }
    const { boundary, direction, falseAlarmRate: own } = learnt.known.plan
    const shared = family?.get(learnt)
    const alone = thresholdFor(boundary, direction, own)
    const { threshold, measured } = shared ?? alone
    const calibration = settle(learnt, threshold, measured)
    const { caught } = calibration
    const asUsual = calibration.shift === 0 ? null : gaugeLooks({ ...calibration, shift: 0 })
    return { table, segment, looks: gaugeLooks(calibration), asUsual, caught, common: shared?.windows ?? null }
  })
}

type Shared = { readonly threshold: number; readonly measured: boolean; readonly windows: number }

/** The thresholds of the series that are calibrated together, by what each may use of the false-alarm rate; null where none are. */
function familyOf(known: readonly Learnt[]): Map<Learnt, Shared> | null {
  const isMember = isOfFamily(known.map(({ quiet }) => quiet))
  const members = known.filter((_, index) => isMember[index])
  if (members.length < 2) return null
  const part = members.reduce((sum, member) => sum + member.known.plan.falseAlarmRate, 0)
  const alone = members.map(({ known: { plan } }) => thresholdFor(plan.boundary, plan.direction, part))
  const found = familyFactor(
    members.map(({ quiet }, index) => ({ quiet, alone: alone[index]?.threshold ?? 1 })),
    part,
  )
  if (found === null) return null
  return new Map(
    members.map((member, index) => {
      const { threshold, measured } = alone[index] ?? { threshold: Infinity, measured: false }
      return [member, { threshold: found.factor * threshold, measured, windows: found.windows }]
    }),
  )
}

/** Judges the steps up to before `until`. */
export function judgePrepared(
  { table, segment, looks }: PreparedGauge,
  timeline: Timeline,
  until: number,
): GaugeJudgement {
  if (typeof looks === 'string') return { verdict: 'inconclusive', reason: looks, basis: null }
  const values = table.gauges.get(segment) ?? new Float64Array(0)
  const samples = samplesOf(values, timeline, timeline.deploy, until)
  return looks(samples, endOfStep(timeline, until - 1) + timeline.step)
}
