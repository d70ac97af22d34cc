import { logSpaced } from '../log-sum-exp.ts'

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
