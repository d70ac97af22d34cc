const SECONDS = { s: 1, m: 60, h: 3600 } as const

/** What a duration looks like: a whole number and a unit. */
export const durationPattern = /^([1-9]\d{0,5})([smh])$/

/** Seconds of `30s`, `15m` or `2h`; null for any other text. */
export function parseDuration(text: string): number | null {
  const [, count, unit] = durationPattern.exec(text) ?? []
  if (unit !== 's' && unit !== 'm' && unit !== 'h') return null
  return Number(count) * SECONDS[unit]
}

/** Whole seconds in the largest unit that divides them: 900 is `15m`. */
export function formatDuration(seconds: number): string {
  if (seconds % SECONDS.h === 0) return `${seconds / SECONDS.h}h`
  return seconds % SECONDS.m === 0 ? `${seconds / SECONDS.m}m` : `${seconds}s`
}
