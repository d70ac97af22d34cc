import { describe, expect, it } from 'vitest'
import type { MetricSource, StepSample } from '../../src/metrics/source.ts'
import { baselineFrom } from '../../src/watch/baseline.ts'
import { runWatch } from '../../src/watch/run.ts'
import { plan, sampleAt } from './simulate.ts'

const counts = { 'platform=web': { bad: 0, total: 100 } }
const baseline = baselineFrom(
  Array.from({ length: 60 }, (_, index) => sampleAt(index + 1, counts)),
  0,
  60,
)

function world(startedAt: number) {
  let time = startedAt * 1000
  const lines: string[] = []
  return {
    lines,
    clock: { now: () => time, sleep: (milliseconds: number) => Promise.resolve(void (time += milliseconds)) },
    log: {
      info: (line: string) => void lines.push(line),
      warning: (line: string) => void lines.push(`! ${line}`),
      debug: () => undefined,
    },
  }
}

const sourceOf = (sample: (at: number) => StepSample): MetricSource => ({
  read: (after, until) => {
    const first = Math.floor(after) + 1
    return Promise.resolve(
      Array.from({ length: Math.max(0, Math.floor(until) - first + 1) }, (_, index) => sample(first + index)),
    )
  },
})

describe('runWatch', () => {
  it('looks once a step to the end', async () => {
    const { lines, clock, log } = world(60.4)
    const verdict = await runWatch({
      plan,
      baseline,
      source: sourceOf((at) => sampleAt(at, counts)),
      clock,
      log,
      startedAt: 60.4,
    })
    expect(verdict).toMatchObject({ verdict: 'healthy', startedAt: 60.4, endedAt: 120.4, stepsSeen: 59, missing: {} })
    expect(lines.length).toBeGreaterThanOrEqual(60)
    expect(lines.length).toBeLessThan(65)
  })

  it('ends with the alarm', async () => {
    const { lines, clock, log } = world(60)
    const source = sourceOf((at) => sampleAt(at, { 'platform=web': { bad: at > 70 ? 60 : 0, total: 100 } }))
    const verdict = await runWatch({ plan, baseline, source, clock, log, startedAt: 60 })
    expect(verdict.verdict === 'regressed' && verdict.regression).toMatchObject({ onset: 71, alarmAt: 73 })
    expect(lines.length).toBe(14)
    const { before = [] } = verdict.verdict === 'regressed' ? verdict.regression.worst : {}
    expect(before.length).toBeGreaterThan(10)
    expect(before.every(({ at, share }) => at <= 60 && share === 0)).toBe(true)
  })

  it('outlives a source that throws', async () => {
    const { lines, clock, log } = world(60)
    const source: MetricSource = { read: () => Promise.reject(new Error('broken')) }
    const verdict = await runWatch({ plan, baseline, source, clock, log, startedAt: 60 })
    expect(verdict).toMatchObject({ verdict: 'inconclusive', reasonCode: 'no-data' })
    expect(lines).toContain('! The metric source failed: broken')
  })

  it('can be called off', async () => {
    const { clock, log } = world(60)
    const cancelled = new AbortController()
    const source = sourceOf((at) => {
      if (at >= 65) cancelled.abort()
      return sampleAt(at, counts)
    })
    const verdict = await runWatch({ plan, baseline, source, clock, log, startedAt: 60, signal: cancelled.signal })
    expect(verdict).toMatchObject({ verdict: 'inconclusive', reasonCode: 'cancelled', endedAt: 65 })
  })
})
