import { expect, it } from 'vitest'
import { toldTime } from '../../src/incident/told-time.ts'

const saidAt = Date.parse('2026-07-31T13:40:00Z')
const meant = (text: string, towards: 'past' | 'future', zone = 'Asia/Seoul'): string | null => {
  const at = toldTime(text, { at: saidAt, zone, towards })
  return at === null ? null : new Date(at).toISOString()
}

it.each([
  ['16:40', 'past', '2026-07-31T07:40:00.000Z'],
  ['22:40', 'past', '2026-07-31T13:40:00.000Z'],
  ['22:41', 'past', '2026-07-30T13:41:00.000Z'],
  ['22:41', 'future', '2026-07-31T13:41:00.000Z'],
  ['9:05', 'future', '2026-08-01T00:05:00.000Z'],
  ['2026-07-30 16:40', 'past', '2026-07-30T07:40:00.000Z'],
  ['2026-07-30T16:40:30', 'past', '2026-07-30T07:40:30.000Z'],
  ['2026-07-30T16:40Z', 'past', '2026-07-30T16:40:00.000Z'],
  ['2026-07-30T16:40+02:00', 'past', '2026-07-30T14:40:00.000Z'],
] as const)('%s towards the %s is %s', (text, towards, at) => expect(meant(text, towards)).toBe(at))

it.each(['24:00', '12:60', '2026-02-30 12:00', 'noon', '', '1240', '2026-13-01 12:00'])('%s is no time', (text) =>
  expect(meant(text, 'past')).toBeNull(),
)

it('finds an hour that comes twice, and one that never comes', () => {
  const autumn = Date.parse('2026-10-25T06:00:00Z')
  const at = (text: string, saying: number) =>
    new Date(toldTime(text, { at: saying, zone: 'Europe/Berlin', towards: 'past' }) ?? 0).toISOString()
  expect(at('02:30', autumn)).toBe('2026-10-25T00:30:00.000Z')
  expect(at('02:30', Date.parse('2026-03-29T06:00:00Z'))).toBe('2026-03-29T01:30:00.000Z')
})
