import { unlaid, logStake } from '../rates/onset.ts'
import type { StreamTest } from './kernel.ts'
import { ALL_BETS, carry } from './kernel.ts'

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
