import type { CountJudgement } from '../../evidence/family/judgement.ts'
import type { SegmentNode } from '../../evidence/family/tree.ts'
import { narrowed } from '../../metrics/narrow.ts'
import type { Segment } from '../../metrics/source.ts'
import { ALL } from '../../metrics/source.ts'
import type { Group } from './groups.ts'
import type { Joined, LearntJoined } from './joined.ts'
import { prepareCounted } from './groups.ts'
import { nodesFor, segmentsOf } from './metric-nodes.ts'
import { emptyTable } from '../steps/metric-table.ts'
import type { Timeline } from '../steps/timeline.ts'

/** Combinations below one segment that are judged, and segments of one metric below which one looks. */
export const MOST_LEAVES = 200
const MOST_OPEN = 4

/** Segments of one label only have one `=` that is not of the value: the first. */
function splitSegment(segment: Segment): [label: string, value: string] {
  const end = segment.indexOf('=')
  return [segment.slice(0, end), segment.slice(end + 1)]
}

/** The segments that have become suspicious and were not opened yet, at most `MOST_OPEN` of a metric, the earliest first. */
export function newlySuspicious(
  { owners, counted }: Group,
  { suspects }: CountJudgement,
  opened: readonly Joined[],
  timeline: Timeline,
): Joined[] {
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
  { owner, segment, share, reader }: Joined,
  timeline: Timeline,
  falseAlarmRate: number,
): LearntJoined {
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
