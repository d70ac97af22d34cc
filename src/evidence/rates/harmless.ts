import { logSpaced } from '../log-sum-exp.ts'
import type { ControlStep, Increments } from './bets.ts'

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
