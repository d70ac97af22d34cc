import type { TableNode } from '../../evidence/family/count-table.ts'
import type { StreamTest } from '../../evidence/family/family-evidence.ts'
import type { CountJudgement, PreparedFamily } from '../../evidence/family/judgement.ts'
import type { SegmentNode } from '../../evidence/family/segment-tree.ts'
import type { Arms } from '../../evidence/family/series.ts'
import { ALL, type Segment } from '../../metrics/source.ts'
import type { Narrow } from '../../metrics/store.ts'
import { type Group, prepareCounted } from './metric-groups.ts'
import { type MetricNodes, nodesFor, segmentsOf } from './metric-nodes.ts'
import { armsOf, emptyTable } from '../steps/metric-table.ts'
import type { Reader } from '../steps/step-reader.ts'
import type { Timeline } from '../steps/timeline.ts'

/**
 * Segments that are judged although they were not among those before the deploy: the combinations of labels below one that has become
 * suspicious, or a segment that was first seen since (`fresh`).
 */
export type Joined = {
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
  learnt: LearntJoined | null
}

/** What is known of them from before the deploy. `family` is null where none can be judged; `dropped`: how many were too many. */
export type LearntJoined = { readonly family: PreparedFamily | null; readonly dropped: number }

/** Segments of one metric that are judged although nobody knew them before the deploy. */
const MOST_FRESH = 20

/**
 * Segments that came to exist after the deploy and were not taken up yet, in the order in which they came. Each is compared with what is normal
 * for all traffic. The n-th has 1/(n(n+1)) of what was kept for them, which adds up to one without knowing how many will come.
 */
export function newlySeen(group: Group, opened: readonly Joined[], timeline: Timeline, until: number): Joined[] {
  const owners = new Set(group.owners.filter(({ freshShare }) => freshShare > 0))
  return [...owners].flatMap((owner) => {
    const before = opened.filter((each) => each.kind === 'fresh' && each.owner === owner)
    const taken = new Set(before.map(({ segment }) => segment))
    const found = seenSince(owner, timeline, until).filter(({ segment }) => !taken.has(segment))
    return found.slice(0, MOST_FRESH - before.length).map(({ segment, since }, index) => {
      const n = before.length + index + 1
      return freshSegment(group, owner, segment, since, owner.freshShare / (n * (n + 1)))
    })
  })
}

/** Segments without traffic before the deploy and with some since, the earliest first. */
function seenSince({ table, nodes, dropped }: MetricNodes, { deploy }: Timeline, until: number) {
  const known = new Set([...nodes.map(({ segment }) => segment.name), ...dropped, ...table.metric.untouched, ALL])
  const found: { readonly segment: Segment; readonly since: number }[] = []
  for (const [segment, [arms]] of table.arms) {
    if (known.has(segment) || arms === undefined) continue
    const first = arms.ours.total.subarray(deploy, until).findIndex((total) => total > 0)
    if (first >= 0) found.push({ segment, since: deploy + first })
  }
  return found.toSorted((a, b) => a.since - b.since || (a.segment < b.segment ? -1 : 1))
}

function freshSegment(group: Group, owner: MetricNodes, segment: Segment, since: number, share: number): Joined {
  const parent = group.owners.indexOf(owner)
  const reader = { table: owner.table, cursor: Infinity }
  const family = familyOf(group, owner, segment, parent, share)
  return { kind: 'fresh', owner, segment, parent, since, share, reader, learnt: { family, dropped: 0 } }
}

/** A family of one: the segment, tested as all traffic of its metric is. */
function familyOf(
  { counted }: Group,
  owner: MetricNodes,
  segment: Segment,
  parent: number,
  share: number,
): PreparedFamily | null {
  const whole = owner.nodes[0]
  const tests = counted?.known.tests[parent]
  if (counted === null || whole === undefined || tests === undefined) return null
  const own = armsOf(owner.table, segment)
  const tested = tests.map((test, stream): StreamTest => {
    const { ours } = own[stream] ?? test.arms
    return { ...test, arms: { ours, control: test.arms.control }, past: test.arms.ours }
  })
  // What its rest is made of: the control that it was compared with stays the rest's.
  const arms = whole.arms.map((each, stream): Arms => ({ ours: own[stream]?.ours ?? each.ours, control: null }))
  const node: TableNode = {
    ...whole,
    segment: { name: segment, level: 'one', leaves: [] },
    arms,
    share: 1,
    fresh: true,
  }
  // No calibration of its own: what Ville's inequality asks for, at least.
  const needed = Math.max(counted.known.placebo.needed, -Math.log(counted.plan.falseAlarmRate)) - Math.log(share)
  return {
    ...counted,
    family: { ...counted.family, nodes: [node], wholeOf: () => -1 },
    known: { ...counted.known, nodes: [node], tests: [tested], placebo: { ...counted.known.placebo, needed } },
  }
}

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
  narrow: Narrow | undefined,
): Joined[] {
  const found = [...opened]
  for (const { node, step } of suspects) {
    const [owner, segment] = [owners[node], counted?.known.nodes[node]?.segment.name ?? ALL]
    if (owner === undefined || owner.leafShare === 0 || segment === ALL) continue
    if (found.some(({ kind, parent }) => kind === 'below' && parent === node)) continue
    if (found.filter((each) => each.kind === 'below' && each.owner === owner).length >= MOST_OPEN) continue
    const metric = narrow?.(owner.table.metric, ...splitSegment(segment)) ?? null
    if (metric === null) continue
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
    sustainedFor: owner.plan.sustainedFor,
  })
  return { family, dropped: dropped.length }
}
