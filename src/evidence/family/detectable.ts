import { smallestRiseAboveRate, smallestRiseBesideControl } from '../rates/smallest-rise.ts'
import type { CountBasis } from './judgement.ts'
import type { StreamTest } from './kernel.ts'
import { rateAt } from './kernel.ts'
import { at, sumBetween } from './series.ts'

/** Share of bad events before the deploy or on the control's side, and the smallest share that would have been seen (90 %). */
export type Detectable = { readonly normal: number; readonly share: number | null }

/** What the steps [from, until) of one stream of a node would have shown. `node`: index. */
export function detectableOf(basis: CountBasis, node: number, stream: number, from: number, until: number): Detectable {
  const test = basis.tests[node]?.[stream]
  const known = basis.nodes[node]
  if (test === undefined || known === undefined) return { normal: 0, share: null }
  const ours = sumBetween(test.arms.ours, from, until)
  // The mean over streams and the share of the node are paid for with evidence.
  const price = Math.log(Math.max(1, known.arms.length)) - Math.log(known.share)
  const needs = {
    planned: until - from,
    logThreshold: basis.placebo.needed + price,
    dispersion: test.dispersion,
    atLeast: 0,
  }
  if (test.rate !== null) {
    const worst = expectedOf(test, from, until) / Math.max(1, ours.total)
    const past = known.pasts[stream]?.before
    const normal = past !== undefined && past.total > 0 ? past.bad / past.total : 0
    return { normal, share: smallestRiseAboveRate(ours.total, worst, needs) }
  }
  if (test.arms.control === null) return { normal: 0, share: null }
  const control = sumBetween(test.arms.control, from, until)
  const sum = { ...ours, total: ours.total * test.handicap, controlBad: control.bad, controlTotal: control.total }
  const normal = control.total > 0 ? control.bad / control.total : 0
  const share = smallestRiseBesideControl(sum, needs)
  return { normal, share: share === null ? null : share * test.handicap }
}

/** Bad events that the most that is normal would give in the steps [from, until). */
export function expectedOf({ rate, arms }: StreamTest, from: number, until: number): number {
  if (rate === null) return 0
  let sum = 0
  for (let step = from; step < Math.min(until, arms.ours.total.length); step++) {
    sum += rateAt(rate, step) * at(arms.ours.total, step)
  }
  return sum
}

/**
 * Whether a rise that matters would have been seen: a doubling, or one more in a hundred where that is more. Otherwise a watch without
 * an alarm shows nothing.
 */
export const showsEnough = ({ normal, share }: Detectable): boolean =>
  share !== null && share <= Math.max(2 * normal, normal + 0.01)
