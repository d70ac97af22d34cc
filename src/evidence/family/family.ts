import { unlaid, logStake } from '../rates/onset.ts'
import type { BetTable, Purse, StreamTest } from './kernel.ts'
import { ALL_BETS, carry, FEW_BETS } from './kernel.ts'

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
export function familyScan(
  nodes: readonly FamilyNode[],
  { first, planned }: Window,
  bets: BetTable = ALL_BETS,
): FamilyScan {
  const purses = nodes.map(({ streams }): Purse => ({ capital: new Float64Array(streams.length * bets.count), bets }))
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
        if (test !== undefined) mean += carry(purse, stream * bets.count, test, step, stake) + rest
      }
      const value = streams.length > 0 ? mean / streams.length : 1
      logs[index] = Math.log(value)
      sum += share * value
    }
    return { all: Math.log(sum), nodes: logs }
  }
}

function largestWith(bets: BetTable, nodes: readonly FamilyNode[], window: Window, steps: number): number {
  const next = familyScan(nodes, window, bets)
  let largest = 0
  for (let step = 0; step < steps; step++) largest = Math.max(largest, next().all)
  return largest
}

/**
 * The largest evidence of the family in a window: what a quiet window of the past is remembered by. Where a quarter of the bets finds less
 * than half of what could matter (`matters`, a logarithm), their word is taken; most quiet windows are like that.
 */
export function largestEvidence(
  nodes: readonly FamilyNode[],
  window: Window,
  { steps, matters }: { readonly steps: number; readonly matters: number },
): number {
  const rough = largestWith(FEW_BETS, nodes, window, steps)
  return rough < matters / 2 ? rough : largestWith(ALL_BETS, nodes, window, steps)
}

/** Evidence of one node by itself after `steps` steps of a window. */
export function evidenceAfter(streams: readonly StreamTest[], window: Window, steps: number): number {
  const next = familyScan([{ streams, share: 1 }], window)
  let last = 0
  for (let step = 0; step < steps; step++) last = next().all
  return last
}
