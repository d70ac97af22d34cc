import type { PreparedTraffic, TrafficAlarm } from '../../evidence/usual/traffic.ts'
import { prepareTraffic } from '../../evidence/usual/traffic.ts'
import { ALL } from '../../metrics/source.ts'
import type { MetricTable } from '../steps/metric-table.ts'
import { KNOWN } from '../steps/metric-table.ts'
import type { Timeline } from '../steps/timeline.ts'

/** All traffic of a metric, with what was learnt of it; null where too little is known to say how much is usual. */
export type MetricTraffic = { readonly table: MetricTable; readonly prepared: PreparedTraffic | null }

/** The same with its alarm, null without one. */
export type JudgedTraffic = { readonly traffic: MetricTraffic; readonly alarm: TrafficAlarm | null }

/** Part of the false-alarm rate of what is counted that goes to traffic. */
export const TRAFFIC_PART = 0.2

/** What is missing is harm from here on where the policy says nothing. */
const MISSING = 0.5

/** Whether the traffic of a metric is judged: not beside a control, where how much goes to which side is somebody's decision. */
const isJudged = ({ metric }: MetricTable): boolean => metric.control === null

/** Learns the traffic of counted metrics; `falseAlarmRate` is for all of them together. */
export function prepareTraffics(
  tables: readonly MetricTable[],
  timeline: Timeline,
  falseAlarmRate: number,
  sustainedFor: number,
): MetricTraffic[] {
  const judged = tables.filter(isJudged)
  return judged.flatMap((table) => {
    const total = table.arms.get(ALL)?.[0]?.ours.total
    if (total === undefined) return []
    const { step: length, deploy, pastEnd, planned } = timeline
    const missing = table.metric.minEffect.traffic ?? MISSING
    const plan = { length, deploy, pastEnd, planned, missing, sustainedFor }
    // Of sums alone it is not known how much they vary.
    if (table.spread) return [{ table, prepared: null }]
    const prepared = prepareTraffic(total, (step) => table.state[step] === KNOWN, {
      ...plan,
      falseAlarmRate: falseAlarmRate / judged.length,
    })
    return [{ table, prepared }]
  })
}

/** A service that refuses for so long (seconds, two steps at least) is no restart any more. */
const REFUSED = 60

/** The first step before `until` at which traffic was missing for certain: by its numbers, or because the service itself refuses. */
export function judgeTraffic(traffic: MetricTraffic, timeline: Timeline, until: number): JudgedTraffic {
  const { table, prepared } = traffic
  const missing = prepared?.looks(until) ?? null
  const refused = refusedAt(table, timeline, until)
  return { traffic, alarm: refused !== null && refused.step < (missing?.step ?? Infinity) ? refused : missing }
}

/**
 * A page of the service's own that answered before the deploy and has refused in every step of the last while: without any statistics. What a store
 * cannot give is no such thing.
 */
function refusedAt(
  table: MetricTable,
  { deploy, pastEnd, step: length }: Timeline,
  until: number,
): TrafficAlarm | null {
  if (![...table.reasons.values()].includes('service-refused')) return null
  const total = table.arms.get(ALL)?.[0]?.ours.total
  const before = table.state.subarray(0, pastEnd)
  const answered = before.filter((state) => state === KNOWN).length
  if (total === undefined || answered === 0 || answered * 2 < before.length) return null
  const fewest = Math.max(2, Math.ceil(REFUSED / length))
  let from = deploy
  for (let step = deploy; step < until; step++) {
    if (table.reasons.get(step) !== 'service-refused') from = step + 1
    if (step + 1 - from < fewest) continue
    const usual = total.subarray(0, pastEnd).reduce((sum, each) => sum + each, 0) / answered
    return { step, onset: from, observed: 0, usual, evidence: CERTAIN, refused: table.detail ?? '' }
  }
  return null
}

/** Evidence of what needs none. */
const CERTAIN = 100
