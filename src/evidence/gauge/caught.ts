import { boundaryAt } from './boundary.ts'
import { at, nth } from './numbers.ts'
import type { Past } from './past.ts'
import type { Rule } from './scan.ts'
import type { Transform } from './transform.ts'
import { undoTransform } from './transform.ts'

/**
 * How a lasting change of the level by a part of itself (0.2: a fifth more, -0.2: a fifth less) from the first step of a quiet window on
 * would have ended. `found`: steps after which it would have alarmed, one for each window in which it would have.
 */
export type CaughtChange = { readonly change: number; readonly windows: number; readonly found: readonly number[] }

// Windows that are tried, evenly spread over all that there are.
const MOST_TRIED = 40

/**
 * Tries a change on quiet windows. Only against the same time on other days: against the minutes before it would show as well, but not for
 * long, so what is found is the least that would have been. The arrays of `past` are only read.
 */
export function caughtIn(
  past: Past,
  rule: Rule,
  known: { readonly transform: Transform; readonly threshold: number },
  change: number,
): CaughtChange {
  const stride = Math.max(1, Math.ceil(past.starts.length / MOST_TRIED))
  const tried = past.starts.filter((_, index) => index % stride === 0)
  const needed = Float64Array.from(
    { length: past.watch },
    (_, step) => known.threshold * boundaryAt(rule.boundary, ((step + 1) * rule.length) / 60),
  )
  const slow = slowOf(past, rule)
  const found = tried.flatMap((start) => {
    for (let step = 0; step < past.watch; step++) {
      const shift = shiftAt(known.transform, at(past.usual, start + step), change)
      if (isBeyond(slow, { start, step, shift, needed: at(needed, step) })) return step + 1
    }
    return []
  })
  return { change, windows: tried.length, found }
}

/** How far a change moves a transformed value that is at its usual level. */
function shiftAt(transform: Transform, usual: number, change: number): number {
  const level = undoTransform(transform, usual)
  const moved = level + change * Math.abs(level)
  return (transform.kind === 'plain' ? moved : Math.log(Math.max(moved, 0) + transform.offset)) - usual
}

/** A channel against the same time on other days, in which harm may show itself. */
type Slow = { readonly means: Float64Array; readonly span: number; readonly sign: number; readonly scale: number }

function slowOf(past: Past, { channels, scales }: Rule): Slow[] {
  return channels.flatMap(({ residual, span, sign }, side) => {
    const [means, scale] = [past.means[side >> 1], nth(scales, side)]
    return residual === 'slow' && means !== undefined && scale < Infinity ? [{ means, span, sign, scale }] : []
  })
}

type Moment = { readonly start: number; readonly step: number; readonly shift: number; readonly needed: number }

function isBeyond(slow: readonly Slow[], { start, step, shift, needed }: Moment): boolean {
  for (const { means, span, sign, scale } of slow) {
    if (step >= span - 1 && (sign * (at(means, start + step) + shift)) / scale > needed) return true
  }
  return false
}
