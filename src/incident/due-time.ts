import { atWallTime, wallTime } from '../base/zone.ts'
import { type ClockRule, type Due, duePattern, type IncidentPolicy } from '../config/incident-policy.ts'
import type { Anchor } from '../config/incident-policy.ts'

/** One time that is allowed: so many of a unit, from an anchor. */
export type Allowed = {
  readonly unit: 'minutes' | 'hours' | 'days' | 'business-days' | 'months'
  readonly count: number
  readonly from: Anchor
  readonly zone: string
  /** Days that are no business days, as `2026-11-26`. */
  readonly holidays: readonly string[]
}

const units = ['minutes', 'hours', 'days', 'business-days', 'months'] as const

type Entry = Extract<Due, readonly unknown[]>[number]

/** All times that a rule allows, as they were written, with the rule's own beginning, zone and calendar where they say nothing. */
export function allowedOf(rule: ClockRule, policy: IncidentPolicy): Allowed[] {
  const base = (entry: Entry): Omit<Allowed, 'unit' | 'count'> => ({
    from: entry.from ?? rule.from,
    zone: entry.zone ?? rule.zone ?? policy.zone,
    holidays: holidaysOf(entry.calendar ?? rule.calendar ?? [], policy),
  })
  if (typeof rule.due === 'string') return [{ ...written(rule.due), ...base({}) }]
  return [rule.due].flat().map((entry) => ({ ...lengthOf(entry), ...base(entry) }))
}

function written(text: string): Pick<Allowed, 'unit' | 'count'> {
  const [, count = '0', ...of] = duePattern.exec(text) ?? []
  const at = of.findIndex((unit) => unit !== undefined)
  return { unit: units[at] ?? 'hours', count: Number(count) }
}

function lengthOf(entry: Entry): Pick<Allowed, 'unit' | 'count'> {
  if (entry.hours !== undefined) return { unit: 'hours', count: entry.hours }
  if (entry.days !== undefined) return { unit: 'days', count: entry.days }
  if (entry.months !== undefined) return { unit: 'months', count: entry.months }
  return { unit: 'business-days', count: entry['business-days'] ?? 0 }
}

function holidaysOf(calendar: string | readonly string[], { calendars }: IncidentPolicy): readonly string[] {
  if (typeof calendar !== 'string') return calendar
  return Object.hasOwn(calendars, calendar) ? (calendars[calendar] ?? []) : []
}

/** When a time that is allowed from a moment (milliseconds) is over. */
export function dueAt(from: number, allowed: Allowed): number {
  return lengths[allowed.unit](from, allowed)
}

const lengths: Readonly<Record<Allowed['unit'], (from: number, allowed: Allowed) => number>> = {
  minutes: (from, { count }) => from + count * 60_000,
  hours: (from, { count }) => from + count * 3_600_000,
  days: (from, { count }) => from + count * 86_400_000,
  'business-days': businessDays,
  months,
}

/** The same time of day in a later month; where it has no such day, its last: a month after 31 January is 28 February. */
function months(from: number, { count, zone }: Allowed): number {
  const wall = wallTime(from, zone)
  const last = new Date(Date.UTC(wall.year, wall.month + count, 0)).getUTCDate()
  return atWallTime({ ...wall, month: wall.month + count, day: Math.min(wall.day, last) }, zone)
}

/** The same time of day after so many days that are neither Saturday, Sunday nor holidays in the zone. */
function businessDays(from: number, { count, zone, holidays }: Allowed): number {
  const wall = wallTime(from, zone)
  let left = count
  let day = wall.day
  while (left > 0) {
    day++
    const date = new Date(Date.UTC(wall.year, wall.month - 1, day))
    const isWeekend = date.getUTCDay() === 0 || date.getUTCDay() === 6
    if (!isWeekend && !holidays.includes(date.toISOString().slice(0, 10))) left--
  }
  return atWallTime({ ...wall, day }, zone)
}
