import { logSpaced, logSumExp } from '../special-functions.ts'

/** A rate that is higher by a twentieth is tolerated for ever. */
export const TOLERATED = 1.05

/** Ratios of rates that evidence of harm bets on: 24, evenly spaced on the logarithmic scale in (1.05, 20]. */
export const BETS: readonly number[] = logSpaced(TOLERATED, 20, 24)

const LOG_RISES = BETS.map((ratio) => Math.log(ratio / TOLERATED))

/** What one step adds to the logarithm of each bet's capital, in the order of `BETS`. */
export type Increments = readonly number[]

/**
 * A step with a concurrent control: given that `bad + controlBad` events went bad, each was on our side with the chance
 * `R n1/(R n1 + n0)`, whatever the common rate was. So
 * `x1 ln(R/R0) - (x1 + x0) ln((R n1 + n0)/(R0 n1 + n0))` for each ratio R, divided by the dispersion. Exact for Poisson counts
 * of any common course in time, and on the safe side for single events drawn without replacement (Hoeffding 1963).
 * A step in which one side had no events at all compares nothing.
 */
export function againstControl(step: ControlStep, dispersion: number): Increments {
  const { bad, total, controlBad, controlTotal } = step
  if (!(total > 0 && controlTotal > 0)) return BETS.map(() => 0)
  const both = bad + controlBad
  const normal = TOLERATED * total + controlTotal
  return BETS.map((ratio, index) => {
    const gain = bad * (LOG_RISES[index] ?? 0) - both * Math.log((ratio * total + controlTotal) / normal)
    return gain / dispersion
  })
}

/**
 * A step against a known rate: `X ln(R/R0) - (R - R0) L`, with L the bad events that the rate would give. For Poisson counts and for
 * single events alike (1 + x <= e^x).
 */
export function againstRate(bad: number, expected: number, dispersion: number): Increments {
  return BETS.map((ratio, index) => {
    return (bad * (LOG_RISES[index] ?? 0) - (ratio - TOLERATED) * expected) / dispersion
  })
}

/** Events of one step on our side and on that of the control. */
export type ControlStep = {
  readonly bad: number
  readonly total: number
  readonly controlBad: number
  readonly controlTotal: number
}

/**
 * The capital of all bets on all possible beginnings of harm. `logs` is empty before the first step; then, for each bet, the
 * logarithm of what the beginnings so far are worth together.
 */
export type Capital = { readonly steps: number; readonly logs: readonly number[] }

export const noCapital: Capital = { steps: 0, logs: [] }

/** Share of the stake that goes on harm from the first step on; the rest is spread evenly over the later planned steps. */
const FIRST = 0.75

/** Logarithm of the stake on harm that begins with the `step`-th step (from 1) of `planned`. The stakes add up to one. */
export function logStake(step: number, planned: number): number {
  if (planned <= 1) return step === 1 ? 0 : -Infinity
  if (step === 1) return Math.log(FIRST)
  return step <= planned ? Math.log((1 - FIRST) / (planned - 1)) : -Infinity
}

/** Stake that has not been laid yet after so many steps. */
export function unlaid(steps: number, planned: number): number {
  if (steps === 0) return 1
  return planned <= 1 ? 0 : Math.max(0, ((1 - FIRST) * (planned - steps)) / (planned - 1))
}

function logAdd(a: number, b: number): number {
  const most = Math.max(a, b)
  return most === -Infinity ? most : most + Math.log1p(Math.exp(Math.min(a, b) - most))
}

/**
 * One more step. Harm may begin with any step, so evidence begins anew at each one: with stakes w_s that add up to one,
 * `A(t) = (A(t-1) + w_t) e(t)` is the sum of w_s times the product of e from s to t, at the cost of one step (an e-detector: Shin,
 * Ramdas, Rinaldo, 2023; here with stakes that sum to one, so that Ville's inequality holds over the whole watch).
 */
export function extendCapital(capital: Capital, increments: Increments, planned: number): Capital {
  const steps = capital.steps + 1
  const stake = logStake(steps, planned)
  const logs = increments.map((increment, bet) => logAdd(capital.logs[bet] ?? -Infinity, stake) + increment)
  return { steps, logs }
}

/**
 * Natural logarithm of the evidence: the mean over the bets, the stake that is not laid yet included. Under the hypothesis a
 * supermartingale that starts at 1, so the chance that it ever reaches 1/a is at most a, however often one looks.
 */
export function evidenceOfCapital(capital: Capital, planned: number): number {
  if (capital.logs.length === 0) return 0
  const mean = logSumExp(capital.logs) - Math.log(capital.logs.length)
  const rest = unlaid(capital.steps, planned)
  return rest > 0 ? logAdd(mean, Math.log(rest)) : mean
}

// Fractions of the margin that are bet on, from a tenth up to just below it.
const FRACTIONS = logSpaced(0.08, 0.95, 12)
const LOGS = FRACTIONS.map((fraction) => Math.log(fraction))

/**
 * What one step adds to the evidence that our rate is below `margin` times the control's: the bets of `againstControl` with the sides
 * changed. Carried without beginnings anew (`planned` 1), for it is about the whole time since the deploy.
 */
export function harmlessBesideControl(step: ControlStep, margin: number, dispersion: number): Increments {
  const { bad, total, controlBad, controlTotal } = step
  if (!(total > 0 && controlTotal > 0)) return FRACTIONS.map(() => 0)
  const atMargin = margin * total + controlTotal
  return FRACTIONS.map((fraction, bet) => {
    const change = Math.log((fraction * margin * total + controlTotal) / atMargin)
    return (bad * (LOGS[bet] ?? 0) - (bad + controlBad) * change) / dispersion
  })
}

/** The same against a fixed number: evidence that fewer than `limit` bad events were to be expected. `r^X exp((1 - r) L)` for r < 1. */
export function harmlessBelow(bad: number, limit: number, dispersion: number): Increments {
  return FRACTIONS.map((fraction, bet) => (bad * (LOGS[bet] ?? 0) + (1 - fraction) * limit) / dispersion)
}
