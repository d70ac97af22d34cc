import { isoNow } from '../../base/clock.ts'
import { shortSha } from '../../base/commit-id.ts'
import { isHeld, releaseHold } from '../../deploy/hold.ts'
import type { IncidentEvent } from '../../deploy/incident-events.ts'
import { firstParents, type LandedUnit, landedUnits } from '../../deploy/landed-units.ts'
import { sweepLock } from '../../deploy/lock.ts'
import {
  changeIncident,
  changeResponse,
  findIncident,
  findResponse,
  type OpenedIncident,
} from '../../deploy/record-entries.ts'
import {
  emptyRecord,
  type EnvironmentRecord,
  type IncidentState,
  type Response,
  type RollbackState,
} from '../../deploy/record.ts'
import type { Commit } from '../../git/repository.ts'
import type { Pull } from '../../github/pulls.ts'
import { openIncident, showIncident } from '../../incident/incident-issue.ts'
import { applyFences } from '../../render/document.ts'
import { incidentSections, renderIncident } from '../../render/incident-body.ts'
import { rollbackEvents } from '../../render/incident-timeline.ts'
import { incidentLink, namedIncidents } from '../../render/pull-body.ts'
import { switchedOff } from '../kill-switch.ts'
import { incidentPolicy, keepIncidentPage, livePage } from './live-incident.ts'
import { beginning, incidentDeps, policyOf, rollbackDeps } from './response-deps.ts'
import type { ResponseDeps } from '../setting.ts'

/** One step of the response to an incident: does what is left to do of it, and gives the record as it is then. */
export type Step = (
  responder: ResponseDeps,
  record: EnvironmentRecord,
  incidentKey: string,
) => Promise<EnvironmentRecord>

/** Loaded where there is something to take back: most starts have nothing. */
const engine = () => import('../../rollback/carry-out.ts')

/** Makes the rollback, if that is not done yet, and records what came of it. */
export const rollbackStep: Step = async (responder, record, incidentKey) => {
  const response = unsettled(record, incidentKey)
  if (response?.rollback.step !== 'decided') return record
  const { carryOutRollback } = await engine()
  const rollback = await carryOutRollback(rollbackDeps(responder, record, response), response)
  const why = `Rollback of ${shortSha(response.bad)}: ${rollback.step}`
  const at = isoNow(responder.ports.clock)
  return responder.store.update(why, (newest) => withRollback(newest, incidentKey, rollback, at))
}

/** Takes note of a pull request that a person has opened in our place: without it a hold would never see its rollback. */
export const adoptStep: Step = async (responder, record, incidentKey) => {
  const response = findResponse(record, incidentKey)
  if (response === null) return record
  const { adoptPull, awaitsPerson } = await engine()
  if (!awaitsPerson(response)) return record
  const { gitData, pulls } = responder.ports.forge
  const { service = null } = responder
  const rollback = await adoptPull({ gitData, pulls, run: responder.ports.run, service }, response)
  if (rollback === null) return record
  const adopt = (current: Response): Response =>
    awaitsPerson(current) ? { ...current, rollback, settled: false } : current
  const why = `Rollback of ${shortSha(response.bad)}: opened by a person`
  return responder.store.update(why, (newest) => changeResponse(newest, incidentKey, adopt))
}

/** Brings an open rollback up to its base branch, where that is needed. */
export const refreshStep: Step = async (responder, record, incidentKey) => {
  const response = findResponse(record, incidentKey)
  if (response?.settled !== true || !isHeld(record, incidentKey)) return record
  const { refreshRollback } = await engine()
  const rollback = await refreshRollback(rollbackDeps(responder, record, response), response)
  if (rollback === null) return record
  const renew = (current: Response): Response =>
    current.rollback.step === 'opened' ? { ...current, rollback, settled: false } : current
  return responder.store.update(`Rollback of ${shortSha(response.bad)}: brought up to ${response.base}`, (newest) =>
    changeResponse(newest, incidentKey, renew),
  )
}

/** Opens the incident's issue, if that is not done yet, and records it. */
export const incidentStep: Step = async (responder, record, key) => {
  const response = unsettled(record, key)
  if (response?.incident.step !== 'decided') return record
  let newest = record
  await openIncident(await incidentDeps(responder), {
    key,
    decidedAt: response.decidedAt,
    recorded: async () => findResponse(await responder.store.read(), key)?.incident ?? response.incident,
    document: async () => {
      const landed = await wentOut(responder, response)
      const { faultSearch } = await import('./fault-search.ts')
      const search = await faultSearch(responder, response, landed)
      const { input, view } = await livePage(responder, record, response, false)
      const { title, body } = renderIncident(input, view, landed, search)
      const { peopleAsked } = await import('./people-asked.ts')
      const policy = await incidentPolicy(responder, record, response)
      const { mention, ...people } = await peopleAsked(responder, policy, response, view.severity)
      return { title, body: mention === '' ? body : `${body}\n\n${mention}`, ...people }
    },
    timeline: () => beginning(responder, response),
    record: async (incident, under) => {
      const why = `Incident of ${shortSha(response.bad)}: ${incident.step}`
      newest = await responder.store.update(why, (before) => withIncident(before, key, incident), under)
    },
  })
  // Another run may have opened and recorded it while this one waited for the lock.
  return newest === record ? responder.store.read() : newest
}

/** Tells people, once there is an issue to point to. */
export const tellStep: Step = async (responder, record, incidentKey) => {
  if (unsettled(record, incidentKey) === null) return record
  const { tellIncident } = await import('./tell-incident.ts')
  return tellIncident(responder, record, incidentKey)
}

/** Brings the pull request and the issue up to what the record says: each names the other. */
export const showStep: Step = async (responder, record, incidentKey) => {
  const response = unsettled(record, incidentKey)
  if (response?.incident.step !== 'opened') return record
  const shown = await showResponse(responder, record, response)
  await sweepLocks(responder, incidentKey, response.incident.timeline)
  return shown
}

/** Locks of runs that died between their work and giving them back. That of notes is looked for where one was ever made. */
export async function sweepLocks(
  responder: ResponseDeps,
  incidentKey: string,
  timeline: readonly IncidentEvent[],
): Promise<void> {
  const deps = await incidentDeps(responder)
  await sweepLock(deps, incidentKey)
  if (timeline.some(({ kind }) => underNotesLock.has(kind))) await sweepLock(deps, notesLock(incidentKey))
}

/** What is written down under the lock of notes. */
const underNotesLock: ReadonlySet<IncidentEvent['kind']> = new Set(['reminded', 'reopened', 'closed'])

/** While comments of the guard's own are made. */
export const notesLock = (incidentKey: string): string => `${incidentKey}:notes`

/** The same for a response whether or not anything of it is left to do. Gives the record by which it was shown. */
export async function showResponse(
  responder: ResponseDeps,
  before: EnvironmentRecord,
  { rollback, incidentKey }: Pick<Response, 'rollback' | 'incidentKey'>,
): Promise<EnvironmentRecord> {
  const pull = rollback.step === 'opened' ? await responder.ports.forge.pulls.get(rollback.pull) : null
  const record = await noteMerge(responder, before, incidentKey, pull)
  const response = findResponse(record, incidentKey)
  if (response?.incident.step !== 'opened') return record
  const { incident } = response
  if (pull !== null && pull.state === 'open') await nameIncident(responder, pull, incident.issue)
  if (pull?.state === 'open' && incident.phase === 'resolved' && !isHeld(record, incidentKey))
    await supersede(responder, pull, incident.issue)
  const { input, view, labels } = await livePage(responder, record, response, pull?.merged ?? false)
  const shown = await showIncident(await incidentDeps(responder), incident.issue, incidentSections(input, view), labels)
  await keepIncidentPage(responder.ports, shown, view, response.verdict)
  return record
}

/** When the rollback was merged, as GitHub says: noted once. */
async function noteMerge(
  { store }: ResponseDeps,
  record: EnvironmentRecord,
  incidentKey: string,
  pull: Pull | null,
): Promise<EnvironmentRecord> {
  if (pull?.mergedAt === undefined) return record
  const event = { kind: 'rollback-merged', facts: { pull: pull.number }, at: pull.mergedAt } as const
  const isNoted = ({ timeline }: OpenedIncident): boolean => timeline.some(({ kind }) => kind === event.kind)
  const known = findIncident(record, incidentKey)
  if (known === null || isNoted(known.incident)) return record
  return store.update(`Rollback #${pull.number} is merged`, (newest) =>
    changeIncident(newest, incidentKey, (incident) =>
      isNoted(incident) ? incident : { ...incident, timeline: [...incident.timeline, event] },
    ),
  )
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
async function wentOut(responder: ResponseDeps, { good, bad }: Response): Promise<readonly LandedUnit[]> {
  if (good === null || good === bad) return []
  const { forge, log } = responder.ports
  const found = await forge.comparisons.compare(good, bad)
  const landed = firstParents(found?.commits ?? [], bad)
  return landedUnits({ reviews: forge.reviews, log }, await ofService(responder, { good, bad }, landed))
}

/** Those that change something of the service; all of them where there is no service, or no git to tell. */
async function ofService(
  responder: ResponseDeps,
  range: { readonly good: string; readonly bad: string },
  landed: readonly Commit[],
): Promise<readonly Commit[]> {
  const { scopeOf } = rollbackDeps(responder, emptyRecord, null)
  const scope = scopeOf === undefined ? null : await scopeOf(range)
  if (scope === null) return landed
  const { snapshotsIfGit } = await import('../../rollback/rollback-deps.ts')
  const { touching } = await import('../../deploy/scope.ts')
  const repository = await snapshotsIfGit(responder.ports)
  if (repository === null) return landed
  try {
    return await touching(repository, scope, landed)
  } finally {
    await repository.close()
  }
}

/** Sends good to be deployed again, where the policy names a workflow for it: nothing is faster. */
export const redeployStep: Step = async (responder, record, incidentKey) => {
  const response = unsettled(record, incidentKey)
  if (response?.rollback.step !== 'decided') return record
  const { good, bad, base, byHand, redeploy } = response
  if (good === null || good === bad || redeploy !== undefined || byHand !== undefined) return record
  const { redeploy: workflow } = await policyOf(responder, good)
  if (workflow === null) return record
  const { clock, forge, log } = responder.ports
  if ((await switchedOff({ forge, log })) !== null) return record
  await forge.workflows.dispatch(workflow, base, { sha: good })
  const sent = { workflow, at: isoNow(clock) }
  return responder.store.update(`Redeploy of ${shortSha(good)}: dispatched`, (newest) =>
    changeResponse(newest, incidentKey, (current) => ({ ...current, redeploy: sent })),
  )
}

/** The response while something of it is left to do. */
function unsettled(record: EnvironmentRecord, incidentKey: string): Response | null {
  const response = findResponse(record, incidentKey)
  return response?.settled === false ? response : null
}

/** An incident that was opened before its rollback learns of it. */
function noted(response: Response, at: string): Response {
  const { incident, rollback } = response
  if (incident.step !== 'opened') return response
  const timeline = [...incident.timeline, ...rollbackEvents(rollback, at)]
  return { ...response, incident: { ...incident, timeline } }
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
