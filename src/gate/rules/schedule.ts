import { wallTime } from '../../base/zone.ts'
import type { FreezeRule, RulePolicy, SpanRule } from '../../config/rule-policy.ts'
import { entryStretch } from './calendar.ts'
import type { RuleFacts, SharedLabel } from './facts.ts'
import { type Stretch, stretchesOf } from './openings.ts'

/** A time in which nothing is deployed, and which freeze of the policy says so. */
export type Frozen = Stretch & { readonly freeze: FreezeRule; readonly why: string }

type Times = Pick<RulePolicy, 'windows' | 'freeze'>
type Facts = Pick<RuleFacts, 'calendars'>

/** The windows that are open at a moment, as written. */
export function openWindows({ windows }: Times, at: number): SpanRule[] {
  const range = { start: at, end: at + 1 }
  return (windows?.open ?? []).filter((span) =>
    stretchesOf(span, windows?.zone ?? 'UTC', 'narrowest', range).some((found) => holds(found, at)),
  )
}

/** The freezes that hold at a moment. */
export function frozenAt({ freeze }: Times, facts: Facts, at: number): Frozen[] {
  const range = { start: at, end: at + 1 }
  return freeze.flatMap((one) => frozenIn(one, facts, range)).filter((found) => holds(found, at))
}

/** Days that are looked through for the next opening, in steps of so many. */
const STEP = 40
const STEPS = 10
const DAY = 86_400_000

/** The next moment after `now` in which a window is open and nothing is frozen; null where there is none in the next 400 days. */
export function nextOpening(times: Times, facts: Facts, now: number): number | null {
  for (let step = 0; step < STEPS; step += 1) {
    const range = { start: now + step * STEP * DAY, end: now + (step + 1) * STEP * DAY }
    const frozen = times.freeze.flatMap((one) => frozenIn(one, facts, range))
    const open = times.windows === null ? null : windowsIn(times.windows, range)
    const starts = [...(open ?? []).map(({ start }) => start), ...frozen.map(({ end }) => end)]
    const found = starts
      .filter((at) => at > now && at >= range.start && at <= range.end)
      .toSorted((a, b) => a - b)
      .find((at) => (open?.some((one) => holds(one, at)) ?? true) && !frozen.some((one) => holds(one, at)))
    if (found !== undefined) return found
  }
  return null
}

function windowsIn({ open, zone }: NonNullable<Times['windows']>, range: Stretch): Stretch[] {
  return open.flatMap((span) => stretchesOf(span, zone, 'narrowest', range))
}

function frozenIn(freeze: FreezeRule, { calendars }: Facts, range: Stretch): Frozen[] {
  const { from, to, days, calendar, zone, reason } = freeze
  if (calendar !== undefined) {
    const file = calendars.get(calendar)
    if (file === undefined || 'mistake' in file) return []
    return file.entries
      .map((entry) => ({
        ...entryStretch(entry, zone),
        freeze,
        why: [reason, entry.summary].filter(Boolean).join(': '),
      }))
      .filter(({ start, end }) => end > range.start && start <= range.end)
  }
  if (from === undefined || to === undefined) return []
  return stretchesOf({ from, to, days }, zone, 'widest', range).map((one) => ({ ...one, freeze, why: reason ?? '' }))
}

function holds({ start, end }: Stretch, at: number): boolean {
  return start <= at && at < end
}

/** The label by which something passes, where all that is deployed carries it; null without one. */
export function exceptionOf(except: readonly string[], labels: readonly SharedLabel[]): SharedLabel | null {
  const names = new Set(except.map((name) => name.toLowerCase()))
  return labels.find(({ name }) => names.has(name.toLowerCase())) ?? null
}

/** `the label deploy-in-freeze, set by kim`. */
export function labelWords({ name, by }: SharedLabel): string {
  return `the label ${name}${by === null ? '' : `, set by ${by}`}`
}

/** A span as its author wrote it: `mon-fri 09:00 to 16:00`. */
export function spanWords({ days, from, to }: SpanRule): string {
  return `${days === undefined ? '' : `${days.join(', ')} `}${from} to ${to}`
}

const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** `Monday 2026-11-30 09:00`, as a clock in the zone shows it. */
export function timeWords(at: number, zone: string): string {
  const { year, month, day, hour, minute, weekday } = wallTime(at, zone)
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${names[weekday] ?? ''} ${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`
}

/** `in 2 d 16 h`, `in 1 h 48 min`: the two largest units, rounded up to a minute. */
export function inWords(milliseconds: number): string {
  const minutes = Math.max(1, Math.ceil(milliseconds / 60_000))
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)]
  const parts = [days === 0 ? '' : `${days} d`, hours === 0 ? '' : `${hours} h`, days > 0 ? '' : `${minutes % 60} min`]
  return `in ${parts.filter((part) => part !== '' && part !== '0 min').join(' ')}`
}

/** When deploys may go out again, as a sentence. */
export function openingWords(at: number | null, now: number, zone: string): string {
  return at === null
    ? 'No window opens in the next 400 days.'
    : `The next window opens at ${timeWords(at, zone)} (${zone}), ${inWords(at - now)}.`
}
