import type { Channel } from './channels.ts'
import { movingMeans } from './moving-means.ts'
import { at } from './numbers.ts'
import { recentLevel } from './recent.ts'
import { room, rooms } from './room.ts'

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
