import type { Clock } from '../../src/base/clock.ts'

/** A clock that stands still except when someone sleeps; other work goes on meanwhile. */
export function createFakeClock(start = Date.UTC(2026, 2, 6, 17, 5)): Clock {
  let now = start
  return {
    now: () => now,
    sleep: async (milliseconds) => {
      now += milliseconds
      await new Promise((resolve) => setTimeout(resolve, 1))
    },
  }
}
