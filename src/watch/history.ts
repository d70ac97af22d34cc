/** [end of the last step in it (Unix seconds), bad, total]. */
export type Point = readonly [at: number, bad: number, total: number]

/** What happened over time, kept small: when there are too many points, neighbours are merged and each stands for more steps. */
export type History = {
  /** Steps a point stands for when it is full. */
  readonly width: number
  /** Steps in the last point so far. */
  readonly filled: number
  readonly points: readonly Point[]
}

export const emptyHistory: History = { width: 1, filled: 1, points: [] }

const MAX_POINTS = 120

const merged = (left: Point, right: Point): Point => [right[0], left[1] + right[1], left[2] + right[2]]

/** Neighbours merged two by two; their number is even. */
function halved(points: readonly Point[]): Point[] {
  return points.flatMap((right, index) => {
    const left = points[index - 1]
    return index % 2 === 1 && left ? [merged(left, right)] : []
  })
}

/** Adds one step; a step without numbers or traffic counts as nothing of nothing. */
export function append(history: History, point: Point): History {
  const last = history.points.at(-1)
  if (last && history.filled < history.width) {
    return { ...history, filled: history.filled + 1, points: [...history.points.slice(0, -1), merged(last, point)] }
  }
  const points = [...history.points, point]
  if (points.length < MAX_POINTS) return { ...history, filled: 1, points }
  // All points are full but the newest, which holds one step of its pair's second half.
  return { width: history.width * 2, filled: history.width + 1, points: halved(points) }
}

/** The shares of a history, for charts. */
export function sharesOf(history: History): { at: number; share: number | null }[] {
  return history.points.map(([at, bad, total]) => ({ at, share: total > 0 ? bad / total : null }))
}
