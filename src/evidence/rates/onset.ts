import { logSumExp } from '../log-sum-exp.ts'
import type { Increments } from './bets.ts'

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
