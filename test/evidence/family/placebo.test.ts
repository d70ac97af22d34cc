import { describe, expect, it } from 'vitest'
import { largestEvidence } from '../../../src/evidence/family/family-evidence.ts'
import { quietStarts } from '../../../src/evidence/family/placebo.ts'
import { mostOf } from '../../../src/evidence/family/evidence-bound.ts'
import type { Arms } from '../../../src/evidence/family/series.ts'
import { poisson, random } from '../random.ts'

describe('quiet windows', () => {
  it('lie wholly in the past, the latest first, a stride apart', () => {
    const shape = { planned: 60, stride: 15, most: 400, halfLife: 5 }
    expect(quietStarts(0, 200, shape)).toEqual([140, 125, 110, 95, 80, 65, 50, 35, 20, 5])
    expect(quietStarts(150, 200, shape)).toEqual([])
  })

  it('reach back over all of the past where there are too many, half as many at every half-life', () => {
    const starts = quietStarts(0, 8060, { planned: 60, stride: 2, most: 400, halfLife: 2000 })
    expect(starts).toHaveLength(400)
    expect([starts[0], starts.at(-1)]).toEqual([8000, 0])
    const from = (age: number): number => starts.filter((start) => start <= 8000 - age && start > 6000 - age).length
    expect([0, 2000, 4000, 6000].map(from).map((count) => Math.round(count / 27))).toEqual([8, 4, 2, 1])
  })

  it('are never closer than a stride, nor outside of the past', () => {
    const starts = quietStarts(100, 10_060, { planned: 60, stride: 15, most: 400, halfLife: 200 })
    expect(starts.every((start, i) => start >= 100 && (i === 0 || start <= (starts[i - 1] ?? 0) - 15))).toBe(true)
    expect(quietStarts(0, 1000, { planned: 60, stride: 15, most: 1, halfLife: 200 })).toEqual([940])
  })

  it('are passed over only by a number that their evidence does not exceed, and that is close to it', () => {
    const next = random(12)
    const window = { first: 0, planned: 60 }
    for (const ratio of [1, 1.3, 2, 4]) {
      for (const beside of [false, true]) {
        const bad = Float64Array.from({ length: 60 }, () => poisson(next, 5 * ratio))
        const total = new Float64Array(60).fill(1000)
        const control = { bad: Float64Array.from({ length: 60 }, () => poisson(next, 5)), total }
        const arms: Arms = { ours: { bad, total }, control: beside ? control : null }
        const usual = new Float64Array(60).fill(0.005)
        const rate = beside ? null : { first: 0, rates: usual, usual }
        const test = { arms, dispersion: 1.2, handicap: 1, rate }
        const exact = largestEvidence([{ streams: [test], share: 1 }], window, 60)
        const most = Math.max(0, Math.log(mostOf(test, window, 60)))
        // Far beyond any threshold both are cut.
        if (exact > 400) continue
        expect(most).toBeGreaterThanOrEqual(exact - 1e-9)
        expect(most - exact).toBeLessThan(4)
      }
    }
  })
})
