import { describe, expect, it } from 'vitest'
import { parsePolicy } from '../../src/config/parse-policy.ts'

const head = 'watch:\n  store:\n    source: prometheus\n    url: https://prometheus.example.com/\n'
const parse = (text: string) => parsePolicy(text, 'p.yml')

describe('watch.store', () => {
  it('reads every kind of metric', () => {
    const { store, watch } = parse(`${head}    token-env: DEPLOY_GUARD_PROMETHEUS
    history-days: 7
    range: 5m
    baseline: same-hour
    status-page: https://status.example.com/api/v2/summary.json
    metrics:
      - kind: counts
        name: requests
        total: http_requests_total{job="shop"}
        bad: http_requests_total{job="shop",status=~"5.."}
        control: { total: 'http_requests_total{job="old"}', bad: 'http_requests_total{job="old",status=~"5.."}' }
        segments: [platform, region]
        untouched: [region=eu]
        min-effect: { relative: 1, absolute: 0.01 }
        objective: 0.02
      - { kind: histogram, name: latency, buckets: 'took_seconds_bucket{path=~"/pay\\\\.*"}', role: advisory }
      - { kind: gauge, name: load, query: avg by (pod) (load), segments: [pod], direction: up }
`)
    expect(watch.metrics).toEqual([])
    expect(store).toMatchObject({
      kind: 'prometheus',
      access: { login: { type: 'bearer', variable: 'DEPLOY_GUARD_PROMETHEUS' }, headers: {} },
      history: 604_800,
      range: 300,
      baseline: 'same-hour',
    })
    expect(store?.metrics[0]).toEqual({
      name: 'requests',
      role: 'critical',
      labels: ['platform', 'region'],
      untouched: ['region=eu'],
      direction: 'up',
      minEffect: { relative: 1, absolute: 0.01, traffic: 0.5 },
      objective: 0.02,
      query: {
        kind: 'counts',
        total: 'http_requests_total{job="shop"}',
        bad: 'http_requests_total{job="shop",status=~"5.."}',
      },
      control: {
        kind: 'counts',
        total: 'http_requests_total{job="old"}',
        bad: 'http_requests_total{job="old",status=~"5.."}',
      },
    })
    expect(store?.metrics[1]).toMatchObject({
      role: 'advisory',
      query: { buckets: 'took_seconds_bucket{path=~"/pay\\\\.*"}' },
    })
    expect(store?.metrics[2]).toMatchObject({ direction: 'up', query: { kind: 'gauge', query: 'avg by (pod) (load)' } })
  })

  it('has defaults that fit', () => {
    const { store } = parse(`${head}    metrics: [{ kind: gauge, name: load, query: load }]\n`)
    expect(store).toMatchObject({
      access: { login: { type: 'none' }, headers: {} },
      history: 14 * 86_400,
      range: 120,
      baseline: 'auto',
      statusPage: null,
    })
    expect(parse('').store).toBeNull()
  })

  it.each([
    ['    metrics: []\n', 'expected at least one metric'],
    ['    metrics: [{ kind: pie, name: a }]\n', 'expected a metric with kind'],
    ['    metrics: [{ kind: gauge, name: a, query: q, bad: b }]\n', 'unknown key "bad"'],
    ['    metrics: [{ kind: histogram, name: a, buckets: b, objective: 0.01 }]\n', 'expected slower-than beside it'],
    [
      '    metrics: [{ kind: gauge, name: a, query: q, role: control }]\n',
      'at least one metric with the role critical',
    ],
    [
      '    metrics: [{ kind: gauge, name: a, query: q }, { kind: gauge, name: a, query: r }]\n',
      'expected a name of its own, found "a" again',
    ],
    [
      '    token-env: SECRET\n    metrics: [{ kind: gauge, name: a, query: q }]\n',
      'expected a name that begins with DEPLOY_GUARD_',
    ],
    [
      '    range: 10s\n    metrics: [{ kind: gauge, name: a, query: q }]\n',
      'watch.store.range: expected at least step',
    ],
    [
      '    metrics: [{ kind: counts, name: a, total: t, bad: b, segments: [region], untouched: [eu] }]\n',
      'expected label=value, such as region=eu',
    ],
    [
      '    metrics: [{ kind: counts, name: a, total: t, bad: b, segments: [region], untouched: [zone=eu] }]\n',
      'watch.store.metrics.0.untouched.0: expected a label that segments names, found "zone"',
    ],
    [
      '    metrics: [{ kind: counts, name: a, total: t, bad: b, segments: [region], untouched: [region=eu], role: advisory }, { kind: gauge, name: b, query: q }]\n',
      'expected none beside the role advisory: only critical metrics end a watch',
    ],
  ])('refuses %j', (text, message) => expect(() => parse(head + text)).toThrow(message))

  it.each(['https://user:secret@example.com', 'ftp://example.com', 'https://example.com/?token=secret'])(
    'refuses the address %s',
    (url) => {
      const text = `watch: { store: { source: prometheus, url: ${JSON.stringify(url)}, metrics: [{ kind: gauge, name: a, query: q }] } }`
      expect(() => parse(text)).toThrow('without a user name, a password or a query')
    },
  )
})
