import { ConfigurationError, OutsideError } from '../../base/errors.ts'
import { labelsAt } from '../../config/notify-policy.ts'
import { parsePolicy } from '../../config/parse-policy.ts'
import { type KnownIncident, lastGood } from '../../deploy/record-entries.ts'
import type { EnvironmentRecord, Response } from '../../deploy/record.ts'
import type { Policy } from '../../config/policy.ts'
import type { LabelsOfLevel } from '../../incident/incident-issue.ts'
import { liveView } from '../../incident/live.ts'
import type { IncidentView } from '../../incident/view.ts'
import type { IncidentInput } from '../../render/incident-state.ts'
import type { StoredVerdict } from '../../watch/verdict.ts'
import type { ResponseDeps } from '../setting.ts'
import { incidentInput, policyAt } from './response-deps.ts'

/** What follows from the events of an incident at this moment, and the rules by which. */
export type Live = { readonly view: IncidentView; readonly policy: Policy }

/** The incident as its events tell it by that record. */
export async function liveOf(
  responder: ResponseDeps,
  record: EnvironmentRecord,
  { incident, response }: Pick<KnownIncident, 'incident' | 'response'>,
): Promise<Live> {
  const { environment, ports } = responder
  const policy = await incidentPolicy(responder, record, response)
  const { timeline } = incident
  return { view: liveView({ environment, response, timeline }, policy, ports.clock.now()), policy }
}

/** Everything that the issue of a response says by that record. `rollbackMerged` as GitHub says. */
export async function livePage(
  responder: ResponseDeps,
  record: EnvironmentRecord,
  response: Response,
  rollbackMerged: boolean,
): Promise<{ readonly input: IncidentInput; readonly view: IncidentView; readonly labels: LabelsOfLevel }> {
  const policy = await incidentPolicy(responder, record, response)
  const input = incidentInput(responder, record, response, rollbackMerged)
  const view = liveView(input, policy, responder.ports.clock.now())
  return { input, view, labels: labelsAt(policy.notify, view.severity) }
}

/** Leaves the issue of an incident as a page, as it stands there now; nothing where it is gone. */
export async function keepIncidentPage(
  { keepPage }: Pick<ResponseDeps['ports'], 'keepPage'>,
  issue: { readonly title: string; readonly body: string } | null,
  view: IncidentView,
  verdict: StoredVerdict | null = null,
): Promise<void> {
  if (issue === null) return
  await keepPage?.('incident.html', async () => {
    const { incidentHtml } = await import('../../render/html/incident.ts')
    return incidentHtml(issue, view, verdict)
  })
}

/**
 * What the policy says of incidents: as of the good version, which was reviewed, so that the same rules hold as long as an incident goes on. What is
 * malformed or cannot be had means the defaults, with a warning: people are told all the same.
 */
export async function incidentPolicy(
  responder: ResponseDeps,
  record: EnvironmentRecord,
  response: Response | null,
): Promise<Policy> {
  const { ports } = responder
  const { branch } = ports.run
  const at = response === null ? (lastGood(record)?.sha ?? branch) : (response.good ?? response.bad)
  try {
    if (at !== null) return await policyAt(responder, at)
  } catch (error) {
    if (!(error instanceof ConfigurationError) && !(error instanceof OutsideError)) throw error
    ports.log.warning(`The policy for incidents cannot be read, its defaults hold: ${error.message}`)
  }
  return parsePolicy('', 'policy')
}
