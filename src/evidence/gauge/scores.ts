import { boundariesOf, type Boundary, boundaryAt, type Channel } from './detector.ts'
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
}

/** The score of one step and the channel that gave it. */
export type Score = { readonly step: number; readonly score: number; readonly channel: number }

/**
 * The score of step `step` (from 0) of the window that begins at `start`: the largest of all channels' means, in their
 * scales, over the boundary. Means that reach back before the window are not looked at. Null where no mean is known.
 */
export function scoreAt(means: readonly Float64Array[], start: number, step: number, rule: Rule): Score | null {
  let best = -1
  let channel = -1
  for (let k = 0; k < means.length; k++) {
    const up = rule.channels[2 * k]
    const values = means[k]
    if (up === undefined || values === undefined || step < up.span - 1) continue
    const mean = at(values, start + step)
    if (mean !== mean) continue
    const which = mean < 0 ? 2 * k + 1 : 2 * k
    const score = Math.abs(mean) / (rule.scales[which] ?? Number.NaN)
    if (score > best) {
      best = score
      channel = which
    }
  }
  if (channel < 0) return null
  return { step, score: best / boundaryAt(rule.boundary, ((step + 1) * rule.length) / 60), channel }
}

/** Scores below it are not told apart: thresholds for a rate of up to a tenth are higher. */
export const LEAST_SCORE = 1

/** The largest score of each quiet window: what the threshold would have had to be for no alarm in it. `least` where none is more. */
export function quietScores(past: Past, rule: Rule, least: number): Float64Array {
  const boundaries = boundariesOf(rule.boundary, past.watch, rule.length)
  const scores = new Float64Array(past.starts.length).fill(least)
  for (let side = 0; side < rule.channels.length; side++) {
    const { span, sign } = rule.channels[side] ?? { span: 1, sign: 1 }
    const scale = nth(rule.scales, side)
    const means = past.means[side >> 1]
    const maxima = past.maxima[side]
    if (scale === Number.POSITIVE_INFINITY || means === undefined || maxima === undefined) continue
    const channel = { means, span, sign, scale }
    for (let w = 0; w < scores.length; w++) {
      // The boundary is never below 1: where the largest mean is not above the score, no step can be.
      if (!(at(maxima, w) / scale > at(scores, w))) continue
      scores[w] = largestScore(channel, nth(past.starts, w), boundaries, at(scores, w))
    }
  }
  return scores
}

type Side = { readonly means: Float64Array; readonly span: number; readonly sign: number; readonly scale: number }

function largestScore(
  { means, span, sign, scale }: Side,
  start: number,
  boundaries: Float64Array,
  least: number,
): number {
  let largest = least
  for (let step = span - 1; step < boundaries.length; step++) {
    const off = (sign * at(means, start + step)) / scale
    if (off > largest) largest = Math.max(largest, off / at(boundaries, step))
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
