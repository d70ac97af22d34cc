import type { NodeTest } from './node-test.ts'
import { evidenceOf } from './node-test.ts'
import { fewestThat, smallestShare } from './smallest-share.ts'

/** Fewest bad events of `total` that reach the threshold and exceed the share `harm`; null when all of them would not. */
export function fewestBad(test: NodeTest, total: number, harm: number): number | null {
  return fewestThat((bad) => bad > harm * total && evidenceOf(test, { bad, total }) >= test.logThreshold, total)
}

/** Smallest share of bad events that `total` events would have shown with a chance of 90 %. Null when there is none. */
export function detectableShare(test: NodeTest, total: number, harm = 0): number | null {
  return smallestShare(fewestBad(test, total, harm), total)
}
