import { logEvidence } from './counts.ts'
import { upperRate } from './historic-bound.ts'

/** How one metric in one segment is tested against its baseline. */
export type NodeTest = {
  /** Chance of a false alarm that this test may use up. */
  readonly alpha: number
  /** Upper bound of the rate that the baseline allows. */
  readonly normalAtWorst: number
  /** Logarithm of the evidence that an alarm needs. */
  readonly logThreshold: number
}

/** A fifth of `alpha` pays for the bound of the baseline's rate, the rest for the test itself. */
export function nodeTest(baseline: { readonly bad: number; readonly total: number }, alpha: number): NodeTest {
  return {
    alpha,
    normalAtWorst: upperRate(baseline.bad, baseline.total, alpha / 5),
    logThreshold: -Math.log((4 * alpha) / 5),
  }
}

/** Natural logarithm of the evidence against `test` after `bad` of `total` events. */
export function evidenceOf(test: NodeTest, counts: { readonly bad: number; readonly total: number }): number {
  return logEvidence(counts.bad, test.normalAtWorst * counts.total)
}
