import type { StreamTest } from '../../evidence/family/kernel.ts'
import { at } from '../../evidence/family/series.ts'
import type { NodeSummary } from '../verdict.ts'
import type { PreparedGauge } from '../nodes/gauges.ts'
import type { MetricTable } from './metric-table.ts'
import { KNOWN } from './metric-table.ts'
import type { Timeline } from './timeline.ts'
import { endOfStep } from './timeline.ts'

/** Values of the steps [from, until), as a chart shows them. */
export type Course = NodeSummary['steps']

/** Steps of which a course tells: [from, until). */
export type Span = { readonly from: number; readonly until: number }

/** Seconds before the rollout that a chart may show. */
const SHOWN_BEFORE = 7200

/** The quiet steps just before the rollout. */
export function spanBefore({ pastEnd, step }: Timeline): Span {
  return { from: Math.max(0, pastEnd - Math.round(SHOWN_BEFORE / step)), until: pastEnd }
}

function courseOver(timeline: Timeline, { from, until }: Span, shareAt: (index: number) => number | null): Course {
  return Array.from({ length: Math.max(0, until - from) }, (_, offset) => {
    return { at: endOfStep(timeline, from + offset), share: shareAt(from + offset) }
  })
}

/** The shares of a stream; null where a step is not known or had no events. */
export function shareCourse(table: MetricTable, { arms }: StreamTest, timeline: Timeline, span: Span): Course {
  return courseOver(timeline, span, (index) => {
    const total = at(arms.ours.total, index)
    return table.state[index] === KNOWN && total > 0 ? at(arms.ours.bad, index) / total : null
  })
}

/** The values of a gauge; null where there is none. */
export function gaugeCourse({ table, segment }: PreparedGauge, timeline: Timeline, span: Span): Course {
  const values = table.gauges.get(segment) ?? new Float64Array(0)
  return courseOver(timeline, span, (index) => {
    const value = at(values, index)
    return Number.isFinite(value) ? value : null
  })
}
