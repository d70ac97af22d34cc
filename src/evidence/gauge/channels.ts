import { detector } from './constants.ts'

/** Which way is harm. */
export type Direction = 'up' | 'down' | 'both'

/**
 * One thing that is looked at: the mean of the last `span` steps of a residual, upwards or downwards. `slow` compares with the
 * same time on other days, `fast` with the minutes just before.
 */
export type Channel = { readonly residual: 'slow' | 'fast'; readonly span: number; readonly sign: 1 | -1 }

/** The channels of steps of `length` seconds. Opposite signs stand side by side: 2k upwards, 2k + 1 downwards. */
export function channelsOf(length: number): Channel[] {
  const spans = new Set(detector.spans.map((minutes) => Math.max(1, Math.round((minutes * 60) / length))))
  return (['slow', 'fast'] as const).flatMap((residual) =>
    [...spans].flatMap((span) => [1, -1].map((sign): Channel => ({ residual, span, sign: sign > 0 ? 1 : -1 }))),
  )
}

/** Steps of the fast residual's past. */
export function recentSteps(length: number): number {
  return Math.max(3, Math.round((detector.recent * 60) / length))
}
