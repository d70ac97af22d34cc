/** Time, so that decisions never ask for it themselves. */
export type Clock = {
  /** Milliseconds since the Unix epoch. */
  now(): number
  /** Resolves after `milliseconds`. */
  sleep(milliseconds: number): Promise<void>
}

/** The present moment as ISO 8601 in UTC, as records and events hold it. */
export function isoNow(clock: Pick<Clock, 'now'>): string {
  return new Date(clock.now()).toISOString()
}
