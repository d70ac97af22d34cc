import { gammaQuantile } from './special-functions.ts'

const POWER = 0.9

/** Fewest whole events, of at most `most`, that `reaches`, which is true of all from some number on; null where none is. */
export function fewestThat(reaches: (events: number) => boolean, most: number): number | null {
  if (most < 1 || !reaches(most)) return null
  let low = 0
  let high = most
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (reaches(middle)) high = middle
    else low = middle
  }
  return high
}

/**
 * Smallest share of bad events that `total` events show with a chance of 90 % where `fewest` of them alarm: the rate q at which a Poisson count
 * of mean `total` q, its variance `dispersion` times that, reaches them (P(N >= k) = P(Gamma(k) <= mean)). Null where that is more than all.
 */
export function smallestShare(fewest: number | null, total: number, dispersion = 1): number | null {
  if (fewest === null) return null
  const share = (dispersion * gammaQuantile(POWER, fewest / dispersion)) / total
  return share <= 1 ? share : null
}
