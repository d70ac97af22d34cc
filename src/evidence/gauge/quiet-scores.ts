import { boundariesOf } from './boundary.ts'
import { at, nth } from './numbers.ts'
import type { Past } from './past.ts'
import type { Rule } from './scan.ts'

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
