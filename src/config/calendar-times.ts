/** Days of the week as a policy names them, from Sunday on. */
export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

const dayText = '(\\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])'
const timeText = '(?:[01]\\d|2[0-3]):[0-5]\\d'
const zoneText = 'Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d'
const weekdayText = weekdays.join('|')

/** Every form of a time that a window or a freeze may begin or end with. */
export const pointPattern = new RegExp(
  `^(?:${dayText}(?:[T ](${timeText}|24:00)(?::00)?(${zoneText})?)?|(${weekdayText})(?: (${timeText}|24:00))?|(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])|(${timeText}|24:00))$`,
)

/** Days that a window is open on: `mon`, or `mon-fri`. */
export const daysPattern = new RegExp(`^(${weekdayText})(?:-(${weekdayText}))?$`)

/**
 * An end of a window or a freeze. `minutes` count from midnight; null where a whole day is meant. `moment` (milliseconds since the Unix epoch) says itself
 * how far its clock is from UTC; all others are what a clock in the zone of the rule shows.
 */
export type Point =
  | { readonly kind: 'moment'; readonly at: number }
  | {
      readonly kind: 'date'
      readonly year: number
      readonly month: number
      readonly day: number
      readonly minutes: number | null
    }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly minutes: number | null }
  | { readonly kind: 'yearly'; readonly month: number; readonly day: number; readonly minutes: null }
  | { readonly kind: 'time'; readonly minutes: number }

/** What a text of a policy means; null where it is none of the forms, or a day that no calendar has. */
export function parsePoint(text: string): Point | null {
  const found = pointPattern.exec(text)
  if (found === null) return null
  const [, year, month, day, time, offset, weekday, weekTime, yearlyMonth, yearlyDay, only] = found
  if (year !== undefined) {
    const date = { kind: 'date', year: Number(year), month: Number(month), day: Number(day) } as const
    if (date.day > daysIn(date.year, date.month)) return null
    if (offset === undefined) return { ...date, minutes: minutesOf(time) }
    return time === '24:00' ? null : { kind: 'moment', at: Date.parse(`${year}-${month}-${day}T${time}${offset}`) }
  }
  if (weekday !== undefined) {
    const number = weekdays.findIndex((name) => name === weekday)
    return { kind: 'weekday', weekday: number, minutes: minutesOf(weekTime) }
  }
  if (yearlyMonth !== undefined) {
    const yearly = { kind: 'yearly', month: Number(yearlyMonth), day: Number(yearlyDay), minutes: null } as const
    return yearly.day > daysIn(2024, yearly.month) ? null : yearly
  }
  return { kind: 'time', minutes: minutesOf(only) ?? 0 }
}

/** Numbers of the days (0 for Sunday) that `mon` or `fri-mon` means; empty where it means none. */
export function parseDays(text: string): readonly number[] {
  const [, first, last] = daysPattern.exec(text) ?? []
  const from = weekdays.findIndex((name) => name === first)
  if (from < 0) return []
  const length = last === undefined ? 1 : 1 + ((weekdays.findIndex((name) => name === last) - from + 7) % 7)
  return Array.from({ length }, (_, at) => (from + at) % 7)
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function minutesOf(time: string | undefined): number | null {
  if (time === undefined) return null
  const [hours = '', minutes = ''] = time.split(':')
  return Number(hours) * 60 + Number(minutes)
}
