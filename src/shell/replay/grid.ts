/** Equal steps laid over the moments of a file. */
export type Grid = {
  /** Seconds of a step: the usual distance between two moments. */
  readonly length: number
  readonly steps: number
  /** First step at or after the deploy; `steps` where there is none. */
  readonly deploy: number
  readonly stepOf: (time: number) => number
}

/**
 * Lays steps over `times` (distinct, ascending, Unix seconds) so that one begins at the first moment at or after the deploy; what was before
 * it never falls into a step after it.
 */
export function gridOf(times: readonly number[], deployedAt: number): Grid {
  const distances = times.slice(1).map((time, index) => time - (times[index] ?? time))
  const length = distances.toSorted((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 60
  const [first = deployedAt, last = deployedAt] = [times[0], times.at(-1)]
  const origin = times.find((time) => time >= deployedAt) ?? last + length
  const before = Math.max(0, Math.ceil((origin - first) / length - 0.5), first < deployedAt ? 1 : 0)
  const stepOf = (time: number): number => {
    const step = before + Math.round((time - origin) / length)
    return Math.max(0, time < deployedAt ? Math.min(step, before - 1) : step)
  }
  return { length, steps: Math.max(before, stepOf(last) + 1), deploy: before, stepOf }
}
