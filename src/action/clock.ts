import { setTimeout } from 'node:timers/promises'
import type { Clock } from '../deploy/ports.ts'

/** The machine's clock. Once `cancelled` is aborted nobody sleeps any more: there are seconds left to write down how things stand. */
export function systemClock(cancelled: AbortSignal): Clock {
  return {
    now: () => Date.now(),
    async sleep(milliseconds) {
      await setTimeout(milliseconds, undefined, { signal: cancelled }).catch(() => undefined)
    },
  }
}

/** Aborted when the runner asks this process to end, which it does when a run is cancelled. */
export function cancellation(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort())
  return controller.signal
}
