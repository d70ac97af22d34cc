import { testsSince } from './before.ts'
import { type NodePlan, type TableNode, testsOf, withUsual } from './count-table.ts'
import { mostOf } from './evidence-bound.ts'
import { familyScan, largestEvidence, type StreamTest } from './family-evidence.ts'
import type { CountPlan, Family, PreparedFamily } from './judgement.ts'
import { seasonOf } from './normal-rate.ts'
import { calibrated, calibratedRule, type PlaceboRecord, quietStarts, type QuietWindow } from './placebo.ts'
import { at, preparedSums } from './series.ts'
import { strengthAt } from './strength.ts'
import { rooms } from '../gauge/typed-arrays.ts'
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

const passing = rooms()

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
      const streams = testsOf(node, plan, sums, passing)
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
