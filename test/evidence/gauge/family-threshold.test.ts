import { describe, expect, it } from 'vitest'
import type { Member } from '../../../src/evidence/gauge/index.ts'
import { familyFactor, isOfFamily, learn, settle } from '../../../src/evidence/gauge/index.ts'
import { calibrate } from '../../../src/evidence/gauge/index.ts'
import { gauge, plan } from './synthetic.ts'

const HOUR = 3600
/** Windows of an hour, one after the other, with those scores; a threshold of 2 alone. */
const member = (scores: readonly number[], skip = 0): Member => ({
  quiet: {
    ages: scores.map((_, index) => (index + 1 + skip) * HOUR),
    scores: Float64Array.from(scores),
    watch: HOUR,
  },
  alone: 2,
})
const rising = Array.from({ length: 99 }, (_, index) => index / 10)

describe('the threshold of a family of gauges', () => {
  it('is the largest of all in the windows that all have, by rank and with a margin', () => {
    const low = member(rising.map(() => 0.1))
    // Of 99 windows the 99th at 1 %, the 95th at 5 %, in units of the threshold alone.
    expect(familyFactor([member(rising), low], 0.01)?.factor).toBeCloseTo((1.15 * 9.8) / 2)
    expect(familyFactor([low, member(rising)], 0.05)?.factor).toBeCloseTo((1.15 * 9.4) / 2)
    const other = member(rising.toReversed())
    expect(familyFactor([member(rising), other], 0.05)?.factor).toBeCloseTo((1.15 * 9.6) / 2)
    expect(familyFactor([member(rising), other], 0.05)?.windows).toBe(99)
  })

  it('is never less than that of one series', () => {
    expect(familyFactor([member(rising.map(() => 0.1)), member(rising.map(() => 0.2))], 0.05)?.factor).toBe(1)
  })

  it('is none where the windows in common are too few', () => {
    expect(familyFactor([member(rising), member(rising, 1)], 0.01)).toBeNull()
    expect(familyFactor([member(rising), member(rising, 1)], 0.02)?.windows).toBe(98)
    // A hundred windows of which hardly any do not overlap.
    const crowded = { ...member(rising), quiet: { ...member(rising).quiet, ages: rising.map((_, i) => HOUR + 60 * i) } }
    expect(familyFactor([crowded, crowded], 0.01)).toBeNull()
  })

  it('is not for a series with a short past, which would leave the others too little', () => {
    const quiet = (windows: number) => member(rising.slice(0, windows)).quiet
    expect(isOfFamily([quiet(99), quiet(95), quiet(30)])).toEqual([true, true, false])
  })

  it('leaves a series by itself as it was', () => {
    const wild = (value: number, minute: number): number => value * (1 + 0.1 * Math.sin(minute * minute))
    const samples = gauge({ days: 4, every: 300, change: wild })
    const learnt = learn(samples, plan())
    const alone = calibrate(samples, plan())
    if (typeof learnt === 'string' || typeof alone === 'string') throw new Error('not judged')
    expect(settle(learnt, alone.threshold, alone.thresholdMeasured)).toEqual(alone)
    const strict = settle(learnt, alone.threshold * 3, true)
    expect(strict.quiet.alarmed).toBeLessThanOrEqual(alone.quiet.alarmed)
    const found = (of: typeof alone) => of.caught.reduce((sum, each) => sum + each.found.length, 0)
    expect(found(strict)).toBeLessThan(found(alone))
  })
})
