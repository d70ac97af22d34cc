import type { NodeTest } from './node-test.ts'
import { evidenceOf } from './node-test.ts'
import { gammaQuantile } from './special-functions.ts'

const POWER = 0.9

/** Fewest bad events of `total` that reach the threshold and exceed the share `harm`; null when all of them would not. */
export function fewestBad(test: NodeTest, total: number, harm: number): number | null {
  const alarms = (bad: number): boolean => bad > harm * total && evidenceOf(test, { bad, total }) >= test.logThreshold
  if (total < 1 || !alarms(total)) return null
  let low = 0
  let high = total
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (alarms(middle)) high = middle
    else low = middle
  }
  return high
}

/**
 * Smallest share of bad events that `total` events would have shown with a chance of 90 %: that rate q at which a Poisson count
 * of mean `total` q reaches the fewest bad events that alarm (P(N >= k) = P(Gamma(k) <= mean)). Null when there is none.
 */
export function detectableShare(test: NodeTest, total: number, harm = 0): number | null {
  const fewest = fewestBad(test, total, harm)
  if (fewest === null) return null
  const share = gammaQuantile(POWER, fewest) / total
  return share <= 1 ? share : null
}
