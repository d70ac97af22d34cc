import { OutsideError } from '../deploy/errors.ts'
import type { IncidentState } from '../deploy/record.ts'
import type { Issue } from '../github/issues.ts'
import type { IncidentDeps, NewIncident } from './deps.ts'
import { findIncident } from './find.ts'
import { withLock } from './lock.ts'
import { incidentLabels, incidentMarker } from './marker.ts'

/**
 * Opens the incident's issue, or finds the one that an earlier attempt or another run has opened: one issue, however often and by
 * however many runs this is called. What came of it is recorded before the lock is given back.
 */
export async function openIncident(deps: IncidentDeps, incident: NewIncident): Promise<IncidentState> {
  return withLock(deps, incident.key, async () => {
    const recorded = await incident.recorded()
    if (recorded.step !== 'decided') return recorded
    const issue = await findOrCreate(deps, incident)
    const state = stateOf(issue, incident)
    await incident.record(state)
    return state
  })
}

/** Null where the repository has no issues: asking for them is refused then as well as making one. */
async function findOrCreate(deps: IncidentDeps, incident: NewIncident): Promise<Issue | null> {
  try {
    return (await findIncident(deps, incident.key)) ?? (await create(deps, incident))
  } catch (error) {
    if (!(error instanceof OutsideError) || error.code !== 'issues-disabled') throw error
    deps.log.warning(
      'Issues are disabled in this repository: the incident is in the check run and the job summary only.',
    )
    return null
  }
}

async function create(deps: IncidentDeps, incident: NewIncident): Promise<Issue> {
  const { title, body } = await incident.document()
  try {
    const issue = await deps.issues.create({
      title,
      body: `${body}\n${incidentMarker(incident.key)}\n`,
      labels: incidentLabels,
    })
    deps.log.info(`Incident issue: ${issue.url}`)
    return issue
  } catch (error) {
    if (!(error instanceof OutsideError) || error.code !== 'unreachable') throw error
    const found = await findIncident(deps, incident.key)
    if (found === null) throw error
    return found
  }
}

function stateOf(issue: Issue | null, incident: NewIncident): IncidentState {
  if (issue === null) return { step: 'none', reason: 'issues-disabled' }
  return { step: 'opened', issue: issue.number, phase: 'mitigating', timeline: incident.timeline() }
}
