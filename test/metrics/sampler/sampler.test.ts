import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { parseLine } from '../../../src/metrics/sampler/sample-file.ts'
import {
  isSamplerAlive,
  samplerEnvironment,
  startSampler,
  stopSampler,
} from '../../../src/metrics/sampler/sampler-process.ts'
import { lineWriter } from '../../../src/metrics/sampler/sampler.ts'
import type { Openings } from '../../../src/metrics/login.ts'
import { metricNames, type SamplerSpec, samplerSpecSchema } from '../../../src/metrics/sampler/sampler-spec.ts'
import { closedUrl, withServer } from '../server.ts'

const script = fileURLToPath(new URL('sampler-main.ts', import.meta.url))

let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'sampler-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const linesOf = (file: string) =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1).map(parseLine) : []

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const start = (metricsUrls: readonly string[], probeUrl: string | null, openings?: Openings) => {
  const file = join(folder, 'samples.jsonl')
  const { pid } = startSampler(process.execPath, script, {
    metricsUrls,
    probeUrl,
    queries: [],
    stepSeconds: 0.5,
    file,
    ...(openings && { openings }),
  })
  if (pid === null) throw new Error('the sampler did not start')
  return { pid, file }
}

const patience = { timeout: 120_000, interval: 100 }

describe('the file of samples', () => {
  it('grows to a bound, and then says why there are no more numbers', () => {
    const file = join(folder, 'samples.jsonl')
    const write = lineWriter(file, 1000)
    const readings = new Map([['requests', { counts: new Map([['', { bad: 1, total: 9 }]]) }]])
    const steps = Array.from({ length: 100 }, (_, at) => at + 1)
    const written = steps.findIndex((at) => !write(at, readings))
    expect(written).toBeGreaterThan(5)
    expect(readFileSync(file).length).toBeLessThan(1500)
    const last = linesOf(file).at(-1)?.readings.get('requests')
    expect(last).toMatchObject({ missing: 'source-error', detail: expect.stringContaining('watch fewer segments') })
  })
})

describe('the sampler', () => {
  it('reads and probes at every step until it is asked to stop', async () => {
    let served = 0
    const listener: RequestListener = (request, response) => {
      const isPage = request.url?.startsWith('/metrics') ?? false
      if (!isPage) served += 1
      response.writeHead(isPage ? 200 : 503, { 'content-type': 'text/plain' })
      response.end(isPage ? `http_requests_total{status="200"} ${served}\n` : 'down')
    }
    await withServer(listener, async (url) => {
      const { pid, file } = start([`${url}/metrics`, `${url}/metrics?of=another`], `${url}/health`)
      await vi.waitFor(() => expect(linesOf(file).length).toBeGreaterThanOrEqual(4), patience)
      expect(isSamplerAlive(file)).toBe(true)
      stopSampler(file)
      await vi.waitFor(() => expect(isAlive(pid)).toBe(false), patience)
      expect(isSamplerAlive(file)).toBe(false)
      const lines = linesOf(file)
      const last = lines.at(-1)?.readings
      expect(lines.every((line) => line !== null && Number.isInteger(line.at / 0.5))).toBe(true)
      expect(last?.get('requests')).toHaveProperty('counts')
      const probed = last?.get('probe')
      const sums = probed && 'counts' in probed ? probed.counts.get('') : undefined
      expect(sums?.total).toBeGreaterThan(4)
      expect(sums?.bad).toBe(sums?.total)
    })
  })

  it('says at every step that the service is down, and ends when its folder is gone', async () => {
    const { pid, file } = start([await closedUrl()], null)
    await vi.waitFor(() => expect(linesOf(file).length).toBeGreaterThanOrEqual(2), patience)
    expect(linesOf(file).at(-1)?.readings.get('requests')).toEqual({
      missing: 'service-refused',
      detail: 'connection refused',
    })
    rmSync(folder, { recursive: true })
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false), patience)
  })

  it('opens what it reads with the secrets that the policy names, and sees no other', async () => {
    vi.stubEnv('DEPLOY_GUARD_PAGE', 'key-1')
    vi.stubEnv('DEPLOY_GUARD_PROBE', 'key-2')
    const heard = new Set<string>()
    const listener: RequestListener = ({ url, headers }, response) => {
      heard.add(`${url} ${headers.authorization} ${String(headers['x-team'])}`)
      const isOpen = headers.authorization === (url === '/metrics' ? 'Bearer key-1' : `Basic ${btoa('guard:key-2')}`)
      response
        .writeHead(isOpen ? 200 : 401, { 'content-type': 'text/plain' })
        .end('http_requests_total{status="200"} 1\n')
    }
    try {
      await withServer(listener, async (url) => {
        const { file } = start([`${url}/metrics`], `${url}/health`, {
          page: { login: { type: 'bearer', variable: 'DEPLOY_GUARD_PAGE' }, headers: { 'X-Team': 'shop' } },
          probe: { login: { type: 'basic', user: 'guard', variable: 'DEPLOY_GUARD_PROBE' }, headers: {} },
        })
        await vi.waitFor(() => expect(linesOf(file).length).toBeGreaterThanOrEqual(2), patience)
        stopSampler(file)
        expect([...heard].toSorted()).toEqual([
          `/health Basic ${btoa('guard:key-2')} undefined`,
          '/metrics Bearer key-1 shop',
        ])
        expect(linesOf(file).at(-1)?.readings.get('requests')).toHaveProperty('counts')
        // Neither the samples nor the settings beside them hold a secret.
        for (const name of [file, `${file}.spec.json`]) expect(readFileSync(name, 'utf8')).not.toMatch(/key-[12]/)
      })
    } finally {
      vi.unstubAllEnvs()
    }
    const given = samplerEnvironment({ DEPLOY_GUARD_PAGE: 'a', DEPLOY_GUARD_OTHER: 'b' }, ['DEPLOY_GUARD_PAGE'])
    expect(given).toEqual({ DEPLOY_GUARD_PAGE: 'a' })
  })

  it('gets no token', () => {
    expect(
      samplerEnvironment({
        PATH: '/bin',
        GITHUB_TOKEN: 'secret',
        'INPUT_GITHUB-TOKEN': 'secret',
        ACTIONS_RUNTIME_TOKEN: 'secret',
      }),
    ).toEqual({
      PATH: '/bin',
    })
  })

  it('is told in a file what to read, of each kind', () => {
    const selector = { name: 'a', matchers: [{ label: 'b', operator: '=~', value: 'c' }] } as const
    const spec: SamplerSpec = {
      metricsUrls: ['http://a.test/', 'http://b.test/'],
      probeUrl: null,
      queries: [
        { kind: 'counts', name: 'jobs', segment: null, total: selector, bad: selector },
        { kind: 'histogram', name: 'took', segment: 'path', buckets: selector },
        { kind: 'gauge', name: 'queue', segment: null, query: selector },
      ],
      stepSeconds: 5,
      file: '/tmp/samples',
    }
    expect(samplerSpecSchema.parse(JSON.parse(JSON.stringify(spec)))).toEqual(spec)
  })

  it('knows which metrics it writes', () => {
    expect(metricNames({ metricsUrls: ['http://x/'], probeUrl: 'http://x/', queries: [] })).toEqual([
      'requests',
      'probe',
    ])
    expect(metricNames({ metricsUrls: [], probeUrl: null, queries: [] })).toEqual([])
  })
})
