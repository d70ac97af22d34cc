import { sampledStore, type SpreadPast } from '../metrics/sampler/sampled-store.ts'
import type { Counts, MetricSource, Segment, StepSample } from '../metrics/source.ts'
import type { StoreMetric } from '../metrics/store.ts'
import { type Baseline, baselineFrom } from './baseline.ts'
import type { MetricPlan, WatchPlan } from './plan.ts'
import type { WatchRun } from './run.ts'

/** Seconds of a past that is known as a sum only: more of it is not looked at, see `normal-rate.ts`. */
const LONGEST = 7200

/**
 * The watch of what a sampler reads, beside the baseline that was taken of it. The steps of the baseline are there where the same sampler took
 * them; of a baseline that another job or an earlier watch left in the record only the sums are. `startedAt` in Unix seconds.
 */
export async function sampledRun(
  plan: WatchPlan,
  baseline: Baseline,
  source: MetricSource,
  startedAt: number,
): Promise<Pick<WatchRun, 'spec' | 'origin' | 'kept' | 'store' | 'pastUntil' | 'deploys' | 'incidents'>> {
  const isOwn = sameSums(baselineFrom(await readPast(source, baseline), baseline.from, baseline.until), baseline)
  const length = Math.max(plan.step, baseline.until - baseline.from)
  // When it was plays no part where only sums are left: they are laid just before the watch.
  // A step that ends with the very beginning is of the time before it.
  const history = Math.min(isOwn ? length : LONGEST, length) - plan.step / 1000
  const pastUntil = isOwn ? baseline.until : Math.floor(startedAt / plan.step) * plan.step
  const spread = isOwn ? null : { until: pastUntil, sums: partOf(baseline, Math.min(1, LONGEST / length)) }
  return {
    spec: { metrics: plan.metrics.map(countsOf), baseline: 'previous-window', range: plan.step, history },
    origin: 'sampler',
    kept: baseline.kind === 'kept' || baseline.kind === 'last-proven' ? baseline.kind : null,
    store: sampledStore(source, { from: baseline.from, startedAt }, spread),
    pastUntil,
    deploys: [],
    incidents: [],
  }
}

async function readPast(source: MetricSource, { from, until }: Baseline): Promise<StepSample[]> {
  try {
    return await source.read(from, until)
  } catch {
    return []
  }
}

function sameSums(read: Baseline, known: Baseline): boolean {
  const entries = Object.entries(known.metrics).flatMap(([metric, sums]) =>
    Object.entries(sums).map(([segment, counts]) => ({ counts, found: read.metrics[metric]?.[segment] })),
  )
  return (
    entries.length > 0 &&
    entries.every(({ counts, found }) => found?.bad === counts.bad && found.total === counts.total)
  )
}

/** What came in that part of the baseline's time, on average. */
function partOf({ metrics }: Baseline, part: number): SpreadPast['sums'] {
  const scaled = (sums: Readonly<Record<Segment, Counts>>) =>
    Object.entries(sums).map(
      ([segment, { bad, total }]) => [segment, { bad: bad * part, total: total * part }] as const,
    )
  return Object.fromEntries(Object.entries(metrics).map(([name, sums]) => [name, Object.fromEntries(scaled(sums))]))
}

function countsOf({ name, minEffect, direction }: MetricPlan): StoreMetric {
  const query = { kind: 'counts', total: name, bad: name } as const
  return {
    name,
    query,
    control: null,
    labels: ['segment'],
    untouched: [],
    direction,
    role: 'critical',
    minEffect,
    objective: null,
  }
}
