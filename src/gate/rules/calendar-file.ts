import ICAL, { type Component, type Event, type Time } from '#ical'
import { isZone } from '../../base/zone.ts'
import { type Calendar, type CalendarEntry, OWN_ZONE } from './calendar.ts'
import type { Stretch } from './openings.ts'

/** Times of one entry that are looked at: an entry that comes more often is no holiday. */
const MOST_TIMES = 5000

/** Longest text that is read, in characters. */
const LONGEST = 2 * 1024 * 1024

/** Reads the entries of an iCalendar file (RFC 5545) that touch a time, recurrence rules unrolled. Never throws. */
export function readCalendar(text: string, range: Stretch): Calendar {
  if (text.length > LONGEST) return { mistake: `it is longer than ${LONGEST} characters` }
  try {
    if (!/^BEGIN:VCALENDAR\s*$/im.test(text)) return { mistake: 'it is no iCalendar file: BEGIN:VCALENDAR is missing' }
    const root = new ICAL.Component(ICAL.parse(text))
    const events = root.getAllSubcomponents('vevent').filter((event) => statusOf(event) !== 'CANCELLED')
    return { entries: events.flatMap((event) => timesOf(new ICAL.Event(event), range)) }
  } catch (error) {
    return { mistake: error instanceof Error ? error.message : String(error) }
  }
}

function statusOf(event: Component): string {
  const status = event.getFirstPropertyValue('status')
  return typeof status === 'string' ? status.toUpperCase() : ''
}

function timesOf(event: Event, range: Stretch): CalendarEntry[] {
  const summary = (event.summary ?? '').slice(0, 100)
  const { startDate, endDate } = hasStart(event) ? event : { startDate: null, endDate: null }
  if (startDate === null) throw new Error(`the entry ${JSON.stringify(summary)} has no DTSTART`)
  const length = wallOf(endDate ?? startDate) - wallOf(startDate)
  const zone = zoneOf(event, summary)
  const entryAt = (start: number): CalendarEntry => ({ summary, start, end: start + length, zone })
  // A day more on both sides: no zone is further from UTC.
  const day = 86_400_000
  const touches = ({ start, end }: CalendarEntry): boolean => end > range.start - day && start < range.end + day
  if (!event.isRecurring()) return [entryAt(wallOf(startDate))].filter(touches)
  const found: CalendarEntry[] = []
  const times = event.iterator()
  for (let count = 0, next = times.next(); next; count += 1, next = times.next()) {
    if (count > MOST_TIMES) throw new Error(`the entry ${JSON.stringify(summary)} comes more than ${MOST_TIMES} times`)
    const entry = entryAt(wallOf(next))
    if (entry.start >= range.end + day) break
    if (touches(entry)) found.push(entry)
  }
  return found
}

/** An entry without a start throws when it is asked for its end. */
function hasStart({ component }: Event): boolean {
  return component.getFirstProperty('dtstart') !== null
}

/** What the clock of the entry shows. */
function wallOf({ year, month, day, hour, minute, second }: Time): number {
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

function zoneOf(event: Event, summary: string): CalendarEntry['zone'] {
  const property = event.component.getFirstProperty('dtstart')
  const named = property?.getFirstParameter('tzid') ?? null
  if (named === null) return event.startDate?.zone === ICAL.Timezone.utcTimezone ? null : OWN_ZONE
  if (isZone(named)) return named
  throw new Error(
    `the entry ${JSON.stringify(summary)} has the time zone ${JSON.stringify(named)}, which is no IANA zone such as Asia/Seoul`,
  )
}
