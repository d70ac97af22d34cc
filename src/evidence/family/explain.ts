import { evidenceAfter } from './family.ts'
import type { Window } from './family.ts'
import type { StreamTest } from './kernel.ts'
import type { SegmentNode } from './tree.ts'
import { weightedEbh } from './e-bh.ts'

/** What an alarm is about. */
export type Explanation = {
  /** Index of the node that explains the harm best. */
  readonly worst: number
  /** All other traffic shows no harm by itself. */
  readonly alone: boolean
  /** Nodes that have fallen by e-BH, `worst` first. */
  readonly crossed: readonly number[]
}

/** What to explain: nodes with their evidence at the alarm and shares, and how the traffic outside of a node is tested. */
export type Alarmed = {
  readonly nodes: readonly SegmentNode[]
  readonly logs: ArrayLike<number>
  readonly shares: readonly number[]
  /** Evidence (logarithm) that an alarm needs. */
  readonly needed: number
  readonly window: Window
  /** Steps up to the alarm. */
  readonly steps: number
  readonly restOf: (node: number) => readonly StreamTest[]
}

// The rest of so many nodes is tested, those with the most evidence.
const CANDIDATES = 8

/**
 * The node with the most evidence among those whose rest shows no harm: a doubling on one platform has more evidence there than in all
 * traffic, which dilutes it, and than in any part of the platform, which has fewer events. All traffic has no rest, so the search
 * ends there at the latest.
 */
export function explain(alarmed: Alarmed): Explanation {
  const { nodes, shares, needed, window, steps } = alarmed
  const logs = Array.from(alarmed.logs)
  const order = nodes
    .map((_, index) => index)
    .toSorted((a, b) => (logs[b] ?? 0) - (logs[a] ?? 0) || a - b)
    .slice(0, CANDIDATES)
  const isSole = (node: number): boolean =>
    nodes[node]?.level === 'all' || evidenceAfter(alarmed.restOf(node), window, steps) < needed
  const sole = order.find(isSole)
  const worst = sole ?? order[0] ?? 0
  const fallen = weightedEbh(logs, shares, Math.exp(-needed))
  return { worst, alone: sole !== undefined, crossed: [worst, ...fallen.filter((node) => node !== worst)] }
}
