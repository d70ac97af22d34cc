import { mostOf } from './bound.ts'
import { largestEvidence } from './family.ts'
import type { CountPlan, Family, PreparedFamily } from './judgement.ts'
import { seasonOf } from './normal-rate.ts'
import { calibrated, quietStarts } from './placebo.ts'
import { at, preparedSums } from './series.ts'
import type { NodePlan } from './table.ts'
import { testsOf } from './table.ts'

// A fifth of the rate pays for the bound of what the past allows, the rest for the test.
const BOUND = 0.2
// Steps times bets of all quiet windows together: what calibration may cost.
const EFFORT = 1e7
const STRIDE_SECONDS = 900
const MOST_WINDOWS = 400
// Seconds after which half as many quiet windows are looked at.
const HALF_LIFE = 3.5 * 86_400

/** Learns from the time before the deploy; what comes after it is not looked at. */
export function prepareFamily(family: Family, plan: CountPlan): PreparedFamily {
  const boundAlpha = family.baseline === 'control' ? 0 : plan.falseAlarmRate * BOUND
  const planAt = (first: number): NodePlan => ({
    window: { first, planned: plan.planned },
    past: family.past,
    boundAlpha,
  })
  const alpha = plan.falseAlarmRate - boundAlpha
  const placebo = calibrated(quietMaxima(family, planAt, -Math.log(alpha)), alpha)
  const tests = family.nodes.map((node) => testsOf(node, planAt(family.deploy)))
  const { nodes, baseline, dropped } = family
  return { family, plan, known: { nodes, baseline, dropped, tests, placebo }, planAt }
}

/**
 * The largest evidence of all nodes in each quiet window before the deploy; where it cannot reach `matters` (a logarithm), a number that it
 * does not exceed, which is most windows of a quiet past and far less work.
 */
function quietMaxima(family: Family, planAt: (first: number) => NodePlan, matters: number): number[] {
  const { planned } = planAt(0).window
  const starts = windowsOf(family, planned)
  const stepsAt = (first: number): number => Math.min(planned, family.pastEnd - first)
  return boundsAt(family, planAt, starts, stepsAt).map((bound, index) => {
    const first = starts[index] ?? 0
    if (bound < matters) return bound
    const judged = family.nodes.map((node) => ({ streams: testsOf(node, planAt(first)), share: node.share }))
    return largestEvidence(judged, { first, planned }, stepsAt(first))
  })
}

/** For each start what evidence cannot exceed. Node by node, so that the sums over each one's past are made once. */
function boundsAt(
  { nodes, pastEnd }: Family,
  planAt: (first: number) => NodePlan,
  starts: readonly number[],
  stepsAt: (first: number) => number,
): number[] {
  const most = new Float64Array(starts.length)
  for (const node of nodes) {
    const sums = node.arms.map(({ ours, control }) => (control === null ? preparedSums(ours, pastEnd) : undefined))
    for (const [index, first] of starts.entries()) {
      const plan = planAt(first)
      const streams = testsOf(node, plan, sums)
      const mean = streams.reduce((sum, test) => sum + mostOf(test, plan.window, stepsAt(first)), 0) / streams.length
      most[index] = at(most, index) + node.share * (streams.length > 0 ? mean : 1)
    }
  }
  // Evidence begins at 1.
  return [...most].map((value) => Math.log(Math.max(1, value)))
}

/** Starts of the quiet windows that calibration can afford. */
export function windowsOf({ nodes, length, past, pastEnd, isKnown }: Family, planned: number): number[] {
  // A window whose own past is too short would be judged by less than the watch is: two days of it, or one week.
  const seasons = [past, ...nodes.flatMap((node) => node.past ?? [])].map((plan) => seasonOf(plan) ?? 0)
  const season = Math.max(...seasons)
  const lead = season > 0 ? Math.round(Math.max(season, 2 * 86_400) / length) : planned
  const streams = nodes.reduce((sum, { arms }) => sum + arms.length, 0)
  const most = Math.min(MOST_WINDOWS, Math.floor(EFFORT / (streams * planned)))
  const stride = Math.max(1, Math.round(STRIDE_SECONDS / length))
  const starts = quietStarts(lead, pastEnd, { planned, stride, most, halfLife: HALF_LIFE / length })
  if (isKnown === undefined) return starts
  const gaps = new Float64Array(pastEnd + 1)
  for (let step = 0; step < pastEnd; step++) gaps[step + 1] = at(gaps, step) + (isKnown(step) ? 0 : 1)
  // A window without numbers shows no evidence, but is no quiet one.
  return starts.filter((start) => at(gaps, start + planned) - at(gaps, start) <= planned / 4)
}
