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

async function alarmsOf(runs: number, alpha: number, share: number, after: number): Promise<number> {
  const next = random(2026)
  const rules = { ...bare, falseAlarmRate: alpha }
  let alarms = 0
  for (let run = 0; run < runs; run += 1) {
    const { verdict } = await wholeWatch(next, rules, { seconds: 40, traffic: segments(share) }, segments(share, after))
    if (verdict === 'regressed') alarms += 1
  }
  return alarms
}

describe('a whole watch of all segments', () => {
  it('raises no more false alarms than promised', async () => {
    const runs = 200
    const alpha = 0.1
    // Three standard errors of the simulation itself.
    expect(await alarmsOf(runs, alpha, 0.02, 0.02)).toBeLessThanOrEqual(
      runs * alpha + 3 * Math.sqrt(runs * alpha * (1 - alpha)),
    )
  })

  it('raises none to speak of where the baseline knows no error', async () => {
    expect(await alarmsOf(100, 0.1, 0.0005, 0.0005)).toBeLessThanOrEqual(100 * 0.1 + 3 * 3)
  })

  it('finds a fourfold share of one segment at the default rate', async () => {
    const next = random(11)
    let found = 0
    for (let run = 0; run < 40; run += 1) {
      const before = { seconds: 60, traffic: twice(segments(0.05)) }
      const verdict = await wholeWatch(next, plan, before, twice(segments(0.05, 0.2)))
      if (verdict.verdict === 'regressed' && verdict.regression.worst.segment === 'platform=ios') found += 1
    }
    expect(found).toBeGreaterThanOrEqual(36)
  })
})
