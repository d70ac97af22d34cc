import type { SpanRule } from '../../../src/config/rule-policy.ts'
import { type Edges, stretchesOf } from '../../../src/gate/rules/openings.ts'

const MINUTE = 60_000
const DAY = 86_400_000

/** Zones with every kind of change of clocks: by an hour at night, by half of one, at midnight, in the other half of the year, and none. */
export const zones = ['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'America/Santiago', 'Asia/Seoul']

/** Spans of every form, some of them where clocks change. */
export const spans: readonly SpanRule[] = [
  { from: '01:30', to: '02:30' },
  { from: '02:15', to: '02:45' },
  { from: '02:30', to: '01:45' },
  { from: '22:00', to: '03:00' },
  { from: '00:00', to: '24:00' },
  { days: ['sat-sun'], from: '23:30', to: '00:30' },
  { days: ['mon-fri'], from: '09:00', to: '16:00' },
  { days: ['sun', 'wed'], from: '02:00', to: '03:00' },
  { from: 'fri 15:00', to: 'mon 08:00' },
  { from: 'sun 02:30', to: 'sun 01:30' },
  { from: 'sat', to: 'sun' },
  { from: '12-24', to: '01-02' },
  { from: '03-08', to: '03-08' },
  { from: '2026-03-29', to: '2026-10-25' },
  { from: '2026-03-08T02:30', to: '2026-11-01T01:30' },
]

/** What a clock shows at each minute of a time, as days and minutes. */
function clockOf(zone: string, start: number, minutes: number): Float64Array {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    dateStyle: 'short',
    timeStyle: 'short',
  })
  const shown = new Float64Array(minutes)
  for (let at = 0; at < minutes; at += 1) {
    // Clocks change on quarter hours.
    if (at % 15 !== 0) {
      shown[at] = (shown[at - 1] ?? 0) + MINUTE
      continue
    }
    const [date = '', time = ''] = format.format(start + at * MINUTE).split(', ')
    shown[at] = Date.parse(`${date}T${time}:00Z`)
  }
  return shown
}

type Clock = {
  readonly start: number
  readonly shown: Float64Array
  readonly places: ReadonlyMap<number, readonly number[]>
}

function readClock(zone: string, start: number, minutes: number): Clock {
  const shown = clockOf(zone, start, minutes)
  const places = new Map<number, number[]>()
  for (const [at, wall] of shown.entries()) {
    const known = places.get(wall)
    if (known === undefined) places.set(wall, [at])
    else known.push(at)
  }
  return { start, shown, places }
}

/** First and last minute at which the clock shows this; where it never does, with the clock before the change and with that after it. */
function minutesThatShow({ shown, places }: Clock, wall: number): readonly [number, number] {
  const found = places.get(wall)
  const [first] = found ?? []
  if (found !== undefined && first !== undefined) return [first, found.at(-1) ?? first]
  const begin = shown[0] ?? 0
  if (wall < begin) return [-1, -1]
  if (wall > (shown.at(-1) ?? 0)) return [shown.length, shown.length]
  const after = shown.findIndex((one, at) => one > wall && (shown[at - 1] ?? wall) < wall)
  const jump = (shown[after] ?? 0) - (shown[after - 1] ?? 0) - MINUTE
  return [places.get(wall - jump)?.[0] ?? -1, places.get(wall + jump)?.at(-1) ?? -1]
}

const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** Beginnings and ends of a span by the calendar, day by day. */
function occurrences({ days, from, to }: SpanRule, first: number, last: number): (readonly [number, number])[] {
  const minutes = (text: string | undefined): number | null => {
    if (text === undefined) return null
    const [hours, rest] = text.split(':')
    return Number(hours) * 60 + Number(rest)
  }
  const found: (readonly [number, number])[] = []
  for (let day = first; day <= last; day += DAY) {
    const date = new Date(day).toISOString().slice(0, 10)
    const weekday = names[new Date(day).getUTCDay()] ?? ''
    if (/^\d\d:/.test(from)) {
      if (days !== undefined && !days.some((one) => isAmong(one, weekday))) continue
      const start = day + (minutes(from) ?? 0) * MINUTE
      const end = day + (minutes(to) ?? 0) * MINUTE
      found.push([start, end > start ? end : end + DAY])
    } else if (/^[a-z]/.test(from)) {
      if (!from.startsWith(weekday)) continue
      const start = day + (minutes(from.split(' ')[1]) ?? 0) * MINUTE
      let other = day
      const endOf = (): number => other + (minutes(to.split(' ')[1]) ?? 1440) * MINUTE
      while (!to.startsWith(names[new Date(other).getUTCDay()] ?? '-') || endOf() <= start) other += DAY
      found.push([start, endOf()])
    } else if (/^\d\d-/.test(from)) {
      if (date.slice(5) !== from) continue
      let other = day
      while (new Date(other).toISOString().slice(5, 10) !== to) other += DAY
      found.push([day, other + DAY])
    } else if (from.startsWith(date)) {
      const [end = '', time] = to.split('T')
      found.push([
        day + (minutes(from.split('T')[1]) ?? 0) * MINUTE,
        Date.parse(end) + (minutes(time) ?? 1440) * MINUTE,
      ])
    }
  }
  return found
}

function isAmong(days: string, weekday: string): boolean {
  const [first = '', last = first] = days.split('-')
  const [from, to, at] = [names.indexOf(first), names.indexOf(last), names.indexOf(weekday)]
  return from <= to ? at >= from && at <= to : at >= from || at <= to
}

/** Days before and after that are counted, so that what begins before the time is known. */
const AROUND = 400 * DAY

/** Minutes of a time at which the rule and the slow reading of a span differ, the first of them as ISO 8601, for each zone and span. */
export function differences(
  zone: string,
  from: number,
  days: number,
): { readonly compared: number; readonly wrong: readonly string[] } {
  const minutes = days * 1440
  // Two days more, so that what the clock shows at both ends is known.
  const clock = readClock(zone, from - 2 * DAY, minutes + 4 * 1440)
  const wrong: string[] = []
  let compared = 0
  for (const edges of ['widest', 'narrowest'] as const) {
    for (const span of spans) {
      const slow = filledSlowly(clock, span, edges, from)
      const fast = filledFast(zone, span, edges, from, minutes)
      for (let at = 0; at < minutes; at += 1) {
        compared += 1
        if (slow[at + 2 * 1440] === fast[at]) continue
        wrong.push(`${zone} ${JSON.stringify(span)} ${edges} ${new Date(from + at * MINUTE).toISOString()}`)
        break
      }
    }
  }
  return { compared, wrong }
}

function filledSlowly(clock: Clock, span: SpanRule, edges: Edges, from: number): Uint8Array {
  const filled = new Uint8Array(clock.shown.length)
  const first = Math.floor((from - AROUND) / DAY) * DAY
  for (const [start, end] of occurrences(span, first, from + clock.shown.length * MINUTE)) {
    const [starts, ends] = [minutesThatShow(clock, start), minutesThatShow(clock, end)]
    const [begin, stop] = edges === 'widest' ? [starts[0], ends[1]] : [starts[1], ends[0]]
    if (stop > begin) filled.fill(1, Math.max(0, begin), Math.max(0, stop))
  }
  return filled
}

function filledFast(zone: string, span: SpanRule, edges: Edges, from: number, minutes: number): Uint8Array {
  const filled = new Uint8Array(minutes)
  const place = (at: number): number => Math.min(minutes, Math.max(0, Math.ceil((at - from) / MINUTE)))
  for (const { start, end } of stretchesOf(span, zone, edges, { start: from, end: from + minutes * MINUTE }))
    filled.fill(1, place(start), place(end))
  return filled
}
