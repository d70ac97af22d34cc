import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { z } from 'zod'
import { parsePolicy } from '../../../src/config/parse-policy.ts'
import type { StoreSeries } from '../../../src/metrics/store.ts'
import { type OneStoreSpec, openKind, suggestionsOf } from '../../../src/metrics/stores/stores.ts'
import { offered, pairsOf, pairsOfPaths, storeLines, type Suggested } from '../../../src/metrics/suggest.ts'
import { withServer } from '../server.ts'
import { cases, type StoreCase } from './stores.ts'
import { type Answering, now, numberAt, standIn, STEP } from './worlds.ts'

// What a store says that it holds, as lines of policy.

const secrets: Readonly<Record<string, string>> = {
  DEPLOY_GUARD_KEY: 'key-1',
  DEPLOY_GUARD_OTHER: 'key-2',
  AWS_ACCESS_KEY_ID: 'key-1',
  AWS_SECRET_ACCESS_KEY: 'key-2',
}
const secretOf = (variable: string): string => secrets[variable] ?? ''

const pasted = z.object({ watch: z.object({ store: z.object({ metrics: z.array(z.unknown()) }) }) })

function specOf(store: object): OneStoreSpec {
  const { store: spec } = parsePolicy(stringify({ watch: { store } }), 'deploy-guard.yml')
  if (spec === null || spec.kind === 'several') throw new Error('not one store')
  return spec
}

/** A policy whose only metric is not there. */
const unready = (of: StoreCase, url: string): OneStoreSpec =>
  specOf({
    ...of.store(url),
    metrics: [{ kind: 'counts', name: 'a', total: of.asked('nothing'), bad: of.asked('nothing') }],
  })

/** The numbers of the last hour, by part. */
async function numbersOf(of: StoreCase, url: string, suggested: Suggested) {
  const { metrics } = pasted.parse(parse(storeLines(suggested, null))).watch.store
  const spec = specOf({ ...of.store(url), metrics })
  const store = await openKind(spec, secretOf)
  const [metric] = spec.metrics
  if (metric === undefined) throw new Error('no metric')
  const answer = await store.read(metric, { first: now - 59 * STEP, count: 60, step: STEP })
  if ('missing' in answer) throw new Error(answer.detail)
  const sum = (part: StoreSeries['part']): number =>
    answer.series
      .filter((each) => each.part === part)
      .flatMap(({ values }) => [...values])
      .reduce((all, value) => all + (Number.isFinite(value) ? value : 0), 0)
  return { total: sum('total'), bad: sum('bad') }
}

/** The same of the world. */
function expected(meaning: 'requests' | 'failures'): number {
  const steps = Array.from({ length: 60 }, (_, at) => now - (60 - at) * STEP)
  const all = steps.flatMap((begin) => ['ios', 'web'].map((platform) => numberAt(meaning, platform, begin) ?? 0))
  return all.reduce((sum, each) => sum + each, 0)
}

describe.each(Object.entries(cases).filter(([, { listing }]) => listing !== undefined))('%s', (_, of) => {
  it('is asked what it holds, and offers what a policy accepts and the store answers', async () => {
    const { listener, heard } = standIn((one) => of.listing?.answering(one) ?? of.answering(one))
    await withServer(listener, async (url) => {
      const found = await suggestionsOf(unready(of, url), secretOf, now)
      expect(found).toEqual([of.listing?.offered])
      for (const { request } of heard) expect(request.headers[of.login[0]]).toMatch(new RegExp(of.login[1]))
      const [first] = found === null || 'missing' in found ? [] : found
      const numbers = first === undefined ? null : await numbersOf(of, url, first)
      expect(numbers).toEqual({ total: expected('requests'), bad: expected('failures') })
    })
  })

  it('says why it does not tell, without the secret', async () => {
    await withServer(
      (_request, response) =>
        void response.writeHead(403, { 'content-type': 'application/json' }).end('{"message":"key-1 may not list"}'),
      async (url) => {
        const found = await suggestionsOf(unready(of, url), secretOf, now)
        expect(found).toEqual({ missing: 'source-error', detail: 'HTTP status 403: *** may not list' })
      },
    )
  })
})

it('says of a store without a list that it has none', async () => {
  const json = cases['json']
  if (json === undefined) throw new Error('no case')
  expect(await suggestionsOf(unready(json, 'https://numbers.example'), secretOf, now)).toBeNull()
})

describe('what is offered', () => {
  const one = { name: 'a', by: null, total: 't', bad: 'b' }

  it('is each once, five at most, each with a name of its own that a policy can have', () => {
    const many = Array.from({ length: 9 }, (_, at) => ({
      ...one,
      total: `t${Math.floor(at / 2)}`,
      name: 'x\ty'.repeat(99),
    }))
    const found = offered(many)
    expect(found.map(({ total }) => total)).toEqual(['t0', 't1', 't2', 't3', 't4'])
    expect(new Set(found.map(({ name }) => name)).size).toBe(5)
    expect(Math.max(...found.map(({ name }) => name.length))).toBeLessThanOrEqual(100)
    expect(found.map(({ name }) => name).join('')).not.toMatch(/\t/)
  })

  it('stands in lines that mean the same, whatever is in them', () => {
    const odd = { ...one, name: "it's: # a", total: `x{a='b'} # c`, bad: '- "y"' }
    expect(pasted.parse(parse(storeLines(odd, null))).watch.store.metrics).toEqual([
      { kind: 'counts', name: odd.name, total: odd.total, bad: odd.bad },
    ])
    const apart = pasted.parse(parse(storeLines({ ...one, segments: ["it's", 'os'] }, null))).watch.store
    expect(apart.metrics).toEqual([{ kind: 'counts', name: 'a', total: 't', bad: 'b', segments: ["it's", 'os'] }])
    expect(storeLines(one, 'loki').split('\n')[0]).toBe('# in watch.stores, of the one with source: loki')
  })
})

describe('pairs of names', () => {
  it.each([
    [['Http2xx', 'Http5xx', 'Requests', 'Threads'], [['Requests', 'Http5xx']]],
    [['requests/count', 'requests/failed', 'exceptions/browser'], [['requests/count', 'requests/failed']]],
    [['Invocations', 'Errors', 'Duration'], [['Invocations', 'Errors']]],
    [['orders', 'ordersFailed', 'requests'], [['orders', 'ordersFailed']]],
    [['connections', 'errors'], []],
  ])('in one place: %j', (names, pairs) => {
    expect(pairsOf(names, true).map(({ total, bad }) => [total, bad])).toEqual(pairs)
  })

  it('of a page, where requests and errors need not be about the same thing', () => {
    expect(pairsOf(['http_requests_total', 'errors_total'])).toEqual([])
  })

  it('in paths, with the way they are counted behind them', () => {
    const paths = ['shop.requests.count', 'shop.errors.count', 'shop.errors.max', 'pay.requests', 'cart.errors']
    expect(pairsOfPaths(paths)).toEqual([{ total: 'shop.requests.count', bad: 'shop.errors.count' }])
  })
})

describe('what a store is known for', () => {
  const names = (body: string): unknown[] => {
    const statements = (new URLSearchParams(body).get('q') ?? '').split('; ')
    const rows = (values: string[][]) => ({ series: [{ name: 'web', values }] })
    return statements.map((statement) => {
      if (statement === 'SHOW FIELD KEYS') return rows([['count', 'integer']])
      if (statement === 'SHOW TAG KEYS') return rows([['host'], ['status']])
      return rows([
        ['status', '200'],
        ['status', '503'],
      ])
    })
  }
  const metric = (name: string, dimensions: Readonly<Record<string, string>>) => ({
    Namespace: 'AWS/ApplicationELB',
    MetricName: name,
    Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
  })
  const balancer = { LoadBalancer: 'app/shop/1' }
  const search = (name: string): string =>
    `SEARCH('{AWS/ApplicationELB,LoadBalancer} MetricName="${name}" LoadBalancer="app/shop/1"', 'Sum')`
  const app = {
    name: { value: 'Requests' },
    supportedAggregationTypes: ['Total'],
    dimensions: [{ value: 'statusCodeCategory' }],
  }
  const builtin = ['requestCount.total', 'errors.total.count', 'errors.server.count']

  it.each([
    [
      'influxdb',
      (one) => ({ results: names(one.body) }),
      [[null, 'SELECT sum("count") FROM "web"', 'SELECT sum("count") FROM "web" WHERE "status" =~ /^(?:5..)$/']],
    ],
    [
      'cloudwatch',
      // With its zone, the same load balancer is another metric.
      ({ body }) => ({
        Metrics: body.includes('AWS/ApplicationELB')
          ? [metric('RequestCount', balancer), metric('RequestCount', { ...balancer, AvailabilityZone: 'a' })]
          : [],
      }),
      [['the load balancer', search('RequestCount'), search('HTTPCode_Target_5XX_Count')]],
    ],
    [
      'datadog',
      () => ({
        metrics: ['shop.requests.count', 'trace.servlet.request.hits', 'shop.errors.count', 'shop.errors.max'],
      }),
      [
        [
          'Datadog APM',
          'sum:trace.servlet.request.hits{*}.as_count()',
          'sum:trace.servlet.request.errors{*}.as_count()',
        ],
        [null, 'sum:shop.requests.count{*}.as_count()', 'sum:shop.errors.count{*}.as_count()'],
      ],
    ],
    [
      'elasticsearch',
      () => ({ fields: { 'status.keyword': { keyword: {} }, status: { text: {} }, 'event.outcome': { keyword: {} } } }),
      [
        [null, '_exists_:status.keyword', 'status.keyword:/5../'],
        ['Elastic Common Schema', '_exists_:event.outcome', 'event.outcome:failure'],
      ],
    ],
    [
      'loki',
      ({ url }) => ({ status: 'success', data: url.pathname.endsWith('/labels') ? ['job', 'level'] : ['it"s'] }),
      [[null, '{job="it\\"s"}', '{job="it\\"s", level=~"(?i)(error|critical|fatal|panic)"}']],
    ],
    [
      'azure',
      () => ({ value: [app] }),
      [
        [
          null,
          'metricnames=Requests&aggregation=Total',
          "metricnames=Requests&aggregation=Total&$filter=statusCodeCategory eq '5xx'",
        ],
      ],
    ],
    [
      'dynatrace',
      () => ({ metrics: builtin.map((name) => ({ metricId: `builtin:service.${name}` })) }),
      [['Dynatrace', 'builtin:service.requestCount.total', 'builtin:service.errors.total.count']],
    ],
    ['loki', () => ({ status: 'success' }), []],
  ] satisfies [string, Answering, (string | null)[][]][])('is offered: %s', async (source, answering, offers) => {
    const of = cases[source]
    if (of === undefined) throw new Error('no case')
    await withServer(standIn(answering).listener, async (url) => {
      const found = await suggestionsOf(unready(of, url), secretOf, now)
      if (found === null || 'missing' in found) throw new Error('nothing is offered')
      expect(found.map(({ by, total, bad }) => [by, total, bad])).toEqual(offers)
      for (const each of found) {
        const { metrics } = pasted.parse(parse(storeLines(each, null))).watch.store
        expect(specOf({ ...of.store(url), metrics }).metrics).toHaveLength(1)
      }
    })
  })
})
