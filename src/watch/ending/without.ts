import type { WatchPlan } from '../plan.ts'
import type { Verdict } from '../verdict.ts'
import type { Origin } from './cures.ts'
import { cureOf } from './cures.ts'
import type { Reader } from '../steps/reading.ts'
import type { WatchRun } from '../run.ts'
import type { Timeline } from '../steps/timeline.ts'

const SUBJECTS: Readonly<Record<Origin, string>> = { store: 'The metric store', sampler: 'The metric source' }

/** What is said of a watch that was called off. */
export const CALLED_OFF = 'The watch was called off before its end; the next start takes it up again.'

const NOTHING = {
  'no-metrics':
    'No metric is named, so nothing was watched: set `metrics-url` or `probe-url`, or name metrics in the policy.',
  'no-baseline': 'Nothing is known from before the deploy, so there is nothing to compare with.',
} as const

/** The verdict where there is nothing to judge, or nothing to judge it against. `startedAt` in Unix seconds. */
export function nothingVerdict(
  { falseAlarmRate }: Pick<WatchPlan, 'falseAlarmRate'>,
  reasonCode: keyof typeof NOTHING,
  startedAt: number,
): Verdict {
  return {
    verdict: 'inconclusive',
    reasonCode,
    message: NOTHING[reasonCode],
    startedAt,
    endedAt: startedAt,
    falseAlarmRate,
    baselineKind: 'none',
    nodes: [],
    missing: {},
    stepsSeen: 0,
  }
}

/** The verdict of a watch that was called off, or whose store never gave what is needed to judge. */
export function withoutVerdict(
  { plan, startedAt, origin = 'store' }: WatchRun,
  readers: readonly Reader[],
  timeline: Timeline,
  reasonCode: 'cancelled' | 'source-down',
  now: number,
): Verdict {
  const troubles = readers.flatMap(({ table }) =>
    table.detail === null ? [] : [`${table.metric.name}: ${table.detail}`],
  )
  const first = readers.find(({ table }) => table.detail !== null)?.table
  const cure = cureOf(first?.missing ?? 'source-unreachable', first?.detail ?? null, origin)
  const message =
    reasonCode === 'cancelled'
      ? CALLED_OFF
      : `${SUBJECTS[origin]} gave nothing to compare with (${troubles.slice(0, 3).join('; ') || 'no answer'}). Nothing can be said about the deploy from that. ${cure}`
  return {
    verdict: 'inconclusive',
    reasonCode,
    message,
    startedAt,
    endedAt: now,
    falseAlarmRate: plan.falseAlarmRate,
    baselineKind: 'none',
    nodes: [],
    missing: reasonCode === 'cancelled' ? {} : { 'not-sampled': timeline.planned },
    stepsSeen: 0,
  }
}
