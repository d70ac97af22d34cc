import type { StoreMetric } from '../../../src/metrics/store.ts'
import { openStore } from '../../../src/metrics/stores/open-store.ts'
import { poissonCount } from '../counts/random.ts'
import { random } from '../../evidence/random.ts'
import { type FilledSeries, openMetrics, startPrometheus } from '../../support/prometheus.ts'
import { plan, rest, spec, watched } from '../../watch/memory-store.ts'

// The whole way: ten metrics of two series each with two weeks of one-minute steps in a real Prometheus, learnt from and watched for an hour on
// a clock that leaps. What is measured is what lies between two sleeps of the watch: asking, reading, learning and judging.

const DAY = 86_400
const METRICS = 10
const deployed = Date.UTC(2026, 2, 5, 9, 30) / 1000
const end = deployed + 7200
const start = deployed - 14 * DAY

function counter(name: string, mean: number, seed: number): FilledSeries {
  const next = random(seed)
  let sum = 0
  const valueAt = (at: number): number => {
    sum += poissonCount(next, mean * (1 + 0.5 * Math.sin((2 * Math.PI * at) / DAY)))
    return sum
  }
  return { family: name, type: 'counter', series: `${name}_total`, valueAt }
}

const indices = Array.from({ length: METRICS }, (_, index) => index)
const filled = indices.flatMap((index) => [counter(`all${index}`, 1000, index), counter(`bad${index}`, 5, 100 + index)])
const metrics = indices.map((index): StoreMetric => ({
  ...rest,
  name: `metric ${index}`,
  labels: [],
  query: { kind: 'counts', total: `all${index}_total`, bad: `bad${index}_total` },
}))

const server = await startPrometheus(openMetrics(filled, start, end, 60))
try {
  const looks: { wall: number; cpu: number }[] = []
  let [before, used] = [performance.now(), process.cpuUsage()]
  let now = deployed * 1000
  const clock = {
    now: () => now,
    sleep: (milliseconds: number) => {
      const { user, system } = process.cpuUsage(used)
      looks.push({ wall: performance.now() - before, cpu: (user + system) / 1000 })
      ;[before, used] = [performance.now(), process.cpuUsage()]
      return Promise.resolve(void (now += milliseconds))
    },
  }
  const of = spec(metrics, { url: server.url, history: 14 * DAY, range: 120 })
  const run = { clock, startedAt: deployed, pastUntil: deployed - 120, plan: { ...plan, minWatch: plan.duration } }
  const { verdict } = await watched(await openStore(of), of, run)
  const [first, ...later] = looks
  const most = (key: 'wall' | 'cpu'): number => Math.round(Math.max(...later.map((look) => look[key])))
  process.stdout.write(
    `${JSON.stringify({
      schemaVersion: 1,
      series: filled.length,
      samples: filled.length * 14 * 1440,
      verdict: verdict.verdict,
      firstMilliseconds: Math.round(first?.wall ?? 0),
      firstCpuMilliseconds: Math.round(first?.cpu ?? 0),
      nextMilliseconds: most('wall'),
      nextCpuMilliseconds: most('cpu'),
      peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    })}\n`,
  )
} finally {
  await server.stop()
}
