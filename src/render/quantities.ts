/** A share as a percentage that a person reads: 139 %, 61.2 %, 0.40 %, 0.012 %. Never an exponent. A third digit keeps two that are compared from looking the same. */
export function percent(share: number): string {
  const value = share * 100
  if (!Number.isFinite(value)) return 'unknown'
  if (value === 0) return '0 %'
  if (Math.abs(value) < 0.0001) return 'below 0.0001 %'
  const size = Math.abs(value)
  if (size >= 100) return `${count(value)} %`
  const decimals = size >= 1 ? 1 : Math.min(6, 1 - Math.floor(Math.log10(size)))
  return `${value.toFixed(decimals)} %`
}

/** A share as somebody wrote it: 5 %, 0.5 %. */
export const statedPercent = (share: number): string => `${Number((share * 100).toPrecision(6))} %`

/** A count with thousands kept apart: 12,050. */
export const count = (value: number): string => Math.round(value).toLocaleString('en-US')

/** A number in its own unit with three significant digits, without an exponent where it is readable: 0.0123, 4.56, 12,300. */
export function significant(value: number): string {
  if (!Number.isFinite(value)) return 'unknown'
  const rounded = Number(value.toPrecision(3))
  const size = Math.abs(rounded)
  return size !== 0 && (size < 1e-6 || size >= 1e12)
    ? String(rounded)
    : rounded.toLocaleString('en-US', { maximumFractionDigits: 9 })
}

/** Seconds as a person says them: 45 s, 12 min, 1 h 30 min. */
export function duration(seconds: number): string {
  const whole = Math.round(seconds)
  if (whole < 120) return `${whole} s`
  const minutes = Math.round(whole / 60)
  if (minutes < 120) return `${minutes} min`
  const rest = minutes % 60
  return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`
}

/** A time as people write it in a report: `2026-03-06 17:02 UTC`. Takes ISO 8601 or Unix seconds. */
export function utcMinute(time: string | number): string {
  return `${iso(time).slice(0, 16).replace('T', ' ')} UTC`
}

/** With seconds, for timelines: `2026-03-06 17:02:15`. */
export function utcSecond(time: string | number): string {
  return iso(time).slice(0, 19).replace('T', ' ')
}

function iso(time: string | number): string {
  const date = new Date(typeof time === 'number' ? time * 1000 : time)
  return Number.isNaN(date.getTime()) ? 'unknown time' : date.toISOString()
}
