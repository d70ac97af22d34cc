import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { readRecord } from '../demo/record.ts'
import type { Version } from '../acceptance/counting-store.ts'
import { landBad, landGood } from '../acceptance/deploy.ts'
import { incidents, rollbacks } from '../acceptance/found.ts'
import { check, setStaged, stageJob, startRun, type VersionedStore } from '../acceptance/staged.ts'
import { freePort, openMetrics, startPrometheus, type TestPrometheus } from '../support/prometheus.ts'

// A canary and then all, on the built Action, with a Prometheus that reads the pages of two versions of a service.

const DAY = 86_400
/** Seconds that a Prometheus may take to start. */
const STARTS = 15

type Requests = { readonly total: number; readonly bad: number }

/** Requests of a version since it was deployed: 100 a second, of which one fails, or thirty. */
function requestsOf(since: number, isBad: boolean, now: number): Requests {
  const seconds = Math.max(0, now - since)
  return { total: Math.floor(100 * seconds), bad: Math.floor((isBad ? 30 : 1) * seconds) }
}

const lines = (version: string, { total, bad }: Requests): string =>
  `http_requests_total{version="${version}",status="200"} ${total - bad}\nhttp_requests_total{version="${version}",status="500"} ${bad}\n`

/** Prometheus begins with a day of the version that everybody has. */
async function startVersions(): Promise<VersionedStore & { readonly keep: () => void }> {
  const start = Math.floor(Date.now() / 1000) - DAY
  const versions: { version: Version | null; older: Version[] } = { version: null, older: [] }
  const page = createServer((_, response) => {
    const now = Date.now() / 1000
    const { version, older } = versions
    const all = [...new Set([...older, ...(version === null ? [] : [version])])]
    response.setHeader('content-type', 'text/plain; version=0.0.4')
    const text = all.map(({ name, since, isBad }) => lines(name, requestsOf(since, isBad, now)))
    response.end(`# TYPE http_requests_total counter\n${text.join('')}`)
  })
  await new Promise<void>((resolve) => page.listen(0, '127.0.0.1', resolve))
  const { port } = page.address() as AddressInfo
  const own = await freePort()
  let prometheus: TestPrometheus | null = null
  let reads = 0
  return Object.assign(versions, {
    url: `http://127.0.0.1:${own}`,
    async begin(base: string) {
      versions.older.push({ name: base, since: start, isBad: false })
      const filled = (status: string, countAt: (requests: Requests) => number) => ({
        family: 'http_requests',
        type: 'counter' as const,
        series: `http_requests_total{version="${base}",status="${status}",job="shop",instance="127.0.0.1:${port}"}`,
        valueAt: (at: number) => countAt(requestsOf(start, false, at)),
      })
      const all = [filled('200', ({ total, bad }) => total - bad), filled('500', ({ bad }) => bad)]
      // Until it reads the page itself.
      reads = Math.floor(Date.now() / 1000) + STARTS
      const text = openMetrics(all, start, reads, 1)
      prometheus = await startPrometheus(text, `127.0.0.1:${port}`, own)
    },
    /** The newest version runs on. */
    keep() {
      if (versions.version !== null) versions.older.push(versions.version)
    },
    async seen() {
      const { since = 0 } = versions.version ?? {}
      await sleep(Math.max(0, 1000 * Math.max(since + 5, reads + 5) - Date.now()))
    },
    async [Symbol.asyncDispose]() {
      await prometheus?.stop()
      page.closeAllConnections()
      await new Promise((resolve) => page.close(resolve))
    },
  })
}

const policy = (url: string): string => `version: 1
watch:
  step: 2s
  duration: 20s
  min-watch: 10s
  sustained-for: 4s
  store:
    source: prometheus
    url: ${url}
    range: 2s
    delay: 2s
    history-days: 1
    metrics:
      - { kind: counts, name: requests, total: http_requests_total, bad: 'http_requests_total{status=~"5.."}', min-effect: { relative: 0.5, absolute: 0.1 } }
`

it('a canary that is well, then all; and a canary that is worse', async () => {
  const store = await startVersions()
  await using at = await setStaged(store, policy(store.url))
  const { stage } = at
  const sha = await landGood(stage)
  const run = startRun(stage, sha)
  const canary = await stageJob(at, run, 'canary')
  expect([canary.post?.summary, canary.ok]).toEqual([expect.stringContaining('Watch: healthy'), true])
  const full = await stageJob(at, run, 'full', 'production')
  run.finish()
  expect([full.post?.summary, full.ok]).toEqual([expect.stringContaining('Watch: healthy'), true])
  expect((await readRecord(stage.repo)).marks).toMatchObject([{ sha, word: 'good' }])

  // What everybody has by now runs on beside the next canary.
  store.keep()
  const bad = await landBad(stage)
  at.badVersion = bad
  const next = startRun(stage, bad)
  const worse = await stageJob(at, next, 'canary')
  next.finish('failure')
  expect([worse.post?.summary, worse.ok]).toEqual([expect.stringContaining('worse'), false])
  expect(await check(stage, bad)).toEqual(['failure', 'Worse since the deploy (canary: worse)'])
  expect((await incidents(stage))[0]?.body).toContain('Most users never saw it: only `canary` (5 % of the traffic)')
  expect((await rollbacks(stage))[0]?.title).toContain(sha.slice(0, 7))
  expect(stage.github.violations).toEqual([])
})
