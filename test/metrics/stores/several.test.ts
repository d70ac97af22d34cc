import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { parsePolicy } from '../../../src/config/parse-policy.ts'
import { policyWords } from '../../../src/config/policy-summary.ts'
import { missingSecret, openStore } from '../../../src/metrics/stores/open-store.ts'
import { openKind, storeSpecSchema } from '../../../src/metrics/stores/stores.ts'
import { withServer } from '../server.ts'

const range = { first: 660, count: 2, step: 60 }
const json = (url: string, name: string, more: object = {}) => ({
  source: 'json',
  url,
  metrics: [{ kind: 'gauge', name, query: '/?from={from}&until={until}' }],
  ...more,
})
const loki = (url: string, more: object = {}) => ({
  source: 'loki',
  url,
  metrics: [{ kind: 'gauge', name: 'lines', query: 'rate({app="shop"}[1m])' }],
  ...more,
})

function storeOf(stores: readonly object[], more: object = {}) {
  const policy = parsePolicy(stringify({ watch: { stores, ...more } }), 'p.yml')
  if (policy.store === null) throw new Error('no store')
  return { policy, spec: policy.store }
}

describe('several stores in one policy', () => {
  it('each answer for their own metrics, and tell their own faults', async () => {
    await withServer(
      (request, response) => {
        const isLoki = request.url?.startsWith('/loki') ?? false
        response.writeHead(isLoki ? 401 : 200, { 'content-type': 'application/json' })
        response.end(isLoki ? '{"message":"no org id"}' : '[[600,1],[660,2]]')
      },
      async (url) => {
        const { spec } = storeOf([json(url, 'load'), loki(url, { delay: '5m' })])
        const store = await openKind(spec, () => '')
        const [load, lines] = spec.metrics
        if (load === undefined || lines === undefined) throw new Error('no metrics')
        const answer = await store.read(load, range)
        expect('series' in answer && [...(answer.series[0]?.values ?? [])]).toEqual([1, 2])
        expect(await store.read(lines, range)).toEqual({
          missing: 'source-error',
          detail: 'HTTP status 401: no org id',
        })
        expect(store.remedy('source-error', 'HTTP status 401: no org id')).toContain('LogQL of Grafana Loki')
        // The latest is waited for.
        expect(store.lag?.()).toBe(300)
      },
    )
  })

  it('are judged by the past that all of them have', () => {
    const { spec, policy } = storeOf([
      json('https://a.example.com', 'load', { 'history-days': 7, 'status-page': 'https://status.example.com/a.json' }),
      loki('https://b.example.com', { 'history-days': 3 }),
    ])
    expect(spec).toMatchObject({ history: 3 * 86_400, statusPage: 'https://status.example.com/a.json' })
    expect(spec.metrics.map(({ name }) => name)).toEqual(['load', 'lines'])
    expect(policyWords(policy)).toContain('Store    json at https://a.example.com; status page')
    expect(policyWords(policy)).toContain('         loki at https://b.example.com\n')
  })

  it('pass as they are from one phase of the Action to the next', () => {
    const counts = {
      kind: 'counts',
      name: 'all',
      total: '{a="b"}',
      good: '{a="c"}',
      'empty-is-zero': true,
      rare: true,
      control: { total: '{a="d"}', bad: '{a="e"}' },
    }
    const took = {
      kind: 'histogram',
      name: 'took',
      buckets: '{a="f"}',
      boundary: 'upper',
      'slower-than': 1,
      objective: 0.1,
    }
    const { spec } = storeOf([
      loki('https://b.example.com', { metrics: [counts, took], 'token-env': 'DEPLOY_GUARD_A', headers: { A: 'b' } }),
      {
        source: 'graphite',
        url: 'https://c.example.com',
        nodes: { a: 1 },
        metrics: [{ kind: 'gauge', name: 'g', query: 'a.b' }],
      },
    ])
    expect(storeSpecSchema.parse(JSON.parse(JSON.stringify(spec)))).toEqual(spec)
  })

  it('cost each other nothing where the secret of one is missing', async () => {
    const { spec } = storeOf([
      json('http://127.0.0.1:1', 'load'),
      loki('http://127.0.0.1:1', { 'token-env': 'DEPLOY_GUARD_NONE' }),
    ])
    expect(missingSecret(spec)).toEqual({ variable: 'DEPLOY_GUARD_NONE' })
    const store = await openStore(spec)
    const [load, lines] = spec.metrics
    if (load === undefined || lines === undefined) throw new Error('no metrics')
    expect(await store.read(load, range)).toEqual({ missing: 'source-unreachable', detail: 'connection refused' })
    const detail = 'the environment variable DEPLOY_GUARD_NONE is not set'
    expect(await store.read(lines, range)).toEqual({ missing: 'source-error', detail })
  })

  const two = [json('https://a.example.com', 'load'), loki('https://b.example.com')]
  it.each([
    [two, { store: json('https://c.example.com', 'c') }, 'watch.stores: expected store or stores, found both'],
    [
      [...two, json('https://c.example.com', 'load')],
      {},
      'watch.stores.2.metrics.0.name: expected a name of its own, found "load" again',
    ],
    [
      [...two, json('https://c.example.com', 'c', { baseline: 'same-hour' })],
      {},
      'watch.stores.2.baseline: expected one baseline in all stores: auto',
    ],
    [[json('https://c.example.com', 'c', { tokn: 1 })], {}, 'unknown key "tokn" in watch.stores.0; expected one of'],
    [[], {}, 'watch.stores: expected at least one store'],
    [
      two,
      { metrics: [{ name: 'a', total: 'a', bad: 'b' }] },
      'watch.metrics: expected none beside watch.stores: metrics of the store stand in watch.stores.metrics',
    ],
  ])('are refused where they contradict each other: %#', (stores, more, message) => {
    expect(() => storeOf(stores, more)).toThrow(message)
  })
})
