import { parseSelector } from '../../src/metrics/selector.ts'
import type { BlockRange, MetricStore, StoreAnswer, StoreMetric, StoreSeries } from '../../src/metrics/store.ts'
import { prometheus } from '../../src/metrics/stores/prometheus/prometheus.ts'
import type { StoreSpec } from '../../src/metrics/stores/stores.ts'
import type { WatchPlan } from '../../src/watch/plan.ts'
import { runWatch, type Watched, type WatchRun } from '../../src/watch/run.ts'
import { poissonCount } from '../bench/counts/random.ts'
import { random } from '../evidence/random.ts'

export const deployedAt = 1_700_000_400
const day = 86_400

const nowhere: string[] = []
export const rest = {
  control: null,
  direction: 'up',
  role: 'critical',
  minEffect: { relative: 0.5, absolute: 0.005 },
  objective: null,
  untouched: nowhere,
} as const

/** What a policy asks of a gauge that says nothing about it: any change that is proven. */
export const anyChange = { relative: 0, absolute: 0 } as const

export const requests: StoreMetric = {
  ...rest,
  name: 'requests',
  labels: ['platform'],
  query: { kind: 'counts', total: 'total', bad: 'bad' },
}

/** Numbers at one moment of one series; null for a gap. The moment is a Unix time; `minute` counts from the deploy. */
export type Numbers = (at: { readonly time: number; readonly minute: number }, next: () => number) => number | null

/** A series that the store holds. */
export type Held = Pick<StoreSeries, 'arm' | 'part' | 'segment' | 'le'> & {
  readonly of: string
  readonly numbers: Numbers
}

const seedOf = (name: string): number => [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)

/** Two platforms with 500 requests a minute each and that share of bad ones. */
export function service(
  share: (minute: number, platform: string) => number,
  of = 'requests',
  arm: Held['arm'] = 'ours',
): Held[] {
  const cell = (platform: string, part: 'total' | 'bad'): Held => {
    return {
      of,
      arm,
      part,
      segment: platform,
      le: Number.NaN,
      numbers: ({ minute }) => {
        const platforms = platform === '' ? ['platform=ios', 'platform=web'] : [platform]
        return platforms.reduce((sum, each) => {
          const total = poissonCount(random(Math.round(minute * 7 + seedOf(each) * 1013)), 500)
          return (
            sum +
            (part === 'total'
              ? total
              : poissonCount(
                  random(Math.round(minute * 13 + seedOf(each) * 97 + (arm === 'ours' ? 0 : 5))),
                  total * share(minute, each),
                ))
          )
        }, 0)
      },
    }
  }
  return ['', 'platform=ios', 'platform=web'].flatMap((platform) => [cell(platform, 'total'), cell(platform, 'bad')])
}

/** What a series holds at each step of a range; NaN for a gap. */
export function numbersOf({ numbers }: Held, range: BlockRange): Float64Array {
  return Float64Array.from({ length: range.count }, (_, index) => {
    const time = range.first + index * range.step
    const minute = Math.round((time - deployedAt) / 60)
    return numbers({ time, minute }, random(minute)) ?? Number.NaN
  })
}

/** The series that a metric of a store asks for: within the labels that its selector names, by each label and all together. */
function askedOf(held: readonly Held[], { name, query, labels }: StoreMetric): Held[] {
  const text = query.kind === 'counts' ? query.total : query.kind === 'histogram' ? query.buckets : 'gauge'
  const within = parseSelector(text).matchers.map(({ label, value }) => `${label}=${value}`)
  return held.flatMap((each) => {
    const parts = each.segment === '' ? [] : each.segment.split(',')
    if (each.of !== name || !within.every((part) => parts.includes(part))) return []
    const rest = parts.filter((part) => !within.includes(part))
    const known = rest.every((part) => labels.includes(part.slice(0, part.indexOf('='))))
    return rest.length <= 1 && known ? [{ ...each, segment: rest.join(',') }] : []
  })
}

/** What a store is besides its numbers: one that is asked like Prometheus. */
const asPrometheus = { narrow: prometheus.narrow, remedy: prometheus.remedy }

/** A store whose truth is a function of time: what it says of a moment does not depend on when it is asked. `fault` may answer instead. */
export function memoryStore(
  held: readonly Held[],
  fault: (name: string, range: BlockRange, metric: StoreMetric) => StoreAnswer | null = () => null,
): MetricStore & { asked: BlockRange[]; metrics: StoreMetric[] } {
  const asked: BlockRange[] = []
  const metrics: StoreMetric[] = []
  return {
    asked,
    metrics,
    ...asPrometheus,
    read(metric, range) {
      asked.push(range)
      metrics.push(metric)
      const failed = fault(metric.name, range, metric)
      if (failed !== null) return Promise.resolve(failed)
      const series = askedOf(held, metric).map((each) => {
        const { arm, part, segment, le } = each
        return { arm, part, segment, le, values: numbersOf(each, range) }
      })
      return Promise.resolve({ series, odd: new Map() })
    },
  }
}

export const plan: WatchPlan = {
  metrics: [],
  step: 60,
  duration: 3600,
  minWatch: 900,
  minBaseline: 60,
  sustainedFor: 120,
  falseAlarmRate: 0.01,
}

type Prometheus = Extract<StoreSpec, { readonly kind: 'prometheus' }>

export const spec = (metrics: readonly StoreMetric[], change: Partial<Prometheus> = {}): Prometheus => ({
  kind: 'prometheus',
  url: 'http://127.0.0.1',
  access: { login: { type: 'none' }, headers: {} },
  history: 3 * day,
  range: 60,
  baseline: 'auto',
  statusPage: null,
  metrics: [...metrics],
  ...change,
})

/** A watch on a store, on a clock that leaps. `lookEvery`: seconds between looks. */
export async function watched(
  store: Pick<MetricStore, 'read'> & Partial<MetricStore>,
  of: StoreSpec,
  change: Partial<WatchRun> & { readonly lookEvery?: number } = {},
): Promise<Watched> {
  let now = (deployedAt + 5) * 1000
  const { lookEvery = 60, ...rest } = change
  const clock = {
    now: () => now,
    sleep: () => {
      now += lookEvery * 1000
      return Promise.resolve()
    },
  }
  const quiet = { info: () => undefined, warning: () => undefined, debug: () => undefined }
  const { verdict, baseline } = await runWatch({
    spec: of,
    plan,
    store: { ...asPrometheus, ...store },
    upstream: () => Promise.resolve(false),
    clock,
    log: quiet,
    startedAt: deployedAt,
    pastUntil: deployedAt - 300,
    deploys: [],
    incidents: [],
    ...rest,
  })
  return { verdict, baseline }
}
