import { at } from './numbers.ts'
import { exchange, medianOf, sortedWindow } from './sorted-window.ts'

/**
 * Median of the `width` values before each step from `from` to before `to` (the step itself left out), NaN where fewer than
 * half of them are known. The levels are written to `levels`.
 */
export function recentLevel(
  x: Float64Array,
  width: number,
  from: number,
  to: number,
  levels: Float64Array = new Float64Array(to - from),
): Float64Array {
  const before = sortedWindow(width)
  for (let u = Math.max(0, from - width); u < from; u++) exchange(before, Number.NaN, at(x, u))
  for (let step = from; step < to; step++) {
    levels[step - from] = before.count < width / 2 ? Number.NaN : medianOf(before)
    exchange(before, step >= width ? at(x, step - width) : Number.NaN, at(x, step))
  }
  return levels
}
