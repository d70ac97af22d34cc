import type { Calibration } from './calibration.ts'
import { nth } from './numbers.ts'

/** Steps in a row that must differ before a value that never changed is said to have changed. */
export const constantRun = 3

/** The first step that ends such a run of departures from the constant (transformed, as x is), in the direction that is harm; null for none. */
export function departureFrom(
  constant: number,
  x: Float64Array,
  calibration: Calibration,
): { step: number; sign: 1 | -1 } | null {
  const { direction } = calibration.plan
  // Less than a billionth of the value is how a store rounds, not a change.
  const slack = calibration.transform.kind === 'log' ? 1e-9 : Math.abs(constant) * 1e-9
  let run = 0
  let side = 0
  for (let step = 0; step < x.length; step++) {
    const off = nth(x, step) - constant
    if (Number.isNaN(off)) continue
    const sign = Math.abs(off) <= slack ? 0 : Math.sign(off)
    const harm = sign !== 0 && (direction === 'both' || (direction === 'up') === sign > 0)
    run = harm && sign === side ? run + 1 : harm ? 1 : 0
    side = sign
    if (run >= constantRun) return { step, sign: sign > 0 ? 1 : -1 }
  }
  return null
}

/**
 * Whether a history of n separate quiet windows without any change is enough to call a change harm: if this window were like
 * those, the chance that just it is the odd one is at most 1 / (n + 1).
 */
export function constantIsEvidence(calibration: Calibration): boolean {
  return 1 / (calibration.quiet.disjoint + 1) <= calibration.plan.falseAlarmRate
}
