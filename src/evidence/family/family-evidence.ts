import { type Arms, at, type Counted } from './series.ts'
import { BETS, logStake, TOLERATED, unlaid } from '../rates/e-process.ts'

/**
 * One segment of one metric: its streams (one for counts, one for each bucket boundary of a histogram, whose e-values are averaged)
 * and the share of the false-alarm rate that it may use.
 */
export type FamilyNode = { readonly streams: readonly StreamTest[]; readonly share: number }

/**
 * Evidence of one step: of the whole family, and of each node. Natural logarithms. `steady`: that of one stream of a node by itself, without its
 * one loudest step.
 */
export type FamilyEvidence = {
  readonly all: number
  readonly nodes: Float64Array
  readonly steady: (node: number, stream: number) => number
}

/** Which steps are watched: from `first` on, `planned` of them. */
export type Window = { readonly first: number; readonly planned: number }

/** Takes the next step of the window; see `familyScan`. */
export type FamilyScan = () => FamilyEvidence

/**
 * The evidence of many nodes together, step by step: the mean of their e-values, weighted by their shares (which add up to one), is an
 * e-value again whatever their dependence. So one alarm at 1/a for all of them keeps a over the whole watch.
 */
export function familyScan(nodes: readonly FamilyNode[], { first, planned }: Window): FamilyScan {
  const purses = nodes.map(({ streams }) => streams.map(emptyPurse))
  const logs = new Float64Array(nodes.length)
  const shares = nodes.map(({ share }) => Math.log(share))
  const steady = (node: number, stream: number): number => {
    const purse = purses[node]?.[stream]
    return purse === undefined ? -Infinity : steadyEvidence(purse)
  }
  let steps = 0
  return () => {
    const stake = Math.exp(logStake(steps + 1, planned))
    const rest = unlaid(steps + 1, planned)
    const step = first + steps
    steps += 1
    let most = -Infinity
    for (const [index, { streams }] of nodes.entries()) {
      const log = nodeEvidence(purses[index] ?? [], streams, step, { stake, rest })
      logs[index] = log
      const weighted = log + (shares[index] ?? -Infinity)
      if (weighted > most) most = weighted
    }
    let sum = 0
    for (let index = 0; index < logs.length; index++) sum += Math.exp((logs[index] ?? 0) + (shares[index] ?? 0) - most)
    return { all: most + Math.log(sum), nodes: logs, steady }
  }
}

/** The mean over the streams of a node after one more step, with the stake that is not laid yet. */
function nodeEvidence(
  purses: readonly Purse[],
  streams: readonly StreamTest[],
  step: number,
  { stake, rest }: { readonly stake: number; readonly rest: number },
): number {
  if (streams.length === 0) return 0
  let [most, sum] = [-Infinity, 0]
  for (let stream = 0; stream < streams.length; stream++) {
    const [purse, test] = [purses[stream], streams[stream]]
    if (purse === undefined || test === undefined) continue
    const log = carry(purse, test, step, stake)
    const value = Math.max(SMALLEST, log < LARGE ? Math.log(Math.exp(log) + rest) : log)
    if (value <= most) sum += Math.exp(value - most)
    else [most, sum] = [value, sum * Math.exp(most - value) + 1]
  }
  return most + Math.log(sum / streams.length)
}

/** Evidence (logarithm) beside which a stake is nothing. */
const LARGE = 50
/** Evidence (logarithm) below which one is as good as another. */
const SMALLEST = -700

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

// The recursion of rates/onset.ts on plain numbers in place, for thousands of segments and windows. A purse holds the capitals of a stream over
// e^offset, so that none overflows, however large the evidence.

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

/** The most that is normal at each step from `first` on, and what is usual there. */
export type RateFrom = { readonly first: number; readonly rates: Float64Array; readonly usual: Float64Array }

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

/** The capitals of one stream, one for each bet, over e^offset; `loudest`: the most that one step has added to each (logarithm, 0 at least). */
export type Purse = { readonly capitals: Float64Array; readonly loudest: Float64Array; offset: number }

export const emptyPurse = (): Purse => ({
  capitals: new Float64Array(ALL_BETS.count),
  loudest: new Float64Array(ALL_BETS.count),
  offset: 0,
})

/** The most that is normal at a step; 0 outside of what is known. */
export const rateAt = ({ first, rates }: RateFrom, step: number): number => at(rates, step - first)

const gains = new Float64Array(ALL_BETS.count)

/**
 * Takes step `step` of a stream into its purse, with the stake on harm that begins with it; returns the logarithm of the mean of its
 * capitals: the evidence without the stake that is not laid yet.
 */
export function carry(purse: Purse, test: StreamTest, step: number, stake: number): number {
  const { arms, dispersion, rate } = test
  const bad = at(arms.ours.bad, step)
  const total = at(arms.ours.total, step)
  if (rate !== null) gainsOfRate(bad / dispersion, (rateAt(rate, step) * total) / dispersion)
  else if (arms.control === null) gains.fill(0)
  else {
    const [controlBad, controlTotal] = [at(arms.control.bad, step), at(arms.control.total, step)]
    gainsOfControl({ bad, total: total * test.handicap, dispersion, controlBad, controlTotal })
  }
  return take(purse, stake)
}

function gainsOfRate(bad: number, expected: number): void {
  const { count, rises, logRises } = ALL_BETS
  for (let bet = 0; bet < count; bet++) gains[bet] = bad * at(logRises, bet) - at(rises, bet) * expected
}

type PairedStep = {
  readonly bad: number
  readonly total: number
  readonly controlBad: number
  readonly controlTotal: number
  readonly dispersion: number
}

function gainsOfControl({ bad, total, controlBad, controlTotal, dispersion }: PairedStep): void {
  const { count, ratios, logRises } = ALL_BETS
  if (!(total > 0 && controlTotal > 0)) {
    gains.fill(0)
    return
  }
  const both = bad + controlBad
  const normal = TOLERATED * total + controlTotal
  for (let bet = 0; bet < count; bet++) {
    const odds = (at(ratios, bet) * total + controlTotal) / normal
    gains[bet] = (bad * at(logRises, bet) - both * Math.log(odds)) / dispersion
  }
}

// Beyond these a purse changes its offset: far from where numbers end.
const [HIGH, LOW, LOUD] = [1e150, 1e-100, 200]

function take(purse: Purse, stake: number): number {
  const { capitals, loudest } = purse
  const { count } = ALL_BETS
  const laid = purse.offset === 0 ? stake : stake * Math.exp(-purse.offset)
  let most = 0
  for (let bet = 0; bet < count; bet++) {
    const gain = at(gains, bet)
    if (gain > most) most = gain
    if (gain > at(loudest, bet)) loudest[bet] = gain
  }
  if (most > LOUD) return takeLoud(purse, laid)
  let sum = 0
  for (let bet = 0; bet < count; bet++) {
    const value = (at(capitals, bet) + laid) * Math.exp(at(gains, bet))
    capitals[bet] = value
    sum += value
  }
  const evidence = purse.offset + Math.log(sum / count)
  if (sum > HIGH || (purse.offset !== 0 && sum > 0 && sum < LOW)) rescale(purse, sum)
  return evidence
}

/** Moves the offset to where the capitals are; never below 0, where they are what they say. */
function rescale(purse: Purse, sum: number): void {
  const by = Math.max(-purse.offset, Math.log(sum))
  const factor = Math.exp(-by)
  for (let bet = 0; bet < ALL_BETS.count; bet++) purse.capitals[bet] = at(purse.capitals, bet) * factor
  purse.offset += by
}

/**
 * Evidence (logarithm) of a purse without the loudest step of each bet: never more than the evidence, so that what keeps it keeps this, and one
 * step alone, however loud, is none.
 */
export function steadyEvidence({ capitals, loudest, offset }: Purse): number {
  const { count } = ALL_BETS
  let most = -Infinity
  for (let bet = 0; bet < count; bet++) {
    const log = Math.log(at(capitals, bet)) - at(loudest, bet)
    if (log > most) most = log
  }
  if (most === -Infinity) return -Infinity
  let sum = 0
  for (let bet = 0; bet < count; bet++) sum += Math.exp(Math.log(at(capitals, bet)) - at(loudest, bet) - most)
  return offset + most + Math.log(sum / count)
}

/** The same for a step that says more than a number can hold, in logarithms. */
function takeLoud(purse: Purse, laid: number): number {
  const { capitals } = purse
  const { count } = ALL_BETS
  let most = -Infinity
  for (let bet = 0; bet < count; bet++) {
    const log = Math.log(at(capitals, bet) + laid) + at(gains, bet)
    gains[bet] = log
    if (log > most) most = log
  }
  let sum = 0
  for (let bet = 0; bet < count; bet++) {
    const value = Math.exp(at(gains, bet) - most)
    capitals[bet] = value
    sum += value
  }
  purse.offset += most
  return purse.offset + Math.log(sum / count)
}
