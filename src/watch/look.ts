import type { TableNode } from '../evidence/family/count-table.ts'
import { evidenceAfter, type StreamTest } from '../evidence/family/family-evidence.ts'
import { explainAlarm, familyLooks, type FamilyLooks } from '../evidence/family/judge-counts.ts'
import type { CountAlarm, CountJudgement, PreparedFamily } from '../evidence/family/judgement.ts'
import type { GaugeJudgement } from '../evidence/gauge/index.ts'
import { judgePrepared, type PreparedGauge } from './nodes/gauges.ts'
import { type Joined, newlySeen } from './nodes/late-segments.ts'
import { type Group, groupAsUsual } from './nodes/metric-groups.ts'
import type { MetricNodes } from './nodes/metric-nodes.ts'
import { type JudgedMonitor, judgeMonitor } from './nodes/monitors.ts'
import { type JudgedTraffic, judgeTraffic } from './nodes/traffic.ts'
import type { Timeline } from './steps/timeline.ts'

/** A gauge with its judgement. */
export type JudgedGauge = { readonly gauge: PreparedGauge; readonly judgement: GaugeJudgement }

/** What a group of metrics says up to a step. `alarmAt`: index of the step that alarmed, null without one. */
export type GroupLook = {
  readonly group: Group
  readonly counts: CountJudgement | null
  readonly gauges: readonly JudgedGauge[]
  readonly monitors: readonly JudgedMonitor[]
  readonly traffic: readonly JudgedTraffic[]
  readonly alarmAt: number | null
  /** What is looked at besides: below segments that have become suspicious, and segments first seen since the deploy. */
  readonly joined: readonly Joined[]
  /** Steps up to before this one were judged. */
  readonly until: number
}

const indexOf = (at: number, { first, step }: Timeline): number => Math.round((at - first) / step)

/**
 * A group and the looks at it. `upTo`: judges it up to before a step; the first that alarms ends it, whatever alarms later. `countsUpTo`:
 * only what is counted, without `joined`, which whoever reads combinations of labels adds to.
 */
export type Looker = {
  readonly group: Group
  readonly joined: Joined[]
  readonly countsUpTo: (until: number) => CountJudgement | null
  readonly upTo: (until: number) => GroupLook
  /** The same against what is usual, where something was already so before the deploy: `upTo` then asks whether it got worse since. */
  readonly asUsual: Looker | null
}

/** Looks at a group; steps that were judged are not judged again. */
export function lookerOf(group: Group, timeline: Timeline): Looker {
  const countsUpTo = group.counted === null ? () => null : familyLooks(group.counted)
  const opened: Joined[] = []
  const joinedAlarmBefore = joinedAlarms(opened)
  const upTo = (until: number): GroupLook => {
    opened.push(...newlySeen(group, opened, timeline, until))
    const counts = countsUpTo(until)
    const gauges = group.gauges.map((gauge) => ({ gauge, judgement: judgePrepared(gauge, timeline, until) }))
    const alarms = gauges.flatMap(({ judgement }) =>
      judgement.verdict === 'regressed' ? [indexOf(judgement.alarm.at, timeline)] : [],
    )
    const joinedAlarm = joinedAlarmBefore(until)
    const counted = Math.min(alarmStep(counts?.alarm ?? null), joinedAlarm)
    const traffic = group.traffic.map((each) => judgeTraffic(each, timeline, until))
    const monitors = group.monitors.map((each) => judgeMonitor(each, timeline, until))
    const others = [...traffic, ...monitors].map(({ alarm }) => alarm?.step ?? Infinity)
    const first = Math.min(...alarms, ...others, counted)
    const joined = opened.filter(({ since }) => since < until)
    if (first === Infinity) return { group, counts, gauges, monitors, traffic, alarmAt: null, joined, until }
    if (first + 1 < until) return { ...upTo(first + 1), alarmAt: first }
    const named = counts !== null && counted === first ? withJoined(group, counts, joined, timeline, first) : null
    return { group, counts, gauges, monitors, traffic, alarmAt: first, joined, until, ...named }
  }
  const usual = groupAsUsual(group)
  const asUsual = usual === null ? null : lookerOf(usual, timeline)
  return { group, joined: opened, countsUpTo, upTo, asUsual }
}

const alarmStep = (alarm: CountAlarm | null): number => alarm?.step ?? Infinity

// An alarm names so many combinations below one segment at most.
const MOST_NAMED = 8

/** What was learnt of those that joined, where it can say something about all steps before `until`; null where it cannot. */
const learntOf = ({ learnt, reader }: Joined, until: number): PreparedFamily | null =>
  reader.cursor >= until ? (learnt?.family ?? null) : null

/**
 * The first step before a given one at which those that joined alarm, Infinity without one. Before they joined they count as without any
 * evidence, which is never more than they have: their alarms stay within what was kept for them, whenever one looks.
 */
export function joinedAlarms(joined: readonly Joined[]): (until: number) => number {
  const looks = new Map<Joined, FamilyLooks>()
  const looksAt = (each: Joined, counted: PreparedFamily): FamilyLooks => {
    const known = looks.get(each)
    if (known !== undefined) return known
    const made = familyLooks(counted, (step) => step >= each.since)
    looks.set(each, made)
    return made
  }
  return (until) => {
    const alarms = joined.map((each) => {
      const family = learntOf(each, until)
      return family === null ? Infinity : (looksAt(each, family)(until).alarm?.step ?? Infinity)
    })
    return Math.min(...alarms, Infinity)
  }
}

type Candidate = {
  readonly node: TableNode
  readonly tests: readonly StreamTest[]
  readonly log: number
  readonly owner: MetricNodes
  readonly parent: number
}

/** Those that joined with the evidence that an alarm needs by step `step`, each once, those with the most first. */
function candidatesOf(joined: readonly Joined[], needed: number, { deploy, planned }: Timeline, step: number) {
  const found = joined
    .filter(({ since }) => since <= step)
    .flatMap((each) => {
      const family = learntOf(each, step + 1)
      const { owner, parent, share } = each
      const own = (family?.known.nodes ?? []).map((node, index): Candidate => {
        const tests = family?.known.tests[index] ?? []
        const log = evidenceAfter(tests, { first: deploy, planned }, step + 1 - deploy)
        return { node: { ...node, share: node.share * share }, tests, log, owner, parent }
      })
      return own
        .filter(({ log }) => log >= needed)
        .toSorted((a, b) => b.log - a.log)
        .slice(0, MOST_NAMED)
    })
  const nameOf = ({ node, owner }: Candidate): string => `${owner.table.metric.name} ${node.segment.name}`
  return [...new Map(found.map((each) => [nameOf(each), each])).values()].toSorted((a, b) => b.log - a.log)
}

/** A group with those that joined and are to be named beside its nodes, and what its counts say then about an alarm at `step`. */
export function withJoined(
  group: Group,
  counts: CountJudgement,
  joined: readonly Joined[],
  timeline: Timeline,
  step: number,
): { readonly group: Group; readonly counts: CountJudgement } {
  const { counted } = group
  if (counted === null) return { group, counts }
  const { known, family } = counted
  const named = candidatesOf(
    joined,
    Math.max(known.placebo.needed, -Math.log(counted.plan.falseAlarmRate)),
    timeline,
    step,
  )
  if (named.length === 0) return { group, counts }
  const window = { first: timeline.deploy, planned: timeline.planned }
  const steps = step + 1 - timeline.deploy
  const nodes = [...known.nodes, ...named.map(({ node }) => node)]
  const tests = [...known.tests, ...named.map((each) => each.tests)]
  const own = known.tests.map((streams) => evidenceAfter(streams, window, steps))
  const logs = Float64Array.from([...own, ...named.map(({ log }) => log)])
  const wholeOf = (node: number): number => family.wholeOf(named[node - own.length]?.parent ?? node)
  const whole = { ...counted, family: { ...family, nodes, wholeOf }, known: { ...known, nodes, tests } }
  const log = counts.alarm?.log ?? Math.max(...named.map((each) => each.log))
  const alarm = { ...explainAlarm(whole, logs, steps), step, log }
  return {
    group: { ...group, counted: whole, owners: [...group.owners, ...named.map(({ owner }) => owner)] },
    counts: { ...counts, alarm, basis: { ...counts.basis, nodes, tests } },
  }
}

/** A look in which every segment first seen since the deploy stands beside the others, to be shown. */
export function withFresh(look: GroupLook): GroupLook {
  const { group, counts, joined } = look
  if (counts === null) return look
  const { nodes, tests } = counts.basis
  const isThere = ({ owner, segment }: Joined): boolean =>
    group.owners.some((each, index) => each === owner && nodes[index]?.segment.name === segment)
  const added = joined.flatMap((each) => {
    const [node, streams] = [each.learnt?.family?.known.nodes[0], each.learnt?.family?.known.tests[0]]
    if (each.kind !== 'fresh' || isThere(each) || node === undefined || streams === undefined) return []
    return [{ node: { ...node, share: each.share }, streams, owner: each.owner }]
  })
  if (added.length === 0) return look
  const basis = {
    ...counts.basis,
    nodes: [...nodes, ...added.map(({ node }) => node)],
    tests: [...tests, ...added.map(({ streams }) => streams)],
  }
  const owners = [...group.owners, ...added.map(({ owner }) => owner)]
  return { ...look, group: { ...group, owners }, counts: { ...counts, basis } }
}
