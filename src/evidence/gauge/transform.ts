import { logOffsetQuantile } from './detector.ts'
import { quantile } from './quantiles.ts'
import { at, room } from './typed-arrays.ts'

const positiveRoom = room()
const finiteRoom = room()

/** How values are looked at: as they are, or as ln(value + offset), where a doubling is the same size at every level. */
export type Transform = { readonly kind: 'plain' } | { readonly kind: 'log'; readonly offset: number }

/** The logarithm for a history without negative and with some positive values, else plain. */
export function chooseTransform(history: Float64Array): Transform {
  const positive = positiveRoom(history.length)
  let n = 0
  for (let i = 0; i < history.length; i++) {
    const value = at(history, i)
    if (value < 0) return { kind: 'plain' }
    if (value > 0) positive[n++] = value
  }
  return n === 0 ? { kind: 'plain' } : { kind: 'log', offset: quantile(positive, n, logOffsetQuantile) }
}

/** The values as the transform sees them; NaN stays NaN. Written to `x`, unless they stay as they are. */
export function applyTransform(
  transform: Transform,
  values: Float64Array,
  x: Float64Array = new Float64Array(values.length),
): Float64Array {
  if (transform.kind === 'plain') return values
  const { offset } = transform
  for (let i = 0; i < x.length; i++) x[i] = Math.log(Math.max(at(values, i), 0) + offset)
  return x
}

/** Back to the unit of the series. */
export function undoTransform(transform: Transform, x: number): number {
  return transform.kind === 'plain' ? x : Math.exp(x) - transform.offset
}

/** The finite numbers of an array. They hold until the next call. */
export function finite(values: Float64Array): Float64Array {
  const kept = finiteRoom(values.length)
  let n = 0
  for (let i = 0; i < values.length; i++) {
    const value = at(values, i)
    if (Number.isFinite(value)) kept[n++] = value
  }
  return kept.subarray(0, n)
}
