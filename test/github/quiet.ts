import type { Clock } from '../../src/base/clock.ts'
import type { Log } from '../../src/base/log.ts'

/** A clock whose sleeps pass at once and are written down. */
export function fakeClock(start = Date.parse('2026-03-01T12:00:00Z')): Clock & { readonly sleeps: number[] } {
  const sleeps: number[] = []
  let now = start
  return {
    sleeps,
    now: () => now,
    sleep: async (milliseconds) => {
      sleeps.push(milliseconds)
      now += milliseconds
    },
  }
}

/** A log whose lines are kept. */
export function keptLog(): Log & { readonly lines: string[] } {
  const lines: string[] = []
  const add = (line: string): void => void lines.push(line)
  return { lines, info: add, warning: add, debug: add }
}
