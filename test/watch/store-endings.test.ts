import type { ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { noLogin } from '../support/no-login.ts'
import type { StoreMetric } from '../../src/metrics/store.ts'
import type { StoreSpec } from '../../src/metrics/stores/stores.ts'
import { prometheusStore } from '../../src/metrics/stores/prometheus/prometheus-store.ts'
import type { WatchRun } from '../../src/watch/run.ts'
import { random } from '../evidence/random.ts'
import { closedUrl, withServer } from '../metrics/server.ts'
import { answer, type Fault, seriesFor, storeApi } from '../support/store-api.ts'
import { anyChange, deployedAt, type Held, plan, requests, rest, service, spec, watched } from './memory-store.ts'

// Every way in which a watch on a store can end, over real HTTP: what is said, and why. Nothing here may end as healthy without evidence, and
// nothing as regressed for a fault of the store.

const share = (minute: number): number => (minute > 5 ? 0.06 : 0.006)
const well = (): Held[] => service(() => 0.006)
const harmed = (): Held[] => service(share)
/** The same service with other numbers from that minute on. */
const changed = (held: readonly Held[], numbers: (each: Held, minute: number, value: number | null) => number | null) =>
  held.map((each): Held => ({
    ...each,
    numbers: (at, next) => numbers(each, at.minute, each.numbers(at, next)),
  }))
const since = (minute: number): boolean => minute > 0
const at = (minute: number): number => deployedAt + minute * 60

/** An answer in place of the store's to every request that reaches beyond a moment (minutes after the deploy), up to another. */
const between =
  (from: number, to: number, say: (response: ServerResponse) => void): Fault =>
  ({ until }, response) => {
    if (until < at(from) || until > at(to)) return false
    say(response)
    return true
  }
const always = (say: (response: ServerResponse) => void): Fault => between(-Infinity, Infinity, say)
const later = (say: (response: ServerResponse) => void): Fault => between(0, Infinity, say)
const status = (code: number, body: string, type = 'text/html') => {
  return (response: ServerResponse) => void response.writeHead(code, { 'content-type': type }).end(body)
}
const json = (body: unknown, code = 200) => status(code, JSON.stringify(body), 'application/json')
const cut = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' })
  response.write('{"status":"success","data":{"resultType":"matrix","result":[{"metric"')
  response.socket?.end()
}
const hang = (): void => undefined
const partial = (response: ServerResponse): void =>
  answer(response, { result: [], warnings: ['1 store did not answer'] })

const gauge: StoreMetric = {
  ...rest,
  name: 'load',
  labels: ['pod'],
  minEffect: anyChange,
  query: { kind: 'gauge', query: 'load' },
}
const load = (value: (minute: number) => number | null): Held[] => [
  { of: 'load', arm: 'ours', part: 'value', segment: 'pod=a', le: Number.NaN, numbers: ({ minute }) => value(minute) },
]
/** A number from 0 to 1 that no other minute has anything to do with. */
const noise = (minute: number): number => random(minute + 20_000)()
const took: StoreMetric = {
  ...rest,
  name: 'took',
  labels: [],
  query: { kind: 'histogram', buckets: 'took', slowerThan: null },
}
const buckets = (les: (minute: number) => readonly number[]): Held[] =>
  [0.1, 0.25, 0.5, Infinity].map((le) => ({
    of: 'took',
    arm: 'ours',
    part: 'bucket',
    segment: '',
    le,
    numbers: ({ minute }) => (les(minute).includes(le) ? Math.round(1000 * (le === Infinity ? 1 : 0.98)) : null),
  }))

// No early end.
const whole = { ...plan, minWatch: plan.duration }

type Ending = {
  readonly held?: readonly Held[]
  readonly fault?: Fault
  readonly metrics?: readonly StoreMetric[]
  readonly spec?: Partial<Extract<StoreSpec, { readonly kind: 'prometheus' }>>
  readonly run?: Partial<WatchRun> & { readonly lookEvery?: number }
  readonly timeout?: number
  readonly verdict: string
  readonly message: RegExp
}

const DOWN = 'inconclusive: source-down'
const NOTHING_TO_COMPARE =
  /^The metric store gave nothing to compare with \(requests: .+\)\. Nothing can be said about the deploy/
const NO_STEPS =
  /^(?:None|\d+) of 60 steps had numbers of requests(?: \(.+\))?\. Nothing can be said about the deploy from that\. .+\.$/

const endings: Readonly<Record<string, Ending>> = {
  'nothing happens': { verdict: 'healthy: no-harm-found', message: /^No harm found: requests 0\.\d+ %, before/ },
  'harm is done': {
    held: harmed(),
    verdict: 'regressed: worse-than-baseline',
    message: /^Requests fail more often since the deploy/,
  },
  'it answers with a page': {
    fault: always(status(200, '<html>Log in</html>')),
    verdict: DOWN,
    message: NOTHING_TO_COMPARE,
  },
  'it answers with a page since the deploy': {
    fault: later(status(200, '<html>Log in</html>')),
    verdict: DOWN,
    message: NO_STEPS,
  },
  'it knows nobody': {
    fault: always(json({ status: 'error', errorType: 'unauthorized' }, 401)),
    verdict: DOWN,
    message: /HTTP status 401: unauthorized/,
  },
  'it is forbidden since the deploy': { fault: later(status(403, 'no')), verdict: DOWN, message: /HTTP status 403/ },
  'the address is wrong': { fault: always(status(404, 'not found')), verdict: DOWN, message: /HTTP status 404/ },
  'it is moved elsewhere': {
    fault: always((response) => void response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()),
    verdict: DOWN,
    message: /HTTP status 302/,
  },
  'it is overloaded': { fault: always(status(503, 'later')), verdict: DOWN, message: /HTTP status 503/ },
  'the query is refused': {
    fault: always(json({ status: 'error', errorType: 'bad_data', error: 'parse error' }, 400)),
    verdict: DOWN,
    message: /HTTP status 400: parse error/,
  },
  'it says success and error at once': {
    fault: later(json({ status: 'error', error: 'query timed out' })),
    verdict: DOWN,
    message: /query timed out/,
  },
  'it answers with something else': {
    fault: later(json({ status: 'success', data: { resultType: 'vector', result: [] } })),
    verdict: DOWN,
    message: /no range of the Prometheus API/,
  },
  'its answers are cut short': { fault: later(cut), verdict: DOWN, message: NO_STEPS },
  'its answers are partial': {
    fault: later(partial),
    verdict: DOWN,
    message: /the answer is partial: 1 store did not answer/,
  },
  'an info says that its answers are partial': {
    fault: later(json({ status: 'success', infos: ['partial data'], data: { resultType: 'matrix', result: [] } })),
    verdict: DOWN,
    message: /the answer is partial: partial data/,
  },
  'it says itself that its answers are partial': {
    fault: later(json({ status: 'success', isPartial: true, data: { resultType: 'matrix', result: [] } })),
    verdict: DOWN,
    message: /the answer is partial/,
  },
  'it does not answer in time': {
    fault: later(hang),
    timeout: 300,
    verdict: DOWN,
    message: /Nothing can be said about the deploy from that\. .+\.$/,
  },
  'it is down through the first half, and all it missed is there later': {
    held: harmed(),
    fault: between(0, 30, status(503, '')),
    run: { lookEvery: 2400 },
    verdict: 'regressed: worse-than-baseline',
    message: /^Requests fail more often since the deploy/,
  },
  'it is down through the second half': {
    fault: between(25, Infinity, status(503, '')),
    run: { plan: whole },
    verdict: DOWN,
    message: NO_STEPS,
  },
  'it has nothing at all': { held: [], verdict: 'inconclusive: no-data', message: NO_STEPS },
  'it has nothing since the deploy': {
    held: changed(well(), (_, minute, value) => (since(minute) ? null : value)),
    verdict: 'inconclusive: no-data',
    message: /^None of 60 steps had numbers of requests/,
  },
  'there is no traffic since the deploy': {
    held: changed(well(), (_, minute, value) => (since(minute) ? 0 : value)),
    verdict: 'regressed: worse-than-baseline',
    message: /^Traffic is missing since the deploy: requests a minute, 0 where [\d,.]+ is usual\.$/,
  },
  'a tenth of the traffic is left after five minutes': {
    held: changed(well(), (_, minute, value) => (minute > 5 && value !== null ? Math.round(value / 10) : value)),
    verdict: 'regressed: worse-than-baseline',
    message: /^Traffic is missing since the deploy: requests a minute, \d\d(\.\d)? where 9\d\d/,
  },
  'traffic is less by a third': {
    held: changed(well(), (_, minute, value) => (since(minute) && value !== null ? Math.round(value * 0.66) : value)),
    verdict: 'healthy: no-harm-found',
    message: /^No harm found/,
  },
  'it was so before the deploy and goes on': {
    held: service((minute) => (minute > -25 ? 0.03 : 0.006)),
    verdict: 'external: already-so-before',
    message: /^It was so before the deploy already, and has not got worse since\. Requests/,
  },
  'it was so before the deploy and got worse': {
    held: service((minute) => (minute > 3 ? 0.09 : minute > -25 ? 0.018 : 0.006)),
    verdict: 'regressed: worse-than-baseline',
    message: /^Requests.* fail more often since the deploy/,
  },
  'nearly all is in one bucket of a histogram': {
    metrics: [took],
    held: buckets(() => [0.1, 0.5, Infinity]),
    verdict: 'inconclusive: buckets-too-coarse',
    message:
      /^98\.0 % of the events of took lie between 0 and 0\.1, in one bucket: how long they took cannot be seen\.$/,
  },
  'a gauge was off before the deploy and goes on': {
    metrics: [gauge],
    spec: { history: 8 * 86_400 },
    held: load((minute) => (minute > -90 ? 15 : 5) + noise(minute)),
    verdict: 'external: already-so-before',
    message: /^It was so before the deploy already/,
  },
  'a gauge is off for one minute': {
    metrics: [gauge],
    spec: { history: 8 * 86_400 },
    held: load((minute) => (minute === 10 ? 30 : 5) + noise(minute)),
    verdict: 'healthy: no-harm-found',
    message: /^No harm found: 1 gauge as usual/,
  },
  'a segment is gone': {
    held: changed(well(), (each, minute, value) => (since(minute) && each.segment === 'platform=ios' ? null : value)),
    verdict: 'inconclusive: series-changed',
    message: /not there any more: requests of platform=ios/,
  },
  'a label has another value': {
    held: [
      ...changed(well(), (each, minute, value) => (since(minute) && each.segment === 'platform=ios' ? null : value)),
      ...changed(
        well().filter(({ segment }) => segment === 'platform=ios'),
        (_, minute, value) => (since(minute) ? value : null),
      ).map((each) => ({ ...each, segment: 'platform=iphone' })),
    ],
    verdict: 'inconclusive: series-changed',
    message: /not there any more: requests of platform=ios/,
  },
  'the label is gone': {
    held: changed(well(), (each, minute, value) => (since(minute) && each.segment !== '' ? null : value)),
    verdict: 'inconclusive: series-changed',
    message: /not there any more/,
  },
  'a counter goes backwards, so that increases are negative': {
    held: changed(well(), (each, minute, value) =>
      minute > 10 && each.part === 'total' && each.segment === '' ? -5 : value,
    ),
    verdict: DOWN,
    message: /total is -5, which cannot be/,
  },
  'counts are infinite': {
    held: changed(well(), (each, minute, value) => (minute > 10 && each.part === 'bad' ? Infinity : value)),
    verdict: DOWN,
    message: /bad is Infinity, which cannot be/,
  },
  'more is bad than there is': {
    held: changed(well(), (each, minute, value) => (minute > 10 && each.part === 'bad' ? 9000 : value)),
    verdict: DOWN,
    message: /more bad events than events/,
  },
  'bad events have a mistyped name': {
    held: well().filter(({ part }) => part !== 'bad'),
    verdict: DOWN,
    message: /no series that could hold bad events/,
  },
  'there are too many series': {
    fault: always((response) =>
      answer(response, {
        result: Array.from({ length: 5001 }, (_, index) => ({ metric: { platform: `p${index}` }, values: [] })),
      }),
    ),
    verdict: DOWN,
    message: /more than 5000 series/,
  },
  'its clock is ten minutes behind ours': {
    fault: (asked, response) => (
      answer(response, {
        result: seriesFor(harmed(), asked).map((each) => ({
          ...each,
          values: each.values.filter(([time]) => time <= at(-10)),
        })),
      }),
      true
    ),
    verdict: 'inconclusive: no-data',
    message: /^None of 60 steps had numbers/,
  },
  'there is no past': {
    held: changed(well(), (_, minute, value) => (minute < -8 ? null : value)),
    verdict: 'inconclusive: no-baseline',
    message: /Nothing is known from before the deploy/,
  },
  'the baseline that was asked for is not there': {
    spec: { baseline: 'previous-deploys' },
    verdict: 'inconclusive: no-baseline',
    message: /There is no baseline "previous-deploys"/,
  },
  'there is too little traffic': {
    held: changed(well(), (each, minute, value) =>
      value === null ? null : each.part === 'total' ? 1 : minute % 97 === 0 && each.segment !== 'platform=web' ? 1 : 0,
    ),
    verdict: 'inconclusive: too-little-traffic',
    message: /^Too little traffic to say: of requests/,
  },
  'it rises by less than evidence needs': {
    held: service((minute) => (since(minute) ? 0.0125 : 0.006)),
    run: {
      plan: {
        metrics: [],
        step: 60,
        duration: 240,
        minWatch: 240,
        minBaseline: 60,
        sustainedFor: 120,
        falseAlarmRate: 0.0001,
      },
    },
    verdict: 'inconclusive: unproven-rise',
    message: /but that may be chance, or it did not last/,
  },
  'it is called off': {
    run: { signal: AbortSignal.abort() },
    verdict: 'inconclusive: cancelled',
    message: /^The watch was called off before its end/,
  },
  'it is called off before anything is known': {
    held: [],
    fault: always(status(503, '')),
    run: { signal: AbortSignal.abort() },
    verdict: 'inconclusive: cancelled',
    message: /called off/,
  },
  'the buckets change with the deploy': {
    metrics: [took],
    held: buckets((minute) => (since(minute) ? [0.1, 0.5, Infinity] : [0.1, 0.25, Infinity])),
    verdict: 'inconclusive: no-data',
    message: /the buckets have changed/,
  },
  'a bucket is gone for a while after the deploy': {
    metrics: [took],
    held: buckets((minute) => (minute > 10 && minute < 20 ? [0.1, Infinity] : [0.1, 0.5, Infinity])),
    verdict: 'inconclusive: series-changed',
    message: /^The buckets of took are no longer what they were/,
  },
  'a gauge is gone': {
    metrics: [gauge],
    spec: { history: 8 * 86_400 },
    held: load((minute) => (since(minute) ? null : 5 + (minute % 7) / 7)),
    verdict: 'inconclusive: no-data',
    message: /None of 60 steps had numbers of load/,
  },
  'a gauge has no past': {
    metrics: [gauge],
    held: load((minute) => (minute < -20 ? null : 5 + (minute % 7) / 7)),
    verdict: 'inconclusive: no-baseline',
    message: /^Nothing can be said about load of pod=a: /,
  },
  'a gauge never changed before': {
    metrics: [gauge],
    held: load((minute) => (since(minute) ? 7 : 5)),
    verdict: 'inconclusive: unproven-rise',
    message: /constant-history/,
  },
}

describe('a watch on a store', () => {
  it.each(Object.entries(endings))('%s', async (_, ending) => {
    const { held = well(), fault, metrics = [requests], timeout = 5000 } = ending
    const of = spec(metrics, { history: 3 * 86_400, ...ending.spec })
    const verdict = await withServer(storeApi(held, fault), async (url) => {
      const store = prometheusStore({ url, access: noLogin, timeoutMilliseconds: timeout }, 60)
      return (await watched(store, of, { lookEvery: 900, ...ending.run })).verdict
    })
    expect(`${verdict.verdict}: ${verdict.reasonCode}`).toBe(ending.verdict)
    expect(verdict.message).toMatch(ending.message)
  })

  it('says which steps are missing where most are there', async () => {
    const fault = between(50, Infinity, status(503, ''))
    const verdict = await withServer(storeApi(well(), fault), async (url) => {
      const store = prometheusStore({ url, access: noLogin, timeoutMilliseconds: 5000 }, 60)
      return (await watched(store, spec([requests]), { lookEvery: 600, plan: whole })).verdict
    })
    expect(verdict).toMatchObject({ verdict: 'healthy', stepsSeen: 49, missing: { 'source-error': 11 } })
  })

  it('nobody is there', async () => {
    const store = prometheusStore({ url: await closedUrl(), access: noLogin, timeoutMilliseconds: 500 }, 60)
    const { verdict } = await watched(store, spec([requests]), { lookEvery: 1800 })
    expect(verdict).toMatchObject({ verdict: 'inconclusive', reasonCode: 'source-down' })
    expect(verdict.message).toMatch(NOTHING_TO_COMPARE)
  })
})
