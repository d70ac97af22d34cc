import { at } from './numbers.ts'

/** Largest mean upwards and downwards (as a positive number) in each window; 0 where it never went that way. */
export type Maxima = { readonly up: Float64Array; readonly down: Float64Array }

/**
 * Extremes of the moving means of `span` in the windows [start, start + watch), counting only means that lie wholly inside
 * their window. Windows overlap: whole blocks of `block` steps are looked at once.
 */
export function windowMaxima(
  means: Float64Array,
  starts: readonly number[],
  shape: { readonly span: number; readonly watch: number; readonly block: number },
): Maxima {
  const { span, watch, block } = shape
  const blocks = extremesOfBlocks(means, block)
  const up = new Float64Array(starts.length)
  const down = new Float64Array(starts.length)
  for (let w = 0; w < starts.length; w++) {
    const start = starts[w] ?? 0
    const end = start + watch
    let high = 0
    let low = 0
    for (let i = start + span - 1; i < end;) {
      if (i % block === 0 && i + block <= end) {
        high = Math.max(high, at(blocks.up, i / block))
        low = Math.max(low, at(blocks.down, i / block))
        i += block
        continue
      }
      const mean = at(means, i++)
      if (mean > high) high = mean
      else if (-mean > low) low = -mean
    }
    up[w] = high
    down[w] = low
  }
  return { up, down }
}

function extremesOfBlocks(means: Float64Array, block: number): Maxima {
  const n = Math.ceil(means.length / block)
  const up = new Float64Array(n)
  const down = new Float64Array(n)
  for (let i = 0; i < means.length; i++) {
    const mean = at(means, i)
    const b = Math.floor(i / block)
    if (mean > at(up, b)) up[b] = mean
    else if (-mean > at(down, b)) down[b] = -mean
  }
  return { up, down }
}
