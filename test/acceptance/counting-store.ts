import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * A server with Prometheus' API and one counter: 100 requests a second, of which one fails, and from `badSince` on (Unix seconds) thirty. A query that names
 * version finds what there is of it: nothing before it was deployed, and thirty if it is bad.
 */
export type CountingStore = AsyncDisposable & {
  readonly url: string
  badSince: number
  version: Version | null
  /** It answers once this is over. */
  held: Promise<unknown> | null
}

/** What a version of the service looks like from now on. */
export const versionNow = (name: string, isBad: boolean): Version => ({ name, since: Date.now() / 1000, isBad })

/** `since`: when it was deployed, Unix seconds. */
export type Version = { readonly name: string; readonly since: number; readonly isBad: boolean }

/** A policy that watches that counter for eight seconds, or for as long as is said; `more`: further lines of `watch`. */
export const countingPolicy = (url: string, more = '', { duration = '8s', minWatch = '4s' } = {}): string => `version: 1
watch:
${more}  step: 1s
  duration: ${duration}
  min-watch: ${minWatch}
  sustained-for: 2s
  store:
    source: prometheus
    url: ${url}
    range: 1s
    delay: 1s
    history-days: 1
    metrics:
      - { kind: counts, name: requests, total: http_requests_total, bad: 'http_requests_total{status=~"5.."}', min-effect: { relative: 0.5, absolute: 0.1 } }
`

/** Seconds that the store has kept: enough to learn from, and little enough to be sent again and again from one process with the tests. */
const PAST = 3600

/** Every answer follows from the times that are asked for. */
export async function startCountingStore(): Promise<CountingStore> {
  const oldest = Date.now() / 1000 - PAST
  const store: Omit<CountingStore, 'url' | keyof AsyncDisposable> = { badSince: Infinity, version: null, held: null }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const asked = new URLSearchParams(Buffer.concat(chunks).toString())
      void Promise.resolve(store.held).then(() => {
        const result = answer(asked, store, oldest)
        response.setHeader('content-type', 'application/json')
        response.end(JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } }))
      })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return Object.assign(store, {
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  })
}

function answer(
  asked: URLSearchParams,
  { badSince, version }: Pick<CountingStore, 'badSince' | 'version'>,
  oldest: number,
) {
  const [start, end, step] = ['start', 'end', 'step'].map((name) => Number(asked.get(name)))
  if (start === undefined || end === undefined || step === undefined) return []
  const query = asked.get('query') ?? ''
  const all = Array.from({ length: Math.floor((end - start) / step) + 1 }, (_, index) => start + index * step)
  const times = all.filter((time) => time >= oldest)
  if (times.length === 0) return []
  const until = Date.now() / 1000
  const own = version !== null && query.includes(version.name) ? version : null
  const since = own?.since ?? -Infinity
  const values = (numberAt: (time: number) => number) =>
    times.filter((time) => time <= until && time > since).map((time) => [time, String(numberAt(time))])
  // Which values of the label there are.
  if (query.startsWith('count by'))
    return ['200', '500'].map((status) => ({ metric: { status }, values: values(() => 1) }))
  const bad = (time: number): number => (own?.isBad === true || time > badSince ? 30 : 1) + wave(time)
  return [{ metric: {}, values: values(query.includes('5..') ? bad : (time) => 100 + 5 * wave(time)) }]
}

/** -1, 0 or 1, without a pattern that a time of the day could show. */
const wave = (time: number): number => ((Math.floor(time) * 7919) % 3) - 1
