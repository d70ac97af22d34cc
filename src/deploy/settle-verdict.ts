import { shortSha } from '../base/commit-id.ts'
import type { RunRef } from '../base/run.ts'
import { chernoffUpperRate } from '../evidence/rates/confidence-bounds.ts'
import { poissonTail } from '../evidence/special-functions.ts'
import type { Counts } from '../metrics/source.ts'
import type { Baseline } from '../watch/baseline.ts'
import { trafficName } from '../watch/ending/node-words.ts'
import { nodeKind } from '../base/node-kind.ts'
import type { NodeSummary, Verdict } from '../watch/verdict.ts'
import { CURRENT, historyBefore, isCalledBad, isWatchOf, newerThan, spokenFor, type Stretch } from './proven.ts'
import type { EnvironmentRecord, WatchEntry } from './record.ts'

// What a verdict means among other deploys: a watch sees production, and not one deploy. Which deploys it speaks for, which of them is the first bad
// one, and what may not be said, because something else was live too or too little is known.

/** The watch that a verdict is of. */
export type WatchOf = {
  readonly sha: string
  readonly run: RunRef
  /** What it was compared with. */
  readonly baseline: Baseline | null
  /** During an incident: then the incident learns of the verdict, and nobody is blamed. */
  readonly mitigates: object | null
}

/** What was seen of the series that alarmed before a deploy. Unix seconds. */
export type Observation = Stretch & { readonly counts: Counts }

/** A verdict as it stands among the other deploys of the record. `seen`: of a store; of a page the record itself knows it. */
export function settleVerdict(
  record: EnvironmentRecord,
  of: WatchOf,
  verdict: Verdict,
  seen: readonly Observation[] | null = null,
): Verdict {
  const newer = overtakenBy(record, of, verdict)
  if (newer !== null) return cannotSay(verdict, 'overtaken', overtakenWords(newer, verdict))
  if (of.mitigates !== null) return verdict
  // Going back to a commit that is good says nothing of what was deployed on top of it.
  const earlier = isGood(record, of.sha) ? [] : spokenFor(record, of)
  const deploys = [...earlier.map(({ sha }) => sha), of.sha]
  const kind = of.baseline?.kind === 'unproven' ? { baselineKind: 'unproven' } : {}
  const spoken = deploys.length === 1 ? verdict : { ...verdict, ...kind, deploys }
  switch (spoken.verdict) {
    case 'healthy':
      return of.baseline?.kind === 'unproven' && !isGood(record, of.sha) ? notProven(record, of, spoken) : spoken
    case 'regressed':
      return blame(record, of, spoken, seen ?? seenBefore(record, of, spoken.regression.worst))
    case 'external':
    case 'inconclusive':
      return spoken
  }
}

type Regressed = Extract<Verdict, { verdict: 'regressed' }>

const short = (sha: string): string => shortSha(sha)
const seconds = (iso: string): number => Date.parse(iso) / 1000
const isGood = (record: EnvironmentRecord, sha: string): boolean =>
  !isCalledBad(record, sha) && record.marks.some((mark) => mark.sha === sha && mark.word === 'good')

/** The same numbers without a word on the deploy. */
function cannotSay(
  verdict: Verdict,
  reasonCode: 'overtaken' | 'unproven-before' | 'baseline-too-old',
  message: string,
): Verdict {
  const { startedAt, endedAt, falseAlarmRate, baselineKind, nodes, missing, stepsSeen, remarks, deploys } = verdict
  const seen = { startedAt, endedAt, falseAlarmRate, baselineKind, nodes, missing, stepsSeen }
  const more = { ...(remarks !== undefined && { remarks }), ...(deploys !== undefined && { deploys }) }
  return { verdict: 'inconclusive', reasonCode, message, ...seen, ...more }
}

/** Seconds after its gate within which a deploy may be rolling out; one that waits for longer waits for something else. */
const ROLLOUT = 3600

/**
 * The newer deploy because of which a watch cannot speak for its own alone. What ended well has to have been alone to the end; what got worse did so
 * because of the newer one where that may have been live when it began, or has been found healthy since.
 */
function overtakenBy(record: EnvironmentRecord, of: WatchOf, verdict: Verdict): WatchEntry | null {
  const newer = newerThan(record, of)
  if (verdict.verdict === 'inconclusive') return null
  if (verdict.verdict === 'healthy') return newer[0] ?? null
  const { onset, alarmAt } = verdict.regression
  const answers = ({ plannedAt, startedAt, verdict: end }: WatchEntry): boolean => {
    if (end === 'healthy') return true
    if (plannedAt === undefined) return startedAt !== null && seconds(startedAt) <= onset
    return seconds(plannedAt) <= onset && (startedAt !== null || alarmAt - seconds(plannedAt) < ROLLOUT)
  }
  return newer.find(answers) ?? null
}

function overtakenWords({ sha }: WatchEntry, verdict: Verdict): string {
  const seen = verdict.verdict === 'healthy' ? 'Nothing got worse, but' : `${verdict.message} But`
  return `${seen} ${short(sha)} passed the gate while this was watched: its watch speaks for both deploys.`
}

function notProven(record: EnvironmentRecord, of: WatchOf, verdict: Verdict): Verdict {
  const first = historyBefore(record, of).since.find(({ sha }) => sha !== of.sha)
  const which = first === undefined ? 'what ran then' : `the deploy of ${short(first.sha)} before it`
  const message = `No worse than just before the deploy, but ${which} was never proven, and nothing is known of the time before that.`
  return cannotSay(verdict, 'unproven-before', message)
}

const WEEK = 7 * 86_400

/** Seconds for which a baseline can accuse by itself, by what it is: what is of the same hour, for longer. */
const ACCUSES: Readonly<Record<string, number>> = {
  control: Infinity,
  objective: Infinity,
  'same-hour': WEEK,
  'same-weekday': WEEK,
  'previous-deploys': WEEK,
}

/** The same of how much traffic there was, where that was kept of another time of day: traffic goes by the hour. */
const TRAFFIC_ACCUSES = 3600
/** Part of the traffic of then that has to be there just before a deploy for the fall since to be the deploy's. */
const STILL_THERE = 0.8

/** A regression with the deploys that may have caused it. */
function blame(record: EnvironmentRecord, of: WatchOf, verdict: Regressed, seen: readonly Observation[]): Verdict {
  const { worst } = verdict.regression
  const deploys = verdict.deploys ?? [of.sha]
  // Just before this deploy all was as well as now it is bad: whatever came before is not to blame.
  const suspects =
    of.baseline?.kind === 'unproven' ? [of.sha] : smallestRange(rolloutsOf(record, of, deploys), seen, worst)
  const age = verdict.startedAt - (of.baseline?.until ?? verdict.startedAt)
  const wasThere = isOfTraffic(verdict) ? hadTraffic(record, of, worst.metric) : wasWell(seen.at(-1), verdict)
  if (age > accusesFor(verdict) && !wasThere) return tooOld(verdict, age)
  if (deploys.length === 1) return verdict
  if (suspects.every((sha) => wasOutside(record, sha))) {
    const message = `It was so before the deploy already. ${verdict.message}`
    return { ...verdict, verdict: 'external', reasonCode: 'already-so-before', message }
  }
  return { ...verdict, suspects }
}

/** Whether it is about how much there was of something, kept of another time of day. */
const isOfTraffic = ({ regression, baselineKind }: Regressed): boolean =>
  nodeKind(regression.worst).kind === 'gauge' && baselineKind === 'last-proven'

/** Seconds for which what a verdict was compared with accuses by itself. */
function accusesFor(verdict: Regressed): number {
  // A monitor is compared with itself: it was seen well just before the deploy or since, whatever the baseline of the others is.
  if (nodeKind(verdict.regression.worst).kind === 'monitor') return Infinity
  return isOfTraffic(verdict) ? TRAFFIC_ACCUSES : (ACCUSES[verdict.baselineKind] ?? CURRENT)
}

const wasWell = (last: Observation | undefined, { startedAt, regression }: Regressed): boolean =>
  last !== undefined && startedAt - last.until < CURRENT && stateOf(last.counts, regression.worst) === 'well'

/** Whether the traffic that is missing was still there just before the deploy. */
function hadTraffic(record: EnvironmentRecord, of: WatchOf, shown: string): boolean {
  const before = record.watches.findLast((watch) => isWatchOf(watch, of))?.before
  const metric = Object.keys(before?.metrics ?? {}).find((name) => trafficName(name) === shown)
  if (before === undefined || of.baseline === null || metric === undefined) return false
  const rate = ({ metrics, from, until }: Baseline): number => (metrics[metric]?.['']?.total ?? 0) / (until - from)
  return rate(before) >= STILL_THERE * rate(of.baseline)
}

function tooOld(verdict: Regressed, age: number): Verdict {
  const hours = Math.floor(age / 3600)
  const message = `${verdict.message} But that is compared with ${hours} hours before the watch, and nothing shows that all was well just before the deploy: the hour of day may explain it.`
  return cannotSay(verdict, 'baseline-too-old', message)
}

/** Whether the watch of a deploy has found things worse, and not by it. */
const wasOutside = ({ watches }: EnvironmentRecord, sha: string): boolean =>
  watches.findLast((watch) => watch.sha === sha)?.verdict === 'external'

/** When a deploy may have been out at the earliest, and when it surely was. Unix seconds. */
export type Rollout = { readonly sha: string; readonly mayFrom: number; readonly surelyFrom: number }

/** A deploy may be out once it has passed the gate; that it is, is known when its watch begins, or when a later gate has found it live. */
function rolloutsOf(record: EnvironmentRecord, of: WatchOf, deploys: readonly string[]): readonly Rollout[] {
  const own = record.watches.filter((watch) => isWatchOf(watch, of))
  const chain = [...historyBefore(record, of).since, ...own]
  return deploys.map((sha) => {
    const attempts = chain.filter((watch) => watch.sha === sha)
    const planned = attempts.map(({ plannedAt }) => (plannedAt === undefined ? -Infinity : seconds(plannedAt)))
    const started = attempts.map(({ startedAt }) => (startedAt === null ? Infinity : seconds(startedAt)))
    const mayFrom = Math.min(...planned)
    // The same commit may have been live long before.
    const live = record.confirmed.filter((found) => found.sha === sha).map(({ at }) => seconds(at))
    return { sha, mayFrom, surelyFrom: Math.min(...started, ...live.filter((at) => at >= mayFrom)) }
  })
}

/**
 * The smallest run of the deploys, oldest first, that holds the first bad one, given what was seen before the last one, oldest first. It comes after all that
 * were surely out when things were well last, and is one of those that may have been out when things were surely bad for the first time since.
 */
export function smallestRange(
  rollouts: readonly Rollout[],
  seen: readonly Observation[],
  worst: NodeSummary,
): readonly string[] {
  const states = seen.map(({ counts }) => stateOf(counts, worst))
  const lastWell = states.lastIndexOf('well')
  const well = seen[lastWell]
  const bad = seen[states.indexOf('bad', lastWell + 1)]
  const first = well === undefined ? 0 : rollouts.findLastIndex(({ surelyFrom }) => surelyFrom <= well.from) + 1
  const last = bad === undefined ? -1 : rollouts.findLastIndex(({ mayFrom }) => mayFrom < bad.until)
  const range = rollouts.slice(first, last < first ? undefined : last + 1)
  return range.map(({ sha }) => sha)
}

/** Chance by which a state is taken for well or for bad wrongly. */
const DOUBT = 0.001

/** How the series that alarmed was, by what was seen of it: worse than harm and than chance explains; surely below what alarmed and below harm; or unclear. */
function stateOf({ bad, total }: Counts, worst: NodeSummary): 'well' | 'bad' | 'unclear' {
  const { harm, normalAtWorst, bounds, observed, baseline } = worst
  const isShare = nodeKind(worst).kind === 'share' && observed.share > baseline.share
  if (!isShare || total <= 0) return 'unclear'
  if (bad > harm * total && chanceOf(bad, normalAtWorst * total) < DOUBT) return 'bad'
  return chernoffUpperRate(bad, total, DOUBT) < Math.max(harm, bounds[0]) ? 'well' : 'unclear'
}

/** Chance of so many events or more where `normal` are to be expected at most. */
const chanceOf = (events: number, normal: number): number =>
  normal > 100
    ? Math.exp(-((events - normal) ** 2) / (2 * Math.max(events, normal)))
    : poissonTail(Math.floor(events), normal)

/** What the samplers of the gates saw of a series just before their deploys. */
function seenBefore(record: EnvironmentRecord, of: WatchOf, { metric, segment }: NodeSummary): readonly Observation[] {
  const own = record.watches.filter((watch) => isWatchOf(watch, of))
  return [...historyBefore(record, of).since, ...own].flatMap(({ before }) => {
    const counts = before?.metrics[metric]?.[segment]
    return before === undefined || counts === undefined ? [] : [{ from: before.from, until: before.until, counts }]
  })
}
