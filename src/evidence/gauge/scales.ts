import { scale } from './constants.ts'
import { at } from './numbers.ts'
import { ascendingQuantiles, quantile } from './quantile.ts'
import { room } from './room.ts'
import type { Maxima } from './window-maxima.ts'

const allRoom = room()
const nearRoom = room()

/**
 * What is usual for one channel in a quiet window: the geometric mean of two scales. `all` windows: the 90 % quantile of their
 * maxima, or a third of the 99 % quantile if that is more, or the largest if both are 0. The time of day: the 90 % quantile of
 * the windows in `sameTime`, but at least a tenth of the first.
 */
export function scaleOf(maxima: Float64Array, sameTime: readonly number[]): number {
  const n = maxima.length
  const scratch = allRoom(n)
  scratch.set(maxima)
  const [usual = Number.NaN, rare = Number.NaN] = ascendingQuantiles(scratch, n, [scale.usual, scale.rare])
  const all = Math.max(usual, rare * scale.rareShare) || maxima.reduce((a, b) => Math.max(a, b), 0)
  const near = nearRoom(sameTime.length)
  for (let i = 0; i < near.length; i++) near[i] = at(maxima, sameTime[i] ?? 0)
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
