/**
 * How one thing stands before the first deploy. `missing`: the guard could not do its work. `attention`: it works, and something is to be known.
 * `not-visible`: what is asked may not be seen, which is never taken for "none".
 */
export type Readiness = 'ready' | 'attention' | 'missing' | 'not-visible'

/** One thing that can be known before the first deploy. Sentences in plain text; names in them are untrusted. */
export type ReadinessRow = {
  readonly what: string
  readonly state: Readiness
  readonly found: string
  /** What to do; null where nothing is to be done. */
  readonly cure: string | null
}

/** A row of which nothing is to be done. */
export const ready = (what: string, found: string): ReadinessRow => ({ what, state: 'ready', found, cure: null })

/** Whether nothing is missing. What is not visible keeps nobody from deploying. */
export const isReady = (rows: readonly ReadinessRow[]): boolean => rows.every(({ state }) => state !== 'missing')
