import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StepSample } from '../../src/metrics/source.ts'
import { baselineFrom } from '../../src/watch/baseline.ts'
import { initialState } from '../../src/watch/state.ts'
import { tick } from '../../src/watch/tick.ts'
import { random } from '../evidence/random.ts'
import { constant, plan, sampleAt, simulate, watchAt, watchOnce } from './simulate.ts'

const traffic = (ios: (step: number) => number) => ({
  'platform=ios': { requests: 60, share: ios },
  'platform=web': { requests: 120, share: constant(0.004) },
})
const baseline = baselineFrom(simulate(random(1), 0, 120, traffic(constant(0.004))), 0, 120)
const watch = (ios: (step: number) => number, seed = 2): StepSample[] => simulate(random(seed), 120, 180, traffic(ios))

describe('an alarm', () => {
  it('names the segment that fails, and says that nothing else does', () => {
    const verdict = watchOnce(plan, baseline, watch(constant(0.6)), 120)
    if (verdict.verdict !== 'regressed') throw new Error(verdict.message)
    expect(verdict.regression.worst.segment).toBe('platform=ios')
    expect(verdict.regression.onset).toBe(121)
    expect(verdict.regression.alarmAt).toBe(123)
    expect(verdict.endedAt).toBe(123)
    expect(verdict.message).toMatch(
      /^Requests of platform=ios fail more often since the deploy: \d\d\.\d % instead of 0\.\d+ % \(at worst [\d.]+ % was to be expected\)\. No rise is seen anywhere else\.$/,
    )
  })

  it('names all traffic when everything fails', () => {
    const everywhere = {
      'platform=ios': { requests: 20, share: constant(0.4) },
      'platform=web': { requests: 40, share: constant(0.4) },
    }
    const verdict = watchOnce(plan, baseline, simulate(random(5), 120, 180, everywhere), 120)
    expect(verdict.verdict === 'regressed' && verdict.regression.worst.segment).toBe('')
    expect(verdict.message).toContain('Also worse: requests of platform=')
  })

  it('comes at the step that proves it, whenever one looks', () => {
    const faults = fc.record({
      from: fc.integer({ min: 1, max: 70 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      seed: fc.nat(1000),
    })
    const looks = fc.uniqueArray(fc.integer({ min: 121, max: 179 }), { maxLength: 20 })
    fc.assert(
      fc.property(faults, looks, ({ from, share, seed }, times) => {
        const samples = watch((step) => (step >= from ? share : 0.004), seed)
        const sometimes = watchAt(plan, baseline, samples, 120, [...times.toSorted((a, b) => a - b), 180])
        expect(sometimes).toEqual(watchOnce(plan, baseline, samples, 120))
      }),
      { numRuns: 60 },
    )
  })

  it('does not depend on the order in which segments are listed', () => {
    const samples = watch(constant(0.3))
    const reversed = samples.map((sample) =>
      'counts' in sample ? { ...sample, counts: new Map([...sample.counts].toReversed()) } : sample,
    )
    expect(watchOnce(plan, baseline, reversed, 120)).toEqual(watchOnce(plan, baseline, samples, 120))
  })

  it('does not come from a blip of one step, which is not called healthy either', () => {
    const verdict = watchOnce(
      plan,
      baseline,
      watch((step) => (step === 10 ? 1 : 0.004)),
      120,
    )
    expect(verdict).toMatchObject({ verdict: 'inconclusive', reasonCode: 'unproven-rise' })
  })

  it('is not held up by steps without traffic, which prove nothing either', () => {
    const samples = watch(constant(0.6)).map((sample) => (sample.at % 2 === 0 ? sampleAt(sample.at, {}) : sample))
    const verdict = watchOnce(plan, baseline, samples, 120)
    expect(verdict.verdict === 'regressed' && verdict.regression.alarmAt % 2).toBe(1)
  })

  it('never comes from steps without numbers', () => {
    const reasons = ['source-unreachable', 'source-error', 'not-parsable', 'series-missing', 'not-sampled'] as const
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...reasons), { minLength: 60, maxLength: 60 }), (missing) => {
        const samples = missing.map((reason, index): StepSample => ({
          metric: 'requests',
          at: 121 + index,
          missing: reason,
        }))
        expect(watchOnce(plan, baseline, samples, 120).verdict).toBe('inconclusive')
      }),
      { numRuns: 50 },
    )
  })

  it('leaves out counts that reach back before the watch', () => {
    const late = { ...sampleAt(125, { 'platform=ios': { bad: 5000, total: 5000 } }), since: 110 }
    const verdict = watchOnce(plan, baseline, [late, ...watch(constant(0.004)).filter(({ at }) => at > 125)], 120)
    expect(verdict.nodes.map(({ observed }) => observed.share > 0.01)).toEqual([false, false, false])
    expect(verdict.missing).toEqual({ 'not-sampled': 4 })
  })
})

describe('a look', () => {
  it('says in one line how far it is and what it sees', () => {
    const samples = watch(constant(0.1)).slice(0, 2)
    const { progress, verdict } = tick(plan, baseline, initialState(plan, 120), samples, 122)
    expect(verdict).toBeNull()
    expect(progress).toMatch(
      /^watch 2 s of 60 s: requests .* bad of \d+, before 0\.\d+ %, closest to an alarm platform=ios with .* \(evidence [\d.]+ of [\d.]+\)$/,
    )
  })

  it('keeps a small state over ten thousand steps of fifty segments', () => {
    const names = Array.from({ length: 60 }, (_, index) => `shop=${index}`)
    const counts = Object.fromEntries(names.map((name) => [name, { bad: 0, total: 100_000 }]))
    const long = { ...plan, duration: 10_000 }
    const known = baselineFrom([sampleAt(1, counts)], 0, 1)
    const samples = Array.from({ length: 2000 }, (_, index) => sampleAt(2 + index, counts))
    const { state } = tick(long, known, initialState(long, 1), samples, 2001)
    expect(JSON.stringify(state).length).toBeLessThan(200_000)
    expect(state.metrics['requests']?.nodes['']?.total).toBe(60 * 100_000 * 2000)
  })
})
