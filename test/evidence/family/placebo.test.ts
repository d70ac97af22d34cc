import { describe, expect, it } from 'vitest'
import { mostOf } from '../../../src/evidence/family/bound.ts'
import { largestEvidence } from '../../../src/evidence/family/family.ts'
import { quietStarts } from '../../../src/evidence/family/placebo.ts'
import type { Arms } from '../../../src/evidence/family/series.ts'
import { poisson, random } from '../random.ts'

describe('quiet windows', () => {
  it('lie wholly in the past, the latest first, a stride apart', () => {
    expect(quietStarts(0, 200, { planned: 60, stride: 15, most: 400 })).toEqual([
      140, 125, 110, 95, 80, 65, 50, 35, 20, 5,
    ])
    expect(quietStarts(150, 200, { planned: 60, stride: 15, most: 400 })).toEqual([])
  })

  it('are spread over all of the past where there are too many', () => {
    const starts = quietStarts(0, 10_060, { planned: 60, stride: 15, most: 11 })
    expect(starts).toEqual([10_000, 9000, 8000, 7000, 6000, 5000, 4000, 3000, 2000, 1000, 0])
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
        const rate = beside ? null : { first: 0, rates: new Float64Array(60).fill(0.005) }
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
