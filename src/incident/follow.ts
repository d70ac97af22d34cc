import { nearest } from '../base/words.ts'
import { parseCommand } from '../commands/commands.ts'
import { incidentCommands } from '../commands/incident-commands.ts'
import { type Command, mitigations, type Verb } from '../commands/command.ts'
import { loginKey } from '../deploy/identity.ts'
import { clocksAt, isOpen, type Rules } from './clocks.ts'
import type { Event, EventsFile, Kind } from './events-file.ts'
import { alarmsOf, type Entry, type Incident, newIncident, type Outcome, type Refusal } from './incident.ts'
import { type Context, obey, zoneFor } from './obey.ts'
import { begin, mitigate, overrun, recover } from './phases.ts'
import { toldTime } from './told-time.ts'

/** What an event makes of an incident, and what became of it. */
type Step = { readonly incident: Incident; readonly outcome: Outcome; readonly happenedAt?: number | null }

type Follow = (incident: Incident, event: Event, rules: Rules) => Step

const counted: Outcome = { kind: 'counted' }
const count =
  (change: (incident: Incident, event: Event) => Incident): Follow =>
  (incident, event) => ({ incident: change(incident, event), outcome: counted })

/** The incident as all events up to a moment (milliseconds) have made it. Later ones are not looked at. */
export function follow({ environment, title, events }: EventsFile, now: number, rules: Rules): Incident {
  const told = events
    .filter(({ at }) => at <= now)
    .reduce((incident, event) => after(overrun(incident, event.at), event, rules), newIncident(environment, title))
  return overrun(told, now)
}

function after(incident: Incident, event: Event, rules: Rules): Incident {
  const follows = event.kind === 'unknown' ? unknownKind : table[event.kind]
  const { incident: next, outcome, happenedAt = null } = follows(incident, event, rules)
  const entry: Entry =
    happenedAt === null || happenedAt >= event.at
      ? { at: event.at, saidAt: null, event, outcome }
      : { at: happenedAt, saidAt: event.at, event, outcome }
  const learned = outcome.kind === 'refused' || outcome.kind === 'after-closing' ? next : withFacts(next, event)
  return { ...learned, timeline: [...learned.timeline, entry] }
}

const unknownKind: Follow = (incident) => ({ incident, outcome: { kind: 'unknown-kind' } })

const alarm: Follow = (incident, { at, sha, facts }) => {
  if (incident.phase === 'closed') return { incident, outcome: { kind: 'after-closing' } }
  const blamed = { ...incident, bad: incident.bad ?? sha, deployedAt: incident.deployedAt ?? facts.deployedAt }
  return { incident: begin(blamed, null, { at, sha, facts }), outcome: counted }
}

const isBegun = ({ waves }: Incident): boolean => waves.length > 0

/**
 * Before anything is worse, a deploy is what may be at fault later. Once something is, one of another commit is taken to be without the fault: a gate
 * refuses all others. What a person declared is not mended by just any deploy.
 */
const deployed: Follow = (incident, event) => {
  const { phase, bad, external, rollback } = incident
  const isOver = phase === 'resolved' || phase === 'closed' || phase === 'cancelled'
  if (!isBegun(incident) || isOver) return { incident: withDeploy(incident, event), outcome: counted }
  const isFaulty = event.facts.faulty || (event.sha !== null && event.sha === bad)
  const mends = alarmsOf(incident).length > 0 || rollback !== null
  if (isFaulty || external !== null || !mends) return { incident, outcome: counted }
  const ending = { at: event.at, by: event.by, how: 'deploy', text: event.text, sha: event.sha } as const
  return { incident: mitigate(incident, ending), outcome: counted }
}

function withDeploy(incident: Incident, { at, by, sha, facts }: Event): Incident {
  const { restorePoint: point, restoreFrom, restoreBy } = facts
  const restorePoint = point === null ? null : { at: point, what: restoreFrom ?? '', by: restoreBy }
  return { ...incident, bad: sha, deployedAt: at, restorePoint, people: new Set(by === null ? [] : [loginKey(by)]) }
}

const mitigating = (incident: Incident): Incident['phase'] =>
  incident.phase === 'triage' || incident.phase === 'investigating' ? 'mitigating' : incident.phase

const rollback =
  (merged: boolean): Follow =>
  (incident, { facts }) => ({
    incident: {
      ...incident,
      rollback: {
        pull: facts.pull ?? incident.rollback?.pull ?? null,
        merged: merged || incident.rollback?.merged === true,
      },
      phase: mitigating(incident),
    },
    outcome: counted,
  })

/** Closing waits until it is over and everybody is told who has to be. */
const closed: Follow = (incident, { at }, rules) => {
  const why = whyNotClosed(incident, at, rules)
  if (why !== null) return { incident, outcome: { kind: 'refused', command: null, why: why.reason } }
  return { incident: { ...incident, phase: 'closed' }, outcome: counted }
}

/** What stands in the way of closing at a moment; null where nothing does. */
export function whyNotClosed(
  incident: Incident,
  now: number,
  rules: Rules,
): { readonly reason: Extract<Refusal, 'not-over' | 'clock-open'>; readonly clocks: readonly string[] } | null {
  const { phase } = incident
  if (phase === 'closed') return null
  const clocks = clocksAt(incident, now, rules)
    .filter(isOpen)
    .map(({ id }) => id)
  if (phase !== 'resolved' && phase !== 'cancelled') return { reason: 'not-over', clocks }
  return clocks.length === 0 ? null : { reason: 'clock-open', clocks }
}

const command: Follow = (incident, event, { policy, step }) => {
  const text = event.text.trim()
  const parsed = parseCommand(/^\/guard(\s|$)/.test(text) ? text : `/guard ${text}`)
  if (parsed === null || parsed.verb === 'unknown') {
    return { incident, outcome: { kind: 'no-command', usages: usagesFor(text) } }
  }
  const given = obeyed(incident, parsed, { event, policy, step })
  if (typeof given === 'string') return { incident, outcome: { kind: 'refused', command: parsed, why: given } }
  const time = 'time' in parsed && (parsed.verb === 'note' || parsed.verb === 'aware') ? parsed.time : null
  const happenedAt =
    time === null ? null : toldTime(time, { at: event.at, zone: zoneFor({ event, policy }), towards: 'past' })
  return { incident: given, outcome: { kind: 'obeyed', command: parsed }, happenedAt }
}

/** What was probably meant: the command that is named, or the nearest one, or all that belong to an incident. */
function usagesFor(text: string): readonly string[] {
  const [, word = ''] = /^(?:\/guard\s+)?(\S+)/.exec(text) ?? []
  const named = Object.entries(incidentCommands).find(([verb]) => verb === (nearest(word, verbs) ?? word))
  return named === undefined ? Object.values(incidentCommands).map(({ usage }) => usage) : [named[1].usage]
}

const verbs = Object.keys(incidentCommands)

function obeyed<V extends Verb>(incident: Incident, given: Command<V>, context: Context): Incident | Refusal {
  return obey(incident, given.verb, given, context)
}

const table: Readonly<Record<Kind, Follow>> = {
  deployed,
  declared: count((incident, { at, by, text, facts: { onset, severity } }) => {
    const since = onset !== null && onset <= at ? onset : null
    const begun = begin(incident, { at, by, what: text, onset: since }, null)
    return severity === null ? begun : { ...begun, words: [...begun.words, { at, by, level: severity, reason: '' }] }
  }),
  alarm,
  external: count((incident, { at, by, text, facts: { url } }) => ({
    ...incident,
    external: { at, by, text, url },
    phase: incident.phase === 'triage' ? 'investigating' : incident.phase,
  })),
  acknowledged: count((incident, { at, by }) => ({
    ...incident,
    acknowledged: incident.acknowledged ?? { at, by },
    phase: incident.phase === 'triage' ? 'investigating' : incident.phase,
  })),
  command,
  note: (incident, { facts }) => ({ incident, outcome: counted, happenedAt: facts.happenedAt }),
  counted: count(counting),
  'rollback-opened': rollback(false),
  'rollback-merged': rollback(true),
  mitigated: count((incident, { at, by, text, sha }) => {
    const how = mitigations.find((one) => text.trim().toLowerCase().startsWith(one)) ?? 'other'
    return mitigate(incident, {
      at,
      by,
      how,
      text: text
        .trim()
        .slice(how === 'other' ? 0 : how.length)
        .trim(),
      sha,
    })
  }),
  recovered: count((incident, { at }) => recover(incident, at)),
  closed,
}

/** A query's newest word is what counts of it. Of data, some make them suspected: whether it is so is for people to say. */
function counting(
  incident: Incident,
  { at, by, text, facts: { count: found, total, complete, of, detail } }: Event,
): Incident {
  const uncounted = incident.uncounted.filter(({ what }) => what !== text)
  if (found === null) return { ...incident, uncounted: [...uncounted, { at, by, what: text, of, why: detail ?? '' }] }
  const others = incident.counts.filter(({ what, query }) => query === null || what !== text)
  const counts = [...others, { at, by, count: found, what: text, of, query: { total, complete } }]
  const isNew = of === 'data' && found > 0 && incident.data.length === 0 && !incident.dataIsFine
  const data = isNew ? [{ at, by, harm: 'suspected' as const }] : incident.data
  return { ...incident, counts, uncounted, data }
}

/** What facts of any event tell of data, of people who took part, and of what is found out. */
function withFacts(incident: Incident, { at, by, kind, facts }: Event): Incident {
  const { data, personal, malicious, users, people } = facts
  const found = [...(personal ? ['personal'] : []), ...(malicious ? ['malicious'] : [])]
  const isNew = found.filter((id) => !incident.classified.has(id)).map((id) => [id, { at, by }] as const)
  const tellsPeople = kind === 'deployed' || kind === 'alarm' || kind === 'declared'
  return {
    ...incident,
    ...(data === 'none' && { dataIsFine: true }),
    ...(data !== null && data !== 'none' && { data: [...incident.data, { at, by, harm: data }], dataIsFine: false }),
    ...(isNew.length > 0 && { classified: new Map([...incident.classified, ...isNew]) }),
    ...(users !== null && {
      counts: [...incident.counts, { at, by, count: users, what: '', of: 'people' as const, query: null }],
    }),
    ...(tellsPeople && people.length > 0 && { people: new Set([...incident.people, ...people.map(loginKey)]) }),
  }
}
