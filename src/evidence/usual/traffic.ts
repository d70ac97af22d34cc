import { calibratedRule, type PlaceboRecord, quietStarts, type QuietWindow } from '../family/placebo.ts'
import { at, type Counted } from '../family/series.ts'
import { logStake, unlaid } from '../rates/e-process.ts'
import { logSpaced, quickGammaQuantile } from '../special-functions.ts'
import { calendarOf } from './calendar.ts'
import { spreadOf } from './spread.ts'
import { learnUsual, type Usual, type UsualRates } from './usual.ts'

/** How the events of a metric are watched: `missing` is the part of the usual ones whose absence is harm. Steps; seconds where it says so. */
export type TrafficPlan = {
  /** Seconds of a step. */
  readonly length: number
  readonly deploy: number
  readonly pastEnd: number
  readonly planned: number
  readonly falseAlarmRate: number
  readonly missing: number
  /** Seconds that it has to last, two steps at least. */
  readonly sustainedFor: number
}

/** That traffic is missing: the step of the alarm and the first of the fall; events a step since then and as usual; evidence (logarithm). */
export type TrafficAlarm = {
  readonly step: number
  readonly onset: number
  readonly observed: number
  readonly usual: number
  readonly evidence: number
  /** In its own words how the service refuses (untrusted text); absent where it is the numbers that say so. */
  readonly refused?: string
}

/** Judges the steps up to before `until`; the first that alarms decides. */
export type TrafficLooks = (until: number) => TrafficAlarm | null

/** What was learnt of the traffic before the deploy. */
export type PreparedTraffic = { readonly looks: TrafficLooks; readonly placebo: PlaceboRecord }

const DAY = 86_400
/** A fall is bet on from a fiftieth of the usual traffic up to six tenths of it, against eight tenths, which are tolerated. */
const TOLERATED = 0.8
const RATIOS = logSpaced(0.02, 0.6, 12)
const GAINS = RATIOS.map((ratio) => ({ log: Math.log(ratio / TOLERATED), fall: ratio - TOLERATED }))
/** Minutes of the longest blocks of the dispersion: the level follows the last hour, so that nothing longer is left over. */
const LONGEST = 20
/** Fewer steps before the deploy than this say nothing of how much traffic varies. */
const FEWEST = 10
/** Seconds of a short past that count. */
const BEFORE = 7200
const BOUND = 0.2
const MOST_WINDOWS = 400
const NEAR = 7200

/** A window: what is usual at each step at least, how much it varies. */
type Expectation = { readonly usual: Float64Array; readonly dispersion: number }

/** Learns how much traffic is usual. `total`: events of each step; `isKnown`: whether a step has numbers. Null where too little is known. */
export function prepareTraffic(
  total: Float64Array,
  isKnown: (step: number) => boolean,
  plan: TrafficPlan,
): PreparedTraffic | null {
  const { length, pastEnd, planned, falseAlarmRate, deploy } = plan
  // Events are counted on steps: each that is known is one.
  const exposed = Float64Array.from(total, (_, step) => Number(step < pastEnd && isKnown(step)))
  const steps: Counted = { bad: total, total: exposed }
  const known = exposed.reduce((sum, each) => sum + each, 0)
  if (known < FEWEST || !(plan.missing < 1)) return null
  const period = Math.round(DAY / length)
  const isLong = pastEnd >= 2 * period
  const usual = isLong
    ? learnUsual(steps, { length, period, end: pastEnd, way: 'down', longest: LONGEST })
    : flatUsual(steps, plan)
  const alpha = falseAlarmRate * (1 - BOUND)
  const expect = (first: number): Expectation => expectationAt(steps, usual, first, plan)
  const windowOf = (start: number): QuietWindow => {
    const run = (): number => strengthOf(total, exposed, expect(start), start, plan)
    let strength: number | null = null
    const asked = (): number => (strength ??= run())
    return { start, bound: Infinity, evidence: asked, strength: asked }
  }
  const stride = Math.max(1, Math.round(900 / length))
  const touches = (start: number): boolean =>
    usual.incidents.some(({ from, until, isHabit }) => !isHabit && start < until && start + planned > from)
  const isNear = (start: number): boolean => {
    const distance = (((deploy - start) % period) + period) % period
    return Math.min(distance, period - distance) <= NEAR / length
  }
  const lead = isLong ? period : Math.min(planned, pastEnd)
  const starts = quietStarts(lead, pastEnd, { planned, stride, most: MOST_WINDOWS, halfLife: (3.5 * DAY) / length })
  const quiet = starts.filter((start) => !touches(start))
  const windows = (quiet.length * 2 >= starts.length ? quiet : starts).map(windowOf)
  const placebo = calibratedRule(windows, windows, alpha, { planned, isNear })
  const expectation = expect(deploy)
  return { placebo, looks: (until) => alarmOf(total, isKnown, expectation, { ...plan, until, needed: placebo.needed }) }
}

/** What is usual where the past is shorter than two days: its mean. */
function flatUsual(steps: Counted, { length, pastEnd }: TrafficPlan): Pick<Usual, 'incidents' | 'within'> {
  const from = Math.max(0, pastEnd - Math.round(BEFORE / length))
  const sum = (numbers: Float64Array): number => numbers.subarray(from, pastEnd).reduce((all, each) => all + each, 0)
  const [events, known] = [sum(steps.bad), sum(steps.total)]
  const level = known > 0 ? events / known : 0
  const expected = steps.total.subarray(0, pastEnd).map((each) => each * level)
  const calendar = calendarOf(length, Math.max(1, pastEnd), pastEnd)
  const mask = new Uint8Array(pastEnd)
  const ground = { days: 1, steps: Math.max(1, known) }
  // Of a past of minutes blocks of minutes tell nothing: those of a step do, and the longest of which there are enough.
  const lengths = [length / 60, (known * length) / 60 / FEWEST, 1, 5, 20]
  const dispersion = spreadOf(steps.bad, expected, mask, calendar, ground, LONGEST, lengths).all
  const within: Usual['within'] = ({ planned }): UsualRates => {
    const usual = new Float64Array(planned).fill(level)
    return { usual, highest: usual, events: Math.max(1, events / dispersion), dispersion }
  }
  return { incidents: [], within }
}

/**
 * The least that is usual in a window: by the days, or by the last hour, or by what the last minutes allow, whichever is less. What had fallen before
 * is not the deploy's, and a holiday is followed.
 */
function expectationAt(
  steps: Counted,
  usual: Pick<Usual, 'within'>,
  first: number,
  { length, planned, falseAlarmRate, pastEnd }: TrafficPlan,
): Expectation {
  const own = usual.within({ first, planned }, 0)
  const hour = Math.max(1, Math.round(3600 / length))
  const end = Math.min(first, pastEnd)
  const before = usual.within({ first: end - hour, planned: hour }, 0)
  const phi = own.dispersion
  const ratio = (minutes: number, slack: number): number => {
    const span = Math.min(hour, Math.max(1, Math.round((minutes * 60) / length)))
    let [x, e] = [0, 0]
    for (let step = Math.max(0, end - span); step < end; step++) {
      if (!(at(steps.total, step) > 0)) continue
      x += at(steps.bad, step)
      e += at(before.usual, step - (end - hour))
    }
    return e > 0 ? (x + slack * Math.sqrt(phi * (x + phi))) / e : 1
  }
  const lowered = quickGammaQuantile(falseAlarmRate * BOUND, own.events) / own.events || 0
  const least = Math.min(1, lowered, ratio(60, 0), ratio(15, 2), ratio(5, 2))
  return { usual: own.usual.map((each) => each * least), dispersion: phi }
}

/** Too few events expected at the limit of harm say nothing; such steps are taken together (e^-3 is 5 %). */
const ENOUGH = 3

/** How long traffic has been below the limit of harm. `from`: first step of it. */
type Fall = { from: number; steps: number; x: number; limit: number; since: number; isBelow: boolean }

const noFall = (): Fall => ({ from: 0, steps: 0, x: 0, limit: 0, since: 0, isBelow: false })

function takeStep(fall: Fall, x: number, limit: number, step: number): void {
  if (fall.limit === 0) fall.since = step
  fall.x += x
  fall.limit += limit
  fall.isBelow = false
  if (fall.limit < ENOUGH) return
  if (fall.x < fall.limit) {
    if (fall.steps === 0) fall.from = fall.since
    fall.steps += 1
    fall.isBelow = true
  } else fall.steps = 0
  fall.x = 0
  fall.limit = 0
}

/** One step of the scan: evidence without the loudest step, and how long the fall has lasted. */
type Scan = {
  readonly next: (x: number, usual: number, step: number) => void
  readonly evidence: () => number
  readonly fall: Fall
}

function scanOf(planned: number, dispersion: number, missing: number): Scan {
  const logs = GAINS.map(() => -Infinity)
  const loudest = GAINS.map(() => 0)
  const fall = noFall()
  let steps = 0
  return {
    fall,
    next(x, usual, step) {
      steps += 1
      const stake = logStake(steps, planned)
      for (const [bet, { log, fall: less }] of GAINS.entries()) {
        const gain = (x * log - less * usual) / dispersion
        const before = logs[bet] ?? -Infinity
        const most = Math.max(before, stake)
        const sum = most === -Infinity ? most : most + Math.log1p(Math.exp(Math.min(before, stake) - most))
        logs[bet] = sum + gain
        if (gain > (loudest[bet] ?? 0)) loudest[bet] = gain
      }
      takeStep(fall, x, (1 - missing) * usual, step)
    },
    evidence() {
      const steady = logs.map((log, bet) => log - (loudest[bet] ?? 0))
      const most = Math.max(...steady)
      const sum = steady.reduce((all, log) => all + Math.exp(log - most), 0)
      return Math.max(most + Math.log(sum / steady.length), Math.log(unlaid(steps, planned)))
    },
  }
}

function lasts({ isBelow, steps, from }: Fall, step: number, { length, sustainedFor }: TrafficPlan): boolean {
  return isBelow && steps >= 2 && (step + 1 - from) * length >= Math.max(sustainedFor, 2 * length) - 1e-6
}

/** The most evidence of a quiet window at a step at which the fall lasted; -Infinity where it never did. */
function strengthOf(
  total: Float64Array,
  exposed: Float64Array,
  { usual, dispersion }: Expectation,
  first: number,
  plan: TrafficPlan,
): number {
  if (!everLasts(total, exposed, usual, first, plan)) return -Infinity
  const scan = scanOf(plan.planned, dispersion, plan.missing)
  let most = -Infinity
  for (let index = 0; index < plan.planned; index++) {
    const step = first + index
    if (!(at(exposed, step) > 0)) continue
    scan.next(at(total, step), at(usual, index), step)
    if (lasts(scan.fall, step, plan)) most = Math.max(most, scan.evidence())
  }
  return most
}

/** Whether a fall lasts at all in a window: hardly ever, and it takes far less than evidence to see. */
function everLasts(
  total: Float64Array,
  exposed: Float64Array,
  usual: Float64Array,
  first: number,
  plan: TrafficPlan,
): boolean {
  const fall = noFall()
  for (let index = 0; index < plan.planned; index++) {
    const step = first + index
    if (!(at(exposed, step) > 0)) continue
    takeStep(fall, at(total, step), (1 - plan.missing) * at(usual, index), step)
    if (lasts(fall, step, plan)) return true
  }
  return false
}

function alarmOf(
  total: Float64Array,
  isKnown: (step: number) => boolean,
  { usual, dispersion }: Expectation,
  plan: TrafficPlan & { readonly until: number; readonly needed: number },
): TrafficAlarm | null {
  const { deploy, planned, until, needed, missing } = plan
  const scan = scanOf(planned, dispersion, missing)
  for (let step = deploy; step < Math.min(until, deploy + planned); step++) {
    if (!isKnown(step)) continue
    scan.next(at(total, step), at(usual, step - deploy), step)
    if (!lasts(scan.fall, step, plan)) continue
    const evidence = scan.evidence()
    if (evidence < needed) continue
    const { from } = scan.fall
    const mean = (numbers: Float64Array, offset: number): number =>
      numbers.subarray(from - offset, step + 1 - offset).reduce((sum, each) => sum + each, 0) / (step + 1 - from)
    return { step, onset: from, observed: mean(total, 0), usual: mean(usual, deploy), evidence }
  }
  return null
}
