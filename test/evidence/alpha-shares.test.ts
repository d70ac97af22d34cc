import fc from 'fast-check'
import { expect, it } from 'vitest'
import { alphaShares } from '../../src/evidence/alpha-shares.ts'

it('never hands out more than there is, however many segments come', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 500 }), (known, fresh) => {
      const shares = alphaShares(0.01, known)
      const later = Array.from({ length: fresh }, (_, index) => shares.fresh(index + 1)).reduce(
        (sum, each) => sum + each,
        0,
      )
      expect(shares.all + known * shares.known + later).toBeLessThanOrEqual(0.01 + 1e-15)
    }),
  )
})

it('gives everything to all traffic where there are no segments', () => {
  expect(alphaShares(0.01, 0).all).toBe(0.01)
  expect(alphaShares(0.01, 0).fresh(1)).toBe(0)
})
