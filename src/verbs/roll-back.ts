import { decideByHand, orderedRange } from '../deploy/decide-by-hand.ts'
import { ConfigurationError, OutsideError } from '../deploy/errors.ts'
import { incidentKey } from '../deploy/keys.ts'
import { findResponse } from '../deploy/responses.ts'
import { reland, type Relanded } from '../rollback/reland.ts'
import type { EnvironmentRecord, Response } from '../deploy/record.ts'
import { finishResponses } from './respond.ts'
import { rollbackDeps, type ResponseDeps } from './responder.ts'

/** What a person asks for in mode rollback. */
export type RollbackRequest = {
  readonly reason: string | null
  readonly good: string | null
  readonly bad: string | null
  /** Branch that is deployed. */
  readonly branch: string
}

/** Carries out a rollback that a person calls for, and gives what became of it. Throws ConfigurationError where the range is not known. */
export async function rollBack(setting: ResponseDeps, request: RollbackRequest): Promise<Response> {
  const { ports, store, environment } = setting
  if (request.reason === null) throw new ConfigurationError('Input rollback-reason: say why this deploy is taken back')
  const order = {
    environment,
    base: request.branch,
    bad: request.bad,
    good: request.good,
    reason: request.reason,
    by: ports.run.actor ?? 'someone',
    at: new Date(ports.clock.now()).toISOString(),
    run: { id: ports.run.runId, attempt: ports.run.attempt },
  }
  const { bad } = orderedRange(await store.read(), order)
  const decided = await store.update(`${bad.slice(0, 7)} is to be rolled back, says ${order.by}`, (before) =>
    decideByHand(before, { ...order, bad }),
  )
  const { record, failures } = await finishResponses(setting, decided)
  const failed = failures.find((failure) => failure.incidentKey === incidentKey(environment, bad))
  if (failed !== undefined) throw failed.error
  return responseOf(record, environment, bad)
}

/** Makes the pull request that brings back what rollback `pull` took away. Throws ConfigurationError where it is no merged rollback. */
export async function bringBack(setting: ResponseDeps, pull: number, branch: string): Promise<Relanded> {
  const record = await setting.store.read()
  const response = record.responses.find(({ rollback }) => rollback.step === 'opened' && rollback.pull === pull)
  return reland(rollbackDeps(setting, record, null), { pull, base: response?.base ?? branch })
}

function responseOf(record: EnvironmentRecord, environment: string, bad: string): Response {
  const response = findResponse(record, incidentKey(environment, bad))
  if (response !== null) return response
  throw new OutsideError('refused', 'The record was changed by another run meanwhile: run this one again.')
}
