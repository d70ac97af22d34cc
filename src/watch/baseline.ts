import { z } from 'zod'
import { type Immutable, stored, unknownWord } from '../base/stored-shape.ts'
import type { Counts, Segment, StepSample } from '../metrics/source.ts'

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
  /** The status that the probed address answered then; absent where none was probed. */
  answered: z.number().exactOptional(),
})

/** What production looked like before the deploy: sums over the baseline's steps. Kept in the record as it is. */
export type Baseline = Immutable<z.infer<typeof baselineSchema>>

/** What is compared with where that is not the time just before the deploy: the report says so. */
export type KeptKind = Extract<Baseline['kind'], 'kept' | 'last-proven'>

/** Sums the steps that end in (from, until], Unix seconds. Steps without numbers, and counts that reach back before `from`, are left out. */
export function baselineFrom(samples: readonly StepSample[], from: number, until: number): Baseline {
  const metrics: Record<string, Record<Segment, Counts>> = {}
  let answered: number | undefined
  for (const sample of samples) {
    if ('missing' in sample || sample.at <= from || sample.at > until) continue
    if (sample.since !== undefined && sample.since < from) continue
    answered = sample.answered ?? answered
    const sums = (metrics[sample.metric] ??= {})
    for (const [segment, counts] of sample.counts) {
      const before = sums[segment] ?? { bad: 0, total: 0 }
      sums[segment] = { bad: before.bad + counts.bad, total: before.total + counts.total }
    }
  }
  const baseline = { kind: 'previous-window', from, until, metrics } as const
  return answered === undefined ? baseline : { ...baseline, answered }
}

/** Seconds of the baseline window that have numbers for `metric`. */
export function baselineSeconds(samples: readonly StepSample[], metric: string, step: number): number {
  return samples.filter((sample) => sample.metric === metric && 'counts' in sample).length * step
}

/**
 * A kept baseline with what was seen just now of metrics that it knows nothing of: what was never watched before begins now. Both become sums of the
 * shorter of the two times, so that their rates stay.
 */
export function withNewMetrics(kept: Baseline, now: Baseline | null): Baseline {
  const added = Object.entries(now?.metrics ?? {}).filter(([name]) => !(name in kept.metrics))
  if (now === null || added.length === 0) return kept
  const [past, just] = [kept.until - kept.from, now.until - now.from]
  const length = Math.min(past, just)
  const known = Object.entries(kept.metrics).map(([name, sums]) => [name, scaled(sums, length / past)] as const)
  const begun = added.map(([name, sums]) => [name, scaled(sums, length / just)] as const)
  return { ...kept, from: kept.until - length, metrics: Object.fromEntries([...known, ...begun]) }
}

function scaled(sums: Readonly<Record<Segment, Counts>>, part: number): Record<Segment, Counts> {
  const counts = Object.entries(sums).map(
    ([segment, { bad, total }]) => [segment, { bad: bad * part, total: total * part }] as const,
  )
  return Object.fromEntries(counts)
}
