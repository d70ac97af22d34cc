import { AsyncLocalStorage } from 'node:async_hooks'

/** How long a write is tried again: `job` for as long as the job has, `soon` where something else can be done meanwhile. */
export type Patience = {
  /** Milliseconds of waiting that a write gets at this place. */
  limit(): number
  /** Within `work`, and whatever it calls, a write is given up after half a minute. */
  soon<T>(work: () => Promise<T>): Promise<T>
}

/** Milliseconds of waiting, at least: an attempt that nobody answers takes its own time besides. */
export const JOB = 600_000
const SOON = 30_000

/** The patience of one client, or of several that one procedure uses. */
export function createPatience(): Patience {
  const hurried = new AsyncLocalStorage<true>()
  return {
    limit: () => (hurried.getStore() === true ? SOON : JOB),
    soon: (work) => hurried.run(true, work),
  }
}
