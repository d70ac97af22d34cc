import { expect, it } from 'vitest'
import { count, duration, percent } from '../../src/render/quantities.ts'
import { fc } from '../support/fast-check.ts'

it.each([
  [0, '0 %'],
  [1, '100 %'],
  [1.388, '139 %'],
  [0.612, '61.2 %'],
  [0.0101, '1.0 %'],
  [0.004, '0.40 %'],
  [0.00012, '0.012 %'],
  [0.0000001, 'below 0.0001 %'],
  [NaN, 'unknown'],
])('writes the share %f as %s', (share, text) => {
  expect(percent(share)).toBe(text)
})

it('never writes an exponent', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => !/e/.test(percent(share).replace('below', ''))),
  )
})

it('writes counts and times for people', () => {
  expect(count(12_050)).toBe('12,050')
  expect([45, 720, 5400, 7200].map(duration)).toEqual(['45 s', '12 min', '90 min', '2 h'])
})
