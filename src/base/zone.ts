/** What a clock on a wall shows. `month` from 1, `weekday` from 0 for Sunday. */
export type WallTime = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly weekday: number
}

/** Making one takes longer than asking it a thousand times. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(zone, made)
  return made
}

/** Whether a name is a time zone that this machine knows, such as `Asia/Seoul`. */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** Wall time of a moment (milliseconds since the Unix epoch) in a zone. */
export function wallTime(at: number, zone: string): WallTime {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? Number.NaN
  const [year, month, day] = [part('year'), part('month'), part('day')]
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  return { year, month, day, hour: part('hour'), minute: part('minute'), second: part('second'), weekday }
}

/**
 * The moment (milliseconds) at which a wall clock in a zone shows this. Days and months beyond their ends run on into the next. What is shown twice, as
 * clocks go back, is the first time; what is never shown, as they go forward, is the moment an hour later.
 */
export function atWallTime(wall: Omit<WallTime, 'weekday'>, zone: string): number {
  const { year, month, day, hour, minute, second } = wall
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second)
  const offsetAt = (at: number): number => {
    const shown = wallTime(at, zone)
    const { year: y, month: m, day: d } = shown
    return Date.UTC(y, m - 1, d, shown.hour, shown.minute, shown.second) - Math.floor(at / 1000) * 1000
  }
  const around = [asUtc - 86_400_000, asUtc + 86_400_000].map((at) => asUtc - offsetAt(at))
  const exact = around.filter((at) => at + offsetAt(at) === asUtc)
  return exact.length > 0 ? Math.min(...exact) : Math.max(...around)
}
