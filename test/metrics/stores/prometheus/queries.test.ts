import { describe, expect, it } from 'vitest'
import type { StoreMetric } from '../../../../src/metrics/store.ts'
import { narrowed } from '../../../../src/metrics/stores/prometheus/queries.ts'

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
