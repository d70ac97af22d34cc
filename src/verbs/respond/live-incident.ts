import { ConfigurationError, OutsideError } from '../../base/errors.ts'
import { parsePolicy } from '../../config/parse-policy.ts'
import type { EnvironmentRecord, Response } from '../../deploy/record.ts'
import { type LivePolicy, liveView } from '../../incident/live.ts'
import type { IncidentView } from '../../incident/view.ts'
import type { IncidentInput } from '../../render/incident-state.ts'
import type { ResponseDeps } from '../setting.ts'
import { incidentInput, policyAt, usualPolicy } from './response-deps.ts'

/** What an incident's issue is made of: what the record says of it, and what follows from its events at this moment. */
export type LivePage = { readonly input: IncidentInput; readonly view: IncidentView; readonly policy: LivePolicy }

/** Everything that the issue of a response says by that record. `rollbackMerged` as GitHub says. */
export async function livePage(
  responder: ResponseDeps,
  record: EnvironmentRecord,
  response: Response,
  rollbackMerged: boolean,
): Promise<LivePage> {
  const policy = await incidentPolicy(responder, response)
  const input = incidentInput(responder, record, response, rollbackMerged)
  return { input, view: liveView(input, policy, responder.ports.clock.now()), policy }
}

/**
 * What the policy says of incidents: as of the good version, which was reviewed, so that the same rules hold as long as an incident goes on. What is
 * malformed or cannot be had means the defaults, with a warning: people are told all the same.
 */
export async function incidentPolicy(
  { ports, policySource }: ResponseDeps,
  { good, bad }: Pick<Response, 'good' | 'bad'>,
): Promise<LivePolicy> {
  try {
    return await policyAt(ports.forge.contents, policySource ?? usualPolicy, good ?? bad)
  } catch (error) {
    if (!(error instanceof ConfigurationError) && !(error instanceof OutsideError)) throw error
    ports.log.warning(`The policy for incidents cannot be read, its defaults hold: ${error.message}`)
    return parsePolicy('', 'policy')
  }
}
