import type { GateFindings } from './gate-findings.ts'

/** The time that was planned for a deploy, as its gate found it. */
export type PlannedWindow = NonNullable<GateFindings['plan']>

/** What people are asked while a planned time runs out: to turn back as long as that fits, then to announce more of it. */
export type WindowAsk = 'turn-back' | 'over'

/** What is to be asked now (milliseconds since the Unix epoch); null while there is time. */
export function askNow({ until, turnBack }: PlannedWindow, now: number): WindowAsk | null {
  if (now >= Date.parse(until)) return 'over'
  return now >= Date.parse(turnBack) ? 'turn-back' : null
}

/** When there is something to ask again; null where there is nothing more. */
export function nextAsk({ until, turnBack }: PlannedWindow, now: number): number | null {
  return [turnBack, until].map((time) => Date.parse(time)).find((at) => at > now) ?? null
}

const FIVE_MINUTES = 300_000

/**
 * When it is over at the latest (milliseconds): the watch to its end, then a rollback that takes long; to the next five minutes, as people announce it.
 * `watchEnds`: when the watch ends at the latest.
 */
export function honestEnd({ rollback }: PlannedWindow, watchEnds: number, now: number): number {
  return Math.ceil((Math.max(watchEnds, now) + rollback * 1000) / FIVE_MINUTES) * FIVE_MINUTES
}
