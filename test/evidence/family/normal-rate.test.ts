import { describe, expect, it } from 'vitest'
import { choosePast, normalRate, sumOfPast } from '../../../src/evidence/family/normal-rate.ts'
import type { Counted } from '../../../src/evidence/family/series.ts'
import { sumBetween } from '../../../src/evidence/family/series.ts'

// Ten-minute steps: 144 a day. Every seventh day has five times the bad events of the others.
const DAY = 144
const length = 600
const planned = 6
const service = (days: number, known: (day: number) => boolean = () => true): Counted => {
  const steps = (days + 1) * DAY
  const events = (step: number): number => (known(days - Math.floor(step / DAY)) ? 1000 : 0)
  const total = Float64Array.from({ length: steps }, (_, step) => events(step))
  const bad = total.map((all, step) => ((days - Math.floor(step / DAY)) % 7 === 0 ? 0.05 : 0.01) * all)
  return { bad, total }
}
// At noon: half an hour around it is of the same day.
const windowOf = (days: number) => ({ first: days * DAY + DAY / 2, planned })

describe('the past that is chosen', () => {
  it.each([
    [28, 'same-weekday'],
    [21, 'same-weekday'],
    [20, 'same-hour'],
    [2, 'same-hour'],
    [1, 'previous-window'],
  ])('of %i days is %s', (days, kind) => {
    expect(choosePast(service(days), windowOf(days), { length })).toBe(kind)
  })

  it('counts the weeks that are known', () => {
    const holes = service(28, (day) => day !== 7 && day !== 21)
    expect(choosePast(holes, windowOf(28), { length })).toBe('same-hour')
  })
})

describe('the same day of earlier weeks', () => {
  const ours = service(28)
  const window = windowOf(28)
  const plan = { kind: 'same-weekday', length } as const

  it('is what is looked at, half an hour around it, of at most four weeks', () => {
    expect(sumOfPast(ours, window, plan)).toEqual({ bad: 4 * 12 * 50, total: 4 * 12 * 1000 })
  })

  it('allows what that day has always had, where other days would not', () => {
    const sums = (from: number, until: number) => sumBetween(ours, from, until)
    const highest = (kind: 'same-weekday' | 'same-hour'): number =>
      Math.max(...normalRate(sums, window, { kind, length }, { alpha: 0.002, dispersion: 1 }).rate)
    expect(highest('same-weekday')).toBeGreaterThan(0.05)
    expect(highest('same-weekday')).toBeLessThan(0.06)
    // One day of seven is not like the others: that widens the bound, and it stays below what is usual on that day.
    expect(highest('same-hour')).toBeLessThan(0.05)
  })
})
