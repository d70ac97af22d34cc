/**
 * How the threshold grows with the minutes since the deploy. `early`: harm of a deploy tends to show early, so later minutes
 * need more (1 until minute 15, then 0.3 more with every doubling). `flat`: the same at all times.
 */
export type Boundary = 'early' | 'flat'

const from = 15
const growth = { early: 0.3, flat: 0 } as const

/** Factor on the threshold at so many minutes after the deploy. */
export function boundaryAt(boundary: Boundary, minutes: number): number {
  return 1 + growth[boundary] * Math.log2(Math.max(1, minutes / from))
}

/** The same for each step of a watch; `length`: of a step, seconds. */
export function boundariesOf(boundary: Boundary, steps: number, length: number): Float64Array {
  return Float64Array.from({ length: steps }, (_, step) => boundaryAt(boundary, ((step + 1) * length) / 60))
}
