/**
 * Sum of the average ranks of `xs - shift` among both samples (each in ascending order), and the sum of t^3 - t over the groups
 * of t equal values.
 */
export function rankSum(xs: Float64Array, ys: Float64Array, shift: number): { sum: number; ties: number } {
  let sum = 0
  let ties = 0
  let i = 0
  let j = 0
  while (i < xs.length || j < ys.length) {
    const smallest = Math.min((xs[i] ?? Infinity) - shift, ys[j] ?? Infinity)
    const [i0, j0] = [i, j]
    while (i < xs.length && (xs[i] ?? 0) - shift <= smallest) i++
    while (j < ys.length && (ys[j] ?? 0) <= smallest) j++
    // Ranks from 1: the group takes i0 + j0 + 1 to i + j, each its mean.
    sum += ((i - i0) * (i0 + j0 + 1 + i + j)) / 2
    const size = i + j - i0 - j0
    ties += size ** 3 - size
  }
  return { sum, ties }
}
