import { loginKey } from '../deploy/identity.ts'
import type { Command, Mitigation, Role, Severity } from '../commands/command.ts'
import type { Counted } from '../config/incident-policy.ts'
import type { DataHarm, Event, Facts } from './events-file.ts'

/** Where an incident stands. */
export type Phase = 'triage' | 'investigating' | 'mitigating' | 'monitoring' | 'resolved' | 'closed' | 'cancelled'

/** A metric, or a person, says that it is worse. Times here and below in milliseconds since the Unix epoch. */
export type Alarm = { readonly at: number; readonly sha: string | null; readonly facts: Facts }

/** A stretch in which users were affected: a sign that comes back after it seemed over begins another one of the same incident. */
export type Wave = {
  readonly began: number
  /** Where the incident stood before; null for the first. */
  readonly before: Phase | null
  readonly alarms: readonly Alarm[]
  /** When users were fine again, as far as was known; null where they are not. */
  readonly mitigatedAt: number | null
  /** When that was proven by the metrics. */
  readonly recoveredAt: number | null
  /** When a person said that it is over. */
  readonly saidOverAt: number | null
}

/** Something that a person said, and when. */
export type Said<T = object> = { readonly at: number; readonly by: string | null } & T

/** How the harm was ended. `deploy`: a deploy without the fault; `other`: as the text says. */
export type Ending = Said<{
  readonly how: Mitigation | 'deploy' | 'other'
  readonly text: string
  readonly sha: string | null
}>

/** Why what somebody said has no effect. */
export type Refusal =
  | 'edited'
  | 'not-a-person'
  | 'may-not-write'
  | 'contributed'
  | 'lower-needs-reason'
  | 'not-owner'
  | 'unknown-clock'
  | 'not-a-time'
  | 'clock-open'
  | 'not-over'
  | 'not-planned'
  | 'elsewhere'

/** What became of an event: counted, a command that was carried out or not, or something that nobody here knows. */
export type Outcome =
  | { readonly kind: 'counted' }
  | { readonly kind: 'obeyed'; readonly command: Command }
  | { readonly kind: 'refused'; readonly command: Command | null; readonly why: Refusal }
  /** How what was probably meant is written. */
  | { readonly kind: 'no-command'; readonly usages: readonly string[] }
  | { readonly kind: 'unknown-kind' }
  /** An alarm after the incident was closed: another incident. */
  | { readonly kind: 'after-closing' }

/** A line of the timeline: `at` is when it happened, `saidAt` when somebody said so, where that was later. */
export type Entry = {
  readonly at: number
  readonly saidAt: number | null
  readonly event: Event
  readonly outcome: Outcome
}

/** A state that data can be brought back to: as of when (milliseconds), where it is, and who said so; null where a machine did. */
export type RestorePoint = { readonly at: number; readonly what: string; readonly by: string | null }

/** Planned work; times in milliseconds. `announced`: when it was to end at first; `until`: as was said last. */
export type Maintenance = Said<{
  readonly what: string
  readonly from: number
  readonly announced: number
  readonly until: number
}>

/** Where planned work stands: it is to come or under way, it goes beyond its time, or somebody has said that it is over. */
export type Planned = 'planned' | 'overrun' | 'over'

/** A number of what is affected. `query`: how a query of the policy came to it; null where a person says so. */
export type Count = Said<{
  readonly count: number
  readonly what: string
  readonly of: Counted
  readonly query: { readonly total: number | null; readonly complete: boolean } | null
}>

/** Everything that events say of an incident; what follows from it (severity, clocks, times) is worked out where it is asked. */
export type Incident = {
  readonly environment: string
  readonly title: string | null
  readonly phase: Phase
  readonly waves: readonly Wave[]
  readonly declared: Said<{ readonly what: string; readonly onset: number | null }> | null
  /** The newest deploy before the alarm, which is what may be at fault. */
  readonly bad: string | null
  readonly deployedAt: number | null
  /** What data could be restored from before that deploy, as its gate found. */
  readonly restorePoint: RestorePoint | null
  /** Logins (keys) of those who have a part in what was deployed. */
  readonly people: ReadonlySet<string>
  readonly external: Said<{ readonly text: string; readonly url: string | null }> | null
  readonly acknowledged: Said | null
  readonly roles: Readonly<Record<Role, string | null>>
  readonly words: readonly Said<{ readonly level: Severity; readonly reason: string }>[]
  readonly data: readonly Said<{ readonly harm: DataHarm }>[]
  readonly dataIsFine: boolean
  readonly counts: readonly Count[]
  /** What a query was to count and could not. */
  readonly uncounted: readonly Said<{ readonly what: string; readonly of: Counted; readonly why: string }>[]
  /** What was found out, by id: classes of clocks, `personal`, `malicious`. */
  readonly classified: ReadonlyMap<string, Said>
  readonly aware: Said | null
  readonly reported: ReadonlyMap<string, Said<{ readonly reference: string }>>
  readonly waived: ReadonlyMap<string, Said<{ readonly reason: string }>>
  readonly endings: readonly Ending[]
  readonly rollback: { readonly pull: number | null; readonly merged: boolean } | null
  /** A person said that it is over. */
  readonly resolved: Said | null
  readonly meeting: Said<{ readonly time: number }> | null
  readonly next: Said<{ readonly time: number }> | null
  readonly sent: readonly Said<{ readonly audience: string }>[]
  /** Stretches that were false alarms: they count for nothing. */
  readonly taken: readonly Wave[]
  readonly falseAlarms: readonly Said<{ readonly reason: string }>[]
  readonly confidential: boolean
  readonly maintenance: Maintenance | null
  readonly timeline: readonly Entry[]
}

/** An incident of which nothing has been told. */
export function newIncident(environment: string, title: string | null): Incident {
  return {
    environment,
    title,
    phase: 'triage',
    waves: [],
    declared: null,
    bad: null,
    deployedAt: null,
    restorePoint: null,
    people: new Set(),
    external: null,
    acknowledged: null,
    roles: { commander: null, investigator: null, data: null, communications: null, scribe: null },
    words: [],
    data: [],
    dataIsFine: false,
    counts: [],
    uncounted: [],
    classified: new Map(),
    aware: null,
    reported: new Map(),
    waived: new Map(),
    endings: [],
    rollback: null,
    resolved: null,
    meeting: null,
    next: null,
    sent: [],
    taken: [],
    falseAlarms: [],
    confidential: false,
    maintenance: null,
    timeline: [],
  }
}

/** All alarms that count, oldest first. */
export function alarmsOf({ waves }: Pick<Incident, 'waves'>): readonly Alarm[] {
  return waves.flatMap(({ alarms }) => alarms)
}

/** Where planned work stands, if there is any: while it keeps to its time nothing is broken. */
export function plannedOf({ maintenance, phase, waves }: Incident): Planned | null {
  if (maintenance === null || phase === 'cancelled') return null
  if (phase === 'monitoring' || phase === 'resolved' || phase === 'closed') return 'over'
  return waves.length === 0 ? 'planned' : 'overrun'
}

/** How many people are affected, as far as is known: a person's word goes before a query, and that one finds none says nothing. */
export function peopleCounted({ counts }: Pick<Incident, 'counts'>): Count | null {
  const people = counts.filter(({ of }) => of === 'people')
  return people.findLast(({ query }) => query === null) ?? people.findLast(({ count }) => count > 0) ?? null
}

/** Whether somebody has a part in what was deployed. */
export function hasPart({ people }: Incident, login: string): boolean {
  return people.has(loginKey(login))
}

/** Whether users are affected, as far as is known. */
export function isAffecting({ phase }: Pick<Incident, 'phase'>): boolean {
  return phase === 'triage' || phase === 'investigating' || phase === 'mitigating'
}

/** When it began to get worse: the earliest onset; without one the first alarm or the declaration. Null where nothing has been told. */
export function beganAt(incident: Incident): number | null {
  const alarms = alarmsOf(incident).map(({ at, facts }) => Math.min(at, facts.onset ?? at))
  const declared = incident.declared === null ? [] : [incident.declared.onset ?? incident.declared.at]
  const known = [...alarms, ...declared]
  return known.length === 0 ? null : Math.min(...known)
}

/** When it was known: the first alarm or the declaration, unless a person said otherwise. */
export function awareAt(incident: Incident): number | null {
  if (incident.aware !== null) return incident.aware.at
  const [first] = incident.waves
  return first?.began ?? incident.declared?.at ?? null
}
