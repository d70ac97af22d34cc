import { type Channel, fill } from './detector.ts'
import { exchange, medianOf, sortedWindow } from './quantiles.ts'
import { apart, at, room, rooms } from './typed-arrays.ts'

const recentRoom = room()
const residualRoom = room()
const meansRooms = rooms()

/**
 * Moving means of the two residuals at the steps from `from` to the end of `x`: slow against `usual` (which starts at `from`),
 * fast against the median of the `width` values before. In the order of the channels, one for each pair of signs. They hold
 * until the next call. `whenKnown` is told of each array as soon as it is filled.
 */
export function residualMeans(
  x: Float64Array,
  usual: Float64Array,
  from: number,
  shape: { readonly width: number; readonly channels: readonly Channel[] },
  whenKnown: (means: Float64Array, k: number) => void = () => {},
): Float64Array[] {
  const n = x.length - from
  const ups = shape.channels.filter((channel) => channel.sign > 0)
  const means = ups.map((_, k) => meansRooms(k, n))
  const recent = recentLevel(x, shape.width, from, x.length, recentRoom(n))
  for (const residual of ['slow', 'fast'] as const) {
    const spans = ups.filter((channel) => channel.residual === residual).map((channel) => channel.span)
    const own = means.filter((_, k) => ups[k]?.residual === residual)
    const before = residual === 'slow' ? 0 : ups.length - spans.length
    movingMeans(difference(x, residual === 'slow' ? usual : recent, from), spans, own, (values, k) =>
      whenKnown(values, before + k),
    )
  }
  return means
}

function difference(x: Float64Array, level: Float64Array, from: number): Float64Array {
  const residual = residualRoom(x.length - from)
  for (let i = 0; i < residual.length; i++) residual[i] = at(x, from + i) - at(level, i)
  return residual
}

/**
 * Median of the `width` values before each step from `from` to before `to` (the step itself left out), NaN where fewer than
 * half of them are known. The levels are written to `levels`.
 */
export function recentLevel(
  x: Float64Array,
  width: number,
  from: number,
  to: number,
  levels: Float64Array = new Float64Array(to - from),
): Float64Array {
  const before = sortedWindow(width)
  for (let u = Math.max(0, from - width); u < from; u++) exchange(before, Number.NaN, at(x, u))
  for (let step = from; step < to; step++) {
    levels[step - from] = before.count < width / 2 ? Number.NaN : medianOf(before)
    exchange(before, step >= width ? at(x, step - width) : Number.NaN, at(x, step))
  }
  return levels
}

const filledRoom = room()
const knownRoom = room()
const sumsRoom = room()

/**
 * Means of the last `span` values at each index, for every span (ascending): NaN where the index has no value, where fewer
 * than half are known, and where fewer than `span` steps have passed. Summed anew for each index, from the newest value back,
 * without running sums, so that one huge value long ago leaves no rounding error behind. Written to `means`, one array a span; `whenKnown` is told of each as soon as it is filled.
 */
export function movingMeans(
  values: Float64Array,
  spans: readonly number[],
  means: readonly Float64Array[] = spans.map(() => new Float64Array(values.length)),
  whenKnown: (means: Float64Array, index: number) => void = () => {},
): readonly Float64Array[] {
  const gaps = hasGaps(values) ? withoutGaps(values) : null
  const filled = gaps?.filled ?? values
  // All indices take their next older values together: the sums of neighbours do not wait for each other.
  const sums = sumsRoom(values.length).fill(0)
  let back = 0
  for (let s = 0; s < spans.length; s++) {
    const span = spans[s] ?? 0
    const own = means[s] ?? sums
    while (back < span) {
      const { count, add } = loops.find((loop) => loop.count <= span - back) ?? one
      apart(add, filled, back, { sums, means: own })
      back += count
    }
    own.fill(Number.NaN, 0, span - 1)
    if (gaps !== null) divide({ values, sums, known: gaps.known }, span, own)
    whenKnown(own, s)
  }
  return means
}

function hasGaps(values: Float64Array): boolean {
  let missing = 0
  for (let i = 0; i < values.length; i++) missing += Number(at(values, i) !== at(values, i))
  return missing > 0
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

/** Sums so far, and what the last of them come to as means where nothing is missing. */
type Summed = { readonly sums: Float64Array; readonly means: Float64Array }

function addOne(values: Float64Array, back: number, { sums, means }: Summed): void {
  for (let i = back, v = 0; i < values.length; i++, v++) {
    const sum = at(sums, i) + at(values, v)
    sums[i] = sum
    means[i] = sum / (back + 1)
  }
}

function addTwo(values: Float64Array, back: number, { sums, means }: Summed): void {
  for (let i = back + 1, v = 1; i < values.length; i++, v++) {
    const sum = at(sums, i) + at(values, v) + at(values, v - 1)
    sums[i] = sum
    means[i] = sum / (back + 2)
  }
}

function addFive(values: Float64Array, back: number, { sums, means }: Summed): void {
  for (let i = back + 4, v = 4; i < values.length; i++, v++) {
    const newer = at(sums, i) + at(values, v) + at(values, v - 1)
    const sum = newer + at(values, v - 2) + at(values, v - 3) + at(values, v - 4)
    sums[i] = sum
    means[i] = sum / (back + 5)
  }
}

// Add the next older values, so many at once; indices that are too early for any span this long are left out.
const one = { count: 1, add: addOne }
const loops = [{ count: 5, add: addFive }, { count: 2, add: addTwo }, one]

type Counted = { readonly values: Float64Array; readonly sums: Float64Array; readonly known: Float64Array }

/** The means where values are missing. */
function divide({ values, sums, known }: Counted, span: number, means: Float64Array): void {
  const fewest = span * fill.mean
  for (let i = span - 1; i < values.length; i++) {
    const value = at(values, i)
    const count = at(known, i + 1) - at(known, i + 1 - span)
    means[i] = value === value && count >= fewest ? at(sums, i) / count : Number.NaN
  }
}
