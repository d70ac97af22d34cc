import type { Severity } from '../commands/command.ts'
import type { IncidentPolicy, Language } from '../config/incident-policy.ts'
import { type Clock, clocksAt, gradeAt, type GradeNow, type Rules } from './clocks.ts'
import { whyNotClosed } from './follow.ts'
import {
  type Alarm,
  alarmsOf,
  awareAt,
  beganAt,
  type Count,
  type Incident,
  isAffecting,
  peopleCounted,
  type Planned,
  plannedOf,
} from './incident.ts'
import { type Review, reviewOf } from './review.ts'
import { impactOf, type Lasted, lasted, type SeverityChange, severityChanges, worstAlarm } from './severity.ts'

/** How long it took, seconds: until the alarm from the onset, until all else from the alarm. Null where an end is not known. */
export type Times = {
  readonly detect: number | null
  readonly acknowledge: number | null
  readonly mitigate: number | null
  readonly recover: number | null
}

/** Why an incident can be closed, or not yet. */
export type CloseReason = 'can-close' | 'closed' | 'not-over' | 'clock-open'

/** All that is to be shown of an incident at a moment; times in milliseconds. */
export type IncidentView = {
  readonly incident: Incident
  readonly now: number
  readonly lang: Language
  readonly policy: IncidentPolicy
  /** Of the watch, by its policy. */
  readonly falseAlarmRate: number
  readonly began: number | null
  /** When users were fine again; null while they are not. */
  readonly until: number | null
  readonly lasted: Lasted | null
  readonly severity: Severity
  readonly changes: readonly SeverityChange[]
  /** The alarm that says most of users; of a false alarm the one that it was. Null where a person declared it. */
  readonly worst: Alarm | null
  readonly clocks: readonly Clock[]
  readonly grade: GradeNow | null
  readonly times: Times
  readonly review: Review
  /** Where planned work stands; null where there is none. */
  readonly planned: Planned | null
  /** How many people are affected; null where nobody has counted them. */
  readonly people: Count | null
  /** Share of all users' requests that are worse, by the worst alarm; null where it is not known. */
  readonly harm: number | null
  /** When customers are to hear of it; it may have passed. */
  readonly wordDue: number
  /** What a notice that is sent now says of the next one. */
  readonly nextWord: number
  readonly canClose: boolean
  readonly reason: CloseReason
  /** Clocks that stand in the way. */
  readonly openClocks: readonly string[]
}

/** What is asked besides the incident. */
export type ViewOptions = { readonly now: number; readonly lang: Language; readonly falseAlarmRate: number }

/** Works out everything that follows from an incident at a moment. */
export function viewOf(incident: Incident, rules: Rules, { now, lang, falseAlarmRate }: ViewOptions): IncidentView {
  const changes = severityChanges(incident, now, rules.step)
  const severity = changes.at(-1)?.to ?? 4
  const why = whyNotClosed(incident, now, rules)
  const alarms = alarmsOf(incident)
  const worst = worstAlarm(alarms.length > 0 ? alarms : incident.taken.flatMap((wave) => wave.alarms))
  return {
    incident,
    now,
    lang,
    policy: rules.policy,
    falseAlarmRate,
    began: beganAt(incident),
    until: isAffecting(incident) ? null : lastEnd(incident),
    lasted: lasted(incident, now, rules.step),
    severity,
    changes,
    worst,
    planned: plannedOf(incident),
    people: peopleCounted(incident),
    harm: worst === null ? null : (impactOf(worst.facts)?.harm ?? null),
    clocks: clocksAt(incident, now, rules),
    grade: gradeAt(incident, now, rules),
    times: timesOf(incident),
    review: reviewOf(incident),
    wordDue: wordDueOf(incident, severity, now),
    nextWord: nextWordOf(incident, severity, now),
    canClose: why === null,
    reason: incident.phase === 'closed' ? 'closed' : (why?.reason ?? 'can-close'),
    openClocks: why?.clocks ?? [],
  }
}

function lastEnd({ waves }: Incident): number | null {
  const last = waves.at(-1)
  return last?.mitigatedAt ?? last?.recoveredAt ?? last?.saidOverAt ?? null
}

/** Users are fine, and it is proven, when the last stretch of the incident is: one before it that ended did not hold. */
function timesOf(incident: Incident): Times {
  const { waves, taken, declared, acknowledged } = incident
  const known = waves.length > 0 ? waves : taken
  const alarms = known.flatMap((wave) => wave.alarms)
  const first = alarms.length === 0 ? null : Math.min(...alarms.map(({ at }) => at))
  const onsets = [...alarms.map(({ facts }) => facts.onset), declared?.onset ?? null].filter((at) => at !== null)
  const last = waves.at(-1)
  // What people saw before any metric did is counted from their word.
  const since = (at: number | null | undefined): number | null => {
    const from = [first, declared?.at ?? null].find((start) => start !== null && at != null && start <= at)
    return at == null || from == null ? null : (at - from) / 1000
  }
  const noticed = first ?? declared?.at ?? null
  const detected = noticed !== null && onsets.length > 0 ? noticed - Math.min(...onsets) : -1
  return {
    detect: detected >= 0 ? detected / 1000 : null,
    acknowledge: since(acknowledged?.at),
    mitigate: since(last?.mitigatedAt),
    recover: since(last?.recoveredAt),
  }
}

const MINUTE = 60_000

/** How often customers hear of it, by the level. */
const cadence: Readonly<Record<Severity, number>> = { 1: 20 * MINUTE, 2: 30 * MINUTE, 3: 120 * MINUTE, 4: 120 * MINUTE }

const FIVE_MINUTES = 5 * MINUTE

/** How often customers hear of it: by the level, and every two hours once it is two hours old. Milliseconds. */
function cadenceOf(incident: Incident, severity: Severity, now: number): number {
  return now - (beganAt(incident) ?? now) >= 120 * MINUTE ? 120 * MINUTE : cadence[severity]
}

const onFiveMinutes = (at: number): number => Math.ceil(at / FIVE_MINUTES) * FIVE_MINUTES

/** When customers are to hear of it, which may have passed: as promised, else so long after the last word or the alarm. */
function wordDueOf(incident: Incident, severity: Severity, now: number): number {
  const { next, sent } = incident
  const last = sent.at(-1)?.at ?? null
  if (next !== null && (last === null || last < next.at)) return next.time
  // What was sent before, to announce planned work, was no word of this.
  const from = Math.max(last ?? 0, awareAt(incident) ?? 0) || now
  return onFiveMinutes(from + cadenceOf(incident, severity, now))
}

/** When a word that is sent now can promise the next one. */
function nextWordOf(incident: Incident, severity: Severity, now: number): number {
  const { next } = incident
  return next !== null && next.time > now ? next.time : onFiveMinutes(now + cadenceOf(incident, severity, now))
}
