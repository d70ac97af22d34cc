import { describe, expect, it } from 'vitest'
import type { GaugeJudgement, GaugePlan, Samples } from '../../../src/evidence/gauge/index.ts'
import { calibrate, judgeGauge, judgeWatch } from '../../../src/evidence/gauge/index.ts'
import { deployedAt, gauge, plan, until } from './synthetic.ts'

const jump =
  (factor: number, from: number, to = Infinity) =>
  (value: number, minute: number) =>
    minute >= from && minute < to ? value * factor : value

function judge(samples: Samples, over: Partial<GaugePlan> = {}): GaugeJudgement {
  return judgeGauge(samples, plan(over), Math.max(...Array.from(samples.time)))
}

function alarmOf(judgement: GaugeJudgement) {
  if (judgement.verdict !== 'regressed') throw new Error(`expected an alarm, found ${JSON.stringify(judgement)}`)
  return judgement.alarm
}

describe('judgeGauge', () => {
  it('finds a lasting rise within a few minutes and says by how much', () => {
    const alarm = alarmOf(judge(gauge({ change: jump(1.3, 30) })))
    expect(alarm.direction).toBe('up')
    expect(alarm.at - deployedAt).toBeGreaterThanOrEqual(30 * 60)
    expect(alarm.at - deployedAt).toBeLessThan(34 * 60)
    expect(alarm.observed / alarm.expected).toBeGreaterThan(1.1)
  })

  it('finds a burst, a fall, and a rise that is too small for a single minute', () => {
    expect(alarmOf(judge(gauge({ change: jump(2, 5, 8) }))).direction).toBe('up')
    expect(alarmOf(judge(gauge({ change: jump(0.7, 10) }))).direction).toBe('down')
    const small = alarmOf(judge(gauge({ change: jump(1.03, 5) })))
    expect(small.span).toBeGreaterThan(60)
  })

  it('leaves quiet series alone, the daily swing included', () => {
    const alarms = Array.from({ length: 20 }, (_, i) => judge(gauge({ seed: 100 + i }))).filter(
      ({ verdict }) => verdict !== 'healthy',
    )
    expect(alarms).toHaveLength(0)
  })

  it('takes what happens every day at this time as usual', () => {
    const nightly = (value: number, minute: number) => ((minute + 14_400) % 1440 < 40 ? value * 1.5 : value)
    expect(judge(gauge({ change: nightly })).verdict).toBe('healthy')
  })

  it('does not blame the deploy for what has been off for hours, however little, unless it gets worse', () => {
    const since = (more: number) => (value: number, minute: number) =>
      value + (minute >= -240 ? 3 : 0) + (minute >= 10 ? more : 0)
    const judged = (more: number) =>
      Array.from({ length: 20 }, (_, seed) =>
        judge(gauge({ seed: seed + 1, days: 8, every: 300, change: since(more) }), {
          falseAlarmRate: 0.05,
          sustainedFor: 30,
        }),
      ).filter(({ verdict }) => verdict === 'regressed').length
    expect([judged(0), judged(8)]).toEqual([0, 20])
  })

  it('looks only in the asked direction', () => {
    const fallen = gauge({ change: jump(0.6, 20) })
    expect(judge(fallen, { direction: 'up' }).verdict).toBe('healthy')
    expect(alarmOf(judge(fallen, { direction: 'down' })).direction).toBe('down')
  })

  it('takes a change for harm only where both minimum effects are exceeded', () => {
    const risen = gauge({ change: jump(1.3, 30) })
    const { observed, expected, at } = alarmOf(judge(risen))
    expect(alarmOf(judge(risen, { minEffect: { relative: 0.05, absolute: 0 } })).at).toBeGreaterThanOrEqual(at)
    expect(judge(risen, { minEffect: { relative: 0.5, absolute: 0 } }).verdict).toBe('healthy')
    const absolute = 2 * (observed - expected)
    expect(judge(risen, { minEffect: { relative: 0, absolute } }).verdict).toBe('healthy')
    const fallen = alarmOf(judge(gauge({ change: jump(0.6, 20) }), { minEffect: { relative: 0.2, absolute: 0 } }))
    expect(fallen.observed).toBeLessThan(0.8 * fallen.expected)
  })

  it('gives the same first alarm whenever one looks, and none before it', () => {
    const samples = gauge({ change: jump(1.15, 40) })
    const minEffect = { relative: 0.03, absolute: 0 }
    const whole = alarmOf(judge(samples, { minEffect }))
    const calibration = calibrate(samples, plan({ minEffect }))
    if (typeof calibration === 'string') throw new Error(calibration)
    for (let minute = 1; minute <= 121; minute++) {
      const now = deployedAt + minute * 60
      // Every look by what was learnt before the deploy; now and then one that learns it anew, from what there is by then.
      const seen = judgeWatch(calibration, samples, now + 1)
      if (now < whole.at) expect(seen.verdict).toBe('inconclusive')
      else expect(alarmOf(seen)).toEqual(whole)
      if (minute % 15 === 1 || Math.abs(now - whole.at) < 90)
        expect(judgeGauge(until(samples, now), plan({ minEffect }), now + 1)).toEqual(seen)
    }
  })

  it('does the same with several samples a minute, half a minute seen', () => {
    const samples = gauge({ every: 15, change: jump(1.2, 40) })
    const whole = alarmOf(judge(samples))
    for (let second = 2400; second <= 2700; second += 15) {
      const seen = judge(until(samples, deployedAt + second))
      if (seen.verdict === 'regressed') expect(seen.alarm).toEqual(whole)
    }
    expect(whole.at).toBeLessThan(deployedAt + 43 * 60)
  })

  it('does not depend on the unit', () => {
    const samples = gauge({ change: jump(1.1, 25) })
    const expected = alarmOf(judge(samples))
    for (const unit of [1e-9, 1e-3, 1e9]) {
      const scaled = { time: samples.time, value: Array.from(samples.value, (value) => value * unit) }
      const alarm = alarmOf(judge(scaled))
      expect(alarm.at).toBe(expected.at)
      expect(alarm.score).toBeCloseTo(expected.score ?? 0, 6)
    }
  })

  it('judges series with negative values as they are', () => {
    const celsius = (change: (value: number, minute: number) => number) =>
      gauge({ change: (value, minute) => change(value, minute) - 100 })
    expect(judge(celsius((value) => value)).verdict).toBe('healthy')
    const alarm = alarmOf(judge(celsius((value, minute) => (minute > 15 ? value + 20 : value))))
    expect(alarm.expected).toBeLessThan(alarm.observed)
  })

  it('judges every five minutes a series that has a sample every five minutes', () => {
    const samples = gauge({ every: 300, change: jump(1.5, 30) })
    const judgement = judge(samples)
    expect(judgement.basis?.step).toBe(300)
    expect(alarmOf(judgement).at - deployedAt).toBeLessThan(42 * 60)
    expect(judge(gauge({ every: 300 })).verdict).toBe('healthy')
  })

  it('counts in how many quiet windows it would have alarmed', () => {
    const restless = (value: number, minute: number) =>
      minute < 0 && Math.floor(minute / 60) % 97 === 0 ? value * 3 : value
    const quiet = judge(gauge({ swing: 0 })).basis?.quiet
    const noisy = judge(gauge({ swing: 0, change: restless })).basis?.quiet
    expect(quiet?.windows).toBeGreaterThan(800)
    expect(quiet?.disjoint).toBeGreaterThan(70)
    expect((quiet?.alarmed ?? 0) / (quiet?.windows ?? 1)).toBeLessThan(0.02)
    expect(noisy?.alarmed).toBeGreaterThan(quiet?.alarmed ?? 0)
  })
})
