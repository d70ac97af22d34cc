import { groupBy } from '../../base/group-by.ts'
import type { Found, Span } from './ask.ts'

// What a monitor of a store said in each step, made from what it says now and from its changes.

/** `null`: the monitor itself has no data, or could not be evaluated. */
export type State = 'ok' | 'alerting' | null

/** A group of a monitor went into another state, Unix seconds. `before` is absent where the store does not say what was. */
export type Change = { readonly at: number; readonly group: string; readonly before?: State; readonly after: State }

/** What a store knows of a monitor. Times in Unix seconds. */
export type Monitored = {
  /** What it says now, and until when that holds. */
  readonly now: State
  readonly until: number
  /** Since when all of it together has said so without a break, where the store tells. */
  readonly since: number | null
  /** Every change from here on, in any order. */
  readonly changesFrom: number
  readonly changes: readonly Change[]
}

/**
 * One number for each step: 1 where a group alerts at its end, 0 where all are well, none where one has no data or nothing is known. What the monitor says
 * now stands above what its changes add up to.
 */
export function statesOf(
  { now, until, since, changesFrom, changes }: Monitored,
  { from, until: end, step }: Span,
): Found {
  const groups = [
    ...groupBy(
      changes.toSorted((a, b) => a.at - b.at),
      ({ group }) => group,
    ).values(),
  ]
  const nowFrom = since ?? Math.max(changesFrom, ...changes.map(({ at }) => at))
  const stateAt = (at: number): State => {
    if (at < changesFrom) return null
    if (at >= nowFrom) return at <= until ? now : null
    if (groups.length === 0) return null
    const states = groups.map((own) => stateOf(own, at))
    if (states.includes('alerting')) return 'alerting'
    return states.includes(null) ? null : 'ok'
  }
  const points: [number, number][] = []
  for (let at = from + step; at <= end; at += step) {
    const state = stateAt(at)
    // In the middle of the step, so that it is all one which end of it the store stamps.
    if (state !== null) points.push([at - step / 2, state === 'alerting' ? 1 : 0])
  }
  return { labels: {}, points }
}

/** The state of a group between its changes; before the first, where that does not say what was, it is the other one. */
function stateOf(own: readonly Change[], at: number): State {
  const last = own.findLast((each) => each.at <= at)
  if (last !== undefined) return last.after
  const [first] = own
  if (first?.before !== undefined) return first.before
  return first?.after === 'ok' ? 'alerting' : 'ok'
}
