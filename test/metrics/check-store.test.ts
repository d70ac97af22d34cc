import type { RequestListener } from 'node:http'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { stringify } from 'yaml'
import { parsePolicy } from '../../src/config/parse-policy.ts'
import { checkStore } from '../../src/metrics/check-store.ts'
import type { StoreSpec } from '../../src/metrics/stores/stores.ts'
import { storeRows } from '../../src/verbs/check/metric-rows.ts'
import { cases } from './series/stores.ts'
import { type Fault, now as world, standIn } from './series/worlds.ts'
import { withServer } from './server.ts'

// What is told of a store before the first deploy: what would be read, how old the newest number is, and how far the past reaches.

const now = Date.UTC(2026, 2, 5, 12, 0, 30) / 1000
const STEP = 60
const HOUR = 3600
const DAY = 86_400

/** Whether the store holds the minute that begins then; Unix seconds. */
type Held = (begin: number) => boolean

/** A service of 100 requests a minute, of which one is bad, as `source: json` reads it. */
const serving =
  (held: Held): RequestListener =>
  (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://store')
    const [from = 0, until = 0, step = 0] = ['from', 'until', 'step'].map((name) => Number(searchParams.get(name)))
    const points: [number, number | null][] = []
    for (let begin = from; begin < until; begin += step) {
      let minutes = 0
      for (let minute = begin; minute < begin + step; minute += STEP) minutes += held(minute) ? 1 : 0
      points.push([begin, minutes === 0 ? null : minutes * (pathname === '/total' ? 100 : 1)])
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(points))
  }

const metricOf = (name: string) => {
  const path = (part: string): string => `/${part}?from={from}&until={until}&step={step}`
  return { kind: 'counts', name, total: path('total'), bad: path('bad') }
}
const storeOf = (url: string, name: string) => ({ source: 'json', url, metrics: [metricOf(name)] })

function specOf(watch: object): StoreSpec {
  const { store } = parsePolicy(stringify({ watch }), 'deploy-guard.yml')
  if (store === null) throw new Error('no store')
  return store
}

const checked = (held: Held) =>
  withServer(serving(held), (url) => checkStore(specOf({ store: storeOf(url, 'pay') }), STEP, now))
const rows = (held: Held) =>
  withServer(serving(held), (url) => {
    return storeRows(specOf({ store: storeOf(url, 'pay') }), parsePolicy('', 'p.yml'), now)
  })

describe('what is told of a metric', () => {
  it('is how old its newest number is, and how far its past reaches', async () => {
    const { metrics, problems } = await checked((begin) => begin + STEP <= now)
    expect(problems).toEqual([])
    expect(metrics).toMatchObject([
      { events: 6000, newestAge: 30, past: { wanted: 14 * DAY, reach: 14 * DAY, known: 14 * DAY } },
    ])
    expect(await rows((begin) => begin + STEP <= now)).toEqual([
      {
        what: 'Metric pay',
        state: 'ready',
        found:
          'It would be judged: 60 bad of 6,000. The newest number is 30 seconds old. The past reaches back 14 of 14 days (history-days).',
        cure: null,
      },
    ])
  })

  it('says what a watch would not see of numbers that come too late', async () => {
    const late = await rows((begin) => begin + STEP <= now - 12 * 60)
    expect(late[1]).toEqual({
      what: 'Metric: watch.store.metrics, pay',
      state: 'attention',
      found:
        'the newest number is 13 minutes old, and the watch waits 1 minute for a step: it would find the last 12 minutes without numbers.',
      cure: 'If its numbers always come that late, write delay: 13m in watch.store. Else: See that the store receives numbers, and how late.',
    })
  })

  it.each([
    [
      'begins later',
      (begin: number) => begin >= now - 9 * DAY,
      'the past reaches back 9 of 14 days (history-days), so the watch knows fewer days like this one',
      /^Nothing, if the service is young: .* Else raise the retention of the store, or write history-days: 9\.$/,
    ],
    [
      'is of today',
      (begin: number) => begin >= now - 3 * HOUR,
      'the past reaches back 3 hours of 14 days (history-days), so the watch compares with the time just before the deploy',
      /^Nothing, if the service is young\. Else raise the retention of the store\.$/,
    ],
    [
      'has holes',
      (begin: number) => Math.floor(begin / DAY) % 2 === 0 || begin > now - DAY,
      'numbers are there in 180 of the 324 hours of the past, so the watch knows fewer days like this one',
      /^See that the store receives numbers, and how late\.$/,
    ],
  ])('says what a watch lacks where its past %s', async (_, past, what, cure) => {
    const { metrics, problems } = await checked((begin) => past(begin) && begin + STEP <= now)
    expect(metrics).toMatchObject([{ separates: true }])
    expect(problems).toEqual([
      { where: 'watch.store.metrics, pay', what, cure: expect.stringMatching(cure), judged: true },
    ])
  })

  it('is when the last number came, where none came within the hour', async () => {
    const { metrics, problems } = await checked((begin) => begin + STEP <= now - 3 * HOUR)
    expect(metrics).toMatchObject([{ separates: false, newestAge: 3 * HOUR + 30 }])
    expect(problems.map(({ what }) => what).slice(0, 1)).toEqual([
      'the store had no numbers of it within the last hour; the newest is 3 hours old',
    ])
  })
})

it('says what to do in the words of the store that fails', async () => {
  const refusing: RequestListener = (_, response) => void response.writeHead(401).end()
  await withServer(refusing, (refused) =>
    withServer(
      serving((begin) => begin + STEP <= now),
      async (url) => {
        const query = 'SELECT sum("n") FROM "ship"'
        const ship = { kind: 'counts', name: 'ship', total: query, bad: query }
        const stores = [storeOf(url, 'pay'), { source: 'influxdb', url: refused, database: 'shop', metrics: [ship] }]
        const { metrics, problems } = await checkStore(specOf({ stores }), STEP, now)
        expect(metrics.map(({ name, separates }) => [name, separates])).toEqual([
          ['pay', true],
          ['ship', false],
        ])
        expect(problems).toMatchObject([
          {
            where: 'watch.store.metrics, ship',
            what: 'HTTP status 401',
            cure: 'Check the login of watch.store, and what it may read in InfluxDB in InfluxQL.',
          },
        ])
      },
    ),
  )
})

describe('where a metric would never be judged', () => {
  /** A store of the contract, with its lists, and a metric that is not there. */
  const withUnready = async <T>(source: string, use: (spec: StoreSpec) => Promise<T>, fault?: Fault): Promise<T> => {
    const of = cases[source]
    if (of === undefined) throw new Error('no case')
    const { listener } = standIn((one) => of.listing?.answering(one) ?? of.answering(one), fault)
    const metric = { kind: 'counts', name: 'pay', total: of.asked('nothing'), bad: of.asked('failures') }
    return withServer(listener, (url) => use(specOf({ store: { ...of.store(url), metrics: [metric] } })))
  }

  beforeEach(() => void vi.stubEnv('DEPLOY_GUARD_KEY', 'key-1'))
  afterEach(() => void vi.unstubAllEnvs())

  it('offers what else the store holds, with what was counted in the last hour', async () => {
    const found = await withUnready('influxdb', (spec) => storeRows(spec, parsePolicy('', 'p.yml'), world))
    expect(found.map(({ what, state }) => [what, state])).toEqual([
      ['Metric: watch.store.metrics, pay', 'missing'],
      ['Other metric: http requests', 'attention'],
    ])
    expect(found[1]).toMatchObject({
      found: expect.stringMatching(/^It could be watched too: 16\d bad of 9,\d{3}\.$/),
      cure: `Add these lines to the policy:
watch:
  store:
    metrics:
      - kind: counts
        name: 'http requests'
        total: 'SELECT sum("requests") FROM "http"'
        bad: 'SELECT sum("failures") FROM "http"'`,
    })
  })

  it.each([
    ['json', 'it has no list of its metrics that could be asked', 'Copy a query from a dashboard of yours.'],
    [
      'loki',
      'it does not say which metrics it holds: HTTP status 403: no',
      'Check the login of watch.store, and what it may read in LogQL of Grafana Loki. Its page in docs/sources says what its lists need.',
    ],
  ])('says plainly that %s does not tell what it holds', async (source, what, cure) => {
    const refusing: Fault = ({ url }, response) => {
      if (!url.pathname.endsWith('/labels')) return false
      response.writeHead(403, { 'content-type': 'application/json' }).end('{"message":"no"}')
      return true
    }
    const { candidates, problems } = await withUnready(source, (spec) => checkStore(spec, STEP, world), refusing)
    expect(candidates).toEqual([])
    expect(problems.map(({ judged }) => judged)).toEqual([false, true])
    expect(problems[1]).toEqual({ where: 'watch.store', what, cure, judged: true })
  })

  it('asks for nothing else where all is well, unless it is told to', async () => {
    const ask = (suggest: boolean) =>
      withServer(
        serving((begin) => begin + STEP <= now),
        (url) => checkStore(specOf({ store: storeOf(url, 'pay') }), STEP, now, suggest),
      )
    expect((await ask(false)).problems).toEqual([])
    expect((await ask(true)).problems).toMatchObject([{ what: 'it has no list of its metrics that could be asked' }])
  })
})
