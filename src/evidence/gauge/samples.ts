import { at, nth } from './numbers.ts'
import { room } from './room.ts'

const timeRoom = room()
const valueRoom = room()

/** A gauge as it was read: `time[i]` in Unix seconds, any order, gaps and NaN allowed; only finite values count. */
export type Samples = { readonly time: ArrayLike<number>; readonly value: ArrayLike<number> }

/** Finite samples in order of time. */
export type Ordered = { readonly time: Float64Array; readonly value: Float64Array }

/** The finite samples with `from <= time < until`, in order of time. They hold until the next call. */
export function between(samples: Samples, from: number, until: number): Ordered {
  const time = timeRoom(samples.time.length)
  const value = valueRoom(samples.time.length)
  let n = 0
  let ordered = true
  for (let i = 0; i < samples.time.length; i++) {
    const moment = samples.time[i] ?? Number.NaN
    const number = samples.value[i] ?? Number.NaN
    if (!(moment >= from && moment < until) || !Number.isFinite(number)) continue
    if (n > 0 && moment < at(time, n - 1)) ordered = false
    time[n] = moment
    value[n++] = number
  }
  const kept = { time: time.subarray(0, n), value: value.subarray(0, n) }
  return ordered ? kept : sorted(kept)
}

function sorted({ time, value }: Ordered): Ordered {
  const order = Array.from(time, (_, i) => i).toSorted((a, b) => at(time, a) - at(time, b))
  return { time: Float64Array.from(order, (i) => nth(time, i)), value: Float64Array.from(order, (i) => nth(value, i)) }
}
