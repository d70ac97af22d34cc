import { brentRoot } from './brent.ts'
import { rankSum } from './ranks.ts'

/** 99 % quantile of the standard normal distribution: a two-sided 98 % interval. */
const z98 = 2.3263478740408408

/** Hodges-Lehmann estimate of how much larger `experiment` is than `control`, with its 98 % interval. */
export type Shift = { readonly estimate: number; readonly low: number; readonly high: number }

/**
 * Mann-Whitney's test inverted, as Kayenta does it: the interval's ends are the shifts at which the normal score (average
 * ranks, variance corrected for ties, continuity corrected) reaches +-2.3263, found with Brent's method (tolerance 1e-4, 1000
 * iterations) between the smallest and the largest difference of two values. Null where the score is undefined.
 */
export function mannWhitneyShift(experiment: readonly number[], control: readonly number[]): Shift | null {
  const xs = Float64Array.from(experiment).toSorted()
  const ys = Float64Array.from(control).toSorted()
  const low = (xs[0] ?? 0) - (ys.at(-1) ?? 0)
  const high = (xs.at(-1) ?? 0) - (ys[0] ?? 0)
  const root = (target: number, corrected: boolean) =>
    brentRoot((shift) => score(xs, ys, shift, corrected) - target, low, high, 1e-4, 1000)
  try {
    return { estimate: root(0, false), low: root(z98, true), high: root(-z98, true) }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Normal score of the rank sum of `experiment - shift`: falls with the shift. Throws a RangeError where its variance is 0. */
function score(xs: Float64Array, ys: Float64Array, shift: number, corrected: boolean): number {
  const n = xs.length
  const m = ys.length
  const { sum, ties } = rankSum(xs, ys, shift)
  const deviation = sum - (n * (n + 1)) / 2 - (n * m) / 2
  const variance = ((n * m) / 12) * (n + m + 1 - ties / ((n + m) * (n + m - 1)))
  if (!(variance > 0)) throw new RangeError('all values are the same')
  return (deviation - (corrected ? Math.sign(deviation) * 0.5 : 0)) / Math.sqrt(variance)
}
