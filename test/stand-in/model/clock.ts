/** Where the stand-in reads the time: every time it hands out comes from here. */
export interface Clock {
  now(): Date
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still until a test moves it. */
export class ManualClock implements Clock {
  #time: number

  constructor(start: string | Date = '2026-01-05T09:00:00Z') {
    this.#time = new Date(start).getTime()
  }

  now(): Date {
    return new Date(this.#time)
  }

  /** Moves the clock on by a number of seconds. */
  advance(seconds: number): void {
    this.#time += seconds * 1000
  }

  /** Sets the clock to a point in time. */
  set(time: string | Date): void {
    this.#time = new Date(time).getTime()
  }
}

/** A time as GitHub writes it: UTC, whole seconds. */
export function stamp(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, 'Z')
}
