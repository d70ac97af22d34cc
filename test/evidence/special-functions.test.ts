import { expect, it } from 'vitest'
import { logSpaced, logSumExp } from '../../src/evidence/special-functions.ts'

it('adds in the exponent without overflow', () => {
  expect(logSumExp([Math.log(2), Math.log(3)])).toBeCloseTo(Math.log(5), 12)
  expect(logSumExp([1e9, 1e9])).toBeCloseTo(1e9 + Math.log(2), 6)
  expect(logSumExp([-1e9, -1e9])).toBeCloseTo(-1e9 + Math.log(2), 6)
  expect(logSumExp([])).toBe(-Infinity)
})

it('spaces evenly on the logarithmic scale', () => {
  expect(logSpaced(1, 8, 3).map((value) => Math.round(value * 1e9) / 1e9)).toEqual([2, 4, 8])
})
