import type { Asker, Carried, Refusal, Verb } from '../../commands/command.ts'
import { readCommands } from '../../commands/read-commands.ts'
import type { EventOf, IncidentEvent } from '../../deploy/incident-events.ts'
import { holdsOf } from '../../deploy/hold.ts'
import {
  changeIncident,
  findIncident,
  findResponse,
  type KnownIncident,
  type OpenedIncident,
} from '../../deploy/record-entries.ts'
import type { EnvironmentRecord, Hold } from '../../deploy/record.ts'
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
  const held = heldBy(record)
  const number = findIncident(record, incidentKey)?.incident.issue ?? held?.issue ?? null
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
      written: (comment) => isWritten(findIncident(newest, incidentKey)?.incident, comment),
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
          const known = findIncident(newest, incidentKey)
          if (known === null) return 'record-gone'
          policy ??= await incidentPolicy(responder, newest, known.response)
          const told = await tell(responder, { ...known, policy }, by)
          newest = told.record ?? newest
          return told.carried
        },
      },
    },
  )
  return newest
}

const isWritten = (incident: OpenedIncident | undefined, comment: number): boolean =>
  incident?.timeline.some((event) => event.kind === 'told' && event.comment === comment) === true

/** Commands that an incident holds: the record is read at each start. */
const mostTold = 500

type About = KnownIncident & { readonly policy: LivePolicy }

type Heard = { readonly entry: Entry; readonly view: IncidentView }

/** Writes a command down if it has an effect. `record` is null where nothing was written. */
async function tell(
  responder: ResponseDeps,
  about: About,
  by: Asker,
): Promise<{ readonly record: EnvironmentRecord | null; readonly carried: Carried }> {
  const { incidentKey, response, incident, policy } = about
  const { environment, ports, store } = responder
  const event = { kind: 'told', by: by.login, text: by.line, comment: by.comment, at: by.at } as const
  const said = await hear(responder, about, event)
  if (typeof said === 'string') return { record: null, carried: said }
  const reply = replyTo(said.entry, said.view, pageOf(said.view)) ?? ''
  if (said.entry.outcome.kind !== 'obeyed') return { record: null, carried: { refused: reply } }
  const why = `Incident #${incident.issue}: ${verbOf(said.entry) ?? 'told'} by a comment`
  const record = await store.update(why, (newest) =>
    changeIncident(newest, incidentKey, (current) =>
      isWritten(current, by.comment)
        ? current
        : withEvents({ environment, response }, current, [event], policy, ports.clock.now()),
    ),
  )
  return { record, carried: isWorthSaying(said) ? { done: reply } : null }
}

/** What a command would do. Who has a part in the range is asked only where that matters: nobody else has to wait for it. */
async function hear(
  { environment, ports }: ResponseDeps,
  about: About,
  event: EventOf<'told'>,
): Promise<Heard | Refusal> {
  const { response, incident, policy } = about
  if (incident.timeline.filter(({ kind }) => kind === 'told').length >= mostTold) return 'too-many'
  const timeline = [...incident.timeline, event]
  const listen = (people: readonly string[]): Heard | null =>
    heard({ environment, response, timeline, people }, event, policy, ports.clock.now())
  const first = listen([])
  if (first === null) return 'record-gone'
  const verb = verbOf(first.entry)
  const needsPeople = verb === 'false-alarm' || (verb === 'resolve' && isDisputed(about))
  if (response === null || !needsPeople) return first
  if (response.good === null) return 'range-unknown'
  const people = await rangePeople(ports.forge, response.good, response.bad)
  return people.complete ? (listen([...people.logins]) ?? first) : 'people-unknown'
}

/** While a metric says that it is worse, calling it over is no word for those who have a part in it. */
function isDisputed({ incident }: About): boolean {
  return incident.phase === 'mitigating' && incident.timeline.some(({ kind }) => kind === 'alarm')
}

const verbOf = ({ outcome }: Entry): Verb | null => (outcome.kind === 'obeyed' ? outcome.command.verb : null)

/** What the next person has to know; for all else a reaction is enough. */
function isWorthSaying({ entry, view: { openClocks } }: Heard): boolean {
  return verbOf(entry) === 'handover' && openClocks.length > 0
}

/** An incident with events added, and where it stands then. */
export function withEvents(
  of: Pick<Recorded, 'environment' | 'response'>,
  incident: OpenedIncident,
  events: readonly IncidentEvent[],
  policy: LivePolicy,
  now: number,
): OpenedIncident {
  const timeline = [...incident.timeline, ...events]
  const { phase } = liveView({ ...of, timeline }, policy, now).incident
  return { ...incident, timeline, phase: recordedPhase[phase] }
}
