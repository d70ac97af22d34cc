import {
  type Channel,
  channelsOf,
  detector,
  type Direction,
  fill,
  type GaugePlan,
  recentSteps,
  scale,
} from './detector.ts'
import { ascendingQuantiles, quantile } from './quantiles.ts'
import { residualMeans } from './residuals.ts'
import type { Steps } from './sample-steps.ts'
import { apart, at, nth, room, rooms } from './typed-arrays.ts'
import { usualLevel } from './usual-level.ts'
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
  const maxima: Float64Array[] = channels.map(() => noMaxima)
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

const noMaxima = new Float64Array(0)

/**
 * Starts (steps) of the windows of the past that look like a watch: `watch` steps long, one every ten minutes, from the one
 * that ends at the deploy (step `deploy`) back to seven days before it. Left out: windows without a known usual level, lead-in
 * included, and windows with too few samples. `usual` and `x` are indexed alike.
 */
export function quietWindows(
  x: Float64Array,
  usual: Float64Array,
  shape: { readonly deploy: number; readonly watch: number; readonly length: number },
): number[] {
  const { deploy, watch, length } = shape
  const minutes = (n: number) => Math.round((n * 60) / length)
  const stride = Math.max(1, minutes(detector.stride))
  const leadIn = minutes(detector.leadIn)
  const oldest = Math.max(deploy - minutes(detector.quietDays * 1440), leadIn + 1)
  const unknown = runningCount(usual, deploy)
  const missing = runningCount(x, deploy)
  const starts: number[] = []
  for (let start = deploy - watch; start >= oldest; start -= stride) {
    if (nth(unknown, start + watch) - nth(unknown, start - leadIn) > 0) continue
    if (nth(missing, start + watch) - nth(missing, start) > watch * (1 - fill.window)) continue
    starts.push(start)
  }
  return starts
}

/** How many of the first i values are NaN, for i from 0 to n. */
function runningCount(values: Float64Array, n: number): Uint32Array {
  const counts = new Uint32Array(n + 1)
  for (let i = 0; i < n; i++) counts[i + 1] = nth(counts, i) + (Number.isNaN(at(values, i)) ? 1 : 0)
  return counts
}

/** The quiet windows (by their index) that begin near the deploy's time of day; all of them where those are few. `length`: of a step, seconds. */
export function windowsOfTheTime(starts: readonly number[], deploy: number, length: number): readonly number[] {
  const day = 86_400 / length
  const near = (detector.sameTime * 60) / length
  const all = starts.map((_, w) => w)
  const sameTime = all.filter((w) => {
    const distance = (deploy - nth(starts, w)) % day
    return Math.min(distance, day - distance) <= near
  })
  return sameTime.length < detector.fewest ? all : sameTime
}

/** One residual and span, upwards (1) and downwards (-1): what it reached in each quiet window, told apart from `least` on, and the most that it ever reached. */
export type PairOfChannels = {
  readonly span: number
  readonly maximaOf: (sign: 1 | -1, least: number) => Float64Array
  readonly mostOf: (sign: 1 | -1) => number
  /** The most that a few of its means reached, taken at random. */
  readonly glimpseOf: (sign: 1 | -1) => number
}

/** What is usual at the span before, in each direction: where to look for what is usual at the next one. */
export type Hint = { readonly span: number; readonly up: number; readonly down: number }

/** Means of so many values spread less, by the root of their number where they are independent; a bit less is guessed, for a wrong guess takes a second look. */
const guessed = 0.6

/** The scales of a pair, from the quiet windows; Infinity where harm does not show itself. Each has a floor in that of the other direction, and in `floor`. */
export function scalesOfPair(
  { span, maximaOf, mostOf, glimpseOf }: PairOfChannels,
  quiet: { readonly direction: Direction; readonly sameTime: readonly number[]; readonly floor: number },
  hint: Hint | null,
): { readonly up: number; readonly down: number; readonly hint: Hint } {
  const { direction, sameTime, floor } = quiet
  const known: { up?: Scale; down?: Scale } = {}
  const own = (sign: 1 | -1): number => {
    const side = sign > 0 ? 'up' : 'down'
    const least = guessed * (hint === null ? glimpseOf(sign) : hint[side] * Math.sqrt(hint.span / span))
    known[side] ??=
      scaleOf(maximaOf(sign, least), sameTime, least) ?? scaleOf(maximaOf(sign, 0), sameTime, 0) ?? unknownScale
    return known[side].scale
  }
  const scaleFor = (sign: 1 | -1): number => {
    const least = Math.max(own(sign), floor)
    const other = sign > 0 ? -1 : 1
    // A scale is no more than the largest mean (but for the rounding): most often the other direction's is too little to matter.
    if (mostOf(other) * scale.oppositeShare * 1.001 <= least) return least
    return Math.max(least, own(other) * scale.oppositeShare)
  }
  const none = Number.POSITIVE_INFINITY
  const up = direction === 'down' ? none : scaleFor(1)
  const down = direction === 'up' ? none : scaleFor(-1)
  return { up, down, hint: { span, up: known.up?.usual ?? 0, down: known.down?.usual ?? 0 } }
}

const unknownScale: Scale = { scale: Number.NaN, usual: 0 }

/** Largest minus smallest value. */
export function rangeOf(values: Float64Array): number {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let i = 0; i < values.length; i++) {
    const value = at(values, i)
    if (value < low) low = value
    if (value > high) high = value
  }
  return high - low
}

/** No scale is below a thousandth of the usual range, or of the whole one where most values are the same. Reorders them. */
export function floorOf(values: Float64Array): number {
  const [low = Number.NaN, high = Number.NaN] = ascendingQuantiles(values, values.length, [0.05, 0.95])
  return (high - low || rangeOf(values)) * scale.rangeShare
}

const allRoom = room()
const nearRoom = room()

/** A scale, and what the maxima of nine windows in ten do not reach: of all windows or of those of the time of day, whichever is less. */
export type Scale = { readonly scale: number; readonly usual: number }

/**
 * What is usual for one channel in a quiet window: the geometric mean of two scales. `all` windows: the 90 % quantile of their
 * maxima, or a third of the 99 % quantile if that is more, or the largest if both are 0. The time of day: the 90 % quantile of
 * the windows in `sameTime`, but at least a tenth of the first. `least`: maxima are not told apart below it. Null where that is too much to
 * know the scale; never for 0.
 */
export function scaleOf(maxima: Float64Array, sameTime: readonly number[], least: number): Scale | null {
  const n = maxima.length
  const scratch = allRoom(n)
  scratch.set(maxima)
  const near = nearRoom(sameTime.length)
  for (let i = 0; i < near.length; i++) near[i] = at(maxima, sameTime[i] ?? 0)
  if (least > 0 && !(isKnown(scratch, least) && isKnown(near, least))) return null
  const [usual = Number.NaN, rare = Number.NaN] = ascendingQuantiles(scratch, n, [scale.usual, scale.rare])
  const all = Math.max(usual, rare * scale.rareShare) || maxima.reduce((a, b) => Math.max(a, b), 0)
  const timeOfDay = quantile(near, near.length, scale.usual)
  return {
    scale: Math.sqrt(all * Math.max(timeOfDay, all * scale.timeOfDayShare)),
    usual: Math.min(usual, timeOfDay),
  }
}

/** Whether the quantile for what is usual lies above `least`. */
function isKnown(maxima: Float64Array, least: number): boolean {
  let above = 0
  for (let i = 0; i < maxima.length; i++) above += Number(at(maxima, i) > least)
  return maxima.length - above <= Math.floor((maxima.length - 1) * scale.usual)
}
