import type { Samples } from '../../../src/evidence/gauge/index.ts'
import { gauge, random } from '../../evidence/gauge/synthetic.ts'

/** Minutes of the watch that every series has after its deploy. */
export const watchMinutes = 120

/**
 * Series number `i`, the same in every run: a daily season with noise, one sample a minute, `days` before the deploy. One in
 * four is whole numbers (many ties), one in five has gaps, one in ten goes below zero and one in twenty hardly ever changes.
 */
export function seriesOf(i: number, days: number): Samples {
  const next = random(i * 7 + 3)
  const { time, value } = gauge({ seed: i + 1, days, minutes: watchMinutes + 1, change: shapeOf(i) })
  const gaps = i % 5 === 0 ? 0.02 : 0
  return {
    time: Float64Array.from(time),
    value: Float64Array.from(value, (v) => (next() < gaps ? Number.NaN : v)),
  }
}

function shapeOf(i: number): (value: number, minute: number) => number {
  if (i % 20 === 7) return (value) => (value > 134 ? 1 : 0)
  if (i % 10 === 3) return (value) => value - 100
  if (i % 4 === 1) return (value) => Math.round(value)
  return (value) => value
}
