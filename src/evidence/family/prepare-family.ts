import { type NodePlan, testsOf } from './count-table.ts'
import { ALL_BETS, largestEvidence, rateAt, type StreamTest, type Window } from './family-evidence.ts'
import type { CountPlan, Family, PreparedFamily } from './judgement.ts'
import { seasonOf } from './normal-rate.ts'
import { calibrated, quietStarts } from './placebo.ts'
import { at, preparedSums } from './series.ts'
import { logStake, TOLERATED, unlaid } from '../rates/e-process.ts'

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

/** Bad events and those that would be normal at each step, over the dispersion; `control` holds what the other side had, else null. */
type Course = {
  readonly bad: Float64Array
  readonly normal: Float64Array
  readonly control: { readonly total: Float64Array; readonly both: Float64Array } | null
}

/**
 * The mean over the bets of the most that the capital of a stream can have been worth up to any of the first `steps` steps of the window:
 * what a beginning with the first step gained at its height, and what the best beginning after it did, each with its stakes. Evidence is
 * never more than that (`A(t)` of onset.ts is a sum over beginnings of stake times gain, and the stakes add up to one). It takes one
 * exponential a bet instead of one a bet and step.
 */
export function mostOf(test: StreamTest, { first, planned }: Window, steps: number): number {
  const course = courseOf(test, first, steps)
  if (course === null) return 1
  const opening = Math.exp(logStake(1, planned))
  const later = unlaid(1, planned)
  let sum = 0
  for (let bet = 0; bet < ALL_BETS.count; bet++) {
    const [fromFirst, fromAny] = heights(course, bet)
    sum += opening * Math.exp(Math.min(500, fromFirst)) + later * Math.exp(Math.min(500, fromAny))
  }
  return sum / ALL_BETS.count
}

/** Largest gain (logarithm) of a beginning with the first step, and of the best beginning after it, none being one too. */
function heights(course: Course, bet: number): [fromFirst: number, fromAny: number] {
  const { bad, normal, control } = course
  const [logRise, rise, ratio] = [at(ALL_BETS.logRises, bet), at(ALL_BETS.rises, bet), at(ALL_BETS.ratios, bet)]
  let whole = 0
  let height = -Infinity
  let best = 0
  let most = 0
  for (let step = 0; step < bad.length; step++) {
    const price =
      control === null
        ? rise * at(normal, step)
        : at(control.both, step) * logOdds(at(normal, step), at(control.total, step), ratio)
    const gain = at(bad, step) * logRise - price
    whole += gain
    if (whole > height) height = whole
    if (step === 0) continue
    best = best + gain > 0 ? best + gain : 0
    if (best > most) most = best
  }
  return [height, most]
}

function logOdds(total: number, controlTotal: number, ratio: number): number {
  return Math.log((ratio * total + controlTotal) / (TOLERATED * total + controlTotal))
}

/** Null where no step can have told of harm. */
function courseOf(test: StreamTest, first: number, steps: number): Course | null {
  const { arms, dispersion, rate, handicap } = test
  const { ours, control } = arms
  if (rate === null && control === null) return null
  const [bad, normal] = [new Float64Array(steps), new Float64Array(steps)]
  const beside = rate === null ? { total: new Float64Array(steps), both: new Float64Array(steps) } : null
  let any = false
  for (let step = 0; step < steps; step++) {
    const [count, total] = [at(ours.bad, first + step), at(ours.total, first + step)]
    if (rate !== null) normal[step] = (rateAt(rate, first + step) * total) / dispersion
    else if (control !== null && beside !== null) {
      const controlTotal = at(control.total, first + step)
      // A step in which one side had no events compares nothing.
      if (!(total > 0 && controlTotal > 0)) continue
      normal[step] = total * handicap
      beside.total[step] = controlTotal
      beside.both[step] = (count + at(control.bad, first + step)) / dispersion
    }
    bad[step] = count / dispersion
    any ||= count > 0
  }
  return any ? { bad, normal, control: beside } : null
}
