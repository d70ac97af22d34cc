import { describe, expect, it } from 'vitest'
import { random } from '../evidence/random.ts'
import type { Traffic } from './simulate.ts'
import { constant, plan, wholeWatch } from './simulate.ts'

// Without minimum effect and waiting, so that only the evidence stands between noise and an alarm.
const bare = {
  ...plan,
  metrics: plan.metrics.map((metric) => ({ ...metric, minEffect: { relative: 0, absolute: 0 } })),
  sustainedFor: 0,
  duration: 40,
}

const segments = (share: number, ios = share): Record<string, Traffic> => ({
  'platform=ios': { requests: 8, share: constant(ios) },
  'platform=android': { requests: 12, share: constant(share) },
  'platform=web': { requests: 20, share: constant(share) },
})
const twice = (traffic: Record<string, Traffic>): Record<string, Traffic> =>
  Object.fromEntries(Object.entries(traffic).map(([name, each]) => [name, { ...each, requests: each.requests * 2 }]))

function alarmsOf(runs: number, alpha: number, share: number, after: number): number {
  const next = random(2026)
  const rules = { ...bare, falseAlarmRate: alpha }
  return Array.from({ length: runs }, () =>
    wholeWatch(next, rules, { seconds: 40, traffic: segments(share) }, segments(share, after)),
  ).filter(({ verdict }) => verdict === 'regressed').length
}

describe('a whole watch of all segments', () => {
  it('raises no more false alarms than promised', () => {
    const runs = 200
    const alpha = 0.1
    // Three standard errors of the simulation itself.
    expect(alarmsOf(runs, alpha, 0.02, 0.02)).toBeLessThanOrEqual(
      runs * alpha + 3 * Math.sqrt(runs * alpha * (1 - alpha)),
    )
  })

  it('raises none to speak of where the baseline knows no error', () => {
    expect(alarmsOf(100, 0.1, 0.0005, 0.0005)).toBeLessThanOrEqual(100 * 0.1 + 3 * 3)
  })

  it('finds a fourfold share of one segment at the default rate', () => {
    const next = random(11)
    const found = Array.from({ length: 40 }, () =>
      wholeWatch(next, plan, { seconds: 60, traffic: twice(segments(0.05)) }, twice(segments(0.05, 0.2))),
    ).filter((verdict) => verdict.verdict === 'regressed' && verdict.regression.worst.segment === 'platform=ios')
    expect(found.length).toBeGreaterThanOrEqual(36)
  })
})
