import { boundaryAt } from './boundary.ts'
import type { QuietRecord } from './calibration.ts'
import { at, nth } from './numbers.ts'
import type { Past } from './past.ts'
import type { Rule } from './scan.ts'

/** Runs this very rule over the quiet windows and counts the alarms. */
export function quietRecord(past: Past, rule: Rule, threshold: number): QuietRecord {
  const alarmed = new Uint8Array(past.starts.length)
  const boundaries = Float64Array.from({ length: past.watch }, (_, step) =>
    boundaryAt(rule.boundary, ((step + 1) * rule.length) / 60),
  )
  for (let side = 0; side < rule.channels.length; side++) {
    if (rule.scales[side] === Number.POSITIVE_INFINITY) continue
    const maxima = past.maxima[side] ?? none
    for (let w = 0; w < maxima.length; w++) {
      // The boundary is never below 1: where the largest mean is not above the threshold, no step can be.
      if (alarmed[w] === 1 || !(at(maxima, w) / nth(rule.scales, side) > threshold)) continue
      const means = past.means[side >> 1] ?? none
      if (alarms({ means, start: past.starts[w] ?? 0, side }, rule, threshold, boundaries)) alarmed[w] = 1
    }
  }
  return {
    windows: past.starts.length,
    alarmed: alarmed.reduce((sum, one) => sum + one, 0),
    disjoint: disjointOf(past),
  }
}

const none = new Float64Array(0)

type Window = { readonly means: Float64Array; readonly start: number; readonly side: number }

/** Whether one channel alone is above the threshold at some step of a window: the largest of all channels is so just then. */
function alarms({ means, start, side }: Window, rule: Rule, threshold: number, boundaries: Float64Array): boolean {
  const { span, sign } = rule.channels[side] ?? { span: 1, sign: 1 }
  const scale = nth(rule.scales, side)
  for (let step = span - 1; step < boundaries.length; step++) {
    if ((at(means, start + step) * sign) / scale / at(boundaries, step) > threshold) return true
  }
  return false
}

function disjointOf(past: Past): number {
  let disjoint = 0
  let begun = Number.POSITIVE_INFINITY
  for (const start of past.starts) {
    if (start + past.watch > begun) continue
    disjoint++
    begun = start
  }
  return disjoint
}
