import { alphaShares } from '../evidence/alpha-shares.ts'
import type { NodeTest } from '../evidence/node-test.ts'
import { nodeTest } from '../evidence/node-test.ts'
import type { Counts, Segment } from '../metrics/source.ts'
import { ALL } from '../metrics/source.ts'
import type { Baseline } from './baseline.ts'
import type { MetricPlan, WatchPlan } from './plan.ts'

/** One metric in one segment, ready to be judged. */
export type Node = {
  readonly metric: string
  readonly segment: Segment
  /** Of the segment itself; of all traffic for a segment that the baseline does not know. */
  readonly baseline: Counts
  readonly fresh: boolean
  readonly test: NodeTest
  /** Smallest share that counts as harm. */
  readonly harm: number
}

/** More are watched only as a part of all traffic: the biggest of the baseline first. */
export const MAX_SEGMENTS = 50
export const MAX_FRESH = 20

/** Smallest share that counts as harm: both the relative and the absolute minimum effect are exceeded above it. */
export function harmShare(metric: MetricPlan, baseline: Counts): number {
  const share = baseline.total > 0 ? baseline.bad / baseline.total : 0
  return Math.max(share * (1 + metric.minEffect.relative), share + metric.minEffect.absolute)
}

/** Segments of the baseline that had traffic, the biggest first. */
export function knownSegments(baseline: Baseline, metric: string): Segment[] {
  return Object.entries(baseline.metrics[metric] ?? {})
    .filter(([segment, counts]) => segment !== ALL && counts.total > 0)
    .toSorted(([nameA, a], [nameB, b]) => b.total - a.total || (nameA < nameB ? -1 : 1))
    .map(([segment]) => segment)
}

/** Everything of one metric that is judged, all traffic first. Empty where the baseline holds no traffic of it. */
function nodesOf(plan: WatchPlan, metric: MetricPlan, baseline: Baseline, fresh: readonly Segment[]): Node[] {
  const sums = baseline.metrics[metric.name] ?? {}
  const all = sums[ALL]
  if (!all || all.total <= 0) return []
  const known = knownSegments(baseline, metric.name).slice(0, MAX_SEGMENTS)
  const shares = alphaShares(plan.falseAlarmRate / plan.metrics.length, known.length)
  const node = (segment: Segment, counts: Counts, alpha: number, isFresh: boolean): Node => ({
    metric: metric.name,
    segment,
    baseline: counts,
    fresh: isFresh,
    test: nodeTest(counts, alpha),
    harm: harmShare(metric, counts),
  })
  return [
    node(ALL, all, shares.all, false),
    ...known.map((segment) => node(segment, sums[segment] ?? { bad: 0, total: 0 }, shares.known, false)),
    ...fresh.map((segment, index) => node(segment, all, shares.fresh(index + 1), true)),
  ]
}

/** Gives the nodes of a metric; the same question is not worked out twice. */
export type NodeTable = (metric: MetricPlan, fresh: readonly Segment[]) => readonly Node[]

/** The table of one plan and baseline. */
export function nodeTable(plan: WatchPlan, baseline: Baseline): NodeTable {
  const known = new Map<string, readonly Node[]>()
  return (metric, fresh) => {
    const key = JSON.stringify([metric.name, ...fresh])
    const nodes = known.get(key) ?? nodesOf(plan, metric, baseline, fresh)
    known.set(key, nodes)
    return nodes
  }
}

/** Segments of a step that are judged although the baseline does not know them, in a fixed order; none where it knows no segments at all. */
export function freshSegments(
  baseline: Baseline,
  metric: string,
  before: readonly Segment[],
  counts: ReadonlyMap<Segment, Counts>,
): Segment[] {
  const known = new Set(knownSegments(baseline, metric))
  if (known.size === 0) return []
  const found = [...counts].filter(([segment, { total }]) => segment !== ALL && total > 0 && !known.has(segment))
  const names = found.map(([segment]) => segment).filter((segment) => !before.includes(segment))
  return [...before, ...names.toSorted()].slice(0, MAX_FRESH)
}
