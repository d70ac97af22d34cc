import type { ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { parsePolicy } from '../../../src/config/parse-policy.ts'
import type { MetricStore, StoreAnswer, StoreBlock, StoreMetric, StoreSeries } from '../../../src/metrics/store.ts'
import { openKind, storeSources } from '../../../src/metrics/stores/stores.ts'
import { withServer } from '../server.ts'
import { cases, type StoreCase } from './stores.ts'
import { EMPTY, type Fault, GAP, type Heard, now, numberAt, standIn, STEP } from './worlds.ts'

// What every store has to do, whichever it is.

const secrets: Readonly<Record<string, string>> = {
  DEPLOY_GUARD_KEY: 'key-1',
  DEPLOY_GUARD_OTHER: 'key-2',
  AWS_ACCESS_KEY_ID: 'key-1',
  AWS_SECRET_ACCESS_KEY: 'key-2',
}
const secretOf = (variable: string): string => secrets[variable] ?? ''

type Asked = Readonly<Record<string, unknown>>
const counts = ({ asked }: StoreCase, more: Asked = {}): Asked => ({
  kind: 'counts',
  name: 'requests',
  total: asked('requests'),
  bad: asked('failures'),
  segments: ['platform'],
  ...more,
})

type Opened = {
  readonly store: MetricStore
  readonly metrics: readonly StoreMetric[]
  readonly heard: readonly Heard[]
}

/** Opens a store over its stand-in. */
async function withStore<T>(
  of: StoreCase,
  metrics: readonly Asked[],
  use: (opened: Opened) => Promise<T>,
  fault?: Fault,
): Promise<T> {
  const { listener, heard } = standIn(of.answering, fault)
  return withServer(listener, async (url) => {
    const policy = { version: 1, watch: { store: { ...of.store(url), metrics } } }
    const { store: spec } = parsePolicy(stringify(policy), 'deploy-guard.yml')
    if (spec === null) throw new Error('no store')
    return use({ store: await openKind(spec, secretOf), metrics: spec.metrics, heard })
  })
}

/** Reads the newest steps of the first metric. */
async function read(
  of: StoreCase,
  metric: Asked,
  count = 60,
  fault?: Fault,
): Promise<{ answer: StoreAnswer; heard: readonly Heard[] }> {
  return withStore(
    of,
    [metric],
    async ({ store, metrics, heard }) => ({ answer: await readFirst(store, metrics, count), heard }),
    fault,
  )
}

async function readFirst(store: MetricStore, [metric]: readonly StoreMetric[], count: number): Promise<StoreAnswer> {
  if (metric === undefined) throw new Error('no metric')
  return store.read(metric, { first: now - (count - 1) * STEP, count, step: STEP })
}

function blockOf(answer: StoreAnswer): StoreBlock {
  if ('missing' in answer) throw new Error(`${answer.missing}: ${answer.detail}`)
  return answer
}

const valuesOf = (answer: StoreAnswer, part: StoreSeries['part'], segment = ''): number[] => {
  const found = blockOf(answer).series.find((each) => each.part === part && each.segment === segment)
  return found === undefined ? [] : [...found.values]
}

/** The numbers of the world in the same steps. */
function expected(
  meaning: 'requests' | 'failures' | 'load',
  among: readonly string[],
  count: number,
  empty: number,
): number[] {
  return Array.from({ length: count }, (_, at) => {
    const begin = now - (count - at) * STEP
    const numbers = among.map((platform) => numberAt(meaning, platform, begin) ?? Number.NaN)
    const sum = numbers.reduce((all, each) => all + each, 0)
    return sum === 0 ? empty : sum
  })
}

const refuse = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) => {
  return (_: Heard, response: ServerResponse): boolean => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
    return true
  }
}

it('has a case for every store but the one that is tested against itself, and the one that has monitors alone', () => {
  expect(['prometheus', 'grafana', ...Object.keys(cases)].toSorted()).toEqual(storeSources.toSorted())
})

describe.each(Object.entries(cases))('%s', (_, of) => {
  const zero = of.holds === 'events' ? Number.NaN : 0

  it('gives each step its numbers, of all together and by label, with its gaps', async () => {
    const { answer } = await read(of, counts(of))
    const total = valuesOf(answer, 'total')
    expect(total).toEqual(expected('requests', ['ios', 'web'], 60, zero))
    expect(valuesOf(answer, 'total', 'platform=ios')).toEqual(expected('requests', ['ios'], 60, zero))
    // Of a step without events it is all one whether a store says that none of them were bad.
    const isThere = (_each: number, at: number): boolean => Number(total[at]) > 0
    const bad = valuesOf(answer, 'bad', 'platform=web')
    expect(bad.filter(isThere)).toEqual(expected('failures', ['web'], 60, 0).filter(isThere))
    expect(bad.filter(isThere)).toHaveLength(58)
    expect([...blockOf(answer).odd]).toEqual([])
    expect(total[GAP]).toBeNaN()
    expect(total[EMPTY]).toBe(zero)
  })

  it('takes the rest for bad where the good ones are counted', async () => {
    const { bad: _bad, ...rest } = counts(of)
    const { answer } = await read(of, { ...rest, good: of.asked('successes') })
    expect(valuesOf(answer, 'bad', 'platform=ios')[1]).toBe(numberAt('failures', 'ios', now - 59 * STEP))
    expect(valuesOf(answer, 'total')).toEqual(expected('requests', ['ios', 'web'], 60, zero))
  })

  it('takes silence for no events only where the policy says so', async () => {
    const { answer } = await read(of, counts(of, { 'empty-is-zero': true }))
    expect(valuesOf(answer, 'total')[GAP]).toBe(0)
    expect(valuesOf(answer, 'total')[EMPTY]).toBe(0)
  })

  it('gives two days in as many calls as its limit of points needs, and no step twice', async () => {
    const { answer, heard } = await read(of, counts(of, { segments: [] }), 2880)
    expect(valuesOf(answer, 'total')).toEqual(expected('requests', ['ios', 'web'], 2880, zero))
    expect(heard.length).toBeLessThanOrEqual(20)
  })

  it('passes a gauge on', async () => {
    const metric = { kind: 'gauge', name: 'load', query: of.asked('load'), segments: ['platform'] }
    const { answer } = await read(of, metric)
    expect(valuesOf(answer, 'value', 'platform=web')[0]).toBe(0.25)
    expect(valuesOf(answer, 'value', 'platform=web')[GAP]).toBeNaN()
  })

  it('asks within one value of a label', async () => {
    const within = await withStore(
      of,
      [counts(of, { segments: ['platform', 'region'] })],
      async ({ store, metrics }) => {
        const [metric] = metrics
        const narrow = metric === undefined ? null : (store.narrow?.(metric, 'platform', 'web') ?? null)
        if (narrow === null) throw new Error('cannot be narrowed')
        return readFirst(store, [{ ...narrow, labels: [] }], 60)
      },
    )
    expect(valuesOf(within, 'total')).toEqual(expected('requests', ['web'], 60, zero))
  })

  it('sends its login, and asks several metrics in one go where the store allows it', async () => {
    const metrics = [counts(of), { ...counts(of), name: 'others' }]
    await withStore(of, metrics, async ({ store, metrics: read, heard }) => {
      await Promise.all(read.map((metric) => readFirst(store, [metric], 10)))
      for (const { request } of heard) expect(request.headers[of.login[0]]).toMatch(new RegExp(of.login[1]))
      expect(heard.length).toBeLessThanOrEqual(of.mostCalls ?? 1)
    })
  })

  it('is silent about what it does not have', async () => {
    const { answer } = await read(of, counts(of, { total: of.asked('nothing'), bad: of.asked('nothing') }), 5)
    expect(blockOf(answer).series.flatMap(({ values }) => [...values].filter(Number.isFinite))).toEqual([])
  })

  it('does not believe a query that has never found a bad event, unless the policy says that they are rare', async () => {
    const never = counts(of, { bad: of.asked('nothing') })
    const asked = (metric: Asked) =>
      withStore(of, [metric], async ({ store, metrics }) => {
        await readFirst(store, metrics, 240)
        return readFirst(store, metrics, 5)
      })
    expect(await asked(never)).toMatchObject({ missing: 'not-separating' })
    expect(valuesOf(await asked({ ...never, rare: true }), 'total')).toHaveLength(5)
    expect(await asked(counts(of, { bad: of.asked('requests') }))).toMatchObject({ missing: 'not-separating' })
  })

  it('says in its own words that a login has expired, without the secret', async () => {
    const { answer } = await read(of, counts(of), 5, refuse(401, { message: 'the key key-1 has expired' }))
    expect(answer).toEqual({ missing: 'source-error', detail: 'HTTP status 401: the key *** has expired' })
  })

  it('waits where it is asked to for a moment, and asks no more where it is for long', async () => {
    const once: Fault = (heard, response, times) =>
      times === 1 && refuse(429, {}, { 'retry-after': '0' })(heard, response)
    const { answer, heard } = await read(of, counts(of), 5, once)
    expect(valuesOf(answer, 'total')).toHaveLength(5)
    expect(heard.length).toBeGreaterThan(1)
    await withStore(
      of,
      [counts(of)],
      async ({ store, metrics, heard: calls }) => {
        expect(await readFirst(store, metrics, 5)).toMatchObject({ detail: expect.stringContaining('429') })
        const before = calls.length
        expect(await readFirst(store, metrics, 5)).toMatchObject({ detail: expect.stringContaining('left alone') })
        expect(calls.length).toBe(before)
      },
      refuse(429, {}, { 'retry-after': '300' }),
    )
  })

  it.each([
    [
      'an answer that is cut off',
      (response: ServerResponse) =>
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"results":[{"se'),
    ],
    [
      'a page',
      (response: ServerResponse) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Log in</html>'),
    ],
    [
      'something else',
      (response: ServerResponse) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"a":[1]}'),
    ],
    [
      'a redirect',
      (response: ServerResponse) => response.writeHead(302, { location: 'https://elsewhere.example' }).end(),
    ],
    ['partial', (response: ServerResponse) => response.writeHead(200).end(JSON.stringify(of.partial ?? '?'))],
  ])('takes no numbers from %s', async (name, say) => {
    const { answer } = await read(of, counts(of), 5, (_heard, response) => {
      say(response)
      return true
    })
    expect(answer).toMatchObject({ missing: expect.stringMatching(/^(source-error|not-parsable)$/) })
    expect(answer).not.toHaveProperty('series')
    if (name === 'a redirect') expect(answer).toMatchObject({ detail: expect.stringContaining('302') })
  })

  it('waits for late numbers, and says what to do about each way to fail', async () => {
    await withStore(of, [counts(of)], async ({ store }) => {
      expect(store.lag?.()).toBeGreaterThan(0)
      for (const detail of ['HTTP status 401: no', 'HTTP status 429', 'HTTP status 302', null])
        expect(store.remedy('source-error', detail)).toMatch(/\.$/)
    })
  })
})

describe('what a store says within an answer', () => {
  it('is told without the secret that it repeats', async () => {
    const influxdb = cases['influxdb']
    if (influxdb === undefined) throw new Error('no case')
    const said = { results: [{ statement_id: 0, error: 'token key-1 may not read this' }] }
    const { answer } = await read(influxdb, counts(influxdb), 5, refuse(200, said))
    expect(answer).toEqual({ missing: 'source-error', detail: 'token *** may not read this' })
  })
})
