import type { GaugePlan, Samples } from '../../../src/evidence/gauge/index.ts'

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** When all synthetic changes are deployed; not on a full minute. */
export const deployedAt = 1_700_000_019

/** How a synthetic gauge is made: a daily season with noise, one sample a minute unless `every` says otherwise. */
export type Recipe = {
  readonly seed?: number
  /** Days before the deploy and minutes after it. */
  readonly days?: number
  readonly minutes?: number
  /** Seconds between samples. */
  readonly every?: number
  /** How far the daily season swings. */
  readonly swing?: number
  /** Changes the value at so many minutes after the deploy (negative: before). */
  readonly change?: (value: number, minute: number) => number
}

/** A gauge around 100 with a daily swing of 30 (or `swing`) and noise of 2. */
export function gauge({
  seed = 1,
  days = 7,
  minutes = 125,
  every = 60,
  swing = 30,
  change = (value) => value,
}: Recipe = {}): Samples {
  const next = random(seed)
  const time: number[] = []
  const value: number[] = []
  // The first sample after the deploy comes 41 seconds later.
  const first = deployedAt + 41 - Math.round((days * 86_400) / every) * every
  for (let at = first; at < deployedAt + minutes * 60; at += every) {
    const season = swing * Math.sin((2 * Math.PI * at) / 86_400)
    const noise = 2 * (next() + next() + next() + next() - 2)
    time.push(at)
    value.push(change(100 + season + noise, (at - deployedAt) / 60))
  }
  return { time, value }
}

/** The usual plan; `over` replaces parts of it. */
export function plan(over: Partial<GaugePlan> = {}): GaugePlan {
  return { deployedAt, watch: 7200, direction: 'both', falseAlarmRate: 0.01, boundary: 'early', ...over }
}

/** Only the samples before a moment. */
export function until(samples: Samples, moment: number): Samples {
  const kept = Array.from(samples.time, (_, i) => i).filter((i) => (samples.time[i] ?? 0) <= moment)
  return { time: kept.map((i) => samples.time[i] ?? 0), value: kept.map((i) => samples.value[i] ?? 0) }
}
