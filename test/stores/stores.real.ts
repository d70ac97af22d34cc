import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { parsePolicy } from '../../src/config/parse-policy.ts'
import type { MetricStore, StoreAnswer, StoreMetric } from '../../src/metrics/store.ts'
import { openKind } from '../../src/metrics/stores/stores.ts'
import { EMPTY, GAP, now, numberAt, platforms, STEP } from '../metrics/series/worlds.ts'
import { type Server, startGraphite, startInflux, startVictoria } from './servers.ts'

// The contract's world, two weeks of it, in real servers.

const DAYS = 14
const COUNT = DAYS * 1440
const begin = now - COUNT * STEP
const meanings = ['requests', 'failures', 'successes', 'load'] as const
type Meaning = (typeof meanings)[number]

/** All numbers, by the begin of their minute. */
function* numbers(): Generator<{ meaning: Meaning; platform: string; at: number; value: number }> {
  for (const meaning of meanings) {
    for (const platform of platforms) {
      for (let at = begin; at < now; at += STEP) {
        const value = numberAt(meaning, platform, at)
        if (value !== null) yield { meaning, platform, at, value }
      }
    }
  }
}

type Case = {
  readonly start: () => Promise<Server>
  readonly store: (url: string) => Readonly<Record<string, unknown>>
  readonly asked: (meaning: Meaning) => string
}

async function filledInflux(): Promise<Server> {
  const server = await startInflux()
  let lines: string[] = []
  const send = async (): Promise<void> => {
    const { status } = await fetch(`${server.url}/write?db=shop&precision=s`, {
      method: 'POST',
      body: lines.join('\n'),
    })
    expect(status).toBe(204)
    lines = []
  }
  for (const { meaning, platform, at, value } of numbers()) {
    lines.push(`http,app=shop,platform=${platform} ${meaning}=${value} ${at}`)
    if (lines.length === 20_000) await send()
  }
  await send()
  return server
}

function filledGraphite(): Promise<Server> {
  const files = Map.groupBy(numbers(), ({ meaning, platform }) => `${platform}/${meaning}`)
  const rows = JSON.stringify([...files].map(([name, all]) => [name, all.map(({ at, value }) => [at, value])]))
  // Whisper keeps only what is newer than its retention, counted from now: the world is long past.
  return startGraphite(`
import json, time
shift = ${Math.floor(Date.now() / 1000 / 86_400) * 86_400 - Math.floor(now / 86_400) * 86_400}
for name, points in json.loads('''${rows}'''):
    file = os.path.join(path, 'stats/shop/' + name + '.wsp')
    os.makedirs(os.path.dirname(file), exist_ok=True)
    whisper.create(file, [(60, 60 * 24 * 40)])
    whisper.update_many(file, [(at + shift - 86400, value) for at, value in points])
`)
}

async function filledVictoria(): Promise<Server> {
  const server = await startVictoria()
  const sums = new Map<string, number>()
  const lines: string[] = []
  for (const { meaning, platform, at, value } of numbers()) {
    const key = `${meaning}{platform="${platform}"}`
    const sum = (sums.get(key) ?? 0) + value
    sums.set(key, sum)
    lines.push(`${key} ${meaning === 'load' ? value : sum} ${(at + STEP) * 1000}`)
  }
  for (let from = 0; from < lines.length; from += 20_000) {
    const { status } = await fetch(`${server.url}/api/v1/import/prometheus`, {
      method: 'POST',
      body: lines.slice(from, from + 20_000).join('\n'),
    })
    expect(status).toBe(204)
  }
  await fetch(`${server.url}/internal/force_flush`)
  return server
}

const cases: Readonly<Record<string, Case>> = {
  influxdb: {
    start: filledInflux,
    store: (url) => ({ source: 'influxdb', url, database: 'shop' }),
    asked: (meaning) => `SELECT ${meaning === 'load' ? 'mean' : 'sum'}("${meaning}") FROM "http" WHERE "app" = 'shop'`,
  },
  graphite: {
    start: filledGraphite,
    store: (url) => ({ source: 'graphite', url, nodes: { platform: 2 } }),
    asked: (meaning) => `stats.shop.*.${meaning}`,
  },
  victoriametrics: {
    start: filledVictoria,
    store: (url) => ({ source: 'prometheus', url, range: '60s' }),
    asked: (meaning) => meaning,
  },
  'victoriametrics by expressions': {
    start: filledVictoria,
    store: (url) => ({ source: 'promql', url }),
    asked: (meaning) =>
      meaning === 'load' ? 'avg by (platform) (load)' : `sum by ($by) (increase(${meaning}[$step]))`,
  },
}

describe.each(Object.entries(cases))('%s', (name, { start, store: storeAt, asked }) => {
  let server: Server
  let store: MetricStore
  let metrics: readonly StoreMetric[]
  // What has to be written as if it were of yesterday is read there.
  const end = name === 'graphite' ? Math.floor(Date.now() / 86_400_000) * 86_400 - 86_400 + (now % 86_400) : now

  beforeAll(async () => {
    server = await start()
    const written = [
      { kind: 'counts', name: 'requests', total: asked('requests'), bad: asked('failures'), segments: ['platform'] },
      { kind: 'gauge', name: 'load', query: asked('load'), segments: ['platform'] },
    ]
    const { store: spec } = parsePolicy(
      stringify({ watch: { store: { ...storeAt(server.url), metrics: written } } }),
      'p.yml',
    )
    if (spec === null) throw new Error('no store')
    store = await openKind(spec, () => '')
    metrics = spec.metrics
  })
  afterAll(() => server.stop())

  const read = async (index: number, count: number, until = end): Promise<StoreAnswer> => {
    const metric = metrics[index]
    if (metric === undefined) throw new Error('no metric')
    return store.read(metric, { first: until - (count - 1) * STEP, count, step: STEP })
  }
  const values = (answer: StoreAnswer, part: string, segment = ''): number[] => {
    if ('missing' in answer) throw new Error(`${answer.missing}: ${answer.detail}`)
    return [...(answer.series.find((each) => each.part === part && each.segment === segment)?.values ?? [])]
  }
  const sumAt = (meaning: Meaning, among: readonly string[], at: number): number =>
    among.reduce((all, platform) => all + (numberAt(meaning, platform, at) ?? Number.NaN), 0)

  it('gives two weeks, step by step, with its gaps', async () => {
    const answer = await read(0, COUNT)
    const expected = (meaning: Meaning, among: readonly string[]) =>
      Array.from({ length: COUNT }, (_, at) => sumAt(meaning, among, begin + at * STEP))
    const got = {
      total: values(answer, 'total'),
      ios: values(answer, 'total', 'platform=ios'),
      bad: values(answer, 'bad', 'platform=web'),
    }
    if (name.startsWith('victoriametrics')) {
      // A counter that was not scraped for a minute holds its events in the next one: sums are the same.
      const sum = (all: readonly number[]): number => all.reduce((a, b) => a + (Number.isFinite(b) ? b : 0), 0)
      const expectedSum = sum(expected('requests', platforms).map((each) => (Number.isNaN(each) ? 0 : each)))
      expect(sum(got.total) / expectedSum).toBeCloseTo(1, 1)
      return
    }
    expect(got.total).toEqual(expected('requests', platforms))
    expect(got.ios).toEqual(expected('requests', ['ios']))
    expect(got.bad).toEqual(expected('failures', ['web']))
    expect(got.total[GAP]).toBeNaN()
    expect(got.total[EMPTY]).toBe(0)
  })

  it('gives a gauge by its label', async () => {
    const answer = await read(1, 30)
    expect(values(answer, 'value', 'platform=ios').at(-1)).toBeCloseTo(0.5)
    expect(values(answer, 'value', 'platform=web').at(-1)).toBeCloseTo(0.25)
  })

  it('has nothing where nothing was written', async () => {
    const answer = await read(0, 3, end + 3600)
    if ('missing' in answer) throw new Error(answer.detail)
    expect(answer.series.flatMap((each) => [...each.values].filter(Number.isFinite))).toEqual([])
  })

  it('narrows to one value of a label', async () => {
    const [metric] = metrics
    const narrowed = metric === undefined ? null : (store.narrow?.(metric, 'platform', 'web') ?? null)
    if (narrowed === null) throw new Error('cannot be narrowed')
    const answer = await store.read(narrowed, { first: end - 9 * STEP, count: 10, step: STEP })
    expect(values(answer, 'total').slice(2)).toEqual(values(await read(0, 10), 'total', 'platform=web').slice(2))
  })
})
