import type { Boundary } from './boundary.ts'
import type { CaughtChange } from './caught.ts'
import type { Channel, Direction } from './channels.ts'
import type { Steps } from './steps.ts'
import type { Transform } from './transform.ts'

/** What the user asks of a watch on a gauge. */
export type GaugePlan = {
  /** Unix seconds. */
  readonly deployedAt: number
  /** Seconds, at most a day. */
  readonly watch: number
  readonly direction: Direction
  /** Chance of a false alarm in the whole watch of this one series, in (0, 1). */
  readonly falseAlarmRate: number
  readonly boundary: Boundary
  /** Smallest distance from what is usual that is harm, in parts of it and in the unit of the series: both must be exceeded. None where absent. */
  readonly minEffect?: { readonly relative: number; readonly absolute: number }
}

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
  readonly threshold: number
  /** False where the threshold is an extrapolation beyond the rates that were measured. */
  readonly thresholdMeasured: boolean
  readonly quiet: QuietRecord
  /** What lasting changes by a fifth and by half, the way that is harm (both ways: upwards), would have come to in quiet windows. */
  readonly caught: readonly CaughtChange[]
  /** The one value of a history that never changed, else null. */
  readonly constant: number | null
}

/** What this very watch would have done in the quiet past of the series. Windows overlap; `disjoint` would not. */
export type QuietRecord = { readonly windows: number; readonly alarmed: number; readonly disjoint: number }

/** Why a gauge cannot be judged, as far as its history goes. */
export type Uncalibrated = 'no-history' | 'too-sparse' | 'too-little-history'
