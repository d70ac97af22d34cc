import { calibrate, type Calibration, type Uncalibrated } from './calibration.ts'
import { type Alarm, fill, type GaugePlan, isHarm, recentSteps } from './detector.ts'
import { recentLevel, residualMeans } from './residuals.ts'
import { between, isOver, type Ordered, type Samples, stepOf, valuesOf } from './sample-steps.ts'
import { type QuietRecord, type Score, scoreAt } from './scores.ts'
import { applyTransform, undoTransform } from './transform.ts'
import { at, nth, room } from './typed-arrays.ts'

/** Share of the watch's steps that must be over for a healthy verdict. */
const wholeWatch = 0.95

/** Judges a gauge from all its samples, before and after the deploy. `until`: no sample up to then is still missing (Unix seconds). */
export function judgeGauge(samples: Samples, plan: GaugePlan, until: number): GaugeJudgement {
  const calibration = calibrate(samples, plan)
  if (typeof calibration === 'string') return { verdict: 'inconclusive', reason: calibration, basis: null }
  return judgeWatch(calibration, samples, until)
}

/** Judges samples by what was learnt before the deploy: all samples after it so far. `until`: as for `judgeGauge`. */
export type GaugeLooks = (samples: Samples, until: number) => GaugeJudgement

/** Looks at a gauge again and again: steps that were scored and did not alarm are not scored anew. */
export function gaugeLooks(calibration: Calibration): GaugeLooks {
  const { plan, steps, constant } = calibration
  let scanned = nothingScanned
  return (samples, until) => {
    const after = between(samples, plan.deployedAt, Math.min(until, plan.deployedAt + plan.watch + steps.length))
    const scan = scanWatch(calibration, after, until, scanned)
    if (scan.alarm === null && scan.x.length > scanned.steps)
      scanned = { steps: scan.x.length, largest: scan.largest, compared: scan.compared }
    const basis = basisOf(calibration, scan)
    if (constant !== null) return judgeConstant(constant, { calibration, after, scan, basis })
    if (scan.alarm !== null)
      return { verdict: 'regressed', alarm: alarmOf(scan.alarm, calibration, after, scan.x), basis }
    return withoutAlarm(basis)
  }
}

/** Judges the samples after the deploy by what was learnt before it, once. */
export function judgeWatch(calibration: Calibration, samples: Samples, until: number): GaugeJudgement {
  return gaugeLooks(calibration)(samples, until)
}

function withoutAlarm(basis: Basis): GaugeJudgement {
  if (basis.stepsSeen === 0) return { verdict: 'inconclusive', reason: 'no-data', basis }
  if (basis.stepsSeen < basis.stepsPlanned * wholeWatch)
    return { verdict: 'inconclusive', reason: 'watch-not-over', basis }
  if (basis.stepsCompared < basis.stepsPlanned * fill.window)
    return { verdict: 'inconclusive', reason: 'too-many-gaps', basis }
  return { verdict: 'healthy', basis }
}

type Seen = { calibration: Calibration; after: Ordered; scan: WatchScan; basis: Basis }

function judgeConstant(constant: number, { calibration, after, scan, basis }: Seen): GaugeJudgement {
  const departure = departureFrom(constant, scan.x, calibration)
  if (departure === null) return withoutAlarm(basis)
  if (!constantIsEvidence(calibration)) return { verdict: 'inconclusive', reason: 'constant-history', basis }
  const { steps, transform } = calibration
  const alarm: Alarm = {
    at: lastTimeIn(departure.step, calibration, after),
    direction: departure.sign > 0 ? 'up' : 'down',
    against: 'constant',
    span: constantRun * steps.length,
    observed: undoTransform(transform, at(scan.x, departure.step)),
    expected: undoTransform(transform, constant),
    score: null,
  }
  return isHarm(alarm, calibration.plan) ? { verdict: 'regressed', alarm, basis } : withoutAlarm(basis)
}

function basisOf(calibration: Calibration, scan: WatchScan): Basis {
  const largest = scan.largest?.score ?? null
  return {
    threshold: calibration.threshold,
    thresholdMeasured: calibration.thresholdMeasured,
    largestScore: largest !== null && Number.isFinite(largest) ? largest : null,
    quiet: calibration.quiet,
    step: calibration.steps.length,
    stepsSeen: scan.x.length,
    stepsCompared: scan.compared,
    stepsPlanned: calibration.watchSteps,
    scale: calibration.transform.kind,
  }
}

/** Why nothing can be said about a gauge. None of them is green, none of them is red. */
export type Unjudged = Uncalibrated | 'no-data' | 'too-many-gaps' | 'watch-not-over' | 'constant-history' | 'not-proven'

/** What a judgement rests on. */
export type Basis = {
  readonly threshold: number
  readonly thresholdMeasured: boolean
  /** Largest score up to the alarm or the end; an alarm needs more than `threshold`. */
  readonly largestScore: number | null
  readonly quiet: QuietRecord
  /** Seconds of a step; steps that are over, that could be compared, and that the whole watch has. */
  readonly step: number
  readonly stepsSeen: number
  readonly stepsCompared: number
  readonly stepsPlanned: number
  readonly scale: 'plain' | 'log'
  /**
   * Where only the time just before the deploy is known: how far off it has to be for an alarm at the end of the watch; null where nothing would be one,
   * for it is not known how it moves.
   */
  readonly reach?: number | null
}

/** The verdict on one gauge. */
export type GaugeJudgement =
  | { readonly verdict: 'regressed'; readonly alarm: Alarm; readonly basis: Basis }
  | { readonly verdict: 'healthy'; readonly basis: Basis }
  | { readonly verdict: 'inconclusive'; readonly reason: Unjudged; readonly basis: Basis | null }

const valuesRoom = room()
const transformedRoom = room()
const joinedRoom = room()
const levelRoom = room()

/** The scores of a watch so far. */
export type WatchScan = {
  /** The first step above the threshold and off by as much as is harm, or null. */
  readonly alarm: Score | null
  /** The largest score up to the alarm or the end; null where nothing could be scored. */
  readonly largest: Score | null
  /** Transformed values of the steps that are over, NaN for gaps. They hold until the next scan. */
  readonly x: Float64Array
  /** How many of them have a value and a usual level to compare it with. */
  readonly compared: number
}

/** What is known of the first `steps` steps, in which nothing alarmed. */
export type Scanned = { readonly steps: number; readonly largest: Score | null; readonly compared: number }

/** Nothing was looked at. */
export const nothingScanned: Scanned = { steps: 0, largest: null, compared: 0 }

/**
 * Scores the steps after the deploy that are over at `until` (Unix seconds). No step's score depends on a later sample, so the
 * first alarm is the same whenever one looks after it, and steps that were `scanned` need not be scored again.
 */
export function scanWatch(
  calibration: Calibration,
  after: Ordered,
  until: number,
  scanned = nothingScanned,
): WatchScan {
  const { steps, plan, channels, usual, threshold } = calibration
  const x = watchedValues(calibration, after, until)
  const known = scanned.steps <= x.length ? scanned : nothingScanned
  const longest = channels.reduce((most, { span }) => Math.max(most, span), 1)
  const begin = Math.max(0, known.steps - (longest - 1))
  const means = meansFrom(calibration, x, begin)
  const isSustained = (plan.sustainedFor ?? 0) > 0
  const { scales, shift } = calibration
  const rule = { channels, scales, boundary: plan.boundary, length: steps.length, isSustained, shift }
  let { compared, largest } = known
  for (let step = known.steps; step < x.length; step++) {
    if (Number.isFinite(at(x, step) - (usual[step] ?? Number.NaN))) compared++
  }
  for (let step = known.steps; step < x.length; step++) {
    const score = scoreAt(means, -begin, step, rule)
    if (score === null) continue
    if (largest === null || score.score > largest.score) largest = score
    if (score.score > threshold && isHarm(alarmOf(score, calibration, after, x), plan))
      return { alarm: score, largest, x, compared }
  }
  return { alarm: null, largest, x, compared }
}

/** Moving means of the residuals at the steps of the watch from `begin` on. */
function meansFrom({ steps, channels, tail, usual }: Calibration, x: Float64Array, begin: number): Float64Array[] {
  const width = recentSteps(steps.length)
  const count = x.length - begin
  const joined = joinedRoom(width + count)
  for (let i = 0; i < joined.length; i++) {
    const step = begin - width + i
    joined[i] = step < 0 ? nth(tail, tail.length + step) : at(x, step)
  }
  const level = levelRoom(count)
  for (let i = 0; i < count; i++) level[i] = nth(usual, begin + i)
  return residualMeans(joined, level, width, { width, channels })
}

function watchedValues(calibration: Calibration, after: Ordered, until: number): Float64Array {
  const { steps, watchSteps, transform } = calibration
  const last = after.time.length - 1
  const newest = last < 0 ? -1 : stepOf(steps, at(after.time, last))
  const end = Math.min(watchSteps, newest >= 0 && isOver(steps, newest, until) ? newest + 1 : Math.max(0, newest))
  return applyTransform(transform, valuesOf(after, steps, 0, end, valuesRoom(end)), transformedRoom(end))
}

/** Says what raised an alarm, in the unit of the series. `x`: transformed values of the watch, `after`: its samples. */
export function alarmOf(score: Score, calibration: Calibration, after: Ordered, x: Float64Array): Alarm {
  const { steps, transform, usual, tail, channels, shift } = calibration
  const channel = channels[score.channel] ?? { residual: 'slow', span: 1, sign: 1 }
  const first = score.step - channel.span + 1
  const joined = Float64Array.from([...tail, ...x])
  const level = channel.residual === 'slow' ? usual : recentLevel(joined, tail.length, tail.length, joined.length)
  // What was so before the deploy already is what it is compared with.
  const known = channel.residual === 'slow' && Math.sign(shift) === channel.sign ? shift : 0
  const pairs = Array.from(
    { length: channel.span },
    (_, i) => [at(x, first + i), nth(level, first + i) + known] as const,
  )
  const compared = pairs.filter(([value, expected]) => Number.isFinite(value - expected))
  return {
    at: lastTimeIn(score.step, calibration, after),
    direction: channel.sign > 0 ? 'up' : 'down',
    against: channel.residual,
    span: channel.span * steps.length,
    observed: undoTransform(transform, mean(compared.map(([value]) => value))),
    expected: undoTransform(transform, mean(compared.map(([, expected]) => expected))),
    score: score.score,
  }
}

/** Time of the newest sample that the value of a step was made from. */
export function lastTimeIn(step: number, { steps }: Calibration, after: Ordered): number {
  const times = after.time.filter((time) => stepOf(steps, time) === step)
  return at(times, steps.centred ? 0 : times.length - 1)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Steps in a row that must differ before a value that never changed is said to have changed. */
export const constantRun = 3

/** The first step that ends such a run of departures from the constant (transformed, as x is), in the direction that is harm; null for none. */
export function departureFrom(
  constant: number,
  x: Float64Array,
  calibration: Calibration,
): { step: number; sign: 1 | -1 } | null {
  const { direction } = calibration.plan
  // Less than a billionth of the value is how a store rounds, not a change.
  const slack = calibration.transform.kind === 'log' ? 1e-9 : Math.abs(constant) * 1e-9
  let run = 0
  let side = 0
  for (let step = 0; step < x.length; step++) {
    const off = nth(x, step) - constant
    if (Number.isNaN(off)) continue
    const sign = Math.abs(off) <= slack ? 0 : Math.sign(off)
    const harm = sign !== 0 && (direction === 'both' || (direction === 'up') === sign > 0)
    run = harm && sign === side ? run + 1 : harm ? 1 : 0
    side = sign
    if (run >= constantRun) return { step, sign: sign > 0 ? 1 : -1 }
  }
  return null
}

/**
 * Whether a history of n separate quiet windows without any change is enough to call a change harm: if this window were like
 * those, the chance that just it is the odd one is at most 1 / (n + 1).
 */
export function constantIsEvidence(calibration: Calibration): boolean {
  return 1 / (calibration.quiet.disjoint + 1) <= calibration.plan.falseAlarmRate
}
