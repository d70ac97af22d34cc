import { sampledStore, type SpreadPast } from '../metrics/sampler/sampled-store.ts'
import type { MetricSource, StepSample } from '../metrics/source.ts'
import type { StoreMetric, StoreQuery } from '../metrics/store.ts'
import { type Baseline, baselineFrom, partOf } from './baseline.ts'
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
  const isOwn = isSame(baselineFrom(await readPast(source, baseline), baseline.from, baseline.until), baseline)
  const length = Math.max(plan.step, baseline.until - baseline.from)
  // When it was plays no part where only sums are left: they are laid just before the watch.
  // A step that ends with the very beginning is of the time before it.
  const history = Math.min(isOwn ? length : LONGEST, length) - plan.step / 1000
  const pastUntil = isOwn ? baseline.until : Math.floor(startedAt / plan.step) * plan.step
  const spread = isOwn ? null : spreadOf(baseline, pastUntil, Math.min(1, LONGEST / length))
  return {
    spec: { metrics: plan.metrics.map(metricOf), baseline: 'previous-window', range: plan.step, history },
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

/** Whether all that is known is what was read. */
function isSame(read: Baseline, known: Baseline): boolean {
  const partsOf = ({ metrics, buckets = {}, levels = {} }: Baseline): string[] =>
    [metrics, buckets, levels].flatMap((kind) =>
      Object.entries(kind).flatMap(([metric, each]) =>
        Object.entries(each).map(([segment, numbers]) => JSON.stringify([metric, segment, numbers])),
      ),
    )
  const [parts, found] = [partsOf(known), new Set(partsOf(read))]
  return parts.length > 0 && parts.every((part) => found.has(part))
}

function spreadOf(baseline: Baseline, until: number, part: number): SpreadPast {
  const { metrics: sums, buckets, levels } = partOf(baseline, part)
  const means = Object.entries(levels).map(([name, each]) => {
    return [name, Object.fromEntries(Object.entries(each).map(([segment, { mean }]) => [segment, mean]))] as const
  })
  return { until, sums, buckets, levels: Object.fromEntries(means) }
}

function metricOf({
  name,
  kind,
  minEffect,
  direction,
  role = 'critical',
  objective,
  slowerThan,
}: MetricPlan): StoreMetric {
  const rest = { name, control: null, labels: ['segment'], untouched: [], direction, role, minEffect }
  return { ...rest, query: queryOf(name, kind, slowerThan ?? null), objective: objective ?? null }
}

/** The sampler knows what to read of the page by the name of the metric. */
function queryOf(name: string, kind: MetricPlan['kind'], slowerThan: number | null): StoreQuery {
  switch (kind) {
    case 'counts':
      return { kind, total: name, bad: name }
    case 'histogram':
      return { kind, buckets: name, slowerThan }
    case 'gauge':
      return { kind, query: name }
  }
}
