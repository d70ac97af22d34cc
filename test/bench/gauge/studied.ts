import type { Learnt, Samples } from '../../../src/evidence/gauge/index.ts'
import { judgeWatch, learn, settle } from '../../../src/evidence/gauge/index.ts'
import { normal } from '../counts/random.ts'

/** Lasting rises of the level that are tried on the watch. */
export const RISES = [0.1, 0.25, 0.5, 1]

/** A series with its quiet past, and the largest score of the watch after it: as it was, and with each of the rises. */
export type Studied = { readonly quiet: Learnt['quiet']; readonly calm: number; readonly risen: readonly number[] }

/** Studies a series; nothing where it cannot be judged. */
export function study(samples: Samples, deployedAt: number, watch: number): Studied[] {
  const learnt = learn(samples, { deployedAt, watch, direction: 'up', falseAlarmRate: 0.01, boundary: 'early' })
  if (typeof learnt === 'string') return []
  const calibration = settle(learnt, Infinity, true)
  const kept = Array.from(samples.time, (_, i) => i).filter((i) => {
    const time = samples.time[i] ?? 0
    return time >= deployedAt && time < deployedAt + watch + 900
  })
  const largest = (rise: number): number => {
    const time = kept.map((i) => samples.time[i] ?? 0)
    const value = kept.map((i) => (samples.value[i] ?? 0) * (1 + rise))
    return judgeWatch(calibration, { time, value }, Infinity).basis?.largestScore ?? 0
  }
  return [{ quiet: learnt.quiet, calm: largest(0), risen: RISES.map(largest) }]
}

const EVERY = 300
const DAYS = 14

/** The gauges of one service: two weeks of five-minute values and a watch after them. */
export function service(
  next: () => number,
  shape: { readonly series: number; readonly shared: boolean; readonly spikes: boolean; readonly watch: number },
): { readonly samples: Samples; readonly deployedAt: number }[] {
  const deployedAt = 1_700_000_100
  const before = (DAYS * 86_400) / EVERY
  const n = before + shape.watch / EVERY
  const noise = (): Float64Array => {
    let last = 0
    const size = (): number => (shape.spikes && next() < 0.01 ? 4 : 0.714)
    return Float64Array.from({ length: n }, () => (last = 0.7 * last + size() * normal(next)))
  }
  const [common, part] = [noise(), shape.shared ? 0.9 : 0]
  const time = Float64Array.from({ length: n }, (_, i) => deployedAt + (i - before) * EVERY)
  return Array.from({ length: shape.series }, () => {
    const [own, phase] = [noise(), 0.1 * next()]
    const value = Float64Array.from(own, (each, i) => {
      const season = 1 + 0.3 * Math.sin(2 * Math.PI * ((i * EVERY) / 86_400 + phase))
      const off = Math.sqrt(part) * (common[i] ?? 0) + Math.sqrt(1 - part) * each
      return 100 * season * Math.exp(0.05 * off)
    })
    return { samples: { time, value }, deployedAt }
  })
}
