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
