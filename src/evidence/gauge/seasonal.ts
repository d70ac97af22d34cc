import { detector } from './constants.ts'
import { centre, dayPool, maskOf, medianFor, renew } from './day-pool.ts'

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
  const others = maskOf(days, (distance) => distance !== 0 && Math.abs(distance) <= detector.days)
  const known = new Uint16Array(days + 1)
  const lower = new Uint16Array(days + 1)
  const phases = Math.min(day, to - from)
  for (let phase = -2 * half; phase < phases; phase++) {
    renew(pool, (phase + 2 * half) % width, x, first + phase + half, day)
    if (phase < 0) continue
    centre(pool)
    addUp(pool.known, known)
    addUp(pool.lower, lower)
    for (let d = detector.days, step = phase; step < to - from; d++, step += day) {
      const n = onOtherDays(known, pool.known, d)
      levels[step] = n < fewest ? Number.NaN : medianFor(pool, d, others, n, onOtherDays(lower, pool.lower, d))
    }
  }
  return levels
}

/** Sums of the counts of the first d days. */
function addUp(counts: Uint16Array, sums: Uint16Array): void {
  let sum = 0
  for (let d = 0; d < counts.length; d++) sums[d + 1] = sum += counts[d] ?? 0
}

/** Sum over the days that count for a judged one. */
function onOtherDays(sums: Uint16Array, counts: Uint16Array, day: number): number {
  const last = Math.min(counts.length, day + detector.days + 1)
  return (sums[last] ?? 0) - (sums[day - detector.days] ?? 0) - (counts[day] ?? 0)
}
