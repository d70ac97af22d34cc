import { describe, expect, it } from 'vitest'
import type { BudgetRule } from '../../../src/config/rule-policy.ts'
import { DEFAULT_EFFECT } from '../../../src/config/scalars.ts'
import type { MetricStore, StoreMetric } from '../../../src/metrics/store.ts'
import { readBudget, readDegraded } from '../../../src/verbs/gate/service-state.ts'

const NOW = Date.parse('2026-12-01T12:00:00Z') / 1000
const metric: StoreMetric = {
  name: 'requests',
  role: 'critical',
  labels: ['region'],
  untouched: [],
  direction: 'up',
  minEffect: DEFAULT_EFFECT,
  objective: null,
  query: { kind: 'counts', total: 'total', bad: 'bad' },
  control: null,
}
const spent = { outcome: 'block', approvals: 1 } as const
const rule: BudgetRule = { objective: 0.999, window: 30 * 86_400, metric: null, spent, low: null }

/** A store that answers each step with these events, and what it was asked. */
function storeOf(eventsAt: (at: number) => readonly [bad: number, total: number] | null) {
  const asked: unknown[] = []
  const store: MetricStore = {
    lag: () => 60,
    read: ({ labels }, range) => {
      asked.push({ labels, ...range })
      const steps = Array.from({ length: range.count }, (_, at) => eventsAt(at))
      const of = (part: 'bad' | 'total', index: 0 | 1) =>
        ({
          arm: 'ours',
          part,
          segment: '',
          le: Number.NaN,
          values: Float64Array.from(steps, (one) => one?.[index] ?? Number.NaN),
        }) as const
      return Promise.resolve({ series: [of('bad', 0), of('total', 1)], odd: new Map() })
    },
    remedy: () => '',
  }
  return { open: () => Promise.resolve(store), asked }
}

describe('what is left of an error budget', () => {
  it('is counted by days, in one question, without segments; how fast it burns in another', async () => {
    const { open, asked } = storeOf((at) => (at === 29 ? [1000, 100_000] : [50, 100_000]))
    const found = await readBudget(open, [metric], rule, NOW)
    expect(found).toMatchObject({ bad: 2450, total: 3_000_000, spent: expect.closeTo(2450 / 3000, 9) })
    expect(asked).toEqual([
      { labels: [], first: NOW - 60 - 29 * 86_400, count: 30, step: 86_400 },
      { labels: [], first: NOW - 60 - 71 * 300, count: 72, step: 300 },
    ])
  })

  it('tells how fast it burned lately, and when its failures leave the window', async () => {
    // 1 % of all fail in the last half hour, and 0.1 %, as much as may, before.
    const { open } = storeOf((at) => (at >= 66 || at === 29 ? [10, 1000] : [1, 1000]))
    const found = await readBudget(open, [metric], rule, NOW)
    const slow = (6 * 10 + 66 + 9) / 72
    expect(found).toMatchObject({
      burn: [
        { seconds: 300, rate: expect.closeTo(10, 9) },
        { seconds: 1800, rate: expect.closeTo(10, 9) },
        { seconds: 3600, rate: expect.closeTo(5.5, 9) },
        { seconds: 6 * 3600, rate: expect.closeTo(slow, 9) },
      ],
    })
    // The oldest day ended 29 days before the newest, and is gone 30 days after it ended.
    const leaving = 'leaving' in found ? found.leaving : []
    expect([leaving.length, leaving[0], leaving.at(-1)]).toEqual([
      30,
      { at: (NOW - 60 + 86_400) * 1000, bad: 1 },
      { at: (NOW - 60 + 30 * 86_400) * 1000, bad: 10 },
    ])
  })

  it('says nothing of a pace that the store knows too little of', async () => {
    const { open } = storeOf((at) => (at < 60 && at >= 30 ? null : [0, 1000]))
    expect(await readBudget(open, [metric], rule, NOW)).toMatchObject({
      burn: [{ seconds: 300 }, { seconds: 1800 }, { seconds: 3600 }],
    })
  })

  it.each<[string, BudgetRule, Parameters<typeof storeOf>[0], string]>([
    [
      'keeps less than the window',
      rule,
      (at) => (at < 15 ? null : [0, 1000]),
      'the store has numbers of requests for 15 of 30 days',
    ],
    ['counts nothing', rule, () => [0, 0], 'requests counted nothing in the window'],
    ['has no such metric', { ...rule, metric: 'orders' }, () => [0, 1], 'watch.store has no metric orders'],
  ])('is unknown where the store %s', async (_, asked, events, unknown) => {
    expect(await readBudget(storeOf(events).open, [metric], asked, NOW)).toEqual({ unknown })
  })

  it('is unknown where the store does not answer', async () => {
    const open = (): Promise<MetricStore> =>
      Promise.resolve({
        read: () => Promise.resolve({ missing: 'source-unreachable', detail: 'no answer in time' }),
        remedy: () => '',
      })
    expect(await readBudget(open, [metric], rule, NOW)).toEqual({ unknown: 'no answer in time' })
    expect(await readDegraded(open, [metric], NOW)).toEqual({ unknown: 'requests: no answer in time' })
  })
})

describe('a service that is degraded', () => {
  const degraded = (events: Parameters<typeof storeOf>[0], more: Partial<StoreMetric> = {}) =>
    readDegraded(storeOf(events).open, [{ ...metric, ...more }], NOW)

  it.each<[string, Parameters<typeof storeOf>[0], Partial<StoreMetric>, readonly string[]]>([
    ['as usual', () => [40, 10_000], {}, []],
    [
      'much worse',
      (at) => (at === 24 ? [410, 10_000] : [40, 10_000]),
      {},
      ['requests: 4.1 % were bad in the last hour (usually 0.4 %)'],
    ],
    [
      'worse for five hours',
      (at) => (at > 19 ? [410, 10_000] : [40, 10_000]),
      {},
      ['requests: 4.1 % were bad in the last hour (usually 0.4 %)'],
    ],
    ['with few events, which prove nothing', (at) => (at === 24 ? [1, 10] : [0, 10]), {}, []],
    [
      'above its objective',
      () => [300, 10_000],
      { objective: 0.01 },
      ['requests: 3 % were bad in the last hour (at most 1 % are allowed)'],
    ],
    ['without traffic', (at) => (at === 24 ? [0, 0] : [40, 10_000]), {}, []],
  ])('%s', async (_, events, more, expected) => {
    expect(await degraded(events, more)).toEqual(expected)
  })

  it('is not known where no critical metric counts events', async () => {
    expect(await degraded(() => [410, 10_000], { role: 'advisory' })).toEqual({
      unknown: 'watch.store has no critical metric that counts events',
    })
  })
})
