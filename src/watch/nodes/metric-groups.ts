import type { Family, PreparedFamily } from '../../evidence/family/judgement.ts'
import { prepareFamily } from '../../evidence/family/prepare-family.ts'
import type { BaselineChoice, StoreMetric, StoreQuery } from '../../metrics/store.ts'
import { type PreparedGauge, prepareGauges } from './gauges.ts'
import { type MetricNodes, type NoBaseline, nodesOfMetric, untouchedNodes } from './metric-nodes.ts'
import { monitorsAsUsual, type PreparedMonitor, prepareMonitors } from './monitors.ts'
import { type MetricTraffic, prepareTraffics, TRAFFIC_PART } from './traffic.ts'
import type { WatchPlan } from '../plan.ts'
import { KNOWN, type MetricTable } from '../steps/metric-table.ts'
import type { Timeline } from '../steps/timeline.ts'

/** All metrics of one role, learnt together: they share one false-alarm rate. */
export type Group = {
  readonly role: StoreMetric['role']
  readonly tables: readonly MetricTable[]
  /** Null where nothing is counted. */
  readonly counted: PreparedFamily | null
  /** For each node of `counted`: its metric. */
  readonly owners: readonly MetricNodes[]
  readonly gauges: readonly PreparedGauge[]
  readonly monitors: readonly PreparedMonitor[]
  /** All traffic of each counted metric, which is asked whether it is missing. */
  readonly traffic: readonly MetricTraffic[]
  readonly without: readonly NoBaseline[]
}

/** What groups are made from. */
export type GroupPlan = {
  readonly timeline: Timeline
  readonly baseline: BaselineChoice
  readonly deploys: readonly number[]
  readonly falseAlarmRate: number
  /** Seconds that harm has to last for an alarm. */
  readonly sustainedFor: number
  readonly enough?: WatchPlan['enough']
  /** Whether it is asked for missing traffic too. */
  readonly traffic: boolean
  /** See `WatchRun`. */
  readonly pastIsEarlier: boolean
}

/**
 * Part of the false-alarm rate that monitors have together: they are judged on as many quiet windows as the past holds, and a smaller part would need more
 * of them; what it costs the numbers is a factor of two.
 */
const MONITORS_PART = 0.5

/** Learns from the time before the deploy. Metrics of one role have equal parts of the false-alarm rate, monitors half of it where there are any. */
export function prepareGroup(role: StoreMetric['role'], all: readonly MetricTable[], plan: GroupPlan): Group {
  const tables = all.filter(({ metric }) => metric.role === role)
  const ofKind = (...kinds: readonly StoreQuery['kind'][]): MetricTable[] =>
    tables.filter(({ metric }) => kinds.includes(metric.query.kind))
  const [countTables, gaugeTables, monitorTables] = [ofKind('counts', 'histogram'), ofKind('gauge'), ofKind('monitor')]
  const results = countTables.map((table) =>
    nodesOfMetric(table, { ...plan, share: 1 / countTables.length, leaves: role === 'critical' }),
  )
  const found = results.filter((result) => 'nodes' in result)
  const numbers = tables.length - monitorTables.length
  const forMonitors =
    monitorTables.length === 0 ? 0 : numbers === 0 ? plan.falseAlarmRate : MONITORS_PART * plan.falseAlarmRate
  const part = (plan.falseAlarmRate - forMonitors) / Math.max(1, numbers)
  const { sustainedFor, timeline } = plan
  const rate = part * countTables.length
  const forTraffic = plan.traffic ? TRAFFIC_PART * rate : 0
  return {
    role,
    tables,
    counted:
      found.length === 0 ? null : prepareCounted(found, timeline, rate - forTraffic, { ...known(found), sustainedFor }),
    owners: found.flatMap((each) => each.nodes.map(() => each)),
    gauges: prepareGauges(gaugeTables, timeline, part * gaugeTables.length, sustainedFor, plan.baseline),
    monitors: prepareMonitors(monitorTables, plan, forMonitors),
    traffic: plan.traffic ? prepareTraffics(countTables, timeline, forTraffic, sustainedFor) : [],
    without: results.filter((result) => 'noBaseline' in result),
  }
}

/** The segments of critical metrics that the deploy does not reach, as a group of controls. */
export function prepareUntouched(all: readonly MetricTable[], plan: GroupPlan): Group {
  const meant = all.filter(({ metric }) => metric.role === 'critical' && metric.untouched.length > 0)
  const nodesPlan = { ...plan, share: 1 / Math.max(1, meant.length), leaves: false }
  const found = meant.flatMap((table) => untouchedNodes(table, nodesPlan) ?? [])
  const how = { ...known(found), wholeOf: () => -1, sustainedFor: plan.sustainedFor }
  const counted = found.length === 0 ? null : prepareCounted(found, plan.timeline, plan.falseAlarmRate, how)
  const owners = found.flatMap((each) => each.nodes.map(() => each))
  return { role: 'control', tables: [], counted, owners, gauges: [], monitors: [], traffic: [], without: [] }
}

/** For each node the index of the one that holds all traffic of its metric: the first of its metric. */
function wholesOf(found: readonly MetricNodes[]): number[] {
  return found.flatMap((each, index) => {
    const first = found.slice(0, index).reduce((sum, { nodes: before }) => sum + before.length, 0)
    return each.nodes.map(() => first)
  })
}

/** A step of the past of which one metric at least has numbers of its own. */
const known = (found: readonly MetricNodes[]): Pick<Family, 'isKnown'> => ({
  isKnown: (step) => found.some(({ table }) => !table.spread && table.state[step] === KNOWN),
})

/** Learns counted nodes together. `how`: where the node with all traffic of a metric is not its first, and of which steps nothing is known. */
export function prepareCounted(
  found: readonly MetricNodes[],
  timeline: Timeline,
  falseAlarmRate: number,
  how: Pick<Family, 'sustainedFor'> & Partial<Pick<Family, 'isKnown' | 'wholeOf'>>,
): PreparedFamily {
  const nodes = found.flatMap((each) => each.nodes)
  const wholes = wholesOf(found)
  const isAllControl = found.every(({ baseline }) => baseline === 'control')
  const kinds = found.map(({ baseline }) => baseline).filter((kind) => kind !== 'control')
  const family = {
    nodes,
    baseline: isAllControl ? 'control' : (kinds[0] ?? 'previous-window'),
    dropped: found.reduce((sum, { dropped }) => sum + dropped.length, 0),
    length: timeline.step,
    deploy: timeline.deploy,
    pastEnd: timeline.pastEnd,
    past: { kind: kinds[0] ?? 'previous-window', length: timeline.step },
    wholeOf: (node: number) => wholes[node] ?? -1,
    ...how,
  } as const
  return prepareFamily(family, { planned: timeline.planned, falseAlarmRate })
}

/**
 * The same group against what is usual, where something was already so before the deploy; null where nothing was. It tells trouble that goes on
 * from trouble that is over.
 */
export function groupAsUsual(group: Group): Group | null {
  const { counted, gauges } = group
  const monitors = monitorsAsUsual(group.monitors)
  const wasSo = monitors !== null || gauges.some(({ asUsual }) => asUsual !== null)
  if (!wasSo && (counted === null || counted.asUsual === null)) return null
  return {
    ...group,
    counted:
      counted === null || counted.asUsual === null
        ? counted
        : { ...counted, known: { ...counted.known, tests: counted.asUsual }, asUsual: null },
    gauges: gauges.map((gauge) => ({ ...gauge, looks: gauge.asUsual ?? gauge.looks, asUsual: null })),
    monitors: monitors ?? group.monitors,
    traffic: [],
  }
}
