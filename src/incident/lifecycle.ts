import { holdsOf, releaseHold } from '../deploy/hold.ts'
import type { EventOf, IncidentEvent } from '../deploy/incident-events.ts'
import { isFromOutside } from '../deploy/record-entries.ts'
import type { EnvironmentRecord, IncidentPhase, IncidentState, Response } from '../deploy/record.ts'

/** What an incident follows: `sha` is the deployed commit. */
export type Development = EventOf<
  /** A deploy without the fault passed the gate and is being watched. */
  | 'mitigation-deployed'
  /** Its watch ended healthy. */
  | 'recovered'
  /** Its watch found the metrics still worse than before the incident. */
  | 'still-failing'
  /** Its watch found metrics worse, and not by that deploy. */
  | 'worse-outside'
  /** Its watch could not tell. */
  | 'unclear'
>

type Opened = Extract<IncidentState, { step: 'opened' }>

/** Lines of the timeline that are kept: the first ones tell how it began, the last how it stands. */
const keptLines = { first: 10, last: 40 }

/**
 * What an event makes of an incident. An event that was counted already changes nothing, and nothing is undone once it is
 * resolved: a later fault is an incident of its own.
 */
export function advance(state: Opened, event: Development): Opened {
  if (!isOngoing(state.phase)) return state
  if (state.timeline.some((known) => isSame(known, event))) return state
  return { ...state, phase: nextPhase(event), timeline: bounded([...state.timeline, event]) }
}

/** True while people are affected or recovery is unproven. */
export function isOngoing(phase: IncidentPhase): boolean {
  // A phase of a later version is not known to be over.
  return phase === 'mitigating' || phase === 'monitoring' || phase === 'unknown'
}

function nextPhase(event: Development): IncidentPhase {
  switch (event.kind) {
    case 'mitigation-deployed':
    case 'unclear':
      return 'monitoring'
    case 'recovered':
      return 'resolved'
    case 'still-failing':
    case 'worse-outside':
      return 'mitigating'
  }
}

/** The same news told twice: by a repeated run, or by two runs. */
function isSame(one: IncidentEvent, other: Development): boolean {
  if (one.kind !== other.kind || !('sha' in one) || one.sha !== other.sha) return false
  return one.kind !== 'unclear' || other.kind !== 'unclear' || one.reason === other.reason
}

/** What people told, and what they were reminded of, is kept: roles, clocks and severity are worked out from it. */
function bounded(timeline: readonly IncidentEvent[]): readonly IncidentEvent[] {
  const { first, last } = keptLines
  const noted = timeline.filter(({ kind }) => kind !== 'told' && kind !== 'reminded')
  if (noted.length <= first + last) return timeline
  const dropped = new Set(noted.slice(first, -last))
  return timeline.filter((event) => !dropped.has(event))
}

/** What happened in an environment. `mended`: the deployed commit has the bad one in its history and its merged rollback as well. */
export type EnvironmentEvent = { readonly event: Development; readonly mended: boolean }

/**
 * The record after an event: every ongoing incident takes it in, and a proven recovery ends every hold if the branch itself is mended.
 * While production only runs an older commit, the next deploy of the branch would ship the fault again.
 */
export function advanceRecord(record: EnvironmentRecord, { event, mended }: EnvironmentEvent): EnvironmentRecord {
  const advanced = { ...record, responses: record.responses.map((response) => advanceResponse(response, event)) }
  if (event.kind !== 'recovered' || !mended) return advanced
  return holdsOf(record).reduce((held, { incidentKey }) => {
    const released = releaseHold(held, incidentKey)
    return { ...released, responses: released.responses.map((response) => unshown(response, incidentKey)) }
  }, advanced)
}

/** The record after something that only incidents from outside follow. */
export function advanceOutside(record: EnvironmentRecord, event: Development): EnvironmentRecord {
  const advanced = record.responses.map((response) =>
    isFromOutside(response) ? advanceResponse(response, event) : response,
  )
  return { ...record, responses: advanced }
}

/** What an incident from outside follows; it alone follows `worse-outside`. */
const outside: readonly Development['kind'][] = ['recovered', 'worse-outside']

function advanceResponse(response: Response, event: Development): Response {
  const { incident } = response
  const follows = isFromOutside(response) ? outside.includes(event.kind) : event.kind !== 'worse-outside'
  if (!follows || incident.step !== 'opened' || !isOngoing(incident.phase)) return response
  const next = advance(incident, event)
  return next === incident ? response : { ...response, incident: next, settled: false }
}

/** Its issue still says that deploys are held. */
function unshown(response: Response, incidentKey: string): Response {
  return response.incidentKey === incidentKey ? { ...response, settled: false } : response
}
