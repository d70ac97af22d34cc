import { atWallTime, wallTime } from '../base/zone.ts'

const pattern = /^(?:(\d{4})-(\d{2})-(\d{2})[T ])?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/i

/**
 * The moment (milliseconds) that somebody meant who wrote `17:00`, `2026-11-28 17:00` or ISO 8601 at `saidAt`. A time without a day is the last one before it was
 * said, or the next one after it. Null for what is no time of any day.
 */
export function toldTime(
  text: string,
  said: { readonly at: number; readonly zone: string; readonly towards: 'past' | 'future' },
): number | null {
  const [, year, month, day, hour = '', minute = '', second = '0', offset] = pattern.exec(text) ?? []
  const clock = { hour: Number(hour), minute: Number(minute), second: Number(second) }
  if (hour === '' || clock.hour > 23 || clock.minute > 59 || clock.second > 59) return null
  if (year === undefined || month === undefined || day === undefined) return nearestTo(clock, said)
  const date = { year: Number(year), month: Number(month), day: Number(day) }
  const calendar = new Date(Date.UTC(date.year, date.month - 1, date.day))
  if (calendar.getUTCMonth() !== date.month - 1 || calendar.getUTCDate() !== date.day) return null
  if (offset === undefined) return atWallTime({ ...date, ...clock }, said.zone)
  const at = Date.parse(
    `${year}-${month}-${day}T${hour.padStart(2, '0')}:${minute}:${second.padStart(2, '0')}${offset}`,
  )
  return Number.isFinite(at) ? at : null
}

function nearestTo(
  clock: { readonly hour: number; readonly minute: number; readonly second: number },
  { at, zone, towards }: { readonly at: number; readonly zone: string; readonly towards: 'past' | 'future' },
): number | null {
  const { year, month, day } = wallTime(at, zone)
  const days = [-1, 0, 1].map((more) => atWallTime({ year, month, day: day + more, ...clock }, zone))
  const found = towards === 'past' ? days.findLast((one) => one <= at) : days.find((one) => one > at)
  return found ?? null
}
