import { apart } from './apart.ts'
import type { GaugePlan } from './calibration.ts'
import type { Channel } from './channels.ts'
import { channelsOf, recentSteps } from './channels.ts'
import { detector } from './constants.ts'
import type { Hint, PairOfChannels } from './past-scales.ts'
import { scalesOfPair, windowsOfTheTime } from './past-scales.ts'
import { quietWindows } from './quiet-windows.ts'
import { residualMeans } from './residuals.ts'
import { room, rooms } from './room.ts'
import { usualLevel } from './seasonal.ts'
import type { Steps } from './steps.ts'
import { largestOf, windowMaxima } from './window-maxima.ts'

const usualRoom = room()
const maximaRooms = rooms()

/**
 * The past of a series as the detector sees it, in steps counted from `base` before the deploy (which is step `deploy`). Its
 * arrays hold until the past of the next series is studied.
 */
export type Past = {
  /** Level that is usual at each step, those of the watch included. */
  readonly usual: Float64Array
  /** Moving means of the residuals, one array for each pair of channels. */
  readonly means: readonly Float64Array[]
  readonly channels: readonly Channel[]
  /** First steps of the quiet windows, the latest first, and what each channel reached in them at most; none where harm does not show in it. */
  readonly starts: readonly number[]
  readonly maxima: readonly Float64Array[]
  /** Scale of each channel, Infinity where harm does not show in it. */
  readonly scales: readonly number[]
  readonly deploy: number
  /** Steps of a watch. */
  readonly watch: number
}

/** Looks at the last week of `x` (transformed values, ending at the deploy), compared with up to two weeks. `floor`: no scale is below it. */
export function studyPast(x: Float64Array, floor: number, steps: Steps, plan: GaugePlan): Past {
  const { length } = steps
  const watch = Math.round(plan.watch / length)
  const needed = Math.round((detector.quietDays * 86_400 + detector.leadIn * 60) / length) + 1
  const base = Math.max(0, x.length - needed)
  const deploy = x.length - base
  const channels = channelsOf(length)
  const usual = usualLevel(x, length, base, x.length + watch, usualRoom(deploy + watch))
  const starts = quietWindows(x.subarray(base), usual, { deploy, watch, length })
  const sameTime = windowsOfTheTime(starts, deploy, length)
  const block = Math.max(1, Math.round((detector.stride * 60) / length))
  const maxima: Float64Array[] = channels.map(() => none)
  const scales = channels.map(() => Number.POSITIVE_INFINITY)
  let hint: Hint | null = null
  // Each pair of channels is gone through as soon as its means are known, while the processor has them at hand.
  const means = residualMeans(x, usual, base, { width: recentSteps(length), channels }, (values, k) => {
    const span = channels[2 * k]?.span ?? 1
    const pair: PairOfChannels = {
      span,
      maximaOf: (sign, least) => {
        const side = sign > 0 ? 2 * k : 2 * k + 1
        const shape = { span, watch, block, sign, least }
        return (maxima[side] = windowMaxima(values, starts, shape, maximaRooms(side, starts.length)))
      },
      glimpseOf: (sign) => largestOf(values, 0, deploy, sign, GLIMPSE),
      mostOf: (sign) => apart(largestOf, values, 0, deploy, sign),
    }
    if (channels[2 * k]?.residual !== channels[2 * k - 1]?.residual) hint = null
    const found = scalesOfPair(pair, { direction: plan.direction, sameTime, floor }, hint)
    hint = found.hint
    scales[2 * k] = found.up
    scales[2 * k + 1] = found.down
  })
  return { usual, means, channels, starts, maxima, scales, deploy, watch }
}

// A look at one mean in so many says roughly how far they go.
const GLIMPSE = 97

const none = new Float64Array(0)
