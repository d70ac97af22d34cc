import { at } from './typed-arrays.ts'

/**
 * The k-th smallest (from 0) of the first `n` numbers, which are reordered: nothing right of k is smaller and nothing left of
 * it is larger afterwards. Hoare's selection, linear on average. No NaN allowed. `settled`: so many at the front are known to
 * be the smallest, from a selection before; k is not among them.
 */
export function select(numbers: Float64Array, n: number, k: number, settled = 0): number {
  let left = settled
  let right = n - 1
  while (left < right) {
    const pivot = middleOfThree(at(numbers, left), at(numbers, (left + right) >> 1), at(numbers, right))
    let i = left
    let j = right
    while (i <= j) {
      while (at(numbers, i) < pivot) i++
      while (at(numbers, j) > pivot) j--
      if (i <= j) {
        const swapped = at(numbers, i)
        numbers[i++] = at(numbers, j)
        numbers[j--] = swapped
      }
    }
    if (k <= j) right = j
    else if (k >= i) left = i
    else break
  }
  return at(numbers, k)
}

/** Quantile `p` of the first `n` numbers by linear interpolation (R's type 7). Reorders them; NaN for none. */
export function quantile(numbers: Float64Array, n: number, p: number): number {
  return ascendingQuantiles(numbers, n, [p])[0] ?? Number.NaN
}

/** Several quantiles, `ps` ascending: each selection goes on where the one before ended. */
export function ascendingQuantiles(numbers: Float64Array, n: number, ps: readonly number[]): number[] {
  let settled = 0
  return ps.map((p) => {
    if (n === 0) return Number.NaN
    const position = (n - 1) * p
    const low = Math.floor(position)
    const below = select(numbers, n, low, settled)
    settled = low
    if (low === position) return below
    let above = Number.POSITIVE_INFINITY
    for (let i = low + 1; i < n; i++) if (at(numbers, i) < above) above = at(numbers, i)
    return below + (position - low) * (above - below)
  })
}

/** Median of the first `n` numbers. Reorders them; NaN for none. */
export function median(numbers: Float64Array, n: number): number {
  return quantile(numbers, n, 0.5)
}

function middleOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
}

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
