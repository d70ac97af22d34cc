import type { ControlStep, Increments } from './bets.ts'
import { againstControl, againstRate } from './bets.ts'
import { fewestThat, smallestShare } from '../smallest-share.ts'
import { evidenceOfCapital, extendCapital, noCapital } from './onset.ts'

/** Fewest whole bad events of at most `total` whose increments, as one step of harm from the start, reach the threshold; null for none. */
function fewest(total: number, planned: number, logThreshold: number, increments: (bad: number) => Increments) {
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
  const bad = fewest(sum.total, planned, logThreshold, (x) => againstControl({ ...sum, bad: x }, dispersion))
  return shareOf(bad, sum.total, needs)
}

/** The same where the rate is known: `rate` is the most that is normal. */
export function smallestRiseAboveRate(total: number, rate: number, needs: Needs): number | null {
  const { planned, logThreshold, dispersion } = needs
  const bad = fewest(total, planned, logThreshold, (x) => againstRate(x, rate * total, dispersion))
  return shareOf(bad, total, needs)
}
