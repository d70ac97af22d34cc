import type { CaughtChange, GaugeJudgement, GaugeLooks, Uncalibrated } from '../../evidence/gauge/index.ts'
import { calibrate, gaugeLooks } from '../../evidence/gauge/index.ts'
import { room } from '../../evidence/gauge/room.ts'
import type { MetricTable } from './metric-table.ts'
import { MOST_SEGMENTS } from './metric-nodes.ts'
import type { Timeline } from './timeline.ts'
import { endOfStep } from './timeline.ts'

/** One gauge, ready to be judged, or why it is not. */
export type PreparedGauge = {
  readonly table: MetricTable
  readonly segment: string
  readonly looks: GaugeLooks | Uncalibrated
  /** What it would have caught in its quiet past; nothing where it is not judged. */
  readonly caught: readonly CaughtChange[]
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

/** Learns every series of a gauge metric that is judged; `falseAlarmRate` is for all of them together. */
export function prepareGauges(table: MetricTable, timeline: Timeline, falseAlarmRate: number): PreparedGauge[] {
  const { kept: segments } = seriesOf(table)
  return segments.map((segment) => {
    const plan = {
      deployedAt: startOf(timeline),
      watch: timeline.planned * timeline.step,
      direction: table.metric.direction,
      falseAlarmRate: falseAlarmRate / segments.length,
      boundary: 'early',
    } as const
    const values = table.gauges.get(segment) ?? new Float64Array(0)
    const calibration = calibrate(samplesOf(values, timeline, 0, timeline.pastEnd), plan)
    if (typeof calibration === 'string') return { table, segment, looks: calibration, caught: [] }
    return { table, segment, looks: gaugeLooks(calibration), caught: calibration.caught }
  })
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
