import { describe, expect, it } from 'vitest'
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

  it('are remembered by the same evidence as far as it matters', () => {
    const next = random(12)
    for (const ratio of [1, 1.3, 2, 4]) {
      const bad = Float64Array.from({ length: 60 }, () => poisson(next, 5 * ratio))
      const arms: Arms = { ours: { bad, total: new Float64Array(60).fill(1000) }, control: null }
      const rate = { first: 0, rates: new Float64Array(60).fill(0.005) }
      const node = { streams: [{ arms, dispersion: 1, handicap: 1, rate }], share: 1 }
      const [exact, quick] = [0, 5].map((matters) =>
        largestEvidence([node], { first: 0, planned: 60 }, { steps: 60, matters }),
      )
      expect(Math.abs((exact ?? 0) - (quick ?? 0))).toBeLessThan(exact !== undefined && exact > 5 ? 1e-9 : 2.5)
    }
  })
})
