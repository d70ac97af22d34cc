import { at } from './numbers.ts'

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
