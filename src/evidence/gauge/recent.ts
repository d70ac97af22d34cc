import { at } from './numbers.ts'

/**
 * Median of the `width` values before each step from `from` to before `to` (the step itself left out), NaN where fewer than
 * half of them are known. The values are kept in order by insertion: `width` is small.
 */
export function recentLevel(x: Float64Array, width: number, from: number, to: number): Float64Array {
  const levels = new Float64Array(to - from)
  const ordered = new Float64Array(width)
  for (let step = from; step < to; step++) {
    let n = 0
    for (let u = Math.max(0, step - width); u < step; u++) {
      const value = at(x, u)
      if (value !== value) continue
      let slot = n++
      for (; slot > 0 && at(ordered, slot - 1) > value; slot--) ordered[slot] = at(ordered, slot - 1)
      ordered[slot] = value
    }
    levels[step - from] = n < width / 2 || n === 0 ? Number.NaN : middle(ordered, n)
  }
  return levels
}

function middle(ordered: Float64Array, n: number): number {
  const half = n >> 1
  return n % 2 === 1 ? at(ordered, half) : (at(ordered, half - 1) + at(ordered, half)) / 2
}
