import { detectableOf } from '../../evidence/family/detectable.ts'
import { evidenceAfter, type StreamTest } from '../../evidence/family/family-evidence.ts'
import type { CountJudgement } from '../../evidence/family/judgement.ts'
import { at, sumBetween } from '../../evidence/family/series.ts'
import { shareBounds } from '../../evidence/rates/confidence-bounds.ts'
import { ALL, type Counts } from '../../metrics/source.ts'
import { enoughShare } from './grade.ts'
import type { CountedNode, LongerWatch } from './inconclusive.ts'
import { trafficName } from './node-words.ts'
import type { GroupLook } from '../look.ts'
import type { PreparedGauge } from '../nodes/gauges.ts'
import { harmShare, normalAtWorst, normalCounts, visibleHarm } from '../nodes/harm.ts'
import { isRequired, type MetricNodes } from '../nodes/metric-nodes.ts'
import { KNOWN, type MetricTable } from '../steps/metric-table.ts'
import { endOfStep, type Timeline } from '../steps/timeline.ts'
import type { NodeSummary, Share } from '../verdict.ts'

/** So many events must have been expected before their absence says that a segment is gone (e^-10). */
const EXPECTED_IF_PRESENT = 10

const shareOf = ({ bad, total }: Counts): Share => ({ bad, total, share: total > 0 ? bad / total : 0 })

/** What a stream of a metric is called: the metric itself, or how slow. */
export function streamName({ metric, boundaries }: MetricTable, stream: number): string {
  return metric.query.kind === 'histogram' ? `${metric.name} slower than ${boundaries?.[stream] ?? '?'}` : metric.name
}

/** The stream of a node to show: the one with the most evidence, or, without any, the one in which the smallest rise would have been seen. */
function shownStream(
  counts: CountJudgement,
  index: number,
  timeline: Timeline,
  until: number,
): { stream: number; log: number } {
  const tests = counts.basis.tests[index] ?? []
  const window = { first: timeline.deploy, planned: timeline.planned }
  const logs = tests.map((test) => evidenceAfter([test], window, Math.max(0, until - timeline.deploy)))
  const log = Math.max(...logs, 0)
  if (log >= 1 || tests.length < 2) return { stream: Math.max(0, logs.indexOf(log)), log }
  const rises = tests.map((_, stream) => {
    const { share, normal } = detectableOf(counts.basis, index, stream, timeline.deploy, until)
    return share === null ? Infinity : share / (normal + 1e-3)
  })
  const stream = Math.max(0, rises.indexOf(Math.min(...rises)))
  return { stream, log: logs[stream] ?? 0 }
}

function summaryOf(
  owner: MetricNodes,
  index: number,
  counts: CountJudgement,
  timeline: Timeline,
  until: number,
): NodeSummary | null {
  const { basis } = counts
  const [node, tests] = [basis.nodes[index], basis.tests[index] ?? []]
  const { stream, log } = shownStream(counts, index, timeline, until)
  const test = tests[stream]
  if (node === undefined || test === undefined) return null
  const { table } = owner
  const normal = normalCounts(node, test, timeline, until)
  const harm = harmShare(node, stream, test, timeline, until)
  const observed = sumBetween(test.arms.ours, timeline.deploy, until)
  const found = detectableOf(basis, index, stream, timeline.deploy, until)
  const before = node.pasts[stream]?.before.total ?? 0
  // Where nothing could be read nothing has vanished.
  const known = table.state.subarray(timeline.deploy, until).filter((state) => state === KNOWN).length
  const expected = owner.knownBefore > 0 ? (before / owner.knownBefore) * known : 0
  const vanished = observed.total === 0 && expected >= EXPECTED_IF_PRESENT
  const visible = visibleHarm(table.metric, node, harm)
  const enough = enoughShare(owner.plan.enough ?? 'tenfold', normal.total > 0 ? normal.bad / normal.total : 0, visible)
  const tooSmall = found.share === null || found.share > enough
  return {
    metric: streamName(table, stream),
    segment: node.segment.name,
    baseline: shareOf(normal),
    observed: shareOf(observed),
    bounds: shareBounds(observed.bad / test.dispersion, observed.total / test.dispersion, 0.01),
    harm,
    note: node.fresh === true ? 'new' : vanished ? 'vanished' : tooSmall ? 'too-small' : null,
    normalAtWorst: normalAtWorst(test, normal, timeline, until),
    logEvidence: log,
    logThreshold: basis.placebo.needed - Math.log(node.share),
    detectable: found.share,
    steps: shareCourse(table, test, timeline, { from: timeline.deploy, until }),
  }
}

/** Every segment that was counted, with what is known about it; in the order of the nodes, null for one without a test. */
export function countSummaries({ group, counts, until }: GroupLook, timeline: Timeline): (NodeSummary | null)[] {
  if (counts === null) return []
  return group.owners.map((owner, index) => summaryOf(owner, index, counts, timeline, until))
}

/** Every counted segment with what is known about it. */
export function countedNodes(look: GroupLook, timeline: Timeline): CountedNode[] {
  return countSummaries(look, timeline).flatMap((summary, index) => {
    const [owner, node] = [look.group.owners[index], look.counts?.basis.nodes[index]]
    if (summary === null || owner === undefined || node === undefined) return []
    const longer = () => longerWatch(look, index, summary, timeline)
    return [{ summary, required: isRequired(owner, node), longer }]
  })
}

/** Seconds of a day, and what a longer watch is rounded up to. */
const [DAY, HALF_HOUR] = [86_400, 1800]

/**
 * About the shortest watch that would see what is enough in a node, with traffic as it was; null
 * where a day would not do.
 */
function longerWatch(
  { group, counts, until }: GroupLook,
  index: number,
  { baseline, harm }: NodeSummary,
  timeline: Timeline,
): LongerWatch | null {
  const [owner, node] = [group.owners[index], counts?.basis.nodes[index]]
  if (counts === null || owner === undefined || node === undefined) return null
  const enough = owner.plan.enough ?? 'tenfold'
  const wanted = enoughShare(enough, baseline.share, visibleHarm(owner.table.metric, node, harm))
  const { deploy, step } = timeline
  const { stream } = shownStream(counts, index, timeline, until)
  // Of longer quiet windows there are fewer: Ville's inequality is then asked for besides.
  const needed = Math.max(counts.basis.placebo.needed, -Math.log(group.counted?.plan.falseAlarmRate ?? 1))
  const sees = (seconds: number): boolean => {
    const times = seconds / ((until - deploy) * step)
    const { share } = detectableOf(counts.basis, index, stream, deploy, until, { times, needed })
    return share !== null && share <= wanted
  }
  const lengths = Array.from({ length: DAY / HALF_HOUR }, (_, each) => (each + 1) * HALF_HOUR)
  const seconds = lengths.find((each) => each > (until - deploy) * step && sees(each))
  return seconds === undefined ? null : { seconds, enough }
}

/** What a counted node, by index, did before the rollout. */
export function countsBefore({ group, counts, until }: GroupLook, index: number, timeline: Timeline): Course {
  const owner = group.owners[index]
  if (counts === null || owner === undefined || owner.table.spread) return []
  const test = counts.basis.tests[index]?.[shownStream(counts, index, timeline, until).stream]
  return test === undefined ? [] : shareCourse(owner.table, test, timeline, spanBefore(timeline))
}

/** Every gauge. A score above what is needed is an alarm. */
export function gaugeSummaries({ gauges, until }: GroupLook, timeline: Timeline): NodeSummary[] {
  const nothing: Share = { bad: 0, total: 0, share: 0 }
  return gauges.map(({ gauge, judgement }) => {
    const steps = gaugeCourse(gauge, timeline, { from: timeline.deploy, until })
    const alarm = judgement.verdict === 'regressed' ? judgement.alarm : null
    const [score, needed] = [judgement.basis?.largestScore ?? null, judgement.basis?.threshold ?? null]
    const newest = steps.findLast(({ share }) => share !== null)?.share ?? null
    return {
      metric: gauge.table.metric.name,
      segment: gauge.segment,
      baseline: nothing,
      observed: nothing,
      bounds: [0, 0],
      harm: 0,
      note: newest === null ? 'vanished' : null,
      normalAtWorst: 0,
      logEvidence: alarm === null ? (score ?? 0) : (alarm.score ?? Number.MAX_VALUE),
      logThreshold: needed ?? Number.MAX_VALUE,
      detectable: null,
      steps,
      gauge: {
        observed: alarm?.observed ?? newest,
        usual: alarm?.expected ?? null,
        score: alarm?.score ?? score,
        needed,
      },
    }
  })
}

/** Traffic that is missing; nothing where none is. Events a minute. */
export function trafficSummaries({ traffic, until }: GroupLook, timeline: Timeline): NodeSummary[] {
  const nothing: Share = { bad: 0, total: 0, share: 0 }
  const perMinute = 60 / timeline.step
  return traffic.flatMap(({ traffic: { table, prepared }, alarm }) => {
    if (alarm === null) return []
    const needed = prepared?.placebo.needed ?? 0
    return {
      metric: trafficName(table.metric.name),
      segment: ALL,
      baseline: nothing,
      observed: nothing,
      bounds: [0, 0] as const,
      harm: 0,
      note: null,
      normalAtWorst: 0,
      logEvidence: alarm.evidence,
      logThreshold: needed,
      detectable: null,
      steps: trafficCourse(table, timeline, { from: timeline.deploy, until }),
      gauge: {
        observed: alarm.observed * perMinute,
        usual: alarm.usual * perMinute,
        score: alarm.evidence,
        needed,
      },
    }
  })
}

/** Every monitor, or those that alarmed. 1 stands for alerting, 0 for ok. */
export function monitorSummaries({ monitors, until }: GroupLook, timeline: Timeline, alarmed = false): NodeSummary[] {
  const nothing: Share = { bad: 0, total: 0, share: 0 }
  return monitors
    .filter(({ alarm }) => !alarmed || alarm !== null)
    .map(({ monitor, state, since, alarm }) => ({
      metric: monitor.table.metric.name,
      segment: ALL,
      baseline: nothing,
      observed: nothing,
      bounds: [0, 0],
      harm: 0,
      note: null,
      normalAtWorst: 0,
      logEvidence: alarm === null ? 0 : Math.log(1 + monitor.quiet.windows) - Math.log(1 + monitor.quiet.alarmed),
      logThreshold: -Math.log(monitor.allowed),
      detectable: null,
      steps: gaugeCourse({ table: monitor.table, segment: ALL }, timeline, { from: timeline.deploy, until }),
      gauge: { observed: state === null ? null : Number(state), usual: 0, score: null, needed: null },
      monitor: {
        state: state === null ? 'no-data' : state ? 'alerting' : 'ok',
        since: endOfStep(timeline, alarm?.onset ?? since),
        quiet: monitor.quiet,
      },
    }))
}

/** Values of the steps [from, until), as a chart shows them. */
export type Course = NodeSummary['steps']

/** Steps of which a course tells: [from, until). */
export type Span = { readonly from: number; readonly until: number }

/** Seconds before the rollout that a chart may show. */
const SHOWN_BEFORE = 7200

/** The quiet steps just before the rollout. */
export function spanBefore({ pastEnd, step }: Timeline): Span {
  return { from: Math.max(0, pastEnd - Math.round(SHOWN_BEFORE / step)), until: pastEnd }
}

function courseOver(timeline: Timeline, { from, until }: Span, shareAt: (index: number) => number | null): Course {
  return Array.from({ length: Math.max(0, until - from) }, (_, offset) => {
    return { at: endOfStep(timeline, from + offset), share: shareAt(from + offset) }
  })
}

/** The shares of a stream; null where a step is not known or had no events. */
export function shareCourse(table: MetricTable, { arms }: StreamTest, timeline: Timeline, span: Span): Course {
  return courseOver(timeline, span, (index) => {
    const total = at(arms.ours.total, index)
    return table.state[index] === KNOWN && total > 0 ? at(arms.ours.bad, index) / total : null
  })
}

/** The values of a gauge; null where there is none. */
export function gaugeCourse(
  { table, segment }: Pick<PreparedGauge, 'table' | 'segment'>,
  timeline: Timeline,
  span: Span,
): Course {
  const values = table.gauges.get(segment) ?? new Float64Array(0)
  return courseOver(timeline, span, (index) => {
    const value = at(values, index)
    return Number.isFinite(value) ? value : null
  })
}

/** The events of a metric in each step, as a rate a minute; null where a step is not known. */
export function trafficCourse(table: MetricTable, timeline: Timeline, span: Span): Course {
  const total = table.arms.get(ALL)?.[0]?.ours.total ?? new Float64Array(0)
  return courseOver(timeline, span, (index) =>
    table.state[index] === KNOWN ? (at(total, index) * 60) / timeline.step : null,
  )
}
