import type { PreparedFamily } from '../../evidence/family/judgement.ts'
import type { StreamTest } from '../../evidence/family/kernel.ts'
import type { Arms } from '../../evidence/family/series.ts'
import type { TableNode } from '../../evidence/family/table.ts'
import type { Segment } from '../../metrics/source.ts'
import { ALL } from '../../metrics/source.ts'
import type { Group } from './groups.ts'
import type { Joined } from './joined.ts'
import type { MetricNodes } from './metric-nodes.ts'
import { armsOf } from '../steps/metric-table.ts'
import type { Timeline } from '../steps/timeline.ts'

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
  const needed = counted.known.placebo.needed - Math.log(share)
  return {
    ...counted,
    family: { ...counted.family, nodes: [node], wholeOf: () => -1 },
    known: { ...counted.known, nodes: [node], tests: [tested], placebo: { ...counted.known.placebo, needed } },
  }
}
