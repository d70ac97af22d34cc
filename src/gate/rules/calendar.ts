import { momentsOf, type Stretch } from './openings.ts'

/** Entries of an iCalendar file, or why it cannot be read. */
export type Calendar = { readonly entries: readonly CalendarEntry[] } | { readonly mistake: string }

/**
 * One time that something takes place, by the clock of its zone: milliseconds as if that were UTC. `zone`: null for UTC itself, `own` where the file
 * leaves it to whoever reads it, as with whole days.
 */
export type CalendarEntry = {
  readonly summary: string
  readonly start: number
  readonly end: number
  readonly zone: string | null
}

/** The zone of whoever reads the file. */
export const OWN_ZONE = 'own'

/** What an entry of a calendar means in the zone of a rule: all that may be meant by it. */
export function entryStretch({ start, end, zone }: CalendarEntry, own: string): Stretch {
  if (zone === null) return { start, end }
  const there = zone === OWN_ZONE ? own : zone
  return { start: momentsOf(start, there)[0], end: momentsOf(end, there)[1] }
}
