import { releaseHold } from '../deploy/hold.ts'
import type { EnvironmentRecord, Response } from '../deploy/record.ts'
import { isFromOutside } from '../deploy/responses.ts'
import { advance, isOngoing, type IncidentEvent } from '../incident/lifecycle.ts'

/** What happened in an environment. `mended`: the deployed commit has the bad one in its history and its merged rollback as well. */
export type EnvironmentEvent = IncidentEvent & { readonly mended: boolean }

/**
 * The record after an event: every ongoing incident takes it in, and a proven recovery ends the hold if the branch itself is mended.
 * While production only runs an older commit, the next deploy of the branch would ship the fault again.
 */
export function advanceRecord(record: EnvironmentRecord, event: EnvironmentEvent): EnvironmentRecord {
  const advanced = { ...record, responses: record.responses.map((response) => advanceResponse(response, event)) }
  if (event.kind !== 'recovered' || !event.mended || record.hold === null) return advanced
  const released = releaseHold(advanced, record.hold.incidentKey)
  return {
    ...released,
    responses: released.responses.map((response) => unshown(response, record.hold?.incidentKey ?? '')),
  }
}

/** The record after something that only incidents from outside follow. */
export function advanceOutside(record: EnvironmentRecord, event: IncidentEvent): EnvironmentRecord {
  const advanced = record.responses.map((response) =>
    isFromOutside(response) ? advanceResponse(response, event) : response,
  )
  return { ...record, responses: advanced }
}

/** What an incident from outside follows; it alone follows `worse-outside`. */
const outside: readonly IncidentEvent['kind'][] = ['recovered', 'worse-outside']

function advanceResponse(response: Response, event: IncidentEvent): Response {
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
