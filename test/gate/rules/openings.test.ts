import { expect, it } from 'vitest'
import { momentsOf } from '../../../src/gate/rules/openings.ts'
import { differences } from './every-minute.ts'

const iso = (at: number): string => new Date(at).toISOString()

it.each([
  ['is shown once', 'America/New_York', '2026-07-01T09:00Z', ['2026-07-01T13:00:00.000Z', '2026-07-01T13:00:00.000Z']],
  ['is shown twice', 'America/New_York', '2026-11-01T01:30Z', ['2026-11-01T05:30:00.000Z', '2026-11-01T06:30:00.000Z']],
  ['is never shown', 'America/New_York', '2026-03-08T02:30Z', ['2026-03-08T06:30:00.000Z', '2026-03-08T07:30:00.000Z']],
  [
    'is never shown at midnight',
    'America/Santiago',
    '2026-09-06T00:30Z',
    ['2026-09-06T03:30:00.000Z', '2026-09-06T04:30:00.000Z'],
  ],
  [
    'is shown twice within half an hour',
    'Australia/Lord_Howe',
    '2026-04-05T01:45Z',
    ['2026-04-04T14:45:00.000Z', '2026-04-04T15:15:00.000Z'],
  ],
])('takes a time that %s', (_, zone, wall, moments) => {
  expect(momentsOf(Date.parse(wall), zone).map(iso)).toEqual(moments)
})

// Every minute of two years is compared by `npm run bench:windows`.
it.each([
  ['America/New_York', '2026-03-06'],
  ['America/New_York', '2026-10-30'],
  ['Europe/Berlin', '2026-03-27'],
  ['Australia/Lord_Howe', '2026-10-02'],
  ['America/Santiago', '2026-09-04'],
  ['Asia/Seoul', '2026-12-30'],
])('reads windows and freezes in %s around %s as a slow reader of the clock does', (zone, day) => {
  const { compared, wrong } = differences(zone, Date.parse(`${day}T00:00:00Z`), 4)
  expect(wrong).toEqual([])
  expect(compared).toBeGreaterThan(100_000)
})
