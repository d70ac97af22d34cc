import { median } from './quantiles.ts'
import { at, nth, room } from './typed-arrays.ts'

const distancesRoom = room()
const knownRoom = room()

/** Equal steps laid over a series: step 0 is the first that belongs to the time after the deploy. All in Unix seconds. */
export type Steps = {
  /** Length of a step: 60, or longer for a series that has fewer samples. */
  readonly length: number
  /** Start of step 0, or its middle for centred steps. */
  readonly origin: number
  readonly deployedAt: number
  /** One sample a step: it stands in the middle, so that jitter does not move it into the next step. Else a mean of several. */
  readonly centred: boolean
}

/** Lengths a step may have: all divide a day, so that the same time yesterday is a whole number of steps away. */
const lengths = [60, 120, 180, 240, 300, 600, 900]

/** Steps that fit the usual distance between the samples of `history` (ordered, before the deploy); null: too far apart. */
export function fitSteps(history: Ordered, deployedAt: number): Steps | null {
  const usual = usualDistance(history.time)
  // A tenth of slack: scrapes every 61 s are still one a minute, with a gap now and then.
  const length = lengths.find((candidate) => usual <= candidate * 1.1)
  if (length === undefined) return null
  const centred = usual > length * 0.75
  const last = at(history.time, history.time.length - 1)
  const origin = centred ? last + length * Math.ceil((deployedAt - last) / length) : deployedAt
  return { length, origin, deployedAt, centred }
}

/** Median of the distances between moments that differ, NaN for none. Most often more than half of them are the same, and nothing has to be sorted. */
function usualDistance(time: Float64Array): number {
  const distances = distancesRoom(Math.max(0, time.length - 1))
  let n = 0
  // Whatever makes up more than half is left when each one has been set off against one that differs (Boyer and Moore).
  let most = Number.NaN
  let ahead = 0
  for (let i = 1; i < time.length; i++) {
    const distance = at(time, i) - at(time, i - 1)
    if (!(distance > 0)) continue
    distances[n++] = distance
    if (ahead === 0) most = distance
    ahead += distance === most ? 1 : -1
  }
  let same = 0
  for (let i = 0; i < n; i++) same += Number(at(distances, i) === most)
  return same > n / 2 ? most : median(distances, n)
}

/** The step of a moment; what was before the deploy never falls into a step after it, nor the other way round. */
export function stepOf(steps: Steps, time: number): number {
  const distance = (time - steps.origin) / steps.length
  const step = steps.centred ? Math.round(distance) : Math.floor(distance)
  if (time < steps.deployedAt) return step < -1 ? step : -1
  return step > 0 ? step : 0
}

/** When a step is over: no later sample can change its value. A centred step is over with its first sample. */
export function isOver(steps: Steps, step: number, until: number): boolean {
  return steps.centred || until >= steps.origin + (step + 1) * steps.length
}

/** The value of each step from `first` to before `end`, NaN without samples: their mean, or the first for centred steps. Written to `sums`. */
export function valuesOf(
  samples: Ordered,
  steps: Steps,
  first: number,
  end: number,
  sums: Float64Array = new Float64Array(end - first),
): Float64Array {
  if (steps.centred) return firstOfEach(samples, steps, first, sums.fill(Number.NaN))
  const known = knownRoom(end - first).fill(0)
  sums.fill(0)
  for (let i = 0; i < samples.time.length; i++) {
    const slot = stepOf(steps, at(samples.time, i)) - first
    if (slot < 0 || slot >= sums.length) continue
    sums[slot] = at(sums, slot) + at(samples.value, i)
    known[slot] = at(known, slot) + 1
  }
  for (let slot = 0; slot < sums.length; slot++) sums[slot] = at(sums, slot) / (at(known, slot) || Number.NaN)
  return sums
}

/** The first sample of each step. */
function firstOfEach({ time, value }: Ordered, steps: Steps, first: number, values: Float64Array): Float64Array {
  for (let i = 0; i < time.length; i++) {
    const slot = stepOf(steps, at(time, i)) - first
    if (slot < 0 || slot >= values.length || !Number.isNaN(at(values, slot))) continue
    // Plus 0: without negative zeros.
    values[slot] = 0 + at(value, i)
  }
  return values
}

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
