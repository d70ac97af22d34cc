import type { MissingReason, Segment } from '../metrics/source.ts'
import type { History } from './history.ts'
import { emptyHistory } from './history.ts'
import type { WatchPlan } from './plan.ts'
import type { Streak } from './streak.ts'
import { noStreak } from './streak.ts'

/** One metric in one segment since the watch began. Times in Unix seconds. */
export type NodeState = {
  readonly bad: number
  readonly total: number
  readonly streak: Streak
  readonly history: History
}

/** One metric since the watch began. */
export type MetricState = {
  /** Steps with numbers. */
  readonly seen: number
  /** Steps without, by reason. */
  readonly missing: Readonly<Partial<Record<MissingReason, number>>>
  /** What the source said last when it had no numbers (untrusted text). */
  readonly lastDetail: string | null
  /** Segments that the baseline does not know, in the order in which they came. */
  readonly fresh: readonly Segment[]
  readonly nodes: Readonly<Record<Segment, NodeState>>
}

/** All that a watch remembers between two looks: plain JSON, and the same whenever one looks. */
export type WatchState = {
  readonly version: 1
  /** Unix seconds. */
  readonly startedAt: number
  /** End of the last step that was judged. */
  readonly judgedUntil: number
  readonly metrics: Readonly<Record<string, MetricState>>
}

export const emptyNode: NodeState = { bad: 0, total: 0, streak: noStreak, history: emptyHistory }

/** The state before the first step. */
export function initialState(plan: WatchPlan, startedAt: number): WatchState {
  const metric: MetricState = { seen: 0, missing: {}, lastDetail: null, fresh: [], nodes: {} }
  return {
    version: 1,
    startedAt,
    judgedUntil: startedAt,
    metrics: Object.fromEntries(plan.metrics.map((each) => [each.name, metric])),
  }
}
