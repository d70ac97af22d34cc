import { alarmOf, isHarm, lastTimeIn } from './alarm.ts'
import { calibrate } from './calibrate.ts'
import type { Calibration, GaugePlan } from './calibration.ts'
import { fill } from './constants.ts'
import { constantIsEvidence, constantRun, departureFrom } from './constant-history.ts'
import type { Alarm, Basis, GaugeJudgement } from './judgement.ts'
import { at } from './numbers.ts'
import type { Ordered, Samples } from './samples.ts'
import { between } from './samples.ts'
import type { WatchScan } from './scan-watch.ts'
import { nothingScanned, scanWatch } from './scan-watch.ts'
import { undoTransform } from './transform.ts'

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
