import type { CountJudgement, PreparedFamily } from '../../evidence/family/judgement.ts'
import type { SegmentNode } from '../../evidence/family/tree.ts'
import { narrowed } from '../../metrics/narrow.ts'
import type { Segment } from '../../metrics/source.ts'
import { ALL } from '../../metrics/source.ts'
import type { Group } from './groups.ts'
import { prepareCounted } from './groups.ts'
import type { MetricNodes } from './metric-nodes.ts'
import { nodesFor, segmentsOf } from './metric-nodes.ts'
import { emptyTable } from '../steps/metric-table.ts'
import type { Reader } from '../steps/reading.ts'
import type { Timeline } from '../steps/timeline.ts'

/** Combinations below one segment that are judged, and segments of one metric below which one looks. */
export const MOST_LEAVES = 200
const MOST_OPEN = 4

/**
 * Segments that are judged although they were not among those before the deploy: the combinations of labels below one that has become
 * suspicious, or a segment that was first seen since (`fresh`).
 */
export type Leaves = {
  readonly kind: 'below' | 'fresh'
  readonly owner: MetricNodes
  readonly segment: Segment
  /** Index, among the nodes of its group, of the segment, or of all traffic where it is new. */
  readonly parent: number
  /** The step after which the segment was suspicious, or in which it was first seen: they may alarm from then on, whenever they are read. */
  readonly since: number
  /** Part of the false-alarm rate of all counted metrics. */
  readonly share: number
  readonly reader: Reader
  /** Learnt once their past is read. */
  learnt: LearntLeaves | null
}

/** What is known of leaves before the deploy. Null as a family where none of them can be judged. */
export type LearntLeaves = { readonly family: PreparedFamily | null; readonly dropped: number }

/** Segments of one label only have one `=` that is not of the value: the first. */
function splitSegment(segment: Segment): [label: string, value: string] {
  const end = segment.indexOf('=')
  return [segment.slice(0, end), segment.slice(end + 1)]
}

/** The segments that have become suspicious and were not opened yet, at most `MOST_OPEN` of a metric, the earliest first. */
export function newlySuspicious(
  { owners, counted }: Group,
  { suspects }: CountJudgement,
  opened: readonly Leaves[],
  timeline: Timeline,
): Leaves[] {
  const found = [...opened]
  for (const { node, step } of suspects) {
    const [owner, segment] = [owners[node], counted?.known.nodes[node]?.segment.name ?? ALL]
    if (owner === undefined || owner.leafShare === 0 || segment === ALL) continue
    if (found.some(({ kind, parent }) => kind === 'below' && parent === node)) continue
    if (found.filter((each) => each.kind === 'below' && each.owner === owner).length >= MOST_OPEN) continue
    const metric = narrowed(owner.table.metric, ...splitSegment(segment))
    const reader = { table: emptyTable(metric, timeline.steps), cursor: 0 }
    found.push({
      kind: 'below',
      owner,
      segment,
      parent: node,
      since: step,
      share: owner.leafShare,
      reader,
      learnt: null,
    })
  }
  return found.slice(opened.length)
}

/** `label=value` of both, in the order in which the metric names its labels. */
function combined(labels: readonly string[], a: Segment, b: Segment): string {
  const place = (segment: Segment): number => labels.indexOf(splitSegment(segment)[0])
  return [a, b].toSorted((one, other) => place(one) - place(other)).join(',')
}

/**
 * Learns leaves from their past. Their part of the false-alarm rate was kept before the deploy and is spread evenly over those that had
 * traffic then, so that nothing seen since decides about it. `falseAlarmRate`: of all counted metrics.
 */
export function learnLeaves(
  { owner, segment, share, reader }: Leaves,
  timeline: Timeline,
  falseAlarmRate: number,
): LearntLeaves {
  const { table } = reader
  const { kept, dropped } = segmentsOf(table, timeline, MOST_LEAVES)
  const sameStreams = table.boundaries?.join() === owner.table.boundaries?.join()
  if (kept.length === 0 || !sameStreams) return { family: null, dropped: dropped.length }
  const { labels } = owner.table.metric
  const chosen = kept.map((key, leaf) => {
    const node: SegmentNode = { name: combined(labels, segment, key), level: 'two', leaves: [leaf] }
    return { segment: node, key, share: 1 / kept.length }
  })
  const nodes = nodesFor(table, chosen, owner.baseline, owner.plan)
  const wholes = nodes.map(() => -1)
  const family = prepareCounted([{ ...owner, table, nodes }], timeline, falseAlarmRate * share, {
    wholeOf: (node) => wholes[node] ?? -1,
  })
  return { family, dropped: dropped.length }
}
