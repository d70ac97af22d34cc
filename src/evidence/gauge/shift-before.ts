import { before, boundaryAt, type Channel } from './detector.ts'
import type { Past } from './past.ts'
import { offAt, type Rule, sideOf } from './scores.ts'
import { at } from './typed-arrays.ts'

/**
 * How far off the usual level a series was just before the deploy, with its sign: 0 where no mean of the last minutes was as far off as an alarm needs, nor the
 * mean of the last hours nearly so, or where it had come back. What was so already is not the deploy's.
 */
export function shiftBefore(past: Past, rule: Rule, atFirst: number): number {
  // The hour before is a watch of an hour: at its end that needs more.
  const threshold = atFirst * boundaryAt(rule.boundary, 60)
  const { means } = past
  const deploy = endOf(past)
  const first = deploy - Math.max(1, Math.round((before.minutes * 60) / rule.length))
  for (let index = 0; index < rule.channels.length; index++) {
    const side = rule.channels[index]?.residual === 'slow' ? sideOf(means, index, rule) : null
    if (side === null || side.scale === Number.POSITIVE_INFINITY) continue
    for (let step = Math.max(0, first); step < deploy; step++) {
      if (offAt(side, step, rule, threshold) > threshold) return levelOf(side.residual, side.sign, deploy, rule)
    }
  }
  return shiftOfHours(past, rule, deploy, atFirst)
}

/** The same where it was off for hours: less far than an alarm needs, for what lasts so long is no chance of some minutes. */
function shiftOfHours({ means }: Past, rule: Rule, deploy: number, atFirst: number): number {
  const steps = Math.max(1, Math.round((before.long * 60) / rule.length))
  const longest = Math.max(...rule.channels.map(({ span }) => span))
  for (let index = 0; index < rule.channels.length; index++) {
    const channel = rule.channels[index]
    const side = channel?.residual === 'slow' && channel.span === longest ? sideOf(means, index, rule) : null
    if (side === null || side.scale === Number.POSITIVE_INFINITY) continue
    const { residual, sign, scale } = side
    const off = sign * meanOf(residual.subarray(Math.max(0, deploy - steps), deploy))
    if (off / scale > before.lasting * atFirst) return levelOf(residual, sign, deploy, rule)
  }
  return 0
}

/** The mean of the values that are known; 0 without one. */
function meanOf(values: Float64Array): number {
  const known = values.filter((value) => value === value)
  return known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length
}

/** One past the last known value before the deploy: what a rollout hides is not looked at. */
function endOf({ means: [residual], deploy }: Past): number {
  return (residual ?? new Float64Array(0)).subarray(0, deploy).findLastIndex(Number.isFinite) + 1
}

/** The largest of the last means; 0 where the newest of them is no longer half of it. */
function levelOf(residual: Float64Array, sign: number, deploy: number, { length }: Rule): number {
  const means = before.spans.map((minutes) => {
    const span = Math.max(1, Math.round((minutes * 60) / length))
    return sign * meanOf(residual.subarray(Math.max(0, deploy - span), deploy))
  })
  const largest = Math.max(...means)
  return largest > 0 && at(Float64Array.from(means), 0) >= before.still * largest ? sign * largest : 0
}

/** The scales without what would take the way back to the usual level for a change: against the minutes before it looks like one. */
export function withoutRecovery(channels: readonly Channel[], scales: readonly number[], shift: number): number[] {
  return scales.map((scale, index) => {
    const channel = channels[index]
    const isRecovery = channel?.residual === 'fast' && channel.sign !== Math.sign(shift)
    return isRecovery ? Number.POSITIVE_INFINITY : scale
  })
}
