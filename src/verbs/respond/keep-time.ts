import { runRef } from '../../base/run.ts'
import { isoNow } from '../../base/clock.ts'
import { shortSha } from '../../base/commit-id.ts'
import { isBot, sameLogin } from '../../deploy/identity.ts'
import type { IncidentEvent } from '../../deploy/incident-events.ts'
import { withLock } from '../../deploy/lock.ts'
import { changeResponse, findResponse } from '../../deploy/record-entries.ts'
import type { EnvironmentRecord, IncidentState, Response } from '../../deploy/record.ts'
import type { Clock } from '../../incident/clocks.ts'
import { isOngoing } from '../../incident/lifecycle.ts'
import { liveView, recordedPhase } from '../../incident/live.ts'
import { type ReminderStage, reminderText, reopenedText } from '../../render/incident-reminder.ts'
import type { ResponseDeps } from '../setting.ts'
import { type LivePage, livePage } from './live-incident.ts'
import { showResponse } from './respond-steps.ts'
import { incidentDeps } from './response-deps.ts'

type Opened = Extract<IncidentState, { step: 'opened' }>
type Live = LivePage & { readonly response: Response; readonly incident: Opened }

/**
 * What time alone brings to an incident: owners of clocks are reminded before and at the due time, each once; what somebody closed too early is opened
 * again; and what depends on how long it lasts is shown as it is now.
 */
export async function keepTime(
  responder: ResponseDeps,
  record: EnvironmentRecord,
  incidentKey: string,
): Promise<EnvironmentRecord> {
  const live = await liveOf(responder, record, incidentKey)
  if (live === null) return record
  const reminded = dueReminders(live).length > 0 ? await remind(responder, record, incidentKey) : record
  const closed = live.incident.phase === 'resolved' ? await heedClosing(responder, reminded, incidentKey) : reminded
  const response = findResponse(closed, incidentKey)
  if (response?.settled === true && response.incident.step === 'opened' && isOngoing(response.incident.phase))
    await showResponse(responder, closed, response)
  return closed
}

async function liveOf(responder: ResponseDeps, record: EnvironmentRecord, incidentKey: string): Promise<Live | null> {
  const response = findResponse(record, incidentKey)
  if (response?.incident.step !== 'opened') return null
  return { ...(await livePage(responder, record, response, false)), response, incident: response.incident }
}

type Reminder = { readonly clock: Clock; readonly stage: ReminderStage; readonly due: string }

/** Clocks whose owners have not yet been told how late it is. A due time that moved is told anew. */
function dueReminders({ view, incident }: Pick<Live, 'view' | 'incident'>): readonly Reminder[] {
  return view.clocks.flatMap((clock) => {
    const { state, due } = clock
    if ((state !== 'due-soon' && state !== 'late') || due === null) return []
    const reminder = { clock, stage: state, due: new Date(due).toISOString() }
    return incident.timeline.some((event) => isReminder(event, reminder)) ? [] : [reminder]
  })
}

function isReminder(event: IncidentEvent, { clock, stage, due }: Reminder): boolean {
  if (event.kind !== 'reminded') return false
  return event.facts.clock === clock.id && event.facts.stage === stage && event.facts.due === due
}

/** A comment of ours is found again by a hidden line: after a crash between comment and record, and where two runs want to say the same. */
function remind(responder: ResponseDeps, record: EnvironmentRecord, incidentKey: string): Promise<EnvironmentRecord> {
  return locked(responder, incidentKey, record, async (live) => {
    const { view, incident } = live
    const events: IncidentEvent[] = []
    for (const reminder of dueReminders(live)) {
      const { clock, stage, due } = reminder
      const marker = `<!-- guard-reminder:${clock.id}:${stage}:${due} -->`
      await sayOnce(responder, incident.issue, marker, reminderText(clock, stage, view))
      const facts = { clock: clock.id, stage, due }
      events.push({ kind: 'reminded', facts, at: isoNow(responder.ports.clock), run: runRef(responder.ports.run) })
    }
    return events
  })
}

/** Somebody has closed the issue: so it is, unless somebody has still to be told. */
async function heedClosing(
  responder: ResponseDeps,
  record: EnvironmentRecord,
  incidentKey: string,
): Promise<EnvironmentRecord> {
  const before = findResponse(record, incidentKey)?.incident
  const { issues } = responder.ports.forge
  const isClosed = async (issue: number): Promise<boolean> => (await issues.get(issue))?.state === 'closed'
  if (before?.step !== 'opened' || !(await isClosed(before.issue))) return record
  return locked(responder, incidentKey, record, async ({ view, incident }) => {
    // Another run may have opened it again while this one waited.
    if (!(await isClosed(incident.issue))) return []
    const at = isoNow(responder.ports.clock)
    const run = runRef(responder.ports.run)
    if (view.canClose) return [{ kind: 'closed', at, run }]
    if (view.reason !== 'clock-open') return []
    const times = incident.timeline.filter(({ kind }) => kind === 'reopened').length
    await sayOnce(responder, incident.issue, `<!-- guard-reopened:${times} -->`, reopenedText(view.openClocks, view))
    await issues.update(incident.issue, { state: 'open' })
    return [{ kind: 'reopened', facts: { clocks: [...view.openClocks] }, at, run }]
  })
}

/** While no other run does the same: works out by the newest record what is to be noted, and writes it down. */
async function locked(
  responder: ResponseDeps,
  incidentKey: string,
  record: EnvironmentRecord,
  work: (live: Live) => Promise<readonly IncidentEvent[]>,
): Promise<EnvironmentRecord> {
  const noted = async (): Promise<EnvironmentRecord> => {
    const newest = await responder.store.read()
    const live = await liveOf(responder, newest, incidentKey)
    const events = live === null ? [] : await work(live)
    if (live === null || events.length === 0) return newest
    const what = events.map(({ kind }) => kind).join(', ')
    return responder.store.update(`Incident of ${shortSha(live.response.bad)}: ${what}`, (current) =>
      changeResponse(current, incidentKey, (response) => withNoted(responder, response, events, live)),
    )
  }
  const known = findResponse(record, incidentKey)
  return known === null ? record : withLock(await incidentDeps(responder), `${incidentKey}:notes`, noted, noted)
}

function withNoted(
  { ports, environment }: ResponseDeps,
  response: Response,
  events: readonly IncidentEvent[],
  { policy }: Live,
): Response {
  const { incident } = response
  if (incident.step !== 'opened') return response
  const timeline = [...incident.timeline, ...events]
  const { phase } = liveView({ environment, response, timeline }, policy, ports.clock.now()).incident
  return { ...response, settled: false, incident: { ...incident, timeline, phase: recordedPhase[phase] } }
}

/** A comment that is there once, whichever run has made it. */
async function sayOnce({ ports }: ResponseDeps, issue: number, marker: string, text: string): Promise<void> {
  const { comments, info, issues } = ports.forge
  const viewer = await info.viewer()
  const { comments: said } = await comments.list(issue)
  const isThere = said.some(
    ({ author, body }) =>
      author !== null && (isBot(author) || sameLogin(author.login, viewer)) && body.includes(marker),
  )
  if (!isThere) await issues.comment(issue, `${text}\n\n${marker}`)
}
