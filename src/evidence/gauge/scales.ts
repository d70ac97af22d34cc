import { scale } from './constants.ts'
import { at } from './numbers.ts'
import { quantile } from './quantile.ts'
import type { Maxima } from './window-maxima.ts'

/**
 * What is usual for one channel in a quiet window: the geometric mean of two scales. `all` windows: the 90 % quantile of their
 * maxima, or a third of the 99 % quantile if that is more, or the largest if both are 0. The time of day: the 90 % quantile of
 * the windows in `sameTime`, but at least a tenth of the first.
 */
export function scaleOf(maxima: Float64Array, sameTime: readonly number[]): number {
  const sorted = maxima.slice()
  const usual = quantile(sorted, sorted.length, scale.usual)
  const rare = quantile(sorted, sorted.length, scale.rare) * scale.rareShare
  const all = Math.max(usual, rare) || sorted.reduce((a, b) => Math.max(a, b), 0)
  const near = Float64Array.from(sameTime, (w) => at(maxima, w))
  const timeOfDay = quantile(near, near.length, scale.usual)
  return Math.sqrt(all * Math.max(timeOfDay, all * scale.timeOfDayShare))
}

/** Scales upwards and downwards of one residual and span: each has a floor in the other and in `floor`. */
export function scalesOf(maxima: Maxima, sameTime: readonly number[], floor: number): { up: number; down: number } {
  const up = scaleOf(maxima.up, sameTime)
  const down = scaleOf(maxima.down, sameTime)
  return {
    up: Math.max(up, down * scale.oppositeShare, floor),
    down: Math.max(down, up * scale.oppositeShare, floor),
  }
}
