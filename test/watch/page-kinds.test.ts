import { describe, expect, it } from 'vitest'
import { parsePolicy } from '../../src/config/parse-policy.ts'
import { pagesTogether } from '../../src/metrics/page-reader.ts'
import { pageOf } from '../../src/metrics/page/scrape.ts'
import { increments, missing } from '../../src/metrics/sampler/readings.ts'
import { formatLine, parseLine } from '../../src/metrics/sampler/sample-file.ts'
import type { StepSample } from '../../src/metrics/source.ts'
import { type Baseline, baselineFrom, knownMetrics } from '../../src/watch/baseline.ts'
import { unreadVerdict } from '../../src/watch/ending/inconclusive.ts'
import type { Verdict } from '../../src/watch/verdict.ts'
import { poisson, random } from '../evidence/random.ts'
import { everySecond, holding, plan, watchSource } from './simulate.ts'

// Histograms, gauges and several pages, from the policy to the verdict: one reading a second, through the lines of the sampler's file, a minute before the
// deploy and a minute after it. A page is what it holds at a second, counted from the deploy; a number is the status that it answers with.

const [DEPLOY, END] = [60, 120]
type Page = (second: number) => string | number
type Kept = (samples: readonly StepSample[]) => Baseline

const own: Kept = (samples) => baselineFrom(samples, 0, DEPLOY)

async function watch(metrics: string, pages: readonly Page[], baselineOf: Kept = own): Promise<Verdict> {
  const policy = parsePolicy(`watch:\n  step: 1s\n  duration: 1m\n  metrics:\n${metrics}`, 'p.yml')
  const urls = pages.map((_, index) => `http://shop-${index}.test/metrics?key=secret`)
  const readingsOf = pagesTogether(urls, policy.queries)
  const toSamples = increments(1)
  const samples = Array.from({ length: END }, (_, index) => index + 1).flatMap((at) => {
    const read = pages.map((page) => {
      const said = page(at - DEPLOY)
      return typeof said === 'string' ? pageOf(said) : missing('service-refused', `HTTP status ${said}`)
    })
    const line = parseLine(formatLine({ at, readings: readingsOf(at, read) }))
    if (line === null) throw new Error('a line that cannot be read')
    return toSamples(at, line.readings)
  })
  const rules = { ...plan, minWatch: plan.duration, metrics: policy.watch.metrics }
  const baseline = baselineOf(samples)
  if (knownMetrics(baseline).length === 0) return unreadVerdict(rules, samples, DEPLOY)
  return watchSource(rules, baseline, holding(samples), DEPLOY, everySecond(DEPLOY))
}

type Ending = {
  readonly metrics: string
  readonly pages: readonly Page[]
  readonly baseline?: Kept
  readonly verdict: string
  readonly message: RegExp
}
const tried = (endings: Readonly<Record<string, Ending>>): void =>
  it.each(Object.entries(endings))('%s', async (_, { metrics, pages, baseline, verdict: ending, message }) => {
    const verdict = await watch(metrics, pages, baseline)
    expect(`${verdict.verdict}: ${verdict.reasonCode}`).toBe(ending)
    expect(verdict.message).toMatch(message)
  })

const since = (second: number): boolean => second > 0
/** The same number at a second whenever one asks, about 0, as often above as below. */
const noise = (second: number): number => {
  const next = random(second + 1000)
  return next() + next() + next() - 1.5
}

const QUEUE = '    - { kind: gauge, name: queue, query: jobs_waiting, min-effect: { relative: 0.5, absolute: 20 } }\n'
const waiting =
  (lengthAt: (second: number) => number | string): Page =>
  (second) =>
    `# TYPE jobs_waiting gauge\njobs_waiting{queue="mail"} ${lengthAt(second)}\njobs_waiting{queue="bills"} 5\n`
const usual = (second: number): number => 10 + Math.round(3 * noise(second))

describe('a gauge of a page', () => {
  tried({
    'stays where it was': {
      metrics: QUEUE,
      pages: [waiting(usual)],
      verdict: 'healthy: no-harm-found',
      message: /^No harm found: 1 gauge as usual\.$/,
    },
    'jumps with the deploy and stays there': {
      metrics: QUEUE,
      pages: [waiting((second) => usual(second) + (since(second) ? 900 : 0))],
      verdict: 'regressed: worse-than-baseline',
      message: /^queue.* 9\d\d.* 1\d/,
    },
    'grows since the deploy': {
      metrics: QUEUE,
      pages: [waiting((second) => usual(second) + 30 * Math.max(0, second))],
      verdict: 'regressed: worse-than-baseline',
      message: /^queue/,
    },
    'is off, and not by so much that it is proven': {
      metrics: QUEUE,
      pages: [waiting((second) => usual(second) + (since(second) ? 25 : 0))],
      verdict: 'inconclusive: unproven-rise',
      message: /^Nothing can be said about queue: it is off by as much as is harm, .+ \(not-proven\)\.$/,
    },
    'was empty before, and is not any more': {
      metrics: QUEUE,
      pages: [waiting((second) => (since(second) ? 900 : 0))],
      verdict: 'inconclusive: unproven-rise',
      message: /\(constant-history\)\.$/,
    },
    'falls, which is no harm': {
      metrics: QUEUE,
      pages: [waiting((second) => usual(second) + (since(second) ? 0 : 900))],
      verdict: 'healthy: no-harm-found',
      message: /^No harm found/,
    },
    'has no number since the deploy': {
      metrics: QUEUE,
      pages: [waiting((second) => (since(second) ? 'NaN' : usual(second)))],
      verdict: 'inconclusive: series-changed',
      message: /^None of 60 steps had numbers of queue \(line 2: jobs_waiting is NaN, which is no number\)/,
    },
    'is gone since the deploy': {
      metrics: QUEUE,
      pages: [(second) => (since(second) ? '# TYPE other gauge\nother 1\n' : waiting(usual)(second))],
      verdict: 'inconclusive: series-changed',
      message: /no series jobs_waiting/,
    },
    'is a counter': {
      metrics: QUEUE,
      pages: [(second) => `# TYPE jobs_waiting counter\njobs_waiting ${1000 + second}\n`],
      verdict: 'inconclusive: not-separating',
      message:
        /^Nothing is known of queue from before the deploy \(jobs_waiting is a counter: what it counts only grows\./,
    },
    'is of another process now and then': {
      metrics: QUEUE,
      pages: [
        (second) =>
          `process_start_time_seconds ${[10_000, 5000][Math.abs(second) % 2]}\n${waiting(usual)(second).toString()}`,
      ],
      verdict: 'inconclusive: several-processes',
      message: /answered by several processes in turn/,
    },
    'was read by another job before the deploy, which keeps its level: it stays': {
      metrics: QUEUE,
      pages: [waiting((second) => usual(second))],
      baseline: (samples) => ({ ...own(samples), kind: 'kept', from: -600, until: -540 }),
      verdict: 'healthy: no-harm-found',
      message: /^No harm found/,
    },
    'was read by another job before the deploy, which keeps its level: it jumps': {
      metrics: QUEUE,
      pages: [waiting((second) => usual(second) + (since(second) ? 900 : 0))],
      baseline: (samples) => ({ ...own(samples), kind: 'kept', from: -600, until: -540 }),
      verdict: 'inconclusive: unproven-rise',
      message: /\(not-proven\)\.$/,
    },
  })

  it('says what it could have seen', async () => {
    const { remarks } = await watch(QUEUE, [waiting(usual)])
    expect(remarks).toContainEqual(
      expect.stringMatching(
        /^Of queue only the 60 s before the deploy is known: at the end of the watch it has to be off by [\d.]+ to be an alarm\.$/,
      ),
    )
  })
})

const LATENCY = '    - { kind: histogram, name: latency, buckets: took_seconds_bucket, segment: path }\n'
const BOUNDARIES = [0.1, 0.25, 0.5, 1] as const
type Histogram = {
  readonly slow?: (second: number) => number
  readonly boundaries?: (second: number) => readonly number[]
  readonly restartAt?: number
  readonly type?: string
  readonly all?: string
}
const PATHS = ['/', '/pay'] as const
/** A histogram since its process began: 60 requests a second on each path; `slow`: the part of those of /pay that take longer than half a second. */
function timed({
  slow = () => 0.02,
  boundaries = () => BOUNDARIES,
  restartAt,
  type = 'histogram',
  all = '+Inf',
}: Histogram): Page {
  const next = random(7)
  const counted = new Map(PATHS.map((path) => [path, [0, 0, 0, 0, 0]]))
  return (second) => {
    for (const [path, buckets] of counted) {
      if (second === restartAt) buckets.fill(0)
      const part = path === '/pay' ? slow(second) : 0.02
      const shares = [0.7, 0.2, 0.1 - part, part / 2, part / 2]
      for (const [bucket, share] of shares.entries())
        buckets[bucket] = (buckets[bucket] ?? 0) + poisson(next, 60 * share)
    }
    const lines = [...counted].flatMap(([path, buckets]) => {
      const upTo = (bucket: number): number => buckets.slice(0, bucket + 1).reduce((sum, each) => sum + each, 0)
      const line = (le: string, bucket: number): string =>
        `took_seconds_bucket{path="${path}",le="${le}"} ${upTo(bucket)}`
      const finite = boundaries(second).map((le) =>
        line(
          String(le),
          BOUNDARIES.findLastIndex((each) => each <= le),
        ),
      )
      return [...finite, line(all, 4)]
    })
    return `# TYPE took_seconds ${type}\n${lines.join('\n')}\n`
  }
}
const slower = (second: number): number => (since(second) ? 0.09 : 0.02)

describe('a histogram of a page', () => {
  tried({
    'is as it was': {
      metrics: LATENCY,
      pages: [timed({})],
      verdict: 'healthy: no-harm-found',
      message: /^No harm found: latency slower than [\d.]+ /,
    },
    'gets slower on one path': {
      metrics: LATENCY,
      pages: [timed({ slow: slower })],
      verdict: 'regressed: worse-than-baseline',
      message: /^latency slower than (?:0\.5|1) of path=\/pay: worse since the deploy/,
    },
    'begins anew with the deploy': {
      metrics: LATENCY,
      pages: [timed({ restartAt: 2 })],
      verdict: 'healthy: no-harm-found',
      message: /^No harm found/,
    },
    'begins anew with the deploy and is slower': {
      metrics: LATENCY,
      pages: [timed({ restartAt: 2, slow: slower })],
      verdict: 'regressed: worse-than-baseline',
      message: /^latency slower than/,
    },
    'has other buckets since the deploy': {
      metrics: LATENCY,
      pages: [timed({ restartAt: 2, boundaries: (second) => (second >= 2 ? [0.1, 0.3, 0.5, 1] : BOUNDARIES) })],
      verdict: 'inconclusive: series-changed',
      message: /of latency \(the buckets have changed\)/,
    },
    'has a bucket less since the deploy': {
      metrics: LATENCY,
      pages: [timed({ restartAt: 2, boundaries: (second) => (second >= 2 ? [0.1, 0.5, 1] : BOUNDARIES) })],
      verdict: 'inconclusive: series-changed',
      message: /the buckets have changed/,
    },
    'lacks the bucket of all events': {
      metrics: LATENCY,
      pages: [timed({ all: '2' })],
      verdict: 'inconclusive: not-separating',
      message: /lacks the bucket le="\+Inf"/,
    },
    'is a summary': {
      metrics: LATENCY.replace('_bucket', ''),
      pages: [
        () => '# TYPE took_seconds summary\ntook_seconds{quantile="0.5"} 0.2\ntook_seconds{quantile="0.99"} NaN\n',
      ],
      verdict: 'inconclusive: not-separating',
      message: /is a summary: its quantiles can be neither added nor counted\. Let the service write a histogram/,
    },
    'is one of what is now': {
      metrics: LATENCY,
      pages: [timed({ type: 'gaugehistogram' })],
      verdict: 'inconclusive: not-separating',
      message: /which does not count on/,
    },
    'was read by another job before the deploy, which keeps its sums': {
      metrics: LATENCY,
      pages: [timed({ slow: slower })],
      baseline: (samples) => ({ ...own(samples), kind: 'kept', from: -600, until: -540 }),
      verdict: 'regressed: worse-than-baseline',
      message: /^latency slower than/,
    },
  })
})

const JOBS = `    - { kind: counts, name: jobs, total: jobs_total, bad: 'jobs_total{outcome="failed"}' }\n`
type Replica = {
  readonly failed?: (second: number) => number
  readonly bornAt?: (second: number) => number
  readonly awayAt?: (second: number) => boolean
}
/** A worker that has been there for a day: 200 jobs a second, of which one fails; a queue of its own. */
function worker({ failed = () => 1, bornAt = () => -86_400, awayAt = () => false }: Replica): Page {
  const badOf = new Map<number, number>()
  return (second) => {
    const born = bornAt(second)
    const bad = (badOf.get(born) ?? second - born) + failed(second)
    badOf.set(born, bad)
    return awayAt(second)
      ? 503
      : [
          `process_start_time_seconds ${1_000_000 + born}`,
          '# TYPE jobs counter',
          `jobs_total{outcome="done"} ${200 * (second - born) - bad}`,
          `jobs_total{outcome="failed"} ${bad}`,
          waiting(usual)(second),
        ].join('\n')
  }
}
const both = `${JOBS}${QUEUE}`
const failing = (second: number): number => (since(second) ? 40 : 1)

/** A worker that ceases with the deploy. */
const ceasing: Page = (second) => {
  const done = Math.min(0, second)
  return `jobs_total{outcome="done"} ${9000 + 9 * done}\njobs_total{outcome="failed"} ${900 + done}\n`
}

it('a worker that does nothing any more has regressed', async () => {
  const verdict = await watch(JOBS, [ceasing])
  expect(verdict).toMatchObject({ verdict: 'regressed', reasonCode: 'worse-than-baseline' })
  expect(verdict.message).toMatch(
    /^Traffic is missing since the deploy: events of jobs a minute, 0 where \d+ is usual\.$/,
  )
})

/** A worker that has done nothing before the deploy. */
const idle: Page = (second) =>
  `jobs_total{outcome="done"} ${Math.max(0, 90 * second)}\njobs_total{outcome="failed"} ${Math.max(0, 10 * second)}\n`

describe('a metric of which nothing was counted before the deploy', () => {
  tried({
    'is compared with its objective': {
      metrics: JOBS.replace(' }\n', ', objective: 0.01 }\n'),
      pages: [idle],
      verdict: 'regressed: worse-than-baseline',
      message: /^jobs: worse since the deploy, 10\.\d %/,
    },
    'is not judged without one': {
      metrics: JOBS,
      pages: [idle],
      verdict: 'inconclusive: no-baseline',
      message: /^Nothing is known from before the deploy \(jobs\)/,
    },
  })
})

describe('several pages, one of each process', () => {
  tried({
    'are as they were': {
      metrics: both,
      pages: [worker({}), worker({ bornAt: () => -4000 })],
      verdict: 'healthy: no-harm-found',
      message: /^No harm found: jobs 0\.5 %, before 0\.5 %, .+; 1 gauge as usual\./,
    },
    'one of them fails more often': {
      metrics: both,
      pages: [worker({}), worker({ failed: failing })],
      verdict: 'regressed: worse-than-baseline',
      message: /^jobs.* 10\.\d %/,
    },
    'each begins anew, one after the other': {
      metrics: both,
      pages: [
        worker({ bornAt: (second) => (second >= 2 ? 1 : -86_400), awayAt: (second) => second === 1 }),
        worker({ bornAt: (second) => (second >= 9 ? 8 : -4000), awayAt: (second) => second === 8 }),
      ],
      verdict: 'healthy: no-harm-found',
      message: /^No harm found/,
    },
    'each begins anew, and the new ones fail more often': {
      metrics: both,
      pages: [
        worker({ bornAt: (second) => (second >= 2 ? 1 : -86_400), failed: failing }),
        worker({ bornAt: (second) => (second >= 9 ? 8 : -4000), failed: (second) => (second >= 8 ? 40 : 1) }),
      ],
      verdict: 'regressed: worse-than-baseline',
      message: /^jobs/,
    },
    'one cannot be read for ten seconds: no fall, no rise': {
      metrics: both,
      pages: [worker({}), worker({ awayAt: (second) => second > 20 && second <= 30 })],
      verdict: 'healthy: no-harm-found',
      message: /^No harm found/,
    },
    'one is gone for good': {
      metrics: both,
      pages: [worker({}), worker({ awayAt: since })],
      verdict: 'inconclusive: source-down',
      message: /of jobs \(1 of 2 pages, http:\/\/shop-1\.test\/metrics: HTTP status 503\)/,
    },
    'one never answered': {
      metrics: both,
      pages: [worker({ awayAt: () => true }), worker({})],
      verdict: 'inconclusive: no-baseline',
      message: /^Nothing is known from before the deploy/,
    },
    'all of them refuse since the deploy': {
      metrics: both,
      pages: [worker({ awayAt: since }), worker({ awayAt: since })],
      verdict: 'regressed: worse-than-baseline',
      message: /^The service answered before the deploy and refuses since \(2 of 2 pages/,
    },
    'one is answered by several processes': {
      metrics: both,
      pages: [worker({}), worker({ bornAt: (second) => [-500, -9000, -70_000][Math.abs(second) % 3] ?? 0 })],
      verdict: 'inconclusive: several-processes',
      message: /1 of 2 pages, http:\/\/shop-1\.test\/metrics: the page is answered by several processes in turn/,
    },
    'one has other buckets than the other': {
      metrics: LATENCY,
      pages: [timed({}), timed({ boundaries: (second) => (since(second) ? [0.1, 0.5, 1] : BOUNDARIES) })],
      verdict: 'inconclusive: series-changed',
      message: /the pages have different buckets/,
    },
    'a histogram of one of them gets slower': {
      metrics: LATENCY,
      pages: [timed({}), timed({ slow: slower })],
      verdict: 'regressed: worse-than-baseline',
      message: /^latency slower than .+ of path=\/pay/,
    },
  })
})
