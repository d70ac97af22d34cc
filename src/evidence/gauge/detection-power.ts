import { boundariesOf, sustained } from './detector.ts'
import type { Past } from './past.ts'
import type { Rule } from './scores.ts'
import { type Transform, undoTransform } from './transform.ts'
import { at, nth } from './typed-arrays.ts'

/**
 * How a lasting change of the level by a part of itself (0.2: a fifth more, -0.2: a fifth less) from the first step of a quiet window on
 * would have ended. `found`: steps after which it would have alarmed, one for each window in which it would have.
 */
export type CaughtChange = { readonly change: number; readonly windows: number; readonly found: readonly number[] }

/** A change tried on quiet windows: in each the steps (from 1) after which the score was larger than ever before, and how large. */
export type TriedChange = {
  readonly change: number
  readonly courses: readonly (readonly { readonly step: number; readonly score: number }[])[]
}

// Windows that are tried, evenly spread over all that there are.
const MOST_TRIED = 40

/**
 * Tries a change on quiet windows. Only against the same time on other days: against the minutes before it would show as well, but not for
 * long, so what is found is the least that would have been. The arrays of `past` are only read. `enough`: scores beyond it are not
 * followed up; a threshold beyond it finds less than it could.
 */
export function tryChange(past: Past, rule: Rule, transform: Transform, change: number, enough: number): TriedChange {
  const stride = Math.max(1, Math.ceil(past.starts.length / MOST_TRIED))
  const tried = past.starts.filter((_, index) => index % stride === 0)
  const boundaries = boundariesOf(rule.boundary, past.watch, rule.length)
  const slow = slowOf(past, rule)
  const courses = tried.map((start) => {
    const course: { step: number; score: number }[] = []
    let largest = 0
    for (let step = 0; step < past.watch && largest <= enough; step++) {
      const shift = shiftAt(transform, at(past.usual, start + step), change)
      const score = scoreOf(slow, start, step, shift) / at(boundaries, step)
      if (score <= largest) continue
      largest = score
      course.push({ step: step + 1, score })
    }
    return course
  })
  return { change, courses }
}

/** What a threshold would have caught of it. */
export function caughtBy({ change, courses }: TriedChange, threshold: number): CaughtChange {
  const found = courses.flatMap((course) => course.find(({ score }) => score > threshold)?.step ?? [])
  return { change, windows: courses.length, found }
}

/** How far a change moves a transformed value that is at its usual level. */
function shiftAt(transform: Transform, usual: number, change: number): number {
  const level = undoTransform(transform, usual)
  const moved = level + change * Math.abs(level)
  return (transform.kind === 'plain' ? moved : Math.log(Math.max(moved, 0) + transform.offset)) - usual
}

/** A channel against the same time on other days, in which harm may show itself. */
type Slow = { readonly means: Float64Array; readonly span: number; readonly sign: number; readonly scale: number }

function slowOf(past: Past, { channels, scales, isSustained, length }: Rule): Slow[] {
  // A step alone is no alarm where harm has to last; a change that lasts is as far off without its loudest step.
  const shortest = isSustained && length < sustained.longStep ? 2 : 1
  return channels.flatMap(({ residual, span, sign }, side) => {
    const [means, scale] = [past.means[side >> 1], nth(scales, side)]
    return residual === 'slow' && span >= shortest && means !== undefined && scale < Infinity
      ? [{ means, span, sign, scale }]
      : []
  })
}

function scoreOf(slow: readonly Slow[], start: number, step: number, shift: number): number {
  let largest = 0
  for (const { means, span, sign, scale } of slow) {
    if (step < span - 1) continue
    const score = (sign * (at(means, start + step) + shift)) / scale
    if (score > largest) largest = score
  }
  return largest
}
