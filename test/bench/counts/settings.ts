import type { ControlStep } from '../../../src/evidence/rates/e-process.ts'
import { logNormal, poissonCount } from './random.ts'

/** One kind of traffic: `requests` a minute over both arms, `canary` the share of the new one, `share` of them bad. */
export type Setting = {
  readonly name: string
  readonly requests: number
  readonly canary: number
  readonly share: number
  readonly bursts: 'none' | 'shared' | 'own'
}

const usual = { requests: 1000, canary: 0.5, share: 0.005, bursts: 'none' } as const

export const settings: readonly Setting[] = [
  { ...usual, name: '1000 a minute, 0.5 %, halves' },
  { ...usual, name: 'bursts shared by both arms', bursts: 'shared' },
  { ...usual, name: 'bursts of each arm alone', bursts: 'own' },
  { ...usual, name: '10 % canary', canary: 0.1 },
  { ...usual, name: '20 a minute, 2 %, halves', requests: 20, share: 0.02 },
]

/**
 * The factor on the rate of each minute. Bursts: one minute in 20 begins one, 1 to 8 minutes long and 2 to 20 times the rate
 * (`shared`); `own` bursts multiply each minute of each arm by a log-normal factor, which gives counts several times the
 * variance of Poisson.
 */
function course(setting: Setting, minutes: number, next: () => number): number[] {
  if (setting.bursts === 'own') return Array.from({ length: minutes }, () => logNormal(next, 0.9))
  const factors = Array.from({ length: minutes }, () => 1)
  if (setting.bursts === 'none') return factors
  for (let minute = 0; minute < minutes; minute++) {
    if (next() >= 0.05) continue
    const [size, end] = [2 * 10 ** next(), minute + 1 + Math.floor(8 * next())]
    for (let each = minute; each < Math.min(end, minutes); each++) factors[each] = Math.max(factors[each] ?? 1, size)
  }
  return factors
}

/** Minutes of both arms; the new one's rate is `ratio` times the control's. */
export function simulate(setting: Setting, minutes: number, ratio: number, next: () => number): ControlStep[] {
  const shared = course(setting, minutes, next)
  const other = setting.bursts === 'own' ? course(setting, minutes, next) : shared
  return shared.map((factor, minute) => {
    const total = poissonCount(next, setting.requests * setting.canary)
    const controlTotal = poissonCount(next, setting.requests * (1 - setting.canary))
    return {
      total,
      controlTotal,
      bad: Math.min(total, poissonCount(next, total * setting.share * factor * ratio)),
      controlBad: Math.min(controlTotal, poissonCount(next, controlTotal * setting.share * (other[minute] ?? 1))),
    }
  })
}
