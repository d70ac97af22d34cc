import { at, nth } from './numbers.ts'

/** A gauge as it was read: `time[i]` in Unix seconds, any order, gaps and NaN allowed; only finite values count. */
export type Samples = { readonly time: ArrayLike<number>; readonly value: ArrayLike<number> }

/** Finite samples in order of time. */
export type Ordered = { readonly time: Float64Array; readonly value: Float64Array }

/** The finite samples with `from <= time < until`, in order of time. */
export function between(samples: Samples, from: number, until: number): Ordered {
  const wanted = wantedOf(samples.time, from, until)
  const time = new Float64Array(wanted)
  const value = new Float64Array(wanted)
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

/** How many samples there is room needed for: a tick wants a few of many. */
function wantedOf(time: ArrayLike<number>, from: number, until: number): number {
  let wanted = 0
  for (let i = 0; i < time.length; i++) {
    const moment = time[i] ?? Number.NaN
    if (moment >= from && moment < until) wanted++
  }
  return wanted
}

function sorted({ time, value }: Ordered): Ordered {
  const order = Array.from(time, (_, i) => i).toSorted((a, b) => at(time, a) - at(time, b))
  return { time: Float64Array.from(order, (i) => nth(time, i)), value: Float64Array.from(order, (i) => nth(value, i)) }
}
