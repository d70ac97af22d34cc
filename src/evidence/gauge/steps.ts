import { at } from './numbers.ts'
import { median } from './quantile.ts'
import { room } from './room.ts'
import type { Ordered } from './samples.ts'

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
  const distances = distancesRoom(Math.max(0, history.time.length - 1))
  let n = 0
  for (let i = 1; i < history.time.length; i++) {
    const distance = at(history.time, i) - at(history.time, i - 1)
    if (distance > 0) distances[n++] = distance
  }
  const usual = median(distances, n)
  // A tenth of slack: scrapes every 61 s are still one a minute, with a gap now and then.
  const length = lengths.find((candidate) => usual <= candidate * 1.1)
  if (length === undefined) return null
  const centred = usual > length * 0.75
  const last = at(history.time, history.time.length - 1)
  const origin = centred ? last + length * Math.ceil((deployedAt - last) / length) : deployedAt
  return { length, origin, deployedAt, centred }
}

/** The step of a moment; what was before the deploy never falls into a step after it, nor the other way round. */
export function stepOf(steps: Steps, time: number): number {
  const distance = (time - steps.origin) / steps.length
  const step = steps.centred ? Math.round(distance) : Math.floor(distance)
  return time < steps.deployedAt ? Math.min(step, -1) : Math.max(step, 0)
}

/** When a step is over: no later sample can change its value. A centred step is over with its first sample. */
export function isOver(steps: Steps, step: number, until: number): boolean {
  return steps.centred || until >= steps.origin + (step + 1) * steps.length
}

/** The value of each step from `first` to before `end`, NaN without samples: their mean, or the first for centred steps. */
export function valuesOf(samples: Ordered, steps: Steps, first: number, end: number): Float64Array {
  const sums = new Float64Array(end - first)
  const known = knownRoom(end - first).fill(0)
  for (let i = 0; i < samples.time.length; i++) {
    const slot = stepOf(steps, at(samples.time, i)) - first
    if (slot < 0 || slot >= sums.length || (steps.centred && at(known, slot) > 0)) continue
    sums[slot] = at(sums, slot) + at(samples.value, i)
    known[slot] = at(known, slot) + 1
  }
  for (let slot = 0; slot < sums.length; slot++) sums[slot] = at(sums, slot) / (at(known, slot) || Number.NaN)
  return sums
}
