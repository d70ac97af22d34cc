import type { Verdict } from '../verdict.ts'
import { cureOf } from './cures.ts'
import type { Reader } from './reading.ts'
import type { StoreRun } from './run.ts'
import type { Timeline } from './timeline.ts'

/** The verdict of a watch that was called off, or whose store never gave what is needed to judge. */
export function withoutVerdict(
  { plan, startedAt }: StoreRun,
  readers: readonly Reader[],
  timeline: Timeline,
  reasonCode: 'cancelled' | 'source-down',
  now: number,
): Verdict {
  const troubles = readers.flatMap(({ table }) =>
    table.detail === null ? [] : [`${table.metric.name}: ${table.detail}`],
  )
  const first = readers.find(({ table }) => table.detail !== null)?.table
  const cure = cureOf(first?.missing ?? 'source-unreachable', first?.detail ?? null)
  const message =
    reasonCode === 'cancelled'
      ? 'The watch was called off before its end; the next start takes it up again.'
      : `The metric store gave nothing to compare with (${troubles.slice(0, 3).join('; ') || 'no answer'}). Nothing can be said about the deploy from that. ${cure}`
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
