import { BOTH_WAYS } from '../confidence.ts'
import { logSumExp } from '../log-sum-exp.ts'
import type { ControlStep } from './bets.ts'

// More steps than this are merged with their neighbours: bounds are shown, not decided on.
const MOST_STEPS = 120
const HALVINGS = 40
const FARTHEST = 1e4

function add(a: ControlStep, b: ControlStep): ControlStep {
  return {
    bad: a.bad + b.bad,
    total: a.total + b.total,
    controlBad: a.controlBad + b.controlBad,
    controlTotal: a.controlTotal + b.controlTotal,
  }
}

const NOTHING: ControlStep = { bad: 0, total: 0, controlBad: 0, controlTotal: 0 }

/** Neighbours merged until there are few; steps that compare nothing are left out. */
function few(steps: readonly ControlStep[]): ControlStep[] {
  const width = Math.ceil(steps.length / MOST_STEPS)
  const merged: ControlStep[] = []
  for (let from = 0; from < steps.length; from += width) {
    merged.push(steps.slice(from, from + width).reduce(add, NOTHING))
  }
  return merged.filter(({ total, controlTotal }) => total > 0 && controlTotal > 0)
}

/** The sum of all steps. */
export const sumOf = (steps: readonly ControlStep[]): ControlStep => steps.reduce(add, NOTHING)

function logEvidenceAgainst(ratio: number, steps: readonly ControlStep[], dispersion: number): number {
  const logs = BOTH_WAYS.map((factor) => {
    let sum = 0
    for (const { bad, total, controlBad, controlTotal } of steps) {
      const change = (factor * ratio * total + controlTotal) / (ratio * total + controlTotal)
      sum += bad * Math.log(factor) - (bad + controlBad) * Math.log(change)
    }
    return sum / dispersion
  })
  return logSumExp(logs) - Math.log(logs.length)
}

/**
 * Anytime-valid bounds of the ratio of our rate to the control's: all ratios against which there is less evidence than 1/`alpha`
 * (a confidence sequence by inversion, as in confidence.ts). [0, Infinity] where nothing can be compared.
 */
export function ratioBounds(
  steps: readonly ControlStep[],
  dispersion: number,
  alpha: number,
): readonly [low: number, high: number] {
  const merged = few(steps)
  const { bad, total, controlBad, controlTotal } = sumOf(merged)
  if (bad + controlBad === 0 || merged.length === 0) return [0, Infinity]
  const isInside = (ratio: number): boolean => logEvidenceAgainst(ratio, merged, dispersion) < -Math.log(alpha)
  const middle = ((bad + 0.5) / total) * (controlTotal / (controlBad + 0.5))
  const outwards = (edge: number): number => {
    if (isInside(edge)) return edge < middle ? 0 : Infinity
    let [near, far] = [Math.log(middle), Math.log(edge)]
    for (let halving = 0; halving < HALVINGS; halving += 1) {
      const between = (near + far) / 2
      if (isInside(Math.exp(between))) near = between
      else far = between
    }
    return Math.exp(far)
  }
  return [outwards(middle / FARTHEST), outwards(middle * FARTHEST)]
}
