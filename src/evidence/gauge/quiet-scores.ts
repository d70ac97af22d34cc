import { at, nth } from './numbers.ts'
import type { Past } from './past.ts'
import type { Rule } from './scan.ts'
import { boundariesOf } from './boundary.ts'

/** The largest score of each quiet window: what the threshold would have had to be above for no alarm in it. 0 where nothing was off. */
export function quietScores(past: Past, rule: Rule): Float64Array {
  const boundaries = boundariesOf(rule.boundary, past.watch, rule.length)
  const scores = new Float64Array(past.starts.length)
  for (let side = 0; side < rule.channels.length; side++) {
    const scale = nth(rule.scales, side)
    const means = past.means[side >> 1]
    if (scale === Number.POSITIVE_INFINITY || means === undefined) continue
    const maxima = past.maxima[side] ?? scores
    const channel = { means, span: rule.channels[side]?.span ?? 1, sign: rule.channels[side]?.sign ?? 1, scale }
    for (let w = 0; w < scores.length; w++) {
      // The boundary is never below 1.
      if (at(maxima, w) / scale > at(scores, w))
        scores[w] = Math.max(at(scores, w), largestScore(channel, nth(past.starts, w), boundaries))
    }
  }
  return scores
}

type Side = { readonly means: Float64Array; readonly span: number; readonly sign: number; readonly scale: number }

function largestScore({ means, span, sign, scale }: Side, start: number, boundaries: Float64Array): number {
  let largest = 0
  for (let step = span - 1; step < boundaries.length; step++) {
    const score = (sign * at(means, start + step)) / scale / at(boundaries, step)
    if (score > largest) largest = score
  }
  return largest
}
