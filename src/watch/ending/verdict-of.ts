import { plural } from '../../base/words.ts'
import { ALL } from '../../metrics/source.ts'
import type { Remedy } from '../../metrics/store.ts'
import { significant, utcMinute } from '../../render/quantities.ts'
import { externalWords } from '../../render/verdict-reasons.ts'
import type { KeptKind } from '../baseline.ts'
import { gradeOf } from './grade.ts'
import { CALLED_OFF, type CountedNode, notHealthy, type Origin } from './inconclusive.ts'
import {
  countedNodes,
  countsBefore,
  countSummaries,
  type Course,
  gaugeCourse,
  gaugeSummaries,
  monitorSummaries,
  spanBefore,
  trafficSummaries,
} from './node-summaries.ts'
import { comparison, isKnownSubject, names, nodeName, subject, trafficName, othersLookNormal } from './node-words.ts'
import { type GroupLook, withFresh } from '../look.ts'
import type { JudgedTraffic } from '../nodes/traffic.ts'
import { KNOWN } from '../steps/metric-table.ts'
import { endOfStep, type Timeline } from '../steps/timeline.ts'
import { nodeKind } from '../../base/node-kind.ts'
import type { ExternalReason, NodeSummary, Regression, Verdict } from '../verdict.ts'

/** What a verdict is made from besides the looks. Unix seconds. */
export type VerdictPlan = {
  readonly timeline: Timeline
  readonly startedAt: number
  readonly falseAlarmRate: number
  readonly origin: Origin
  readonly remedy: Remedy
  readonly kept: KeptKind | null
  readonly remarks: readonly string[]
}

function common(look: GroupLook, nodes: readonly NodeSummary[], endedAt: number, plan: VerdictPlan) {
  const { timeline, startedAt, falseAlarmRate, kept, remarks } = plan
  const missing: Record<string, number> = {}
  for (const { reasons } of look.group.tables) {
    for (const [index, reason] of reasons)
      if (index >= timeline.deploy && index < look.until) missing[reason] = (missing[reason] ?? 0) + 1
  }
  const seen = look.group.tables.map(
    ({ state }) => state.subarray(timeline.deploy, look.until).filter((each) => each === KNOWN).length,
  )
  const kinds = new Set(look.group.owners.map(({ baseline }) => kept ?? baseline))
  return {
    startedAt,
    endedAt,
    falseAlarmRate,
    baselineKind: kinds.size > 1 ? 'mixed' : ([...kinds][0] ?? (look.gauges.length > 0 ? 'same-hour' : 'none')),
    nodes,
    missing,
    stepsSeen: Math.min(...seen, Number.MAX_SAFE_INTEGER),
    remarks,
  }
}

function gaugeWords({ metric, segment, gauge }: NodeSummary): string {
  const [observed, usual] = [gauge?.observed ?? null, gauge?.usual ?? null]
  const numbers =
    observed === null || usual === null ? '' : `: ${significant(observed)} where ${significant(usual)} is usual`
  return `${nodeName(metric, segment)} is off since the deploy${numbers}.`
}

const isTrafficOf = (node: NodeSummary, { traffic, alarm }: JudgedTraffic): boolean =>
  alarm !== null && trafficName(traffic.table.metric.name) === node.metric

/** What is said of missing traffic; null where the node is none. */
function trafficWords({ traffic }: GroupLook, node: NodeSummary): string | null {
  const own = traffic.find((each) => isTrafficOf(node, each))
  if (own?.alarm == null) return null
  const { refused } = own.alarm
  if (refused !== undefined)
    return `The service answered before the deploy and refuses since${refused === '' ? '' : ` (${refused})`}: no ${own.traffic.table.metric.name} can be read.`
  const [observed, usual] = [significant(node.gauge?.observed ?? 0), significant(node.gauge?.usual ?? 0)]
  return `Traffic is missing since the deploy: ${node.metric}, ${observed} where ${usual} is usual.`
}

/** What got worse, in one sentence. */
function worseWords(look: GroupLook, worst: NodeSummary): string {
  const its = nodeKind(worst)
  switch (its.kind) {
    case 'monitor':
      return `The monitor "${worst.metric}" has been alerting since ${utcMinute(its.monitor.since)}.`
    case 'gauge':
      return trafficWords(look, worst) ?? gaugeWords(worst)
    case 'share':
      return countWords(worst)
  }
}

function countWords({ metric, segment, observed, baseline, normalAtWorst }: NodeSummary): string {
  const seen = comparison(observed.share, baseline.share, normalAtWorst)
  return isKnownSubject(metric)
    ? `${subject(metric, segment)} fail more often since the deploy: ${seen}.`
    : `${nodeName(metric, segment)}: worse since the deploy, ${seen}.`
}

/** What the node of one of these indices did before the rollout. */
function beforeOf(look: GroupLook, counted: number, gauge: number, timeline: Timeline): Course {
  const judged = look.gauges[gauge]
  if (judged !== undefined) return gaugeCourse(judged.gauge, timeline, spanBefore(timeline))
  return countsBefore(look, counted, timeline)
}

/** Whether one of the numbers that are no shares alarmed: gauges in their order, and traffic, which is shown only then. */
const isOff = ({ gauges }: GroupLook, node: NodeSummary, index: number): boolean =>
  index >= gauges.length ? nodeKind(node).kind !== 'share' : gauges[index]?.judgement.verdict === 'regressed'

type Found = { readonly regression: Regression; readonly alone: boolean }

/** What alarmed, the nodes that have crossed, and since when. */
function regressionOf(
  look: GroupLook,
  counted: readonly (NodeSummary | null)[],
  gauges: readonly NodeSummary[],
  timeline: Timeline,
  alarmAt: number,
): Found | null {
  const alarm = look.counts?.alarm ?? null
  const off = gauges.filter((node, index) => isOff(look, node, index))
  const crossed = alarm === null ? [] : alarm.crossed.flatMap((index) => counted[index] ?? [])
  const nodes = alarm !== null && alarm.step <= alarmAt ? [...crossed, ...off] : [...off, ...crossed]
  const [worst] = nodes
  if (worst === undefined) return null
  const span = look.gauges.find(({ judgement }) => judgement.verdict === 'regressed')?.judgement
  const gaugeOnset =
    span?.verdict === 'regressed' ? span.alarm.at - span.alarm.span + timeline.step : endOfStep(timeline, alarmAt)
  const fall = look.traffic.find((each) => isTrafficOf(worst, each))
  const alert = look.monitors.find(({ monitor }) => monitor.table.metric.name === worst.metric)
  const began = nodeKind(worst).kind === 'share' ? alarm?.onset : (fall ?? alert)?.alarm?.onset
  const onset = began === undefined ? gaugeOnset : endOfStep(timeline, began)
  const shown = { ...worst, before: beforeOf(look, counted.indexOf(worst), gauges.indexOf(worst), timeline) }
  return {
    regression: { worst: shown, crossed: nodes, onset, alarmAt: endOfStep(timeline, alarmAt) },
    alone: alarm?.alone ?? false,
  }
}

/** Why an alarm is not the deploy's, and what else got worse (untrusted; empty for an upstream's incident). */
export type External = { readonly reason: ExternalReason; readonly what: string }

/** The verdict of a look in which something alarmed; `external` says why it is not the deploy's. */
export function alarmVerdict(seen: GroupLook, plan: VerdictPlan, external: External | null): Verdict {
  const { timeline } = plan
  const look = withFresh(seen)
  const counted = countSummaries(look, timeline)
  const gauges = [
    ...gaugeSummaries(look, timeline),
    ...trafficSummaries(look, timeline),
    ...monitorSummaries(look, timeline, true),
  ]
  const alarmAt = look.alarmAt ?? timeline.deploy
  const found = regressionOf(look, counted, gauges, timeline, alarmAt)
  if (found === null) throw new Error('An alarm without a node that has crossed')
  const { regression, alone } = found
  const { worst, crossed } = regression
  const rest = common(look, [...counted.filter((node) => node !== null), ...gauges], endOfStep(timeline, alarmAt), plan)
  const what = worseWords(look, worst)
  // All traffic holds the segment: that it has risen too is not news.
  const isNews = ({ metric, segment }: NodeSummary): boolean => !(alone && metric === worst.metric && segment === ALL)
  const others = crossed
    .slice(1)
    .filter(isNews)
    .map((node) => nodeName(node.metric, node.segment))
  const where = alone && worst.segment !== ALL ? ` ${othersLookNormal(worst.segment)}` : ''
  const also = others.length > 0 ? ` Also worse: ${names(others)}.` : ''
  const message = `${what}${where}${also}`
  if (external === null)
    return { verdict: 'regressed', reasonCode: 'worse-than-baseline', message, regression, ...rest }
  const { reason, what: other } = external
  return {
    verdict: 'external',
    reasonCode: reason,
    message: `${externalWords[reason].sentence(other)} ${message}`,
    ...(other !== '' && { what: other }),
    regression,
    ...rest,
  }
}

/** The verdict at the end, or as soon as the absence of harm is proven (`harmless`). */
export function endVerdict(seen: GroupLook, plan: VerdictPlan, harmless: boolean): Verdict {
  const { timeline } = plan
  const look = withFresh(seen)
  const counted = countedNodes(look, timeline)
  const summaries = counted.map((node) => (harmless ? proven(node) : node.summary))
  const nodes = [...summaries, ...gaugeSummaries(look, timeline), ...monitorSummaries(look, timeline)]
  const rest = common(look, nodes, endOfStep(timeline, look.until - 1), plan)
  const reason = notHealthy(look, counted, plan, harmless)
  if (reason !== null) return { verdict: 'inconclusive', ...reason, ...rest }
  const wholes = nodes.filter(({ segment, gauge }) => segment === ALL && gauge === undefined)
  const shown = wholes.map(({ metric, observed, baseline, harm }) =>
    comparisonWords(metric, observed.share, baseline.share, harm),
  )
  const also = [
    ...(look.gauges.length > 0 ? [`${plural(look.gauges.length, 'gauge')} as usual`] : []),
    ...(look.monitors.length > 0 ? [`${plural(look.monitors.length, 'monitor')} without an alert`] : []),
  ]
  const grade = harmless ? null : gradeOfAll(counted)
  const end = look.until < timeline.steps ? ', so the watch ended early' : ''
  const early = harmless ? ` It is proven to be below the harm threshold${end}.` : ''
  return {
    verdict: 'healthy',
    reasonCode: 'no-harm-found',
    message: `No harm found: ${[...shown, ...also].join('; ')}.${early}${grade === null ? '' : ` The smallest harm it would have seen: ${grade}.`}`,
    ...(grade !== null && { grade }),
    ...rest,
  }
}

/** The largest of what would have been seen in each segment that has to be well; null where nothing is counted. */
function gradeOfAll(counted: readonly CountedNode[]): string | null {
  const shares = counted
    .filter(({ required }) => required)
    .map(({ summary: { detectable, baseline } }) => ({ detectable, usual: baseline.share }))
  const blindest = shares.toSorted((a, b) => riseOf(b) - riseOf(a))[0]
  return blindest === undefined ? null : gradeOf(blindest.detectable, blindest.usual)
}

const riseOf = ({ detectable, usual }: { readonly detectable: number | null; readonly usual: number }): number =>
  (detectable ?? Infinity) / Math.max(usual, 1e-9)

/** The verdict of a watch that was called off at `now`, with what had been seen by then. */
export function calledOffVerdict(seen: GroupLook, plan: VerdictPlan, now: number): Verdict {
  const look = withFresh(seen)
  const counted = countSummaries(look, plan.timeline).filter((node) => node !== null)
  const others = [...gaugeSummaries(look, plan.timeline), ...monitorSummaries(look, plan.timeline)]
  const rest = common(look, [...counted, ...others], now, plan)
  return { verdict: 'inconclusive', reasonCode: 'cancelled', message: CALLED_OFF, ...rest }
}

/** What is proven is proven of what is required; the others are judged as far as they can be. */
const proven = ({ summary, required }: CountedNode): NodeSummary =>
  required && summary.note === 'too-small' ? { ...summary, note: 'harmless' } : summary

function comparisonWords(metric: string, observed: number, baseline: number, harm: number): string {
  const shown = (share: number): string => `${significant(100 * share)} %`
  return `${metric} ${shown(observed)}, before ${shown(baseline)}, harm would begin at ${shown(harm)}`
}
