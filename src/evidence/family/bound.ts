import { TOLERATED } from '../rates/bets.ts'
import { logStake, unlaid } from '../rates/onset.ts'
import type { Window } from './family.ts'
import type { StreamTest } from './kernel.ts'
import { ALL_BETS, rateAt } from './kernel.ts'
import { at } from './series.ts'

/** Bad events and those that would be normal at each step, over the dispersion; `control` holds what the other side had, else null. */
type Course = {
  readonly bad: Float64Array
  readonly normal: Float64Array
  readonly control: { readonly total: Float64Array; readonly both: Float64Array } | null
}

/**
 * The mean over the bets of the most that the capital of a stream can have been worth up to any of the first `steps` steps of the window:
 * what a beginning with the first step gained at its height, and what the best beginning after it did, each with its stakes. Evidence is
 * never more than that (`A(t)` of onset.ts is a sum over beginnings of stake times gain, and the stakes add up to one). It takes one
 * exponential a bet instead of one a bet and step.
 */
export function mostOf(test: StreamTest, { first, planned }: Window, steps: number): number {
  const course = courseOf(test, first, steps)
  if (course === null) return 1
  const opening = Math.exp(logStake(1, planned))
  const later = unlaid(1, planned)
  let sum = 0
  for (let bet = 0; bet < ALL_BETS.count; bet++) {
    const [fromFirst, fromAny] = heights(course, bet)
    sum += opening * Math.exp(Math.min(500, fromFirst)) + later * Math.exp(Math.min(500, fromAny))
  }
  return sum / ALL_BETS.count
}

/** Largest gain (logarithm) of a beginning with the first step, and of the best beginning after it, none being one too. */
function heights(course: Course, bet: number): [fromFirst: number, fromAny: number] {
  const { bad, normal, control } = course
  const [logRise, rise, ratio] = [at(ALL_BETS.logRises, bet), at(ALL_BETS.rises, bet), at(ALL_BETS.ratios, bet)]
  let whole = 0
  let height = -Infinity
  let best = 0
  let most = 0
  for (let step = 0; step < bad.length; step++) {
    const price =
      control === null
        ? rise * at(normal, step)
        : at(control.both, step) * logOdds(at(normal, step), at(control.total, step), ratio)
    const gain = at(bad, step) * logRise - price
    whole += gain
    if (whole > height) height = whole
    if (step === 0) continue
    best = best + gain > 0 ? best + gain : 0
    if (best > most) most = best
  }
  return [height, most]
}

function logOdds(total: number, controlTotal: number, ratio: number): number {
  return Math.log((ratio * total + controlTotal) / (TOLERATED * total + controlTotal))
}

/** Null where no step can have told of harm. */
function courseOf(test: StreamTest, first: number, steps: number): Course | null {
  const { arms, dispersion, rate, handicap } = test
  const { ours, control } = arms
  if (rate === null && control === null) return null
  const [bad, normal] = [new Float64Array(steps), new Float64Array(steps)]
  const beside = rate === null ? { total: new Float64Array(steps), both: new Float64Array(steps) } : null
  let any = false
  for (let step = 0; step < steps; step++) {
    const [count, total] = [at(ours.bad, first + step), at(ours.total, first + step)]
    if (rate !== null) normal[step] = (rateAt(rate, first + step) * total) / dispersion
    else if (control !== null && beside !== null) {
      const controlTotal = at(control.total, first + step)
      // A step in which one side had no events compares nothing.
      if (!(total > 0 && controlTotal > 0)) continue
      normal[step] = total * handicap
      beside.total[step] = controlTotal
      beside.both[step] = (count + at(control.bad, first + step)) / dispersion
    }
    bad[step] = count / dispersion
    any ||= count > 0
  }
  return any ? { bad, normal, control: beside } : null
}
