import type { MetricStore, StoreMetric } from '../../../src/metrics/store.ts'
import { openStore } from '../../../src/metrics/stores/open-store.ts'
import { lookOnce, runWatch, type WatchRun } from '../../../src/watch/run.ts'
import { minutesToNextLook, type Slices } from '../../../src/watch/slices.ts'
import { poissonCount } from '../counts/random.ts'
import { random } from '../../evidence/random.ts'
import { type FilledSeries, openMetrics, startPrometheus } from '../../support/prometheus.ts'
import { plan, rest, spec } from '../../watch/memory-store.ts'

// A watch of an hour on a real Prometheus, blocking and in slices: services whose errors triple at some minute of it, or never. Each look begins anew, as a
// job does. What is measured: whether the verdicts are the same, how much later they come, how many jobs look, and the processor time of all looks.

const DAY = 86_400
const HOUR = 3600
const deployed = Date.UTC(2026, 2, 5, 9, 30) / 1000
const start = deployed - 14 * DAY
const end = deployed + 2 * HOUR
/** Minutes after the deploy; the last never comes. */
const onsets = [0, 1, 4, 8, 13, 21, 34, 45, 55, Infinity]
/** Seconds that GitHub takes to start a job, said by nobody: what this assumes. */
const START = 20

function service(index: number, onset: number): FilledSeries[] {
  const next = random(index)
  const sums = { all: 0, bad: 0 }
  const isWorse = (at: number): boolean => at >= deployed + 60 * onset
  const all = (at: number): number =>
    (sums.all += poissonCount(next, 1000 * (1 + 0.5 * Math.sin((2 * Math.PI * at) / DAY))))
  const bad = (at: number): number => (sums.bad += poissonCount(next, isWorse(at) ? 30 : 10))
  return [
    { family: `all${index}`, type: 'counter', series: `all${index}_total`, valueAt: all },
    { family: `bad${index}`, type: 'counter', series: `bad${index}_total`, valueAt: bad },
  ]
}

const metric = (index: number): StoreMetric => ({
  ...rest,
  name: 'requests',
  labels: [],
  query: { kind: 'counts', total: `all${index}_total`, bad: `bad${index}_total` },
})

type Ended = { readonly verdict: unknown; readonly at: number; readonly looks: number }

const quiet = { info: () => undefined, warning: () => undefined, debug: () => undefined }

/** `every`: null for a run that watches to the end. */
async function watchedBy(store: MetricStore, index: number, every: Slices['every'] | null): Promise<Ended> {
  let now = deployed
  let looks = 0
  const sleep = (milliseconds: number) => Promise.resolve(void (now += milliseconds / 1000))
  const run: WatchRun = {
    spec: spec([metric(index)], { history: 14 * DAY, range: 120 }),
    plan: { ...plan, duration: HOUR, minWatch: HOUR },
    store,
    upstream: () => Promise.resolve(false),
    clock: { now: () => now * 1000, sleep },
    log: quiet,
    startedAt: deployed,
    pastUntil: deployed - 120,
    deploys: [],
    incidents: [],
  }
  if (every === null) return { verdict: (await runWatch(run)).verdict, at: now, looks: 1 }
  let left = HOUR
  for (;;) {
    now += 60 * minutesToNextLook({ every }, now - deployed, left) + START
    looks += 1
    const seen = await lookOnce(run)
    if (!('nap' in seen)) return { verdict: seen.verdict, at: now, looks }
    left = seen.left
  }
}

const server = await startPrometheus(
  openMetrics(
    onsets.flatMap((onset, index) => service(index, onset)),
    start,
    end,
    60,
  ),
)
try {
  const store = await openStore(spec([], { url: server.url }))
  const whole = await Promise.all(onsets.map((_, index) => watchedBy(store, index, null)))
  const shapes = { blocking: null, 'every: 2m': 120, 'every: growing': 'growing' } as const
  for (const [name, every] of Object.entries(shapes)) {
    const used = process.cpuUsage()
    const ends: Ended[] = []
    for (const index of onsets.keys()) ends.push(await watchedBy(store, index, every))
    const { user, system } = process.cpuUsage(used)
    const same = ends.filter(({ verdict }, index) => JSON.stringify(verdict) === JSON.stringify(whole[index]?.verdict))
    const alarms = [...onsets.keys()].slice(0, -1)
    const later = alarms.map((index) => (ends[index]?.at ?? 0) - (whole[index]?.at ?? 0)).toSorted((a, b) => a - b)
    const last = ends.at(-1)
    const row = {
      watch: name,
      same: `${same.length} of ${ends.length}`,
      // A run that watches to the end is billed for as long as it takes.
      billedMinutes: every === null ? Math.ceil(((last?.at ?? 0) - deployed) / 60) : last?.looks,
      alarmLaterSeconds: { median: Math.round(later[later.length >> 1] ?? 0), most: Math.round(later.at(-1) ?? 0) },
      cpuSecondsOfAll: Number(((user + system) / 1e6).toFixed(1)),
    }
    process.stdout.write(`${JSON.stringify(row)}\n`)
  }
} finally {
  await server.stop()
}
