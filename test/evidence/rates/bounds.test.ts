import { describe, expect, it } from 'vitest'
import { smallestRiseAboveRate, smallestRiseBesideControl } from '../../../src/evidence/family/detectable.ts'
import { ratioBounds, sumOf } from '../../../src/evidence/rates/confidence-bounds.ts'
import {
  againstControl,
  BETS,
  evidenceOfCapital,
  extendCapital,
  harmlessBelow,
  harmlessBesideControl,
  noCapital,
} from '../../../src/evidence/rates/e-process.ts'
import { poisson, random } from '../random.ts'

const draw = (next: () => number, ratio: number, minutes = 60, mean = 5) =>
  Array.from({ length: minutes }, () => ({
    bad: poisson(next, mean * ratio),
    total: 1000,
    controlBad: poisson(next, mean),
    controlTotal: 1000,
  }))

describe('bounds of the ratio', () => {
  it('hold the truth at all times, in nearly all watches', () => {
    const next = random(8)
    const misses = Array.from({ length: 60 }, () => {
      const steps = draw(next, 2)
      return [5, 20, 60].some((until) => {
        const [low, high] = ratioBounds(steps.slice(0, until), 1, 0.05)
        return low > 2 || high < 2
      })
    })
    expect(misses.filter(Boolean).length).toBeLessThanOrEqual(6)
  })

  it('close in on it', () => {
    const [low, high] = ratioBounds(draw(random(9), 2, 600), 1, 0.01)
    expect(low).toBeGreaterThan(1.7)
    expect(high).toBeLessThan(2.4)
  })

  it('say nothing where nothing was seen', () => {
    expect(ratioBounds([], 1, 0.01)).toEqual([0, Infinity])
    expect(ratioBounds([{ bad: 0, total: 10, controlBad: 0, controlTotal: 10 }], 1, 0.01)).toEqual([0, Infinity])
    expect(ratioBounds([{ bad: 40, total: 1000, controlBad: 0, controlTotal: 1000 }], 1, 0.01)[1]).toBe(Infinity)
  })
})

describe('the proof of harmlessness', () => {
  const evidence = (ratio: number, margin: number, seed: number): number => {
    let capital = noCapital
    for (const step of draw(random(seed), ratio)) {
      capital = extendCapital(capital, harmlessBesideControl(step, margin, 1), 1)
    }
    return evidenceOfCapital(capital, 1)
  }

  it('comes where there is no harm, and seldom where there is just as much as the margin', () => {
    expect(evidence(1, 1.5, 1)).toBeGreaterThan(Math.log(100))
    const wrong = Array.from({ length: 200 }, (_, seed) => evidence(1.5, 1.5, seed)).filter(
      (log) => log >= Math.log(20),
    )
    expect(wrong.length).toBeLessThanOrEqual(10 + 9)
  })

  it('needs events: nothing of nothing proves nothing', () => {
    const silent = harmlessBesideControl({ bad: 0, total: 0, controlBad: 0, controlTotal: 50 }, 1.5, 1)
    expect(silent).toEqual(silent.map(() => 0))
    expect(Math.max(...harmlessBelow(0, 0, 1))).toBe(0)
    expect(Math.max(...harmlessBelow(0, 10, 1))).toBeGreaterThan(8)
  })
})

describe('the smallest rise that would have been seen', () => {
  const needs = { planned: 60, logThreshold: Math.log(100), dispersion: 1, atLeast: 0 }

  it('is found in about nine of ten watches', () => {
    const next = random(21)
    const share = smallestRiseBesideControl(sumOf(draw(next, 1)), needs) ?? 0
    const ratio = share / 0.005
    expect(ratio).toBeGreaterThan(1.2)
    expect(ratio).toBeLessThan(2)
    const found = Array.from({ length: 200 }, () => {
      let capital = noCapital
      return draw(next, ratio).some((step) => {
        capital = extendCapital(capital, againstControl(step, 1), 60)
        return evidenceOfCapital(capital, 60) >= needs.logThreshold
      })
    }).filter(Boolean)
    expect(found.length).toBeGreaterThanOrEqual(150)
  })

  it('is larger for varying counts and null for next to none', () => {
    const sum = sumOf(draw(random(22), 1))
    const calm = smallestRiseBesideControl(sum, needs) ?? 0
    expect(smallestRiseBesideControl(sum, { ...needs, dispersion: 4 }) ?? 0).toBeGreaterThan(1.2 * calm)
    expect(smallestRiseBesideControl({ bad: 0, total: 3, controlBad: 0, controlTotal: 3 }, needs)).toBeNull()
    expect(smallestRiseAboveRate(4, 0.5, needs)).toBeNull()
    expect(smallestRiseAboveRate(10_000, 0.005, needs) ?? 1).toBeLessThan(0.02)
  })

  it('bets on what it says', () => expect([BETS.length, BETS.at(-1)]).toEqual([24, 20]))
})
