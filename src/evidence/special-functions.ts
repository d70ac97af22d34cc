import jStat from 'jstat'
import { max, sum } from 'simple-statistics'

// The only file that knows which package special functions come from.

/** Quantile of the beta distribution; relative error below 1e-6 for `p` up to 1 - 1e-6 and parameters up to 1e9. */
export const betaQuantile = (p: number, alpha: number, beta: number): number => jStat.beta.inv(p, alpha, beta)

/** Distribution function of the beta distribution. */
export const betaDistribution = (x: number, alpha: number, beta: number): number => jStat.beta.cdf(x, alpha, beta)

/** Quantile of the gamma distribution with scale 1. */
export const gammaQuantile = (p: number, shape: number): number => jStat.gamma.inv(p, shape, 1)

/** Quantile of Student's distribution. */
export const studentQuantile = (p: number, freedom: number): number => jStat.studentt.inv(p, freedom)

/** Quantile of the normal distribution; absolute error below 4.5e-4 (Abramowitz and Stegun 26.2.23). */
function normalQuantile(p: number): number {
  const tail = Math.min(p, 1 - p)
  const t = Math.sqrt(-2 * Math.log(tail))
  const above = 2.515517 + t * (0.802853 + t * 0.010328)
  const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
  const z = t - above / below
  return p < 0.5 ? -z : z
}

/** Beyond this shape the approximation below is closer than a bound needs. */
const MANY = 100

/** The same as `gammaQuantile`, for many of them: Wilson and Hilferty's approximation for large shapes, off by less than a thousandth there. */
export function quickGammaQuantile(p: number, shape: number): number {
  if (shape < MANY) return gammaQuantile(p, shape)
  return shape * (1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape))) ** 3
}

/** log(sum(exp(value))) without overflow or underflow; -Infinity where there is nothing to add. */
export function logSumExp(values: readonly number[]): number {
  if (values.length === 0) return -Infinity
  const greatest = max([...values])
  if (!Number.isFinite(greatest)) return greatest
  return greatest + Math.log(sum(values.map((value) => Math.exp(value - greatest))))
}

/** `count` numbers from `from` (left out) to `to` (included), each a constant factor above the one before. */
export function logSpaced(from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from * (to / from) ** ((index + 1) / count))
}

/** Chance that a Poisson count of that mean is `count` or more. For small means, where the sum below is short and exact enough. */
export function poissonTail(count: number, mean: number): number {
  let term = Math.exp(-mean)
  let below = 0
  for (let each = 0; each < count && term > 0; each += 1) {
    below += term
    term *= mean / (each + 1)
  }
  return Math.max(0, 1 - below)
}
