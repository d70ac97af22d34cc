import { fill } from './constants.ts'
import { at } from './numbers.ts'
import { room } from './room.ts'

const filledRoom = room()
const knownRoom = room()
const sumsRoom = room()

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
  const { filled, known } = withoutGaps(values)
  // All indices take their next older value together: the sums of neighbours do not wait for each other.
  const sums = sumsRoom(values.length).fill(0)
  let back = 0
  for (let s = 0; s < spans.length; s++) {
    const span = spans[s] ?? 0
    for (; back + 5 <= span; back += 5) addFive(filled, back, sums)
    for (; back < span; back++) addOne(filled, back, sums)
    divide({ values, sums, known }, span, means[s] ?? sums)
  }
  return means
}

/** The values with 0 for each gap, which leaves sums as they are, and how many of the first i are known. */
function withoutGaps(values: Float64Array): { filled: Float64Array; known: Float64Array } {
  const filled = filledRoom(values.length)
  const known = knownRoom(values.length + 1)
  let count = 0
  known[0] = 0
  for (let i = 0; i < values.length; i++) {
    const value = at(values, i)
    filled[i] = value === value ? value : 0
    if (value === value) count++
    known[i + 1] = count
  }
  return { filled, known }
}

function addOne(values: Float64Array, back: number, sums: Float64Array): void {
  for (let i = back; i < values.length; i++) sums[i] = at(sums, i) + at(values, i - back)
}

/** Five times `addOne`, without writing what is between; the first four indices are too early for any span this long. */
function addFive(values: Float64Array, back: number, sums: Float64Array): void {
  for (let i = back + 4, v = 4; i < values.length; i++, v++) {
    const newer = at(sums, i) + at(values, v) + at(values, v - 1)
    sums[i] = newer + at(values, v - 2) + at(values, v - 3) + at(values, v - 4)
  }
}

type Summed = { readonly values: Float64Array; readonly sums: Float64Array; readonly known: Float64Array }

function divide({ values, sums, known }: Summed, span: number, means: Float64Array): void {
  const fewest = span * fill.mean
  means.fill(Number.NaN, 0, span - 1)
  for (let i = span - 1; i < values.length; i++) {
    const value = at(values, i)
    const count = at(known, i + 1) - at(known, i + 1 - span)
    means[i] = value === value && count >= fewest ? at(sums, i) / count : Number.NaN
  }
}
