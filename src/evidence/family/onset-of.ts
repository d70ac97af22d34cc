import type { Increments } from '../rates/bets.ts'
import { logSumExp } from '../log-sum-exp.ts'
import { againstControl, againstRate } from '../rates/bets.ts'
import { evidenceOfCapital, extendCapital, noCapital } from '../rates/onset.ts'
import type { Window } from './family.ts'
import type { StreamTest } from './kernel.ts'
import { rateAt } from './kernel.ts'
import { pairedStep } from './stream-test.ts'

/** What one step of a stream adds to the logarithm of each bet. */
export function incrementsOf(test: StreamTest, step: number): Increments {
  const paired = pairedStep(test.arms, step)
  if (test.rate === null) {
    return againstControl({ ...paired, total: paired.total * test.handicap }, test.dispersion)
  }
  return againstRate(paired.bad, rateAt(test.rate, step) * paired.total, test.dispersion)
}

/**
 * Natural logarithm of the evidence of a node by itself after `steps` steps of a window, in logarithms throughout: for evidence beyond
 * what `familyScan` can hold, where nodes are compared with each other.
 */
export function exactEvidence(streams: readonly StreamTest[], { first, planned }: Window, steps: number): number {
  const logs = streams.map((test) => {
    let capital = noCapital
    for (let step = first; step < first + steps; step++) {
      capital = extendCapital(capital, incrementsOf(test, step), planned)
    }
    return evidenceOfCapital(capital, planned)
  })
  return logs.length > 0 ? logSumExp(logs) - Math.log(logs.length) : 0
}

/** The step with which harm began most likely: from it on to the last step of `steps`, one bet has gained most. */
export function onsetOf(test: StreamTest, { first }: Window, steps: number): number {
  let best = -Infinity
  let onset = first
  let sums: readonly number[] = []
  for (let step = first + steps - 1; step >= first; step--) {
    sums = incrementsOf(test, step).map((gain, bet) => gain + (sums[bet] ?? 0))
    const most = sums.reduce((greatest, sum) => Math.max(greatest, sum), -Infinity)
    if (most > best) [best, onset] = [most, step]
  }
  return onset
}
