import { describe, expect, it } from 'vitest'
import { controlDispersion, rateDispersion, stretchDispersion } from '../../../src/evidence/rates/dispersion.ts'
import { settings, simulate } from '../../bench/counts/settings.ts'
import { random } from '../random.ts'

const setting = (bursts: 'none' | 'shared' | 'own') => {
  const found = settings.find((each) => each.bursts === bursts)
  if (!found) throw new Error(bursts)
  return found
}

describe('dispersion', () => {
  it('is 1 for chance alone, in nearly all measurements', () => {
    const next = random(3)
    const factors = Array.from({ length: 100 }, () => controlDispersion(simulate(setting('none'), 120, 1, next)).factor)
    expect(factors.filter((factor) => factor === 1).length).toBeGreaterThan(80)
    expect(Math.max(...factors)).toBeLessThan(2.5)
  })

  it('leaves out what both arms share, and sees what each does alone', () => {
    const next = random(4)
    expect(controlDispersion(simulate(setting('shared'), 120, 1, next)).factor).toBeLessThan(1.5)
    expect(controlDispersion(simulate(setting('own'), 120, 1, next)).factor).toBeGreaterThan(2)
  })

  it('does not take one incident for the habit', () => {
    const steps = Array.from({ length: 100 }, (_, index) => ({ bad: index === 50 ? 500 : 10, expected: 10 }))
    expect(rateDispersion(steps).factor).toBe(1)
  })

  it('assumes nothing from too few steps', () => {
    expect(rateDispersion([{ bad: 50, expected: 5 }])).toEqual({ factor: 1, steps: 1 })
    expect(controlDispersion([])).toEqual({ factor: 1, steps: 0 })
  })
})

describe('stretchDispersion', () => {
  const days = (...bad: number[]) => bad.map((each) => ({ bad: each, total: 60_000 }))

  it('is 1 where days differ by chance only, or are too few to tell', () => {
    expect(stretchDispersion(days(300, 310, 289, 305, 296, 280, 315))).toBe(1)
    expect(stretchDispersion(days(300, 900))).toBe(1)
    expect(stretchDispersion(days(0, 6, 1))).toBe(1)
    expect(stretchDispersion([...days(300, 310, 290), { bad: 0, total: 0 }])).toBe(1)
  })

  it('tells of days that differ by more', () => {
    // Around 300: squares of 100/sqrt(300), three of them, over the median of chi-squared with two degrees of freedom.
    expect(stretchDispersion(days(200, 300, 400))).toBeCloseTo((2 * 100 ** 2) / 300 / (2 * Math.log(2)), 6)
    expect(stretchDispersion(days(300, 300, 300, 300, 300, 300, 900))).toBeGreaterThan(50)
  })
})
