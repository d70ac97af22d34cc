import { describe, expect, it } from 'vitest'
import { brentRoot, mannWhitneyShift, rankSum } from '../../../src/evidence/judges/mann-whitney.ts'
import { random } from '../gauge/synthetic.ts'

describe('rankSum', () => {
  it('averages ranks of ties and counts them', () => {
    // 1, 2 2 2, 5: the xs 2 and 5 have the ranks 3 and 5.
    expect(rankSum(Float64Array.of(2, 5), Float64Array.of(1, 2, 2), 0)).toEqual({ sum: 8, ties: 24 })
    expect(rankSum(Float64Array.of(12, 15), Float64Array.of(1, 2, 2), 10)).toEqual({ sum: 8, ties: 24 })
  })
})

describe('brentRoot', () => {
  it('finds roots of smooth and of stepped functions', () => {
    expect(brentRoot((x) => x ** 3 - 2, 0, 4, 1e-10, 100)).toBeCloseTo(Math.cbrt(2), 8)
    expect(brentRoot((x) => Math.cos(x) - x, 0, 1, 1e-10, 100)).toBeCloseTo(0.7390851332, 8)
    expect(Math.abs(brentRoot((x) => (x < 1.25 ? -1 : 2), -10, 40, 1e-4, 1000) - 1.25)).toBeLessThan(1e-4)
  })

  it('refuses ends of the same sign', () => {
    expect(() => brentRoot((x) => x * x + 1, -1, 1, 1e-4, 10)).toThrow(RangeError)
  })
})

describe('mannWhitneyShift', () => {
  it('estimates a shift with an interval around it', () => {
    const next = random(3)
    const control = Array.from({ length: 120 }, () => next())
    const experiment = Array.from({ length: 60 }, () => next() + 0.4)
    const shift = mannWhitneyShift(experiment, control)
    expect(shift?.estimate).toBeGreaterThan(0.25)
    expect(shift?.estimate).toBeLessThan(0.55)
    expect(shift?.low).toBeLessThan(shift?.estimate ?? 0)
    expect(shift?.high).toBeGreaterThan(shift?.estimate ?? 0)
    expect(shift?.low).toBeGreaterThan(0.1)
  })
})
