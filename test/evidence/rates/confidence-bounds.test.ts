import { describe, expect, it } from 'vitest'
import { shareBounds } from '../../../src/evidence/rates/confidence-bounds.ts'
import { poisson, random } from '../random.ts'
import { fc } from '../../support/fast-check.ts'

describe('shareBounds', () => {
  it('holds what was seen, within 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (total, part) => {
          const bad = Math.floor(part * total)
          const [low, high] = shareBounds(bad, total, 0.01)
          expect(low).toBeGreaterThanOrEqual(0)
          expect(high).toBeLessThanOrEqual(1)
          expect(low).toBeLessThanOrEqual(bad / total)
          expect(high).toBeGreaterThanOrEqual(bad / total)
        },
      ),
      { numRuns: 100 },
    )
  })

  it('narrows as events come in', () => {
    const width = (total: number): number => {
      const [low, high] = shareBounds(total / 100, total, 0.01)
      return high - low
    }
    expect(width(100_000)).toBeLessThan(width(1000) / 5)
    expect(shareBounds(0, 0, 0.01)).toEqual([0, 1])
    expect(shareBounds(0, 1000, 0.01)[0]).toBe(0)
  })

  it('never loses the true share over a whole watch in more runs than it promises', () => {
    const next = random(7)
    let lost = 0
    for (let run = 0; run < 100; run += 1) {
      let bad = 0
      let isLost = false
      for (let step = 1; step <= 25 && !isLost; step += 1) {
        bad += poisson(next, 2)
        const [low, high] = shareBounds(bad, step * 100, 0.1)
        isLost = low > 0.02 || high < 0.02
      }
      if (isLost) lost += 1
    }
    // At most 10 % of 100, plus three standard errors.
    expect(lost).toBeLessThanOrEqual(10 + 3 * Math.sqrt(100 * 0.1 * 0.9))
  })
})
