import type { Calibration, GaugePlan, Uncalibrated } from './calibration.ts'
import { caughtIn } from './caught.ts'
import { recentSteps } from './channels.ts'
import { detector } from './constants.ts'
import { at } from './numbers.ts'
import type { Past } from './past.ts'
import { studyPast } from './past.ts'
import { floorOf, rangeOf } from './past-scales.ts'
import { quietRecord } from './quiet-record.ts'
import { room } from './room.ts'
import type { Samples } from './samples.ts'
import { between } from './samples.ts'
import type { Steps } from './steps.ts'
import { fitSteps, stepOf, valuesOf } from './steps.ts'
import { thresholdFor } from './thresholds.ts'
import { applyTransform, chooseTransform, finite } from './transform.ts'

const valuesRoom = room()
const transformedRoom = room()

/** Seconds of history that can matter: two weeks and the lead-in of the oldest window. */
const reach = (detector.days + detector.quietDays) * 86_400 + (detector.leadIn + detector.halfWidth + 1) * 60

/** Learns from the samples before the deploy what is usual; later samples are not looked at. A word says why it cannot. */
export function calibrate(samples: Samples, plan: GaugePlan): Calibration | Uncalibrated {
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

/** Windows start at every step where steps are longer than the stride, so there are fewer of them. */
function fewestWindows(steps: Steps): number {
  return Math.ceil((detector.fewestWindows * detector.stride * 60) / Math.max(detector.stride * 60, steps.length))
}

type Known = Pick<Calibration, 'plan' | 'steps' | 'transform' | 'constant'>

function conclude(past: Past, x: Float64Array, known: Known): Calibration {
  const { plan, steps } = known
  const { channels, scales } = past
  const { threshold, measured } = thresholdFor(plan.boundary, plan.direction, plan.falseAlarmRate)
  const rule = { channels, scales, boundary: plan.boundary, length: steps.length }
  return {
    ...known,
    watchSteps: past.watch,
    usual: [...past.usual.subarray(past.deploy)],
    tail: [...x.subarray(-recentSteps(steps.length))],
    channels,
    scales,
    threshold,
    thresholdMeasured: measured,
    quiet: quietRecord(past, rule, threshold),
    caught: [0.2, 0.5].map((size) =>
      caughtIn(past, rule, { ...known, threshold }, plan.direction === 'down' ? -size : size),
    ),
  }
}
