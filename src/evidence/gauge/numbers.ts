/** The number at `i`, NaN outside the array. One kind of array only, so that hot loops stay fast. */
export function at(numbers: Float64Array, i: number): number {
  return numbers[i] ?? Number.NaN
}

/** The same for any kind of array, outside of hot loops. */
export function nth(numbers: ArrayLike<number>, i: number): number {
  return numbers[i] ?? Number.NaN
}
