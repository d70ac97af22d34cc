import { decideByHand, orderedRange } from '../deploy/decide-by-hand.ts'
import { ConfigurationError, OutsideError } from '../deploy/errors.ts'
import { incidentKey } from '../deploy/keys.ts'
import { findResponse } from '../deploy/responses.ts'
import { reland, type Relanded } from '../rollback/reland.ts'
import type { EnvironmentRecord, Response } from '../deploy/record.ts'
import { finishResponses } from './respond.ts'
import { rollbackDeps } from './responder.ts'
import type { Setting } from './setting.ts'

/** What a person asks for in mode rollback. */
export type RollbackRequest = {
  readonly reason: string | null
  readonly good: string | null
  readonly bad: string | null
  /** Branch that is deployed; null: the repository's default branch. */
  readonly branch: string | null
}

/** Carries out a rollback that a person calls for, and gives what became of it. Throws ConfigurationError where the range is not known. */
export async function rollBack(setting: Setting, request: RollbackRequest): Promise<Response> {
  const { ports, store, environment } = setting
  if (request.reason === null) throw new ConfigurationError('Input rollback-reason: say why this deploy is taken back')
  const base = request.branch ?? (await ports.forge.info.get()).defaultBranch
  const order = {
    ...{ environment, base, bad: request.bad, good: request.good, reason: request.reason },
    by: ports.run.actor ?? 'someone',
    at: new Date(ports.clock.now()).toISOString(),
    run: { id: ports.run.runId, attempt: ports.run.attempt },
  }
  const { bad } = orderedRange(await store.read(), order)
  await store.update(`${bad.slice(0, 7)} is to be rolled back, says ${order.by}`, (record) =>
    decideByHand(record, { ...order, bad }),
  )
  const { record, failures } = await finishResponses(setting)
  const failed = failures.find((failure) => failure.incidentKey === incidentKey(environment, bad))
  if (failed !== undefined) throw failed.error
  return responseOf(record, environment, bad)
}

/** Makes the pull request that brings back what rollback `pull` took away. Throws ConfigurationError where it is no merged rollback. */
export async function bringBack(setting: Setting, pull: number, branch: string | null): Promise<Relanded> {
  const { ports, store } = setting
  const record = await store.read()
  const base = branch ?? (await ports.forge.info.get()).defaultBranch
  const response = record.responses.find(({ rollback }) => rollback.step === 'opened' && rollback.pull === pull)
  return reland(rollbackDeps(setting, record, null), { pull, base: response?.base ?? base })
}

function responseOf(record: EnvironmentRecord, environment: string, bad: string): Response {
  const response = findResponse(record, incidentKey(environment, bad))
  if (response !== null) return response
  throw new OutsideError('refused', 'The record was changed by another run meanwhile: run this one again.')
}
