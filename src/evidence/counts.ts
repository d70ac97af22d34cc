import { logSpaced, logSumExp } from './log-sum-exp.ts'

/** A rise by a tenth of what the baseline allows at worst is tolerated for ever. */
export const TOLERATED_RATIO = 1.1
const LARGEST_RATIO = 20
const RATIOS = logSpaced(TOLERATED_RATIO, LARGEST_RATIO, 24)
const LOG_WEIGHT = -Math.log(RATIOS.length)

/**
 * Evidence (natural logarithm of an e-value) that events go bad more often than `TOLERATED_RATIO` times the normal rate:
 * the mixture of likelihood ratios `log E = logsumexp_j(log w_j + X log(R_j/R0) - (R_j - R0) Λ)` over 24 ratios R_j,
 * spaced evenly on the logarithmic scale in (R0, 20], X being `bad` and Λ `expected`, the bad events that the normal
 * rate would give. Under the hypothesis it is a supermartingale that starts at 1, for Poisson counts and for single events
 * alike (1 + x <= e^x), so that by Ville's inequality the chance that it ever reaches 1/α is at most α, however often one
 * looks. (Lindon and Malek, "Anytime-valid inference for multinomial count data", 2022; Howard et al. 2021.)
 */
export function logEvidence(bad: number, expected: number): number {
  return logSumExp(
    RATIOS.map((ratio) => LOG_WEIGHT + bad * Math.log(ratio / TOLERATED_RATIO) - (ratio - TOLERATED_RATIO) * expected),
  )
}
