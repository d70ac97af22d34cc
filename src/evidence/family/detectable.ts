import { rateAt, type StreamTest } from './family-evidence.ts'
import type { CountBasis } from './judgement.ts'
import { at, sumBetween } from './series.ts'
import {
  againstControl,
  againstRate,
  type ControlStep,
  evidenceOfCapital,
  extendCapital,
  type Increments,
  noCapital,
} from '../rates/e-process.ts'
import { gammaQuantile } from '../special-functions.ts'

/** Share of bad events before the deploy or on the control's side, and the smallest share that would have been seen (90 %). */
export type Detectable = { readonly normal: number; readonly share: number | null }

/** A watch that is `times` as long, with as many events a step, and needs so much evidence (logarithm). */
type Longer = { readonly times: number; readonly needed: number }

/** What the steps [from, until) of one stream of a node would have shown, or would if there were more of them. `node`: index. */
export function detectableOf(
  basis: CountBasis,
  node: number,
  stream: number,
  from: number,
  until: number,
  { times, needed }: Longer = { times: 1, needed: basis.placebo.needed },
): Detectable {
  const test = basis.tests[node]?.[stream]
  const known = basis.nodes[node]
  if (test === undefined || known === undefined) return { normal: 0, share: null }
  const ours = scaled(sumBetween(test.arms.ours, from, until), times)
  // The mean over streams and the share of the node are paid for with evidence.
  const price = Math.log(Math.max(1, known.arms.length)) - Math.log(known.share)
  const needs = {
    planned: Math.round(times * (until - from)),
    logThreshold: needed + price,
    dispersion: test.dispersion,
    atLeast: 0,
  }
  if (test.rate !== null) {
    const worst = (times * expectedOf(test, from, until)) / Math.max(1, ours.total)
    const past = known.pasts[stream]?.before
    const normal = past !== undefined && past.total > 0 ? past.bad / past.total : 0
    return { normal, share: smallestRiseAboveRate(ours.total, worst, needs) }
  }
  if (test.arms.control === null) return { normal: 0, share: null }
  const control = scaled(sumBetween(test.arms.control, from, until), times)
  const sum = { ...ours, total: ours.total * test.handicap, controlBad: control.bad, controlTotal: control.total }
  const normal = control.total > 0 ? control.bad / control.total : 0
  const share = (smallestRiseBesideControl(sum, needs) ?? Infinity) * test.handicap
  // More than all events cannot be bad.
  return { normal, share: share > 1 ? null : share }
}

const scaled = ({ bad, total }: { bad: number; total: number }, times: number): { bad: number; total: number } => ({
  bad: bad * times,
  total: total * times,
})

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

/** Fewest whole bad events of at most `total` whose increments, as one step of harm from the start, reach the threshold; null for none. */
function fewestBad(total: number, planned: number, logThreshold: number, increments: (bad: number) => Increments) {
  const reaches = (bad: number): boolean => {
    const first = extendCapital(noCapital, increments(bad), Math.max(2, planned))
    return evidenceOfCapital(first, Math.max(2, planned)) >= logThreshold
  }
  return fewestThat(reaches, Math.floor(total))
}

/** What a test needs to alarm. `planned`: steps of the watch; `atLeast`: share of bad events below which nothing is harm. */
export type Needs = {
  readonly planned: number
  readonly logThreshold: number
  readonly dispersion: number
  readonly atLeast: number
}

function shareOf(bad: number | null, total: number, { dispersion, atLeast }: Needs): number | null {
  const wanted = bad === null ? null : Math.max(bad, Math.floor(atLeast * total) + 1)
  return smallestShare(wanted, total, dispersion)
}

/**
 * Smallest share of bad events, from the first step on, that these totals would have shown with a chance of 90 %, given what
 * the control did: minimum detectable effect. Null where none would have been.
 */
export function smallestRiseBesideControl(sum: ControlStep, needs: Needs): number | null {
  const { planned, logThreshold, dispersion } = needs
  if (!(sum.controlTotal > 0)) return null
  const bad = fewestBad(sum.total, planned, logThreshold, (x) => againstControl({ ...sum, bad: x }, dispersion))
  return shareOf(bad, sum.total, needs)
}

/** The same where the rate is known: `rate` is the most that is normal. */
export function smallestRiseAboveRate(total: number, rate: number, needs: Needs): number | null {
  const { planned, logThreshold, dispersion } = needs
  const bad = fewestBad(total, planned, logThreshold, (x) => againstRate(x, rate * total, dispersion))
  return shareOf(bad, total, needs)
}

const POWER = 0.9

/** Fewest whole events, of at most `most`, that `reaches`, which is true of all from some number on; null where none is. */
export function fewestThat(reaches: (events: number) => boolean, most: number): number | null {
  if (most < 1 || !reaches(most)) return null
  let low = 0
  let high = most
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (reaches(middle)) high = middle
    else low = middle
  }
  return high
}

/**
 * Smallest share of bad events that `total` events show with a chance of 90 % where `fewest` of them alarm: the rate q at which a Poisson count
 * of mean `total` q, its variance `dispersion` times that, reaches them (P(N >= k) = P(Gamma(k) <= mean)). Null where that is more than all.
 */
export function smallestShare(fewest: number | null, total: number, dispersion = 1): number | null {
  if (fewest === null) return null
  const share = (dispersion * gammaQuantile(POWER, fewest / dispersion)) / total
  return share <= 1 ? share : null
}
