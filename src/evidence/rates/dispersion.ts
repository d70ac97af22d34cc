import type { ControlStep } from './e-process.ts'
import { gammaQuantile } from '../special-functions.ts'

/** How much more the counts vary than chance alone would make them: 1 for Poisson, never less. `steps`: how many it was measured on. */
export type Dispersion = { readonly factor: number; readonly steps: number }

export const assumedPoisson: Dispersion = { factor: 1, steps: 0 }

// Fewer steps than this tell nothing about a variance.
const FEWEST = 10
// Chi-squared needs some events on either side; smaller steps are pooled with the next.
const ENOUGH = 5

/**
 * From the squared deviations of steps, each divided by its variance under chance: their mean, raised to its upper 80 % bound,
 * where they are more than chance explains (above the 90 % quantile of chi-squared); else 1. A third of all steps may
 * not carry more than their part: the largest are cut at twenty times the median, so that one incident is not taken for the habit.
 */
export function dispersionOf(squares: readonly number[]): Dispersion {
  const n = squares.length
  if (n < FEWEST) return { ...assumedPoisson, steps: n }
  const sorted = squares.toSorted((a, b) => a - b)
  const cap = Math.max(4, 20 * (sorted[Math.floor(n / 2)] ?? 0))
  const sum = squares.reduce((all, square) => all + Math.min(square, cap), 0)
  if (sum <= 2 * gammaQuantile(0.9, n / 2)) return { factor: 1, steps: n }
  return { factor: Math.max(1, sum / (2 * gammaQuantile(0.2, n / 2))), steps: n }
}

/**
 * Dispersion of the split between two arms that do the same (before the deploy): Pearson's chi-squared of x1 among x1 + x0.
 * Bursts that both arms share do not count.
 */
export function controlDispersion(steps: readonly ControlStep[]): Dispersion {
  const squares: number[] = []
  let pool = { bad: 0, total: 0, controlBad: 0, controlTotal: 0 }
  for (const step of steps) {
    pool = {
      bad: pool.bad + step.bad,
      total: pool.total + step.total,
      controlBad: pool.controlBad + step.controlBad,
      controlTotal: pool.controlTotal + step.controlTotal,
    }
    const share = pool.total / (pool.total + pool.controlTotal)
    const both = pool.bad + pool.controlBad
    if (!(both * Math.min(share, 1 - share) >= ENOUGH)) continue
    squares.push((pool.bad - both * share) ** 2 / (both * share * (1 - share)))
    pool = { bad: 0, total: 0, controlBad: 0, controlTotal: 0 }
  }
  return dispersionOf(squares)
}

/** Dispersion of counts around a rate that may differ from step to step: `expected` are the bad events that it would give. */
export function rateDispersion(steps: readonly { readonly bad: number; readonly expected: number }[]): Dispersion {
  const squares: number[] = []
  let bad = 0
  let expected = 0
  for (const step of steps) {
    bad += step.bad
    expected += step.expected
    if (!(expected >= ENOUGH)) continue
    squares.push((bad - expected) ** 2 / expected)
    bad = 0
    expected = 0
  }
  return dispersionOf(squares)
}

const FEWEST_STRETCHES = 3

/** Quantiles of chi-squared over 2, by the number of stretches: what chance explains in nine of ten cases, and in half of them. */
const quantiles = new Map<number, readonly [usual: number, middle: number]>()

function quantilesFor(stretches: number): readonly [usual: number, middle: number] {
  const known = quantiles.get(stretches)
  if (known !== undefined) return known
  const half = (stretches - 1) / 2
  const made = [gammaQuantile(0.9, half), gammaQuantile(0.5, half)] as const
  quantiles.set(stretches, made)
  return made
}

/**
 * How much more the sums of a few long stretches vary than chance alone would make them, which steps within a stretch do not tell: a day
 * that is not like the others, a rate that wanders for hours. Chi-squared around their common rate over its median, where it is more than chance
 * explains (above the 90 % quantile); 1 else, and where they are fewer than three or hold too few bad events.
 */
export function stretchDispersion(stretches: readonly { readonly bad: number; readonly total: number }[]): number {
  const known = stretches.filter(({ total }) => total > 0)
  const [bad, total] = [sumOf(known.map((each) => each.bad)), sumOf(known.map((each) => each.total))]
  if (known.length < FEWEST_STRETCHES || bad < ENOUGH * known.length) return 1
  const chi = sumOf(known.map((each) => (each.bad - (bad / total) * each.total) ** 2 / ((bad / total) * each.total)))
  const [usual, middle] = quantilesFor(known.length)
  return chi > 2 * usual ? Math.max(1, chi / (2 * middle)) : 1
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0)
