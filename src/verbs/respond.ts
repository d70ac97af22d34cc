import { decideResponse, type BadDeploy } from '../deploy/decide-response.ts'
import { OutsideError } from '../deploy/errors.ts'
import { changeResponse, findResponse, unfinishedResponses } from '../deploy/responses.ts'
import type { EnvironmentRecord, Response } from '../deploy/record.ts'
import { advanceRecord, type EnvironmentEvent } from './advance-record.ts'
import { releaseByComment } from './release-hold.ts'
import { awaitsPerson } from '../rollback/adopt.ts'
import { adoptStep, incidentStep, redeployStep, refreshStep, rollbackStep, showStep } from './respond-steps.ts'
import type { ResponseDeps } from './responder.ts'

/** How far the responses came. A failure leaves its response unfinished: the next start goes on from there. */
export type ResponseReport = {
  readonly record: EnvironmentRecord
  readonly failures: readonly { readonly incidentKey: string; readonly error: OutsideError }[]
}

/**
 * Records that a deploy is bad and what will be done about it: mark, response and hold in one write. Nothing else is done here:
 * `finishResponses` does it, now or at the next start if this run dies.
 */
export function startResponse(
  responder: ResponseDeps,
  deploy: Omit<BadDeploy, 'environment' | 'at' | 'run'>,
): Promise<EnvironmentRecord> {
  const { ports, environment, store } = responder
  const at = new Date(ports.clock.now()).toISOString()
  const run = { id: ports.run.runId, attempt: ports.run.attempt }
  const why = `${deploy.bad.slice(0, 7)} is bad: decide on rollback and incident`
  return store.update(why, (record) => decideResponse(record, { ...deploy, environment, at, run }))
}

/** Brings every response that some run has begun to its end. Called at each start, and after `startResponse`. */
export async function finishResponses(responder: ResponseDeps): Promise<ResponseReport> {
  const failures: { incidentKey: string; error: OutsideError }[] = []
  const record = await responder.store.read()
  if (responder.opens === false) return { record, failures }
  // Only while it is held does anything depend on who has opened its pull request.
  const held = record.hold === null ? null : findResponse(record, record.hold.incidentKey)
  if (held !== null && awaitsPerson(held)) {
    const error = await tried(responder, () => adoptStep(responder, held))
    if (error !== null) failures.push({ incidentKey: held.incidentKey, error })
  }
  if (record.hold !== null) {
    const { incidentKey } = record.hold
    const steps = [
      () => releaseByComment(responder),
      ...(held === null ? [] : [() => refreshStep(responder, record, held)]),
    ]
    for (const step of steps) {
      const error = await tried(responder, step)
      if (error !== null) failures.push({ incidentKey, error })
    }
  }
  for (const { incidentKey } of unfinishedResponses(await responder.store.read())) {
    for (const error of await finishOne(responder, incidentKey)) failures.push({ incidentKey, error })
  }
  return { record: await responder.store.read(), failures }
}

/** Tells the open incidents what has happened, and shows it. */
export async function progressResponses(responder: ResponseDeps, event: EnvironmentEvent): Promise<ResponseReport> {
  const why = `Incident: ${event.kind} (${event.sha.slice(0, 7)})`
  await responder.store.update(why, (record) => advanceRecord(record, event))
  return finishResponses(responder)
}

/** Each step is recorded before the next begins. Without a rollback people must still be told, so a failure does not stop the rest. */
async function finishOne(responder: ResponseDeps, incidentKey: string): Promise<readonly OutsideError[]> {
  const failures: OutsideError[] = []
  for (const step of [redeployStep, rollbackStep, incidentStep, showStep]) {
    const record = await responder.store.read()
    const response = findResponse(record, incidentKey)
    if (response === null || response.settled) return failures
    const failure = await tried(responder, () => step(responder, record, response))
    if (failure !== null) failures.push(failure)
  }
  if (failures.length === 0) await settle(responder, incidentKey)
  return failures
}

/** What the outside refused, for the report. Anything else is a fault of ours and is thrown on. */
async function tried({ ports }: ResponseDeps, step: () => Promise<void>): Promise<OutsideError | null> {
  try {
    await step()
    return null
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    ports.log.warning(`Not finished yet, the next start tries again: ${error.message}`)
    return error
  }
}

/** Nothing is left to do, unless another run has changed the response since it was shown: that run shows it. */
async function settle(responder: ResponseDeps, incidentKey: string): Promise<void> {
  const shown = findResponse(await responder.store.read(), incidentKey)
  if (shown === null || shown.rollback.step === 'decided' || shown.incident.step === 'decided') return
  const same = (response: Response): boolean => JSON.stringify(response) === JSON.stringify(shown)
  const finish = (response: Response): Response => (same(response) ? { ...response, settled: true } : response)
  await responder.store.update(`Response to ${shown.bad.slice(0, 7)} is finished`, (record) =>
    changeResponse(record, incidentKey, finish),
  )
}
