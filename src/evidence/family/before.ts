import { type NodePlan, type TableNode, testsOf } from './count-table.ts'
import type { StreamTest } from './family-evidence.ts'
import { at } from './series.ts'
import { quickGammaQuantile } from '../special-functions.ts'

/** How many times as many bad events as usual there were just before the deploy, and at most; null where it was as usual. */
type Before = { readonly ratio: number; readonly most: number }

/** Minutes before the deploy that are looked at, the longest first, and those in which trouble has to be still on. */
const SPANS = [60, 20, 5] as const
const [STILL, LONGER] = [10, 20]
/** So many bad events at least, and so many standard deviations more than usual, are trouble. */
const [FEWEST, DEVIATIONS] = [5, 2.5]
/** Trouble is still on above this ratio, and it began where the excess over that one is largest. */
const [ON, EXCESS] = [1.15, 1.25]
/** Standard deviations below what it was, from which on trouble is over (if it is hardly above usual), and from which on it has become less. */
const [OVER, LESS] = [2, 3]

/** What was so before the deploy: the hour before it, as a watch that began then is judged. */
export type HourBefore = {
  readonly pastEnd: number
  /** Seconds of a step. */
  readonly length: number
  /** Chance that the bound of the ratio may be wrong. */
  readonly alpha: number
  readonly planAt: (first: number, planned: number) => NodePlan
}

/**
 * The tests of a node with what was already so before the deploy taken for normal: it is not the deploy's, unless it gets worse. The same tests
 * where the hour before was as usual, or had recovered, and where no usual rate is known.
 */
export function testsSince(node: TableNode, tests: readonly StreamTest[], hour: HourBefore): readonly StreamTest[] {
  if (node.learnt === undefined) return tests
  const steps = Math.round((SPANS[0] * 60) / hour.length)
  const first = hour.pastEnd - steps
  if (steps < 2 || first < 0) return tests
  const before = testsOf(node, hour.planAt(first, steps))
  let changed = false
  const since = tests.map((test, stream) => {
    const own = before[stream]
    const found = own === undefined ? null : ratioBefore(own, node, first, hour)
    if (found === null || test.rate === null) return test
    changed = true
    const { ratio, most } = found
    const rates = test.rate.rates.map((each) => Math.min(1, each * most))
    const usual = test.rate.usual.map((each) => Math.min(1, each * ratio))
    return { ...test, rate: { ...test.rate, rates, usual } }
  })
  return changed ? since : tests
}

/** Sums of a span that ends with the past. */
type Sum = { readonly x: number; readonly e: number }

function ratioBefore(
  { arms, rate, dispersion }: StreamTest,
  node: TableNode,
  first: number,
  { pastEnd, length, alpha }: HourBefore,
): Before | null {
  if (rate === null) return null
  const { ours } = arms
  const sumSince = (from: number): Sum => {
    let [x, e] = [0, 0]
    for (let step = Math.max(first, from); step < pastEnd; step++) {
      x += at(ours.bad, step)
      e += at(rate.usual, step - rate.first) * at(ours.total, step)
    }
    return { x, e }
  }
  const last = (minutes: number): Sum => sumSince(pastEnd - Math.max(1, Math.round((minutes * 60) / length)))
  const part = 1 + Math.min(0.5, node.harm?.relative ?? 0.5) / 2
  const isOff = ({ x, e }: Sum): boolean =>
    x >= FEWEST && x > part * e && x - e > DEVIATIONS * Math.sqrt(dispersion * e)
  if (!SPANS.some((minutes) => isOff(last(minutes)))) return null
  const short = last(STILL)
  const still = short.e < FEWEST ? last(LONGER) : short
  let began = last(SPANS[2])
  let excess = -Infinity
  for (let step = pastEnd - 1; step >= first; step--) {
    const sum = sumSince(step)
    if (sum.x - EXCESS * sum.e <= excess) continue
    began = sum
    excess = sum.x - EXCESS * sum.e
  }
  // What has become less since it began counts as it is now.
  const ratio = began.x / began.e
  const below = (ratio * still.e - still.x) / Math.sqrt(dispersion * ratio * still.e)
  if (still.x <= ON * still.e && below > OVER) return null
  const isLess = below > LESS
  return boundOf(isLess ? still : began, dispersion, alpha)
}

function boundOf({ x, e }: Sum, dispersion: number, alpha: number): Before | null {
  if (!(e > 0 && x > e)) return null
  const most = (quickGammaQuantile(1 - alpha, x / dispersion + 1) * dispersion) / e
  return { ratio: x / e, most }
}
