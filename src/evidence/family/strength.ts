import type { TableNode } from './count-table.ts'
import type { FamilyEvidence, StreamTest } from './family-evidence.ts'
import { harmOf, type HarmWindow, lasts } from './harm.ts'

/** What an alarm is asked of: nodes with their tests, and for how many seconds harm has to last. */
export type Sustained = {
  readonly nodes: readonly TableNode[]
  readonly tests: readonly (readonly StreamTest[])[]
  readonly sustainedFor: number
}

/**
 * How much evidence (logarithm) stands behind an alarm at a step by the whole rule: that of the family, as far as one stream of one node has it
 * by itself, without its loudest step, and does harm that lasts. `least` where it is not more: an alarm at that threshold needs more.
 */
export function strengthAt(
  { all, nodes: logs, steady }: FamilyEvidence,
  { nodes, tests, sustainedFor }: Sustained,
  window: HarmWindow,
  step: number,
  least: number,
): number {
  let most = least
  for (const [index, node] of nodes.entries()) {
    const own = Math.min(all, logs[index] ?? -Infinity)
    if (!(own > most)) continue
    for (const [stream, test] of (tests[index] ?? []).entries()) {
      const strength = Math.min(own, steady(index, stream))
      if (!(strength > most)) continue
      const harmAt = harmOf(node, stream, test, window, step + 1)
      if (lasts(test, harmAt, window, step + 1, sustainedFor)) most = strength
    }
  }
  return most
}
