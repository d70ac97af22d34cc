import type { Channel } from './channels.ts'
import { movingMeans } from './moving-means.ts'
import { at, nth } from './numbers.ts'
import { recentLevel } from './recent.ts'

/**
 * Moving means of the two residuals at the steps from `from` to the end of `x`: slow against `usual` (which starts at `from`),
 * fast against the median of the `width` values before. In the order of the channels, one for each pair of signs.
 */
export function residualMeans(
  x: Float64Array,
  usual: ArrayLike<number>,
  from: number,
  shape: { readonly width: number; readonly channels: readonly Channel[] },
): Float64Array[] {
  const values = x.subarray(from)
  const recent = recentLevel(x, shape.width, from, x.length)
  const slow = values.map((value, i) => value - nth(usual, i))
  const fast = values.map((value, i) => value - at(recent, i))
  const spans = (residual: Channel['residual']) =>
    shape.channels.filter((channel) => channel.residual === residual && channel.sign > 0).map((channel) => channel.span)
  return [...movingMeans(slow, spans('slow')), ...movingMeans(fast, spans('fast'))]
}
