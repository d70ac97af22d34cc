import { describe, expect, it } from 'vitest'
import { readCalendar } from '../../../src/gate/rules/calendar-file.ts'
import { entryStretch } from '../../../src/gate/rules/calendar.ts'

const range = { start: Date.parse('2026-01-01T00:00:00Z'), end: Date.parse('2027-12-31T00:00:00Z') }
const calendar = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:test', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: string[]): string[] => ['BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT']

/** From when to when in Seoul each entry freezes. */
function stretches(text: string): string[] {
  const found = readCalendar(text, range)
  if ('mistake' in found) return [found.mistake]
  return found.entries.map((entry) => {
    const { start, end } = entryStretch(entry, 'Asia/Seoul')
    return `${entry.summary} ${new Date(start).toISOString().slice(0, 16)} ${new Date(end).toISOString().slice(0, 16)}`
  })
}

describe('an iCalendar file', () => {
  it.each<[string, string[], string[]]>([
    [
      'a whole day, in the zone of the policy',
      event('DTSTART;VALUE=DATE:20261225', 'SUMMARY:Christmas'),
      ['Christmas 2026-12-24T15:00 2026-12-25T15:00'],
    ],
    [
      'a day of every year that a rule counts out, with a folded line',
      event('DTSTART;VALUE=DATE:20201126', 'RRULE:FREQ=YEARLY;BYMONTH=11;', ' BYDAY=4TH', 'SUMMARY:Thanksgiving'),
      ['Thanksgiving 2026-11-25T15:00 2026-11-26T15:00', 'Thanksgiving 2027-11-24T15:00 2027-11-25T15:00'],
    ],
    [
      'hours in a zone of their own, without one that is taken out',
      event(
        'DTSTART;TZID=Europe/Berlin:20260630T090000',
        'DURATION:PT2H',
        'RRULE:FREQ=DAILY;COUNT=3',
        'EXDATE;TZID=Europe/Berlin:20260701T090000',
        'SUMMARY:m',
      ),
      ['m 2026-06-30T07:00 2026-06-30T09:00', 'm 2026-07-02T07:00 2026-07-02T09:00'],
    ],
    [
      'hours in UTC',
      event('DTSTART:20260101T090000Z', 'DTEND:20260101T100000Z', 'SUMMARY:u'),
      ['u 2026-01-01T09:00 2026-01-01T10:00'],
    ],
    ['what was cancelled', event('DTSTART:20260101T090000Z', 'STATUS:CANCELLED'), []],
    ['what is long over', event('DTSTART;VALUE=DATE:20200101'), []],
  ])('has %s', (_, lines, expected) => expect(stretches(calendar(...lines))).toEqual(expected))

  it.each<[string, string, RegExp]>([
    ['nothing', '', /it is no iCalendar file/],
    ['another form', '<html>', /it is no iCalendar file/],
    ['a broken line', calendar('foo'), /invalid line/],
    [
      'a zone of Windows',
      calendar(...event('DTSTART;TZID=Korea Standard Time:20260101T090000', 'SUMMARY:x')),
      /the entry "x" has the time zone "Korea Standard Time", which is no IANA zone/,
    ],
    ['no start', calendar(...event('SUMMARY:x')), /the entry "x" has no DTSTART/],
    [
      'a rule that never rests',
      calendar(...event('DTSTART:20260101T090000Z', 'RRULE:FREQ=SECONDLY', 'SUMMARY:x')),
      /comes more than 5000 times/,
    ],
    ['an unknown rule', calendar(...event('DTSTART:20260101T090000Z', 'RRULE:FREQ=FOO')), /invalid frequency/],
  ])('is not read with %s, and says why', (_, text, message) => {
    expect(stretches(text)).toEqual([expect.stringMatching(message)])
  })
})
