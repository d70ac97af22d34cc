import type { Boundary } from './boundary.ts'
import { boundaryAt } from './boundary.ts'
import type { Channel } from './channels.ts'
import { at } from './numbers.ts'

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
