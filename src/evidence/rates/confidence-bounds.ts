import type { ControlStep } from './e-process.ts'
import { betaDistribution, betaQuantile, logSpaced, logSumExp } from '../special-functions.ts'

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

// More steps than this are merged with their neighbours: bounds are shown, not decided on.
const MOST_STEPS = 120
const RATIO_HALVINGS = 40
const FARTHEST = 1e4

function add(a: ControlStep, b: ControlStep): ControlStep {
  return {
    bad: a.bad + b.bad,
    total: a.total + b.total,
    controlBad: a.controlBad + b.controlBad,
    controlTotal: a.controlTotal + b.controlTotal,
  }
}

const NOTHING: ControlStep = { bad: 0, total: 0, controlBad: 0, controlTotal: 0 }

/** Neighbours merged until there are few; steps that compare nothing are left out. */
function few(steps: readonly ControlStep[]): ControlStep[] {
  const width = Math.ceil(steps.length / MOST_STEPS)
  const merged: ControlStep[] = []
  for (let from = 0; from < steps.length; from += width) {
    merged.push(steps.slice(from, from + width).reduce(add, NOTHING))
  }
  return merged.filter(({ total, controlTotal }) => total > 0 && controlTotal > 0)
}

/** The sum of all steps. */
export const sumOf = (steps: readonly ControlStep[]): ControlStep => steps.reduce(add, NOTHING)

function logEvidenceAgainstRatio(ratio: number, steps: readonly ControlStep[], dispersion: number): number {
  const logs = BOTH_WAYS.map((factor) => {
    let sum = 0
    for (const { bad, total, controlBad, controlTotal } of steps) {
      const change = (factor * ratio * total + controlTotal) / (ratio * total + controlTotal)
      sum += bad * Math.log(factor) - (bad + controlBad) * Math.log(change)
    }
    return sum / dispersion
  })
  return logSumExp(logs) - Math.log(logs.length)
}

/**
 * Anytime-valid bounds of the ratio of our rate to the control's: all ratios against which there is less evidence than 1/`alpha`
 * (a confidence sequence by inversion, as in confidence.ts). [0, Infinity] where nothing can be compared.
 */
export function ratioBounds(
  steps: readonly ControlStep[],
  dispersion: number,
  alpha: number,
): readonly [low: number, high: number] {
  const merged = few(steps)
  const { bad, total, controlBad, controlTotal } = sumOf(merged)
  if (bad + controlBad === 0 || merged.length === 0) return [0, Infinity]
  const isInside = (ratio: number): boolean => logEvidenceAgainstRatio(ratio, merged, dispersion) < -Math.log(alpha)
  const middle = ((bad + 0.5) / total) * (controlTotal / (controlBad + 0.5))
  const outwards = (edge: number): number => {
    if (isInside(edge)) return edge < middle ? 0 : Infinity
    let [near, far] = [Math.log(middle), Math.log(edge)]
    for (let halving = 0; halving < RATIO_HALVINGS; halving += 1) {
      const between = (near + far) / 2
      if (isInside(Math.exp(between))) near = between
      else far = between
    }
    return Math.exp(far)
  }
  return [outwards(middle / FARTHEST), outwards(middle * FARTHEST)]
}

const MAX_HALVINGS = 200

/** Relative entropy of two coins, `share` against `rate`. */
function divergence(share: number, rate: number): number {
  const bad = share === 0 ? 0 : share * Math.log(share / rate)
  const good = share === 1 ? 0 : (1 - share) * Math.log((1 - share) / (1 - rate))
  return bad + good
}

/** The upper bound by Chernoff's inequality: always valid, a little wider than the exact one, and never inaccurate. */
export function chernoffUpperRate(bad: number, total: number, alpha: number): number {
  const share = bad / total
  let low = share
  let high = 1
  for (let halving = 0; halving < MAX_HALVINGS && high - low > 1e-12 * high; halving += 1) {
    const middle = (low + high) / 2
    if (total * divergence(share, middle) > -Math.log(alpha)) high = middle
    else low = middle
  }
  return high
}

/**
 * Upper bound at level `alpha` of the rate at which events were bad, from `bad` of `total`: Clopper and Pearson (1934), the
 * beta quantile. 1 where nothing was seen. A quantile that its own distribution function does not confirm is not believed.
 */
export function upperRate(bad: number, total: number, alpha: number): number {
  if (total <= 0 || bad >= total) return 1
  if (bad <= 0) return -Math.expm1(Math.log(alpha) / total)
  const exact = betaQuantile(1 - alpha, bad + 1, total - bad)
  const exceeded = 1 - betaDistribution(exact, bad + 1, total - bad)
  const confirmed = exact > bad / total && exact <= 1 && exceeded < alpha * 1.01
  return confirmed ? exact : chernoffUpperRate(bad, total, alpha)
}
