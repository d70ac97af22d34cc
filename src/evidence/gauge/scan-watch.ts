import { alarmOf, isHarm } from './alarm.ts'
import type { Calibration } from './calibration.ts'
import { recentSteps } from './channels.ts'
import { at, nth } from './numbers.ts'
import { residualMeans } from './residuals.ts'
import { room } from './room.ts'
import type { Ordered } from './samples.ts'
import type { Score } from './scan.ts'
import { scoreAt } from './scan.ts'
import { isOver, stepOf, valuesOf } from './steps.ts'
import { applyTransform } from './transform.ts'

const valuesRoom = room()
const transformedRoom = room()
const joinedRoom = room()
const levelRoom = room()

/** The scores of a watch so far. */
export type WatchScan = {
  /** The first step above the threshold and off by as much as is harm, or null. */
  readonly alarm: Score | null
  /** The largest score up to the alarm or the end; null where nothing could be scored. */
  readonly largest: Score | null
  /** Transformed values of the steps that are over, NaN for gaps. They hold until the next scan. */
  readonly x: Float64Array
  /** How many of them have a value and a usual level to compare it with. */
  readonly compared: number
}

/** What is known of the first `steps` steps, in which nothing alarmed. */
export type Scanned = { readonly steps: number; readonly largest: Score | null; readonly compared: number }

/** Nothing was looked at. */
export const nothingScanned: Scanned = { steps: 0, largest: null, compared: 0 }

/**
 * Scores the steps after the deploy that are over at `until` (Unix seconds). No step's score depends on a later sample, so the
 * first alarm is the same whenever one looks after it, and steps that were `scanned` need not be scored again.
 */
export function scanWatch(
  calibration: Calibration,
  after: Ordered,
  until: number,
  scanned = nothingScanned,
): WatchScan {
  const { steps, plan, channels, usual, threshold } = calibration
  const x = watchedValues(calibration, after, until)
  const known = scanned.steps <= x.length ? scanned : nothingScanned
  const longest = channels.reduce((most, { span }) => Math.max(most, span), 1)
  const begin = Math.max(0, known.steps - (longest - 1))
  const means = meansFrom(calibration, x, begin)
  const rule = { channels, scales: calibration.scales, boundary: plan.boundary, length: steps.length }
  let { compared, largest } = known
  for (let step = known.steps; step < x.length; step++) {
    if (Number.isFinite(at(x, step) - (usual[step] ?? Number.NaN))) compared++
  }
  for (let step = known.steps; step < x.length; step++) {
    const score = scoreAt(means, -begin, step, rule)
    if (score === null) continue
    if (largest === null || score.score > largest.score) largest = score
    if (score.score > threshold && isHarm(alarmOf(score, calibration, after, x), plan))
      return { alarm: score, largest, x, compared }
  }
  return { alarm: null, largest, x, compared }
}

/** Moving means of the residuals at the steps of the watch from `begin` on. */
function meansFrom({ steps, channels, tail, usual }: Calibration, x: Float64Array, begin: number): Float64Array[] {
  const width = recentSteps(steps.length)
  const count = x.length - begin
  const joined = joinedRoom(width + count)
  for (let i = 0; i < joined.length; i++) {
    const step = begin - width + i
    joined[i] = step < 0 ? nth(tail, tail.length + step) : at(x, step)
  }
  const level = levelRoom(count)
  for (let i = 0; i < count; i++) level[i] = nth(usual, begin + i)
  return residualMeans(joined, level, width, { width, channels })
}

function watchedValues(calibration: Calibration, after: Ordered, until: number): Float64Array {
  const { steps, watchSteps, transform } = calibration
  const last = after.time.length - 1
  const newest = last < 0 ? -1 : stepOf(steps, at(after.time, last))
  const end = Math.min(watchSteps, newest >= 0 && isOver(steps, newest, until) ? newest + 1 : Math.max(0, newest))
  return applyTransform(transform, valuesOf(after, steps, 0, end, valuesRoom(end)), transformedRoom(end))
}
