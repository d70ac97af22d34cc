import type { QuietRecord } from './calibration.ts'
import type { Past } from './past.ts'

/** Quiet windows of a series: how many seconds before the deploy each begins, the latest first, and the largest score in it. */
export type QuietWindows = {
  readonly ages: readonly number[]
  readonly scores: Float64Array
  /** Seconds of a window. */
  readonly watch: number
}

/** The record of a watch with that threshold over the quiet windows. */
export function quietRecord(quiet: QuietWindows, threshold: number): QuietRecord {
  return {
    windows: quiet.ages.length,
    alarmed: quiet.scores.reduce((sum, score) => sum + Number(score > threshold), 0),
    disjoint: disjointOf(quiet.ages, quiet.watch),
  }
}

/** When the quiet windows of a past begin. `length`: of a step, seconds. */
export function agesOf({ starts, deploy }: Past, length: number): number[] {
  return starts.map((start) => (deploy - start) * length)
}

/** How many of the windows do not overlap, counted from the deploy back. */
export function disjointOf(ages: readonly number[], watch: number): number {
  let disjoint = 0
  let begun = Number.NEGATIVE_INFINITY
  for (const age of ages) {
    if (age - watch < begun) continue
    disjoint++
    begun = age
  }
  return disjoint
}
