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

/**
 * Sum of the average ranks of `xs - shift` among both samples (each in ascending order), and the sum of t^3 - t over the groups
 * of t equal values.
 */
export function rankSum(xs: Float64Array, ys: Float64Array, shift: number): { sum: number; ties: number } {
  let sum = 0
  let ties = 0
  let i = 0
  let j = 0
  while (i < xs.length || j < ys.length) {
    const smallest = Math.min((xs[i] ?? Infinity) - shift, ys[j] ?? Infinity)
    const [i0, j0] = [i, j]
    while (i < xs.length && (xs[i] ?? 0) - shift <= smallest) i++
    while (j < ys.length && (ys[j] ?? 0) <= smallest) j++
    // Ranks from 1: the group takes i0 + j0 + 1 to i + j, each its mean.
    sum += ((i - i0) * (i0 + j0 + 1 + i + j)) / 2
    const size = i + j - i0 - j0
    ties += size ** 3 - size
  }
  return { sum, ties }
}

/**
 * Root of a function between two places where its sign differs, by Brent's method (Algorithms for Minimization without
 * Derivatives, 1973, ch. 4). `tolerance` is on the place. Throws a RangeError where the signs are the same.
 */
export function brentRoot(
  f: (x: number) => number,
  low: number,
  high: number,
  tolerance: number,
  iterations: number,
): number {
  let [a, b, fa, fb] = [low, high, f(low), f(high)]
  if (fa * fb > 0) throw new RangeError('no change of sign between the ends')
  let [c, fc] = [a, fa]
  let [step, before] = [b - a, b - a]
  for (let i = 0; i < iterations; i++) {
    if (fb * fc > 0) {
      ;[c, fc] = [a, fa]
      step = before = b - a
    }
    if (Math.abs(fc) < Math.abs(fb)) [a, b, c, fa, fb, fc] = [b, c, b, fb, fc, fb]
    const close = 2 * Number.EPSILON * Math.abs(b) + tolerance / 2
    const middle = (c - b) / 2
    if (Math.abs(middle) <= close || fb === 0) return b
    const tried = Math.abs(before) >= close && Math.abs(fa) > Math.abs(fb) ? interpolate(a, b, c, fa, fb, fc) : null
    const accepted =
      tried !== null && Math.abs(tried) < Math.min(1.5 * Math.abs(middle) - Math.abs(close) / 2, Math.abs(before) / 2)
    before = accepted ? step : middle
    step = accepted && tried !== null ? tried : middle
    ;[a, fa] = [b, fb]
    b += Math.abs(step) > close ? step : Math.sign(middle) * close
    fb = f(b)
  }
  return b
}

/** The step that a straight line (two places) or an inverse parabola (three) proposes. */
function interpolate(a: number, b: number, c: number, fa: number, fb: number, fc: number): number | null {
  const s = fb / fa
  const middle = (c - b) / 2
  const [p, q] =
    a === c
      ? [2 * middle * s, 1 - s]
      : [
          s * (2 * middle * (fa / fc) * (fa / fc - fb / fc) - (b - a) * (fb / fc - 1)),
          (fa / fc - 1) * (fb / fc - 1) * (s - 1),
        ]
  if (q === 0) return null
  const step = -p / q
  // Only steps towards the other end of the bracket.
  return step * middle > 0 ? step : null
}
