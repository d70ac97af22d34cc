import { BETS, TOLERATED } from '../rates/bets.ts'
import type { Arms } from './series.ts'
import { at } from './series.ts'

// The recursion of rates/onset.ts on plain numbers in place, for thousands of segments and windows. A capital that would overflow
// stays where it is: it is far beyond any threshold by then.
const MOST = 1e250
/** Bets of one stream. */
export const BET_COUNT = BETS.length
const LOG_RISES = Float64Array.from(BETS, (ratio) => Math.log(ratio / TOLERATED))
const RISES = Float64Array.from(BETS, (ratio) => ratio - TOLERATED)
const RATIOS = Float64Array.from(BETS)

/**
 * How one stream is tested: against its control, or, where `rate` is there, against the most that is normal at each step.
 * `dispersion`: how much more than Poisson it varies. `handicap`: how much more than the control it may have, see `handicap`.
 */
export type StreamTest = {
  readonly arms: Arms
  readonly dispersion: number
  readonly handicap: number
  readonly rate: Float64Array | null
}

/**
 * Takes step `step` of a stream into its capitals (`capital[offset ...]`, one for each bet) with the stake on harm that begins
 * with it; returns their mean: the evidence without the stake that is not laid yet.
 */
export function carry(capital: Float64Array, offset: number, test: StreamTest, step: number, stake: number): number {
  const { arms, dispersion, rate } = test
  const bad = at(arms.ours.bad, step)
  const total = at(arms.ours.total, step)
  if (rate !== null) return carryRate(capital, offset, stake, bad / dispersion, (at(rate, step) * total) / dispersion)
  const { control } = arms
  if (control === null) return carryRate(capital, offset, stake, 0, 0)
  return carryControl(capital, offset, stake, {
    bad,
    total: total * test.handicap,
    dispersion,
    controlBad: at(control.bad, step),
    controlTotal: at(control.total, step),
  })
}

function carryRate(capital: Float64Array, offset: number, stake: number, bad: number, expected: number): number {
  let sum = 0
  for (let bet = 0; bet < BET_COUNT; bet++) {
    const log = bad * at(LOG_RISES, bet) - at(RISES, bet) * expected
    const value = Math.min(MOST, (at(capital, offset + bet) + stake) * Math.exp(Math.min(500, log)))
    capital[offset + bet] = value
    sum += value
  }
  return sum / BET_COUNT
}

type PairedStep = {
  readonly bad: number
  readonly total: number
  readonly controlBad: number
  readonly controlTotal: number
  readonly dispersion: number
}

function carryControl(capital: Float64Array, offset: number, stake: number, step: PairedStep): number {
  const { bad, total, controlBad, controlTotal, dispersion } = step
  if (!(total > 0 && controlTotal > 0)) return carryRate(capital, offset, stake, 0, 0)
  const both = bad + controlBad
  const normal = TOLERATED * total + controlTotal
  let sum = 0
  for (let bet = 0; bet < BET_COUNT; bet++) {
    const odds = (at(RATIOS, bet) * total + controlTotal) / normal
    const log = (bad * at(LOG_RISES, bet) - both * Math.log(odds)) / dispersion
    const value = Math.min(MOST, (at(capital, offset + bet) + stake) * Math.exp(Math.min(500, log)))
    capital[offset + bet] = value
    sum += value
  }
  return sum / BET_COUNT
}
