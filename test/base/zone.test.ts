import { expect, it } from 'vitest'
import { atWallTime, isZone, wallTime } from '../../src/base/zone.ts'
import { fc } from '../support/fast-check.ts'

const zones = ['UTC', 'Asia/Seoul', 'America/New_York', 'Europe/Berlin', 'Asia/Kathmandu', 'Australia/Lord_Howe']

it('knows zones from other words', () =>
  expect(['Asia/Seoul', 'Mars/Olympus', ''].map(isZone)).toEqual([true, false, false]))

it.each([
  ['2026-11-20T20:00:00Z', 'America/New_York', [11, 20, 15, 0, 5]],
  ['2026-11-20T20:00:00Z', 'Asia/Seoul', [11, 21, 5, 0, 6]],
  ['2026-02-28T18:15:00Z', 'Asia/Kathmandu', [3, 1, 0, 0, 0]],
])('reads %s in %s', (at, zone, expected) => {
  const { month, day, hour, minute, weekday } = wallTime(Date.parse(at), zone)
  expect([month, day, hour, minute, weekday]).toEqual(expected)
})

it('finds the first of two hours as clocks go back, and the hour after as they go forward', () => {
  const berlin = (day: number, month: number) =>
    new Date(atWallTime({ year: 2026, month, day, hour: 2, minute: 30, second: 0 }, 'Europe/Berlin')).toISOString()
  expect(berlin(25, 10)).toBe('2026-10-25T00:30:00.000Z')
  expect(berlin(29, 3)).toBe('2026-03-29T01:30:00.000Z')
})

it('comes back to what the wall shows', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), fc.constantFrom(...zones), (seconds, zone) => {
      const wall = wallTime(seconds * 1000, zone)
      expect(wallTime(atWallTime(wall, zone), zone)).toEqual(wall)
    }),
    { numRuns: 500 },
  ))
