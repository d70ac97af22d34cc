import { describe, expect, it } from 'vitest'
import type { StepSample } from '../../src/metrics/source.ts'
import type { Baseline } from '../../src/watch/baseline.ts'
import { baselineFrom } from '../../src/watch/baseline.ts'
import { plan, sampleAt, watchOnce } from './simulate.ts'

type Steps = Readonly<Record<string, { bad: number; total: number }>>
const even: Steps = { 'platform=ios': { bad: 0, total: 100 }, 'platform=web': { bad: 0, total: 200 } }
const steps = (from: number, until: number, counts: Steps): StepSample[] =>
  Array.from({ length: until - from }, (_, index) => sampleAt(from + index + 1, counts))
const before = (counts: Steps): Baseline => baselineFrom(steps(0, 60, counts), 0, 60)
const end = (samples: readonly StepSample[], baseline: Baseline | null = before(even)) =>
  watchOnce(plan, baseline, samples, 60)

describe('the end of a watch', () => {
  it('is healthy where harm would have been seen, also with no error before', () => {
    const verdict = end(steps(60, 120, even))
    expect(verdict).toMatchObject({ verdict: 'healthy', reasonCode: 'no-harm-found', stepsSeen: 60, missing: {} })
    for (const node of verdict.nodes) expect(node.detectable ?? 1).toBeLessThanOrEqual(node.harm)
  })

  it('is not healthy with too little traffic, and says what would have been seen', () => {
    const verdict = end(steps(60, 120, { 'platform=ios': { bad: 0, total: 1 }, 'platform=web': { bad: 0, total: 1 } }))
    expect(verdict).toMatchObject({ verdict: 'inconclusive', reasonCode: 'too-little-traffic' })
    expect(verdict.message).toMatch(/only a rise to \d+\.\d % or more would have been seen, and 1\.0 % is already harm/)
  })

  it('is not healthy with too little before', () => {
    const verdict = end(steps(60, 120, even), before({ 'platform=ios': { bad: 0, total: 1 } }))
    expect(verdict).toMatchObject({ verdict: 'inconclusive', reasonCode: 'too-little-traffic' })
  })

  it('names small segments as not judged by themselves', () => {
    const counts = { ...even, 'platform=tv': { bad: 0, total: 1 } }
    const verdict = end(steps(60, 120, counts), before(counts))
    expect(verdict.message).toContain('Too small to be judged alone: requests of platform=tv.')
    expect(verdict.verdict).toBe('healthy')
  })

  it('is not healthy when a segment has gone', () => {
    const verdict = end(steps(60, 120, { 'platform=web': { bad: 0, total: 100 } }))
    expect(verdict).toMatchObject({ verdict: 'inconclusive', reasonCode: 'series-changed' })
    expect(verdict.message).toContain('requests of platform=ios')
  })

  it('judges a segment that nobody knew before', () => {
    const verdict = end(steps(60, 120, { ...even, 'platform=car': { bad: 9, total: 10 } }))
    expect(verdict.verdict === 'regressed' && verdict.regression.worst).toMatchObject({
      segment: 'platform=car',
      note: 'new',
    })
    expect(end(steps(60, 120, { ...even, 'platform=car': { bad: 0, total: 10 } })).verdict).toBe('healthy')
  })

  it('knows why there are no numbers', () => {
    const missing = (reason: 'source-unreachable' | 'series-missing' | 'not-sampled'): StepSample[] =>
      steps(60, 120, even).map(({ metric, at }) => ({ metric, at, missing: reason, detail: 'connection refused' }))
    expect(end(missing('source-unreachable'))).toMatchObject({
      reasonCode: 'source-down',
      missing: { 'source-unreachable': 60 },
    })
    expect(end(missing('source-unreachable')).message).toContain('connection refused')
    expect(end(missing('series-missing')).reasonCode).toBe('series-changed')
    expect(end(missing('not-sampled')).reasonCode).toBe('sampler-died')
    expect(end([]).reasonCode).toBe('no-data')
    expect(end(steps(60, 120, {})).reasonCode).toBe('no-data')
    expect(end([...missing('source-unreachable').slice(0, 10), ...steps(70, 120, even)]).verdict).toBe('healthy')
  })

  it('needs a baseline and a metric', () => {
    expect(end(steps(60, 120, even), null).reasonCode).toBe('no-baseline')
    expect(end(steps(60, 120, even), before({})).reasonCode).toBe('no-baseline')
    expect(watchOnce({ ...plan, metrics: [] }, before(even), [], 60).reasonCode).toBe('no-metrics')
  })

  it('takes a rise below the minimum effect for what it is', () => {
    const some = { 'platform=web': { bad: 10, total: 2000 } }
    const more = { 'platform=web': { bad: 14, total: 2000 } }
    expect(end(steps(60, 120, more), before(some)).verdict).toBe('healthy')
  })
})
