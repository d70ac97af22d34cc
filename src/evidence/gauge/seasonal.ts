import { detector } from './constants.ts'
import { add, dayPool, medianOfDays, renew } from './day-pool.ts'
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
  const pool = dayPool(days * width, days)
  const known = new Int32Array(days)
  const counted = otherDays(days)
  const phases = Math.min(day, to - from)
  for (let phase = -2 * half; phase < phases; phase++) {
    for (let d = 0; d < days; d++) {
      const newest = first + d * day + phase + half
      const value = within(x, newest)
      known[d] = (known[d] ?? 0) + (value === value ? 1 : 0) - (phase > 0 && isKnown(x, newest - width) ? 1 : 0)
      add(pool, value, d)
    }
    renew(pool, (phase + 2 * half) % width)
    for (let d = detector.days, step = phase; phase >= 0 && step < to - from; d++, step += day) {
      const n = knownOnOthers(known, d)
      levels[step] = n < fewest ? Number.NaN : medianOfDays(pool, n, counted, days - d)
    }
  }
  return levels
}

/** For the distance of a day from the judged one, from `-days` on: 1 where the day counts. The judged day does not. */
function otherDays(days: number): Uint8Array {
  return Uint8Array.from({ length: 2 * days + 1 }, (_, i) => {
    const distance = Math.abs(i - days)
    return distance > 0 && distance <= detector.days ? 1 : 0
  })
}

function knownOnOthers(known: Int32Array, day: number): number {
  let n = -(known[day] ?? 0)
  const last = Math.min(known.length - 1, day + detector.days)
  for (let d = day - detector.days; d <= last; d++) n += known[d] ?? 0
  return n
}

/** The value of a step, NaN outside the series: asking an array beyond its ends is slow. */
function within(x: Float64Array, step: number): number {
  return step >= 0 && step < x.length ? at(x, step) : Number.NaN
}

function isKnown(x: Float64Array, step: number): boolean {
  const value = within(x, step)
  return value === value
}
