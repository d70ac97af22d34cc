import type { StoreMetric } from '../../../src/metrics/store.ts'
import { armsOf, emptyTable, KNOWN, type MetricTable } from '../../../src/watch/steps/metric-table.ts'
import type { Timeline } from '../../../src/watch/steps/timeline.ts'
import { poissonCount } from '../counts/random.ts'

/** How much there is to judge. `seconds`: length of a step. */
export type Size = {
  readonly metrics: number
  readonly segments: number
  readonly days: number
  readonly kind: 'counts' | 'gauge'
  readonly watched: number
}

const nowhere: string[] = []
const rest = {
  control: null,
  labels: ['segment'],
  role: 'critical',
  minEffect: { relative: 0.5, absolute: 0.005 },
  objective: null,
  untouched: nowhere,
} as const

/** A watch of an hour in one-minute steps after so many days. */
export const timelineFor = ({ days, watched }: Size): Timeline => {
  const deploy = days * 1440
  return { step: 60, first: 1_700_000_040, steps: deploy + watched, deploy, pastEnd: deploy, planned: watched }
}

/** The tables of all metrics, filled; draws are cheap and repeat, for it is the judging that is measured. */
export function filledTables(size: Size, timeline: Timeline, next: () => number): MetricTable[] {
  const pool = Array.from({ length: 4096 }, () => poissonCount(next, 100))
  return Array.from({ length: size.metrics }, (_, index) => {
    const query =
      size.kind === 'counts'
        ? ({ kind: 'counts', total: 't', bad: 'b' } as const)
        : ({ kind: 'gauge', query: 'g' } as const)
    const metric: StoreMetric = { ...rest, labels: [...rest.labels], name: `metric ${index}`, direction: 'up', query }
    const table = emptyTable(metric, timeline.steps)
    table.state.fill(KNOWN)
    for (let segment = 0; segment < size.segments; segment++) fill(table, `segment=${segment}`, timeline, pool, next)
    return table
  })
}

function fill(
  table: MetricTable,
  segment: string,
  timeline: Timeline,
  pool: readonly number[],
  next: () => number,
): void {
  const draw = (): number => pool[Math.floor(next() * pool.length)] ?? 0
  const season = (step: number): number => 1 + 0.5 * Math.sin((2 * Math.PI * step) / 1440)
  if (table.metric.query.kind === 'gauge') {
    table.gauges.set(
      segment,
      Float64Array.from({ length: timeline.steps }, (_, step) => (50 + draw() / 4) * season(step)),
    )
    return
  }
  const [own, all] = [armsOf(table, segment)[0], armsOf(table, '')[0]]
  if (own === undefined || all === undefined) return
  for (let step = 0; step < timeline.steps; step++) {
    const total = Math.round(10 * draw() * season(step))
    const bad = next() < 0.5 ? Math.round((draw() / 20) * season(step)) : 0
    own.ours.total[step] = total
    own.ours.bad[step] = bad
    all.ours.total[step] = (all.ours.total[step] ?? 0) + total
    all.ours.bad[step] = (all.ours.bad[step] ?? 0) + bad
  }
}
