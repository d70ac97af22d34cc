import { shortSha } from '../../base/commit-id.ts'
import type { Asker, Carried, Verb } from '../../commands/command.ts'
import { readCommands } from '../../commands/read-commands.ts'
import type { IncidentEvent } from '../../deploy/incident-events.ts'
import { holdsOf } from '../../deploy/hold.ts'
import { changeResponse, findResponse } from '../../deploy/record-entries.ts'
import type { EnvironmentRecord, Hold, IncidentState, Response } from '../../deploy/record.ts'
import type { Entry } from '../../incident/incident.ts'
import { heard, type LivePolicy, liveView, recordedPhase, type Recorded } from '../../incident/live.ts'
import type { IncidentView } from '../../incident/view.ts'
import { replyTo } from '../../render/incident-lines.ts'
import { pageOf } from '../../render/incident-page.ts'
import type { ResponseDeps } from '../setting.ts'
import { incidentPolicy } from './live-incident.ts'
import { rangePeople, release } from './release-hold.ts'

/**
 * Does what comments on an incident ask for and answers each once. Its hold is released (`/guard release REASON`) for somebody who may write at this
 * moment and has no part in the range; half of what was taken back is brought back (`/guard reland half`), and what is told of the incident is written
 * down, for anybody who may write. Comments from before the hold are left alone.
 */
export async function obeyIncidentComments(
  responder: ResponseDeps,
  record: EnvironmentRecord,
  incidentKey: string,
): Promise<EnvironmentRecord> {
  const heldBy = (of: EnvironmentRecord): Hold | null =>
    holdsOf(of).find((hold) => hold.incidentKey === incidentKey) ?? null
  const incident = findResponse(record, incidentKey)?.incident
  const held = heldBy(record)
  const number = incident?.step === 'opened' ? incident.issue : (held?.issue ?? null)
  if (number === null) return record
  const { forge } = responder.ports
  let newest = record
  let policy: LivePolicy | null = null
  await readCommands(
    { forge },
    {
      number,
      where: 'incident',
      ...(held !== null && { since: held.since }),
      written: (comment) => isWritten(findResponse(newest, incidentKey), comment),
      place: {
        hold: () => heldBy(newest),
        people: (good, bad) => rangePeople(forge, good, bad),
        release: async (hold, reason, by) => {
          newest = await release(responder, hold, reason, by)
        },
        rollback: () => {
          const rollback = findResponse(newest, incidentKey)?.rollback
          return rollback?.step === 'opened' ? rollback.pull : null
        },
        reland: async (half, by) => {
          const { bringBackByComment } = await import('../bring-back.ts')
          const refusal = await bringBackByComment(responder, newest, incidentKey, half, by)
          newest = await responder.store.read()
          return refusal
        },
        tell: async (by) => {
          const response = findResponse(newest, incidentKey)
          if (response?.incident.step !== 'opened') return 'record-gone'
          policy ??= await incidentPolicy(responder, response)
          const told = await tell(responder, { response, incident: response.incident, policy }, by)
          newest = told.record ?? newest
          return told.carried
        },
      },
    },
  )
  return newest
}

type Opened = Extract<IncidentState, { step: 'opened' }>

function isWritten(response: Response | null, comment: number): boolean {
  const incident = response?.incident
  return incident?.step === 'opened' && incident.timeline.some((event) => isOf(event, comment))
}

const isOf = (event: IncidentEvent, comment: number): boolean => event.kind === 'told' && event.comment === comment

/** Commands that an incident holds: the record is read at each start. */
const mostTold = 500

type About = { readonly response: Response; readonly incident: Opened; readonly policy: LivePolicy }

/** Writes a command down if it has an effect. `record` is null where nothing was written. */
async function tell(
  responder: ResponseDeps,
  about: About,
  by: Asker,
): Promise<{ readonly record: EnvironmentRecord | null; readonly carried: Carried }> {
  const { response, incident, policy } = about
  const refused = (carried: Carried) => ({ record: null, carried })
  if (incident.timeline.filter(({ kind }) => kind === 'told').length >= mostTold) return refused('too-many')
  const event = { kind: 'told', by: by.login, text: by.line, comment: by.comment, at: by.at } as const
  const now = responder.ports.clock.now()
  const listen = (people: readonly string[]) =>
    heard(
      recorded(responder, response, [...incident.timeline, event], people),
      { ...event, text: by.line },
      policy,
      now,
    )
  const first = listen([])
  if (first === null) return refused('record-gone')
  // Only what takes an alarm back hangs on who has a part in the range: nobody else has to wait for that to be asked.
  const needsPeople = verbOf(first.entry) === 'false-alarm' || (verbOf(first.entry) === 'resolve' && isDisputed(about))
  let said = first
  if (needsPeople) {
    const { good, bad } = response
    if (good === null) return refused('range-unknown')
    const people = await rangePeople(responder.ports.forge, good, bad)
    if (!people.complete) return refused('people-unknown')
    said = listen([...people.logins]) ?? first
  }
  const reply = replyTo(said.entry, said.view, pageOf(said.view))
  if (said.entry.outcome.kind !== 'obeyed') return refused({ refused: reply ?? '' })
  const why = `Incident of ${shortSha(response.bad)}: ${verbOf(said.entry) ?? 'told'} by a comment`
  const record = await responder.store.update(why, (newest) =>
    changeResponse(newest, response.incidentKey, (current) => withTold(responder, current, event, policy)),
  )
  return { record, carried: isWorthSaying(said.entry, said.view) ? { done: reply ?? '' } : null }
}

/** While a metric says that it is worse, calling it over is no word for those who have a part in it. */
function isDisputed({ incident }: About): boolean {
  return incident.phase === 'mitigating' && incident.timeline.some(({ kind }) => kind === 'alarm')
}

const verbOf = ({ outcome }: Entry): Verb | null => (outcome.kind === 'obeyed' ? outcome.command.verb : null)

/** What the next person has to know; for all else a reaction is enough. */
function isWorthSaying(entry: Entry, { openClocks }: IncidentView): boolean {
  return verbOf(entry) === 'handover' && openClocks.length > 0
}

function recorded(
  { environment }: ResponseDeps,
  response: Response,
  timeline: readonly IncidentEvent[],
  people: readonly string[] = [],
): Recorded {
  return { environment, response, timeline, people }
}

/** Counted once, however often and by however many runs it is read. */
function withTold(responder: ResponseDeps, response: Response, event: IncidentEvent, policy: LivePolicy): Response {
  const { incident } = response
  if (incident.step !== 'opened' || event.kind !== 'told' || isWritten(response, event.comment)) return response
  const timeline = [...incident.timeline, event]
  const now = responder.ports.clock.now()
  const { phase } = liveView(recorded(responder, response, timeline), policy, now).incident
  return { ...response, settled: false, incident: { ...incident, timeline, phase: recordedPhase[phase] } }
}
