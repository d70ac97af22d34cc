import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noLogin } from '../../../support/no-login.ts'
import { stringify } from 'yaml'
import { parsePolicy } from '../../../../src/config/parse-policy.ts'
import { suggestionsOf } from '../../../../src/metrics/stores/stores.ts'
import type { StoreBlock, StoreMetric, StoreSeries } from '../../../../src/metrics/store.ts'
import { prometheusStore } from '../../../../src/metrics/stores/prometheus/prometheus-store.ts'
import {
  type FilledSeries,
  freePort,
  hasPrometheus,
  openMetrics,
  startPrometheus,
  type TestPrometheus,
} from '../../../support/prometheus.ts'

const day = 86_400
const end = Date.UTC(2026, 2, 5, 17) / 1000
const start = end - 14 * day
/** A counter that was restarted a day before the end: 10 a minute, all in all. */
const restarted = (at: number): number => ((at < end - day ? at - start : at - (end - day)) / 60) * 10
/** A quarter of an hour without scrapes. */
const inGap = (at: number): boolean => at > end - 7200 && at < end - 6300

const filled: FilledSeries[] = [
  ...['ios', 'web'].map((platform): FilledSeries => ({
    family: 'http_requests',
    type: 'counter',
    series: `http_requests_total{platform="${platform}",status="200"}`,
    valueAt: (at) => (inGap(at) ? null : restarted(at)),
  })),
  {
    family: 'http_requests',
    type: 'counter',
    series: 'http_requests_total{platform="ios",status="500"}',
    valueAt: (at) => (inGap(at) ? null : restarted(at) / 10),
  },
  { family: 'load', type: 'gauge', series: 'load{pod="a"}', valueAt: (at) => 5 + Math.sin((2 * Math.PI * at) / day) },
  ...[
    ['success', '500', 10],
    ['error', '503', 1],
  ].map(([status, code, rate]): FilledSeries => ({
    family: 'jobs',
    type: 'counter',
    series: `jobs_total{status="${status}",code="${code}"}`,
    valueAt: (at) => restarted(at) * Number(rate),
  })),
  { family: 'games', type: 'counter', series: 'games_total{end="won"}', valueAt: restarted },
  {
    family: 'games',
    type: 'counter',
    series: 'games_total{end="lost"}',
    valueAt: (at) => (at < end - 2 * day ? restarted(at) : null),
  },
  ...['1', '1.0', '+Inf'].map((le): FilledSeries => ({
    family: 'two',
    type: 'histogram',
    series: `two_bucket{le="${le}"}`,
    valueAt: (at) => {
      const isNow = le === '+Inf' || (le === '1') === at < end - 1800
      return isNow ? restarted(at) * (le === '+Inf' ? 1 : 0.9) : null
    },
  })),
  { family: 'broken', type: 'gauge', series: 'broken', valueAt: (at) => (at > end - 600 ? -3 : 4) },
  ...['0.1', '+Inf'].map((le): FilledSeries => ({
    family: 'took_seconds',
    type: 'histogram',
    series: `took_seconds_bucket{le="${le}"}`,
    valueAt: (at) => restarted(at) * (le === '0.1' ? 9 : 10),
  })),
]

const nowhere: string[] = []
const rest = {
  control: null,
  direction: 'up',
  role: 'critical',
  minEffect: { relative: 0.5, absolute: 0.005 },
  objective: null,
  untouched: nowhere,
} as const
const requests: StoreMetric = {
  ...rest,
  name: 'requests',
  labels: ['platform'],
  query: { kind: 'counts', total: 'http_requests_total', bad: 'http_requests_total{status=~"5.."}' },
}

const found = (block: StoreBlock | { missing: string }, part: StoreSeries['part'], segment = ''): Float64Array => {
  if ('missing' in block) throw new Error(block.missing)
  return block.series.find((each) => each.part === part && each.segment === segment)?.values ?? new Float64Array(0)
}

describe.skipIf(!hasPrometheus)('a store with the Prometheus API', () => {
  let server: TestPrometheus
  const store = (access = {}) =>
    prometheusStore({ url: server.url, access: noLogin, timeoutMilliseconds: 30_000, ...access }, 120)

  beforeAll(async () => {
    server = await startPrometheus(openMetrics(filled, start, end, 60))
  })
  afterAll(() => server?.stop())

  it('gives two weeks of one-minute steps, in chunks, across a restart of the counters', async () => {
    const range = { first: start + 300, count: 14 * 1440 - 10, step: 60 }
    const block = await store().read(requests, range)
    const [all, ios, bad] = [found(block, 'total'), found(block, 'total', 'platform=ios'), found(block, 'bad')]
    const sum = (values: Float64Array): number => values.filter(Number.isFinite).reduce((a, b) => a + b, 0)
    const known = all.filter(Number.isFinite).length
    // The gap stays one: it is not filled with zeros.
    expect(known).toBeLessThan(range.count - 12)
    expect(known).toBeGreaterThan(range.count - 20)
    expect(sum(all) / known).toBeCloseTo(21, 0)
    expect(sum(ios) / known).toBeCloseTo(11, 0)
    expect(sum(bad) / known).toBeCloseTo(1, 1)
    expect(Math.min(...all.filter(Number.isFinite))).toBeGreaterThanOrEqual(0)
  })

  it('adds up buckets, and passes a gauge on', async () => {
    const range = { first: end - 3600, count: 60, step: 60 }
    const took = await store().read(
      {
        ...rest,
        name: 'took',
        labels: [],
        query: { kind: 'histogram', buckets: 'took_seconds_bucket', slowerThan: null },
      },
      range,
    )
    if ('missing' in took) throw new Error(took.detail)
    expect(took.series.map(({ le }) => le).toSorted()).toEqual([0.1, Infinity])
    const load = await store().read(
      { ...rest, name: 'load', labels: ['pod'], query: { kind: 'gauge', query: 'avg by (pod) (load)' } },
      range,
    )
    expect(found(load, 'value', 'pod=a')[10]).toBeGreaterThan(3.9)
  })

  it('offers its counters as lines of policy that tell good from bad, those that the field knows first', async () => {
    const policyOf = (metric: object): string =>
      stringify({ watch: { store: { source: 'prometheus', url: server.url, metrics: [metric] } } })
    const { store: spec } = parsePolicy(policyOf({ kind: 'gauge', name: 'load', query: 'load' }), 'p.yml')
    if (spec === null || spec.kind === 'several') throw new Error('not one store')
    const offered = await suggestionsOf(spec, () => '', end)
    if (offered === null || 'missing' in offered) throw new Error('nothing is offered')
    expect(offered.map(({ by, total, bad }) => [by, total, bad])).toEqual([
      ['the usual name', 'http_requests_total', 'http_requests_total{status=~"5.."}'],
      [null, 'jobs_total', 'jobs_total{code=~"5.."}'],
    ])
    for (const { name, total, bad } of offered) {
      const { store: pasted } = parsePolicy(policyOf({ kind: 'counts', name, total, bad }), 'p.yml')
      const [metric] = pasted?.metrics ?? []
      const block = metric && (await store().read(metric, { first: end - 86_400, count: 60, step: 60 }))
      expect(block).toMatchObject({ series: [{ part: 'total' }, { part: 'bad' }] })
    }
  })

  it('knows a true zero from a mistyped label or name', async () => {
    const range = { first: end - 3600, count: 60, step: 60 }
    const asking = (bad: string) =>
      store().read({ ...requests, query: { kind: 'counts', total: 'http_requests_total', bad } }, range)
    expect(await asking('http_requests_total{status="503"}')).toMatchObject({ series: expect.anything() })
    expect(await asking('http_requests_total{state="503"}')).toMatchObject({ missing: 'series-missing' })
    expect(await asking('http_request_total{status="503"}')).toMatchObject({ missing: 'series-missing' })
  })

  it('gives no zero where the selector of bad events can match nothing, or matches everything', async () => {
    const range = { first: end - 3600, count: 60, step: 60 }
    const asking = (bad: string, total = 'http_requests_total') =>
      store().read({ ...requests, query: { kind: 'counts', total, bad } }, range)
    const words = 'jobs_total{status=~"5.."}'
    expect(await asking(words, 'jobs_total')).toEqual({
      missing: 'not-separating',
      detail:
        '{status=~"5.."} matches nothing: status is "error" or "success". Write bad: \'jobs_total{code=~"5.."}\'.',
    })
    expect(await asking('jobs_total{code=~"5.."}', 'jobs_total')).toHaveProperty('series')
    expect(await asking('http_requests_total{status=~".+"}')).toMatchObject({
      missing: 'not-separating',
      detail: expect.stringContaining('matches everything: status is "200" or "500"'),
    })
    // What is there in the store is in the store's syntax.
    expect(await asking('http_requests_total{status=~"[[:digit:]]{2}[0-9]"}')).toHaveProperty(
      'missing',
      'not-separating',
    )
    expect(await asking('http_requests_total{status=~"5\\\\pN+"}')).toHaveProperty('series')
    // Seldom bad: not within the last hour, but before.
    expect(await asking('games_total{end="lost"}', 'games_total')).toHaveProperty('series')
    expect(await asking('games_total{end="drawn"}', 'games_total')).toMatchObject({
      detail: expect.stringContaining('end is "won"'),
    })
  })

  it('takes a bucket whose boundary is written in two ways for one', async () => {
    const took: StoreMetric = {
      ...rest,
      name: 'two',
      labels: [],
      query: { kind: 'histogram', buckets: 'two_bucket', slowerThan: 1 },
    }
    const block = await store().read(took, { first: end - 3600, count: 60, step: 60 })
    if ('missing' in block) throw new Error(block.detail)
    expect(block.series.map(({ le }) => le).toSorted()).toEqual([1, Infinity])
    const one = block.series.find(({ le }) => le === 1)?.values ?? []
    // 9 a minute as le="1" and then as le="1.0".
    expect(one[5]).toBeCloseTo(9, 1)
    expect(one[50]).toBeCloseTo(9, 1)
  })

  it('names numbers that no count can be', async () => {
    const odd = {
      ...requests,
      query: { kind: 'counts', total: 'http_requests_total', bad: 'http_requests_total' },
    } as const
    const range = { first: end - 1200, count: 20, step: 60 }
    const wrong = await prometheusStore({ url: server.url, access: noLogin, timeoutMilliseconds: 30_000 }, 120).read(
      { ...rest, name: 'b', labels: [], query: { kind: 'gauge', query: 'broken / 0' } },
      range,
    )
    expect('odd' in wrong && [...wrong.odd.values()][0]).toMatch(/value is (-)?Infinity, which cannot be/)
    expect(await store().read(odd, range)).toMatchObject({
      missing: 'not-separating',
      detail: expect.stringContaining('bad is the same as total: http_requests_total'),
    })
  })

  it('gives a reason for everything that fails, and never a zero', async () => {
    const range = { first: end - 3600, count: 60, step: 60 }
    const bad = { ...requests, query: { kind: 'gauge', query: 'sum(' } } as const
    expect(await store().read(bad, range)).toMatchObject({
      missing: 'source-error',
      detail: expect.stringContaining('parse error'),
    })
    expect(await store({ url: `${server.url}/nowhere` }).read(requests, range)).toMatchObject({
      missing: 'source-error',
      detail: 'HTTP status 404: 404 page not found',
    })
    expect(await store({ url: `http://127.0.0.1:${await freePort()}` }).read(requests, range)).toEqual({
      missing: 'source-unreachable',
      detail: 'connection refused',
    })
    expect(await store({ timeoutMilliseconds: 0 }).read(requests, range)).toMatchObject({
      missing: 'source-unreachable',
    })
  })
})
