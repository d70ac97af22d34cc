import { describe, expect, it } from 'vitest'
import { thresholdFor } from '../../../src/evidence/gauge/thresholds.ts'

describe('thresholdFor', () => {
  it('falls with the rate, without jumps, and says where it was not measured', () => {
    const rates = Array.from({ length: 300 }, (_, i) => 0.001 * 1.02 ** i).filter((rate) => rate < 0.3)
    for (const boundary of ['early', 'flat'] as const) {
      const found = rates.map((rate) => thresholdFor(boundary, 'both', rate))
      for (let i = 1; i < found.length; i++) {
        const ratio = (found[i]?.threshold ?? 0) / (found[i - 1]?.threshold ?? 1)
        expect(ratio).toBeLessThan(1)
        expect(ratio).toBeGreaterThan(0.98)
      }
      expect(found.map(({ measured }) => measured)).toEqual(rates.map((rate) => rate >= 0.005 && rate <= 0.1))
    }
  })

  it('needs less in one direction only', () => {
    const both = thresholdFor('early', 'both', 0.02).threshold
    expect(thresholdFor('early', 'up', 0.02).threshold).toBeLessThan(both)
    expect(thresholdFor('early', 'down', 0.01).threshold).toBeGreaterThan(both)
  })
})
