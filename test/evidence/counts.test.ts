import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logEvidence } from '../../src/evidence/counts.ts'

const bad = fc.integer({ min: 0, max: 1_000_000_000 })
const expected = fc.double({ min: 0, max: 1e9, noNaN: true })

describe('logEvidence', () => {
  it('is nothing before anything was seen', () => {
    expect(logEvidence(0, 0)).toBeCloseTo(0, 12)
  })

  it('is finite for any counts', () => {
    fc.assert(fc.property(bad, expected, (x, lambda) => Number.isFinite(logEvidence(x, lambda))))
  })

  it('grows with bad events and shrinks with expected ones', () => {
    fc.assert(
      fc.property(bad, expected, (x, lambda) => {
        expect(logEvidence(x + 1, lambda)).toBeGreaterThan(logEvidence(x, lambda))
        expect(logEvidence(x, lambda * 1.01 + 0.01)).toBeLessThan(logEvidence(x, lambda))
      }),
    )
  })

  it('needs few events of a kind that hardly ever happened, as the measurements of the literature say', () => {
    const threshold = Math.log(100)
    expect(logEvidence(2, 0.05)).toBeLessThan(threshold)
    expect(logEvidence(3, 0.05)).toBeGreaterThan(threshold)
  })

  it('is an average of 1 at the edge of the hypothesis', () => {
    // Sum over the Poisson distribution of exp(logEvidence), mean 1.1 times expected.
    const lambda = 2
    let logProbability = -1.1 * lambda
    let sum = 0
    for (let x = 0; x < 400; x += 1) {
      sum += Math.exp(logProbability + logEvidence(x, lambda))
      logProbability += Math.log(1.1 * lambda) - Math.log(x + 1)
    }
    expect(sum).toBeCloseTo(1, 6)
  })
})
