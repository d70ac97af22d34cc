import { mayWrite } from '../../base/permission.ts'
import { runRef } from '../../base/run.ts'
import type { Places } from '../../commands/command.ts'
import { readCommands } from '../../commands/read-commands.ts'
import { isoNow } from '../../base/clock.ts'
import { OutsideError } from '../../base/errors.ts'
import { labelsAt } from '../../config/notify-policy.ts'
import { environmentKey } from '../../deploy/keys.ts'
import { findDeclared, findIncident } from '../../deploy/record-entries.ts'
import type { DeclaredIncident, EnvironmentRecord, IncidentState } from '../../deploy/record.ts'
import { openIncident, showIncident } from '../../incident/incident-issue.ts'
import { isOngoing } from '../../incident/lifecycle.ts'
import { liveView } from '../../incident/live.ts'
import { declaredSections, renderDeclared } from '../../render/incident-body.ts'
import { mayOpen } from '../run-mode.ts'
import type { ResponseDeps } from '../setting.ts'
import { incidentPolicy, keepIncidentPage, liveOf } from './live-incident.ts'
import { type Step, sweepLocks } from './respond-steps.ts'
import { incidentDeps } from './response-deps.ts'

/** Label by which somebody makes an issue of theirs the incident of an environment. */
export function declaringLabel(environment: string): string {
  const key = environmentKey(environment)
  return key === 'production' ? 'deploy-guard:incident' : `deploy-guard:incident:${key}`
}

/**
 * Incidents that people have declared by a label on an issue of theirs. It counts only if whoever applied the label may write at this moment. What they
 * wrote stays; the guard adds its own parts below.
 */
export async function heedLabels(responder: ResponseDeps): Promise<void> {
  if (!mayOpen(responder)) return
  const { ports, environment, store } = responder
  const label = declaringLabel(environment)
  const found = await labelledIssues(responder, label)
  if (found.length === 0) return
  const record = await store.read()
  for (const { issue, by } of found) {
    const incidentKey = `incident:${environmentKey(environment)}:declared:${issue}`
    if (isKnown(record, incidentKey, issue)) continue
    if (by === null || !mayWrite(await ports.forge.info.permission(by))) {
      ports.log.warning(
        `Issue #${issue} has the label ${label}, but it was applied by ${by ?? 'nobody known'}, who may not write here: it is no incident.`,
      )
      continue
    }
    const given = await ports.forge.issues.get(issue)
    if (given === null) continue
    const events = [declaredEvent(responder, by, given.title, false)]
    const incident = { step: 'opened', issue, phase: 'mitigating', timeline: events } as const
    await declare(responder, incidentKey, incident)
  }
}

/**
 * Makes an incident of the issue that was commented on, where somebody who may write says so there: `/guard declare WHAT`, or `/guard maintenance FROM UNTIL WHAT`. All else on it is not ours to
 * answer. For other environments than production the label says which, so that not each of several makes one of the same issue.
 */
export async function heedDeclaration(responder: ResponseDeps, issue: number): Promise<void> {
  const { ports, environment, store } = responder
  if (!mayOpen(responder) || environmentKey(environment) !== 'production') return
  const record = await store.read()
  const incidentKey = `incident:${environmentKey(environment)}:declared:${issue}`
  if (isKnown(record, incidentKey, issue) || record.gate.issue === issue) return
  const declaration: Places['issue'] = {
    async declare({ login, line, comment, at }) {
      const told = { kind: 'told', by: login, text: line, comment, at } as const
      await declare(responder, incidentKey, { step: 'opened', issue, phase: 'mitigating', timeline: [told] })
    },
  }
  await readCommands(
    { forge: ports.forge },
    { number: issue, where: 'issue', place: declaration, only: ['declare', 'maintenance'] },
  )
}

/** The issue of an incident that the guard knows is declared already. */
function isKnown(record: EnvironmentRecord, incidentKey: string, issue: number): boolean {
  const isThis = ({ incident }: { readonly incident: IncidentState }): boolean =>
    incident.step === 'opened' && incident.issue === issue
  return findDeclared(record, incidentKey) !== null || record.responses.some(isThis) || record.incidents.some(isThis)
}

async function labelledIssues({ ports }: ResponseDeps, label: string) {
  try {
    return await ports.forge.labelled.open(label)
  } catch (error) {
    if (error instanceof OutsideError && (error.code === 'issues-disabled' || error.code === 'missing-permission'))
      return []
    throw error
  }
}

/**
 * Declares an incident because the run's `declare` input says what is broken, and opens its issue: once for a run, whatever its attempts. Of a
 * confidential one nothing that was said is written anywhere. Null where nothing may be opened, or the repository has no issues.
 */
export async function declareByInput(responder: ResponseDeps, what: string): Promise<number | null> {
  if (!mayOpen(responder)) return null
  const { ports, environment, store } = responder
  const incidentKey = `incident:${environmentKey(environment)}:declared:run-${ports.run.runId}`
  const isConfidential = /^confidential\b/i.test(what)
  const event = declaredEvent(responder, ports.run.actor ?? null, isConfidential ? '' : what, isConfidential)
  const record = await declare(responder, incidentKey, { step: 'decided' })
  const policy = await incidentPolicy(responder, record, null)
  const known = findDeclared(record, incidentKey)
  const incident = await openIncident(await incidentDeps(responder), {
    key: incidentKey,
    decidedAt: known?.declaredAt ?? isoNow(ports.clock),
    recorded: async () => findDeclared(await store.read(), incidentKey)?.incident ?? { step: 'decided' },
    document: async () => {
      const view = liveView({ environment, response: null, timeline: [event] }, policy, ports.clock.now())
      const { title, body } = renderDeclared(view, [event])
      const { peopleAsked } = await import('./people-asked.ts')
      const { mention, ...people } = await peopleAsked(responder, policy, null, view.severity)
      return { title, body: mention === '' ? body : `${body}\n\n${mention}`, ...people }
    },
    timeline: () => [event],
    record: async (state) => {
      await store.update(`Incident: ${state.step}`, (before) => withState(before, incidentKey, state))
    },
  })
  return incident.step === 'opened' ? incident.issue : null
}

function declaredEvent({ ports }: ResponseDeps, by: string | null, text: string, confidential: boolean) {
  const at = isoNow(ports.clock)
  return {
    kind: 'declared',
    by,
    text: text.slice(0, 500),
    facts: { confidential },
    at,
    run: runRef(ports.run),
  } as const
}

async function declare(
  { ports, store }: ResponseDeps,
  incidentKey: string,
  incident: IncidentState,
): Promise<EnvironmentRecord> {
  const entry: DeclaredIncident = {
    incidentKey,
    declaredAt: isoNow(ports.clock),
    run: runRef(ports.run),
    incident,
    settled: false,
  }
  return store.update('An incident is declared', (record) =>
    findDeclared(record, incidentKey) === null ? { ...record, incidents: [...record.incidents, entry] } : record,
  )
}

function withState(record: EnvironmentRecord, incidentKey: string, incident: IncidentState): EnvironmentRecord {
  const incidents = record.incidents.map((entry) =>
    entry.incidentKey === incidentKey && entry.incident.step === 'decided' ? { ...entry, incident } : entry,
  )
  return { ...record, incidents }
}

/** Tells people of it, and that it is over, where something has changed. */
export const tellDeclared: Step = async (responder, record, incidentKey) => {
  if (findIncident(record, incidentKey)?.settled !== false) return record
  const { tellIncident } = await import('./tell-incident.ts')
  return tellIncident(responder, record, incidentKey)
}

/** Brings the issue of a declared incident up to what the record says, where it lags behind or time has passed. */
export const showDeclared: Step = async (responder, record, incidentKey) => {
  const known = findIncident(record, incidentKey)
  if (known === null || (known.settled && !isOngoing(known.incident.phase))) return record
  const { view, policy } = await liveOf(responder, record, known)
  const issue = await showIncident(
    await incidentDeps(responder),
    known.incident.issue,
    declaredSections(view, known.incident.timeline),
    labelsAt(policy.notify, view.severity),
  )
  await keepIncidentPage(responder.ports, issue, view)
  if (known.settled) return record
  await sweepLocks(responder, incidentKey, known.incident.timeline)
  const shown = JSON.stringify(known.incident)
  return responder.store.update(`Incident #${known.incident.issue} is shown`, (newest) => ({
    ...newest,
    incidents: newest.incidents.map((entry) =>
      entry.incidentKey === known.incidentKey && JSON.stringify(entry.incident) === shown
        ? { ...entry, settled: true }
        : entry,
    ),
  }))
}
