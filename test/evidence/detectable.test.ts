import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectableShare, fewestBad } from '../../src/evidence/detectable.ts'
import { evidenceOf, nodeTest } from '../../src/evidence/node-test.ts'
import { poisson, random } from './random.ts'

const test = nodeTest({ bad: 12, total: 3000 }, 0.01)

describe('detectable share', () => {
  it('is what nine of ten watches find', () => {
    const total = 5000
    const share = detectableShare(test, total) ?? 1
    const next = random(3)
    const found = Array.from({ length: 1000 }, () => poisson(next, share * total)).filter(
      (bad) => evidenceOf(test, { bad, total }) >= test.logThreshold,
    )
    expect(found.length).toBeGreaterThan(900 - 30)
    expect(found.length).toBeLessThan(930 + 30)
  })

  it('is the very count at which the evidence suffices', () => {
    const fewest = fewestBad(test, 2000, 0) ?? NaN
    expect(evidenceOf(test, { bad: fewest, total: 2000 })).toBeGreaterThanOrEqual(test.logThreshold)
    expect(evidenceOf(test, { bad: fewest - 1, total: 2000 })).toBeLessThan(test.logThreshold)
  })

  it('gets smaller with traffic, is null without, and counts the limit of harm', () => {
    expect(detectableShare(test, 0)).toBeNull()
    expect(detectableShare(nodeTest({ bad: 0, total: 1 }, 0.01), 10)).toBeNull()
    expect(detectableShare(test, 100_000) ?? 1).toBeLessThan(detectableShare(test, 1000) ?? 0)
    expect(detectableShare(test, 100_000, 0.5) ?? 0).toBeGreaterThan(0.5)
  })

  it('works from one event to a thousand million', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (total) => {
        const share = detectableShare(test, total)
        expect(share === null || (share > test.normalAtWorst && share <= 1)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})
