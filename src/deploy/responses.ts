import type { EnvironmentRecord, Response } from './record.ts'

/** Responses that some run has recorded and none has brought to their end, oldest first. */
export function unfinishedResponses(record: EnvironmentRecord): readonly Response[] {
  return record.responses.filter((response) => !response.settled)
}

/** The response to that incident, null where there is none. */
export function findResponse(record: EnvironmentRecord, incidentKey: string): Response | null {
  return record.responses.find((response) => response.incidentKey === incidentKey) ?? null
}

/** Whether an incident is not blamed on the deploy: nothing is taken back for it, and nothing held. */
export const isFromOutside = ({ rollback }: Response): boolean =>
  rollback.step === 'none' && rollback.reason === 'external'

/** The newest incident from outside that goes on; null without one. */
export function outsideIncident({ responses }: EnvironmentRecord): Response | null {
  const goesOn = ({ incident }: Response): boolean => incident.step === 'decided' || isOpen(incident)
  return responses.findLast((response) => isFromOutside(response) && goesOn(response)) ?? null
}

const isOpen = (incident: Response['incident']): boolean =>
  incident.step === 'opened' && (incident.phase === 'mitigating' || incident.phase === 'monitoring')

/** The newest response whose fault may still be in production: deploys are held for it, or its incident is not resolved. */
export function standingResponse(record: EnvironmentRecord): Response | null {
  const stands = ({ incidentKey, incident }: Response): boolean =>
    record.hold?.incidentKey === incidentKey || incident.step === 'decided' || isOpen(incident)
  return record.responses.findLast((response) => !isFromOutside(response) && stands(response)) ?? null
}

/** Adds a response. One with the same incident stands already where an earlier attempt got this far: it stays as it is. */
export function addResponse(record: EnvironmentRecord, response: Response): EnvironmentRecord {
  if (findResponse(record, response.incidentKey) !== null) return record
  return { ...record, responses: [...record.responses, response] }
}

/** Changes the response to that incident; a record without it is returned as it is. */
export function changeResponse(
  record: EnvironmentRecord,
  incidentKey: string,
  change: (response: Response) => Response,
): EnvironmentRecord {
  const responses = record.responses.map((response) =>
    response.incidentKey === incidentKey ? change(response) : response,
  )
  return { ...record, responses }
}
