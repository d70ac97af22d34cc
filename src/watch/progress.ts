import { count, duration, percent } from '../render/watch-numbers.ts'
import { sumBetween } from '../evidence/family/series.ts'
import { ALL } from '../metrics/source.ts'
import type { GroupLook } from './look.ts'
import type { MetricTable } from './steps/metric-table.ts'
import type { Reader } from './steps/reading.ts'
import type { Timeline } from './steps/timeline.ts'

/** One line for the log: how far the watch is and what it has seen. Holds names and words from outside. */
export function progressLine(timeline: Timeline, look: GroupLook, readers: readonly Reader[]): string {
  const { deploy, planned, step } = timeline
  const metrics = readers.map(({ table }) => ofMetric(table, timeline, look.until))
  const evidence =
    look.counts === null ? '' : `; ${closest(look.counts.basis.largest, look.counts.basis.placebo.needed)}`
  return `watch ${duration((look.until - deploy) * step)} of ${duration(planned * step)}: ${metrics.join('; ')}${evidence}`
}

function ofMetric({ metric, arms, detail }: MetricTable, { deploy }: Timeline, until: number): string {
  const trouble = detail === null ? '' : ` (${detail})`
  const all = arms.get(ALL)?.[0]
  if (metric.query.kind !== 'counts' || all === undefined) return `${metric.name} read${trouble}`
  const { bad, total } = sumBetween(all.ours, deploy, until)
  const seen = total > 0 ? `${percent(bad / total)} bad of ${count(Math.round(total))}` : 'no events yet'
  return `${metric.name} ${seen}${trouble}`
}

const closest = (largest: number, needed: number): string =>
  `largest evidence so far ${largest.toFixed(1)}, an alarm needs ${needed.toFixed(1)}`
