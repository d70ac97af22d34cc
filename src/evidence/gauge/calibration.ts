import { caughtBy, type CaughtChange, type TriedChange, tryChange } from './detection-power.ts'
import { before, type Channel, detector, type GaugePlan, recentSteps } from './detector.ts'
import { isHarm } from './detector.ts'
import { floorOf, type Past, rangeOf, studyPast } from './past.ts'
import { between, fitSteps, type Samples, stepOf, type Steps, valuesOf } from './sample-steps.ts'
import {
  agesOf,
  LEAST_SCORE,
  type QuietRecord,
  quietRecord,
  quietScores,
  type QuietWindows,
  type Side,
} from './scores.ts'
import { shiftBefore, withoutRecovery } from './shift-before.ts'
import { thresholdFor } from './thresholds.ts'
import { applyTransform, chooseTransform, finite, type Transform, undoTransform } from './transform.ts'
import { at, room } from './typed-arrays.ts'

/** What is known about a gauge before its deploy: all that the judgement of later samples needs. Plain data. */
export type Calibration = {
  readonly plan: GaugePlan
  readonly steps: Steps
  readonly watchSteps: number
  readonly transform: Transform
  /** Usual level of each step of the watch (transformed), NaN where unknown. */
  readonly usual: readonly number[]
  /** The last values before the deploy (transformed), NaN for gaps. */
  readonly tail: readonly number[]
  readonly channels: readonly Channel[]
  readonly scales: readonly number[]
  /** How far off the usual level it was just before the deploy already (transformed, with its sign); 0 where it was not. */
  readonly shift: number
  readonly threshold: number
  /** False where the threshold is an extrapolation beyond the rates that were measured. */
  readonly thresholdMeasured: boolean
  readonly quiet: QuietRecord
  /** What lasting changes by a fifth and by half, the way that is harm (both ways: upwards), would have come to in quiet windows. */
  readonly caught: readonly CaughtChange[]
  /** The one value of a history that never changed, else null. */
  readonly constant: number | null
}

/** Why a gauge cannot be judged, as far as its history goes. */
export type Uncalibrated = 'no-history' | 'too-sparse' | 'too-little-history'

const valuesRoom = room()
const transformedRoom = room()

/** Seconds of history that can matter: two weeks and the lead-in of the oldest window. */
const reach = (detector.days + detector.quietDays) * 86_400 + (detector.leadIn + detector.halfWidth + 1) * 60

/** What was learnt of a series before the threshold is set: what the threshold has no part in, and its quiet past by itself. */
export type Learnt = {
  readonly known: Omit<Calibration, 'threshold' | 'thresholdMeasured' | 'quiet' | 'caught'>
  readonly quiet: QuietWindows
  readonly tried: readonly TriedChange[]
}

/** Learns from the samples before the deploy what is usual; later samples are not looked at. A word says why it cannot. */
export function calibrate(samples: Samples, plan: GaugePlan): Calibration | Uncalibrated {
  const learnt = learn(samples, plan)
  if (typeof learnt === 'string') return learnt
  const { threshold, measured } = thresholdFor(plan.boundary, plan.direction, plan.falseAlarmRate)
  return settle(learnt, threshold, measured)
}

/** Sets the threshold of what was learnt. `isMeasured`: false where it is an extrapolation. */
export function settle({ known, quiet, tried }: Learnt, threshold: number, isMeasured: boolean): Calibration {
  return {
    ...known,
    threshold,
    thresholdMeasured: isMeasured,
    quiet: quietRecord(quiet, threshold),
    caught: tried.map((change) => caughtBy(change, threshold)),
  }
}

/** The first half of `calibrate`. */
export function learn(samples: Samples, plan: GaugePlan): Learnt | Uncalibrated {
  const history = between(samples, plan.deployedAt - reach, plan.deployedAt)
  if (history.time.length < 2) return 'no-history'
  const steps = fitSteps(history, plan.deployedAt)
  if (steps === null) return 'too-sparse'
  const first = stepOf(steps, at(history.time, 0))
  const values = valuesOf(history, steps, first, 0, valuesRoom(-first))
  const transform = chooseTransform(values)
  const x = applyTransform(transform, values, transformedRoom(values.length))
  const known = finite(x)
  const constant = rangeOf(known) === 0 ? at(known, 0) : null
  const past = studyPast(x, floorOf(known), steps, plan)
  if (past.starts.length < fewestWindows(steps)) return 'too-little-history'
  return conclude(past, x, { plan, steps, transform, constant })
}

// Scores are followed up to here, if the threshold of the plan is not beyond it: hardly any family asks for more.
const FOLLOWED = 6

/** Windows start at every step where steps are longer than the stride, so there are fewer of them. */
function fewestWindows(steps: Steps): number {
  return Math.ceil((detector.fewestWindows * detector.stride * 60) / Math.max(detector.stride * 60, steps.length))
}

type Known = Pick<Calibration, 'plan' | 'steps' | 'transform' | 'constant'>

function conclude(past: Past, x: Float64Array, known: Known): Learnt {
  const { plan, steps, transform } = known
  const { channels, scales } = past
  const isSustained = (plan.sustainedFor ?? 0) > 0
  const rule = { channels, scales, boundary: plan.boundary, length: steps.length, isSustained, shift: 0 }
  const shift = shiftBefore(past, rule, thresholdFor(plan.boundary, plan.direction, before.rate).threshold)
  const { threshold } = thresholdFor(plan.boundary, plan.direction, plan.falseAlarmRate)
  const enough = Math.max(threshold, FOLLOWED)
  const sign = plan.direction === 'down' ? -1 : 1
  return {
    known: {
      ...known,
      watchSteps: past.watch,
      usual: [...past.usual.subarray(past.deploy)],
      tail: [...x.subarray(-recentSteps(steps.length))],
      channels,
      scales: shift === 0 ? scales : withoutRecovery(channels, scales, shift),
      shift,
    },
    quiet: {
      ages: agesOf(past, steps.length),
      scores: quietScores(past, rule, threshold > LEAST_SCORE ? LEAST_SCORE : 0, harmIn(past, known)),
      watch: past.watch * steps.length,
    },
    tried: [0.2, 0.5].map((size) => tryChange(past, rule, transform, sign * size, enough)),
  }
}

/** Whether a mean of the past is about as much as the plan calls harm, in the unit of the series. */
function harmIn({ usual, means }: Past, { plan, transform }: Known): (side: Side, index: number) => boolean {
  const slow = means[0]
  const { relative = 0, absolute = 0 } = plan.minEffect ?? {}
  if (slow === undefined || (relative <= 0 && absolute <= 0)) return () => true
  return ({ means: own, span }, index) => {
    let [sum, known] = [0, 0]
    for (let i = index - span + 1; i <= index; i++) {
      const value = at(usual, i) + at(slow, i)
      if (value !== value) continue
      sum += value
      known += 1
    }
    const level = sum / known
    const observed = undoTransform(transform, level)
    return isHarm({ observed, expected: undoTransform(transform, level - at(own, index)) }, plan)
  }
}
