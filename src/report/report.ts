import { groupBy } from '../base/group-by.ts'
import type { DeployFact, DeployKind, IncidentFact, ReportFacts, VerdictWord } from './facts.ts'
import { type Lasting, quantile, type Rate, rateOf, survivalMedian } from './statistics.ts'

/** A span of time, milliseconds since the Unix epoch; `until` is no part of it. */
export type Span = { readonly from: number; readonly until: number }

/** Middle and slow end of durations, seconds. */
export type Durations = { readonly count: number; readonly median: number | null; readonly p90: number | null }

/** The five measures of dora.dev (guide of January 2026), and what belongs next to them and never into them. Durations in seconds. */
export type Report = {
  readonly environment: string
  readonly span: Span
  readonly deploymentFrequency: {
    readonly deploys: number
    /** Deploys of what was live already: they count nowhere. */
    readonly repeated: number
    readonly perDay: number
    /** Median time from one deploy to the next; null with fewer than two. */
    readonly medianGap: number | null
  }
  readonly changeLeadTime: { readonly committedToLive: Durations; readonly mergedToLive: Durations }
  readonly changeFailRate: Rate
  readonly failedDeploymentRecoveryTime: {
    readonly recovered: number
    /** Not over at the end of the span: they lasted so long at least. */
    readonly open: number
    readonly median: number | null
    readonly longestOpen: number | null
  }
  readonly deploymentReworkRate: Rate & { readonly by: Readonly<Record<Exclude<DeployKind, 'planned'>, number>> }
  readonly beside: {
    /** Held, and never live by the end of the span. */
    readonly prevented: number
    readonly falseAlarms: number
    readonly external: number
    readonly incidents: number
  }
  readonly verdicts: Verdicts
}

/** What became of the guard's own words. */
export type Verdicts = {
  readonly words: Readonly<Record<VerdictWord, number>>
  /** Deploys whose watch came to no end. */
  readonly unwatched: number
  /** Of alarms, how many were right as far as was said afterwards: proven by the recovery without the fault. */
  readonly alarms: {
    readonly confirmed: number
    readonly denied: number
    /** Neither proven nor denied. */
    readonly undecided: number
    /** Confirmed among those that were decided. */
    readonly right: Rate
  }
  /** Bad deploys that people found after a watch had ended without an alarm. */
  readonly missed: { readonly healthy: number; readonly inconclusive: number; readonly unwatched: number }
  /** Of bad deploys that were watched to an end, how many a watch found. */
  readonly found: Rate
}

/** Works out a report of a span; pure, and the same for the same facts. */
export function reportOf({ environment, ...facts }: ReportFacts, span: Span): Report {
  const all = facts.deploys.toSorted((a, b) => a.at - b.at)
  // What was live already brings nothing: it is no deploy of a change.
  const fresh = all.filter(({ sha }, index) => all[index - 1]?.sha !== sha)
  const deploys = fresh.filter(({ at }) => isIn(span, at))
  const incidents = facts.incidents.filter(({ at }) => isIn(span, at))
  const failures = incidents.filter(({ cause, falseAlarm }) => cause === 'deploy' && !falseAlarm)
  // An alarm of which no incident is known any more stands by itself.
  const told = new Set(incidents.map(({ sha }) => sha))
  const alone = deploys.filter(({ verdict, sha }) => verdict === 'regressed' && !told.has(sha))
  const live = new Set(all.filter(({ at }) => at < span.until).map(({ sha }) => sha))
  const held = new Set(facts.held.filter(({ at }) => isIn(span, at)).map(({ sha }) => sha))
  return {
    environment,
    span,
    deploymentFrequency: frequencyOf(deploys, all.filter(({ at }) => isIn(span, at)).length - deploys.length, span),
    changeLeadTime: leadTimeOf(deploys),
    changeFailRate: rateOf(new Set([...failedDeploys(fresh, failures, span), ...alone]).size, deploys.length),
    failedDeploymentRecoveryTime: recoveryOf(failures, span),
    deploymentReworkRate: reworkOf(deploys),
    beside: {
      prevented: [...held].filter((sha) => !live.has(sha)).length,
      falseAlarms: incidents.filter(({ falseAlarm }) => falseAlarm).length,
      external: incidents.filter(({ cause, falseAlarm }) => cause === 'external' && !falseAlarm).length,
      incidents: failures.length,
    },
    verdicts: verdictsOf(fresh, deploys, incidents, alone, span),
  }
}

const isIn = ({ from, until }: Span, at: number): boolean => at >= from && at < until

function frequencyOf(deploys: readonly DeployFact[], repeated: number, { from, until }: Span) {
  const gaps = deploys.slice(1).map(({ at }, index) => (at - (deploys[index]?.at ?? at)) / 1000)
  const days = (until - from) / 86_400_000
  return {
    deploys: deploys.length,
    repeated,
    perDay: days > 0 ? deploys.length / days : 0,
    medianGap: quantile(gaps, 0.5),
  }
}

/** Of each change, from its first commit, and from its merge, until it was live. What a clock puts after that took no time. */
function leadTimeOf(deploys: readonly DeployFact[]): Report['changeLeadTime'] {
  const since = (start: 'committedAt' | 'mergedAt'): Durations =>
    durations(
      deploys.flatMap(({ at, changes }) =>
        changes.flatMap(({ [start]: begun }) => (begun === null ? [] : [Math.max(0, at - begun) / 1000])),
      ),
    )
  return { committedToLive: since('committedAt'), mergedToLive: since('mergedAt') }
}

const durations = (seconds: readonly number[]): Durations => ({
  count: seconds.length,
  median: quantile(seconds, 0.5),
  p90: quantile(seconds, 0.9),
})

/** The deploy that an incident is about: the last of its commit before it was noticed, or else the first. */
function deployOf(deploys: readonly DeployFact[], { sha, at }: IncidentFact): DeployFact | null {
  const own = deploys.filter((deploy) => deploy.sha === sha)
  return own.findLast((deploy) => deploy.at <= at) ?? own[0] ?? null
}

/** Each counts once, however many incidents it caused. */
function failedDeploys(deploys: readonly DeployFact[], failures: readonly IncidentFact[], span: Span): DeployFact[] {
  const failed = failures.flatMap((incident) => deployOf(deploys, incident) ?? [])
  return [...new Set(failed)].filter(({ at }) => isIn(span, at))
}

/** From the onset of the impact, where it is known, to the proof that it is over. */
function recoveryOf(failures: readonly IncidentFact[], { until }: Span): Report['failedDeploymentRecoveryTime'] {
  const lasting = failures.map(({ onset, at, recoveredAt }): Lasting => {
    const ended = recoveredAt !== null && recoveredAt < until
    return { length: Math.max(0, (ended ? recoveredAt : until) - (onset ?? at)) / 1000, ended }
  })
  const open = lasting.filter(({ ended }) => !ended).map(({ length }) => length)
  return {
    recovered: lasting.length - open.length,
    open: open.length,
    median: survivalMedian(lasting),
    longestOpen: open.length === 0 ? null : Math.max(...open),
  }
}

function reworkOf(deploys: readonly DeployFact[]): Report['deploymentReworkRate'] {
  const of = (kind: DeployKind): number => deploys.filter((deploy) => deploy.kind === kind).length
  const by = { rollback: of('rollback'), reland: of('reland'), fix: of('fix') }
  return { ...rateOf(by.rollback + by.reland + by.fix, deploys.length), by }
}

function verdictsOf(
  fresh: readonly DeployFact[],
  deploys: readonly DeployFact[],
  incidents: readonly IncidentFact[],
  alone: readonly DeployFact[],
  span: Span,
): Verdicts {
  const words = groupBy(deploys, ({ verdict }) => verdict ?? 'none')
  const of = (word: VerdictWord | 'none'): number => words.get(word)?.length ?? 0
  const alarms = incidents.filter(({ found, cause }) => found === 'watch' && cause === 'deploy')
  const denied = alarms.filter(({ falseAlarm }) => falseAlarm).length
  const confirmed = alarms.filter(({ falseAlarm, confirmed: proven }) => proven && !falseAlarm).length
  const byPeople = incidents.filter(
    ({ found, cause, falseAlarm }) => found === 'person' && cause === 'deploy' && !falseAlarm,
  )
  const overlooked = failedDeploys(fresh, byPeople, span)
  const missed = (verdict: DeployFact['verdict']): number => overlooked.filter((one) => one.verdict === verdict).length
  const believed = alarms.filter(({ falseAlarm }) => !falseAlarm)
  const seen = new Set([...failedDeploys(fresh, believed, span), ...alone])
  const notSeen = missed('healthy') + missed('inconclusive')
  return {
    words: {
      healthy: of('healthy'),
      regressed: of('regressed'),
      external: of('external'),
      inconclusive: of('inconclusive'),
    },
    unwatched: of('none'),
    alarms: {
      confirmed,
      denied,
      undecided: alarms.length + alone.length - confirmed - denied,
      right: rateOf(confirmed, confirmed + denied),
    },
    missed: { healthy: missed('healthy'), inconclusive: missed('inconclusive'), unwatched: missed(null) },
    found: rateOf(seen.size, seen.size + notSeen),
  }
}
