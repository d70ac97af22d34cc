import type { PreparedFamily } from '../../evidence/family/judgement.ts'
import type { Segment } from '../../metrics/source.ts'
import type { Reader } from '../steps/reading.ts'
import type { MetricNodes } from './metric-nodes.ts'

/**
 * Segments that are judged although they were not among those before the deploy: the combinations of labels below one that has become
 * suspicious, or a segment that was first seen since (`fresh`).
 */
export type Joined = {
  readonly kind: 'below' | 'fresh'
  readonly owner: MetricNodes
  readonly segment: Segment
  /** Index, among the nodes of its group, of the segment, or of all traffic where it is new. */
  readonly parent: number
  /** The step after which the segment was suspicious, or in which it was first seen: they may alarm from then on, whenever they are read. */
  readonly since: number
  /** Part of the false-alarm rate of all counted metrics. */
  readonly share: number
  readonly reader: Reader
  /** Learnt once their past is read. */
  learnt: LearntJoined | null
}

/** What is known of them from before the deploy. `family` is null where none can be judged; `dropped`: how many were too many. */
export type LearntJoined = { readonly family: PreparedFamily | null; readonly dropped: number }
