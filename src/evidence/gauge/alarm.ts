import type { Calibration, GaugePlan } from './calibration.ts'
import type { Alarm } from './judgement.ts'
import { at, nth } from './numbers.ts'
import { recentLevel } from './recent.ts'
import type { Ordered } from './samples.ts'
import type { Score } from './scan.ts'
import { stepOf } from './steps.ts'
import { undoTransform } from './transform.ts'

/** Says what raised an alarm, in the unit of the series. `x`: transformed values of the watch, `after`: its samples. */
export function alarmOf(score: Score, calibration: Calibration, after: Ordered, x: Float64Array): Alarm {
  const { steps, transform, usual, tail, channels } = calibration
  const channel = channels[score.channel] ?? { residual: 'slow', span: 1, sign: 1 }
  const first = score.step - channel.span + 1
  const joined = Float64Array.from([...tail, ...x])
  const level = channel.residual === 'slow' ? usual : recentLevel(joined, tail.length, tail.length, joined.length)
  const pairs = Array.from({ length: channel.span }, (_, i) => [at(x, first + i), nth(level, first + i)] as const)
  const known = pairs.filter(([value, expected]) => Number.isFinite(value - expected))
  return {
    at: lastTimeIn(score.step, calibration, after),
    direction: channel.sign > 0 ? 'up' : 'down',
    against: channel.residual,
    span: channel.span * steps.length,
    observed: undoTransform(transform, mean(known.map(([value]) => value))),
    expected: undoTransform(transform, mean(known.map(([, expected]) => expected))),
    score: score.score,
  }
}

/** Whether an alarm is about as much as the plan calls harm. */
export function isHarm(
  { observed, expected }: Pick<Alarm, 'observed' | 'expected'>,
  { minEffect }: GaugePlan,
): boolean {
  if (minEffect === undefined) return true
  return Math.abs(observed - expected) > Math.max(minEffect.relative * Math.abs(expected), minEffect.absolute)
}

/** Time of the newest sample that the value of a step was made from. */
export function lastTimeIn(step: number, { steps }: Calibration, after: Ordered): number {
  const times = after.time.filter((time) => stepOf(steps, time) === step)
  return at(times, steps.centred ? 0 : times.length - 1)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
