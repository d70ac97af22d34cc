import { scale } from './constants.ts'
import { at } from './numbers.ts'
import { ascendingQuantiles, quantile } from './quantile.ts'
import { room } from './room.ts'

const allRoom = room()
const nearRoom = room()

/** A scale, and what the maxima of nine windows in ten do not reach: of all windows or of those of the time of day, whichever is less. */
export type Scale = { readonly scale: number; readonly usual: number }

/**
 * What is usual for one channel in a quiet window: the geometric mean of two scales. `all` windows: the 90 % quantile of their
 * maxima, or a third of the 99 % quantile if that is more, or the largest if both are 0. The time of day: the 90 % quantile of
 * the windows in `sameTime`, but at least a tenth of the first. `least`: maxima are not told apart below it. Null where that is too much to
 * know the scale; never for 0.
 */
export function scaleOf(maxima: Float64Array, sameTime: readonly number[], least: number): Scale | null {
  const n = maxima.length
  const scratch = allRoom(n)
  scratch.set(maxima)
  const near = nearRoom(sameTime.length)
  for (let i = 0; i < near.length; i++) near[i] = at(maxima, sameTime[i] ?? 0)
  if (least > 0 && !(isKnown(scratch, least) && isKnown(near, least))) return null
  const [usual = Number.NaN, rare = Number.NaN] = ascendingQuantiles(scratch, n, [scale.usual, scale.rare])
  const all = Math.max(usual, rare * scale.rareShare) || maxima.reduce((a, b) => Math.max(a, b), 0)
  const timeOfDay = quantile(near, near.length, scale.usual)
  return {
    scale: Math.sqrt(all * Math.max(timeOfDay, all * scale.timeOfDayShare)),
    usual: Math.min(usual, timeOfDay),
  }
}

/** Whether the quantile for what is usual lies above `least`. */
function isKnown(maxima: Float64Array, least: number): boolean {
  let above = 0
  for (let i = 0; i < maxima.length; i++) above += Number(at(maxima, i) > least)
  return maxima.length - above <= Math.floor((maxima.length - 1) * scale.usual)
}
