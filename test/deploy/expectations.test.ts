import { describe, expect, it } from 'vitest'
import { DEFAULT_EFFECT } from '../../src/config/scalars.ts'
import { saidExpectations, saidPlan, widened } from '../../src/deploy/expectations.ts'
import type { StoreMetric } from '../../src/metrics/store.ts'

describe('what a description announces', () => {
  it.each([
    [
      'expect: p95 +10 %, because the new index is cold',
      [{ metric: 'p95', rise: 0.1, because: 'the new index is cold' }],
    ],
    [
      'Text\n\n  Expect: slow requests +2.5%, because of the cache\nMore',
      [{ metric: 'slow requests', rise: 0.025, because: 'of the cache' }],
    ],
    ['expect: p95 +10 %', []],
    ['expect: p95 +10 %, because ', []],
    ['expect: p95 -10 %, because faster', []],
    ['expect: p95 +0 %, because nothing', []],
    ['I expect: p95 +10 %, because of it', []],
    ['<!-- expect: p95 +10 %, because x -->', []],
    ['```\nexpect: p95 +10 %, because x\n```', []],
  ])('%j', (body, expected) => expect(saidExpectations(body)).toEqual(expected))

  it('is at most ten effects', () => {
    expect(saidExpectations('expect: p95 +10 %, because x\n'.repeat(20))).toHaveLength(10)
  })
})

it.each([
  ['plan: 30m', 1800],
  ['Text\n  Plan: 2h\nplan: 90m', 5400],
  ['plan: soon', null],
  ['plan: 30', null],
  ['my plan: 30m', null],
  ['```\nplan: 30m\n```', null],
])('%j announces a maintenance of %j seconds', (body, seconds) => expect(saidPlan(body)).toBe(seconds))

describe('a metric of which an effect was announced', () => {
  const metric = (more: Partial<StoreMetric>): StoreMetric => ({
    name: 'p95',
    role: 'advisory',
    labels: [],
    untouched: [],
    direction: 'up',
    minEffect: { ...DEFAULT_EFFECT, relative: 0.4 },
    objective: null,
    query: { kind: 'gauge', query: 'p95' },
    control: null,
    ...more,
  })
  const effect = (rise: number) => [{ metric: 'p95', rise, because: 'x' }]
  const relative = (rise: number, more: Partial<StoreMetric> = {}) =>
    widened([metric(more)], effect(rise))[0]?.minEffect.relative

  it('is widened by that, at most by half, and no other', () => {
    expect(relative(0.1)).toBeCloseTo(0.5, 12)
    expect(relative(0.2)).toBeCloseTo(0.6, 12)
    expect(relative(5)).toBeCloseTo(0.6, 12)
    expect(relative(0.1, { name: 'p99' })).toBe(0.4)
    expect(widened([metric({})], [])).toEqual([metric({})])
  })

  it('is never a critical one, nor a control', () => {
    expect([relative(0.1, { role: 'critical' }), relative(0.1, { role: 'control' })]).toEqual([0.4, 0.4])
  })
})
