import { sumBetween } from '../evidence/family/series.ts'
import type { Baseline } from './baseline.ts'
import type { Reader } from './steps/reading.ts'
import type { Timeline } from './steps/timeline.ts'
import { endOfStep } from './steps/timeline.ts'

/** Seconds before the deploy that are kept as sums. */
const KEPT = 7200

/** What production looked like just before the deploy, as the record keeps it: the watch of a rollback looks at the time before that. */
export function keptBaselineOf(readers: readonly Reader[], timeline: Timeline): Baseline {
  const { pastEnd, step } = timeline
  const from = Math.max(0, pastEnd - Math.round(KEPT / step))
  const metrics = readers.map(({ table }) => {
    const sums = [...table.arms].map(([segment, [arms]]) => {
      return [segment, arms === undefined ? { bad: 0, total: 0 } : sumBetween(arms.ours, from, pastEnd)] as const
    })
    const largest = sums.toSorted((a, b) => b[1].total - a[1].total).slice(0, 51)
    return [table.metric.name, Object.fromEntries(largest)] as const
  })
  return {
    kind: 'previous-window',
    from: endOfStep(timeline, from - 1),
    until: endOfStep(timeline, pastEnd - 1),
    metrics: Object.fromEntries(metrics),
  }
}
