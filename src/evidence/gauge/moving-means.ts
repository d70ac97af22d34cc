import { fill } from './constants.ts'
import { at } from './numbers.ts'

/**
 * Means of the last `span` values at each index, for every span (ascending): NaN where the index has no value, where fewer
 * than half are known, and where fewer than `span` steps have passed. Summed anew for each index, without running sums, so
 * that one huge value long ago leaves no rounding error behind.
 */
export function movingMeans(values: Float64Array, spans: readonly number[]): Float64Array[] {
  const means = spans.map(() => new Float64Array(values.length).fill(Number.NaN))
  for (let index = 0; index < values.length; index++) {
    if (Number.isNaN(at(values, index))) continue
    let sum = 0
    let known = 0
    let back = 0
    for (let s = 0; s < spans.length; s++) {
      const span = spans[s] ?? 0
      if (span > index + 1) break
      for (; back < span; back++) {
        const value = at(values, index - back)
        if (value !== value) continue
        sum += value
        known++
      }
      const means_ = means[s]
      if (means_ !== undefined && known >= span * fill.mean) means_[index] = sum / known
    }
  }
  return means
}
