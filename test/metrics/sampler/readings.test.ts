import { describe, expect, it } from 'vitest'
import { increments, type Reading } from '../../../src/metrics/sampler/readings.ts'
import { fc } from '../../support/fast-check.ts'

const counters = (segments: Readonly<Record<string, readonly [bad: number, total: number]>>): Reading => ({
  counts: new Map(Object.entries(segments).map(([name, [bad, total]]) => [name, { bad, total }])),
})

/** One reading a second, each of the metric `m`; the samples as plain objects. */
function samplesOf(readings: readonly Reading[]) {
  const next = increments(1)
  return readings.flatMap((reading, index) =>
    next(index + 1, new Map([['m', reading]])).map((sample) => {
      if ('missing' in sample) return sample.missing
      if (!('counts' in sample)) throw new Error('no counts')
      const counts: Record<string, number[] | number> = {}
      for (const [name, { bad, total }] of sample.counts) counts[name] = [bad, total]
      return sample.since === undefined ? counts : { ...counts, since: sample.since }
    }),
  )
}

const down: Reading = { missing: 'source-unreachable' }

describe('increments', () => {
  it('takes the first reading as a reference only', () => {
    expect(samplesOf([counters({ '': [5, 100] }), counters({ '': [6, 130] })])).toEqual([
      'not-sampled',
      { '': [1, 30] },
    ])
  })

  it('counts what appears later from zero', () => {
    expect(samplesOf([counters({ '': [0, 10] }), counters({ '': [2, 20], 'p=a': [2, 4] })])[1]).toEqual({
      '': [2, 10],
      'p=a': [2, 4],
    })
  })

  it('counts from zero after a restart, everything of it', () => {
    const before = counters({ '': [3, 1000], 'p=a': [1, 500] })
    expect(samplesOf([before, counters({ '': [4, 40], 'p=a': [2, 20] })])[1]).toEqual({ '': [4, 40], 'p=a': [2, 20] })
  })

  it('keeps the reference of a segment that is absent for a while', () => {
    const steps = [{ '': [0, 20], 'p=a': [0, 10] }, { '': [0, 25] }, { '': [0, 30], 'p=a': [0, 12] }] as const
    expect(samplesOf(steps.map(counters))[2]).toEqual({ '': [0, 5], 'p=a': [0, 2] })
  })

  it('loses nothing in a gap, and says how far back the numbers reach', () => {
    expect(samplesOf([counters({ '': [0, 10] }), down, down, counters({ '': [3, 40] })])).toEqual([
      'not-sampled',
      'source-unreachable',
      'source-unreachable',
      { '': [3, 30], since: 1 },
    ])
  })

  it('believes no more bad events than events', () => {
    const steps = [counters({ '': [0, 10] }), counters({ '': [5, 12] }), counters({ '': [5, 20] })]
    expect(samplesOf(steps).slice(1)).toEqual(['source-error', { '': [5, 10], since: 1 }])
  })

  it('adds up to what was counted, whatever fails in between', () => {
    const step = fc.record({ bad: fc.nat(9), good: fc.nat(9), isDown: fc.boolean() })
    fc.assert(
      fc.property(fc.array(step, { minLength: 1 }), (steps) => {
        let [bad, total] = [0, 0]
        const readings = steps.map((each) => {
          bad += each.bad
          total += each.bad + each.good
          return each.isDown ? down : counters({ '': [bad, total] })
        })
        const all = samplesOf([counters({ '': [0, 0] }), ...readings, counters({ '': [bad, total] })])
        const sums = all.flatMap((each) => (typeof each === 'object' && Array.isArray(each['']) ? [each['']] : []))
        expect([0, 1].map((index) => sums.reduce((sum, each) => sum + (each[index] ?? 0), 0))).toEqual([bad, total])
      }),
    )
  })
})
