import { detector, scale } from './constants.ts'
import { at, nth } from './numbers.ts'
import type { Past } from './past.ts'
import { quantile } from './quantile.ts'
import { scalesOf } from './scales.ts'

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
    low = Math.min(low, at(values, i))
    high = Math.max(high, at(values, i))
  }
  return high - low
}

/** No scale is below a thousandth of the usual range, or of the whole one where most values are the same. */
function floorOf(values: Float64Array): number {
  const scratch = values.slice()
  const usual = quantile(scratch, scratch.length, 0.95) - quantile(scratch, scratch.length, 0.05)
  return (usual || rangeOf(values)) * scale.rangeShare
}
