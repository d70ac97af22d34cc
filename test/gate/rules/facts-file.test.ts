import { expect, it } from 'vitest'
import { ConfigurationError } from '../../../src/base/errors.ts'
import { noFacts, parseFacts } from '../../../src/gate/rules/facts-file.ts'

const read = (facts: unknown) => parseFacts(JSON.stringify(facts), 'facts.json')

it('reads all that a file can say', () => {
  const at = (time: string): number => Date.parse(time)
  expect(
    read({
      deploys: [
        { startedAt: '2026-11-01T09:00:00Z', endedAt: '2026-11-01T18:12:00+09:00' },
        { startedAt: '2026-11-02T09:00:00Z', endedAt: '2026-11-02T09:05:00Z', rollback: true },
      ],
      budget: {
        objective: 0.999,
        window: '30d',
        spent: 0.4,
        burn: [{ window: '6h', rate: 2.5 }],
        leaving: [
          { at: '2026-12-03T00:00:00Z', bad: 3 },
          { at: '2026-12-02T00:00:00Z', bad: 2 },
        ],
      },
      degraded: ['checkout', { metric: 'latency', service: 'cart', since: 5 }],
      restorePoints: [{ at: '2026-11-28T22:00:00Z', what: 'snapshot', tested: '2026-11-01T00:00:00Z' }],
      labels: ['hotfix'],
      teams: { 'acme/dba': ['kim'] },
      incidents: [{ startedAt: '2026-11-28T09:00:00Z' }, { startedAt: '2026-11-28T22:00:00Z', issue: 7, deploys: 2 }],
      relief: 'fix',
    }),
  ).toEqual({
    deploys: [
      { startedAt: at('2026-11-01T09:00:00Z'), endedAt: at('2026-11-01T09:12:00Z'), rollback: false },
      { startedAt: at('2026-11-02T09:00:00Z'), endedAt: at('2026-11-02T09:05:00Z'), rollback: true },
    ],
    budget: {
      objective: 0.999,
      window: 30 * 86_400,
      spent: 0.4,
      bad: null,
      total: null,
      burn: [{ seconds: 21_600, rate: 2.5 }],
      leaving: [
        { at: at('2026-12-02T00:00:00Z'), bad: 2 },
        { at: at('2026-12-03T00:00:00Z'), bad: 3 },
      ],
    },
    degraded: ['checkout', 'latency, cart, 5'],
    restorePoints: [{ at: at('2026-11-28T22:00:00Z'), what: 'snapshot', tested: at('2026-11-01T00:00:00Z') }],
    labels: [{ name: 'hotfix', by: null }],
    teams: new Map([['acme/dba', ['kim']]]),
    incidents: [
      { startedAt: at('2026-11-28T22:00:00Z'), issue: 7, over: false, deploys: 2 },
      { startedAt: at('2026-11-28T09:00:00Z'), issue: null, over: false, deploys: 0 },
    ],
    relief: 'fix',
  })
})

it('calls unknown what a file does not say', () => {
  expect(noFacts()).toMatchObject({
    budget: { unknown: 'the facts do not say' },
    degraded: { unknown: 'the facts do not say' },
  })
  expect(read({ degraded: [] }).degraded).toEqual([])
})

it.each<[unknown, RegExp]>([
  [
    { deploys: [{ startedAt: 'today', endedAt: '2026-11-01T09:00:00Z' }] },
    /facts\.json: deploys\.0\.startedAt: expected a time/,
  ],
  [
    { deploys: [{ startedAt: '2026-11-01T09:00:00Z', endedAt: '2026-11-01T08:00:00Z' }] },
    /deploys\.0: expected endedAt not before/,
  ],
  [{ deploys: [{ startedAt: '2026-11-01T09:00:00', endedAt: '2026-11-01T09:00:00Z' }] }, /expected a time such as/],
  [{ budget: { objective: 99.9, window: '30d', spent: 0 } }, /budget\.objective: expected less than 1/],
  [{ budget: { objective: 0.999, window: '30 days', spent: 0 } }, /budget\.window/],
  [{ wat: 1 }, /the whole file: unknown field "wat"/],
  [[], /the whole file/],
])('refuses %j', (facts, message) => {
  expect(() => read(facts)).toThrow(ConfigurationError)
  expect(() => read(facts)).toThrow(message)
})
