import type { RequestListener, ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import type { MetricQuery } from '../../src/config/policy.ts'
import { pageReader } from '../../src/metrics/page-reader.ts'
import { PROBE_METRIC, probeCounter, type ProbeResult } from '../../src/metrics/sampler/probe.ts'
import { increments, type Readings } from '../../src/metrics/sampler/readings.ts'
import type { MetricSource, MissingReason, StepSample } from '../../src/metrics/source.ts'
import { baselineFrom } from '../../src/watch/baseline.ts'
import { unreadVerdict } from '../../src/watch/ending/inconclusive.ts'
import type { Verdict } from '../../src/watch/verdict.ts'
import { random } from '../evidence/random.ts'
import { withServer } from '../metrics/server.ts'
import { everySecond, plan, watchSource } from './simulate.ts'

// Every way in which a watch on a metrics page or on probes can end, over real HTTP, one scrape a second: a minute before the deploy, a minute
// after it. Nothing here may end as healthy without evidence, and nothing as regressed for a fault of the page.

const QUERY: MetricQuery = {
  kind: 'counts',
  name: 'requests',
  total: { name: 'http_requests_total', matchers: [] },
  bad: { name: 'http_requests_total', matchers: [{ label: 'status', operator: '=~', value: '5..' }] },
  segment: 'platform',
}
const DEPLOY = 60
const END = 120

/** Events of a second that go well, and that do not; the second counts from the deploy. */
type Service = (second: number, platform: string) => { readonly well: number; readonly failed: number }
type Page = (second: number, response: ServerResponse) => boolean
type Ending = {
  readonly service?: Service
  readonly page?: Page
  /** The counters begin anew with that second. */
  readonly restartAt?: number
  readonly platforms?: (second: number) => readonly string[]
  /** Seconds for which there is no sample at all. */
  readonly unsampled?: (second: number) => boolean
  /** Milliseconds that an answer may take since the deploy. */
  readonly timeout?: number
  readonly cancelAt?: number
  readonly verdict: string
  readonly message: RegExp
}

const fine: Service = (second) => ({ well: 500, failed: Math.abs(second % 2) })
const since = (second: number): boolean => second > 0
const says =
  (when: (second: number) => boolean, say: (response: ServerResponse) => void): Page =>
  (second, response) => {
    if (when(second)) say(response)
    return when(second)
  }
const status = (code: number, body = '', type = 'text/plain') => {
  return (response: ServerResponse) => void response.writeHead(code, { 'content-type': type }).end(body)
}
const cut = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'text/plain', 'content-length': '5000' })
  response.write('http_requests_total{platform="web",status="200"} 1\n')
  response.socket?.end()
}
const line = (value: string): string =>
  `http_requests_total{platform="web",status="200"} ${value}\nhttp_requests_total{platform="web",status="500"} 1\n`

/** One of several replicas that answer in turn: each has served for as long as it is old, and fails one request in a hundred. */
const replica = (second: number, { age, start }: { readonly age: number; readonly start?: number }): string =>
  [
    ...(start === undefined ? [] : [`process_start_time_seconds ${start}`]),
    ...['web', 'ios'].flatMap((platform) => [
      `http_requests_total{platform="${platform}",status="200"} ${(age + second) * 990}`,
      `http_requests_total{platform="${platform}",status="500"} ${(age + second) * 10}`,
    ]),
    '',
  ].join('\n')
/** Three replicas, asked at random; with their start times or without. */
const replicas =
  (when: (second: number) => boolean, told: boolean): Page =>
  (second, response) => {
    const which = Math.floor(3 * random(second + 1000)())
    if (when(second)) {
      const age = [500, 9000, 70_000][which] ?? 0
      status(200, replica(second, { age, ...(told ? { start: 1_000_000 - age } : {}) }))(response)
    }
    return when(second)
  }

const DOWN = 'inconclusive: source-down'
const NO_STEPS =
  /^(?:None|\d+) of 60 steps had numbers of requests \(.+\)\. Nothing can be said about the deploy from that\. .+\.$/

const endings: Readonly<Record<string, Ending>> = {
  'nothing happens': {
    verdict: 'healthy: no-harm-found',
    message: /^No harm found: requests 0\.\d+ %, before 0\.\d+ %, harm would begin at/,
  },
  'harm is done': {
    service: (second, platform) =>
      since(second) && platform === 'ios' ? { well: 300, failed: 200 } : fine(second, platform),
    verdict: 'regressed: worse-than-baseline',
    message: /^Requests of platform=ios fail more often since the deploy/,
  },
  'the page is down all the time': {
    page: says(() => true, status(503)),
    verdict: DOWN,
    message: NO_STEPS,
  },
  'the page is down before the deploy': {
    page: says((second) => second <= 0, status(503)),
    verdict: 'inconclusive: no-baseline',
    message: /^Nothing is known from before the deploy \(requests\)\.$/,
  },
  'the page is down since the deploy': {
    page: says(since, status(503)),
    verdict: 'regressed: worse-than-baseline',
    message:
      /^The service answered before the deploy and refuses since \(HTTP status 503\): no requests can be read\.$/,
  },
  'the page is down for ten seconds': {
    page: says((second) => second > 20 && second <= 30, status(503)),
    verdict: 'healthy: no-harm-found',
    message: /^No harm found/,
  },
  'the page is down through the second half and more': {
    page: says((second) => second > 20, status(500)),
    verdict: DOWN,
    message: NO_STEPS,
  },
  'the page asks to log in': {
    page: says(since, status(200, '<html>Log in</html>', 'text/html')),
    verdict: DOWN,
    message: /content type text\/html/,
  },
  'the page is forbidden': { page: says(since, status(403)), verdict: DOWN, message: /HTTP status 403/ },
  'the page has moved': {
    page: says(since, (response) => void response.writeHead(302, { location: '/' }).end()),
    verdict: DOWN,
    message: /a redirect, which is not followed/,
  },
  'the page is no exposition': {
    page: says(since, status(200, 'it works!')),
    verdict: DOWN,
    message: /\(line 1: .+ metrics-url has to be a Prometheus or OpenMetrics page/,
  },
  'the page is empty': {
    page: says(since, status(200)),
    verdict: 'inconclusive: series-changed',
    message: /no series http_requests_total/,
  },
  'the page is cut short': { page: says(since, cut), verdict: DOWN, message: NO_STEPS },
  'the page does not come in time': {
    page: says(since, () => undefined),
    timeout: 20,
    verdict: 'regressed: worse-than-baseline',
    message: /refuses since \(no answer in time\)/,
  },
  'a counter is no number': { page: says(since, status(200, line('NaN'))), verdict: DOWN, message: NO_STEPS },
  'a counter is infinite': { page: says(since, status(200, line('+Inf'))), verdict: DOWN, message: NO_STEPS },
  'a counter is negative': { page: says(since, status(200, line('-5'))), verdict: DOWN, message: NO_STEPS },
  'the process is restarted by the deploy': {
    restartAt: 1,
    verdict: 'healthy: no-harm-found',
    message: /^No harm found/,
  },
  'three replicas answer in turn': {
    page: replicas(() => true, false),
    verdict: 'inconclusive: several-processes',
    message: /several processes in turn.+multiprocess mode/,
  },
  'three replicas answer in turn, and say when they began': {
    page: replicas(() => true, true),
    verdict: 'inconclusive: several-processes',
    message: /several processes in turn/,
  },
  'three replicas answer in turn since the deploy': {
    page: replicas(since, false),
    verdict: 'inconclusive: several-processes',
    message: /several processes in turn/,
  },
  'old and new answer in turn for ten seconds': {
    page: (second, response) => {
      const isNew = second > 10 || (second > 0 && second % 2 === 0)
      status(
        200,
        isNew ? replica(second, { age: 1, start: 100 }) : replica(second, { age: 5000, start: -5000 }),
      )(response)
      return true
    },
    verdict: 'healthy: no-harm-found',
    message: /^No harm found/,
  },
  'the status becomes a word with the deploy': {
    page: says(
      since,
      status(
        200,
        'http_requests_total{platform="web",status="ok"} 5\nhttp_requests_total{platform="web",status="err"} 4\n',
      ),
    ),
    verdict: 'inconclusive: not-separating',
    message: /matches nothing: status is "err" or "ok"/,
  },
  'one platform is gone': {
    platforms: (second) => (since(second) ? ['web'] : ['ios', 'web']),
    restartAt: 1,
    verdict: 'inconclusive: series-changed',
    message: /not there any more: requests of platform=ios\.$/,
  },
  'a label has another value': {
    platforms: (second) => (since(second) ? ['iphone', 'web'] : ['ios', 'web']),
    restartAt: 1,
    verdict: 'inconclusive: series-changed',
    message: /not there any more: requests of platform=ios\.$/,
  },
  'there is no traffic since the deploy': {
    service: (second) => (since(second) ? { well: 0, failed: 0 } : fine(second, '')),
    verdict: 'regressed: worse-than-baseline',
    message: /^Traffic is missing since the deploy: requests a minute, 0 where 59,200 is usual\.$/,
  },
  'a tenth of the traffic is left since the deploy': {
    service: (second) => (since(second) ? { well: 50, failed: 0 } : fine(second, '')),
    verdict: 'regressed: worse-than-baseline',
    message: /^Traffic is missing since the deploy: requests a minute, 6,000 where 59,200 is usual\.$/,
  },
  'there is too little traffic': {
    service: (second) => ({ well: second % 10 === 0 ? 1 : 0, failed: 0 }),
    verdict: 'inconclusive: too-little-traffic',
    message: /^Too little traffic to say/,
  },
  'more is bad for a moment': {
    service: (second, platform) => (second === 20 ? { well: 0, failed: 500 } : fine(second, platform)),
    verdict: 'inconclusive: unproven-rise',
    message: /but that may be chance, or it did not last\.$/,
  },
  'the sampler dies': {
    unsampled: (second) => second > 10,
    verdict: 'inconclusive: sampler-died',
    message: /\(no sample was taken\).+See whether the job ends processes/,
  },
  'it is called off': {
    cancelAt: 20,
    verdict: 'inconclusive: cancelled',
    message: /^The watch was called off before its end/,
  },
}

/** What the page says at a second: counters since the start or the last restart. */
function counters({ service = fine, platforms = () => ['ios', 'web'], restartAt }: Ending, second: number): string {
  const from = restartAt !== undefined && second >= restartAt ? restartAt : -DEPLOY
  const seconds = Array.from({ length: second - from + 1 }, (_, index) => from + index)
  const lines = platforms(second).flatMap((platform) => {
    const events = seconds.map((each) => service(each, platform))
    const sum = (key: 'well' | 'failed'): number => events.reduce((all, each) => all + each[key], 0)
    return (
      [
        ['200', 'well'],
        ['500', 'failed'],
      ] as const
    ).map(([code, key]) => `http_requests_total{platform="${platform}",status="${code}"} ${sum(key)}`)
  })
  return `${lines.join('\n')}\n`
}

/** Reads once a second, as the sampler does, and watches what comes of it. */
async function watchOf(
  read: (at: number) => Promise<Readings | null>,
  metric: string,
  cancelAt = Infinity,
): Promise<Verdict> {
  const toSamples = increments(1)
  const samples: StepSample[] = []
  for (let at = 1; at <= END; at++) {
    const readings = await read(at)
    samples.push(...(readings === null ? [{ metric, at, missing: 'not-sampled' as const }] : toSamples(at, readings)))
  }
  const cancelled = new AbortController()
  const rules = { ...plan, minWatch: plan.duration, metrics: plan.metrics.map((each) => ({ ...each, name: metric })) }
  const source: MetricSource = {
    read: (after, until) => {
      if (until - DEPLOY >= cancelAt) cancelled.abort()
      return Promise.resolve(samples.filter(({ at }) => at > after && at <= until))
    },
  }
  const baseline = baselineFrom(samples, 0, DEPLOY)
  return watchSource(rules, baseline, source, DEPLOY, everySecond(DEPLOY), { signal: cancelled.signal })
}

describe('a watch on a metrics page', () => {
  it.each(Object.entries(endings))('%s', async (_, ending) => {
    let second = 0
    const listener: RequestListener = (_request, response) => {
      if (ending.page?.(second, response) === true) return
      status(200, counters(ending, second))(response)
    }
    const verdict = await withServer(listener, (url) => {
      const readPage = pageReader([url], [QUERY])
      return watchOf(
        (at) => {
          second = at - DEPLOY
          return ending.unsampled?.(second) === true
            ? Promise.resolve(null)
            : readPage(at, since(second) ? (ending.timeout ?? 5000) : 5000)
        },
        'requests',
        ending.cancelAt,
      )
    })
    expect(`${verdict.verdict}: ${verdict.reasonCode}`).toBe(ending.verdict)
    expect(verdict.message).toMatch(ending.message)
  })
})

describe('a page that never gave a number', () => {
  const reading = (missing: MissingReason, detail: string): StepSample => ({
    metric: 'requests',
    at: 1,
    missing,
    detail,
  })

  it.each([
    ['several-processes', 'answered in turn', 'several-processes', /in turn\)\. Give the address of each process/],
    ['not-separating', 'status is "ok"', 'not-separating', /\(status is "ok"\)\. Run `check --page URL`/],
    ['source-unreachable', 'refused', 'no-baseline', /^Nothing is known from before the deploy/],
  ] as const)('says what is to be mended: %s', (missing, detail, reasonCode, message) => {
    const verdict = unreadVerdict(plan, [reading(missing, detail), reading('not-sampled', 'first reading')], 100)
    expect(verdict).toMatchObject({ verdict: 'inconclusive', reasonCode })
    expect(verdict.message).toMatch(message)
  })
})

describe('a watch on probes', () => {
  const probed = (result: (second: number) => ProbeResult): Promise<Verdict> => {
    const counter = probeCounter()
    return watchOf((at) => {
      for (let each = 0; each < 500; each++) counter.record(result(at - DEPLOY))
      return Promise.resolve(new Map([[PROBE_METRIC, counter.endStep()]]))
    }, PROBE_METRIC)
  }

  it.each<[string, (second: number) => ProbeResult, string]>([
    ['all of them are answered', () => 'good', 'healthy: no-harm-found'],
    [
      'none of them is answered since the deploy',
      (second) => (since(second) ? 'bad' : 'good'),
      'regressed: worse-than-baseline',
    ],
    ['none of them leaves this machine since the deploy', (second) => (since(second) ? 'unknown' : 'good'), DOWN],
    ['none of them ever left this machine', () => 'unknown', DOWN],
  ])('%s', async (_, result, expected) => {
    const verdict = await probed(result)
    expect(`${verdict.verdict}: ${verdict.reasonCode}`).toBe(expected)
  })
})
