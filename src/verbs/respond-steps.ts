import { releaseHold } from '../deploy/hold.ts'
import type { LandedUnit } from '../deploy/landed-unit.ts'
import { changeResponse, findResponse } from '../deploy/responses.ts'
import type { EnvironmentRecord, IncidentState, Response, RollbackState } from '../deploy/record.ts'
import { sweepLock } from '../incident/lock.ts'
import type { Pull } from '../github/pulls.ts'
import { openIncident } from '../incident/open.ts'
import { showIncident } from '../incident/show.ts'
import { applyFences } from '../render/fences.ts'
import { incidentSections, renderIncident } from '../render/incident-body.ts'
import { rollbackLine } from '../render/incident-timeline.ts'
import { incidentLink } from '../render/pull-body.ts'
import { adoptPull, awaitsPerson } from '../rollback/adopt.ts'
import { carryOutRollback } from '../rollback/carry-out.ts'
import { landedUnits } from './landed-units.ts'
import { beginning, incidentDeps, incidentInput, rollbackDeps, type ResponseDeps } from './responder.ts'

/** Makes the rollback, if that is not done yet, and records what came of it. */
export async function rollbackStep(responder: ResponseDeps, _: EnvironmentRecord, response: Response): Promise<void> {
  if (response.rollback.step !== 'decided') return
  const rollback = await carryOutRollback(rollbackDeps(responder), response)
  const why = `Rollback of ${response.bad.slice(0, 7)}: ${rollback.step}`
  const at = new Date(responder.ports.clock.now()).toISOString()
  await responder.store.update(why, (record) => withRollback(record, response.incidentKey, rollback, at))
}

/** Takes note of a pull request that a person has opened in our place: without it a hold would never see its rollback. */
export async function adoptStep(responder: ResponseDeps, response: Response): Promise<void> {
  const rollback = await adoptPull(rollbackDeps(responder), response)
  if (rollback === null) return
  const adopt = (current: Response): Response =>
    awaitsPerson(current) ? { ...current, rollback, settled: false } : current
  const why = `Rollback of ${response.bad.slice(0, 7)}: opened by a person`
  await responder.store.update(why, (record) => changeResponse(record, response.incidentKey, adopt))
}

/** Opens the incident's issue, if that is not done yet, and records it. */
export async function incidentStep(
  responder: ResponseDeps,
  record: EnvironmentRecord,
  response: Response,
): Promise<void> {
  if (response.incident.step !== 'decided') return
  const key = response.incidentKey
  await openIncident(await incidentDeps(responder), {
    key,
    recorded: async () => findResponse(await responder.store.read(), key)?.incident ?? response.incident,
    document: async () =>
      renderIncident(incidentInput(responder, record, response, false), await wentOut(responder, response)),
    timeline: () => beginning(responder, response),
    record: async (incident) => {
      const why = `Incident of ${response.bad.slice(0, 7)}: ${incident.step}`
      await responder.store.update(why, (newest) => withIncident(newest, key, incident))
    },
  })
}

/** Brings the pull request and the issue up to what the record says: each names the other. */
export async function showStep(responder: ResponseDeps, record: EnvironmentRecord, response: Response): Promise<void> {
  const { rollback, incident } = response
  if (incident.step !== 'opened') return
  const pull = rollback.step === 'opened' ? await responder.ports.forge.pulls.get(rollback.pull) : null
  if (pull !== null && pull.state === 'open') await nameIncident(responder, pull, incident.issue)
  const deps = await incidentDeps(responder)
  const input = incidentInput(responder, record, response, pull?.merged ?? false)
  await showIncident(deps, incident.issue, incidentSections(input))
  await sweepLock(deps, response.incidentKey)
}

async function nameIncident({ ports }: ResponseDeps, pull: Pull, issue: number): Promise<void> {
  const body = applyFences(pull.body, [incidentLink(issue)])
  if (body !== pull.body) await ports.forge.pulls.update(pull.number, { body })
}

/** For people to read: an incident is opened also where the range can no longer be had. */
async function wentOut({ ports }: ResponseDeps, { good, bad }: Response): Promise<readonly LandedUnit[]> {
  if (good === null || good === bad) return []
  const repository = await ports.openRepository()
  try {
    const { missing } = await repository.fetch([good, bad])
    return missing.length > 0
      ? []
      : await landedUnits({ reviews: ports.forge.reviews, log: ports.log }, repository, good, bad)
  } finally {
    await repository.close()
  }
}

/** An incident that was opened before its rollback learns of it. */
function noted(response: Response, at: string): Response {
  const { incident, rollback } = response
  if (incident.step !== 'opened') return response
  const entry = { at, text: rollbackLine(rollback) }
  return { ...response, incident: { ...incident, timeline: [...incident.timeline, entry] } }
}

/** Another run may have been faster: what it recorded stays. A branch without the fault needs no hold. */
function withRollback(record: EnvironmentRecord, key: string, rollback: RollbackState, at: string): EnvironmentRecord {
  const changed = changeResponse(record, key, (response) =>
    response.rollback.step === 'decided' ? noted({ ...response, rollback }, at) : response,
  )
  const mended = rollback.step === 'none' && rollback.reason === 'nothing-to-revert'
  return mended ? releaseHold(changed, key) : changed
}

function withIncident(record: EnvironmentRecord, key: string, incident: IncidentState): EnvironmentRecord {
  return changeResponse(record, key, (response) =>
    response.incident.step === 'decided' ? { ...response, incident } : response,
  )
}
