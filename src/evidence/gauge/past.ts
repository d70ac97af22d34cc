import type { GaugePlan } from './calibration.ts'
import { channelsOf, recentSteps } from './channels.ts'
import { detector } from './constants.ts'
import { quietWindows } from './quiet-windows.ts'
import { residualMeans } from './residuals.ts'
import { room, rooms } from './room.ts'
import { usualLevel } from './seasonal.ts'
import type { Steps } from './steps.ts'
import type { Maxima } from './window-maxima.ts'
import { windowMaxima } from './window-maxima.ts'

const usualRoom = room()
const upRooms = rooms()
const downRooms = rooms()

/**
 * The past of a series as the detector sees it, in steps counted from `base` before the deploy (which is step `deploy`). Its
 * arrays hold until the past of the next series is studied.
 */
export type Past = {
  /** Level that is usual at each step, those of the watch included. */
  readonly usual: Float64Array
  /** Moving means of the residuals, one array for each pair of channels. */
  readonly means: readonly Float64Array[]
  /** First steps of the quiet windows, the latest first, and what each pair of channels reached in them. */
  readonly starts: readonly number[]
  readonly maxima: readonly Maxima[]
  readonly deploy: number
  /** Steps of a watch. */
  readonly watch: number
}

/** Looks at the last week of `x` (transformed values, ending at the deploy), compared with up to two weeks. */
export function studyPast(x: Float64Array, steps: Steps, plan: GaugePlan): Past {
  const { length } = steps
  const watch = Math.round(plan.watch / length)
  const needed = Math.round((detector.quietDays * 86_400 + detector.leadIn * 60) / length) + 1
  const base = Math.max(0, x.length - needed)
  const deploy = x.length - base
  const channels = channelsOf(length)
  const usual = usualLevel(x, length, base, x.length + watch, usualRoom(deploy + watch))
  const means = residualMeans(x, usual, base, { width: recentSteps(length), channels })
  const starts = quietWindows(x.subarray(base), usual, { deploy, watch, length })
  const block = Math.max(1, Math.round((detector.stride * 60) / length))
  const maxima = means.map((values, k) => {
    const shape = { span: channels[2 * k]?.span ?? 1, watch, block }
    const n = starts.length
    return windowMaxima(values, starts, shape, { up: upRooms(k, n), down: downRooms(k, n) })
  })
  return { usual, means, starts, maxima, deploy, watch }
}
