import { at } from './numbers.ts'

/** Numbers kept in ascending order while they come and go; no NaN. `count` of them are at the front of `numbers`. */
export type SortedWindow = { readonly numbers: Float64Array; count: number }

/** Room for so many numbers. */
export function sortedWindow(capacity: number): SortedWindow {
  return { numbers: new Float64Array(capacity), count: 0 }
}

/** Takes `leaving` out and `entering` in; NaN stands for none. Only what lies between the two is moved. */
export function exchange(window: SortedWindow, leaving: number, entering: number): void {
  const { numbers } = window
  let slot = window.count
  if (leaving === leaving) slot = lowerBound(numbers, window.count, leaving)
  else if (entering === entering) window.count++
  else return
  if (entering !== entering) {
    numbers.copyWithin(slot, slot + 1, window.count--)
    return
  }
  for (; slot > 0 && at(numbers, slot - 1) > entering; slot--) numbers[slot] = at(numbers, slot - 1)
  const last = window.count - 1
  for (; slot < last && at(numbers, slot + 1) < entering; slot++) numbers[slot] = at(numbers, slot + 1)
  numbers[slot] = entering
}

/** Median, NaN for none. */
export function medianOf({ numbers, count }: SortedWindow): number {
  if (count === 0) return Number.NaN
  const half = count >> 1
  return count % 2 === 1 ? at(numbers, half) : (at(numbers, half - 1) + at(numbers, half)) / 2
}

/** Index of the first of `count` ascending numbers that is not below `value`. Few numbers: counting takes less than guessed branches. */
function lowerBound(numbers: Float64Array, count: number, value: number): number {
  let below = 0
  for (let i = 0; i < count; i++) below += Number(at(numbers, i) < value)
  return below
}
