import { logSpaced } from './log-sum-exp.ts'

// Distances from 1 of the ratios that are bet on, in both directions: from a thousandth to twentyfold.
const DISTANCES = logSpaced(0.001, 19, 48)
/** Factors that bounds in both directions bet on. */
export const BOTH_WAYS: readonly number[] = [
  ...DISTANCES.map((distance) => 1 + distance),
  ...DISTANCES.map((distance) => 1 / (1 + distance)),
]
const RISES = Float64Array.from(BOTH_WAYS, (ratio) => ratio - 1)
const LOGS = Float64Array.from(BOTH_WAYS, (ratio) => Math.log(ratio))
const HALVINGS = 40
// Bounds are shown: closer than this part of themselves nobody sees.
const CLOSE = 1e-5

/** Evidence against `rate` in both directions: a mixture as in counts.ts, with R0 = 1. Convex in `rate`. In place, for a thousand segments. */
function logEvidenceAgainst(rate: number, bad: number, total: number): number {
  const expected = rate * total
  const logOf = (bet: number): number => bad * (LOGS[bet] ?? 0) - (RISES[bet] ?? 0) * expected
  let most = -Infinity
  for (let bet = 0; bet < LOGS.length; bet++) most = Math.max(most, logOf(bet))
  let sum = 0
  for (let bet = 0; bet < LOGS.length; bet++) sum += Math.exp(logOf(bet) - most)
  return most + Math.log(sum / LOGS.length)
}

/** The rate at which evidence passes the threshold, between one inside the bounds and one outside or at the edge. */
function boundary(inside: number, edge: number, isInside: (rate: number) => boolean): number {
  if (isInside(edge)) return edge
  let near = inside
  let far = edge
  for (let halving = 0; halving < HALVINGS && Math.abs(far - near) > CLOSE * Math.max(near, far); halving += 1) {
    const middle = (near + far) / 2
    if (isInside(middle)) near = middle
    else far = middle
  }
  return far
}

/**
 * Anytime-valid bounds of the bad share: all rates against which there is less evidence than 1/`alpha` (a confidence sequence by
 * inversion; Howard, Ramdas, McAuliffe, Sekhon, "Time-uniform, nonparametric, nonasymptotic confidence sequences", 2021).
 * [0, 1] where nothing was seen.
 */
export function shareBounds(bad: number, total: number, alpha: number): readonly [low: number, high: number] {
  if (total <= 0) return [0, 1]
  const isInside = (rate: number): boolean => logEvidenceAgainst(rate, bad, total) < -Math.log(alpha)
  const observed = Math.min(1, bad / total)
  return [boundary(observed, 0, isInside), boundary(observed, 1, isInside)]
}
