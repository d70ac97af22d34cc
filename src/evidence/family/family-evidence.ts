import { type Arms, at, type Counted } from './series.ts'
import { BETS, logStake, TOLERATED, unlaid } from '../rates/e-process.ts'

/**
 * One segment of one metric: its streams (one for counts, one for each bucket boundary of a histogram, whose e-values are averaged)
 * and the share of the false-alarm rate that it may use.
 */
export type FamilyNode = { readonly streams: readonly StreamTest[]; readonly share: number }

/** Evidence of one step: of the whole family, and of each node. Natural logarithms. */
export type FamilyEvidence = { readonly all: number; readonly nodes: Float64Array }

/** Which steps are watched: from `first` on, `planned` of them. */
export type Window = { readonly first: number; readonly planned: number }

/** Takes the next step of the window; see `familyScan`. */
export type FamilyScan = () => FamilyEvidence

/**
 * The evidence of many nodes together, step by step: the mean of their e-values, weighted by their shares (which add up to one), is an
 * e-value again whatever their dependence. So one alarm at 1/a for all of them keeps a over the whole watch.
 */
export function familyScan(nodes: readonly FamilyNode[], { first, planned }: Window): FamilyScan {
  const bets = ALL_BETS.count
  const purses = nodes.map(({ streams }) => new Float64Array(streams.length * bets))
  const logs = new Float64Array(nodes.length)
  let steps = 0
  return () => {
    const stake = Math.exp(logStake(steps + 1, planned))
    const rest = unlaid(steps + 1, planned)
    const step = first + steps
    steps += 1
    let sum = 0
    for (const [index, { streams, share }] of nodes.entries()) {
      const purse = purses[index]
      if (purse === undefined) continue
      let mean = 0
      for (let stream = 0; stream < streams.length; stream++) {
        const test = streams[stream]
        if (test !== undefined) mean += carry(purse, stream * bets, test, step, stake) + rest
      }
      const value = streams.length > 0 ? mean / streams.length : 1
      logs[index] = Math.log(value)
      sum += share * value
    }
    return { all: Math.log(sum), nodes: logs }
  }
}

/** The largest evidence of the family in the first `steps` steps of a window: what a quiet window of the past is remembered by. */
export function largestEvidence(nodes: readonly FamilyNode[], window: Window, steps: number): number {
  const next = familyScan(nodes, window)
  let largest = 0
  for (let step = 0; step < steps; step++) largest = Math.max(largest, next().all)
  return largest
}

/** Evidence of one node by itself after `steps` steps of a window. */
export function evidenceAfter(streams: readonly StreamTest[], window: Window, steps: number): number {
  const next = familyScan([{ streams, share: 1 }], window)
  let last = 0
  for (let step = 0; step < steps; step++) last = next().all
  return last
}

// The recursion of rates/onset.ts on plain numbers in place, for thousands of segments and windows. A capital that would overflow
// stays where it is: it is far beyond any threshold by then.
const MOST = 1e250

/** Ratios that are bet on, with what the recursion needs of each. */
type BetTable = {
  readonly count: number
  readonly ratios: Float64Array
  readonly rises: Float64Array
  readonly logRises: Float64Array
}

function tableOf(bets: readonly number[]): BetTable {
  return {
    count: bets.length,
    ratios: Float64Array.from(bets),
    rises: Float64Array.from(bets, (ratio) => ratio - TOLERATED),
    logRises: Float64Array.from(bets, (ratio) => Math.log(ratio / TOLERATED)),
  }
}

/** All bets. */
export const ALL_BETS = tableOf(BETS)

/** The most that is normal at each step from `first` on. */
export type RateFrom = { readonly first: number; readonly rates: Float64Array }

/**
 * How one stream is tested: against its control, or, where `rate` is there, against the most that is normal at each step.
 * `dispersion`: how much more than Poisson it varies. `handicap`: how much more than the control it may have, see `handicap`.
 */
export type StreamTest = {
  readonly arms: Arms
  readonly dispersion: number
  readonly handicap: number
  readonly rate: RateFrom | null
  /** Whose past `rate` was learnt from, where that is not our own side of `arms`. */
  readonly past?: Counted
}

/**
 * Takes step `step` of a stream into its capitals (in `purse` from `offset` on, one for each bet) with the stake on harm that begins
 * with it; returns their mean: the evidence without the stake that is not laid yet.
 */
export function carry(purse: Float64Array, offset: number, test: StreamTest, step: number, stake: number): number {
  const { arms, dispersion, rate } = test
  const bad = at(arms.ours.bad, step)
  const total = at(arms.ours.total, step)
  if (rate !== null) return carryRate(purse, offset, stake, bad / dispersion, (rateAt(rate, step) * total) / dispersion)
  const { control } = arms
  if (control === null) return carryRate(purse, offset, stake, 0, 0)
  return carryControl(purse, offset, stake, {
    bad,
    total: total * test.handicap,
    dispersion,
    controlBad: at(control.bad, step),
    controlTotal: at(control.total, step),
  })
}

/** The most that is normal at a step; 0 outside of what is known. */
export const rateAt = ({ first, rates }: RateFrom, step: number): number => at(rates, step - first)

function carryRate(capital: Float64Array, offset: number, stake: number, bad: number, expected: number): number {
  const { count, rises, logRises } = ALL_BETS
  let sum = 0
  for (let bet = 0; bet < count; bet++) {
    const log = bad * at(logRises, bet) - at(rises, bet) * expected
    const value = Math.min(MOST, (at(capital, offset + bet) + stake) * Math.exp(Math.min(500, log)))
    capital[offset + bet] = value
    sum += value
  }
  return sum / count
}

type PairedStep = {
  readonly bad: number
  readonly total: number
  readonly controlBad: number
  readonly controlTotal: number
  readonly dispersion: number
}

function carryControl(capital: Float64Array, offset: number, stake: number, step: PairedStep): number {
  const { count, ratios, logRises } = ALL_BETS
  const { bad, total, controlBad, controlTotal, dispersion } = step
  if (!(total > 0 && controlTotal > 0)) return carryRate(capital, offset, stake, 0, 0)
  const both = bad + controlBad
  const normal = TOLERATED * total + controlTotal
  let sum = 0
  for (let bet = 0; bet < count; bet++) {
    const odds = (at(ratios, bet) * total + controlTotal) / normal
    const log = (bad * at(logRises, bet) - both * Math.log(odds)) / dispersion
    const value = Math.min(MOST, (at(capital, offset + bet) + stake) * Math.exp(Math.min(500, log)))
    capital[offset + bet] = value
    sum += value
  }
  return sum / count
}
