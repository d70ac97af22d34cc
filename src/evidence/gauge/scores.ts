import { boundariesOf, type Boundary, boundaryAt, type Channel, sustained } from './detector.ts'
import type { Past } from './past.ts'
import { at, nth } from './typed-arrays.ts'

/** What the scores of a stretch of steps are made from; `means[k]` belongs to `channels[2k]` (up) and `channels[2k + 1]` (down). */
export type Rule = {
  readonly channels: readonly Channel[]
  /** Scale of each channel; Infinity takes a channel out. */
  readonly scales: readonly number[]
  readonly boundary: Boundary
  /** Length of a step, seconds. */
  readonly length: number
  /** Whether a mean has to stand without its loudest step, see `steadyShare`. */
  readonly isSustained: boolean
  /** How far off the usual level it was before already (transformed, with its sign): so far is no harm of what came after. */
  readonly shift: number
}

/** The score of one step and the channel that gave it. */
export type Score = { readonly step: number; readonly score: number; readonly channel: number }

/** One side of a channel: its means, the residual that they are means of, and how far off is usual. */
export type Side = {
  readonly means: Float64Array
  readonly residual: Float64Array
  readonly span: number
  readonly sign: 1 | -1
  readonly scale: number
  readonly shift: number
}

/** A side of a channel by its index; null where there are no means of it. */
export function sideOf(means: readonly Float64Array[], index: number, { channels, scales, shift }: Rule): Side | null {
  const channel = channels[index]
  const own = means[index >> 1]
  // The shortest span is one step: its means are the residual itself.
  const residual = means[channels.findIndex((each) => each.residual === channel?.residual) >> 1]
  if (channel === undefined || own === undefined || residual === undefined) return null
  const { span, sign } = channel
  const isShifted = channel.residual === 'slow' && Math.sign(shift) === sign
  return {
    means: own,
    residual,
    span,
    sign,
    scale: scales[index] ?? Number.NaN,
    shift: isShifted ? Math.abs(shift) : 0,
  }
}

/**
 * How far off a side is at an index, in its scale, as far as it is sustained: the mean without the step that is furthest off has to be three quarters as far
 * off. A step alone, however far off, is not; where steps are long it is a mean itself. The mean of one step less varies more, by the root of their
 * numbers, and so much further off it has to be.
 */
export function offAt(
  { means, residual, span, sign, scale, shift }: Side,
  index: number,
  rule: Rule,
  least: number,
): number {
  const off = (sign * at(means, index) - shift) / scale
  if (!(off > least) || !rule.isSustained || rule.length >= sustained.longStep) return off
  if (span < 2) return Math.min(off, 0)
  let [sum, most, known] = [0, Number.NEGATIVE_INFINITY, 0]
  for (let i = index - span + 1; i <= index; i++) {
    const value = sign * at(residual, i) - shift
    if (value !== value) continue
    sum += value
    known += 1
    if (value > most) most = value
  }
  return known < 2
    ? 0
    : Math.min(off, (sum - most) / (known - 1) / scale / (sustained.share * Math.sqrt(span / (span - 1))))
}

/**
 * The score of step `step` (from 0) of the window that begins at `start`: the largest of all channels' means, in their
 * scales, over the boundary. Means that reach back before the window are not looked at. Null where no mean is known.
 */
export function scoreAt(means: readonly Float64Array[], start: number, step: number, rule: Rule): Score | null {
  let best = -1
  let channel = -1
  for (let index = 0; index < rule.channels.length; index++) {
    const side = sideOf(means, index, rule)
    if (side === null || step < side.span - 1) continue
    const mean = at(side.means, start + step)
    if (mean !== mean) continue
    const off = Math.max(0, offAt(side, start + step, rule, best))
    if (off > best) [best, channel] = [off, index]
  }
  if (channel < 0) return null
  return { step, score: best / boundaryAt(rule.boundary, ((step + 1) * rule.length) / 60), channel }
}

/** Scores below it are not told apart: thresholds for a rate of up to a tenth are higher. */
export const LEAST_SCORE = 1

/**
 * The largest score of each quiet window among what is harm by the minimum effect: what the threshold would have had to be for no alarm in it. `least`
 * where none is more.
 */
export function quietScores(
  past: Past,
  rule: Rule,
  least: number,
  isHarmAt: (side: Side, index: number) => boolean = () => true,
): Float64Array {
  const boundaries = boundariesOf(rule.boundary, past.watch, rule.length)
  const scores = new Float64Array(past.starts.length).fill(least)
  for (let index = 0; index < rule.channels.length; index++) {
    const side = sideOf(past.means, index, rule)
    const maxima = past.maxima[index]
    if (side === null || side.scale === Number.POSITIVE_INFINITY || maxima === undefined) continue
    for (let w = 0; w < scores.length; w++) {
      // The boundary is never below 1: where the largest mean is not above the score, no step can be.
      if (!(at(maxima, w) / side.scale > at(scores, w))) continue
      scores[w] = largestScore(side, rule, nth(past.starts, w), boundaries, at(scores, w), isHarmAt)
    }
  }
  return scores
}

function largestScore(
  side: Side,
  rule: Rule,
  start: number,
  boundaries: Float64Array,
  least: number,
  isHarmAt: (side: Side, index: number) => boolean,
): number {
  let largest = least
  for (let step = side.span - 1; step < boundaries.length; step++) {
    const off = offAt(side, start + step, rule, largest)
    if (!(off > largest)) continue
    const score = off / at(boundaries, step)
    if (score > largest && isHarmAt(side, start + step)) largest = score
  }
  return largest
}

/** Quiet windows of a series: how many seconds before the deploy each begins, the latest first, and the largest score in it. */
export type QuietWindows = {
  readonly ages: readonly number[]
  readonly scores: Float64Array
  /** Seconds of a window. */
  readonly watch: number
}

/** The record of a watch with that threshold over the quiet windows. */
export function quietRecord(quiet: QuietWindows, threshold: number): QuietRecord {
  return {
    windows: quiet.ages.length,
    alarmed: quiet.scores.reduce((sum, score) => sum + Number(score > threshold), 0),
    disjoint: disjointOf(quiet.ages, quiet.watch),
  }
}

/** When the quiet windows of a past begin. `length`: of a step, seconds. */
export function agesOf({ starts, deploy }: Past, length: number): number[] {
  return starts.map((start) => (deploy - start) * length)
}

/** How many of the windows do not overlap, counted from the deploy back. */
export function disjointOf(ages: readonly number[], watch: number): number {
  let disjoint = 0
  let begun = Number.NEGATIVE_INFINITY
  for (const age of ages) {
    if (age - watch < begun) continue
    disjoint++
    begun = age
  }
  return disjoint
}

/** What this very watch would have done in the quiet past of the series. Windows overlap; `disjoint` would not. */
export type QuietRecord = { readonly windows: number; readonly alarmed: number; readonly disjoint: number }
