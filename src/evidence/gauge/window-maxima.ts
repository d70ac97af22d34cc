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
  for (let w = 0; w < starts.length; w++) {
    const start = starts[w] ?? 0
    const end = start + watch
    let high = 0
    let low = 0
    for (let i = start + span - 1; i < end;) {
      if ((i - offset) % block === 0 && i + block <= end) {
        const b = (i - offset) / block
        if (at(blocks.up, b) > high) high = at(blocks.up, b)
        if (at(blocks.down, b) > low) low = at(blocks.down, b)
        i += block
        continue
      }
      const mean = at(means, i++)
      if (mean > high) high = mean
      else if (-mean > low) low = -mean
    }
    maxima.up[w] = high
    maxima.down[w] = low
  }
  return maxima
}

/** Block 0 begins at `offset`; a last one that is not whole is left out. */
function extremesOfBlocks(means: Float64Array, offset: number, block: number): Maxima {
  const n = Math.max(0, Math.floor((means.length - offset) / block))
  const up = blocksUp(n)
  const down = blocksDown(n)
  for (let b = 0, i = offset; b < n; b++) {
    let high = 0
    let low = 0
    for (const end = i + block; i < end; i++) {
      const mean = at(means, i)
      if (mean > high) high = mean
      else if (-mean > low) low = -mean
    }
    up[b] = high
    down[b] = low
  }
  return { up, down }
}
