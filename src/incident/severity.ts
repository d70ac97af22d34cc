import type { Severity } from '../commands/command.ts'
import type { Facts } from './events-file.ts'
import { type Alarm, alarmsOf, beganAt, type Incident } from './incident.ts'

/** What a metric's numbers mean for users: shares of all traffic from 0 to 1; null where it is not known. */
export type Impact = {
  /** More failures than usual, as a share of the segment's events. */
  readonly excess: number
  /** The segment's share of all traffic. */
  readonly weight: number | null
  /** Share of all users' requests that are worse than usual; null where the weight is not known. */
  readonly harm: number | null
}

/** What the impact of an alarm is worked out from. */
export type Measured = Pick<Facts, 'kind' | 'segment' | 'before' | 'since' | 'share'>

/** The impact of an alarm; null for a number in its own unit, which says nothing of users. */
export function impactOf({ kind, segment, before, since, share }: Measured): Impact | null {
  const excess = excessOf(kind, before, since)
  if (excess === null) return null
  const weight = segment === '' ? 1 : share === null ? null : clamp(share)
  return { excess, weight, harm: weight === null ? null : excess * weight }
}

const clamp = (share: number): number => Math.min(1, Math.max(0, share))

function excessOf(kind: Facts['kind'], before: number | null, since: number | null): number | null {
  if (kind === null || kind === 'gauge' || since === null) return null
  if (kind === 'volume') return before === null || before <= 0 ? null : clamp(1 - since / before)
  return clamp(since - (before ?? 0))
}

/** Bounds of the levels by impact, and how long one may last before it counts as the next. */
const bounds = {
  worst: 0.25,
  bad: 0.05,
  some: 0.005,
  /** A group that cannot use it: so large, and so much of it fails. */
  group: { weight: 0.005, excess: 0.5 },
  /** Milliseconds. */
  lasting: { 2: 60 * 60_000, 3: 30 * 60_000 },
} as const

/** Level by the impact of one alarm alone. */
function levelOf(facts: Measured): Severity {
  const impact = impactOf(facts)
  // What somebody's metric calls worse, without numbers, is taken for as much as a person's word.
  if (impact === null) return facts.kind === 'gauge' ? 4 : 3
  const { excess, weight, harm } = impact
  if (harm !== null && harm >= bounds.worst) return 1
  const isGroup = facts.segment !== '' && excess >= bounds.group.excess && (weight ?? 1) >= bounds.group.weight
  if (isGroup || (harm !== null && harm >= bounds.bad)) return 2
  // Of a segment whose share nobody knows, so much is known: some of its users are affected.
  return (harm ?? excess) >= bounds.some ? 3 : 4
}

/** The alarm that says most of users; segments overlap, so that the largest counts and never their sum. Null where there is none. */
export function worstAlarm(alarms: readonly Alarm[]): Alarm | null {
  const [first] = alarms.toSorted((a, b) => levelOf(a.facts) - levelOf(b.facts) || harmOf(b) - harmOf(a) || a.at - b.at)
  return first ?? null
}

const harmOf = ({ facts }: Alarm): number => {
  const impact = impactOf(facts)
  return impact === null ? 0 : (impact.harm ?? impact.excess)
}

/** How long users are or were affected, milliseconds: as samples tell it, by the shortest and the longest that they allow. */
export type Lasted = { readonly least: number; readonly most: number }

/**
 * The time from the start of the impact to the mitigation at the least, to its proof (or now) at the most; samples tell each end to a step only. The
 * stretches of an incident count together, without what lay between them. Null before anything began.
 */
export function lasted(incident: Incident, now: number, step: number): Lasted | null {
  const start = beganAt(incident)
  if (start === null || start > now) return null
  const waves = incident.waves.filter(({ began }) => began <= now)
  // What came back before it was over went on until then, as far as is known, and counts once.
  const spans = waves.map((wave, at) => {
    const next = waves[at + 1]
    return spanOf(wave, at === 0 ? start : onsetOf(wave), next === undefined ? now : onsetOf(next))
  })
  const sum = (of: 'least' | 'most'): number => spans.reduce((all, span) => all + span[of], 0)
  const own = stepOf(incident) ?? step
  return { least: Math.max(0, sum('least') - own * 1000), most: sum('most') + own * 1000 }
}

/** When a stretch was over: by its proof, or else by a person's word. */
const endOf = ({ recoveredAt, saidOverAt }: Incident['waves'][number]): number | null => recoveredAt ?? saidOverAt

const onsetOf = ({ began, alarms }: Incident['waves'][number]): number =>
  Math.min(began, ...alarms.map(({ at, facts }) => facts.onset ?? at))

function spanOf(wave: Incident['waves'][number], from: number, now: number): Lasted {
  const { mitigatedAt } = wave
  const proven = Math.min(now, endOf(wave) ?? now)
  return { least: Math.max(0, Math.min(proven, mitigatedAt ?? proven) - from), most: Math.max(0, proven - from) }
}

/** Distance between samples as the alarms say it, seconds; null where none does. */
function stepOf(incident: Incident): number | null {
  const steps = alarmsOf(incident).flatMap(({ facts }) => facts.step ?? [])
  return steps.length === 0 ? null : Math.max(...steps)
}

/** When the longest possible duration reaches a limit (milliseconds); null where it has not by `now`. */
export function lastedAt(incident: Incident, limit: number, now: number, step: number): number | null {
  const most = lasted(incident, now, step)?.most ?? 0
  const start = beganAt(incident)
  if (start === null || most < limit) return null
  // While the last stretch goes on, each moment makes it longer by itself; what is over has lasted as long as it has.
  const last = incident.waves.at(-1)
  const end = Math.min(now, (last === undefined ? null : endOf(last)) ?? now)
  return Math.max(start, end - (most - limit))
}

/** Why the level is what it is from a moment on. */
export type SeverityReason = 'impact' | 'lasting' | 'data' | 'declared' | 'overrun' | 'person'

/** One change of the level. */
export type SeverityChange = {
  readonly at: number
  readonly from: Severity | null
  readonly to: Severity
  readonly reason: SeverityReason
  readonly by: string | null
  /** What a person said. Untrusted. */
  readonly text: string
}

type Level = { readonly level: Severity; readonly reason: SeverityReason }

const worse = (a: Level, b: Level): Level => (b.level < a.level ? b : a)
const harmless: Level = { level: 4, reason: 'impact' }

/** What impact and data say, each from when it was known on, oldest first; time left aside. */
function knownLevels(incident: Incident): readonly (Level & { readonly at: number })[] {
  const { declared, data, maintenance } = incident
  const alarms = alarmsOf(incident)
  const first = alarms.length === 0 ? null : Math.min(...alarms.map(({ at }) => at))
  // A person's word without numbers stands until a metric says more.
  const counts = declared !== null && (first === null || declared.at < first)
  return [
    ...(counts ? [{ at: declared.at, level: 3, reason: maintenance === null ? 'declared' : 'overrun' } as const] : []),
    ...alarms.map((alarm) => ({ at: alarm.at, level: levelOf(alarm.facts), reason: 'impact' as const })),
    ...data.map(({ at, harm }) => ({ at, level: harm === 'suspected' ? 2 : 1, reason: 'data' }) as const),
  ].toSorted((x, y) => x.at - y.at)
}

/** What lasts counts as one level worse, and never as more. */
function lastingLevel(known: Level, incident: Incident, at: number, step: number): Level {
  if (known.level !== 2 && known.level !== 3) return known
  const isLasting = (lasted(incident, at, step)?.most ?? 0) >= bounds.lasting[known.level]
  return isLasting ? { level: known.level === 2 ? 1 : 2, reason: 'lasting' } : known
}

/**
 * How the level came to be, oldest first. It rises by itself. A person raises it by a word and lowers it with a reason; what was known then does not
 * raise it again, but something new that is worse does.
 */
export function severityChanges(incident: Incident, now: number, step: number): readonly SeverityChange[] {
  const changes: SeverityChange[] = []
  const levels = knownLevels(incident)
  let [known, seen, words] = [harmless, 0, 0]
  let lowered: Severity | null = null
  for (const at of momentsOf(incident, now, step)) {
    for (; seen < levels.length && (levels[seen]?.at ?? now) <= at; seen++) known = worse(known, levels[seen] ?? known)
    const current = changes.at(-1)?.to ?? null
    // How long it lasted is asked only where it could change something.
    const mayLast = lowered === null && (current === null || known.level - 1 < current)
    const level = mayLast ? lastingLevel(known, incident, at, step) : known
    if (current === null || (level.level < current && (lowered === null || level.level < lowered))) {
      changes.push({ at, from: current, to: level.level, reason: level.reason, by: null, text: '' })
      lowered = null
    }
    for (; words < incident.words.length && (incident.words[words]?.at ?? now) <= at; words++) {
      const word = incident.words[words]
      const from = changes.at(-1)?.to ?? null
      if (word === undefined || from === word.level) continue
      if (from !== null && word.level > from) lowered = known.level
      changes.push({ at, from, to: word.level, reason: 'person', by: word.by, text: word.reason })
    }
  }
  return changes
}

/** When something may change the level. */
function momentsOf(incident: Incident, now: number, step: number): number[] {
  const said = [...alarmsOf(incident), ...incident.data, ...incident.words].map(({ at }) => at)
  const declared = incident.declared === null ? [] : [incident.declared.at]
  const limits = Object.values(bounds.lasting).flatMap((limit) => lastedAt(incident, limit, now, step) ?? [])
  const moments = [...said, ...declared, ...limits].filter((at) => at <= now)
  return [...new Set(moments)].toSorted((a, b) => a - b)
}

/** The level at a moment; 4 where nothing is known. */
export function severityAt(incident: Incident, now: number, step: number): Severity {
  return severityChanges(incident, now, step).at(-1)?.to ?? 4
}
