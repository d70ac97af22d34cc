import { compactVerdict } from './compact-verdict.ts'
import { setHold } from './hold.ts'
import { incidentKey, outsideKey, rollbackKey } from './keys.ts'
import { markBad, rollbackTarget } from './marks.ts'
import { addResponse, findResponse, outsideIncident } from './responses.ts'
import type { EnvironmentRecord, Response, RunRef } from './record.ts'
import type { Baseline } from '../watch/baseline.ts'
import type { Verdict } from '../watch/verdict.ts'

/** A deploy that its watch called bad. */
export type BadDeploy = {
  readonly environment: string
  /** Null where GitHub's deployment record could not be found. */
  readonly deployment: number | null
  readonly bad: string
  /** What production ran before, null on a first deploy. */
  readonly baseSha: string | null
  /** Branch that a rollback goes to. */
  readonly base: string
  readonly verdict: Verdict
  readonly baseline: Baseline
  /** ISO 8601. */
  readonly at: string
  readonly run: RunRef
}

/**
 * The record with the decision in it: the bad mark, the response, and the hold where there is something to go back to. A deploy that
 * was decided on already changes nothing.
 */
export function decideResponse(record: EnvironmentRecord, deploy: BadDeploy): EnvironmentRecord {
  if (findResponse(record, incidentKey(deploy.environment, deploy.bad)) !== null) return record
  const { deployment, bad, at, run } = deploy
  const marked = deployment === null ? record : markBad(record, { deployment, sha: bad, at, run })
  const response = responseTo(marked, deploy)
  const held = addResponse(marked, response)
  // Where the code has not changed, or nothing is known from before, a hold would only stop the correction.
  const { good } = response
  return good === null || good === bad
    ? held
    : setHold(held, { bad, good, since: at, incidentKey: response.incidentKey, run, why: deploy.verdict.message })
}

/** The record with an incident in it that is not the deploy's: no mark, no rollback, no hold. One that goes on stays the only one. */
export function decideOutside(record: EnvironmentRecord, deploy: BadDeploy): EnvironmentRecord {
  if (outsideIncident(record) !== null) return record
  const key = outsideKey(deploy.environment, deploy.bad, deploy.run)
  const rollback = { step: 'none', reason: 'external', conflicts: [] } as const
  return addResponse(record, { ...responseTo(record, deploy), incidentKey: key, rollback })
}

function responseTo(record: EnvironmentRecord, deploy: BadDeploy): Response {
  const { environment, bad, base, at, run, baseline, verdict } = deploy
  const good = rollbackTarget(record, deploy)?.sha ?? null
  return {
    rollbackKey: rollbackKey(base, good, bad),
    incidentKey: incidentKey(environment, bad),
    good,
    bad,
    base,
    decidedAt: at,
    run,
    verdict: compactVerdict(verdict),
    baseline,
    rollback: { step: 'decided' },
    incident: { step: 'decided' },
    settled: false,
  }
}
