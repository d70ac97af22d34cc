/** Gives `n` numbers to write to; what they held before is left over. */
export type Room = (n: number) => Float64Array

/**
 * A place for passing results that is used anew for each series: with fresh arrays a thousand series would make gigabytes of
 * garbage. Only for numbers that nobody keeps: they hold until the same room is asked again.
 */
export function room(): Room {
  let kept = new Float64Array(0)
  return (n) => {
    if (kept.length < n) kept = new Float64Array(Math.ceil(n * 1.2))
    return kept.subarray(0, n)
  }
}

/** As many rooms as are asked for, by number. */
export function rooms(): (i: number, n: number) => Float64Array {
  const all: Room[] = []
  return (i, n) => {
    const own = (all[i] ??= room())
    return own(n)
  }
}
