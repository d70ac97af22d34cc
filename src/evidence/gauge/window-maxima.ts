import { apart, at, room } from './typed-arrays.ts'

const wholeRoom = room()
const tailRoom = room()
const headRoom = room()
let beyondRoom = new Int32Array(0)

/** Which means are looked at: `sign` * mean, of the windows [start, start + watch). Windows begin so many steps (`block`) apart, or multiples of it. */
export type WindowShape = {
  readonly span: number
  readonly watch: number
  readonly block: number
  readonly sign: 1 | -1
  /** Nothing below it is told apart, which makes far shorter work of it; not negative. */
  readonly least: number
}

/**
 * The largest of the moving means of `span` in each window, upwards or downwards (as a positive number); `least` where it never went
 * that far. Only means that lie wholly inside their window count. Windows overlap: whole blocks of steps, which begin where windows
 * do, are looked at once, and so are the ends of blocks at which windows begin to count and their beginnings at which windows end.
 */
export function windowMaxima(
  means: Float64Array,
  starts: readonly number[],
  shape: WindowShape,
  maxima: Float64Array = new Float64Array(starts.length),
): Float64Array {
  const { span, watch, block } = shape
  const offset = (starts[0] ?? 0) % block
  const skipped = Math.floor((span - 1) / block)
  const length = Math.floor(watch / block)
  if (skipped >= length) return withinBlocks(means, starts, shape, maxima)
  const { whole, tail, head } = blocksOf(means, offset, shape)
  for (let w = 0; w < starts.length; w++) {
    const first = ((starts[w] ?? 0) - offset) / block
    let largest = at(tail, first + skipped)
    for (let b = first + skipped + 1; b < first + length; b++) {
      const one = at(whole, b)
      if (one > largest) largest = one
    }
    maxima[w] = watch % block === 0 ? largest : Math.max(largest, at(head, first + length))
  }
  return maxima
}

/** The same for windows hardly longer than the span. */
function withinBlocks(
  means: Float64Array,
  starts: readonly number[],
  { span, watch, sign, least }: WindowShape,
  maxima: Float64Array,
): Float64Array {
  for (let w = 0; w < starts.length; w++) {
    const start = starts[w] ?? 0
    maxima[w] = Math.max(least, largestOf(means, start + span - 1, start + watch, sign))
  }
  return maxima
}

/**
 * The largest mean of each block: `whole`, its `tail` from where a window may begin to count, and its `head` up to where a window
 * ends. Block 0 begins at `offset`.
 */
type Blocks = { readonly whole: Float64Array; readonly tail: Float64Array; readonly head: Float64Array }

function blocksOf(means: Float64Array, offset: number, { span, watch, block, sign, least }: WindowShape): Blocks {
  const n = Math.max(0, Math.ceil((means.length - offset) / block))
  const [whole, tail, head] = [wholeRoom(n).fill(least), tailRoom(n).fill(least), headRoom(n).fill(least)]
  if (beyondRoom.length < means.length) beyondRoom = new Int32Array(means.length)
  const beyond = beyondRoom
  const found = apart(indicesBeyond, means, offset, sign, least, beyond)
  for (let each = 0; each < found; each++) {
    const i = beyond[each] ?? 0
    const mean = sign * at(means, i)
    const b = Math.floor((i - offset) / block)
    const place = i - offset - b * block
    if (mean > at(whole, b)) whole[b] = mean
    if (place >= (span - 1) % block && mean > at(tail, b)) tail[b] = mean
    if (place < watch % block && mean > at(head, b)) head[b] = mean
  }
  return { whole, tail, head }
}

/** Lists where sign * mean is more than `least`, from index `from` on, and says how many there are. NaN never is. */
function indicesBeyond(means: Float64Array, from: number, sign: number, least: number, beyond: Int32Array): number {
  let n = 0
  for (let i = from; i < means.length; i++) {
    beyond[n] = i
    n += Number(sign * at(means, i) > least)
  }
  return n
}

/** The largest sign * mean at every `stride`-th index from `from` to before `to`; 0 where none is more. NaN is none. */
export function largestOf(means: Float64Array, from: number, to: number, sign: number, stride = 1): number {
  let largest = 0
  for (let i = from; i < to; i += stride) {
    const mean = sign * at(means, i)
    if (mean > largest) largest = mean
  }
  return largest
}
