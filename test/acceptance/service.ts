import { createServer } from 'node:http'

const requestsPerSecond = 2000
const platforms = ['ios', 'android', 'web']
const usualShare = 0.005

/** What a page may answer in place of its metrics. */
export type Answer =
  | { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string }
  | 'never'

/** A service with a /metrics page whose counters run by the clock: three platforms, few errors, until a release breaks one of them. */
export type Service = {
  readonly metricsUrl: string
  /** A new process: counters begin at zero. `broken` platforms fail in 80 % of their requests. */
  release(broken: readonly string[]): void
  /** From now on the page answers this. */
  answer(instead: Answer): void
  stop(): Promise<void>
}

export async function startService(): Promise<Service> {
  let broken: readonly string[] = []
  let started = performance.now()
  let instead: Answer | null = null
  const page = (): string => {
    const total = ((performance.now() - started) / 1000) * requestsPerSecond
    return [
      '# TYPE http_requests counter',
      ...platforms.flatMap((name) => series(name, total, broken)),
      '# EOF',
      '',
    ].join('\n')
  }
  const server = createServer((_, response) => {
    if (instead === 'never') return
    const metrics = { status: 200, headers: { 'content-type': 'text/plain; version=0.0.4' }, body: page() }
    const { status, headers, body } = instead ?? metrics
    response.writeHead(status, headers).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    metricsUrl: `http://127.0.0.1:${port}/metrics`,
    release(platformsThatBreak) {
      broken = platformsThatBreak
      started = performance.now()
    },
    answer: (other) => void (instead = other),
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function series(platform: string, total: number, broken: readonly string[]): string[] {
  const bad = Math.floor(total * (broken.includes(platform) ? 0.8 : usualShare))
  const good = Math.floor(total) - bad
  const line = (status: number, value: number) =>
    `http_requests_total{platform="${platform}",status="${status}"} ${value}`
  return [line(200, good), line(500, bad)]
}
