import { samplerRemedies } from '../../metrics/sampler/sampled-store.ts'
import { type Counted, sumBetween } from '../../evidence/family/series.ts'
import type { Unjudged } from '../../evidence/gauge/index.ts'
import { poissonTail } from '../../evidence/special-functions.ts'
import { ALL, type MissingReason, type StepSample } from '../../metrics/source.ts'
import type { MetricStore, Remedy } from '../../metrics/store.ts'
import { count, duration, percent, significant, utcMinute } from '../../render/quantities.ts'
import type { Enough } from './grade.ts'
import { nodeName } from './node-words.ts'
import type { GroupLook } from '../look.ts'
import { type JudgedMonitor, mayAccuse } from '../nodes/monitors.ts'
import type { WatchPlan } from '../plan.ts'
import { KNOWN, type MetricTable } from '../steps/metric-table.ts'
import type { Reader } from '../steps/step-reader.ts'
import { endOfStep, type Timeline } from '../steps/timeline.ts'
import type { InconclusiveReason, NodeSummary, Verdict } from '../verdict.ts'

/** Why a watch without an alarm is not healthy. */
export type NotHealthy = { readonly reasonCode: InconclusiveReason; readonly message: string }

const WORDS: Readonly<Record<MissingReason, string>> = {
  'service-refused': 'the service refused',
  'source-unreachable': 'it could not be reached',
  'source-error': 'it answered with an error',
  'not-parsable': 'its answer could not be read',
  'series-missing': 'it has no such series',
  'not-separating': 'it cannot tell bad events from good ones',
  'several-processes': 'several processes answer in turn',
  'not-sampled': 'no sample was taken',
}

function unread(table: MetricTable, { deploy, planned }: Timeline, { origin, remedy }: SourceOf): NotHealthy | null {
  const { name } = table.metric
  const states = table.state.subarray(deploy, deploy + planned)
  const seen = states.filter((state) => state === KNOWN).length
  if (seen * 4 >= planned * 3) return null
  const reasons = [...table.reasons].filter(([index]) => index >= deploy).map(([, reason]) => reason)
  const last = reasons.at(-1) ?? table.missing ?? 'not-sampled'
  if (table.metric.query.kind === 'monitor' && last === 'series-missing') return stateless(name, seen, planned)
  const detail = ` (${table.detail ?? WORDS[last]})`
  const cure = remedy(last, table.detail)
  const message = `${seen === 0 ? 'None' : seen} of ${planned} steps had numbers of ${name}${detail}. Nothing can be said about the deploy from that. ${cure}`
  return { reasonCode: reasonOf(reasons, origin), message }
}

/** The store knows the monitor, which itself has no data. */
function stateless(name: string, seen: number, planned: number): NotHealthy {
  const message = `The monitor "${name}" had data in ${seen} of ${planned} steps only: without data it is never taken for well. See in the store why it has none.`
  return { reasonCode: 'no-data', message }
}

const GAUGE_REASONS: Readonly<Record<Unjudged, readonly [InconclusiveReason, what: string]>> = {
  'no-history': ['no-baseline', 'there are no numbers from before the deploy'],
  'too-sparse': ['no-baseline', 'its numbers are too far apart'],
  'too-little-history': ['no-baseline', 'too little is known from before the deploy'],
  'no-data': ['no-data', 'there are no numbers since the deploy'],
  'too-many-gaps': ['no-data', 'more than a quarter of the steps have no number to compare'],
  'watch-not-over': ['no-data', 'its numbers end before the watch does'],
  'constant-history': [
    'unproven-rise',
    'it changed after a time in which it never did, and that time is too short to prove that the change is unusual',
  ],
  'not-proven': [
    'unproven-rise',
    'it is off by as much as is harm, but too little is known from before the deploy to prove that this is unusual',
  ],
}

function gaugesUnjudged({ gauges, group }: GroupLook): NotHealthy | null {
  const bare = group.tables.find(({ metric, gauges: series }) => metric.query.kind === 'gauge' && series.size === 0)
  if (bare) return { reasonCode: 'no-data', message: `There are no numbers of ${bare.metric.name}.` }
  for (const { gauge, judgement } of gauges) {
    if (judgement.verdict !== 'inconclusive') continue
    const name = nodeName(gauge.table.metric.name, gauge.segment)
    const [reasonCode, what] = GAUGE_REASONS[judgement.reason]
    return { reasonCode, message: `Nothing can be said about ${name}: ${what} (${judgement.reason}).` }
  }
  return null
}

/** Monitors that keep a watch without an alarm from being healthy: an alert that is no proof, or no state at the end. */
function monitorsUnsure({ monitors }: GroupLook, timeline: Timeline): NotHealthy | null {
  const alerting = monitors.find(({ state, alarm }) => state === true && alarm === null)
  if (alerting !== undefined) {
    const { name } = alerting.monitor.table.metric
    const since = utcMinute(endOfStep(timeline, alerting.since))
    const message = `The monitor "${name}" has been alerting since ${since}. ${noProof(alerting, timeline)} Look at it in the store.`
    return { reasonCode: 'monitor-alerting', message }
  }
  const silent = monitors.find(({ state }) => state === null)
  if (silent === undefined) return null
  const { metric, detail } = silent.monitor.table
  const why = detail === null ? '' : ` (${detail})`
  const message = `The monitor "${metric.name}" has no data at the end of the watch${why}: that is not the same as no alert. See in the store why it has none.`
  return { reasonCode: 'no-data', message }
}

/** Why an alert does not accuse the deploy. */
function noProof({ monitor, since }: JudgedMonitor, { deploy }: Timeline): string {
  const { before, quiet, allowed } = monitor
  if (before === null && since === deploy) return 'Whether it did so before the deploy is not known.'
  if (mayAccuse(monitor)) return 'That is not long enough yet to be proof.'
  if (quiet.windows === 0) return 'How often it alerts without a deploy is not known.'
  const often = `it would have alarmed in ${count(quiet.alarmed)} of ${count(quiet.windows)} quiet watches like this one`
  return `By itself that is no proof: ${often}, and its part of the false-alarm rate is ${significant(100 * allowed)} %.`
}

function changed(tables: readonly MetricTable[], { deploy }: Timeline): NotHealthy | null {
  const table = tables.find(({ changedAt }) => changedAt !== null && changedAt >= deploy)
  if (table === undefined) return null
  return {
    reasonCode: 'series-changed',
    message: `The buckets of ${table.metric.name} are no longer what they were, so that before and after cannot be compared.`,
  }
}

/** A bucket with so much of the events, before the deploy and since, hides what happens in it, if it is so many times as wide as it begins. */
const [CROWDED, WIDE] = [0.9, 1.5]

/**
 * A histogram whose events lie nearly all in one wide bucket: a doubling within it moves nothing. Null where none is so, and where an objective says
 * which boundary matters.
 */
function coarse({ group, until }: GroupLook, { deploy, pastEnd }: Timeline): NotHealthy | null {
  for (const { metric, arms, boundaries } of group.tables) {
    if (metric.query.kind !== 'histogram' || metric.objective !== null || boundaries === null) continue
    const streams = (arms.get(ALL) ?? []).map(({ ours }) => ours)
    const parts = [partsOf(streams, 0, pastEnd), partsOf(streams, deploy, until)]
    const bucket = parts[1]?.findIndex((part, index) => part >= CROWDED && (parts[0]?.[index] ?? 0) >= CROWDED) ?? -1
    if (bucket < 0) continue
    const [low = 0, high = Infinity] = [boundaries[bucket - 1], boundaries[bucket]]
    if (high < WIDE * low) continue
    const where = high === Infinity ? `above ${low}` : `between ${low} and ${high}`
    return {
      reasonCode: 'buckets-too-coarse',
      message: `${percent(parts[1]?.[bucket] ?? 0)} of the events of ${metric.name} lie ${where}, in one bucket: how long they took cannot be seen.`,
    }
  }
  return null
}

/** Part of all events in each bucket; the last is beyond the last boundary. */
function partsOf(streams: readonly Counted[], from: number, until: number): number[] {
  const sums = streams.map((stream) => sumBetween(stream, from, until))
  const total = sums[0]?.total ?? 0
  if (total <= 0) return []
  const slower = [1, ...sums.map(({ bad }) => bad / total), 0]
  return slower.slice(1).map((part, index) => (slower[index] ?? 0) - part)
}

/** So rarely chance alone has to give as many bad events for it to be worth a word. */
const RARE = 0.05

/** More than harm allows, and more than chance explains at the most that is normal: of a few events one more is nothing. */
function isHigher({ observed, normalAtWorst, harm }: NodeSummary): boolean {
  const { bad, total } = observed
  if (!(bad > harm * total)) return false
  const normal = normalAtWorst * total
  return normal > 100 ? bad - normal > 1.65 * Math.sqrt(normal) : poissonTail(Math.floor(bad), normal) < RARE
}

/**
 * A counted segment at the end of a watch. `required`: nothing is healthy before this segment is shown to be. `longer`: the watch that would see
 * what is enough there, null where no watch of a day would.
 */
export type CountedNode = {
  readonly summary: NodeSummary
  readonly required: boolean
  readonly longer: () => LongerWatch | null
}

/** So many seconds would see what is enough. */
export type LongerWatch = { readonly seconds: number; readonly enough: Enough }

const SEEN: Readonly<Record<Enough, string>> = {
  harm: 'all that is harm',
  doubling: 'a doubling',
  threefold: 'a threefold rise',
  tenfold: 'a tenfold rise',
  outage: 'an outage',
}

function ofCounts(counted: readonly CountedNode[], harmless: boolean): NotHealthy | null {
  const nodes = counted.map(({ summary }) => summary)
  const required = counted.filter((each) => each.required)
  const needed = required.map(({ summary }) => summary)
  const gone = nodes.find(({ note }) => note === 'vanished')
  if (gone) {
    const name = nodeName(gone.metric, gone.segment)
    return {
      reasonCode: 'series-changed',
      message: `Traffic that was there before the deploy is not there any more: ${name}.`,
    }
  }
  const wholes = nodes.filter(({ segment }) => segment === ALL)
  const silent = wholes.find(({ observed }) => observed.total === 0)
  if (silent) return { reasonCode: 'no-data', message: `There were no events of ${silent.metric} since the deploy.` }
  const risen = needed.find(isHigher)
  if (risen) {
    const seen = `${nodeName(risen.metric, risen.segment)}: ${percent(risen.observed.share)} instead of ${percent(risen.baseline.share)}`
    return { reasonCode: 'unproven-rise', message: `${seen}, but that may be chance, or it did not last.` }
  }
  const tooSmall = harmless ? undefined : required.find(({ summary }) => summary.note === 'too-small')
  if (tooSmall === undefined) return null
  const { summary: blind } = tooSmall
  const longer = tooSmall.longer()
  const rise = blind.detectable === null ? 'no rise at all' : `only a rise to ${percent(blind.detectable)} or more`
  const offer = longer === null ? '' : ` A watch of about ${duration(longer.seconds)} would see ${SEEN[longer.enough]}.`
  return {
    reasonCode: 'too-little-traffic',
    message: `Too little traffic to say: of ${nodeName(blind.metric, blind.segment)} ${rise} would have been seen, and ${percent(blind.harm)} is already harm.${offer}`,
  }
}

/** Why the watch of the critical metrics, in which nothing alarmed, is not healthy; null where it is. `harmless`: proven so. */
export function notHealthy(
  look: GroupLook,
  counted: readonly CountedNode[],
  { timeline, ...source }: SourceOf & { readonly timeline: Timeline },
  harmless: boolean,
): NotHealthy | null {
  const { group } = look
  const judged = { ...timeline, planned: look.until - timeline.deploy }
  const gaps = group.tables.map((table) => unread(table, judged, source))
  const [without] = group.without
  return (
    gaps.find((gap) => gap !== null) ??
    (without === undefined
      ? null
      : { reasonCode: 'no-baseline' as const, message: `${without.noBaseline} (${without.table.metric.name}).` }) ??
    changed(group.tables, timeline) ??
    gaugesUnjudged(look) ??
    monitorsUnsure(look, timeline) ??
    coarse(look, timeline) ??
    alone(look, timeline) ??
    ofCounts(counted, harmless)
  )
}

/** A control without events since the deploy: its selectors name something else, or all of the traffic has moved. */
function alone({ group, until }: GroupLook, { deploy }: Timeline): NotHealthy | null {
  const isAlone = ({ arms }: MetricTable): boolean =>
    (arms.get(ALL) ?? []).some(({ control }) => control !== null && sumBetween(control, deploy, until).total === 0)
  const beside = group.owners.find(({ baseline, table }) => baseline === 'control' && isAlone(table))
  if (beside === undefined) return null
  const message = `Nothing ran beside the deploy: the control of ${beside.table.metric.name} had no events. See that a part of the traffic stays with it, and compare the names and labels of its control with what the store holds.`
  return { reasonCode: 'no-data', message }
}

const SUBJECTS: Readonly<Record<Origin, string>> = { store: 'The metric store', sampler: 'The metric source' }

/** What is said of a watch that was called off. */
export const CALLED_OFF = 'The watch was called off before its end; the next start takes it up again.'

const NOTHING = {
  'no-metrics':
    'No metric is named, so nothing was watched: set `metrics-url` or `probe-url`, or name metrics in the policy.',
  'no-baseline': 'Nothing is known from before the deploy, so there is nothing to compare with.',
  'watch-lost':
    'The run that watched this deploy ended before its watch did, and the samples that it took are gone with its runner: nothing can be said about this deploy.',
} as const

/** The verdict where there is nothing to judge, or nothing to judge it against. `startedAt` in Unix seconds. */
export function nothingVerdict(
  plan: Pick<WatchPlan, 'falseAlarmRate'>,
  reasonCode: keyof typeof NOTHING,
  startedAt: number,
): Verdict {
  return verdictWithoutSteps(plan, reasonCode, NOTHING[reasonCode], startedAt)
}

/** The same where the source says itself what is to be mended before anything can be judged; `no-baseline` where it does not. */
export function unreadVerdict(
  plan: Pick<WatchPlan, 'falseAlarmRate'>,
  samples: readonly StepSample[],
  startedAt: number,
): Verdict {
  const troubles = samples.flatMap((sample) => ('missing' in sample ? [sample] : []))
  for (const reasonCode of TOLD) {
    const last = troubles.findLast(({ missing }) => missing === reasonCode)
    if (last === undefined) continue
    const why = last.detail === undefined ? '' : ` (${last.detail})`
    const message = `Nothing is known of ${last.metric} from before the deploy${why}. ${samplerRemedies[reasonCode]}`
    return verdictWithoutSteps(plan, reasonCode, message, startedAt)
  }
  return nothingVerdict(plan, 'no-baseline', startedAt)
}

function verdictWithoutSteps(
  { falseAlarmRate }: Pick<WatchPlan, 'falseAlarmRate'>,
  reasonCode: InconclusiveReason,
  message: string,
  startedAt: number,
): Verdict {
  return {
    verdict: 'inconclusive',
    reasonCode,
    message,
    startedAt,
    endedAt: startedAt,
    falseAlarmRate,
    baselineKind: 'none',
    nodes: [],
    missing: {},
    stepsSeen: 0,
  }
}

/** The verdict of a watch that was called off, or whose store never gave what is needed to judge. */
export function withoutVerdict(
  {
    plan,
    startedAt,
    origin = 'store',
    store,
  }: {
    readonly plan: Pick<WatchPlan, 'falseAlarmRate'>
    readonly startedAt: number
    readonly origin?: Origin
    readonly store: Pick<MetricStore, 'remedy'>
  },
  readers: readonly Reader[],
  timeline: Timeline,
  reasonCode: 'cancelled' | 'source-down',
  now: number,
): Verdict {
  const troubles = readers.flatMap(({ table }) =>
    table.detail === null ? [] : [`${table.metric.name}: ${table.detail}`],
  )
  const first = readers.find(({ table }) => table.detail !== null)?.table
  const cure = store.remedy(first?.missing ?? 'source-unreachable', first?.detail ?? null)
  const message =
    reasonCode === 'cancelled'
      ? CALLED_OFF
      : `${SUBJECTS[origin]} gave nothing to compare with (${troubles.slice(0, 3).join('; ') || 'no answer'}). Nothing can be said about the deploy from that. ${cure}`
  return {
    verdict: 'inconclusive',
    reasonCode,
    message,
    startedAt,
    endedAt: now,
    falseAlarmRate: plan.falseAlarmRate,
    baselineKind: 'none',
    nodes: [],
    missing: reasonCode === 'cancelled' ? {} : { 'not-sampled': timeline.planned },
    stepsSeen: 0,
  }
}

/** Where numbers come from: a metric store, or a sampler that reads a page or sends probes. */
export type Origin = 'store' | 'sampler'

/** What the end of a watch has to know of where its numbers come from. */
type SourceOf = { readonly origin: Origin; readonly remedy: Remedy }

/** Reasons that say by themselves what is to be mended, whatever else was wrong. */
export const TOLD = ['several-processes', 'not-separating'] as const
const DOWN = new Set<MissingReason>(['service-refused', 'source-unreachable', 'source-error', 'not-parsable'])

/** What a watch without enough numbers ends as, given why its steps have none. */
export function reasonOf(reasons: readonly MissingReason[], origin: Origin): InconclusiveReason {
  const told = TOLD.find((reason) => reasons.includes(reason))
  if (told !== undefined) return told
  if (reasons.length === 0 || reasons.some((reason) => DOWN.has(reason))) return 'source-down'
  if (origin === 'store') return 'no-data'
  // The page is there and holds other series; or nobody reads it any more.
  return reasons.includes('series-missing') ? 'series-changed' : 'sampler-died'
}
