import { max, mean, sampleStandardDeviation } from 'simple-statistics'
import { betaQuantile } from '../special-functions.ts'

/**
 * What the next of some durations is not longer than in about 19 of 20 cases. `exact`: the `rank`-th shortest of `count`, which the next one exceeds with a chance
 * of 1 - rank / (count + 1), whatever their distribution is, if it is drawn like those before. `estimate`: too few for that. `none`: too few for anything.
 */
export type NextBound =
  | { readonly kind: 'exact'; readonly value: number; readonly rank: number; readonly count: number }
  | { readonly kind: 'estimate'; readonly value: number; readonly longest: number; readonly count: number }
  | { readonly kind: 'none'; readonly longest: number | null; readonly count: number }

/** Chance with which the next duration is within the bound. */
const CHANCE = 0.95
/** From so many on a rank exists that holds with that chance: ceil(0.95 * 20) = 19. */
const ENOUGH = 19
/** Below so many a spread says nothing. */
const FEWEST = 5

/**
 * The bound of the next duration after these, in their unit. From 19 on the rank r = ceil(0.95 (n + 1)): order statistics of exchangeable numbers give
 * P(next <= r-th) >= r / (n + 1). From 5 on the larger of the longest and the prediction bound of a log-normal distribution, exp(m + t s sqrt(1 + 1/n))
 * with t of n - 1 degrees of freedom (Hahn and Meeker, Statistical Intervals, chapter 4, on logarithms).
 */
export function nextBound(durations: readonly number[]): NextBound {
  const sorted = durations.toSorted((a, b) => a - b)
  const count = sorted.length
  const longest = sorted.at(-1) ?? null
  if (longest === null || count < FEWEST) return { kind: 'none', longest, count }
  if (count >= ENOUGH) {
    const rank = Math.ceil(CHANCE * (count + 1) - 1e-9)
    return { kind: 'exact', value: sorted[rank - 1] ?? longest, rank, count }
  }
  const logs = sorted.map((duration) => Math.log(Math.max(duration, 1)))
  const spread = studentQuantile(CHANCE, count - 1) * sampleStandardDeviation(logs) * Math.sqrt(1 + 1 / count)
  return { kind: 'estimate', value: max([longest, Math.exp(mean(logs) + spread)]), longest, count }
}

/** Quantile of Student's t above the median: with x of a beta distribution (freedom / 2, 1/2), t = sqrt(freedom (1 - x) / x). */
function studentQuantile(p: number, freedom: number): number {
  const x = betaQuantile(2 * (1 - p), freedom / 2, 0.5)
  return Math.sqrt((freedom * (1 - x)) / x)
}
