import { wallTime } from '../../base/zone.ts'
import { parseDays, parsePoint, type Point } from '../../config/calendar-times.ts'
import type { SpanRule } from '../../config/rule-policy.ts'

/** From `start` on and before `end`, milliseconds since the Unix epoch. */
export type Stretch = { readonly start: number; readonly end: number }

/** How ends are meant that a clock shows twice or never: a freeze takes in all that may be meant, a window only what is meant in any case. */
export type Edges = 'widest' | 'narrowest'

const MINUTE = 60_000
const DAY = 86_400_000

/** Days and minutes of a clock in some zone, as if it were UTC: milliseconds. */
type Wall = number

/** How far a zone is from UTC (milliseconds), by the quarter hour: clocks change on these. */
const offsets = new Map<string, Map<number, number>>()
const QUARTER = 15 * MINUTE

function offsetAt(at: number, zone: string): number {
  const known = offsets.get(zone) ?? new Map<number, number>()
  offsets.set(zone, known)
  const quarter = Math.floor(at / QUARTER)
  const found = known.get(quarter)
  if (found !== undefined) return found
  const { year, month, day, hour, minute, second } = wallTime(quarter * QUARTER, zone)
  const offset = Date.UTC(year, month - 1, day, hour, minute, second) - quarter * QUARTER
  known.set(quarter, offset)
  return offset
}

/**
 * The first and the last moment that a clock in a zone may mean by what it shows. They differ only where clocks change: what is shown twice is both of
 * these; what is never shown is read with the clock before the change and with the one after it.
 */
export function momentsOf(wall: Wall, zone: string): readonly [first: number, last: number] {
  const before = wall - offsetAt(wall - DAY, zone)
  const after = wall - offsetAt(wall + DAY, zone)
  if (before === after) return [before, before]
  const shown = [before, after].filter((at) => at + offsetAt(at, zone) === wall)
  const possible = shown.length > 0 ? shown : [before, after]
  return [Math.min(...possible), Math.max(...possible)]
}

/** What a clock in a zone shows, as days and minutes. */
export function wallOf(at: number, zone: string): Wall {
  return at + offsetAt(at, zone)
}

/** What is meant by two readings of a clock in a zone; empty where nothing is left of it. */
export function stretchOf([from, to]: readonly [Wall, Wall], zone: string, edges: Edges): Stretch[] {
  return between(momentsOf(from, zone), momentsOf(to, zone), edges)
}

type Moments = ReturnType<typeof momentsOf>

function between(starts: Moments, ends: Moments, edges: Edges): Stretch[] {
  const stretch = edges === 'widest' ? { start: starts[0], end: ends[1] } : { start: starts[1], end: ends[0] }
  return stretch.end > stretch.start ? [stretch] : []
}

/** Every stretch of a rule that touches the time from `range.start` to `range.end`, oldest first. */
export function stretchesOf(span: SpanRule, zone: string, edges: Edges, range: Stretch): Stretch[] {
  const [from, to] = [parsePoint(span.from), parsePoint(span.to)]
  if (from === null || to === null) return []
  const walls = { start: wallOf(range.start, zone), end: wallOf(range.end, zone) }
  const all =
    isOnce(from) && isOnce(to)
      ? once(from, to, zone, edges)
      : timesOf(from, to, span.days, walls).flatMap((one) => stretchOf(one, zone, edges))
  return all.filter(({ start, end }) => end > range.start && start <= range.end).toSorted((a, b) => a.start - b.start)
}

/** Two readings of a clock. */
type Times = readonly [Wall, Wall]

/** The times of a rule that comes round again, around some days. */
function timesOf(from: Point, to: Point, days: SpanRule['days'], range: Range): Times[] {
  if (from.kind === 'time' && to.kind === 'time') return daily(from.minutes, to.minutes, days, range)
  if (from.kind === 'weekday' && to.kind === 'weekday') return weekly(from, to, range)
  if (from.kind === 'yearly' && to.kind === 'yearly') return yearly(from, to, range)
  return []
}

const isOnce = (point: Point): point is Once => point.kind === 'date' || point.kind === 'moment'

type Once = Extract<Point, { readonly kind: 'date' | 'moment' }>

/** A day without a time is meant as a whole. */
function once(from: Once, to: Once, zone: string, edges: Edges): Stretch[] {
  const moments = (point: Once, whole: number): readonly [number, number] =>
    point.kind === 'moment'
      ? [point.at, point.at]
      : momentsOf(Date.UTC(point.year, point.month - 1, point.day, 0, point.minutes ?? whole), zone)
  return between(moments(from, 0), moments(to, 1440), edges)
}

type Range = { readonly start: Wall; readonly end: Wall }

function daily(from: number, to: number, days: SpanRule['days'], range: Range): Times[] {
  const on = days === undefined ? null : new Set(days.flatMap(parseDays))
  const length = to > from ? to - from : to - from + 1440
  return daysOf(range, 2)
    .filter((day) => on === null || on.has(new Date(day).getUTCDay()))
    .map((day) => [day + from * MINUTE, day + (from + length) * MINUTE])
}

type OfWeek = Extract<Point, { readonly kind: 'weekday' }>

function weekly(from: OfWeek, to: OfWeek, range: Range): Times[] {
  const [start, end] = [from.minutes ?? 0, to.minutes ?? 1440]
  const days = (to.weekday - from.weekday + 7) % 7
  const length = days * 1440 + end - start
  return daysOf(range, 9)
    .filter((day) => new Date(day).getUTCDay() === from.weekday)
    .map((day) => [day + start * MINUTE, day + (start + (length > 0 ? length : length + 7 * 1440)) * MINUTE])
}

type OfYear = Extract<Point, { readonly kind: 'yearly' }>

function yearly(from: OfYear, to: OfYear, range: Range): Times[] {
  const first = new Date(range.start).getUTCFullYear() - 1
  const years = Array.from({ length: new Date(range.end).getUTCFullYear() - first + 1 }, (_, at) => first + at)
  return years.map((year) => {
    const start = Date.UTC(year, from.month - 1, from.day)
    const end = Date.UTC(year, to.month - 1, to.day) + DAY
    return [start, end > start ? end : Date.UTC(year + 1, to.month - 1, to.day) + DAY]
  })
}

/** Midnights of some days, with those before them on which something may have begun that goes on. */
function daysOf({ start, end }: Range, before: number): Wall[] {
  const first = Math.floor(start / DAY) - before
  return Array.from({ length: Math.floor(end / DAY) + 2 - first }, (_, at) => (first + at) * DAY)
}
