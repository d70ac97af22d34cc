import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { parsePolicy } from '../../../src/config/parse-policy.ts'

// What a policy may ask of a store in its own language.

const counts = (total: string, bad: object = { bad: total }): object => ({ kind: 'counts', name: 'a', total, ...bad })
const stores = {
  influxdb: { url: 'https://a.example.com', database: 'shop' },
  cloudwatch: { region: 'eu-west-1' },
  newrelic: { account: '1', 'api-key-env': 'DEPLOY_GUARD_A' },
  datadog: { 'api-key-env': 'DEPLOY_GUARD_A', 'application-key-env': 'DEPLOY_GUARD_B' },
  honeycomb: { dataset: 'shop', 'api-key-env': 'DEPLOY_GUARD_A', 'history-days': 3 },
  json: { url: 'https://a.example.com' },
  azure: { resource: '/subscriptions/1', 'token-env': 'DEPLOY_GUARD_A' },
}
const sql = 'SELECT sum("a") FROM "b"'

function parse(source: keyof typeof stores, metric: object, more: object = {}, watch: object = {}) {
  const store = { source, ...stores[source], metrics: [metric], ...more }
  return parsePolicy(stringify({ watch: { ...watch, store } }), 'p.yml').store
}

describe('a query in the language of a store', () => {
  it.each([
    ['influxdb', counts('SHOW MEASUREMENTS'), 'metrics.0.total: the store cannot be asked this: expected SELECT'],
    ['influxdb', counts(`${sql} GROUP BY time(1m)`), 'without GROUP BY time, fill and LIMIT'],
    ['influxdb', counts(sql, { bad: sql, good: sql }), 'expected one of the two: bad, or good'],
    ['influxdb', counts(sql, {}), 'expected one of the two: bad, or good'],
    [
      'influxdb',
      counts(sql, { bad: sql, control: { total: sql, good: 'x' } }),
      'metrics.0.control.good: the store cannot',
    ],
    ['cloudwatch', counts('AWS/EC2 CPUUtilization'), "expected SEARCH('{AWS/ApplicationELB,LoadBalancer}"],
    ['newrelic', counts('SELECT count(*) FROM Transaction SINCE 1 day ago'), 'without TIMESERIES, SINCE'],
    ['datadog', counts('sum:hits{*}.rollup(sum, 60)'), 'without rollup, which the guard adds'],
    ['honeycomb', counts('HEATMAP(duration_ms)'), 'expected COUNT, SUM(column)'],
    ['honeycomb', counts('COUNT($a) WHERE $b'), 'expected COUNT, SUM(column)'],
    ['json', counts('/numbers'), 'expected a path with {from} and {until}'],
    ['azure', counts('Http5xx'), 'expected metricnames=Http5xx&aggregation=Total'],
  ] as const)('%s: %j', (source, metric, message) => expect(() => parse(source, metric)).toThrow(message))

  const search = counts(`SEARCH('{A,B} MetricName="C"', 'Sum')`)

  it('is asked for no longer than the store keeps such steps', () => {
    expect(() => parse('cloudwatch', search, { 'history-days': 28 })).toThrow(
      'watch.store.history-days: expected at most 15: the store keeps steps of 60s no longer',
    )
    expect(parse('cloudwatch', search, { 'history-days': 28 }, { step: '5m' })).toMatchObject({ delay: 240 })
    const azure = counts('metricnames=Requests&aggregation=Total')
    expect(() => parse('azure', azure, {}, { step: '30s' })).toThrow('watch.step: expected at least 60s')
    expect(() => parse('azure', azure, {}, { step: '90s' })).toThrow(
      'watch.step: expected a multiple of 60s: the store has no other steps',
    )
    expect(() => parse('honeycomb', counts('COUNT'), { 'history-days': 7 })).toThrow('expected at most 6')
  })

  it('is asked by the login of its store, or by another that is named', () => {
    expect(parse('cloudwatch', search)).toMatchObject({
      url: 'https://monitoring.eu-west-1.amazonaws.com',
      access: { login: { type: 'sigv4', region: 'eu-west-1', service: 'monitoring' } },
    })
    const metrics = counts('metricnames=Requests&aggregation=Total')
    expect(parse('azure', metrics, { 'token-env': undefined })).toMatchObject({ access: { login: { type: 'azure' } } })
    const auth = { type: 'basic', user: 'guard', 'secret-env': 'DEPLOY_GUARD_A' }
    expect(parse('influxdb', counts(sql), { auth, delay: '3m' })).toMatchObject({
      delay: 180,
      access: { login: { type: 'basic', user: 'guard', variable: 'DEPLOY_GUARD_A' } },
      metrics: [{ query: { kind: 'counts', total: sql, bad: sql } }],
    })
  })
})
