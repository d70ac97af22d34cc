/** The number at `i`, NaN outside the array. One kind of array only, so that hot loops stay fast. */
export function at(numbers: Float64Array, i: number): number {
  return numbers[i] ?? Number.NaN
}

/** The same for any kind of array, outside of hot loops. */
export function nth(numbers: ArrayLike<number>, i: number): number {
  return numbers[i] ?? Number.NaN
}

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

/** Gives `n` numbers to write to, room by room. */
export type Rooms = (i: number, n: number) => Float64Array

/** Numbers of their own each time, for results that somebody keeps. */
export const freshRooms: Rooms = (_, n) => new Float64Array(n)

/** As many rooms as are asked for, by number. */
export function rooms(): Rooms {
  const all: Room[] = []
  return (i, n) => {
    const own = (all[i] ??= room())
    return own(n)
  }
}

/**
 * Calls a long loop so that the engine compiles it by itself. A function that is called from one place only is taken into its caller, and a
 * loop that got there by the engine's quick compiler stays in its quick translation for a long time, three times as slow. Here all
 * sorts of functions are called from one place, so none of them is taken in.
 */
export function apart<Given extends readonly unknown[], Result>(
  loop: (...given: Given) => Result,
  ...given: Given
): Result {
  return loop(...given)
}
