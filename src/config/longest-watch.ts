import type { Policy } from './policy.ts'

/** Seconds that a job needs at most to watch a deploy: the baseline before, and the watch, longer where the policy makes it so for a risk. */
export function longestWatch({ watch, gate }: Pick<Policy, 'watch' | 'gate'>): number {
  const longer = gate.risk?.stated?.['longer-watch'] ?? 1
  return Math.max(watch.duration, watch.minWatch) * longer + watch.minBaseline
}
