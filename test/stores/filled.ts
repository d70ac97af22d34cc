import { now, numberAt, platforms, STEP } from '../metrics/series/worlds.ts'
import { filledMoto } from './moto.ts'
import { type Server, startGraphite, startInflux, startOpenSearch, startVictoria } from './servers.ts'

// The contract's world, two weeks of it, in real servers.

export const COUNT = 14 * 1440
const begin = now - COUNT * STEP
const meanings = ['requests', 'failures', 'successes', 'load'] as const
export type Meaning = (typeof meanings)[number]

/** Puts numbers into a server; throws where it does not take them. */
async function put(address: string, lines: readonly string[]): Promise<void> {
  const { status } = await fetch(address, { method: 'POST', body: lines.join('\n') })
  if (status !== 204) throw new Error(`${address}: HTTP status ${status}`)
}

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

/** A server that is filled, and how a policy asks it. */
export type Case = {
  readonly start: () => Promise<Server>
  readonly store: (url: string) => Readonly<Record<string, unknown>>
  readonly asked: (meaning: Meaning) => string
  /** The end of the numbers, Unix seconds, where that is not the world's. */
  readonly end?: number
  /** Steps that are read of the past; all of it where absent. */
  readonly count?: number
  /** What the store says of a step in which nobody came; 0 where absent. */
  readonly zero?: number
  /** What is offered of what it holds: `total` and `bad`; absent: that is not tried. */
  readonly offered?: readonly [total: string, bad: string]
}

async function filledInflux(): Promise<Server> {
  const server = await startInflux()
  let lines: string[] = []
  const send = async (): Promise<void> => {
    await put(`${server.url}/write?db=shop&precision=s`, lines)
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
  // A counter by the name that the field knows, which is offered as lines of policy.
  for (const code of ['200', '503']) lines.push(`http_requests_total{code="${code}"} 1 ${(now - STEP) * 1000}`)
  for (let from = 0; from < lines.length; from += 20_000) {
    await put(`${server.url}/api/v1/import/prometheus`, lines.slice(from, from + 20_000))
  }
  await fetch(`${server.url}/internal/force_flush`)
  return server
}

type Document = Readonly<Record<string, string | number>>

/** A document for each minute and platform, with the sums of its events. */
function sums(): Document[] {
  return [...Map.groupBy(numbers(), ({ platform, at }) => `${platform} ${at}`).values()].map((same) => {
    const [{ platform, at } = { platform: '', at: 0 }] = same
    return { '@timestamp': at, platform, ...Object.fromEntries(same.map(({ meaning, value }) => [meaning, value])) }
  })
}

/** A document for each event of the last hour. */
function events(): Document[] {
  return [...numbers()].flatMap(({ meaning, platform, at, value }) => {
    if (at < now - 3600 || (meaning !== 'failures' && meaning !== 'successes')) return []
    const load = numberAt('load', platform, at) ?? 0
    return Array.from({ length: value }, () => ({ '@timestamp': at, platform, outcome: meaning, load }))
  })
}

async function filledOpenSearch(documents: readonly Document[]): Promise<Server> {
  const server = await startOpenSearch()
  const send = async (method: string, path: string, body: string, type = 'application/json'): Promise<void> => {
    const { status } = await fetch(`${server.url}${path}`, { method, body, headers: { 'content-type': type } })
    if (status !== 200) throw new Error(`${path}: HTTP status ${status}`)
  }
  const keyword = { type: 'keyword' }
  const time = { type: 'date', format: 'epoch_second' }
  const properties = { '@timestamp': time, app: keyword, platform: keyword, outcome: keyword }
  await send('PUT', '/shop-1', JSON.stringify({ mappings: { properties } }))
  for (let from = 0; from < documents.length; from += 10_000) {
    const some = documents.slice(from, from + 10_000)
    const lines = some.flatMap((each) => [{ index: {} }, { app: 'shop', ...each }].map((line) => JSON.stringify(line)))
    await send('POST', '/shop-1/_bulk', `${lines.join('\n')}\n`, 'application/x-ndjson')
  }
  await send('POST', '/shop-1/_refresh', '')
  return server
}

/** By the name of the server. */
export const cases: Readonly<Record<string, Case>> = {
  influxdb: {
    start: filledInflux,
    store: (url) => ({ source: 'influxdb', url, database: 'shop' }),
    asked: (meaning) => `SELECT ${meaning === 'load' ? 'mean' : 'sum'}("${meaning}") FROM "http" WHERE "app" = 'shop'`,
    offered: ['SELECT sum("requests") FROM "http"', 'SELECT sum("failures") FROM "http"'],
  },
  graphite: {
    start: filledGraphite,
    store: (url) => ({ source: 'graphite', url, nodes: { platform: 2 } }),
    asked: (meaning) => `stats.shop.*.${meaning}`,
    offered: ['stats.shop.*.requests', 'stats.shop.*.failures'],
    // What Graphite keeps has to be new, so its world is written as if it ended yesterday.
    end: Math.floor(Date.now() / 86_400_000) * 86_400 - 86_400 + (now % 86_400),
  },
  moto: {
    start: filledMoto,
    store: (url) => ({ source: 'cloudwatch', url, region: 'eu-west-1' }),
    asked: (meaning) =>
      `SEARCH('{Shop,App} MetricName="${meaning}" App="shop"', '${meaning === 'load' ? 'Average' : 'Sum'}')`,
    count: 120,
  },
  victoriametrics: {
    start: filledVictoria,
    store: (url) => ({ source: 'prometheus', url, range: '60s' }),
    asked: (meaning) => meaning,
    offered: ['http_requests_total', 'http_requests_total{code=~"5.."}'],
  },
  'victoriametrics by expressions': {
    start: filledVictoria,
    store: (url) => ({ source: 'promql', url }),
    asked: (meaning) =>
      meaning === 'load' ? 'avg by (platform) (load)' : `sum by ($by) (increase(${meaning}[$step]))`,
    offered: [
      'sum by ($by) (increase(http_requests_total[$step]))',
      'sum by ($by) (increase(http_requests_total{code=~"5.."}[$step]))',
    ],
  },
}

const opensearch = (url: string) => ({ source: 'elasticsearch', url, index: 'shop-*' })

/** Those that take Java, by a command of their own: `npm run test:stores -- java`. */
export const javaCases: Readonly<Record<string, Case>> = {
  'opensearch by sums': {
    start: () => filledOpenSearch(sums()),
    store: opensearch,
    asked: (meaning) => `${meaning === 'load' ? 'avg' : 'sum'}(${meaning}) WHERE app:shop`,
    zero: Number.NaN,
  },
  'opensearch by documents': {
    start: () => filledOpenSearch(events()),
    store: opensearch,
    asked: (meaning) => {
      if (meaning === 'load') return 'avg(load) WHERE app:shop'
      return meaning === 'requests' ? 'app:shop' : `app:shop AND outcome:${meaning}`
    },
    count: 60,
    zero: Number.NaN,
  },
}
