import { describe, expect, it } from 'vitest'
import { chernoffUpperRate, upperRate } from '../../../src/evidence/rates/confidence-bounds.ts'
import { fc } from '../../support/fast-check.ts'

describe('upperRate', () => {
  it('gives the values of the exact method', () => {
    // Clopper-Pearson upper bounds, as binom.test gives them in R.
    expect(upperRate(0, 10, 0.025)).toBeCloseTo(0.3084971, 6)
    expect(upperRate(5, 100, 0.025)).toBeCloseTo(0.1128349, 6)
    expect(upperRate(50, 100, 0.025)).toBeCloseTo(0.6016777, 4)
  })

  it('says nothing where nothing was seen, and works without a single bad event', () => {
    expect(upperRate(0, 0, 0.001)).toBe(1)
    expect(upperRate(3, 3, 0.001)).toBe(1)
    expect(upperRate(0, 1000, 0.001)).toBeCloseTo(0.006884, 5)
  })

  it('lies between what was seen and the bound by Chernoff, up to a thousand million events', () => {
    const level = fc.constantFrom(0.01, 0.002, 1e-4, 1e-5, 1e-6)
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        level,
        (total, part, alpha) => {
          const bad = Math.floor(part * total)
          const bound = upperRate(bad, total, alpha)
          expect(bound).toBeGreaterThanOrEqual(bad / total)
          expect(bound).toBeLessThanOrEqual(chernoffUpperRate(bad, total, alpha) * (1 + 1e-6))
          expect(bound).toBeLessThanOrEqual(1)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('is narrower with more events and wider at a stricter level', () => {
    expect(upperRate(10, 10_000, 0.001)).toBeLessThan(upperRate(1, 1000, 0.001))
    expect(upperRate(10, 10_000, 0.0001)).toBeGreaterThan(upperRate(10, 10_000, 0.001))
  })
})
