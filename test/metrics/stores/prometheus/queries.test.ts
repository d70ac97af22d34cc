import { describe, expect, it } from 'vitest'
import type { StoreMetric } from '../../../../src/metrics/store.ts'
import { rangeOf } from '../../../../src/metrics/stores/prometheus/client.ts'
import { narrowed, queriesOf } from '../../../../src/metrics/stores/prometheus/queries.ts'

const metric: StoreMetric = {
  name: 'requests',
  query: { kind: 'counts', total: 'all_total{job="shop"}', bad: 'all_total{job="shop",code=~"5.."}' },
  control: { kind: 'counts', total: 'all_total{job="old"}', bad: 'all_total{job="old",code=~"5.."}' },
  labels: ['platform', 'region'],
  direction: 'up',
  role: 'critical',
  minEffect: { relative: 0.5, absolute: 0.005 },
  objective: null,
  untouched: [],
}

describe('a metric within one value of a label', () => {
  it('names it in every selector of both sides, and is told apart by its other labels', () => {
    expect(narrowed(metric, 'platform', 'ios')).toMatchObject({
      name: 'requests',
      query: {
        total: 'all_total{job="shop",platform="ios"}',
        bad: 'all_total{job="shop",code=~"5..",platform="ios"}',
      },
      control: { total: 'all_total{job="old",platform="ios"}' },
      labels: ['region'],
    })
    const histogram = { ...metric, query: { kind: 'histogram', buckets: 'took_bucket', slowerThan: 1 } } as const
    expect(narrowed(histogram, 'region', 'eu').query).toEqual({
      kind: 'histogram',
      buckets: 'took_bucket{region="eu"}',
      slowerThan: 1,
    })
  })

  it('takes a value as what it is: it cannot end its quotes', () => {
    const query = narrowed(metric, 'platform', 'a"} or {x="\\').query
    expect(query).toMatchObject({ total: String.raw`all_total{job="shop",platform="a\"} or {x=\"\\"}` })
  })
})

// As Prometheus 3 has them: "UTF-8 in Prometheus".
it('asks for names that are not plain as they have to be written', () => {
  const named = {
    ...metric,
    query: { kind: 'counts', total: '{"http.requests"}', bad: '{"http.requests","http.status"=~"5.."}' },
    control: null,
    labels: ['cloud.region'],
  } as const
  expect(queriesOf(named, { step: 60, range: 60 }).map(({ text }) => text)).toEqual([
    'sum(increase({"http.requests"}[60s]))',
    'sum by ("cloud.region") (increase({"http.requests"}[60s]))',
    'sum(increase({"http.requests","http.status"=~"5.."}[60s]))',
    'sum by ("cloud.region") (increase({"http.requests","http.status"=~"5.."}[60s]))',
  ])
  expect(narrowed(named, 'cloud.region', 'eu').query).toMatchObject({ total: '{"http.requests","cloud.region"="eu"}' })
})

it('says how native histograms can be asked for, whose buckets are none of a metric', () => {
  // prometheus.io/docs/prometheus/latest/querying/api, "Range vectors" and "Native histograms".
  const buckets = [[0, '0.5', '0.7', '4']]
  const histograms = [[1_772_712_000, { count: '4', sum: '2.4', buckets }]]
  const answer = { status: 'success', data: { resultType: 'matrix', result: [{ metric: {}, histograms }] } }
  expect(rangeOf(answer)).toEqual({
    error:
      'the answer has native histograms: count them by source: promql, with histogram_count and histogram_fraction',
    parsed: true,
  })
})
