import { describe, expect, it } from 'vitest'
import type { StoreMetric } from '../../src/metrics/store.ts'
import { fc } from '../support/fast-check.ts'
import {
  anyChange,
  deployedAt,
  type Held,
  memoryStore,
  plan,
  requests,
  rest,
  service,
  spec,
  watched,
} from './memory-store.ts'

const season = (minute: number): number => 0.006 * (1 + 0.6 * Math.sin((2 * Math.PI * minute) / 1440))
const ios =
  (factor: number, from = 0) =>
  (minute: number, platform: string) =>
    season(minute) * (minute > from && platform === 'platform=ios' ? factor : 1)

describe('a watch on a store', () => {
  it('is healthy where nothing has changed, and may end early with the proof of it', async () => {
    const { verdict, baseline } = await watched(memoryStore(service(season)), spec([requests]))
    expect(verdict).toMatchObject({ verdict: 'healthy', baselineKind: 'same-hour' })
    expect(verdict.endedAt - deployedAt).toBeGreaterThanOrEqual(plan.minWatch)
    expect(verdict.endedAt - deployedAt).toBeLessThan(plan.duration)
    expect(verdict.message).toContain('It is proven to be below the harm threshold')
    expect(verdict.remarks?.[0]).toMatch(/^Without calibration this would have alarmed in \d+ of \d+ quiet windows/)
    // Harm begins five thousandths above what is usual: half as much again would be none, and is not said to be caught.
    const { harm = 0, baseline: before } = verdict.nodes[0] ?? {}
    const rise = harm / (before?.share ?? 1) - 1
    expect(rise).toBeGreaterThan(0.5)
    const [, said] = /^It would have caught \+([\d.]+) % of requests in [\d.]+ %/.exec(verdict.remarks?.[1] ?? '') ?? []
    expect(Number(said) / 100).toBeGreaterThan(rise)
    expect(Number(said) / 100).toBeLessThan(1.25 * rise)
    expect(baseline?.metrics['requests']?.['']?.total).toBeGreaterThan(100_000)
  })

  it('names the platform that fails, since when, and that the rest is well', async () => {
    const { verdict } = await watched(memoryStore(service(ios(5, 8))), spec([requests]))
    if (verdict.verdict !== 'regressed') throw new Error(verdict.message)
    const { worst, onset, alarmAt } = verdict.regression
    expect(worst.segment).toBe('platform=ios')
    expect(Math.abs(onset - (deployedAt + 9 * 60))).toBeLessThanOrEqual(120)
    expect(alarmAt - deployedAt).toBeLessThanOrEqual(20 * 60)
    expect(verdict.message).toContain('Other platforms look normal.')
  })

  it('ends the same whenever one looks', async () => {
    const store = memoryStore(service(ios(4, 5)))
    const whole = await watched(store, spec([requests]))
    const every = fc.integer({ min: 20, max: 4000 })
    await fc.assert(
      fc.asyncProperty(every, async (lookEvery) => {
        expect((await watched(store, spec([requests]), { lookEvery })).verdict).toEqual(whole.verdict)
      }),
      { numRuns: 6 },
    )
  })

  it('does not alarm for less than the minimum effect, and says that something rose', async () => {
    const big = { ...requests, minEffect: { relative: 5, absolute: 0.2 } }
    const { verdict } = await watched(memoryStore(service(ios(4))), spec([big]))
    expect(verdict.verdict).not.toBe('regressed')
  })

  it('does not alarm for a blip that does not last', async () => {
    const blip = (minute: number): number => (minute === 10 ? 0.9 : season(minute))
    expect((await watched(memoryStore(service(blip)), spec([requests]))).verdict.verdict).not.toBe('regressed')
  })
})

describe('what an alarm and an end need', () => {
  it('is harm that has lasted for as long as the policy says', async () => {
    const store = memoryStore(service(ios(6, 10)))
    const after = async (sustainedFor: number): Promise<number> => {
      const { verdict } = await watched(store, spec([requests]), { plan: { ...plan, sustainedFor } })
      return verdict.verdict === 'regressed' ? verdict.regression.alarmAt - deployedAt : Infinity
    }
    const [soon, late] = [await after(120), await after(900)]
    expect(soon).toBeLessThan(20 * 60)
    expect(late).toBeGreaterThanOrEqual(25 * 60)
    expect(late).toBeLessThan(30 * 60)
  })

  it('is never an early end before min-watch', async () => {
    for (const minWatch of [600, 1800, 3600]) {
      const { verdict } = await watched(memoryStore(service(season)), spec([requests]), { plan: { ...plan, minWatch } })
      expect(verdict.verdict).toBe('healthy')
      expect(verdict.endedAt - deployedAt).toBeGreaterThanOrEqual(minWatch)
      expect(verdict.message.includes('ended early')).toBe(verdict.endedAt - deployedAt < plan.duration)
    }
  })

  it('says which segments are too many to be judged by themselves', async () => {
    const one = service(season).filter(({ segment }) => segment === 'platform=ios')
    const many = Array.from({ length: 54 }, (_, index) =>
      one.map((each) => ({ ...each, segment: `platform=p${index}` })),
    )
    const { verdict } = await watched(memoryStore([...service(season), ...many.flat()]), spec([requests]))
    expect(verdict.nodes).toHaveLength(51)
    const said = verdict.remarks?.join(' ') ?? ''
    expect(said).toMatch(
      /6 segments of requests are judged only as a part of all traffic, for there are more than 50: platform=\w+, platform=\w+, platform=\w+ and 3 more\./,
    )
  })
})

describe('baselines', () => {
  const outage = (minute: number): number => season(minute) * (minute > 5 && minute < 30 ? 12 : 1)
  const beside = { ...requests, control: requests.query }

  it('pairs with a control, so that what both share is no harm', async () => {
    const held = [...service(outage), ...service(outage, 'requests', 'control')]
    const { verdict } = await watched(memoryStore(held), spec([beside]))
    expect(verdict).toMatchObject({ verdict: 'healthy', baselineKind: 'control' })
    const bad = [...service(ios(5)), ...service(season, 'requests', 'control')]
    expect((await watched(memoryStore(bad), spec([beside]))).verdict.verdict).toBe('regressed')
  })

  const silent = (held: Held): Held => ({
    ...held,
    numbers: (at, next) => (at.minute >= 0 ? 0 : held.numbers(at, next)),
  })

  it.each([
    ['is not there', []],
    ['had its traffic until the deploy', service(season, 'requests', 'control').map(silent)],
  ])('says that nothing ran beside it where the control %s', async (_, control) => {
    const held = [...service(ios(5)), ...control]
    const { verdict } = await watched(memoryStore(held), spec([beside], { baseline: 'control' }))
    expect(verdict).toMatchObject({
      verdict: 'inconclusive',
      reasonCode: 'no-data',
      message:
        'Nothing ran beside the deploy: the control of requests had no events. See that a part of the traffic stays with it, and compare the names and labels of its control with what the store holds.',
    })
  })

  it('never says that more than all events would have to be bad', async () => {
    const often = [...service(() => 0.3), ...service(() => 0.01, 'requests', 'control')]
    const { verdict } = await watched(memoryStore(often), spec([beside], { baseline: 'control' }))
    expect(verdict.nodes.filter(({ detectable }) => detectable !== null && detectable > 1)).toEqual([])
    expect(verdict.message).toMatch(/no rise at all would have been seen/)
  })

  it('expects the warm-up that earlier good deploys had', async () => {
    const deploys = [1, 2, 3].map((days) => deployedAt - days * 86_400 + 7200)
    const warm = (minute: number): number =>
      [0, -1440 + 120, -2880 + 120, -4320 + 120].some((start) => minute > start && minute <= start + 12) ? 0.05 : 0.005
    const store = memoryStore(service(warm))
    expect((await watched(store, spec([requests]))).verdict.verdict).toBe('regressed')
    const { verdict } = await watched(store, spec([requests], { baseline: 'previous-deploys', history: 4 * 86_400 }), {
      deploys,
    })
    expect(verdict).toMatchObject({ baselineKind: 'previous-deploys' })
    expect(verdict.verdict).not.toBe('regressed')
  })

  it('judges a new service by its objective', async () => {
    const born = (share: number) =>
      service(() => share).map((each): Held => ({
        ...each,
        numbers: (at, next) => (at.minute > -3 ? each.numbers(at, next) : null),
      }))
    const metric: StoreMetric = { ...requests, objective: 0.02 }
    expect((await watched(memoryStore(born(0.06)), spec([metric]))).verdict).toMatchObject({
      verdict: 'regressed',
      baselineKind: 'objective',
    })
    expect((await watched(memoryStore(born(0.002)), spec([metric]))).verdict).toMatchObject({ verdict: 'healthy' })
    expect((await watched(memoryStore(born(0.002)), spec([requests]))).verdict).toMatchObject({
      verdict: 'inconclusive',
      reasonCode: 'no-baseline',
    })
  })
})

describe('other kinds', () => {
  const load: StoreMetric = {
    ...rest,
    name: 'load',
    labels: ['pod'],
    minEffect: anyChange,
    query: { kind: 'gauge', query: 'load' },
  }
  const gauge = (value: (minute: number) => number): Held[] => [
    {
      of: 'load',
      arm: 'ours',
      part: 'value',
      segment: 'pod=a',
      le: Number.NaN,
      numbers: ({ minute }, next) => value(minute) * (1 + 0.05 * (next() - 0.5)),
    },
  ]
  const daily = (minute: number): number => 10 + 3 * Math.sin((2 * Math.PI * minute) / 1440)
  const long = { history: 8 * 86_400 }

  it('finds what a gauge does that it never did, and leaves its season alone', async () => {
    expect((await watched(memoryStore(gauge(daily)), spec([load], long))).verdict).toMatchObject({ verdict: 'healthy' })
    const { verdict } = await watched(
      memoryStore(gauge((minute) => daily(minute) * (minute > 6 ? 2 : 1))),
      spec([load], long),
    )
    expect(verdict).toMatchObject({ verdict: 'regressed', regression: { worst: { metric: 'load', segment: 'pod=a' } } })
    expect(verdict.message).toMatch(/^load of pod=a is off since the deploy: [\d.]+ where [\d.]+ is usual\.$/)
  })

  it('leaves a gauge alone that is off by less than asked for, and says only what it would have caught', async () => {
    const held = memoryStore(gauge((minute) => daily(minute) * (minute > 6 ? 1.3 : 1)))
    const remarks = async (minEffect: StoreMetric['minEffect']) => {
      const { verdict } = await watched(held, spec([{ ...load, minEffect }], long))
      return { verdict: verdict.verdict, said: verdict.remarks?.join(' ') ?? '' }
    }
    const any = await remarks(anyChange)
    expect(any.verdict).toBe('regressed')
    expect(any.said).toMatch(/caught \+20\.0 % of load.+caught \+50\.0 % of load/)
    const half = await remarks({ relative: 0.4, absolute: 0 })
    expect(half.verdict).toBe('healthy')
    expect(half.said).toMatch(/The judgement of gauges would have alarmed in \d+ of [\d,]+ quiet windows/)
    expect(half.said).not.toContain('+20.0 %')
    expect(half.said).toContain('+50.0 %')
    expect((await remarks({ relative: 0, absolute: 100 })).said).not.toContain('caught')
  })

  it('is inconclusive about a gauge with too little past', async () => {
    expect((await watched(memoryStore(gauge(daily)), spec([load], { history: 86_400 }))).verdict).toMatchObject({
      verdict: 'inconclusive',
      reasonCode: 'no-baseline',
    })
  })

  const took: StoreMetric = {
    ...rest,
    name: 'took',
    labels: [],
    query: { kind: 'histogram', buckets: 'took', slowerThan: null },
  }
  const histogram = (slow: (minute: number) => number, les = [0.1, 0.5, Infinity]): Held[] =>
    les.map((le) => ({
      of: 'took',
      arm: 'ours',
      part: 'bucket',
      segment: '',
      le,
      numbers: ({ minute }, next) => {
        const total = poissonCountOf(next)
        const above = Math.round(total * slow(minute) * (0.8 + 0.4 * next()))
        return le === Infinity ? total : le >= 0.5 ? total - above : Math.round((total - above) * 0.8)
      },
    }))

  it('finds answers that became slower', async () => {
    expect((await watched(memoryStore(histogram(() => 0.01)), spec([took]))).verdict).toMatchObject({
      verdict: 'healthy',
    })
    const { verdict } = await watched(memoryStore(histogram((minute) => (minute > 4 ? 0.08 : 0.01))), spec([took]))
    expect(verdict).toMatchObject({ verdict: 'regressed', regression: { worst: { metric: 'took slower than 0.5' } } })
  })

  it('judges only the boundary that an objective is about, and none where it is no bucket', async () => {
    const born = (slow: number): Held[] =>
      histogram(() => slow).map((each) => ({
        ...each,
        numbers: (at, next) => (at.minute > -3 ? each.numbers(at, next) : null),
      }))
    const aim = (slowerThan: number): StoreMetric => ({
      ...took,
      objective: 0.02,
      query: { kind: 'histogram', buckets: 'took', slowerThan },
    })
    // A fifth is slower than 0.1, and that is nobody's objective.
    const fast = await watched(memoryStore(born(0.004)), spec([aim(0.5)]))
    expect(fast.verdict).toMatchObject({ verdict: 'healthy', baselineKind: 'objective' })
    const slow = await watched(memoryStore(born(0.06)), spec([aim(0.5)]))
    expect(slow.verdict).toMatchObject({
      verdict: 'regressed',
      regression: { worst: { metric: 'took slower than 0.5' } },
    })
    const neither = await watched(memoryStore(born(0.06)), spec([aim(0.3)], { baseline: 'objective' }))
    expect(neither.verdict).toMatchObject({ verdict: 'inconclusive', reasonCode: 'no-baseline' })
  })

  it('is inconclusive where the deploy changes the buckets', async () => {
    const changed = histogram(() => 0.01).map((each): Held => ({
      ...each,
      numbers: (at, next) => (each.le === 0.5 && at.minute > 3 ? null : each.numbers(at, next)),
    }))
    expect((await watched(memoryStore(changed), spec([took]))).verdict.verdict).toBe('inconclusive')
  })
})

const poissonCountOf = (next: () => number): number => 900 + Math.round(200 * next())

describe('what comes from outside', () => {
  const other: StoreMetric = { ...requests, name: 'other', labels: [], role: 'control' }

  it('is not blamed on the deploy', async () => {
    const all = (minute: number): number => season(minute) * (minute > 5 ? 6 : 1)
    const both = memoryStore([...service(all), ...service(all, 'other')])
    expect((await watched(both, spec([requests, other]))).verdict).toMatchObject({
      verdict: 'external',
      reasonCode: 'control-metric-worse',
    })
    const one = memoryStore([...service(all), ...service(season, 'other')])
    expect((await watched(one, spec([requests, other]))).verdict).toMatchObject({ verdict: 'regressed' })
    const upstream = { upstream: () => Promise.resolve(true) }
    expect((await watched(one, spec([requests, other]), upstream)).verdict).toMatchObject({
      verdict: 'external',
      reasonCode: 'upstream-incident',
    })
  })

  it('is only a remark where the metric is advisory', async () => {
    const held = [...service(season), ...service(ios(9), 'other')]
    const { verdict } = await watched(memoryStore(held), spec([requests, { ...other, role: 'advisory' }]))
    expect(verdict.verdict).toBe('healthy')
    expect(verdict.remarks?.join()).toContain('Advisory: other got worse')
  })
})

describe('faults of the store', () => {
  const down = { missing: 'source-unreachable', detail: 'connection refused' } as const

  it('never end as regressed or healthy', async () => {
    const never = await watched(
      memoryStore([], () => down),
      spec([requests]),
    )
    expect(never).toMatchObject({ verdict: { verdict: 'inconclusive', reasonCode: 'source-down' }, baseline: null })
    const later = memoryStore(service(season), (_, { first }) => (first > deployedAt ? down : null))
    expect((await watched(later, spec([requests]))).verdict).toMatchObject({
      verdict: 'inconclusive',
      reasonCode: 'source-down',
    })
  })

  it('cost time and no data where they pass', async () => {
    let failures = 0
    const flaky = memoryStore(service(ios(5)), () => (failures++ % 3 === 1 ? down : null))
    const steady = await watched(memoryStore(service(ios(5))), spec([requests]))
    const { verdict } = await watched(flaky, spec([requests]))
    expect(verdict).toEqual(steady.verdict)
  })

  it('are named where numbers cannot be', async () => {
    const store = memoryStore(service(season))
    const odd = {
      ...store,
      read: async (...args: Parameters<typeof store.read>) => {
        const answer = await store.read(...args)
        return 'missing' in answer
          ? answer
          : {
              ...answer,
              odd: new Map(
                Array.from({ length: args[1].count }, (_, index) => [index, 'bad is -3, which cannot be'] as const),
              ),
            }
      },
    }
    expect((await watched(odd, spec([requests]))).verdict).toMatchObject({
      verdict: 'inconclusive',
      message: expect.stringContaining('which cannot be'),
    })
  })

  it('say that traffic has gone, and that there is none', async () => {
    const gone = service(season).map((each): Held => ({
      ...each,
      numbers: (at, next) => (each.segment === 'platform=ios' && at.minute > 0 ? null : each.numbers(at, next)),
    }))
    expect((await watched(memoryStore(gone), spec([requests]))).verdict).toMatchObject({
      verdict: 'inconclusive',
      reasonCode: 'series-changed',
    })
    const silent = service(season).map((each): Held => ({
      ...each,
      numbers: (at, next) => (at.minute > 0 ? 0 : each.numbers(at, next)),
    }))
    const { verdict } = await watched(memoryStore(silent), spec([requests]))
    expect(verdict).toMatchObject({
      verdict: 'regressed',
      message: expect.stringMatching(
        /^Traffic is missing since the deploy: requests a minute, 0 where [\d,]+ is usual\.$/,
      ),
      regression: { worst: { metric: 'requests a minute', segment: '' } },
    })
  })

  it('says so when it is called off', async () => {
    const signal = AbortSignal.abort()
    expect((await watched(memoryStore(service(season)), spec([requests]), { signal })).verdict).toMatchObject({
      verdict: 'inconclusive',
      reasonCode: 'cancelled',
    })
  })
})
