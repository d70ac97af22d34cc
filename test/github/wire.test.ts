import { expect, test } from 'vitest'
import { cutBytes, cutCharacters } from '../../src/github/wire.ts'
import { fc } from '../support/fast-check.ts'

test('bytes are cut to the longest beginning that fits, in whole characters', () => {
  expect(cutBytes('a한b', 3)).toBe('a')
  expect(cutBytes('a한b', 4)).toBe('a한')
  expect(cutBytes('😀😀', 7)).toBe('😀')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, limit) => {
      const cut = cutBytes(text, limit)
      const next = Array.from(text)
        .slice(0, Array.from(cut).length + 1)
        .join('')
      expect(text.startsWith(cut)).toBe(true)
      expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(limit)
      if (cut !== text) expect(Buffer.byteLength(next)).toBeGreaterThan(limit)
    }),
  )
})

test('characters are cut with an ellipsis', () => {
  expect(cutCharacters('short', 5)).toBe('short')
  expect(cutCharacters('longer', 5)).toBe('long…')
  expect(Array.from(cutCharacters('😀'.repeat(200), 140))).toHaveLength(140)
})
