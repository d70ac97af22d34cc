import { describe, expect, it } from 'vitest'
import type { MetricStore } from '../../src/metrics/store.ts'
import { lookOnce, type WatchEnd, type WatchRun } from '../../src/watch/run.ts'
import { minutesToNextLook, type Slices } from '../../src/watch/slices.ts'
import { fc } from '../support/fast-check.ts'
import { deployedAt, memoryStore, plan, requests, service, spec, watched } from './memory-store.ts'

const HOUR = 3600

/** Minutes of the age at which a watch of an hour is looked at, where each job needs `start` minutes to begin. */
function looks(every: Slices['every'], start = 0): number[] {
  const ages: number[] = []
  let age = 0
  // A store needs some seconds more than the watch itself.
  while (age * 60 < HOUR + 15) {
    age += minutesToNextLook({ every }, age * 60, HOUR + 15 - age * 60) + start
    ages.push(age)
  }
  return ages
}

const gaps = (ages: readonly number[]): number[] => ages.map((age, index) => age - (ages[index - 1] ?? 0))

describe('the looks at a watch of an hour', () => {
  it('are seven where they grow, and at most a quarter of an hour apart', () => {
    expect(looks('growing')).toEqual([2, 5, 10, 25, 40, 55, 65])
    expect(looks('growing', 0.5).length).toBeLessThanOrEqual(7)
    expect(Math.max(...gaps(looks('growing')))).toBe(15)
  })

  it('are thirty-one where two minutes lie between them: the last step is known some seconds after the hour', () => {
    expect(looks(120)).toHaveLength(31)
    expect(new Set(gaps(looks(120)))).toEqual(new Set([2]))
  })
})

/** A watch that each look begins anew, as a job of its own does. */
async function inSlices(store: MetricStore, every: Slices['every']): Promise<{ end: WatchEnd; at: number }> {
  let now = deployedAt
  const quiet = { info: () => undefined, warning: () => undefined, debug: () => undefined }
  const clock = {
    now: () => now * 1000,
    sleep: (milliseconds: number) => Promise.resolve(void (now += milliseconds / 1000)),
  }
  const run: WatchRun = {
    spec: spec([requests]),
    plan,
    store,
    upstream: () => Promise.resolve(false),
    clock,
    log: quiet,
    startedAt: deployedAt,
    pastUntil: deployedAt - 300,
    deploys: [],
    incidents: [],
  }
  let left = plan.duration
  for (;;) {
    now += 60 * minutesToNextLook({ every }, now - deployedAt, left)
    const seen = await lookOnce(run)
    if (!('nap' in seen)) return { end: seen, at: now }
    left = seen.left
  }
}

const faults = fc.record({
  /** Minute at which it begins; beyond the watch it never does. */
  from: fc.integer({ min: 0, max: 80 }),
  minutes: fc.integer({ min: 2, max: 80 }),
  times: fc.constantFrom(1, 1.5, 3, 20),
  platform: fc.constantFrom('platform=ios', 'platform=web'),
})

describe('a watch in slices', () => {
  it('ends with the verdict of one that looks every minute, later by one slice at most', async () => {
    const every = fc.constantFrom<Slices['every']>('growing', 120, 300)
    await fc.assert(
      fc.asyncProperty(faults, every, async ({ from, minutes, times, platform }, pace) => {
        const share = (minute: number, of: string): number =>
          of === platform && minute >= from && minute < from + minutes ? 0.01 * times : 0.01
        const store = memoryStore(service(share))
        const whole = await watched(store, spec([requests]))
        const { end, at } = await inSlices(store, pace)
        expect(end.verdict).toEqual(whole.verdict)
        const most = pace === 'growing' ? 15 * 60 : pace
        expect(at - whole.verdict.endedAt).toBeLessThanOrEqual(most + 60)
      }),
      { numRuns: 5 },
    )
  })

  it('tells an alarm that a later look would no longer see', async () => {
    // Ten bad minutes, over before the look after the next.
    const store = memoryStore(service((minute) => (minute >= 11 && minute < 21 ? 0.3 : 0.01)))
    const { end } = await inSlices(store, 'growing')
    const whole = await watched(store, spec([requests]))
    expect(end.verdict).toMatchObject({ verdict: 'regressed' })
    expect(end.verdict).toEqual(whole.verdict)
  })

  it('goes on over a store that is down for one look', async () => {
    let asked = 0
    const truth = memoryStore(service(() => 0.01))
    const store: MetricStore = {
      ...truth,
      read: (metric, range) => {
        asked += 1
        return asked === 1
          ? Promise.resolve({ missing: 'source-unreachable', detail: 'down' })
          : truth.read(metric, range)
      },
    }
    const { end } = await inSlices(store, 300)
    expect(end.verdict).toMatchObject({ verdict: 'healthy' })
  })
})
