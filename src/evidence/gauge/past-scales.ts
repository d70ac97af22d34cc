import { detector, scale } from './constants.ts'
import { at, nth } from './numbers.ts'
import type { Past } from './past.ts'
import { ascendingQuantiles } from './quantile.ts'
import { room } from './room.ts'
import { scalesOf } from './scales.ts'

const floorRoom = room()

/** The scale of every channel, from the quiet windows. `values`: the known transformed values of the history. `length`: of a step, seconds. */
export function scalesOfPast(past: Past, values: Float64Array, length: number): number[] {
  const day = 86_400 / length
  const near = (detector.sameTime * 60) / length
  const all = past.starts.map((_, w) => w)
  const sameTime = all.filter((w) => {
    const apart = (past.deploy - nth(past.starts, w)) % day
    return Math.min(apart, day - apart) <= near
  })
  const chosen = sameTime.length < detector.fewest ? all : sameTime
  const floor = floorOf(values)
  return past.maxima.flatMap((maxima) => {
    const { up, down } = scalesOf(maxima, chosen, floor)
    return [up, down]
  })
}

/** Largest minus smallest value. */
export function rangeOf(values: Float64Array): number {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let i = 0; i < values.length; i++) {
    const value = at(values, i)
    if (value < low) low = value
    if (value > high) high = value
  }
  return high - low
}

/** No scale is below a thousandth of the usual range, or of the whole one where most values are the same. */
function floorOf(values: Float64Array): number {
  const scratch = floorRoom(values.length)
  scratch.set(values)
  const [low = Number.NaN, high = Number.NaN] = ascendingQuantiles(scratch, scratch.length, [0.05, 0.95])
  return (high - low || rangeOf(values)) * scale.rangeShare
}
