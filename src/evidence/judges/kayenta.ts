import { mean } from 'simple-statistics'
import { baselineOf, type Judge } from './comparison-judge.ts'
import { mannWhitneyShift } from './mann-whitney.ts'

/** Smallest ratios of the means that count, `increase` above 1 and `decrease` below; 1 and 1 are Kayenta's defaults: any. */
export type EffectSize = { readonly increase: number; readonly decrease: number }

/** Share of the estimated shift that both ends of its interval must exceed. Fixed in Kayenta's code, whatever is configured. */
const tolerance = 0.25

/**
 * Kayenta's NetflixACAJudge on one metric, direction `either`: High or Low is true here, Pass and Nodata are false. As in its
 * code: equal samples and samples of one single value pass; the effect size is not looked at where a mean is 0. (Two
 * constant but different samples get noise there so that the test can be made; with so many values it always says High or Low.)
 */
export function kayentaFails(experiment: readonly number[], control: readonly number[], effect: EffectSize): boolean {
  if (experiment.length === 0 || control.length === 0 || sameValues(experiment, control)) return false
  if (isConstant(experiment) && isConstant(control)) {
    return experiment[0] !== control[0] && allowed(experiment, control, effect)
  }
  const shift = mannWhitneyShift(experiment, control)
  if (shift === null) return false
  const bound = tolerance * Math.abs(shift.estimate)
  const ratio = ratioOfMeans(experiment, control)
  if (shift.low > bound) return ratio === null || ratio >= effect.increase
  return shift.high < -bound && (ratio === null || ratio <= effect.decrease)
}

/** The judge on everything since the change against the two hours before it, looked at in the given minutes. */
export function kayenta(name: string, effect: EffectSize, looks: readonly number[]): Judge {
  return {
    name,
    alarm(change) {
      const control = baselineOf(change)
      const times = looks.filter((minute) => minute <= change.after.length)
      // A series that ends before its only look is looked at where it ends.
      const reached = times.length > 0 || change.after.length === 0 ? times : [change.after.length]
      return reached.find((minute) => kayentaFails(change.after.slice(0, minute), control, effect)) ?? null
    },
  }
}

function allowed(experiment: readonly number[], control: readonly number[], effect: EffectSize): boolean {
  const ratio = ratioOfMeans(experiment, control)
  const up = (experiment[0] ?? 0) > (control[0] ?? 0)
  return ratio === null || (up ? ratio >= effect.increase : ratio <= effect.decrease)
}

function ratioOfMeans(experiment: readonly number[], control: readonly number[]): number | null {
  const [numerator, denominator] = [mean([...experiment]), mean([...control])]
  return numerator === 0 || denominator === 0 ? null : numerator / denominator
}

function isConstant(values: readonly number[]): boolean {
  return values.every((value) => value === values[0])
}

function sameValues(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false
  const sorted = b.toSorted((p, q) => p - q)
  return a.toSorted((p, q) => p - q).every((value, i) => value === sorted[i])
}
