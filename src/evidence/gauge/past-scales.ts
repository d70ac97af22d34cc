import type { Direction } from './channels.ts'
import { detector, scale } from './constants.ts'
import { at, nth } from './numbers.ts'
import { ascendingQuantiles } from './quantile.ts'
import type { Scale } from './scales.ts'
import { scaleOf } from './scales.ts'

/** The quiet windows (by their index) that begin near the deploy's time of day; all of them where those are few. `length`: of a step, seconds. */
export function windowsOfTheTime(starts: readonly number[], deploy: number, length: number): readonly number[] {
  const day = 86_400 / length
  const near = (detector.sameTime * 60) / length
  const all = starts.map((_, w) => w)
  const sameTime = all.filter((w) => {
    const apart = (deploy - nth(starts, w)) % day
    return Math.min(apart, day - apart) <= near
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
      scaleOf(maximaOf(sign, least), sameTime, least) ?? scaleOf(maximaOf(sign, 0), sameTime, 0) ?? unknown
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

const unknown: Scale = { scale: Number.NaN, usual: 0 }

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
