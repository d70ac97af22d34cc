import { ALL_BETS, rateAt, type StreamTest, type Window } from './family-evidence.ts'
import { at } from './series.ts'
import { rooms } from '../gauge/typed-arrays.ts'
import { logStake, TOLERATED, unlaid } from '../rates/e-process.ts'

// What the evidence of a quiet window cannot exceed, for a small part of what replaying it takes. It is asked of every stream in every window, so
// that nothing is made anew for each: the rooms are used by one call at a time.

const courseRooms = rooms()

/**
 * The mean over the bets of the most that the capital of a stream can have been worth up to any of the first `steps` steps of the window:
 * what a beginning with the first step gained at its height, and what the best beginning after it did, each with its stakes. Evidence is
 * never more than that (`A(t)` of e-process.ts is a sum over beginnings of stake times gain, and the stakes add up to one). It takes one
 * exponential a bet instead of one a bet and step.
 */
export function mostOf(test: StreamTest, { first, planned }: Window, steps: number): number {
  const heightsOf = test.rate === null ? besideControl(test, first, steps) : againstRate(test, first, steps)
  if (heightsOf === null) return 1
  const opening = Math.exp(logStake(1, planned))
  const later = unlaid(1, planned)
  let sum = 0
  for (let bet = 0; bet < ALL_BETS.count; bet++) {
    heightsOf(bet)
    sum += opening * Math.exp(heights.fromFirst) + later * Math.exp(heights.fromAny)
  }
  return sum / ALL_BETS.count
}

/** Largest gain (logarithm) of a beginning with the first step, and of the best beginning after it, none being one too. */
const heights = { fromFirst: 0, fromAny: 0 }

/** Writes the heights of a bet. */
type Heights = (bet: number) => void

/** Against the most that is normal. Null where no step can have told of harm. */
function againstRate({ arms, dispersion, rate }: StreamTest, first: number, steps: number): Heights | null {
  if (rate === null) return null
  // Steps without a bad event only cost, so that those in a row are one: `idle` is what was normal in them, before each that had one.
  const [bad, normal, idle] = [courseRooms(0, steps), courseRooms(1, steps), courseRooms(2, steps)]
  let [count, waiting, steepest] = [0, 0, 0]
  for (let step = 0; step < steps; step++) {
    const x = at(arms.ours.bad, first + step) / dispersion
    const usual = (rateAt(rate, first + step) * at(arms.ours.total, first + step)) / dispersion
    if (x > 0 && !(x <= steepest * usual)) steepest = x / usual
    if (x === 0 && step > 0) waiting += usual
    else {
      bad[count] = x
      normal[count] = usual
      idle[count++] = waiting
      waiting = 0
    }
  }
  if (steepest === 0) return null
  return (bet) => {
    const [logRise, rise] = [at(ALL_BETS.logRises, bet), at(ALL_BETS.rises, bet)]
    let whole = at(bad, 0) * logRise - rise * at(normal, 0)
    let [height, best, most] = [whole, 0, 0]
    // Where no step had so many bad events that this bet gains, it only loses.
    const last = rise >= steepest * logRise ? 1 : count
    for (let index = 1; index < last; index++) {
      const lull = rise * at(idle, index)
      const gain = at(bad, index) * logRise - rise * at(normal, index)
      whole += gain - lull
      if (whole > height) height = whole
      best = best > lull ? best - lull + gain : gain
      if (best > most) most = best
      else if (best < 0) best = 0
    }
    heights.fromFirst = height
    heights.fromAny = most
  }
}

/** Beside a control. Null where no step can have told of harm. */
function besideControl({ arms, dispersion, handicap }: StreamTest, first: number, steps: number): Heights | null {
  const { ours, control } = arms
  if (control === null) return null
  const [bad, both] = [courseRooms(0, steps), courseRooms(1, steps)]
  const [total, controlTotal] = [courseRooms(2, steps), courseRooms(3, steps)]
  let any = false
  for (let step = 0; step < steps; step++) {
    const [x, n, n0] = [at(ours.bad, first + step), at(ours.total, first + step), at(control.total, first + step)]
    // A step in which one side had no events compares nothing.
    const compares = n > 0 && n0 > 0
    bad[step] = compares ? x / dispersion : 0
    total[step] = n * handicap
    controlTotal[step] = n0
    both[step] = compares ? (x + at(control.bad, first + step)) / dispersion : 0
    any ||= compares && x > 0
  }
  if (!any) return null
  return (bet) => {
    const [logRise, ratio] = [at(ALL_BETS.logRises, bet), at(ALL_BETS.ratios, bet)]
    let [whole, height, best, most] = [0, -Infinity, 0, 0]
    for (let step = 0; step < steps; step++) {
      const events = at(both, step)
      const odds = events > 0 ? logOdds(at(total, step), at(controlTotal, step), ratio) : 0
      const gain = at(bad, step) * logRise - events * odds
      whole += gain
      if (whole > height) height = whole
      if (step === 0) continue
      best = best + gain > 0 ? best + gain : 0
      if (best > most) most = best
    }
    heights.fromFirst = height
    heights.fromAny = most
  }
}

function logOdds(total: number, controlTotal: number, ratio: number): number {
  return Math.log((ratio * total + controlTotal) / (TOLERATED * total + controlTotal))
}
