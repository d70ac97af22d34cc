/** The steps of a watch on a store: its past and what comes after the deploy, on one row of equal steps. Unix seconds. */
export type Timeline = {
  readonly step: number
  /** End of the first step. */
  readonly first: number
  readonly steps: number
  /** Index of the first step that is judged: wholly after the rollout. */
  readonly deploy: number
  /** Index of the first step that is no longer of the quiet past: the rollout, or a deploy that was bad. */
  readonly pastEnd: number
  /** Steps that are judged at most. */
  readonly planned: number
}

/** What a timeline is made from, in seconds: `pastUntil` is when the past ended, `startedAt` when the rollout was over. */
export type TimelinePlan = {
  readonly step: number
  readonly range: number
  readonly history: number
  readonly pastUntil: number
  readonly startedAt: number
  readonly duration: number
}

/** Lays out the steps. A step that looks back beyond the end of the rollout (`range` may be wider than a step) is not judged. */
export function timelineOf({ step, range, history, pastUntil, startedAt, duration }: TimelinePlan): Timeline {
  const first = Math.ceil((pastUntil - history) / step) * step
  const deploy = Math.max(0, Math.ceil((startedAt + Math.max(step, range) - first) / step - 1e-9))
  const pastEnd = Math.max(0, Math.min(deploy, Math.floor((pastUntil - first) / step + 1e-9) + 1))
  const planned = Math.max(1, Math.round(duration / step))
  return { step, first, steps: deploy + planned, deploy, pastEnd, planned }
}

/** End of a step, Unix seconds. */
export const endOfStep = ({ first, step }: Timeline, index: number): number => first + index * step
