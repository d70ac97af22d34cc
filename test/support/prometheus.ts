import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Whether Debian's Prometheus is here. With CI=true nothing is skipped: the tests then fail where it is not. */
export const hasPrometheus =
  process.env['CI'] === 'true' || spawnSync('prometheus', ['--version'], { stdio: 'ignore' }).error === undefined

/** A running Prometheus with a past. */
export type TestPrometheus = { readonly url: string; stop(): Promise<void> }

/** One series to back-fill: its name with labels, and its value at each moment; null for a gap. */
export type FilledSeries = {
  readonly family: string
  readonly type: 'counter' | 'gauge' | 'histogram'
  readonly series: string
  readonly valueAt: (at: number) => number | null
}

/** OpenMetrics text of all series at the moments from `from` to `until`, Unix seconds. */
export function openMetrics(all: readonly FilledSeries[], from: number, until: number, step: number): string {
  const families = Map.groupBy(all, ({ family }) => family)
  const lines = [...families].flatMap(([family, members]) => [
    `# TYPE ${family} ${members[0]?.type ?? 'unknown'}`,
    ...members.flatMap((member) => {
      const rows: string[] = []
      for (let at = from; at <= until; at += step) {
        const value = member.valueAt(at)
        if (value !== null) rows.push(`${member.series} ${value} ${at}`)
      }
      return rows
    }),
  ])
  return `${lines.join('\n')}\n# EOF\n`
}

/** Back-fills a Prometheus with promtool and starts it on a free port. `page`: host and port of what it reads from then on, twice a second. */
export async function startPrometheus(text: string, page: string | null = null, on?: number): Promise<TestPrometheus> {
  const folder = await mkdtemp(join(tmpdir(), 'prometheus-'))
  await writeFile(join(folder, 'fill.om'), text)
  await writeFile(join(folder, 'prometheus.yml'), page === null ? 'global: {}\n' : scraping(page))
  const data = join(folder, 'data')
  const filled = spawnSync(
    'promtool',
    ['tsdb', 'create-blocks-from', 'openmetrics', '-q', '--max-block-duration=336h', join(folder, 'fill.om'), data],
    {
      encoding: 'utf8',
    },
  )
  if (filled.status !== 0) throw new Error(`promtool: ${filled.error?.message ?? filled.stderr}`)
  const port = on ?? (await freePort())
  const server = spawn(
    'prometheus',
    [
      `--config.file=${join(folder, 'prometheus.yml')}`,
      `--storage.tsdb.path=${data}`,
      '--storage.tsdb.retention.time=10y',
      `--web.listen-address=127.0.0.1:${port}`,
      '--log.level=error',
    ],
    { stdio: 'ignore' },
  )
  const url = `http://127.0.0.1:${port}`
  await ready(url)
  return {
    url,
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill()
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const scraping = (page: string): string => `global: { scrape_interval: 500ms, scrape_timeout: 400ms }
scrape_configs:
  - job_name: shop
    static_configs: [{ targets: ['${page}'] }]
`

async function ready(url: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const answer = await fetch(`${url}/-/ready`).catch(() => null)
    if (answer?.ok) return
    await sleep(100)
  }
  throw new Error('Prometheus does not become ready')
}

/** A port of loopback that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
