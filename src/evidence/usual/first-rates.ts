import { at } from '../family/series.ts'
import { median } from '../gauge/quantiles.ts'
import { boxSums, type Calendar, stepsOf } from './calendar.ts'

/** What is usual at a time of day (`shape`, by cell, around 1) and on a day (`level`): their product is the rate. */
export type Rates = { readonly shape: Float64Array; readonly level: Float64Array }

/** Minutes on either side of a time of day that are taken together, the shortest first. */
const HALVES = [30, 60, 120, 360, 720] as const
/** Bad events that the usual box holds. */
const ENOUGH = 10

/**
 * First rates, from medians over the days and over the times of day in turn: an incident of hours moves neither, however large it is. Sums
 * come after incidents are known: one hour at sixty percent in a sum makes every other minute look like a burst.
 */
export function firstRates(bads: Float64Array, totals: Float64Array, calendar: Calendar): Rates {
  const { days, cells } = calendar
  const scratch = new Float64Array(Math.max(days, cells))
  const rates = boxRates(bads, totals, calendar)
  const shape = new Float64Array(cells).fill(1)
  const level = new Float64Array(days)
  const levelOf = (day: number): number => {
    let n = 0
    for (let cell = 0; cell < cells; cell++) {
      const rate = at(rates, day * cells + cell)
      if (rate === rate && at(shape, cell) > 0) scratch[n++] = rate / at(shape, cell)
    }
    return n > 0 ? median(scratch, n) : Number.NaN
  }
  for (let round = 0; round < 2; round++) {
    for (let day = 0; day < days; day++) level[day] = levelOf(day)
    for (let cell = 0; cell < cells; cell++) {
      let n = 0
      for (let day = 0; day < days; day++) {
        const rate = at(rates, day * cells + cell)
        if (rate === rate && at(level, day) > 0) scratch[n++] = rate / at(level, day)
      }
      shape[cell] = n > 0 ? median(scratch, n) : 1
    }
    // A shape of nothing at most times says that events are too few for one.
    if (medianOf(shape, scratch) <= 0) shape.fill(1)
  }
  for (let day = 0; day < days; day++) level[day] = levelOf(day)
  return { shape, level: withNeighbours(level, mean(bads, totals)) }
}

function boxRates(bads: Float64Array, totals: Float64Array, calendar: Calendar): Float64Array {
  const scratch = new Float64Array(calendar.days * calendar.cells)
  for (const minutes of HALVES) {
    const half = stepsOf(calendar, minutes)
    const [bad, total] = [boxSums(bads, calendar, half), boxSums(totals, calendar, half)]
    let n = 0
    for (let box = 0; box < bad.length; box++) if (at(total, box) > 0) scratch[n++] = at(bad, box)
    const isLast = minutes === HALVES.at(-1)
    if (!isLast && !(n > 0 && median(scratch, n) >= ENOUGH)) continue
    for (let box = 0; box < bad.length; box++)
      bad[box] = at(total, box) > 0 ? at(bad, box) / at(total, box) : Number.NaN
    return bad
  }
  return scratch
}

const mean = (bads: Float64Array, totals: Float64Array): number =>
  at(bads, bads.length - 1) / Math.max(1, at(totals, totals.length - 1))

function medianOf(values: Float64Array, scratch: Float64Array): number {
  scratch.set(values)
  return median(scratch, values.length)
}

/** The median of each day's level and its neighbours': half a day of trouble moves that of its own day. */
function withNeighbours(level: Float64Array, otherwise: number): Float64Array {
  return level.map((own, day) => {
    const near = [at(level, day - 1), own, at(level, day + 1)].filter((each, index) => {
      const neighbour = day + index - 1
      return neighbour >= 0 && neighbour < level.length && Number.isFinite(each)
    })
    const sorted = near.toSorted((a, b) => a - b)
    const middle = sorted[sorted.length >> 1] ?? otherwise
    const median3 = sorted.length === 2 ? ((sorted[0] ?? 0) + (sorted[1] ?? 0)) / 2 : middle
    return median3 > 0 ? median3 : otherwise
  })
}
