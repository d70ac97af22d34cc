/** How one metric shares its part of the false-alarm rate among all traffic, known segments and those first seen later. */
export type AlphaShares = {
  readonly all: number
  /** Each segment that the baseline knows. */
  readonly known: number
  /** The n-th segment first seen after the deploy, n from 1; the sum over all n stays within what is reserved. */
  readonly fresh: (n: number) => number
}

/**
 * Half for all traffic, three eighths evenly over the segments of the baseline, one eighth kept for segments that nobody
 * knew before, as 1/(n(n+1)) of it, which adds up to one without knowing how many will come. Without segments all traffic has everything.
 * False-alarm rates of tests add up at most (union bound), whatever their dependence.
 */
export function alphaShares(alpha: number, knownSegments: number): AlphaShares {
  if (knownSegments === 0) return { all: alpha, known: 0, fresh: () => 0 }
  return {
    all: alpha / 2,
    known: (alpha * 3) / 8 / knownSegments,
    fresh: (n) => alpha / 8 / (n * (n + 1)),
  }
}
