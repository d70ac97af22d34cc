import { at } from '../family/series.ts'

/**
 * The past of one stream laid out by days (or weeks): day 0 is the one that ends with the past, day 1 the one before it, and each begins at the
 * time of day of the deploy. What comes after the past is day -1.
 */
export type Calendar = {
  /** Seconds of a step, steps of a day, and steps of the past. */
  readonly length: number
  readonly period: number
  readonly end: number
  /** Days that the past reaches into. */
  readonly days: number
  /** Steps of a cell, the resolution of what is usual at a time of day, and cells of a day. */
  readonly cell: number
  readonly cells: number
}

/** Seconds of a cell. */
const CELL = 600

export function calendarOf(length: number, period: number, end: number): Calendar {
  const cell = Math.max(1, Math.round(CELL / length))
  return { length, period, end, days: Math.max(1, Math.ceil(end / period)), cell, cells: Math.ceil(period / cell) }
}

/** Steps of so many minutes, one at least. */
export const stepsOf = ({ length }: Calendar, minutes: number): number =>
  Math.max(1, Math.round((minutes * 60) / length))

/** The day of a step: -1 after the past. */
export const dayOf = ({ end, period }: Calendar, step: number): number => Math.floor((end - 1 - step) / period)

/** The time of day of a step, in steps since the time of day of the deploy. */
export const timeOf = ({ end, period }: Calendar, step: number): number => (((step - end) % period) + period) % period

/** The step at a time of a day. */
export const stepAt = ({ end, period }: Calendar, day: number, time: number): number => end - (day + 1) * period + time

/** Sums of the first i numbers before `end`, for i from 0 to `end`, written to `sums`. */
export function runningSum(
  numbers: Float64Array,
  end: number,
  sums: Float64Array = new Float64Array(end + 1),
): Float64Array {
  let sum = 0
  sums[0] = 0
  for (let step = 0; step < end; step++) sums[step + 1] = sum += at(numbers, step)
  return sums
}

/** Sum over the steps [from, until), as far as they are of the past. */
export function sumOf(sums: Float64Array, from: number, until: number): number {
  const last = sums.length - 1
  const low = from < 0 ? 0 : from > last ? last : from
  const high = until < low ? low : until > last ? last : until
  const sum = at(sums, high) - at(sums, low)
  // Beside sums of billions a difference of less than their rounding is none.
  return sum <= at(sums, high) * 1e-12 ? 0 : sum
}

/** Sums over boxes of `half` steps on either side of the middle of each cell of each day: `[day * cells + cell]`. */
export function boxSums(sums: Float64Array, calendar: Calendar, half: number): Float64Array {
  const { days, cells, cell } = calendar
  const boxes = new Float64Array(days * cells)
  for (let day = 0; day < days; day++) {
    for (let index = 0; index < cells; index++) {
      const middle = stepAt(calendar, day, index * cell + (cell >> 1))
      boxes[day * cells + index] = sumOf(sums, middle - half, middle + half + 1)
    }
  }
  return boxes
}

/** The value at a time of day between the middles of two cells, on a straight line; cells go round. */
export function between(values: Float64Array, offset: number, { cell, cells }: Calendar, time: number): number {
  const place = (time + 0.5) / cell - 0.5
  const below = Math.floor(place)
  const part = place - below
  const low = below < 0 ? cells - 1 : below
  const high = below + 1 >= cells ? 0 : below + 1
  return at(values, offset + low) * (1 - part) + at(values, offset + high) * part
}
