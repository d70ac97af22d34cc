import { streamPast, type TableNode } from '../../evidence/family/count-table.ts'
import type { CountBasis } from '../../evidence/family/judgement.ts'
import { choosePast, type PastKind, type PastPlan, sumOfPast } from '../../evidence/family/normal-rate.ts'
import { type SegmentNode, shares } from '../../evidence/family/segment-tree.ts'
import { sumBetween } from '../../evidence/family/series.ts'
import { ALL, type Segment } from '../../metrics/source.ts'
import type { BaselineChoice, StoreMetric } from '../../metrics/store.ts'
import type { WatchPlan } from '../plan.ts'
import { armsOf, KNOWN, type MetricTable } from '../steps/metric-table.ts'
import type { Timeline } from '../steps/timeline.ts'

/** Segments of one metric that are judged by themselves; more only as a part of all traffic. */
export const MOST_SEGMENTS = 50
/** Part of a metric's false-alarm rate that is kept for segments first seen after the deploy. */
const FRESH_PART = 1 / 8
/** Steps before the deploy that dispersion is measured on. */
const MEASURED = 1440

/** The nodes of one metric that is counted, all traffic first, and what they are compared with. */
export type MetricNodes = {
  readonly table: MetricTable
  readonly nodes: readonly TableNode[]
  readonly baseline: CountBasis['baseline']
  /** Segments that are judged only as a part of all traffic, the biggest first. */
  readonly dropped: readonly string[]
  /** Steps of the past that are known. */
  readonly knownBefore: number
  /** Part of the false-alarm rate of all metrics together that is kept for the combinations below each segment; 0 where they are never looked at. */
  readonly leafShare: number
  /** The same for segments that nobody knew before the deploy, all of them together; 0 where none was known. */
  readonly freshShare: number
  readonly plan: NodesPlan
}

/** A segment with less of the traffic before the deploy need not be shown unharmed by itself; it is tested all the same. */
const REQUIRED_PART = 0.1

/** Whether nothing is healthy before this node is shown to be: all traffic, and every segment with a tenth of it or more. */
export function isRequired({ nodes: [whole] }: MetricNodes, { pasts, fresh }: TableNode): boolean {
  const size = pasts[0]?.before.total ?? 0
  return fresh !== true && size >= REQUIRED_PART * (whole?.pasts[0]?.before.total ?? 0)
}

/** Why a metric has no baseline. */
export type NoBaseline = { readonly table: MetricTable; readonly noBaseline: string }

/** A segment, what it is called in its table, and its part of the false-alarm rate. */
export type ChosenSegment = { readonly segment: SegmentNode; readonly key: Segment; readonly share: number }

/** Segments with traffic before the deploy, the biggest first, at most `most`. */
export function segmentsOf(
  table: MetricTable,
  { pastEnd }: Timeline,
  most: number,
  isMeant: (metric: StoreMetric, segment: Segment) => boolean = () => true,
): { readonly kept: string[]; readonly dropped: string[] } {
  const sizes = [...table.arms]
    .filter(([segment]) => segment !== ALL && isMeant(table.metric, segment))
    .map(([segment, [arms]]) => ({ segment, size: arms === undefined ? 0 : sumBetween(arms.ours, 0, pastEnd).total }))
    .filter(({ size }) => size > 0)
    .toSorted((a, b) => b.size - a.size || (a.segment < b.segment ? -1 : 1))
    .map(({ segment }) => segment)
  return { kept: sizes.slice(0, most), dropped: sizes.slice(most) }
}

/** All traffic of a counted metric and its segments, with what each is compared with. */
export function nodesOfMetric(table: MetricTable, plan: NodesPlan): MetricNodes | NoBaseline {
  const { timeline } = plan
  const { pastEnd } = timeline
  const baseline = baselineOf(table, plan)
  const name =
    plan.baseline === 'auto'
      ? 'Nothing is known from before the deploy, and no control or objective is named'
      : plan.baseline === 'previous-window'
        ? 'Nothing is known from before the deploy'
        : `There is no baseline "${plan.baseline}"`
  if (baseline === null) return { table, noBaseline: name }
  const { kept, dropped } = segmentsOf(
    table,
    timeline,
    MOST_SEGMENTS,
    ({ untouched }, segment) => !untouched.includes(segment),
  )
  const segments: SegmentNode[] = [ALL, ...kept].map((segment, leaf) => {
    return { name: segment, level: segment === ALL ? 'all' : 'one', leaves: [leaf] }
  })
  const isDeep = plan.leaves && table.metric.labels.length > 1
  const below = isDeep ? kept.map((segment): SegmentNode => ({ name: segment, level: 'two', leaves: [] })) : []
  const freshShare = kept.length > 0 ? FRESH_PART * plan.share : 0
  const parts = shares([...segments, ...below]).map((part) => part * (plan.share - freshShare))
  const chosen = segments.map((segment, index) => ({ segment, key: segment.name, share: parts[index] ?? 0 }))
  const knownBefore = table.state.subarray(0, pastEnd).filter((state) => state === KNOWN).length
  const nodes = nodesFor(table, chosen, baseline, plan)
  return { table, nodes, baseline, dropped, knownBefore, leafShare: parts[segments.length] ?? 0, freshShare, plan }
}

/** The segments of a metric that the deploy does not reach, as nodes without one for all traffic; null where none can be compared. */
export function untouchedNodes(table: MetricTable, plan: NodesPlan): MetricNodes | null {
  const baseline = baselineOf(table, plan)
  const isMeant = ({ untouched }: StoreMetric, segment: Segment): boolean => untouched.includes(segment)
  const { kept } = segmentsOf(table, plan.timeline, MOST_SEGMENTS, isMeant)
  if (baseline === null || kept.length === 0) return null
  const chosen = kept.map((key, leaf): ChosenSegment => {
    return { segment: { name: key, level: 'one', leaves: [leaf] }, key, share: plan.share / kept.length }
  })
  const nodes = nodesFor(table, chosen, baseline, plan)
  return { table, nodes, baseline, dropped: [], knownBefore: 0, leafShare: 0, freshShare: 0, plan }
}

/** The chosen segments with what each is compared with. */
export function nodesFor(
  table: MetricTable,
  chosen: readonly ChosenSegment[],
  baseline: CountBasis['baseline'],
  plan: NodesPlan,
): TableNode[] {
  const { pastEnd } = plan.timeline
  const from = Math.max(0, pastEnd - MEASURED)
  const past = pastPlan(baseline, table, plan)
  const objectives = baseline === 'objective' ? { objectives: objectivesOf(table) ?? [] } : {}
  return chosen.map(({ segment, key, share }): TableNode => {
    // A past baseline looks at our side only, whatever stands beside it.
    const arms = armsOf(table, key).map((each) => (baseline === 'control' ? each : { ...each, control: null }))
    const pasts = arms.map((each) => streamPast(each, from, pastEnd))
    return { segment, arms, pasts, share, past, harm: table.metric.minEffect, ...objectives }
  })
}

// Fewer steps with events than this before the deploy are no baseline.
const FEWEST = 5

/** What nodes rest on besides their table. `deploys`: first steps after earlier good deploys. */
export type NodesPlan = {
  readonly timeline: Timeline
  readonly baseline: BaselineChoice
  readonly deploys: readonly number[]
  /** Seconds that harm has to last for an alarm. */
  readonly sustainedFor: number
  /** The harm that has to be seen before anything is healthy; a tenfold rise where absent. */
  readonly enough?: WatchPlan['enough']
  /** Part of the false-alarm rate of all metrics together. */
  readonly share: number
  /** Whether combinations of labels are looked at below a segment that has become suspicious: their part of the rate is kept from the beginning. */
  readonly leaves: boolean
}

/** The baseline that a choice comes to: what was asked for, or the strongest there is. Null where it does not exist. */
export function baselineOf(table: MetricTable, plan: NodesPlan): CountBasis['baseline'] | null {
  const { timeline, baseline, deploys } = plan
  const [all] = armsOf(table, ALL)
  if (all === undefined) return null
  const window = { first: timeline.deploy, planned: timeline.planned }
  const past = { length: timeline.step, end: timeline.pastEnd, deploys }
  const has = (kind: PastKind): boolean => sumOfPast(all.ours, window, { ...past, kind }).total > 0
  switch (baseline) {
    case 'control':
      return table.metric.control === null ? null : 'control'
    case 'objective':
      return objectivesOf(table) === null ? null : 'objective'
    case 'previous-window':
      return has(baseline) ? baseline : objectivesOf(table) === null ? null : 'objective'
    case 'same-hour':
    case 'same-weekday':
    case 'previous-deploys':
      return has(baseline) ? baseline : null
    case 'auto': {
      if (table.metric.control !== null) return 'control'
      const kind = choosePast(all.ours, window, past)
      if (has(kind) && stepsWithEvents(table, timeline) >= FEWEST) return kind
      return objectivesOf(table) === null ? null : 'objective'
    }
  }
}

function stepsWithEvents(table: MetricTable, { pastEnd }: Timeline): number {
  const total = armsOf(table, ALL)[0]?.ours.total
  return total === undefined ? 0 : total.subarray(0, pastEnd).filter((events) => events > 0).length
}

/** The objective of each stream: of a histogram only one boundary has one. Null without an objective, or where that boundary is no bucket. */
export function objectivesOf({ metric, boundaries }: MetricTable): number[] | null {
  const { objective, query } = metric
  if (objective === null) return null
  if (query.kind !== 'histogram') return [objective]
  const wanted = (boundaries ?? []).map((le) => (le === query.slowerThan ? objective : 1))
  return wanted.some((share) => share < 1) ? wanted : null
}

/** The past that the nodes of a metric are compared with. */
export function pastPlan(
  baseline: CountBasis['baseline'],
  { metric }: MetricTable,
  { timeline, deploys }: NodesPlan,
): PastPlan {
  const kind = baseline === 'control' ? 'previous-window' : baseline
  const rest = { length: timeline.step, end: timeline.pastEnd, deploys }
  return metric.objective === null ? { ...rest, kind } : { ...rest, kind, objective: metric.objective }
}
