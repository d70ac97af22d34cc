import { detector } from './constants.ts'
import { add, countLower, dayPool, maskOf, medianFor, renew } from './day-pool.ts'
import { at } from './numbers.ts'

/** Fewer values than this at the same time on other days tell nothing. */
const fewest = 3

/**
 * The usual value at each step from `from` to before `to`: the median over the same time, a few minutes around it, on up to
 * seven days on either side, of what lies in `x`. `x` ends at the deploy, so a step after it sees earlier days only, and a step of
 * the history is judged without its own day: otherwise its own excursion would be part of what it is compared with.
 * NaN where fewer than three values are known. `length`: of a step, seconds. The levels are written to `levels`.
 *
 * All days of one time of day are judged from one sorted pool, each with its own day and the too distant ones masked.
 */
export function usualLevel(
  x: Float64Array,
  length: number,
  from: number,
  to: number,
  levels: Float64Array = new Float64Array(to - from),
): Float64Array {
  const day = Math.round(86_400 / length)
  const half = Math.floor((detector.halfWidth * 60) / length)
  const width = 2 * half + 1
  // Day 0 of the pool lies seven days before `from`.
  const days = Math.ceil((to - from) / day) + 2 * detector.days
  const first = from - detector.days * day
  const pool = dayPool(days, width)
  const known = new Uint16Array(days)
  const others = maskOf(days, (distance) => distance !== 0 && Math.abs(distance) <= detector.days)
  const phases = Math.min(day, to - from)
  for (let phase = -2 * half; phase < phases; phase++) {
    for (let d = 0; d < days; d++) {
      const newest = first + d * day + phase + half
      const value = within(x, newest)
      known[d] = (known[d] ?? 0) + (value === value ? 1 : 0) - (phase > 0 && isKnown(x, newest - width) ? 1 : 0)
      add(pool, value, d)
    }
    renew(pool, (phase + 2 * half) % width)
    if (phase < 0) continue
    countLower(pool)
    for (let d = detector.days, step = phase; step < to - from; d++, step += day) {
      const n = onOtherDays(known, d)
      levels[step] = n < fewest ? Number.NaN : medianFor(pool, d, others, n, onOtherDays(pool.lower, d))
    }
  }
  return levels
}

/** Sum over the days that count for a judged one. */
function onOtherDays(counts: Uint16Array, day: number): number {
  let sum = -(counts[day] ?? 0)
  const last = Math.min(counts.length - 1, day + detector.days)
  for (let d = day - detector.days; d <= last; d++) sum += counts[d] ?? 0
  return sum
}

/** The value of a step, NaN outside the series: asking an array beyond its ends is slow. */
function within(x: Float64Array, step: number): number {
  return step >= 0 && step < x.length ? at(x, step) : Number.NaN
}

function isKnown(x: Float64Array, step: number): boolean {
  const value = within(x, step)
  return value === value
}
