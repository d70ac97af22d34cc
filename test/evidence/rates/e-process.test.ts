import { describe, expect, it } from 'vitest'
import {
  againstControl,
  againstRate,
  BETS,
  type Capital,
  evidenceOfCapital,
  extendCapital,
  logStake,
  noCapital,
} from '../../../src/evidence/rates/e-process.ts'
import { poisson, random } from '../random.ts'
import { fc } from '../../support/fast-check.ts'

const carry = (steps: readonly (readonly number[])[], planned: number): Capital =>
  steps.reduce<Capital>((capital, increments) => extendCapital(capital, increments, planned), noCapital)

/** The mixture over beginnings written out: sum over s of w_s times the product from s on, and what is not laid yet. */
function byHand(steps: readonly (readonly number[])[], planned: number): number {
  const perBet = BETS.map((_, bet) => {
    let value = 0
    for (let from = 1; from <= planned; from++) {
      const gains = steps.slice(from - 1).map((step) => step[bet] ?? 0)
      value += Math.exp(logStake(from, planned) + gains.reduce((sum, gain) => sum + gain, 0))
    }
    return value
  })
  return Math.log(perBet.reduce((sum, value) => sum + value, 0) / perBet.length)
}

describe('the mixture over beginnings', () => {
  it('lays stakes that add up to one', () => {
    for (const planned of [1, 2, 60, 10_000]) {
      const stakes = Array.from({ length: planned + 5 }, (_, index) => Math.exp(logStake(index + 1, planned)))
      expect(stakes.reduce((sum, stake) => sum + stake, 0)).toBeCloseTo(1, 9)
    }
  })

  it('is what the recursion gives', () => {
    const step = fc.tuple(fc.nat(9), fc.nat(9)).map(([bad, expected]) => againstRate(bad, expected, 1))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.integer({ min: 1, max: 15 }), (steps, planned) => {
        const upTo = steps.slice(0, planned)
        expect(evidenceOfCapital(carry(upTo, planned), planned)).toBeCloseTo(byHand(upTo, planned), 8)
      }),
    )
  })

  it('does not dilute harm that begins late', () => {
    const quiet = againstRate(5, 5, 1)
    const harm = againstRate(20, 5, 1)
    const late = carry([...Array.from({ length: 40 }, () => quiet), harm, harm, harm], 60)
    expect(evidenceOfCapital(late, 60)).toBeGreaterThan(Math.log(100))
  })

  it('has a mean of at most one without harm', () => {
    const next = random(5)
    const ends = Array.from({ length: 4000 }, () => {
      const steps = Array.from({ length: 10 }, () => {
        const [bad, controlBad] = [poisson(next, 2.2), poisson(next, 2)]
        return againstControl({ bad, total: 100, controlBad, controlTotal: 100 }, 1)
      })
      return Math.exp(evidenceOfCapital(carry(steps, 10), 10))
    })
    expect(ends.reduce((sum, value) => sum + value, 0) / ends.length).toBeLessThan(1.1)
  })

  it('stays finite at 1e9 events and 1e4 steps, and where there is nothing', () => {
    const steps = [
      againstControl({ bad: 1e9, total: 1e9, controlBad: 0, controlTotal: 1e9 }, 1),
      againstControl({ bad: 0, total: 1e9, controlBad: 1e9, controlTotal: 1 }, 1),
      againstControl({ bad: 0, total: 0, controlBad: 0, controlTotal: 0 }, 1),
      againstRate(0, 1e9, 1),
      againstRate(1e9, 0, 1),
    ]
    let capital = noCapital
    for (let step = 0; step < 10_000; step++) capital = extendCapital(capital, steps[step % steps.length] ?? [], 10_000)
    expect(Number.isFinite(evidenceOfCapital(capital, 10_000))).toBe(true)
    expect(capital.logs.every(Number.isFinite)).toBe(true)
  })

  it('compares nothing where one side is silent', () => {
    expect(againstControl({ bad: 9, total: 10, controlBad: 0, controlTotal: 0 }, 1)).toEqual(BETS.map(() => 0))
  })

  it('takes no notice of what both arms share', () => {
    const calm = againstControl({ bad: 2, total: 1000, controlBad: 2, controlTotal: 1000 }, 1)
    const outage = againstControl({ bad: 500, total: 1000, controlBad: 500, controlTotal: 1000 }, 1)
    expect(Math.max(...calm)).toBeLessThan(0.1)
    expect(Math.max(...outage)).toBeLessThan(0)
  })
})
