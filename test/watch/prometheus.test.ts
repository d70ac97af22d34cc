import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StoreMetric } from '../../src/metrics/store.ts'
import type { StoreSpec } from '../../src/metrics/stores/stores.ts'
import { openStore } from '../../src/metrics/stores/open-store.ts'
import type { WatchRun } from '../../src/watch/run.ts'
import { random } from '../evidence/random.ts'
import {
  type FilledSeries,
  hasPrometheus,
  openMetrics,
  startPrometheus,
  type TestPrometheus,
} from '../support/prometheus.ts'
import { plan, rest, watched } from './memory-store.ts'

const day = 86_400
/** A Thursday morning. What the season makes of an hour would else be another at each hour that the test runs at. */
const deployed = Date.UTC(2026, 2, 5, 9, 30) / 1000
const end = deployed + 3 * 3600
const start = deployed - 14 * day

/** Minutes since the beginning, and since the deploy. */
const minuteOf = (time: number) => ({ all: Math.round((time - start) / 60), since: Math.round((time - deployed) / 60) })
const season = (time: number): number => 1 + 0.6 * Math.sin((2 * Math.PI * time) / day)

/** How many events a minute are to be expected. */
type Rate = (time: number) => number

/** A counter of events of one or more kinds; it is restarted every 50 hours, and unscraped for ten minutes a day. */
function counter(series: string, rates: readonly Rate[], seed = series.length): FilledSeries {
  const kinds = rates.map((rate, index) => ({ rate, next: random(seed * 31 + index) }))
  const sums: number[] = [0]
  for (let time = start + 60, sum = 0; time <= end; time += 60) {
    // Also in the middle of the watch.
    if (minuteOf(time).all % 3000 === 0 || minuteOf(time).since === 25) sum = 0
    for (const { rate, next } of kinds) {
      const mean = rate(time)
      sum += Math.max(0, Math.round(mean + Math.sqrt(mean) * (next() + next() + next() - 1.5) * 2))
    }
    sums.push(sum)
  }
  return {
    family: series.replace(/(_total|_bucket)?\{.*/, ''),
    type: series.includes('_bucket') ? 'histogram' : 'counter',
    series,
    valueAt: (time) => (minuteOf(time).all % 1440 < 10 ? null : (sums[minuteOf(time).all] ?? 0)),
  }
}

const worse = (time: number, factor: number): number => (minuteOf(time).since > 5 ? factor : 1)
const requests = (app: string, platform: string, factor: number): FilledSeries[] => [
  counter(`app_requests_total{app="${app}",platform="${platform}",status="200"}`, [(time) => 1000 * season(time)]),
  counter(`app_requests_total{app="${app}",platform="${platform}",status="500"}`, [
    (time) => 6 * season(time) * worse(time, factor),
  ]),
]
/** Buckets hold what is in those before them: the same events, counted once more. */
const buckets = (app: string, factor: number): FilledSeries[] => {
  const fast: Rate = (time) => 700 * season(time)
  const middle: Rate = (time) => (300 - 10 * worse(time, factor)) * season(time)
  const slow: Rate = (time) => 10 * worse(time, factor) * season(time)
  return [
    counter(`took_seconds_bucket{app="${app}",le="0.1"}`, [fast], app.length),
    counter(`took_seconds_bucket{app="${app}",le="0.5"}`, [fast, middle], app.length),
    counter(`took_seconds_bucket{app="${app}",le="+Inf"}`, [fast, middle, slow], app.length),
  ]
}
const gauge = (app: string, factor: number): FilledSeries => {
  const next = random(app.length)
  return {
    family: 'load',
    type: 'gauge',
    series: `load{app="${app}"}`,
    valueAt: (time) => 5 * season(time) * worse(time, factor) + 0.2 * next(),
  }
}

const filled = [
  ...requests('good', 'ios', 1),
  ...requests('good', 'web', 1),
  ...requests('bad', 'ios', 4),
  ...requests('bad', 'web', 1),
  ...buckets('good', 1),
  ...buckets('bad', 25),
  gauge('good', 1),
  gauge('bad', 2.5),
]

const counts = (app: string, change: Partial<StoreMetric> = {}): StoreMetric => ({
  ...rest,
  labels: ['platform'],
  name: 'requests',
  query: {
    kind: 'counts',
    total: `app_requests_total{app="${app}"}`,
    bad: `app_requests_total{app="${app}",status=~"5.."}`,
  },
  ...change,
})
const histogram = (app: string, change: Partial<StoreMetric> = {}): StoreMetric => ({
  ...rest,
  labels: [],
  name: 'latency',
  query: { kind: 'histogram', buckets: `took_seconds_bucket{app="${app}"}`, slowerThan: 0.5 },
  ...change,
})
const load = (app: string): StoreMetric => ({
  ...rest,
  labels: ['app'],
  name: 'load',
  direction: 'both',
  query: { kind: 'gauge', query: `load{app="${app}"}` },
})

describe.skipIf(!hasPrometheus)('two weeks in a real Prometheus', () => {
  let server: TestPrometheus
  beforeAll(async () => {
    server = await startPrometheus(openMetrics(filled, start, end, 60))
  })
  afterAll(() => server?.stop())

  const watch = async (
    metrics: StoreMetric[],
    change: Partial<Extract<StoreSpec, { readonly kind: 'prometheus' }>> = {},
    run: Partial<WatchRun> = {},
  ) => {
    const spec: Extract<StoreSpec, { readonly kind: 'prometheus' }> = {
      kind: 'prometheus',
      url: server.url,
      access: { login: { type: 'none' }, headers: {} },
      history: 14 * day,
      range: 120,
      baseline: 'auto',
      statusPage: null,
      metrics,
      ...change,
    }
    let now = deployed * 1000
    const clock = { now: () => now, sleep: (milliseconds: number) => ((now += milliseconds), Promise.resolve()) }
    return watched(await openStore(spec), spec, {
      clock,
      startedAt: deployed,
      pastUntil: deployed - 120,
      plan: { ...plan, duration: 3600 },
      ...run,
    })
  }

  // The first ten minutes of the watch hold no numbers, and its counters begin anew in the middle.
  const kinds = [
    { kind: 'counts', metric: counts, objective: 0.012, worst: { segment: 'platform=ios' } },
    { kind: 'histogram', metric: histogram, objective: 0.1, worst: { metric: 'latency slower than 0.5' } },
  ]
  const baselines = [
    'auto',
    'previous-window',
    'same-hour',
    'same-weekday',
    'previous-deploys',
    'objective',
    'control',
  ] as const
  const cases = kinds.flatMap((each) => baselines.map((baseline) => ({ ...each, baseline })))

  it.each(cases)('tells good from bad: $kind, $baseline', async ({ metric, baseline, objective, worst }) => {
    const deploys = [2, 4, 6].map((days) => deployed - days * day)
    const change = {
      ...(baseline === 'objective' ? { objective } : {}),
      ...(baseline === 'control' ? { control: metric('good').query } : {}),
    }
    const good = await watch([metric('good', change)], { baseline }, { deploys })
    expect(good.verdict).toMatchObject({
      verdict: 'healthy',
      baselineKind: baseline === 'auto' ? 'same-hour' : baseline,
    })
    const bad = await watch([metric('bad', change)], { baseline }, { deploys })
    expect(bad.verdict).toMatchObject({ verdict: 'regressed', regression: { worst } })
  })

  it('judges gauges by their own past, and all kinds together', async () => {
    expect((await watch([counts('good'), histogram('good'), load('good')])).verdict).toMatchObject({
      verdict: 'healthy',
      baselineKind: 'same-hour',
    })
    expect((await watch([load('bad')])).verdict).toMatchObject({
      verdict: 'regressed',
      regression: { worst: { metric: 'load', segment: 'app=bad' } },
    })
  })

  it('is inconclusive where it may not ask', async () => {
    const { verdict } = await watch([counts('good')], {
      access: { login: { type: 'bearer', variable: 'DEPLOY_GUARD_NOT_SET' }, headers: {} },
    })
    expect(verdict).toMatchObject({
      verdict: 'inconclusive',
      reasonCode: 'source-down',
      message: expect.stringContaining('DEPLOY_GUARD_NOT_SET is not set'),
    })
  })
})
