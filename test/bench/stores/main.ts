// What the first look of a watch costs in each store: 20 metrics by one label, 14 days of one-minute steps. Against real servers where Debian has them
// (`npm run test:stores` installs them), else against the stand-ins of the contract, whose time says only how long documented limits make a watch wait.
// Run by `npm run -s bench:stores`; `npm run -s bench:stores -- NAME …` asks these alone. A store that keeps less of the past is asked for what it keeps.
import { stringify } from 'yaml'
import type { AddressInfo } from 'node:net'
import { createServer, request as forward, type RequestListener } from 'node:http'
import { parsePolicy } from '../../../src/config/parse-policy.ts'
import { openKind } from '../../../src/metrics/stores/stores.ts'
import { fewAtOnce } from '../../../src/watch/steps/step-reader.ts'
import { cases as standIns } from '../../metrics/series/stores.ts'
import { now, standIn, STEP } from '../../metrics/series/worlds.ts'
import { cases, javaCases } from '../../stores/filled.ts'

const METRICS = 20
const COUNT = 14 * 1440
const AT_ONCE = 4

type Cost = { calls: number; bytes: number }

/** Counts what goes through, on the way to a server. */
const counting =
  (target: string, cost: Cost): RequestListener =>
  (asked, answered) => {
    cost.calls += 1
    const onward = forward(
      `${target}${asked.url ?? '/'}`,
      { method: asked.method, headers: asked.headers },
      (answer) => {
        answered.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.on('data', (chunk: Buffer) => (cost.bytes += chunk.byteLength)).pipe(answered)
      },
    )
    asked.pipe(onward)
  }

async function listening<T>(listener: RequestListener, use: (url: string) => Promise<T>): Promise<T> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  try {
    return await use(`http://127.0.0.1:${port}`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

type Asked = (meaning: 'requests' | 'failures') => string

/** Reads the past of all metrics, as a watch does at its first look. Seconds. */
async function firstLook(store: object, asked: Asked, end: number): Promise<number> {
  const metrics = Array.from({ length: METRICS }, (_, at) => ({
    kind: 'counts',
    name: `metric ${at}`,
    total: asked('requests'),
    bad: asked('failures'),
    segments: ['platform'],
  }))
  const { store: spec } = parsePolicy(stringify({ watch: { store: { ...store, metrics } } }), 'bench.yml')
  if (spec === null) throw new Error('no store')
  const opened = await openKind(spec, () => 'key')
  const count = Math.min(COUNT, spec.history / STEP)
  const begun = performance.now()
  await fewAtOnce(spec.metrics, AT_ONCE, async (metric) => {
    const answer = await opened.read(metric, { first: end - (count - 1) * STEP, count, step: STEP })
    if ('missing' in answer) throw new Error(answer.detail)
  })
  return (performance.now() - begun) / 1000
}

const row = (...cells: readonly (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`)
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1)

row('store', 'calls', 'MB (as sent)', 'seconds')
row('---', '---', '---', '---')
const chosen = process.argv.slice(2)
const wanted = <T>(all: Readonly<Record<string, T>>): [string, T][] =>
  Object.entries(all).filter(([name]) => chosen.length === 0 || chosen.includes(name))

// OpenSearch takes Java and a while: it is asked where it is named. A server that holds only some hours says nothing of the cost of days.
const servers = chosen.length === 0 ? cases : { ...cases, ...javaCases }
for (const [name, { start, store, asked, end = now, count }] of wanted(servers)) {
  if (count !== undefined) continue
  const server = await start()
  const cost = { calls: 0, bytes: 0 }
  const seconds = await listening(counting(server.url, cost), (url) => firstLook(store(url), asked, end))
  row(`${name} (real)`, cost.calls, megabytes(cost.bytes), seconds.toFixed(1))
  await server.stop()
}
for (const [name, { store, asked, answering }] of wanted(standIns)) {
  const { listener, heard } = standIn(answering)
  const cost = { calls: 0, bytes: 0 }
  const seconds = await listening(listener, (inner) =>
    listening(counting(inner, cost), (url) => firstLook(store(url), asked, now)),
  )
  row(`${name} (stand-in)`, heard.length, megabytes(cost.bytes), seconds.toFixed(1))
}
