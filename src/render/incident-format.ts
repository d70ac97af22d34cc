import { wallTime } from '../base/zone.ts'
import type { Language } from '../config/incident-policy.ts'
import { plain } from './markdown.ts'

/** Characters of a name, and of a text that people wrote, that are shown in a sentence. */
const LONGEST = { name: 100, text: 300 } as const

/** How numbers and times are written in a language. */
export type Format = {
  /** 0.005 as `0.5 %`. */
  readonly share: (share: number) => string
  readonly count: (count: number) => string
  /** Seconds as people say them. */
  readonly duration: (seconds: number) => string
  /** A boundary of times: `0.5 s`. */
  readonly seconds: (seconds: number) => string
  /** Day and time of day of a moment, in milliseconds. */
  readonly time: (at: number) => string
  /** Time of day alone. */
  readonly clock: (at: number) => string
  readonly day: (at: number) => string
}

/** Three digits, as far as they say something: 80, 61.2, 4.1, 0.5, 0.012. Almost all is not all. */
function percent(share: number): string {
  const value = share * 100
  if (!Number.isFinite(value)) return '?'
  if (value > 99.9 && value < 100) return '99.9'
  const size = Math.abs(value)
  const decimals = size >= 1 || size === 0 ? 1 : Math.min(6, 1 - Math.floor(Math.log10(size)))
  return String(Number(value.toFixed(decimals)))
}

const two = (value: number): string => String(value).padStart(2, '0')

const monthNames = 'January February March April May June July August September October November December'.split(' ')

type Units = { readonly s: string; readonly m: string; readonly h: string; readonly d: string }

/** Two units at most: 45 s, 12 min, 6 h 40 min, 2 d 3 h. */
function durationIn(units: Units): (seconds: number) => string {
  return (seconds) => {
    const whole = Math.max(0, Math.round(seconds))
    if (whole < 120) return `${whole}${units.s}`
    const minutes = Math.round(whole / 60)
    if (minutes < 120) return `${minutes}${units.m}`
    const hours = Math.floor(minutes / 60)
    const [large, small, most] =
      hours < 48 ? [hours, minutes % 60, units.h] : [Math.floor(hours / 24), hours % 24, units.d]
    const rest = small === 0 ? '' : ` ${small}${hours < 48 ? units.m : units.h}`
    return `${large}${most}${rest}`
  }
}

const grouped = (count: number): string => Math.round(count).toLocaleString('en-US')

const english = (zone: string): Format => {
  const day = (at: number): string => {
    const { day: date, month } = wallTime(at, zone)
    return `${date} ${monthNames[month - 1] ?? ''}`
  }
  const clock = clockIn(zone)
  return {
    share: (share) => `${percent(share)} %`,
    count: grouped,
    seconds: (seconds) => `${numberWords(seconds)} s`,
    duration: durationIn({ s: ' s', m: ' min', h: ' h', d: ' d' }),
    clock,
    day,
    time: (at) => `${day(at)}, ${clock(at)}`,
  }
}

const korean = (zone: string): Format => {
  const day = (at: number): string => {
    const { day: date, month, weekday } = wallTime(at, zone)
    return `${month}월 ${date}일(${'일월화수목금토'.charAt(weekday)})`
  }
  const clock = clockIn(zone)
  return {
    share: (share) => `${percent(share)}%`,
    count: grouped,
    seconds: (seconds) => `${numberWords(seconds)}초`,
    duration: durationIn({ s: '초', m: '분', h: '시간', d: '일' }),
    clock,
    day,
    time: (at) => `${day(at)} ${clock(at)}`,
  }
}

const clockIn =
  (zone: string) =>
  (at: number): string => {
    const { hour, minute } = wallTime(at, zone)
    return `${two(hour)}:${two(minute)}`
  }

/** Numbers and times in a language and a time zone. */
export function formatIn(lang: Language, zone: string): Format {
  return lang === 'ko' ? korean(zone) : english(zone)
}

/** A number in its own unit: three digits, without an exponent where it is readable. */
export function numberWords(value: number): string {
  if (!Number.isFinite(value)) return '?'
  const rounded = Number(value.toPrecision(3))
  return Math.abs(rounded) >= 1e12 ? String(rounded) : rounded.toLocaleString('en-US', { maximumFractionDigits: 9 })
}

/** Untrusted text, cut by whole characters. */
export function clip(text: string, most: keyof typeof LONGEST = 'text'): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()]
  return characters.length <= LONGEST[most]
    ? characters.join('')
    : `${characters.slice(0, LONGEST[most] - 1).join('')}…`
}

/** Untrusted text of a title or a message, where no Markdown is read. */
export const plainClip = (text: string, most: keyof typeof LONGEST = 'text'): string => plain(clip(text, most))

/** A time zone as people call it: `UTC+9` for what has no name of its own. */
export function zoneName(zone: string): string {
  const [, sign, hours] = /^Etc\/GMT([+-])(\d+)$/.exec(zone) ?? []
  return sign === undefined ? zone : `UTC${sign === '-' ? '+' : '-'}${hours}`
}

/** The boundary in the name that a watch gives to a histogram, seconds: `latency slower than 0.5`; null for any other name. */
export function boundaryIn(metric: string): number | null {
  const boundary = Number(/\bslower than (\d+(?:\.\d+)?)$/.exec(metric)?.[1])
  return Number.isFinite(boundary) ? boundary : null
}
