import type { RequestListener } from 'node:http'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { parsePolicy } from '../../src/config/parse-policy.ts'
import { checkStore } from '../../src/metrics/check-store.ts'
import type { StoreSpec } from '../../src/metrics/stores/stores.ts'
import { storeRows } from '../../src/verbs/check/metric-rows.ts'
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
    expect(problems.map(({ what }) => what)).toEqual([
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
        const stores = [storeOf(url, 'pay'), storeOf(refused, 'ship')]
        const { metrics, problems } = await checkStore(specOf({ stores }), STEP, now)
        expect(metrics.map(({ name, separates }) => [name, separates])).toEqual([
          ['pay', true],
          ['ship', false],
        ])
        expect(problems).toMatchObject([
          {
            where: 'watch.store.metrics, ship',
            what: 'HTTP status 401',
            cure: 'Check the login of watch.store, and what it may read in any address that answers with numbers by time in JSON.',
          },
        ])
      },
    ),
  )
})
