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
import { incidentLink, namedIncidents } from '../render/pull-body.ts'
import { rollbackLine } from '../render/incident-timeline.ts'
import { adoptPull, awaitsPerson } from '../rollback/adopt.ts'
import { firstParents } from '../rollback/first-parents.ts'
import { carryOutRollback } from '../rollback/carry-out.ts'
import { refreshRollback } from '../rollback/refresh.ts'
import { landedUnits } from './landed-units.ts'
import { switchedOff } from '../deploy/kill-switch.ts'
import { beginning, incidentDeps, incidentInput, policyOf, rollbackDeps, type ResponseDeps } from './responder.ts'

/** Makes the rollback, if that is not done yet, and records what came of it. */
export async function rollbackStep(
  responder: ResponseDeps,
  record: EnvironmentRecord,
  response: Response,
): Promise<void> {
  if (response.rollback.step !== 'decided') return
  const rollback = await carryOutRollback(rollbackDeps(responder, record, response), response)
  const why = `Rollback of ${response.bad.slice(0, 7)}: ${rollback.step}`
  const at = new Date(responder.ports.clock.now()).toISOString()
  await responder.store.update(why, (newest) => withRollback(newest, response.incidentKey, rollback, at))
}

/** Takes note of a pull request that a person has opened in our place: without it a hold would never see its rollback. */
export async function adoptStep(responder: ResponseDeps, response: Response): Promise<void> {
  const { gitData, pulls } = responder.ports.forge
  const rollback = await adoptPull({ gitData, pulls, run: responder.ports.run }, response)
  if (rollback === null) return
  const adopt = (current: Response): Response =>
    awaitsPerson(current) ? { ...current, rollback, settled: false } : current
  const why = `Rollback of ${response.bad.slice(0, 7)}: opened by a person`
  await responder.store.update(why, (record) => changeResponse(record, response.incidentKey, adopt))
}

/** Brings an open rollback up to its base branch, where that is needed. */
export async function refreshStep(
  responder: ResponseDeps,
  record: EnvironmentRecord,
  response: Response,
): Promise<void> {
  if (!response.settled) return
  const rollback = await refreshRollback(rollbackDeps(responder, record, response), response)
  if (rollback === null) return
  const renew = (current: Response): Response =>
    current.rollback.step === 'opened' ? { ...current, rollback, settled: false } : current
  await responder.store.update(`Rollback of ${response.bad.slice(0, 7)}: brought up to ${response.base}`, (newest) =>
    changeResponse(newest, response.incidentKey, renew),
  )
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
  const isHeld = record.hold?.incidentKey === response.incidentKey
  if (pull?.state === 'open' && incident.phase === 'resolved' && !isHeld)
    await supersede(responder, pull, incident.issue)
  const deps = await incidentDeps(responder)
  const input = incidentInput(responder, record, response, pull?.merged ?? false)
  await showIncident(deps, incident.issue, incidentSections(input))
  await sweepLock(deps, response.incidentKey)
}

/** Something else has mended production: merged now, the rollback would take that back too. */
async function supersede({ ports }: ResponseDeps, pull: Pull, issue: number): Promise<void> {
  const { pulls } = ports.appForge ?? ports.forge
  await pulls.update(pull.number, { state: 'closed' })
  await pulls.comment(
    pull.number,
    `Production has recovered without this (see #${issue}), so it is not needed any more.`,
  )
}

async function nameIncident({ ports }: ResponseDeps, pull: Pull, issue: number): Promise<void> {
  const issues = [...new Set([...namedIncidents(pull.body), issue])]
  const body = applyFences(pull.body, [incidentLink(issues)])
  if (body !== pull.body) await ports.forge.pulls.update(pull.number, { body })
}

/** For people to read: an incident is opened also where the range can no longer be had. */
async function wentOut({ ports }: ResponseDeps, { good, bad }: Response): Promise<readonly LandedUnit[]> {
  if (good === null || good === bad) return []
  const found = await ports.forge.comparisons.compare(good, bad)
  const { reviews } = ports.forge
  return landedUnits({ reviews, log: ports.log }, firstParents(found?.commits ?? [], bad))
}

/** Sends good to be deployed again, where the policy names a workflow for it: nothing is faster. */
export async function redeployStep(responder: ResponseDeps, _: EnvironmentRecord, response: Response): Promise<void> {
  const { good, bad, base, byHand, redeploy, rollback } = response
  if (good === null || good === bad || redeploy !== undefined || byHand !== undefined) return
  if (rollback.step !== 'decided') return
  const { redeploy: workflow } = await policyOf(responder, good)
  if (workflow === null) return
  const { clock, forge, log } = responder.ports
  if ((await switchedOff({ forge, log })) !== null) return
  await forge.workflows.dispatch(workflow, base, { sha: good })
  const sent = { workflow, at: new Date(clock.now()).toISOString() }
  await responder.store.update(`Redeploy of ${good.slice(0, 7)}: dispatched`, (record) =>
    changeResponse(record, response.incidentKey, (current) => ({ ...current, redeploy: sent })),
  )
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
