import { describe, expect, it } from 'vitest'
import { calibrate, type Direction, judgeGauge } from '../../../src/evidence/gauge/index.ts'
import { deployedAt, gauge, plan } from './synthetic.ts'

function caught(direction: Direction, recipe: Parameters<typeof gauge>[0] = {}) {
  const calibration = calibrate(gauge({ days: 9, minutes: 0, ...recipe }), plan({ direction }))
  if (typeof calibration === 'string') throw new Error(calibration)
  return calibration.caught
}

describe('what a gauge would have caught', () => {
  it('is a change beyond its noise in every quiet window, the bigger the sooner', () => {
    const [fifth, half] = caught('up')
    expect(fifth).toMatchObject({ change: 0.2, windows: expect.any(Number) })
    expect(fifth?.windows).toBeGreaterThan(20)
    expect(half?.found).toHaveLength(half?.windows ?? 0)
    const most = (steps: readonly number[] = []): number => Math.max(...steps)
    expect(most(half?.found)).toBeLessThanOrEqual(most(fifth?.found))
  })

  it('is less where the series is wilder, and a fall where a fall is harm', () => {
    const wild = (value: number, minute: number): number => value * (1 + 0.6 * Math.sin(minute * minute))
    const [fifth] = caught('up', { change: wild })
    expect(fifth?.found.length).toBeLessThan((fifth?.windows ?? 0) / 2)
    expect(caught('down').map(({ change }) => change)).toEqual([-0.2, -0.5])
  })

  it('is no more than what the watch itself then finds', () => {
    const [, half] = caught('up')
    const slowest = Math.max(...(half?.found ?? []))
    const change = (value: number, minute: number): number => value * (minute >= 0 ? 1.5 : 1)
    for (const seed of [1, 2, 3, 4]) {
      const judged = judgeGauge(gauge({ days: 9, seed, change }), plan({ direction: 'up' }), deployedAt + 7200)
      if (judged.verdict !== 'regressed') throw new Error(judged.verdict)
      expect(judged.alarm.at - deployedAt).toBeLessThanOrEqual((slowest + 1) * 60)
    }
  })
})
