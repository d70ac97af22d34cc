import { at } from './numbers.ts'
import { room } from './room.ts'

/** Largest mean upwards and downwards (as a positive number) in each window; 0 where it never went that way. */
export type Maxima = { readonly up: Float64Array; readonly down: Float64Array }

const blocksUp = room()
const blocksDown = room()

/**
 * Extremes of the moving means of `span` in the windows [start, start + watch), counting only means that lie wholly inside
 * their window. Windows overlap: whole blocks of `block` steps, which begin where windows do, are looked at once. Written to
 * `maxima`.
 */
export function windowMaxima(
  means: Float64Array,
  starts: readonly number[],
  shape: { readonly span: number; readonly watch: number; readonly block: number },
  maxima: Maxima = { up: new Float64Array(starts.length), down: new Float64Array(starts.length) },
): Maxima {
  const { span, watch, block } = shape
  const offset = (starts[0] ?? 0) % block
  const blocks = extremesOfBlocks(means, offset, block)
  const found = { up: 0, down: 0 }
  for (let w = 0; w < starts.length; w++) {
    const start = starts[w] ?? 0
    const first = start + span - 1
    const end = start + watch
    const firstBlock = Math.ceil((first - offset) / block)
    const lastBlock = Math.max(firstBlock, Math.floor((end - offset) / block))
    found.up = 0
    found.down = 0
    widen(found, means, first, Math.min(end, offset + firstBlock * block))
    widen(found, blocks.up, firstBlock, lastBlock)
    widen(found, blocks.down, firstBlock, lastBlock)
    widen(found, means, offset + lastBlock * block, end)
    maxima.up[w] = found.up
    maxima.down[w] = found.down
  }
  return maxima
}

/** Largest and smallest mean of each block, 0 where there is none on that side. Block 0 begins at `offset`; all are whole. */
function extremesOfBlocks(means: Float64Array, offset: number, block: number): Maxima {
  const n = Math.max(0, Math.floor((means.length - offset) / block))
  const up = blocksUp(n)
  const down = blocksDown(n)
  const found = { up: 0, down: 0 }
  for (let b = 0, i = offset; b < n; b++, i += block) {
    found.up = 0
    found.down = 0
    widen(found, means, i, i + block)
    up[b] = found.up
    down[b] = -found.down
  }
  return { up, down }
}

/** Takes the numbers from index `from` to before `to` into the extremes; NaN is none. */
function widen(found: { up: number; down: number }, numbers: Float64Array, from: number, to: number): void {
  let { up, down } = found
  for (let i = from; i < to; i++) {
    const mean = at(numbers, i)
    if (mean > up) up = mean
    else if (-mean > down) down = -mean
  }
  found.up = up
  found.down = down
}
