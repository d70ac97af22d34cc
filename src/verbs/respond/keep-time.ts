import { runRef } from '../../base/run.ts'
import { isoNow } from '../../base/clock.ts'
import { isBot, sameLogin } from '../../deploy/identity.ts'
import type { IncidentEvent } from '../../deploy/incident-events.ts'
import { type Lock, withLock } from '../../deploy/lock.ts'
import { changeIncident, findIncident, type KnownIncident } from '../../deploy/record-entries.ts'
import type { EnvironmentRecord } from '../../deploy/record.ts'
import type { Clock } from '../../incident/clocks.ts'
import { isOngoing } from '../../incident/lifecycle.ts'
import { type ReminderStage, reminderText, reopenedText } from '../../render/incident-reminder.ts'
import type { ResponseDeps } from '../setting.ts'
import { withEvents } from './incident-comments.ts'
import { type Live, liveOf } from './live-incident.ts'
import { openPostmortem } from './postmortem-pull.ts'
import { notesLock, showResponse } from './respond-steps.ts'
import { incidentDeps } from './response-deps.ts'

type Known = KnownIncident & Live

/**
 * What time alone brings to an incident: what is affected is counted anew; owners of clocks are reminded before and at the due time, each once; what somebody closed too early is opened
 * again; and what depends on how long it lasts is shown as it is now.
 */
export async function keepTime(
  responder: ResponseDeps,
  record: EnvironmentRecord,
  incidentKey: string,
): Promise<EnvironmentRecord> {
  const before = await knownIn(responder, record, incidentKey)
  if (before === null) return record
  const overran = await noteOverrun(responder, record, before)
  const counted = await countedIn(responder, overran, before)
  const known = counted === record ? before : ((await knownIn(responder, counted, incidentKey)) ?? before)
  const reminded = dueReminders(known).length > 0 ? await remind(responder, incidentKey) : counted
  const kept = known.incident.phase === 'resolved' ? await heedClosing(responder, reminded, incidentKey) : reminded
  const { response, settled, incident } = findIncident(kept, incidentKey) ?? known
  const isShown = response !== null && settled && isOngoing(incident.phase)
  const shown = isShown ? await showResponse(responder, kept, response) : kept
  const { tellDue } = await import('./tell-incident.ts')
  return tellDue(responder, shown, incidentKey, known.view.clocks)
}

/** Planned work that has gone beyond its time: written down once, so that people are told. */
async function noteOverrun(
  { ports, store }: ResponseDeps,
  record: EnvironmentRecord,
  { view, incident, incidentKey }: Known,
): Promise<EnvironmentRecord> {
  const isNoted = ({ timeline }: Known['incident']): boolean => timeline.some(({ kind }) => kind === 'overran')
  if (view.planned !== 'overrun' || isNoted(incident)) return record
  const event = { kind: 'overran', at: isoNow(ports.clock), run: runRef(ports.run) } as const
  return store.update(`Incident #${incident.issue}: overran`, (newest) =>
    changeIncident(newest, incidentKey, (current) =>
      isNoted(current) ? current : { ...current, timeline: [...current.timeline, event] },
    ),
  )
}

/** Where the policy has something counted, as of now. */
async function countedIn(responder: ResponseDeps, record: EnvironmentRecord, known: Known): Promise<EnvironmentRecord> {
  if (known.policy.incident.data.counts.length === 0) return record
  const { countAffected } = await import('./count-affected.ts')
  return countAffected(responder, record, known)
}

async function knownIn(responder: ResponseDeps, record: EnvironmentRecord, incidentKey: string): Promise<Known | null> {
  const known = findIncident(record, incidentKey)
  return known === null ? null : { ...known, ...(await liveOf(responder, record, known)) }
}

type Reminder = { readonly clock: Clock; readonly stage: ReminderStage; readonly due: string }

/** Clocks whose owners have not yet been told how late it is. A due time that moved is told anew. */
function dueReminders({ view, incident }: Pick<Known, 'view' | 'incident'>): readonly Reminder[] {
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
function remind(responder: ResponseDeps, incidentKey: string): Promise<EnvironmentRecord> {
  return locked(responder, incidentKey, async (live) => {
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
  const before = findIncident(record, incidentKey)?.incident
  const { issues } = responder.ports.forge
  const isClosed = async (issue: number): Promise<boolean> => (await issues.get(issue))?.state === 'closed'
  if (before === undefined || !(await isClosed(before.issue))) return record
  return locked(responder, incidentKey, async (known) => {
    const { view, incident } = known
    // Another run may have opened it again while this one waited.
    if (!(await isClosed(incident.issue))) return []
    const at = isoNow(responder.ports.clock)
    const run = runRef(responder.ports.run)
    if (view.canClose) {
      const postmortem = await openPostmortem(responder, known)
      return [{ kind: 'closed', at, run, ...(postmortem !== null && { postmortem }) }]
    }
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
  work: (known: Known) => Promise<readonly IncidentEvent[]>,
): Promise<EnvironmentRecord> {
  const { environment, ports, store } = responder
  const noted = async (under: Lock | null): Promise<EnvironmentRecord> => {
    const newest = await store.read()
    const known = await knownIn(responder, newest, incidentKey)
    const events = known === null ? [] : await work(known)
    if (known === null || events.length === 0) return newest
    const { response, policy } = known
    const what = events.map(({ kind }) => kind).join(', ')
    const change = (current: EnvironmentRecord): EnvironmentRecord =>
      changeIncident(current, incidentKey, (incident) =>
        withEvents({ environment, response }, incident, events, policy, ports.clock.now()),
      )
    return store.update(`Incident #${known.incident.issue}: ${what}`, change, under)
  }
  return withLock(await incidentDeps(responder), notesLock(incidentKey), noted, () => noted(null))
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
