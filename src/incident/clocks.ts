import type { Severity } from '../commands/command.ts'
import { type Anchor, type ClockRule, clockRules, type Condition, type Grade } from '../config/incident-policy.ts'
import type { IncidentPolicy } from '../config/incident-policy.ts'
import { type Allowed, allowedOf, dueAt } from './due-time.ts'
import { alarmsOf, awareAt, beganAt, type Incident, type Said } from './incident.ts'
import { nextWord } from './obey.ts'
import { impactOf, lasted, lastedAt, severityChanges } from './severity.ts'

/** The rules that an incident is judged by: its policy, and how far apart samples are (seconds). */
export type Rules = { readonly policy: IncidentPolicy; readonly step: number }

export type ClockState = 'pending' | 'open' | 'due-soon' | 'late' | 'met' | 'waived'

/** A duty at a moment. Times in milliseconds. */
export type Clock = {
  readonly id: string
  /** Null for the next word to customers, which a person promised. */
  readonly rule: ClockRule | null
  readonly state: ClockState
  /** Since when it runs; null while it does not. */
  readonly startedAt: number | null
  readonly due: number | null
  readonly met: Said<{ readonly reference: string }> | null
  readonly waived: Said<{ readonly reason: string }> | null
  /** What it is for is a failure of a part of the service only. */
  readonly partial: boolean
}

/** Part of the time allowed after which a clock is due soon. */
const SOON = 0.8

/** From so much of all requests on it is the whole service that fails. */
const WHOLE = 0.9

/** All clocks at a moment, in the order of the policy; the next word to customers last, once somebody has promised one. */
export function clocksAt(incident: Incident, now: number, rules: Rules): readonly Clock[] {
  const clocks = clockRules(rules.policy).map((rule) => clockAt(incident, rule, now, rules))
  const next = nextWordAt(incident, now)
  return next === null ? clocks : [...clocks, next]
}

/** A clock that stands in the way of closing. */
export function isOpen({ state }: Clock): boolean {
  return state === 'open' || state === 'due-soon' || state === 'late'
}

function clockAt(incident: Incident, rule: ClockRule, now: number, rules: Rules): Clock {
  const conditionAt = metAt(incident, rule.when, now, rules)
  const met = incident.reported.get(rule.id) ?? null
  const waived = incident.waived.get(rule.id) ?? null
  const startedAt = afterSent(incident, rule) ? conditionAt : null
  const due = startedAt === null ? null : earliest(incident, rule, { conditionAt: startedAt, now, rules })
  const state = stateAt({ met, waived }, startedAt, due, now)
  return { id: rule.id, rule, state, startedAt, due, met, waived, partial: isPartial(incident, rule) }
}

/** A clock behind another one waits until that is met. */
function afterSent(incident: Incident, { after }: ClockRule): boolean {
  return after === null || incident.reported.has(after)
}

type Settled = Pick<Clock, 'met' | 'waived'>

function stateAt({ met, waived }: Settled, startedAt: number | null, due: number | null, now: number): ClockState {
  if (met !== null) return 'met'
  if (waived !== null) return 'waived'
  if (startedAt === null || due === null) return 'pending'
  if (now > due) return 'late'
  return now - startedAt >= SOON * (due - startedAt) ? 'due-soon' : 'open'
}

type Moment = { readonly conditionAt: number; readonly now: number; readonly rules: Rules }

/**
 * The earliest of the times allowed whose anchor is known. One that was over before the clock could begin counts only where there is no
 * other: what is classified late is due from then.
 */
function earliest(incident: Incident, rule: ClockRule, moment: Moment): number | null {
  const dues = allowedOf(rule, moment.rules.policy).flatMap((allowed) => {
    const from = anchorAt(incident, rule, allowed, moment)
    return from === null ? [] : [dueAt(from, allowed)]
  })
  const begins = beginningOf(incident, rule, moment)
  const possible = dues.filter((due) => due > begins)
  const known = possible.length > 0 ? possible : dues
  return known.length === 0 ? null : Math.min(...known)
}

const beginningOf = (incident: Incident, { when }: ClockRule, { conditionAt }: Moment): number =>
  when.classified === undefined ? Number.NEGATIVE_INFINITY : (classifiedAt(incident, when.classified) ?? conditionAt)

/** When the time of a clock began; null while that has not happened. */
function anchorAt(incident: Incident, rule: ClockRule, { from }: Allowed, { conditionAt }: Moment): number | null {
  const anchors: Readonly<Record<Anchor, () => number | null>> = {
    occurred: () => beganAt(incident),
    aware: () => awareAt(incident),
    condition: () => conditionAt,
    classified: () => classifiedOf(incident, rule),
    determined: () => classifiedOf(incident, rule),
    sent: () => sentAt(incident, rule),
    recovered: () => recoveredAt(incident),
  }
  return anchors[from]()
}

/** When the sign was found or settled that a clock waits for: its own id counts, and the class that it names. */
function classifiedOf(incident: Incident, { id, when }: ClockRule): number | null {
  return classifiedAt(incident, when.classified ?? id) ?? classifiedAt(incident, id)
}

function classifiedAt({ classified }: Incident, id: string): number | null {
  return classified.get(id.toLowerCase())?.at ?? null
}

/** When the report before it was sent; without one, the newest notice to customers. */
function sentAt({ reported, sent }: Incident, { after }: ClockRule): number | null {
  return after === null ? (sent.at(-1)?.at ?? null) : (reported.get(after)?.at ?? null)
}

/** When it was proven to be over, or a person said so, and it still is. */
function recoveredAt({ phase, waves }: Incident): number | null {
  const isOver = phase === 'resolved' || phase === 'closed'
  const last = waves.at(-1)
  return isOver ? (last?.recoveredAt ?? last?.saidOverAt ?? null) : null
}

/** When all that a condition names was so for the first time; null where something of it is not so by `now`. */
export function metAt(incident: Incident, condition: Condition, now: number, rules: Rules): number | null {
  const { any, ...all } = condition
  const alternatives = any?.map((one) => metAt(incident, one, now, rules)).filter((at) => at !== null)
  const moments = [
    beganAt(incident),
    ...parts(incident, all, now, rules),
    ...(alternatives === undefined ? [] : [alternatives.length === 0 ? null : Math.min(...alternatives)]),
  ]
  const known = moments.filter((at) => at !== null)
  return known.length < moments.length ? null : Math.max(...known)
}

function parts(incident: Incident, condition: Omit<Condition, 'any'>, now: number, rules: Rules): (number | null)[] {
  const { outage, severity, share, users, data, personal, malicious, external, classified, facts } = condition
  const named = (value: unknown, at: () => number | null): (number | null)[] => (value === undefined ? [] : [at()])
  return [
    ...named(outage, () => lastedAt(incident, (outage ?? 0) * 1000, now, rules.step)),
    ...named(severity, () => severeAt(incident, severity ?? 1, now, rules.step)),
    ...named(share, () =>
      first(alarmsOf(incident).filter(({ facts: of }) => (impactOf(of)?.harm ?? 0) >= (share ?? 1))),
    ),
    ...named(users, () => first(incident.counts.filter(({ of, count }) => of === 'people' && count >= (users ?? 0)))),
    ...named(data, () => first(incident.data)),
    ...named(personal, () => classifiedAt(incident, 'personal')),
    ...named(malicious, () => classifiedAt(incident, 'malicious')),
    ...named(external, () => incident.external?.at ?? null),
    ...named(classified, () => classifiedAt(incident, classified ?? '')),
    ...named(facts, () => (hasFacts(rules.policy.facts, facts ?? {}) ? beganAt(incident) : null)),
  ]
}

const first = (told: readonly { readonly at: number }[]): number | null =>
  told.length === 0 ? null : Math.min(...told.map(({ at }) => at))

function severeAt(incident: Incident, severity: number, now: number, step: number): number | null {
  const isSevere = (to: Severity): boolean => to <= severity
  return severityChanges(incident, now, step).find(({ to }) => isSevere(to))?.at ?? null
}

function hasFacts(known: Readonly<Record<string, number>>, asked: Readonly<Record<string, number>>): boolean {
  return Object.entries(asked).every(([name, least]) => Object.hasOwn(known, name) && (known[name] ?? 0) >= least)
}

/** An outage that left a part of the service working; whether that is to be reported is for a person to say. */
function isPartial(incident: Incident, { when }: ClockRule): boolean {
  const alarms = alarmsOf(incident)
  return (
    when.outage !== undefined && alarms.length > 0 && alarms.every(({ facts }) => (impactOf(facts)?.harm ?? 0) < WHOLE)
  )
}

/** The word to customers that somebody promised: met by the first `/guard sent` after the promise. */
function nextWordAt({ next, sent, waived }: Incident, now: number): Clock | null {
  if (next === null) return null
  const kept = sent.find(({ at }) => at > next.at)
  const met = kept === undefined ? null : { ...kept, reference: kept.audience }
  const waivedBy = waived.get(nextWord) ?? null
  const settled = { met, waived: waivedBy !== null && waivedBy.at > next.at ? waivedBy : null }
  const state = stateAt(settled, next.at, next.time, now)
  return { id: nextWord, rule: null, state, startedAt: next.at, due: next.time, ...settled, partial: false }
}

/** The grade of a contract that holds at a moment, and how long until the next one that time alone brings (milliseconds). */
export type GradeNow = {
  readonly grade: Grade | null
  readonly next: { readonly grade: Grade; readonly left: number } | null
  /** It does not count, because the cause lies outside. */
  readonly excluded: boolean
}

/** Grades of the policy at a moment; null where it has none. */
export function gradeAt(incident: Incident, now: number, rules: Rules): GradeNow | null {
  const { sla } = rules.policy
  if (sla.length === 0) return null
  const grade = sla.findLast(({ when }) => metAt(incident, when, now, rules) !== null) ?? null
  const most = lasted(incident, now, rules.step)?.most ?? 0
  const later = sla.flatMap((one) => {
    const left = (one.when.outage ?? 0) * 1000 - most
    const { outage: _, ...rest } = one.when
    return left > 0 && metAt(incident, rest, now, rules) !== null ? [{ grade: one, left }] : []
  })
  const [next] = later.toSorted((a, b) => a.left - b.left)
  const isRunning = recoveredAt(incident) === null && incident.phase !== 'cancelled'
  const excluded = incident.external !== null && (grade ?? next?.grade)?.excludes.includes('external') === true
  return { grade, next: isRunning ? (next ?? null) : null, excluded }
}
