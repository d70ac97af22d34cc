import { detector } from './constants.ts'
import { at } from './numbers.ts'
import { exchange, medianOf, sortedWindow } from './sorted-window.ts'

/** Fewer values than this at the same time on other days tell nothing. */
const fewest = 3

/**
 * The usual value at each step from `from` to before `to`: the median over the same time, a few minutes around it, on up to
 * seven days on either side, of what lies in `x`. `x` ends at the deploy, so a step after it sees earlier days only, and a step of
 * the history is judged without its own day: otherwise its own excursion would be part of what it is compared with.
 * NaN where fewer than three values are known. `length`: of a step, seconds.
 */
export function usualLevel(x: Float64Array, length: number, from: number, to: number): Float64Array {
  const day = Math.round(86_400 / length)
  const half = Math.floor((detector.halfWidth * 60) / length)
  const shifts = otherDays(day)
  const around = sortedWindow(shifts.length * (2 * half + 1))
  for (const shift of shifts) {
    for (let u = from - 1 + shift - half; u <= from - 1 + shift + half; u++) exchange(around, Number.NaN, known(x, u))
  }
  const levels = new Float64Array(to - from)
  for (let step = from; step < to; step++) {
    // From one step to the next each day loses one value and gains one.
    for (let k = 0; k < shifts.length; k++) {
      const middle = step + at(shifts, k)
      exchange(around, known(x, middle - half - 1), known(x, middle + half))
    }
    levels[step - from] = around.count < fewest ? Number.NaN : medianOf(around)
  }
  return levels
}

/** Distances in steps to the same time on the days before and after. */
function otherDays(day: number): Float64Array {
  const days = Array.from({ length: detector.days }, (_, i) => (i + 1) * day)
  return Float64Array.from([...days.map((shift) => -shift), ...days])
}

/** The value of a step, NaN outside the series: asking an array beyond its ends is slow. */
function known(x: Float64Array, step: number): number {
  return step >= 0 && step < x.length ? at(x, step) : Number.NaN
}
