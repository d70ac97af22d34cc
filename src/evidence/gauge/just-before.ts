import { studentQuantile } from '../special-functions.ts'
import { type Alarm, type Direction, FEWEST_BEFORE, fill, type GaugePlan, isHarm } from './detector.ts'
import { median } from './quantiles.ts'
import type { Basis, GaugeLooks, Unjudged } from './judge-gauge.ts'
import type { Samples } from './sample-steps.ts'

// A gauge of which only the minutes before the deploy are known. They do not say how it moves in hours or on other days, so the worst is taken: from the
// level before, it wanders off as far as it did within those minutes, and from there on as a random walk does, by the root of the time. What goes further
// than that, for long enough, is an alarm. A gauge that never moved has no such measure, and no alarm.

/** The time before the deploy is divided in so many stretches: how far the gauge goes within one is its measure. */
const STRETCHES = 6

/** A change has to last as long as the time that it is compared with, but no longer than this part of the watch. */
const LONGEST_RUN = 1 / 4

/** What is asked of the watch of such a gauge. `before`: the steps before the deploy, NaN without a number. */
export type JustBefore = {
  readonly before: ArrayLike<number>
  /** They are one number, the level, laid over the steps: how the gauge moved is not known. */
  readonly isLevelOnly: boolean
  /** Steps from the last of them to the first that is judged. */
  readonly apart: number
  /** Steps that are judged at most, their length in seconds, and the end of the first, Unix seconds. */
  readonly planned: number
  readonly length: number
  readonly firstAt: number
} & Required<Pick<GaugePlan, 'direction' | 'falseAlarmRate' | 'sustainedFor' | 'minEffect'>>

type Known = {
  readonly plan: JustBefore
  readonly level: number
  /** How far it goes within `stretch` steps (root mean square); 0 where it never moved, or where that is not known. */
  readonly wander: number
  readonly stretch: number
  /** Steps from the middle of the time before to the first that is judged. */
  readonly age: number
  /** So many times the distance of a random walk is an alarm. */
  readonly threshold: number
  /** Steps that a change has to last. */
  readonly run: number
}

/** Looks at a gauge of which only the minutes before the deploy are known; a word where those are too few. */
export function justBeforeLooks(plan: JustBefore): GaugeLooks | 'too-little-history' {
  const known = learn(plan)
  return known === null ? 'too-little-history' : looksOf(known)
}

function learn(plan: JustBefore): Known | null {
  const { before, apart, planned, length, sustainedFor } = plan
  const known = Array.from(before, (value, step) => ({ value, step })).filter(({ value }) => Number.isFinite(value))
  const [first, last] = [known[0]?.step ?? 0, known.at(-1)?.step ?? 0]
  if (known.length < FEWEST_BEFORE && !plan.isLevelOnly) return null
  const span = last - first + 1
  const stretch = Math.max(1, Math.floor(span / STRETCHES))
  const level = mean(known.map(({ value }) => value))
  const age = before.length - 1 + apart - (first + last) / 2
  const least = Math.min(span, Math.floor(planned * LONGEST_RUN))
  const run = Math.max(2, Math.ceil(sustainedFor / length), plan.isLevelOnly ? 0 : least)
  const wander = plan.isLevelOnly ? 0 : wanderOf(before, stretch)
  return { plan, level, wander, stretch, age, run, threshold: thresholdOf(plan, age, (span - 1) / stretch) }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Root mean square of what it moves within `stretch` steps; where it moves at all, one of its own smallest moves at least: a count moves by one. */
function wanderOf(values: ArrayLike<number>, stretch: number): number {
  const moves = (apart: number): number[] =>
    Array.from(values, (value, step) => (values[step + apart] ?? Number.NaN) - value).filter(Number.isFinite)
  const least = moves(1)
    .map(Math.abs)
    .filter((move) => move > 0)
  if (least.length === 0) return 0
  return Math.max(Math.sqrt(mean(moves(stretch).map((move) => move * move))), Math.min(...least))
}

/**
 * A random walk whose steps are known from so few is within this many times the root of the time, all through the watch, but for the false-alarm rate: the
 * time is divided in doublings; up to the end of one the walk goes no further than its end does, twice as often (reflection principle).
 */
function thresholdOf({ planned, falseAlarmRate, direction }: JustBefore, age: number, freedom: number): number {
  const doublings = Math.max(1, Math.ceil(Math.log2((age + planned) / age)))
  const sides = direction === 'both' ? 2 : 1
  return Math.SQRT2 * studentQuantile(1 - falseAlarmRate / (2 * sides * doublings), Math.max(1, Math.floor(freedom)))
}

const signsOf = { up: [1], down: [-1], both: [1, -1] } as const satisfies Record<Direction, readonly (1 | -1)[]>

/** What was seen of the watch: its values by step, and how many steps are over. */
type Seen = { readonly values: readonly number[]; readonly over: number }

function seenOf({ plan }: Known, { time, value }: Samples, until: number): Seen {
  const { firstAt, length, planned } = plan
  const over = Math.max(0, Math.min(planned, Math.round((until - firstAt) / length)))
  const values = Array.from<number>({ length: over }).fill(Number.NaN)
  for (let index = 0; index < time.length; index++) {
    const step = Math.round(((time[index] ?? Number.NaN) - firstAt) / length)
    if (step >= 0 && step < over) values[step] = value[index] ?? Number.NaN
  }
  return { values, over }
}

/** Looks again and again: steps that were looked at and did not alarm are not looked at anew. */
function looksOf(known: Known): GaugeLooks {
  const { plan } = known
  const scans = signsOf[plan.direction].map((sign) => scanOf(known, sign))
  return (samples, until) => {
    const seen = seenOf(known, samples, until)
    const found = scans.map((scan) => scan(seen.values))
    const basis = basisOf(known, seen, Math.max(...found.map(({ largest }) => largest)))
    const [alarm] = found.flatMap((each) => each.alarm ?? []).toSorted((a, b) => a.at - b.at)
    if (alarm !== undefined) return { verdict: 'regressed', alarm, basis }
    const reason = unjudged(known, seen)
    return reason === null ? { verdict: 'healthy', basis } : { verdict: 'inconclusive', reason, basis }
  }
}

function unjudged(known: Known, { values, over }: Seen): Unjudged | null {
  const { plan, wander } = known
  const compared = values.filter(Number.isFinite).length
  if (compared === 0) return 'no-data'
  if (over < plan.planned) return 'watch-not-over'
  if (compared < plan.planned * fill.window) return 'too-many-gaps'
  if (!signsOf[plan.direction].some((sign) => isOff(known, values, sign))) return null
  return wander === 0 && !plan.isLevelOnly ? 'constant-history' : 'not-proven'
}

const isBad = ({ plan, level }: Known, observed: number, sign: 1 | -1): boolean =>
  sign * (observed - level) > 0 && isHarm({ observed, expected: level }, plan)

/** Whether it is harm at the end, or for half of the watch, whatever proves it. */
function isOff(known: Known, values: readonly number[], sign: 1 | -1): boolean {
  const all = values.filter(Number.isFinite)
  const newest = values.slice(-known.run).filter(Number.isFinite)
  const isOffNow = newest.length > 0 && newest.every((value) => isBad(known, value, sign))
  return isOffNow || isBad(known, median(Float64Array.from(all), all.length), sign)
}

/** One direction. `largest`: the largest score that lasted. */
type Scan = { readonly alarm: Alarm | null; readonly largest: number }

/** The first step that ends a run of harm which goes further than a random walk does, in one direction. */
function scanOf(known: Known, sign: 1 | -1): (values: readonly number[]) => Scan {
  const { run, level, threshold } = known
  let scanned = { end: run - 1, largest: 0 }
  return (values) => {
    let { end, largest } = scanned.end <= values.length ? scanned : { end: run - 1, largest: 0 }
    while (end < values.length) {
      end += 1
      const own = values.slice(end - run, end)
      const seen = own.filter(Number.isFinite)
      if (seen.length < run * fill.window || !Number.isFinite(own.at(-1))) continue
      if (!seen.every((value) => isBad(known, value, sign))) continue
      const scores = own.map((value, index) => scoreAt(known, sign * (value - level), end - run + index))
      const score = Math.min(...scores.filter(Number.isFinite))
      largest = Math.max(largest, score)
      if (score > threshold) return { alarm: alarmOf(known, seen, end - 1, { sign, score }), largest }
    }
    scanned = { end, largest }
    return { alarm: null, largest }
  }
}

/** How far off a step is, in distances that a random walk goes in that time. Nothing is far where it is not known how far it goes. */
function scoreAt({ wander, stretch, age }: Known, off: number, step: number): number {
  return wander === 0 ? 0 : off / (wander * Math.sqrt((age + step) / stretch))
}

function alarmOf(
  { plan: { firstAt, length }, level, run }: Known,
  values: readonly number[],
  step: number,
  { sign, score }: { readonly sign: 1 | -1; readonly score: number },
): Alarm {
  return {
    at: firstAt + step * length,
    direction: sign > 0 ? 'up' : 'down',
    against: 'before',
    span: run * length,
    observed: mean(values),
    expected: level,
    score,
  }
}

function basisOf({ plan, threshold, wander, stretch, age }: Known, { values, over }: Seen, largest: number): Basis {
  return {
    threshold,
    thresholdMeasured: true,
    largestScore: largest,
    quiet: { windows: 0, alarmed: 0, disjoint: 0 },
    step: plan.length,
    stepsSeen: over,
    stepsCompared: values.filter(Number.isFinite).length,
    stepsPlanned: plan.planned,
    scale: 'plain',
    reach: wander === 0 ? null : threshold * wander * Math.sqrt((age + plan.planned) / stretch),
  }
}
