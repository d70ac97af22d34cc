import { isFromOutside } from '../../deploy/record-entries.ts'
import type { EnvironmentRecord, Response } from '../../deploy/record.ts'
import type { PastIncident } from '../../gate/rules/facts.ts'

/** Incidents of an environment by the guard's record, newest first, each with the deploys that passed the gate since, those of what it goes back to left out. */
export function pastIncidents(record: EnvironmentRecord, sha: string): PastIncident[] {
  return record.responses
    .filter((response) => !isFromOutside(response))
    .map((response) => incidentOf(record, response, sha))
    .toSorted((a, b) => b.startedAt - a.startedAt)
}

function incidentOf({ watches }: EnvironmentRecord, response: Response, sha: string): PastIncident {
  const startedAt = Date.parse(response.decidedAt)
  const { incident, rollback, good } = response
  const back = [good, 'commit' in rollback ? rollback.commit : null]
  const since = watches.filter(
    ({ plannedAt, sha: deployed }) =>
      plannedAt !== undefined && Date.parse(plannedAt) > startedAt && deployed !== sha && !back.includes(deployed),
  )
  const opened = incident.step === 'opened' ? incident : null
  const over = opened !== null && (opened.phase === 'resolved' || opened.phase === 'closed')
  return { startedAt, issue: opened?.issue ?? null, over, deploys: since.length }
}
