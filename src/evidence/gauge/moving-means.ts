import { fill } from './constants.ts'
import { at } from './numbers.ts'
import { room } from './room.ts'

const sumsRoom = room()
const knownRoom = room()

/**
 * Means of the last `span` values at each index, for every span (ascending): NaN where the index has no value, where fewer
 * than half are known, and where fewer than `span` steps have passed. Summed anew for each index, from the newest value back,
 * without running sums, so that one huge value long ago leaves no rounding error behind. Written to `means`, one array a span.
 */
export function movingMeans(
  values: Float64Array,
  spans: readonly number[],
  means: readonly Float64Array[] = spans.map(() => new Float64Array(values.length)),
): readonly Float64Array[] {
  const n = values.length
  // All indices take their next older value together: the sums of neighbours do not wait for each other.
  const sums = sumsRoom(n).fill(0)
  const known = knownRoom(n).fill(0)
  let back = 0
  for (let s = 0; s < spans.length; s++) {
    const span = spans[s] ?? 0
    for (; back < span; back++) addShifted(values, back, sums, known)
    divide(values, span, { sums, known }, means[s] ?? sums)
  }
  return means
}

function addShifted(values: Float64Array, back: number, sums: Float64Array, known: Float64Array): void {
  for (let i = back, older = 0; i < values.length; i++, older++) {
    const value = at(values, older)
    if (value !== value) continue
    sums[i] = at(sums, i) + value
    known[i] = at(known, i) + 1
  }
}

type Summed = { readonly sums: Float64Array; readonly known: Float64Array }

function divide(values: Float64Array, span: number, { sums, known }: Summed, means: Float64Array): void {
  const fewest = span * fill.mean
  means.fill(Number.NaN, 0, span - 1)
  for (let i = span - 1; i < values.length; i++) {
    const value = at(values, i)
    const count = at(known, i)
    means[i] = value === value && count >= fewest ? at(sums, i) / count : Number.NaN
  }
}
