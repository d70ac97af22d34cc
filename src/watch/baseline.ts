import { z } from 'zod'
import { type Immutable, stored, unknownWord } from '../base/stored-shape.ts'
import type { Buckets, Counts, Numbers, Segment, StepSample } from '../metrics/source.ts'

const countsSchema = stored({ bad: z.number(), total: z.number() })

/** A baseline as it is kept in the record and in the state between two phases. */
export const baselineSchema = stored({
  /**
   * `previous-window`: just before this deploy. `kept`: what an earlier watch kept of the time before a bad deploy. `last-proven`: before the first
   * deploy that is not proven. `unproven`: just before this deploy, while deploys that are not proven were live.
   */
  kind: z.enum(['previous-window', 'kept', 'last-proven', 'unproven', unknownWord]),
  /** Unix seconds. */
  from: z.number(),
  until: z.number(),
  /** By metric, then by segment. */
  metrics: z.record(z.string(), z.record(z.string(), countsSchema)),
  /** The same of histograms: events up to each boundary, `Infinity` for all. Absent where there is none. */
  buckets: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.number()))).exactOptional(),
  /** The same of gauges: their means, and of how many steps these are. */
  levels: z.record(z.string(), z.record(z.string(), stored({ mean: z.number(), steps: z.number() }))).exactOptional(),
  /** The status that the probed address answered then; absent where none was probed. */
  answered: z.number().exactOptional(),
})

/** What production looked like before the deploy: sums over the baseline's steps. Kept in the record as it is. */
export type Baseline = Immutable<z.infer<typeof baselineSchema>>

/** What is compared with where that is not the time just before the deploy: the report says so. */
export type KeptKind = Extract<Baseline['kind'], 'kept' | 'last-proven'>

type Sums = {
  readonly metrics: Record<string, Record<Segment, Counts>>
  readonly buckets: Record<string, Record<Segment, Record<string, number>>>
  readonly levels: Record<string, Record<Segment, { mean: number; steps: number }>>
}

/**
 * Sums the steps that end in (from, until], Unix seconds; of gauges the means. Steps without numbers, and counts that reach back before `from`, are left
 * out. Where the boundaries of a histogram changed, only the newer ones count.
 */
export function baselineFrom(samples: readonly StepSample[], from: number, until: number): Baseline {
  const sums: Sums = { metrics: {}, buckets: {}, levels: {} }
  let answered: number | undefined
  for (const sample of samples) {
    if ('missing' in sample || sample.at <= from || sample.at > until) continue
    if (sample.since !== undefined && sample.since < from) continue
    answered = sample.answered ?? answered
    addStep(sums, sample)
  }
  const { metrics, buckets, levels } = sums
  return {
    kind: 'previous-window',
    from,
    until,
    metrics,
    ...(Object.keys(buckets).length > 0 && { buckets }),
    ...(Object.keys(levels).length > 0 && { levels }),
    ...(answered !== undefined && { answered }),
  }
}

function addStep({ metrics, buckets, levels }: Sums, sample: Numbers & { readonly metric: string }): void {
  if ('counts' in sample) {
    const own = (metrics[sample.metric] ??= {})
    for (const [segment, { bad, total }] of sample.counts) {
      const before = own[segment] ?? { bad: 0, total: 0 }
      own[segment] = { bad: before.bad + bad, total: before.total + total }
    }
  } else if ('buckets' in sample) {
    const own = (buckets[sample.metric] ??= {})
    for (const [segment, each] of sample.buckets) own[segment] = addedBuckets(own[segment], each)
  } else {
    const own = (levels[sample.metric] ??= {})
    for (const [segment, value] of sample.values) {
      const { mean, steps } = own[segment] ?? { mean: 0, steps: 0 }
      own[segment] = { mean: mean + (value - mean) / (steps + 1), steps: steps + 1 }
    }
  }
}

function addedBuckets(before: Readonly<Record<string, number>> | undefined, each: Buckets): Record<string, number> {
  const isSame = before !== undefined && Object.keys(before).length === each.size
  const known = isSame && [...each.keys()].every((boundary) => String(boundary) in before) ? before : {}
  return Object.fromEntries([...each].map(([boundary, events]) => [boundary, (known[String(boundary)] ?? 0) + events]))
}

/** The names of all metrics of which something is known. */
export const knownMetrics = ({ metrics, buckets = {}, levels = {} }: Baseline): string[] =>
  [metrics, buckets, levels].flatMap((each) => Object.keys(each))

/** Seconds of the baseline window that have numbers for `metric`. */
export function baselineSeconds(samples: readonly StepSample[], metric: string, step: number): number {
  return samples.filter((sample) => sample.metric === metric && !('missing' in sample)).length * step
}

/**
 * A kept baseline with what was seen just now of metrics that it knows nothing of: what was never watched before begins now. Both become sums of the
 * shorter of the two times, so that their rates stay.
 */
export function withNewMetrics(kept: Baseline, now: Baseline | null): Baseline {
  const names = new Set(knownMetrics(kept))
  if (now === null || knownMetrics(now).every((name) => names.has(name))) return kept
  const [past, just] = [kept.until - kept.from, now.until - now.from]
  const length = Math.min(past, just)
  const [known, all] = [partOf(kept, length / past), partOf(now, length / just)]
  const begun = <T>(each: Readonly<Record<string, T>> = {}): Record<string, T> =>
    Object.fromEntries(Object.entries(each).filter(([name]) => !names.has(name)))
  const buckets = { ...known.buckets, ...begun(all.buckets) }
  const levels = { ...known.levels, ...begun(all.levels) }
  return {
    ...kept,
    from: kept.until - length,
    metrics: { ...known.metrics, ...begun(all.metrics) },
    ...(Object.keys(buckets).length > 0 && { buckets }),
    ...(Object.keys(levels).length > 0 && { levels }),
  }
}

/** What came in that part of the baseline's time, on average. Levels stay as they are. */
export function partOf(
  { metrics, buckets = {}, levels = {} }: Baseline,
  part: number,
): Required<Pick<Baseline, 'metrics' | 'buckets' | 'levels'>> {
  return {
    metrics: mapped(metrics, (sums) => mapped(sums, ({ bad, total }) => ({ bad: bad * part, total: total * part }))),
    buckets: mapped(buckets, (sums) => mapped(sums, (each) => mapped(each, (events) => events * part))),
    levels,
  }
}

const mapped = <T, U>(all: Readonly<Record<string, T>>, change: (each: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(all).map(([name, each]) => [name, change(each)]))
