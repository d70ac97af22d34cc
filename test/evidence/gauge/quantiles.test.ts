import { describe, expect, it } from 'vitest'
import { ascendingQuantiles, median, quantile, select } from '../../../src/evidence/gauge/quantiles.ts'
import { fc } from '../../support/fast-check.ts'

const numbers = fc.array(fc.oneof(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), fc.integer({ min: 0, max: 3 })), {
  minLength: 1,
  maxLength: 80,
})

describe('quantile', () => {
  it('agrees with sorting', () => {
    fc.assert(
      fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (values, p) => {
        const sorted = values.toSorted((a, b) => a - b)
        const position = (values.length - 1) * p
        const low = sorted[Math.floor(position)] ?? 0
        const high = sorted[Math.ceil(position)] ?? 0
        const found = quantile(Float64Array.from(values), values.length, p)
        expect(found).toBeCloseTo(low + (position - Math.floor(position)) * (high - low), 6)
      }),
    )
  })

  it('selects in any order, with equal numbers', () => {
    fc.assert(
      fc.property(numbers, fc.nat(79), (values, wanted) => {
        const k = wanted % values.length
        // Plus 0: the order of 0 and -0 is nobody's business.
        expect(select(Float64Array.from(values), values.length, k) + 0).toBe(
          (values.toSorted((a, b) => a - b)[k] ?? 0) + 0,
        )
      }),
    )
  })

  it('finds several at once, close ones too, as one by one', () => {
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 3 })
    fc.assert(
      fc.property(numbers, shares, (values, unordered) => {
        const ps = unordered.toSorted((a, b) => a - b)
        const found = ascendingQuantiles(Float64Array.from(values), values.length, ps)
        const single = ps.map((p) => quantile(Float64Array.from(values), values.length, p) + 0)
        expect(found.map((value) => value + 0)).toEqual(single)
      }),
    )
  })

  it('is not a number for nothing', () => {
    expect(quantile(new Float64Array(3), 0, 0.5)).toBeNaN()
    expect(median(Float64Array.of(4, 1), 2)).toBe(2.5)
  })
})
