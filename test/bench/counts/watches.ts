import { controlDispersion } from '../../../src/evidence/rates/dispersion.ts'
import { againstControl, evidenceOfCapital, extendCapital, noCapital } from '../../../src/evidence/rates/e-process.ts'
import { type Setting, simulate } from './settings.ts'
import { random } from '../../evidence/random.ts'

/** Minutes of a watch, and of what was seen of both arms before it. */
const WATCH = 60
const BEFORE = 120

/** What many watches of one setting came to: minutes until the alarm, null for none. */
export type Watches = {
  readonly setting: Setting
  readonly ratio: number
  readonly onset: number
  readonly alarms: readonly (number | null)[]
}

/** Simulates `runs` watches in which our rate is `ratio` times the control's from minute `onset` on (1: from the start). */
export function simulateWatches(setting: Setting, ratio: number, onset: number, runs: number, alpha: number): Watches {
  const next = random(20_260 + Math.round(1000 * ratio) + onset)
  const alarms = Array.from({ length: runs }, () => {
    const dispersion = controlDispersion(simulate(setting, BEFORE, 1, next)).factor
    const steps = [...simulate(setting, onset - 1, 1, next), ...simulate(setting, WATCH - onset + 1, ratio, next)]
    let capital = noCapital
    for (const step of steps) {
      capital = extendCapital(capital, againstControl(step, dispersion), WATCH)
      if (evidenceOfCapital(capital, WATCH) >= -Math.log(alpha)) return capital.steps
    }
    return null
  })
  return { setting, ratio, onset, alarms }
}
