import { describe, expect, it } from 'vitest'
import type { WatchPlan } from '../../src/watch/plan.ts'
import type { Verdict } from '../../src/watch/verdict.ts'
import { type Held, memoryStore, plan, spec, watched } from './memory-store.ts'
import { HOUR, metric, smallService as service } from './small-service.ts'

// Services with 5 to 100 requests a minute: what a watch of them can see, and how long one would have to be.

const watch = async (held: Held[], change: Partial<WatchPlan>): Promise<Verdict> => {
  const store = memoryStore(held)
  const whole = spec([metric], { history: 7 * 24 * HOUR, baseline: 'same-hour' })
  const { verdict } = await watched(store, whole, { plan: { ...plan, ...change }, lookEvery: 24 * HOUR })
  return verdict
}

describe('the watch of a small service', () => {
  it.each([5, 20, 50, 100])(
    'ends green at %i requests a minute, and says what it would have seen',
    async (perMinute) => {
      const verdict = await watch(service(perMinute, 0.02), { duration: HOUR })
      expect(verdict).toMatchObject({ verdict: 'healthy', grade: expect.stringMatching(/rise|outage|doubling/) })
    },
  )

  it.each([
    ['threefold', 5, 0.02],
    ['doubling', 20, 0.02],
    ['threefold', 20, 0.005],
    ['harm', 100, 0.01],
  ] as const)(
    'offers the watch that would see %s at %i requests a minute, %f of them bad',
    async (enough, rate, share) => {
      const short = await watch(service(rate, share), { duration: 900, minWatch: 900, enough })
      expect(short).toMatchObject({ verdict: 'inconclusive', reasonCode: 'too-little-traffic' })
      const [, hours = '0', minutes = '0'] =
        / A watch of about (?:(\d+) h)? ?(?:(\d+) min)? would see /.exec(short.message) ?? []
      const seconds = Number(hours) * HOUR + Number(minutes) * 60
      expect(seconds).toBeGreaterThan(900)
      // It holds what it promises, with half as much again for the chance of it.
      const half = 1.5 * seconds
      const longer = await watch(service(rate, share), { duration: half, minWatch: half, enough })
      expect(longer.verdict, `${short.message} | ${longer.message}`).toBe('healthy')
    },
  )

  it('offers none where a day would not do', async () => {
    const { message } = await watch(service(0.2, 0.001), { duration: 900, minWatch: 900, enough: 'doubling' })
    expect(message).toMatch(/^Too little traffic to say/)
    expect(message).not.toContain('A watch of')
  })
})
