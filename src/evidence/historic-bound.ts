import { betaDistribution, betaQuantile } from './special-functions.ts'

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
