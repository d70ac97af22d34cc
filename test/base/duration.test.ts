import { describe, expect, it } from 'vitest'
import { formatDuration, parseDuration } from '../../src/base/duration.ts'
import { fc } from '../support/fast-check.ts'

describe('parseDuration', () => {
  it.each([
    ['1s', 1],
    ['30s', 30],
    ['15m', 900],
    ['2h', 7200],
  ])('reads %s', (text, seconds) => expect(parseDuration(text)).toBe(seconds))

  it.each(['', '0s', '-1s', '1.5m', '15', '15 m', '1d', '1h30m', 's', '1000000s', '１s'])('refuses %j', (text) =>
    expect(parseDuration(text)).toBeNull(),
  )

  it('reads what formatDuration writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (seconds) => {
        expect(parseDuration(formatDuration(seconds))).toBe(seconds)
      }),
    )
  })
})
