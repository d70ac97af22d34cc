import { testsSince } from './before.ts'
import { type NodePlan, type TableNode, testsOf, withUsual } from './count-table.ts'
import { ALL_BETS, familyScan, largestEvidence, rateAt, type StreamTest, type Window } from './family-evidence.ts'
import type { CountPlan, Family, PreparedFamily } from './judgement.ts'
import { seasonOf } from './normal-rate.ts'
import { calibrated, calibratedRule, type PlaceboRecord, quietStarts, type QuietWindow } from './placebo.ts'
import { at, preparedSums } from './series.ts'
import { strengthAt } from './strength.ts'
import { logStake, TOLERATED, unlaid } from '../rates/e-process.ts'
import type { Incident } from '../usual/incidents.ts'

// A fifth of the rate pays for the bound of what the past allows, the rest for the test.
const BOUND = 0.2
// Steps times bets of all quiet windows together: what calibration may cost.
const EFFORT = 1e7
const STRIDE_SECONDS = 900
const MOST_WINDOWS = 400
// Seconds after which half as many quiet windows are looked at.
const HALF_LIFE = 3.5 * 86_400
/** With more streams than this what is usual for a segment is learnt from steps of five minutes. */
const MANY_STREAMS = 40
/** Windows that begin so near the time of day of the deploy are asked as well, seconds; and so many of them at most. */
const NEAR = 7200
const MOST_NEAR = 400

/** Learns from the time before the deploy; what comes after it is not looked at. */
export function prepareFamily(given: Family, plan: CountPlan): PreparedFamily {
  const boundAlpha = given.baseline === 'control' ? 0 : plan.falseAlarmRate * BOUND
  const planAt = (first: number): NodePlan => ({
    window: { first, planned: plan.planned },
    past: given.past,
    boundAlpha,
  })
  const isLarge = streamsOf(given) > MANY_STREAMS
  const family = { ...given, nodes: given.nodes.map((node) => withUsual(node, given.past, given.pastEnd, isLarge)) }
  const alpha = plan.falseAlarmRate - boundAlpha
  const incidents = incidentsOf(family.nodes)
  const placebo = calibrate(family, planAt, alpha, incidents)
  const asUsual = family.nodes.map((node) => testsOf(node, planAt(family.deploy)))
  const { nodes, baseline, dropped, pastEnd, length } = family
  const hour = {
    pastEnd,
    length,
    alpha: plan.falseAlarmRate * BOUND,
    planAt: (first: number, planned: number) => ({ ...planAt(first), window: { first, planned } }),
  }
  // Without a rule of harm there is nothing to have got worse by.
  const judged = (node: TableNode, index: number): readonly StreamTest[] =>
    given.sustainedFor === undefined ? (asUsual[index] ?? []) : testsSince(node, asUsual[index] ?? [], hour)
  const tests = nodes.map(judged)
  const wasSo = tests.some((streams, index) => streams !== asUsual[index])
  const known = { nodes, baseline, dropped, tests, placebo }
  return { family, plan, known, asUsual: wasSo ? asUsual : null, planAt, incidents }
}

/** The incidents of the past in any node, those that touch as one: a habit where it is one in any of them. */
function incidentsOf(nodes: readonly TableNode[]): Incident[] {
  const all = nodes.flatMap(({ learnt = [] }) => learnt.flatMap(({ incidents }) => incidents))
  const found: Incident[] = []
  for (const each of all.toSorted((a, b) => a.from - b.from)) {
    const last = found.at(-1)
    if (last === undefined || each.from > last.until) found.push(each)
    else {
      const until = Math.max(last.until, each.until)
      found[found.length - 1] = { from: last.from, until, isHabit: last.isHabit || each.isHabit }
    }
  }
  return found
}

type PlanAt = (first: number) => NodePlan

function calibrate(family: Family, planAt: PlanAt, alpha: number, incidents: readonly Incident[]): PlaceboRecord {
  const { planned } = planAt(0).window
  const touches = (start: number): boolean =>
    incidents.some(({ from, until, isHabit }) => !isHabit && start < until && start + planned > from)
  const usable = (starts: number[]): number[] => {
    const quiet = starts.filter((start) => !touches(start))
    // Where trouble is nearly all that there is, it is the habit.
    return quiet.length * 2 >= starts.length ? quiet : starts
  }
  const starts = usable(windowsOf(family, planned))
  if (family.sustainedFor === undefined) return calibrated(quietMaxima(family, planAt, starts, -Math.log(alpha)), alpha)
  const { near, isNear } = nearWindows(family, planned)
  const extra = usable(near).filter((start) => !starts.includes(start))
  const windows = quietWindows(family, planAt, [...starts, ...extra])
  return calibratedRule(windows.slice(0, starts.length), windows, alpha, { planned, isNear })
}

/** Windows that begin near the time of day of the deploy, as many as calibration can afford. */
function nearWindows(family: Family, planned: number) {
  const { deploy, length, pastEnd } = family
  const day = Math.round(86_400 / length)
  const near = Math.round(NEAR / length)
  const isNear = (start: number): boolean => {
    const distance = (((deploy - start) % day) + day) % day
    return Math.min(distance, day - distance) <= near
  }
  const { lead, stride, isFull } = windowShape(family, planned)
  const affordable = Math.floor(EFFORT / (streamsOf(family) * planned)) - MOST_WINDOWS
  const found: number[] = []
  for (
    let start = pastEnd - planned;
    start >= lead && found.length < Math.min(MOST_NEAR, affordable);
    start -= stride
  ) {
    if (isNear(start) && isFull(start)) found.push(start)
  }
  return { near: found, isNear }
}

/**
 * The largest evidence of all nodes in each quiet window before the deploy; where it cannot reach `matters` (a logarithm), a number that it
 * does not exceed, which is most windows of a quiet past and far less work.
 */
function quietMaxima(family: Family, planAt: PlanAt, starts: readonly number[], matters: number): number[] {
  const { planned } = planAt(0).window
  const stepsAt = (first: number): number => Math.min(planned, family.pastEnd - first)
  return boundsAt(family, planAt, starts, stepsAt).map((bound, index) => {
    const first = starts[index] ?? 0
    if (bound < matters) return bound
    const judged = family.nodes.map((node) => ({ streams: testsOf(node, planAt(first)), share: node.share }))
    return largestEvidence(judged, { first, planned }, stepsAt(first))
  })
}

/** The quiet windows with what the whole rule would have done in them: each is replayed once, and only where somebody asks. */
function quietWindows(family: Family, planAt: PlanAt, starts: readonly number[]): QuietWindow[] {
  const { planned } = planAt(0).window
  const stepsAt = (first: number): number => Math.min(planned, family.pastEnd - first)
  return boundsAt(family, planAt, starts, stepsAt).map((bound, index) => {
    const start = starts[index] ?? 0
    let known: { evidence: number; strength: number } | null = null
    const replayed = () => (known ??= replay(family, planAt, start, stepsAt(start)))
    return { start, bound, evidence: () => replayed().evidence, strength: () => replayed().strength }
  })
}

function replay({ nodes, length, sustainedFor = 0 }: Family, planAt: PlanAt, first: number, steps: number) {
  const plan = planAt(first)
  const tests = nodes.map((node) => testsOf(node, plan))
  const next = familyScan(
    nodes.map(({ share }, index) => ({ streams: tests[index] ?? [], share })),
    plan.window,
  )
  let [largest, strength] = [0, -Infinity]
  for (let step = first; step < first + steps; step++) {
    const found = next()
    largest = Math.max(largest, found.all)
    strength = strengthAt(found, { nodes, tests, sustainedFor }, { first, length }, step, strength)
  }
  return { evidence: largest, strength }
}

/** For each start what evidence cannot exceed. Node by node, so that the sums over each one's past are made once. */
function boundsAt(
  { nodes, pastEnd }: Family,
  planAt: PlanAt,
  starts: readonly number[],
  stepsAt: (first: number) => number,
): number[] {
  const most = new Float64Array(starts.length)
  for (const node of nodes) {
    const sums = node.arms.map(({ ours, control }) =>
      control === null && node.learnt === undefined ? preparedSums(ours, pastEnd) : undefined,
    )
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

const streamsOf = ({ nodes }: Pick<Family, 'nodes'>): number => nodes.reduce((sum, { arms }) => sum + arms.length, 0)

/** Where quiet windows may begin: `lead` is the first step of them, `isFull` whether a window has numbers. */
function windowShape({ nodes, length, past, pastEnd, isKnown }: Family, planned: number) {
  // What a window is compared with comes from other days, but its level from the day before it.
  const seasons = [past, ...nodes.flatMap((node) => node.past ?? [])].map((plan) => seasonOf(plan) ?? 0)
  const season = Math.max(...seasons)
  const lead = season > 0 ? Math.round(season / length) : planned
  const stride = Math.max(1, Math.round(STRIDE_SECONDS / length))
  if (isKnown === undefined) return { lead, stride, isFull: () => true }
  const gaps = new Float64Array(pastEnd + 1)
  for (let step = 0; step < pastEnd; step++) gaps[step + 1] = at(gaps, step) + (isKnown(step) ? 0 : 1)
  // A window without numbers shows no evidence, but is no quiet one.
  const isFull = (start: number): boolean => at(gaps, start + planned) - at(gaps, start) <= planned / 4
  return { lead, stride, isFull }
}

/** Starts of the quiet windows that calibration can afford. */
export function windowsOf(family: Family, planned: number): number[] {
  const { length, pastEnd } = family
  const { lead, stride, isFull } = windowShape(family, planned)
  const most = Math.min(MOST_WINDOWS, Math.floor(EFFORT / (streamsOf(family) * planned)))
  return quietStarts(lead, pastEnd, { planned, stride, most, halfLife: HALF_LIFE / length }).filter(isFull)
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
    sum += opening * Math.exp(fromFirst) + later * Math.exp(fromAny)
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
