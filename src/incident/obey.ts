import { isBot, loginKey, sameLogin } from '../deploy/identity.ts'
import type { Arguments, Role, Verb } from '../commands/command.ts'
import { type ClockRule, clockRules, type Counted, type IncidentPolicy } from '../config/incident-policy.ts'
import type { Event } from './events-file.ts'
import { hasPart, type Incident, isAffecting, plannedOf, type Refusal } from './incident.ts'
import { begin, mitigate, resolve, takeBack } from './phases.ts'
import { severityAt } from './severity.ts'
import { toldTime } from './told-time.ts'

/** Who said something, when, and the rules that hold. */
export type Context = { readonly event: Event; readonly policy: IncidentPolicy; readonly step: number }

type Obey<V extends Verb> = (incident: Incident, given: Arguments[V], context: Context) => Incident | Refusal

const said = ({ event }: Context): { readonly at: number; readonly by: string | null } => ({
  at: event.at,
  by: event.by,
})

function give<R extends Role>(role: R): Obey<R> {
  return (incident, { login }, { event }) => {
    const who = login ?? event.by
    return who === null ? 'not-a-person' : withRole(incident, role, who, event)
  }
}

/** Whoever is made commander has taken it up; anybody with a part is looking for the cause. */
function withRole(incident: Incident, role: Role, login: string, event: Event): Incident {
  const acknowledged = role === 'commander' ? (incident.acknowledged ?? { at: event.at, by: login }) : null
  return {
    ...incident,
    roles: { ...incident.roles, [role]: login },
    acknowledged: acknowledged ?? incident.acknowledged,
    phase: takenUp(incident),
  }
}

const takenUp = ({ phase }: Incident): Incident['phase'] => (phase === 'triage' ? 'investigating' : phase)

/** Takes a false alarm back: only somebody without a part in what was deployed may say so. */
const falseAlarm: Obey<'false-alarm'> = (incident, { reason }, context) => {
  const { by } = context.event
  if (by === null) return 'not-a-person'
  if (hasPart(incident, by)) return 'contributed'
  return takeBack(incident, { ...said(context), reason })
}

/** While a metric still says that it is worse, whoever has a part in it cannot call it over. */
const over: Obey<'resolve'> = (incident, _, context) => {
  const { by } = context.event
  const isDisputed = isAffecting(incident) && incident.waves.some(({ alarms }) => alarms.length > 0)
  if (isDisputed && by === null) return 'not-a-person'
  if (isDisputed && by !== null && hasPart(incident, by)) return 'contributed'
  return resolve(incident, said(context))
}

const severity: Obey<'severity'> = (incident, { level, reason }, context) => {
  const now = severityAt(incident, context.event.at, context.step)
  if (level > now && reason === '') return 'lower-needs-reason'
  if (level > now && context.event.by === null) return 'not-a-person'
  return { ...incident, words: [...incident.words, { ...said(context), level, reason }] }
}

const peopleWords =
  /\b(users?|customers?|people|persons?|members?|accounts?|buyers?|clients?|subscribers?)\b|명|고객|사용자|이용자|회원|사람/i
const dataWords =
  /\b(records?|rows?|data|files?|documents?|entries|photos?|images?|tables?|backups?)\b|데이터|레코드|기록|자료|파일|사진/i

function countedOf(what: string): Counted {
  if (dataWords.test(what)) return 'data'
  return peopleWords.test(what) ? 'people' : 'other'
}

const affected: Obey<'affected'> = (incident, { count, what }, context) => {
  const of = countedOf(what)
  const counts = [...incident.counts, { ...said(context), count, what, of, query: null }]
  if (of !== 'data') return { ...incident, counts }
  if (count === 0) return { ...incident, counts, dataIsFine: true }
  // What was said to have happened to them stands.
  const data = incident.data.length > 0 ? incident.data : [{ ...said(context), harm: 'altered' as const }]
  return { ...incident, counts, data, dataIsFine: false }
}

/** A person is the owner of a clock by login or by role; who is in a team is not known here, so whoever may write speaks for it. */
function mayWaive({ owner }: ClockRule, incident: Incident, by: string): boolean {
  const name = owner.replace(/^@/, '')
  if (name.includes('/')) return true
  const roles: Readonly<Record<string, string | null>> = incident.roles
  const holder = Object.hasOwn(roles, name) ? roles[name] : name
  // A role that nobody has is everybody's.
  return holder == null || sameLogin(holder, by)
}

/** The clock of notices to customers is not one of the policy's: `/guard next` starts it. */
export const nextWord = 'next-word'

const waive: Obey<'waive'> = (incident, { id, reason }, context) => {
  const rule = ruleOf(context.policy, id)
  if (rule === null && id !== nextWord) return 'unknown-clock'
  const { by } = context.event
  if (by === null) return 'not-a-person'
  if (rule !== null && !mayWaive(rule, incident, by)) return 'not-owner'
  return { ...incident, waived: new Map([...incident.waived, [rule?.id ?? id, { ...said(context), reason }]]) }
}

/** The first word counts: a report is not made later by being mentioned again. */
const reported: Obey<'reported'> = (incident, { id, reference }, context) => {
  const rule = ruleOf(context.policy, id)
  if (rule === null) return 'unknown-clock'
  if (incident.reported.has(rule.id)) return incident
  return { ...incident, reported: new Map([...incident.reported, [rule.id, { ...said(context), reference }]]) }
}

function ruleOf(policy: IncidentPolicy, id: string): ClockRule | null {
  return clockRules(policy).find((rule) => rule.id.toLowerCase() === id.toLowerCase()) ?? null
}

const handover: Obey<'handover'> = (incident, { role, login }, { event }) => {
  const roles = Object.entries(incident.roles).flatMap(([name, holder]) =>
    holder !== null && event.by !== null && sameLogin(holder, event.by) ? [name] : [],
  )
  const given = role !== null ? [role] : roles.length > 0 ? roles : ['commander']
  return { ...incident, roles: { ...incident.roles, ...Object.fromEntries(given.map((name) => [name, login])) } }
}

/** Times of day are those of the policy's zone; where it has none, of whoever said them. */
export function zoneFor({ event, policy }: Pick<Context, 'event' | 'policy'>): string {
  return policy.zone === 'UTC' ? (event.zone ?? policy.zone) : policy.zone
}

function timed(
  towards: 'past' | 'future',
  use: (incident: Incident, time: number, context: Context) => Incident,
): (incident: Incident, given: { readonly time: string }, context: Context) => Incident | Refusal {
  return (incident, { time }, context) => {
    const at = toldTime(time, { at: context.event.at, zone: zoneFor(context), towards })
    return at === null ? 'not-a-time' : use(incident, at, context)
  }
}

/** A person's declaration of what turns out to be planned declares nothing broken. */
const maintenance: Obey<'maintenance'> = (incident, { from: begins, until: ends, what }, context) => {
  const zone = zoneFor(context)
  const from = toldTime(begins, { at: context.event.at, zone, towards: 'future' })
  const until = from === null ? null : toldTime(ends, { at: from, zone, towards: 'future' })
  if (from === null || until === null || until <= from || until <= context.event.at) return 'not-a-time'
  const isOnlyWords = incident.waves.every(({ alarms }) => alarms.length === 0) && isAffecting(incident)
  return {
    ...incident,
    ...(isOnlyWords && { waves: [], declared: null }),
    maintenance: { ...said(context), what, from, announced: until, until },
  }
}

const extended: Obey<'extended'> = (incident, { time }, context) => {
  const { maintenance: planned } = incident
  if (planned === null || plannedOf(incident) === 'over') return 'not-planned'
  const at = Math.max(context.event.at, planned.from)
  const until = toldTime(time, { at, zone: zoneFor(context), towards: 'future' })
  if (until === null || until <= planned.until) return 'not-a-time'
  return { ...incident, maintenance: { ...planned, until } }
}

const note: Obey<'note'> = (incident, { time }, context) =>
  time !== null && toldTime(time, { at: context.event.at, zone: zoneFor(context), towards: 'past' }) === null
    ? 'not-a-time'
    : incident

/** What each command does to an incident; what is carried out elsewhere does nothing here. */
const table: { readonly [V in Verb]: Obey<V> } = {
  approve: () => 'elsewhere',
  emergency: () => 'elsewhere',
  reland: () => 'elsewhere',
  'restore-point': () => 'elsewhere',
  release: (incident, { reason }) => (reason === '' ? 'lower-needs-reason' : incident),
  declare: (incident, { what }, context) => begin(incident, { ...said(context), what, onset: null }, null),
  commander: give('commander'),
  investigator: give('investigator'),
  data: give('data'),
  communications: give('communications'),
  scribe: give('scribe'),
  severity,
  note,
  ack: (incident, _, context) => ({
    ...incident,
    acknowledged: incident.acknowledged ?? said(context),
    phase: takenUp(incident),
  }),
  external: (incident, { text }, context) => ({
    ...incident,
    external: { ...said(context), text, url: /https?:\/\/\S+/.exec(text)?.[0] ?? null },
    phase: takenUp(incident),
  }),
  'false-alarm': falseAlarm,
  resolve: over,
  meeting: timed('future', (incident, time, context) => ({ ...incident, meeting: { ...said(context), time } })),
  mitigated: (incident, { how, text }, context) => mitigate(incident, { ...said(context), how, text, sha: null }),
  affected,
  aware: timed('past', (incident, at, { event }) => ({ ...incident, aware: { at, by: event.by } })),
  classified: (incident, { id }, context) => ({
    ...incident,
    classified: new Map([[id.toLowerCase(), said(context)], ...incident.classified]),
  }),
  reported,
  waive,
  handover,
  next: timed('future', (incident, time, context) => ({ ...incident, next: { ...said(context), time } })),
  sent: (incident, { audience }, context) => ({
    ...incident,
    sent: [...incident.sent, { ...said(context), audience }],
  }),
  confidential: (incident) => ({ ...incident, confidential: true }),
  maintenance,
  extended,
}

/** The incident after a command, or why it has no effect. */
export function obey<V extends Verb>(
  incident: Incident,
  verb: V,
  given: Arguments[V],
  context: Context,
): Incident | Refusal {
  return whyNot(context.event) ?? table[verb](incident, given, context)
}

const writers = new Set(['admin', 'maintain', 'write'])

/** Why an author's word does not count. Where nothing is said of their permission, it was asked before the event was written down. */
function whyNot({ by, facts }: Event): Refusal | null {
  if (facts.edited) return 'edited'
  if (by !== null && isBot({ login: loginKey(by), kind: 'User' })) return 'not-a-person'
  return facts.permission === null || writers.has(facts.permission) ? null : 'may-not-write'
}
