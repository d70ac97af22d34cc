import { fc } from '../support/fast-check.ts'
import { describe, expect, it } from 'vitest'
import type { MetricSource, StepSample } from '../../src/metrics/source.ts'
import type { Baseline } from '../../src/watch/baseline.ts'
import { baselineFrom } from '../../src/watch/baseline.ts'
import type { Verdict } from '../../src/watch/verdict.ts'
import { random } from '../evidence/random.ts'
import { constant, everySecond, plan, sampleAt, simulate, watchAt, watchOnce, watchSource } from './simulate.ts'

// The watch of what a sampler reads: steps of one second, two minutes before the deploy and one after it.
const traffic = (ios: (step: number) => number) => ({
  'platform=ios': { requests: 60, share: ios },
  'platform=web': { requests: 120, share: constant(0.004) },
})
const past = simulate(random(1), 0, 120, traffic(constant(0.004)))
const baseline = baselineFrom(past, 0, 120)
const watch = (ios: (step: number) => number, seed = 2): StepSample[] => simulate(random(seed), 120, 180, traffic(ios))
const judged = (samples: readonly StepSample[]): Promise<Verdict> =>
  watchOnce(plan, baseline, [...past, ...samples], 120)

describe('an alarm', () => {
  it('names the segment that fails, and says that nothing else does', async () => {
    const verdict = await judged(watch(constant(0.6)))
    if (verdict.verdict !== 'regressed') throw new Error(verdict.message)
    expect(verdict.regression).toMatchObject({ onset: 121, alarmAt: 123, worst: { segment: 'platform=ios' } })
    expect(verdict).toMatchObject({ endedAt: 123, baselineKind: 'previous-window' })
    expect(verdict.message).toMatch(
      /^Requests of platform=ios fail more often since the deploy: \d\d\.\d % instead of 0\.\d+ % \(normal is up to [\d.]+ %\)\. Other platforms look normal\.$/,
    )
  })

  it('names all traffic when everything fails', async () => {
    const everywhere = {
      'platform=ios': { requests: 20, share: constant(0.4) },
      'platform=web': { requests: 40, share: constant(0.4) },
    }
    const verdict = await judged(simulate(random(5), 120, 180, everywhere))
    expect(verdict.verdict === 'regressed' && verdict.regression.worst.segment).toBe('')
    expect(verdict.message).toContain('Also worse: requests of platform=')
  })

  it('comes at the step that proves it, whenever one looks', async () => {
    const faults = fc.record({
      from: fc.integer({ min: 1, max: 70 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      seed: fc.nat(1000),
    })
    const looks = fc.uniqueArray(fc.integer({ min: 121, max: 179 }), { maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(faults, looks, async ({ from, share, seed }, times) => {
        const samples = [...past, ...watch((step) => (step >= from ? share : 0.004), seed)]
        const sometimes = await watchAt(plan, baseline, samples, 120, [...times.toSorted((a, b) => a - b), 180, 280])
        expect(sometimes).toEqual(await watchOnce(plan, baseline, samples, 120))
      }),
      { numRuns: 40 },
    )
  })

  it('does not depend on the order in which segments are listed', async () => {
    const samples = watch(constant(0.3))
    const reversed = samples.map((sample) =>
      'counts' in sample ? { ...sample, counts: new Map([...sample.counts].toReversed()) } : sample,
    )
    expect(await judged(reversed)).toEqual(await judged(samples))
  })

  it('does not come from a blip of one step, which is not called healthy either', async () => {
    const verdict = await judged(watch((step) => (step === 10 ? 1 : 0.004)))
    expect(verdict).toMatchObject({ verdict: 'inconclusive', reasonCode: 'unproven-rise' })
  })

  it('is not held up by steps without traffic, which prove nothing either', async () => {
    const samples = watch(constant(0.6)).map((sample) => (sample.at % 2 === 0 ? sampleAt(sample.at, {}) : sample))
    const verdict = await judged(samples)
    expect(verdict.verdict === 'regressed' && verdict.regression.alarmAt % 2).toBe(1)
  })

  it('never comes from steps without numbers', async () => {
    const reasons = ['source-unreachable', 'source-error', 'not-parsable', 'series-missing', 'not-sampled'] as const
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...reasons), { minLength: 60, maxLength: 60 }), async (missing) => {
        const samples = missing.map((reason, index): StepSample => ({
          metric: 'requests',
          at: 121 + index,
          missing: reason,
        }))
        expect((await judged(samples)).verdict).toBe('inconclusive')
      }),
      { numRuns: 30 },
    )
  })

  it('leaves out counts that reach back before the watch', async () => {
    const late = { ...sampleAt(125, { 'platform=ios': { bad: 5000, total: 5000 } }), since: 110 }
    const verdict = await judged([late, ...watch(constant(0.004)).filter(({ at }) => at > 125)])
    expect(verdict.nodes.map(({ observed }) => observed.share > 0.01)).toEqual([false, false, false])
    expect(verdict.missing).toEqual({ 'not-sampled': 5 })
  })

  it('shows what came before where the same sampler saw it, and the sums alone where they were kept', async () => {
    const samples = watch(constant(0.6))
    const own = await judged(samples)
    const kept = await watchOnce(plan, { ...baseline, kind: 'kept' }, samples, 120)
    const beforeOf = (verdict: Verdict) =>
      verdict.verdict === 'regressed' ? verdict.regression.worst.before : undefined
    expect(beforeOf(own)?.length).toBe(120)
    expect(beforeOf(kept)).toEqual([])
    expect(kept).toMatchObject({ verdict: 'regressed', baselineKind: 'kept', regression: { alarmAt: 123 } })
    const totals = (verdict: Verdict) => verdict.nodes.map((node) => Math.round(node.baseline.total))
    expect(totals(kept)).toEqual(totals(own))
    expect(kept.remarks?.join(' ')).toContain('too short to try this watch out on it')
  })
})

type Steps = Readonly<Record<string, { bad: number; total: number }>>
const even: Steps = { 'platform=ios': { bad: 0, total: 100 }, 'platform=web': { bad: 0, total: 200 } }
const steps = (from: number, until: number, counts: Steps): StepSample[] =>
  Array.from({ length: until - from }, (_, index) => sampleAt(from + index + 1, counts))
const before = (counts: Steps): Baseline => baselineFrom(steps(0, 60, counts), 0, 60)
const end = (
  samples: readonly StepSample[],
  known: Baseline = before(even),
  change: Partial<typeof plan> = {},
): Promise<Verdict> => watchOnce({ ...plan, ...change }, known, samples, 60)

describe('the end of a watch', () => {
  it('is healthy where harm would have been seen, also with no error before', async () => {
    const verdict = await end(steps(60, 120, even))
    expect(verdict).toMatchObject({ verdict: 'healthy', reasonCode: 'no-harm-found', missing: {} })
    for (const node of verdict.nodes) expect(node.detectable ?? 1).toBeLessThanOrEqual(node.harm)
  })

  it('is not healthy with too little traffic, and says what would have been seen', async () => {
    const little = { 'platform=ios': { bad: 0, total: 1 }, 'platform=web': { bad: 0, total: 1 } }
    const verdict = await end(steps(60, 120, little))
    expect(verdict).toMatchObject({ verdict: 'inconclusive', reasonCode: 'too-little-traffic' })
    expect(verdict.message).toMatch(/only a rise to \d+\.\d % or more would have been seen, and 1\.0 % is already harm/)
  })

  it('is not healthy with too little before, unless what came since is proven to be less than harm', async () => {
    const little = before({ 'platform=ios': { bad: 0, total: 1 } })
    const some = { ...even, 'platform=ios': { bad: 1, total: 100 } }
    const verdict = await end(steps(60, 120, some), little, { enough: 'harm' })
    expect(verdict).toMatchObject({ verdict: 'inconclusive', reasonCode: 'too-little-traffic' })
    // What would have been seen of an outage is enough for who says so.
    const outage = await end(steps(60, 120, some), little, { enough: 'outage' })
    expect(outage).toMatchObject({ verdict: 'healthy', grade: expect.any(String) })
    expect((await end(steps(60, 120, even), little)).message).toContain('It is proven to be below the harm threshold')
  })

  it('is not healthy while a tenth of the traffic could not be judged by itself, but a small segment holds nothing up', async () => {
    const withTv = (total: number): Steps => ({ ...even, 'platform=tv': { bad: 0, total } })
    const small = await end(steps(60, 120, withTv(1)), before(withTv(1)))
    expect(small.verdict).toBe('healthy')
    expect(small.nodes.find(({ segment }) => segment === 'platform=tv')?.note).toBe('too-small')
    const third = Array.from({ length: 120 }, (_, index) => {
      const bad = index % 10 === 0 ? 1 : 0
      return sampleAt(index + 1, { 'platform=ios': { bad, total: 18 }, 'platform=web': { bad, total: 150 } })
    })
    const large = await end(third, baselineFrom(third, 0, 60), { enough: 'harm' })
    expect(large).toMatchObject({ verdict: 'inconclusive', reasonCode: 'too-little-traffic' })
    expect(large.message).toContain('of requests of platform=ios only a rise')
  })

  it('is not healthy when a segment has gone', async () => {
    const verdict = await end(steps(60, 120, { 'platform=web': { bad: 0, total: 100 } }))
    expect(verdict).toMatchObject({ verdict: 'inconclusive', reasonCode: 'series-changed' })
    expect(verdict.message).toContain('requests of platform=ios')
  })

  it('judges a segment that nobody knew before', async () => {
    const verdict = await end(steps(60, 120, { ...even, 'platform=car': { bad: 9, total: 10 } }))
    expect(verdict.verdict === 'regressed' && verdict.regression.worst).toMatchObject({
      segment: 'platform=car',
      note: 'new',
    })
    const fine = await end(steps(60, 120, { ...even, 'platform=car': { bad: 0, total: 10 } }))
    expect(fine.verdict).toBe('healthy')
    expect(fine.nodes.find(({ segment }) => segment === 'platform=car')?.note).toBe('new')
  })

  it('knows why there are no numbers', async () => {
    const missing = (reason: 'source-unreachable' | 'series-missing' | 'not-sampled'): StepSample[] =>
      steps(60, 120, even).map(({ metric, at }) => ({ metric, at, missing: reason, detail: 'connection refused' }))
    const down = await end(missing('source-unreachable'))
    expect(down).toMatchObject({ reasonCode: 'source-down', missing: { 'source-unreachable': 60 } })
    expect(down.message).toContain('connection refused')
    expect((await end(missing('series-missing'))).reasonCode).toBe('series-changed')
    expect((await end(missing('not-sampled'))).reasonCode).toBe('sampler-died')
    expect((await end([])).reasonCode).toBe('sampler-died')
    expect((await end(steps(60, 120, {}))).reasonCode).toBe('series-changed')
    const most = await end([...missing('source-unreachable').slice(0, 10), ...steps(70, 120, even)])
    expect(most).toMatchObject({ verdict: 'healthy', missing: { 'source-unreachable': 10 } })
  })

  it('needs a baseline of what is watched', async () => {
    expect((await end(steps(60, 120, even), before({}))).reasonCode).toBe('no-baseline')
  })

  it('takes a rise below the minimum effect for what it is', async () => {
    const some = { 'platform=web': { bad: 10, total: 2000 } }
    const more = { 'platform=web': { bad: 14, total: 2000 } }
    expect((await end(steps(60, 120, more), before(some))).verdict).toBe('healthy')
  })
})

describe('looks', () => {
  const counts = { 'platform=web': { bad: 0, total: 100 } }
  const known = baselineFrom(steps(0, 60, counts), 0, 60)
  const sourceOf = (sample: (at: number) => StepSample): MetricSource => ({
    read: (after, until) =>
      Promise.resolve(steps(Math.floor(after), Math.floor(until), counts).map(({ at }) => sample(at))),
  })

  it('come once a step to the end, each with a line that says how far it is and what it sees', async () => {
    const said: string[] = []
    const source = sourceOf((at) => sampleAt(at, counts))
    const whole = { ...plan, minWatch: 60 }
    const verdict = await watchSource(whole, known, source, 60.4, everySecond(60.4), { said })
    expect(verdict).toMatchObject({ verdict: 'healthy', startedAt: 60.4, endedAt: 121, stepsSeen: 60, missing: {} })
    expect(said.length).toBe(62)
    expect(said[10]).toMatch(
      /^watch 9 s of 60 s: requests 0 % bad of 900; largest evidence so far 0\.0, an alarm needs [\d.]+$/,
    )
  })

  it('end with the alarm', async () => {
    const said: string[] = []
    const source = sourceOf((at) => sampleAt(at, { 'platform=web': { bad: at > 70 ? 60 : 0, total: 100 } }))
    const verdict = await watchSource(plan, known, source, 60, everySecond(60), { said })
    expect(verdict.verdict === 'regressed' && verdict.regression).toMatchObject({ onset: 71, alarmAt: 73 })
    expect(said.length).toBe(14)
  })

  it('outlive a source that throws', async () => {
    const source: MetricSource = { read: () => Promise.reject(new Error('broken')) }
    const verdict = await watchSource(plan, known, source, 60, everySecond(60))
    expect(verdict).toMatchObject({ verdict: 'inconclusive', reasonCode: 'source-down' })
    expect(verdict.message).toContain('(broken)')
  })

  it('can be called off, and show what was seen', async () => {
    const cancelled = new AbortController()
    const source = sourceOf((at) => {
      if (at >= 65) cancelled.abort()
      return sampleAt(at, counts)
    })
    const verdict = await watchSource(plan, known, source, 60, everySecond(60), { signal: cancelled.signal })
    expect(verdict).toMatchObject({ verdict: 'inconclusive', reasonCode: 'cancelled', endedAt: 65 })
    expect(verdict.nodes[0]?.observed.total).toBe(500)
  })
})
