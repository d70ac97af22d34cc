import { describe, expect, it } from 'vitest'
import type { GaugeJudgement, Samples } from '../../../src/evidence/gauge/index.ts'
import { judgeGauge } from '../../../src/evidence/gauge/index.ts'
import type { Recipe } from './synthetic.ts'
import { deployedAt, gauge, plan, random, until } from './synthetic.ts'

const whole = Number.POSITIVE_INFINITY

function judge(samples: Samples, falseAlarmRate = 0.05): GaugeJudgement {
  return judgeGauge(samples, plan({ falseAlarmRate }), whole)
}

function reason(samples: Samples): string {
  const judgement = judge(samples)
  return judgement.verdict === 'inconclusive' ? judgement.reason : judgement.verdict
}

describe('what cannot be judged is neither green nor red', () => {
  it.each<[string, Recipe | Samples]>([
    ['no-history', { time: [], value: [] }],
    ['no-history', { days: 0 }],
    ['too-little-history', { days: 1 }],
    ['too-little-history', { days: 1, change: (value, minute) => (minute > 5 ? value * 10 : value) }],
    ['too-sparse', { every: 3600, days: 14 }],
    ['no-data', { minutes: 0 }],
    ['no-data', { change: (value, minute) => (minute > 0 ? Number.NaN : value) }],
    ['watch-not-over', { minutes: 60 }],
    ['too-many-gaps', { change: (value, minute) => (minute > 10 && minute < 60 ? Number.POSITIVE_INFINITY : value) }],
  ])('%s', (expected, made) => {
    expect(reason('time' in made ? made : gauge(made))).toBe(expected)
  })

  it('a constant history of a week tells a change at 5 %, but not at 1 %', () => {
    const stuck = gauge({ change: (_, minute) => (minute > 20 ? 8 : 7) })
    const judgement = judge(stuck)
    expect(judgement).toMatchObject({ verdict: 'regressed', alarm: { against: 'constant', direction: 'up' } })
    expect(judge(stuck, 0.01)).toMatchObject({ verdict: 'inconclusive', reason: 'constant-history' })
    expect(judge(gauge({ change: () => 7 })).verdict).toBe('healthy')
    expect(judge(gauge({ change: () => 0 })).verdict).toBe('healthy')
    const blip = gauge({ change: (_, minute) => (minute > 20 && minute < 22 ? 8 : 7) })
    expect(judge(blip).verdict).toBe('healthy')
  })

  it('a history that is nearly constant has a scale all the same', () => {
    const rare = (value: number, minute: number) => (Math.floor(minute) % 5000 === -7 ? 1 + value / 1e6 : 0)
    const judgement = judge(gauge({ change: rare }))
    expect(judgement.verdict).toBe('healthy')
    const numbers = JSON.stringify(judgement, (_, value: unknown) =>
      typeof value === 'number' && !Number.isFinite(value) ? 'bad' : value,
    )
    expect(numbers).not.toContain('bad')
  })
})

describe('holes, jitter, order', () => {
  const jump = (value: number, minute: number) => (minute >= 30 ? value * 1.4 : value)

  it('finds the same change through gaps, and is quiet through them', () => {
    const next = random(5)
    const holes = (samples: Samples): Samples => ({
      time: samples.time,
      value: Array.from(samples.value, (value) => (next() < 0.1 ? Number.NaN : value)),
    })
    expect(judge(holes(gauge()), 0.01).verdict).toBe('healthy')
    expect(judge(holes(gauge({ change: jump })))).toMatchObject({ verdict: 'regressed' })
  })

  it('bears timestamps that are off by some seconds', () => {
    const next = random(6)
    const shaken = (samples: Samples): Samples => ({
      time: Array.from(samples.time, (time) => time + Math.round(20 * (next() - 0.5))),
      value: samples.value,
    })
    const quiet = judge(shaken(gauge()), 0.01)
    expect(quiet.verdict).toBe('healthy')
    expect(quiet.basis?.stepsCompared).toBeGreaterThan(114)
    expect(judge(shaken(gauge({ change: jump }))).verdict).toBe('regressed')
  })

  it('does not care about the order of the samples', () => {
    const samples = gauge({ change: jump })
    const turned = { time: Array.from(samples.time).toReversed(), value: Array.from(samples.value).toReversed() }
    expect(judge(turned)).toEqual(judge(samples))
  })

  it('learns nothing from what came after the deploy', () => {
    const calm = judge(gauge())
    const wild = judge(gauge({ change: (value, minute) => (minute > 0 ? value * (1 + minute) : value) }))
    expect(wild.basis?.quiet).toEqual(calm.basis?.quiet)
    const before = judge(until(gauge(), deployedAt))
    expect(before.basis?.quiet).toEqual(calm.basis?.quiet)
  })
})
