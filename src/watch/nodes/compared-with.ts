import type { CountBasis } from '../../evidence/family/judgement.ts'
import type { PastKind, PastPlan } from '../../evidence/family/normal-rate.ts'
import { choosePast, sumOfPast } from '../../evidence/family/normal-rate.ts'
import { ALL } from '../../metrics/source.ts'
import type { BaselineChoice } from '../../metrics/store-spec.ts'
import type { MetricTable } from '../steps/metric-table.ts'
import { armsOf } from '../steps/metric-table.ts'
import type { Timeline } from '../steps/timeline.ts'

// Fewer steps with events than this before the deploy are no baseline.
const FEWEST = 5

/** What nodes rest on besides their table. `deploys`: first steps after earlier good deploys. */
export type NodesPlan = {
  readonly timeline: Timeline
  readonly baseline: BaselineChoice
  readonly deploys: readonly number[]
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
