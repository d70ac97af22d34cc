import { at } from '../family/series.ts'
import { select } from '../gauge/quantiles.ts'
import { room } from '../gauge/typed-arrays.ts'
import { quickGammaQuantile } from '../special-functions.ts'
import { type Calendar, stepsOf, timeOf } from './calendar.ts'

/** How much more than chance a stream varies around what is usual: all day, and at a time of day. 1 is chance alone, never less. */
export type Spread = { readonly all: number; readonly atTime: (time: number) => number }

/** Chi-squared needs some events a block; smaller ones are pooled with the next. */
const POOLED = 5
/** Fewer blocks than this tell nothing about a variance. */
const FEWEST = 10
/** Minutes on either side of a time of day, and blocks that all of the day counts for there. */
const AROUND = 90
const WEIGHT = 10

const squaresRoom = room()
const middlesRoom = room()
const scratchRoom = room()

/** What the expected numbers rest on: how many other days, and how many steps were taken together to know one. */
export type Ground = { readonly days: number; readonly steps: number }

/** Minutes of the blocks. */
const MINUTES = [1, 5, 20, 60]

/**
 * The largest dispersion of blocks of 1, 5, 20 and 60 minutes, or of other `lengths` (`longest` at most): a rate that wanders for an hour varies more in hours than in
 * minutes. Each square is divided by the error of the expected number itself, which else makes chance look like a habit. `isMasked` steps
 * do not count.
 */
export function spreadOf(
  bad: Float64Array,
  expected: Float64Array,
  mask: Uint8Array,
  calendar: Calendar,
  ground: Ground,
  longest: number,
  lengths: readonly number[] = MINUTES,
): Spread {
  let worst: { factor: number; atTime: (time: number) => number } = { factor: 1, atTime: () => 1 }
  for (const minutes of lengths) {
    const block = stepsOf(calendar, minutes)
    if (minutes > longest || (minutes > 1 && block <= 1)) continue
    const n = squaresOf(bad, expected, mask, calendar, block, ground)
    const factor = factorOf(n)
    if (factor > worst.factor) worst = { factor, atTime: timesOf(n, factor, calendar) }
  }
  return { all: worst.factor, atTime: worst.atTime }
}

/** Fills the rooms with the squares of pooled blocks and the steps in their middle; returns how many there are. */
function squaresOf(
  bad: Float64Array,
  expected: Float64Array,
  mask: Uint8Array,
  calendar: Calendar,
  block: number,
  { days, steps }: Ground,
): number {
  const { end } = calendar
  const squares = squaresRoom(Math.ceil(end / block))
  const middles = middlesRoom(squares.length)
  let [n, x, e, length, inBlock] = [0, 0, 0, 0, 0]
  for (let step = 0; step < end; step++) {
    if (mask[step] === 0) {
      x += at(bad, step)
      e += at(expected, step)
      length += 1
    }
    inBlock += 1
    if (inBlock < block) continue
    inBlock = 0
    if (e < POOLED) continue
    squares[n] = (x - e) ** 2 / e / (1 + length / (Math.max(1, days) * Math.max(length, steps)))
    middles[n++] = step - (length >> 1)
    x = 0
    e = 0
    length = 0
  }
  return n
}

/**
 * The mean of the squares, raised to its upper 80 % bound, where they are more than chance explains (above the 90 % quantile of
 * chi-squared); else 1. The largest are cut at twenty times the median: one incident is not the habit.
 */
function factorOf(n: number): number {
  if (n < FEWEST) return 1
  const squares = squaresRoom(n)
  const scratch = scratchRoom(n)
  scratch.set(squares)
  const cap = Math.max(4, 20 * select(scratch, n, n >> 1))
  let sum = 0
  for (let index = 0; index < n; index++) {
    const square = Math.min(at(squares, index), cap)
    squares[index] = square
    sum += square
  }
  if (sum <= 2 * quickGammaQuantile(0.9, n / 2)) return 1
  return Math.max(1, sum / (2 * quickGammaQuantile(0.2, n / 2)))
}

/** The mean near each time of day, drawn towards that of all day; a quarter of it at least, and 1. */
function timesOf(n: number, factor: number, calendar: Calendar): (time: number) => number {
  const bin = stepsOf(calendar, 30)
  const bins = Math.max(1, Math.ceil(calendar.period / bin))
  const [sums, counts] = [new Float64Array(bins), new Float64Array(bins)]
  const [squares, middles] = [squaresRoom(n), middlesRoom(n)]
  for (let index = 0; index < n; index++) {
    const own = Math.min(bins - 1, Math.floor(timeOf(calendar, at(middles, index) | 0) / bin))
    sums[own] = at(sums, own) + at(squares, index)
    counts[own] = at(counts, own) + 1
  }
  const near = Math.min(Math.floor(bins / 2), Math.max(1, Math.round(AROUND / 30)))
  const local = Float64Array.from({ length: bins }, (_, middle) => {
    let [sum, count] = [WEIGHT * factor, WEIGHT]
    for (let off = -near; off <= near; off++) {
      const other = (middle + off + bins) % bins
      sum += at(sums, other)
      count += at(counts, other)
    }
    return Math.max(1, factor / 4, sum / count)
  })
  return (time) => at(local, Math.min(bins - 1, Math.floor(time / bin)))
}
