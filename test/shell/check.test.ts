import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { closedUrl, withServer } from '../metrics/server.ts'
import { startNode } from '../runner/process.ts'
import { storeApi } from '../support/store-api.ts'
import { deployedAt, service } from '../watch/memory-store.ts'

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const folder = await mkdtemp(join(tmpdir(), 'deploy-guard-check-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

const metric = z.strictObject({
  name: z.string(),
  kind: z.enum(['counts', 'histogram', 'gauge']),
  total: z.string().nullable(),
  bad: z.string().nullable(),
  segments: z.array(z.string()),
  events: z.number().nullable(),
  badEvents: z.number().nullable(),
  newestAge: z.number().nullable(),
  past: z.strictObject({ wanted: z.number(), reach: z.number(), known: z.number() }).nullable(),
  separates: z.boolean(),
  reason: z.string().nullable(),
})
const shape = z.strictObject({
  schemaVersion: z.literal(1),
  verb: z.literal('check'),
  environment: z.string(),
  sha: z.null(),
  baseSha: z.null(),
  outcome: z.enum(['readable', 'unreadable']),
  reasonCode: z.enum(['all-judged', 'never-judged']),
  message: z.string(),
  metrics: z.array(metric),
  candidates: z.array(z.looseObject({ name: z.string(), total: z.string(), bad: z.string(), policy: z.string() })),
  problems: z.array(z.strictObject({ where: z.string(), what: z.string(), cure: z.string().min(1) })),
})

const run = (...args: readonly string[]) => startNode(cli, ['check', ...args], { env: {}, cwd: folder }).ended

async function check(...args: readonly string[]) {
  const { code, log } = await run(...args, '--json')
  return { code, said: shape.parse(JSON.parse(log)) }
}

async function checkText(text: string, policy?: string) {
  await writeFile(join(folder, 'page.txt'), text)
  if (policy === undefined) return check('--page', 'page.txt')
  await writeFile(join(folder, 'guard.yml'), policy)
  return check('--page', 'page.txt', '--policy', 'guard.yml')
}

const policyOf = (bad: string, rest = ''): string =>
  `watch:\n  metrics:\n    - { name: pay, total: http_requests_total, bad: '${bad}'${rest} }\n`
const page = (...labels: readonly string[]): string =>
  labels.map((each, index) => `http_requests_total{${each}} ${10 ** (labels.length - index)}\n`).join('')

describe('check --page', () => {
  it('says what would be read without a policy', async () => {
    const { code, said } = await checkText(page('status="success",code="200"', 'status="error",code="503"'))
    expect(code).toBe(0)
    expect(said).toMatchObject({ outcome: 'readable', message: 'The metric would be judged.', problems: [] })
    expect(said.metrics).toEqual([
      {
        name: 'requests',
        kind: 'counts',
        total: 'http_requests_total',
        bad: 'http_requests_total{code=~"5.."}',
        segments: [],
        events: 110,
        badEvents: 10,
        newestAge: null,
        past: null,
        separates: true,
        reason: null,
      },
    ])
  })

  it.each([
    ['{status=~"5.."}', page('status="success"', 'status="error"'), 'matches-nothing: ', 110, 0],
    ['{status=~".+"}', page('status="200"', 'status="500"'), 'matches-everything: ', 110, 110],
    ['{stauts="500"}', page('status="200"', 'status="500"'), 'no-such-label: ', 110, 0],
    ['{status=~"5.."}', '# TYPE http_requests_total counter\n', 'no-series: ', 0, 0],
    ['{status=~"5.."}', 'up 1\n', 'no-series: ', 0, 0],
    [
      '{status=~"5.."}',
      `${page('status="200"')}http_requests_total{status="500"} x\n`,
      'not-parsable: line 2',
      null,
      null,
    ],
  ])(
    'says of a policy that asks for %s of %j why it would never be judged',
    async (bad, text, reason, events, badEvents) => {
      const { code, said } = await checkText(text, policyOf(`http_requests_total${bad}`))
      expect(code).toBe(1)
      expect(said.outcome).toBe('unreadable')
      expect(said.metrics).toMatchObject([{ name: 'pay', separates: false, events, badEvents }])
      expect(said.metrics[0]?.reason).toMatch(new RegExp(`^${reason}`))
      expect(said.problems[0]?.where).toBe('metric pay')
    },
  )

  it('names segments, and the label that is none', async () => {
    const text = page('status="200",platform="ios"', 'status="500",platform="web"')
    const good = await checkText(text, policyOf('http_requests_total{status=~"5.."}', ', segment: platform'))
    expect(good).toMatchObject({ code: 0, said: { metrics: [{ segments: ['platform=ios', 'platform=web'] }] } })
    const none = await checkText(text, policyOf('http_requests_total{status=~"5.."}', ', segment: region'))
    expect(none.code).toBe(1)
    expect(none.said.problems[0]?.what).toContain('region is not there; it has platform, status')
  })

  it('names the label that tells users apart, and the line of policy for it', async () => {
    const text = page('status="200",platform="web"', 'status="500",platform="ios"', 'status="200",platform="android"')
    const asOne = await checkText(text, policyOf('http_requests_total{status=~"5.."}'))
    expect(asOne).toMatchObject({ code: 0, said: { outcome: 'readable' } })
    expect(asOne.said.problems).toEqual([
      {
        where: 'metric pay',
        what: 'all of it is judged as one, and platform is "android" or "ios" or "web": trouble of one alone shows late',
        cure: "Write segment: 'platform' for it in watch.metrics of the policy.",
      },
    ])
    // What is of one platform already has no other.
    const ofOne = policyOf('http_requests_total{status=~"5..",platform="ios"}').replace(
      'total: http_requests_total,',
      `total: 'http_requests_total{platform="ios"}',`,
    )
    expect((await checkText(`${text}${page('status="200",platform="ios"')}`, ofOne)).said.problems).toEqual([])
    const unnamed = await checkText(text)
    const lines = unnamed.said.problems[0]?.cure.split('\n').slice(1).join('\n') ?? ''
    const pasted = await checkText(text, lines)
    expect(pasted.said).toMatchObject({ metrics: [{ name: 'requests', segments: { length: 3 } }], problems: [] })
  })

  it.each([
    ['requests_total 10\nrequest_errors_total 12\n', 'request_errors_total', 'more-bad-than-all'],
    ['requests_total 10\nrequest_errors_total 10\n', 'request_errors_total', 'matches-everything'],
  ])('doubts two counters by what they say: %j', async (text, bad, reason) => {
    const { said } = await checkText(text, policyOf(bad).replace('http_requests_total', 'requests_total'))
    expect(said.metrics[0]?.reason).toMatch(new RegExp(`^${reason}: `))
  })

  it('names odd lines, of which none blinds another metric', async () => {
    const { code, said } = await checkText(`\uFEFF  ${page('status="200"')}up 1\nup 1\nother Infinity\n<br />\n`)
    expect(code).toBe(0)
    expect(said.metrics).toMatchObject([{ events: 10, separates: true }])
    expect(said.problems.map(({ where }) => where)).toEqual(['line 1', 'line 1', 'line 3', 'line 4', 'line 5'])
  })

  it('lists candidates with lines that paste into a policy', async () => {
    const text = `${page('code="200"', 'code="500"')}grpc_server_handled_total{grpc_code="OK"} 7\n`
    const { code, said } = await checkText(text)
    expect(code).toBe(1)
    expect(said.metrics).toEqual([])
    expect(said.candidates.map(({ name }) => name)).toEqual(['http_requests_total', 'grpc_server_handled_total'])
    const pasted = await checkText(text, said.candidates[0]?.policy)
    expect(pasted).toMatchObject({ code: 0, said: { metrics: [{ events: 110, badEvents: 10, separates: true }] } })
  })

  it('prints the same for a person', async () => {
    await writeFile(join(folder, 'page.txt'), page('status="200"', 'status="500"'))
    const { code, log } = await run('--page', 'page.txt')
    expect([code, log]).toEqual([
      0,
      'The metric would be judged.\n\nrequests (counts): 10 bad of 110\n  http_requests_total{status=~"5.."} out of http_requests_total\n',
    ])
  })

  it('reads an address, and sees that several processes answer it in turn', async () => {
    let asked = 0
    const answering =
      (text: () => string): RequestListener =>
      (_, response) => {
        asked += 1
        response.writeHead(200, { 'content-type': 'text/plain' }).end(text())
      }
    const one = await withServer(
      answering(() => `process_start_time_seconds 1.7e9\n${page('code="200"')}`),
      (url) => check('--page', url),
    )
    expect(one).toMatchObject({ code: 0, said: { problems: [] } })
    const two = await withServer(
      answering(() => `process_start_time_seconds ${1.7e9 + (asked % 2) * 60}\n${page('code="200"')}`),
      (url) => check('--page', url),
    )
    expect(two.code).toBe(1)
    expect(two.said.problems).toMatchObject([{ where: 'page', what: expect.stringContaining('several-processes') }])
    const workers = await withServer(
      answering(() => `http_requests_total{code="200"} ${(asked % 2) * 90_000 + 20_000 + asked}\n`),
      (url) => check('--page', url),
    )
    expect(workers.said.problems[0]?.what).toContain('several-processes')
  })

  it('says why an address gives nothing', async () => {
    const { code, said } = await check('--page', await closedUrl())
    expect([code, said.metrics, said.problems[0]?.what]).toEqual([1, [], 'service-refused: connection refused'])
    const html = await withServer(
      (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
      (url) => check('--page', url),
    )
    expect([html.code, html.said.problems[0]?.what]).toEqual([
      1,
      'not-parsable: content type text/html instead of text/plain',
    ])
  })
})

describe('check --policy', () => {
  it('asks the store', async () => {
    const store = (url: string, segments: string): string =>
      [
        'watch:',
        '  store:',
        '    source: prometheus',
        `    url: ${url}`,
        '    metrics:',
        `      - { kind: counts, name: pay, total: total, bad: bad, segments: [${segments}] }`,
        '      - { kind: gauge, name: load, query: load }',
        '',
      ].join('\n')
    const now = Date.now() / 1000
    // The store of the tests counts time from a deploy of its own.
    const held = service(() => 0.01).map((each) => ({
      ...each,
      numbers: (at: { readonly time: number }, next: () => number) =>
        each.numbers({ time: at.time, minute: Math.round((at.time - now + deployedAt) / 60) }, next),
    }))
    const { code, said } = await withServer(storeApi(held), async (url) => {
      await writeFile(join(folder, 'store.yml'), store(url, 'platform, region'))
      return check('--policy', 'store.yml')
    })
    expect(code).toBe(1)
    expect(said.metrics).toMatchObject([
      { name: 'pay', kind: 'counts', segments: ['platform=ios', 'platform=web'], separates: true },
      { name: 'load', kind: 'gauge', separates: false, total: 'load', bad: null, events: null },
    ])
    expect(said.metrics[0]?.events).toBeGreaterThan(50_000)
    expect(said.metrics[0]?.badEvents).toBeGreaterThan(500)
    expect(said.metrics[1]?.reason).toMatch(/^no-series: /)
    expect(said.problems.map(({ what }) => what)).toContain('no series has the label region, which segments names')
  })

  it('says that a store cannot be reached', async () => {
    const text = `watch: { store: { source: prometheus, url: '${await closedUrl()}', metrics: [{ kind: gauge, name: load, query: load }] } }\n`
    await writeFile(join(folder, 'store.yml'), text)
    const { code, said } = await check('--policy', 'store.yml')
    expect(code).toBe(1)
    expect(said.metrics[0]?.reason).toBe('source-unreachable: connection refused')
  })
})

describe('check --repository', () => {
  const permissions = 'contents pull-requests issues checks deployments'.split(' ').map((name) => `  ${name}: write\n`)
  const workflow = `on: push\npermissions:\n${permissions.join('')}  actions: read\njobs:\n  deploy:\n    runs-on: x\n    steps:\n      - uses: deploy-guard/deploy-guard@v1\n`
  const rowsOf = async (name: string, ...args: readonly string[]) => {
    const { code, log } = await run('--repository', name, '--json', ...args)
    const said = z
      .looseObject({ outcome: z.string(), rows: z.array(z.looseObject({ what: z.string(), state: z.string() })) })
      .parse(JSON.parse(log))
    return { code, outcome: said.outcome, rows: said.rows.map(({ what, state }) => `${state}: ${what}`) }
  }

  it('says what of a working tree is missing', async () => {
    await mkdir(join(folder, 'tree/.github/workflows'), { recursive: true })
    expect(await rowsOf('tree')).toMatchObject({
      code: 1,
      outcome: 'not-ready',
      rows: [
        'ready: Policy',
        'missing: Workflow',
        'ready: git of this machine',
        expect.stringContaining('not-visible: '),
      ],
    })
    await writeFile(join(folder, 'tree/.github/workflows/deploy.yml'), workflow)
    await writeFile(join(folder, 'tree/.github/deploy-guard.yml'), 'gate: { aprovals: 2 }\n')
    await writeFile(join(folder, 'page.txt'), page('status="200"', 'status="500"'))
    expect((await rowsOf('tree', '--page', 'page.txt')).rows).toEqual([
      'missing: Policy',
      'ready: Permissions: .github/workflows/deploy.yml, job deploy (mode guard)',
      'attention: Metrics: .github/workflows/deploy.yml, job deploy',
      'ready: Time: .github/workflows/deploy.yml, job deploy',
      'ready: git of this machine',
      'not-visible: Deployments, settings and rules on GitHub',
      'ready: Metric requests',
    ])
    await rm(join(folder, 'tree/.github/deploy-guard.yml'))
    const { code, log } = await run('--repository', 'tree')
    expect([code, log]).toEqual([0, expect.stringMatching(/^Nothing is missing[^]*not-visible Deployments/)])
  })

  it('refuses a folder that is none', async () => {
    expect(await run('--repository', 'nowhere')).toMatchObject({
      code: 2,
      log: expect.stringContaining('is no folder'),
    })
  })
})

describe('check used wrongly', () => {
  it.each([
    [[], 'check: expected --page URL or FILE (once for each process), --policy FILE, or both\n'],
    [['--page', 'nowhere.txt'], 'check: --page: "nowhere.txt" cannot be read: there is no such file\n'],
    [['--policy', 'nowhere.yml'], 'check: --policy: "nowhere.yml" cannot be read: there is no such file\n'],
    [
      ['--pages', 'x'],
      "check: expected --page URL or FILE (once for each process), --policy FILE, or both: Unknown option '--pages'\n",
    ],
  ])('%j ends with 2', async (args, message) => {
    expect(await run(...args)).toMatchObject({ code: 2, log: message })
  })

  it('asks for a page where the policy names none of a store', async () => {
    await writeFile(join(folder, 'guard.yml'), policyOf('http_requests_total{status=~"5.."}'))
    const { code, log } = await run('--policy', 'guard.yml')
    expect([code, log]).toEqual([2, expect.stringContaining('so --page is needed')])
  })

  it('tells the mistakes of a policy', async () => {
    await writeFile(join(folder, 'guard.yml'), 'wach: {}\n')
    expect(await run('--policy', 'guard.yml')).toMatchObject({
      code: 2,
      log: expect.stringContaining('did you mean watch?'),
    })
  })
})

it('is in the help', async () => {
  const { log } = await startNode(cli, ['--help'], { env: {}, cwd: folder }).ended
  expect(log).toContain('check (--page URL|FILE | --policy FILE) [--json]')
  expect(await readFile(new URL('../../README.md', import.meta.url), 'utf8')).toContain('node dist/cli.js check --page')
})
