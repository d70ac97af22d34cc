import type { Boundary, Direction } from './detector.ts'
import { disjointOf, LEAST_SCORE, type QuietWindows } from './scores.ts'

/**
 * The score that an alarm needs, by the chance of a false alarm in one two-hour watch (both directions). One table for all
 * series, for the scales carry what is particular to a series. Where the numbers come from: quantiles of the largest score
 * over the quiet windows before the development changes (38,629 windows of 74 series), which gave 2.26, 1.94, 1.54 and 1.25 for
 * `early` at 1, 2, 5 and 10 %, and 2.86, 2.5, 2.03 and 1.64 for `flat`. The quiet windows before 110 other changes alarmed less
 * often at those of `early` (0.65 % and 3.3 % instead of 1 and 5 %), so at 0.5, 1 and 2 % it has what both groups together ask
 * for: at 2.1, 1.6 % of the first group's windows and, by interpolation, 0.95 % of the second's. At 5 and 10 % the first
 * numbers stay: harmless changes alarm there more often than quiet windows do.
 */
const table: Record<Boundary, readonly (readonly [rate: number, threshold: number])[]> = {
  early: [
    [0.005, 2.5],
    [0.01, 2.1],
    [0.02, 1.85],
    [0.05, 1.53],
    [0.1, 1.25],
  ],
  flat: [
    [0.005, 3.5],
    [0.01, 2.86],
    [0.02, 2.5],
    [0.05, 2.03],
    [0.1, 1.64],
  ],
}

const oneSided = 1.6

/**
 * Threshold for any rate in (0, 1): between the measured rates and beyond them on straight lines of the logarithms of both.
 * Beyond 0.005 and 0.1 it is an extrapolation and `measured` is false. With one direction only about half of the chances
 * remain: measured, the threshold of 1.5 to 2.1 times the rate.
 */
export function thresholdFor(
  boundary: Boundary,
  direction: Direction,
  rate: number,
): { threshold: number; measured: boolean } {
  const points = table[boundary].map(([r, c]) => [Math.log(r), Math.log(c)] as const)
  const wanted = Math.log(direction === 'both' ? rate : oneSided * rate)
  let i = 1
  while (i < points.length - 1 && wanted > (points[i]?.[0] ?? 0)) i++
  const [[r0, c0] = [0, 0], [r1, c1] = [1, 0]] = [points[i - 1], points[i]]
  const last = points.at(-1)?.[0] ?? 0
  const first = points[0]?.[0] ?? 0
  const threshold = Math.exp(c0 + ((wanted - r0) / (r1 - r0)) * (c1 - c0))
  return { threshold, measured: wanted >= first - 1e-9 && wanted <= last + 1e-9 }
}

/** What the series of a family are: their quiet windows, and the threshold that each would have by itself at the family's whole rate. */
export type Member = { readonly quiet: QuietWindows; readonly alone: number }

/** How much more than its threshold alone each series needs. `windows`: that all of them have in common. */
export type FamilyFactor = { readonly factor: number; readonly windows: number }

/**
 * The scale of a series is learnt from the same windows, so a new one goes beyond it a bit more often than they do, the more so the more
 * series there are to choose the largest from. Measured: with 1.15 the false alarms of 5 to 50 synthetic series are within the nominal rate.
 */
const MARGIN = 1.15

/**
 * The factor that keeps `rate` for all series together, whatever ties them to each other: the ceil((1 - rate)(N + 1))-th smallest of the
 * largest scores, in units of the thresholds, of N quiet windows, with a margin; never less than 1. Null where the windows that they have in
 * common are too few for that, or those of them that do not overlap are fewer than half of 1/rate.
 */
export function familyFactor(members: readonly Member[], rate: number): FamilyFactor | null {
  const { ages, largest, count } = largestInCommon(members)
  // Scores are not told apart below the least.
  if (members.some(({ alone }) => alone <= MARGIN * LEAST_SCORE)) return null
  const rank = Math.ceil((1 - rate) * (count + 1))
  const apart = disjointOf([...ages.subarray(0, count)], members[0]?.quiet.watch ?? 0)
  if (rank > count || apart < 0.5 / rate) return null
  const sorted = largest.subarray(0, count).toSorted()
  return { factor: Math.max(1, MARGIN * (sorted[rank - 1] ?? 0)), windows: count }
}

/** The windows that all have (by their ages), and for each the largest of their scores in units of their thresholds: the first `count` of each. */
type Common = { readonly ages: Float64Array; readonly largest: Float64Array; count: number }

function largestInCommon(members: readonly Member[]): Common {
  const ages = Float64Array.from(members[0]?.quiet.ages ?? [])
  const common: Common = { ages, largest: new Float64Array(ages.length), count: ages.length }
  for (const member of members) join(common, member)
  return common
}

/** Goes through both in the order of their ages, and keeps what is in both. */
function join(common: Common, { quiet, alone }: Member): void {
  const { ages, largest } = common
  let kept = 0
  let w = 0
  for (let i = 0; i < common.count; i++) {
    const age = ages[i] ?? 0
    while (w < quiet.ages.length && (quiet.ages[w] ?? 0) < age) w++
    if (quiet.ages[w] !== age) continue
    ages[kept] = age
    largest[kept++] = Math.max(largest[i] ?? 0, (quiet.scores[w] ?? 0) / alone)
  }
  common.count = kept
}

/** Part of the windows of the one with the most that a series needs so as not to keep the others from theirs. */
const MOST = 0.9

/** Which series are judged as a family: those with most of the windows that any has. The others would leave too few in common. */
export function isOfFamily(all: readonly QuietWindows[]): boolean[] {
  const most = Math.max(...all.map(({ ages }) => ages.length))
  return all.map(({ ages }) => ages.length >= MOST * most)
}
