import { describe, expect, it } from 'vitest'
import { controlDispersion, rateDispersion } from '../../../src/evidence/rates/dispersion.ts'
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
