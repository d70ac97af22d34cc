import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { closedUrl, withServer } from '../metrics/server.ts'
import { startNode } from '../runner/process.ts'
import { gitFixture, lines } from '../support/git-fixture.ts'
import { storeApi } from '../support/store-api.ts'
import { deployedAt, service } from '../watch/memory-store.ts'

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const folder = await mkdtemp(join(tmpdir(), 'deploy-guard-backtest-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

const shape = z.strictObject({
  schemaVersion: z.literal(1),
  verb: z.literal('backtest'),
  environment: z.string(),
  sha: z.null(),
  baseSha: z.null(),
  outcome: z.enum(['judged', 'nothing-judged']),
  reasonCode: z.enum(['past-judged', 'no-numbers']),
  message: z.string(),
  deploys: z.array(
    z.strictObject({
      sha: z.string(),
      at: z.iso.datetime(),
      gate: z.enum(['pass', 'needs-review', 'unknown']),
      verdict: z.enum(['healthy', 'regressed', 'external', 'inconclusive']),
      alarmAfterSeconds: z.number().nullable(),
      segment: z.string().nullable(),
    }),
  ),
  quiet: z.strictObject({ windows: z.int(), alarms: z.int() }),
  cost: z.strictObject({ minutes: z.number(), calls: z.int() }),
})

const run = (...args: readonly string[]) => startNode(cli, ['backtest', ...args], { env: {}, cwd: folder }).ended
const iso = (seconds: number): string => new Date(1000 * seconds).toISOString()

async function policyFor(url: string): Promise<void> {
  const text = [
    'watch:',
    '  duration: 30m',
    '  store:',
    '    source: prometheus',
    `    url: ${url}`,
    '    history-days: 1',
    '    range: 60s',
    '    metrics:',
    '      - { kind: counts, name: requests, total: total, bad: bad, segments: [platform] }',
    '',
  ]
  await writeFile(join(folder, 'policy.yml'), text.join('\n'))
}

const [good, bad] = ['a'.repeat(40), 'b'.repeat(40)]
const hours = (number: number): number => deployedAt + number * 3600
const broken = (minute: number, platform: string): number => (platform === 'platform=ios' && minute >= 0 ? 0.1 : 0.004)

describe('backtest', () => {
  it('judges the deploys of a file and the quiet hours between them', async () => {
    await writeFile(join(folder, 'deploys'), `${good} ${iso(hours(-8))}\n${bad} ${iso(hours(0))}\n`)
    const { code, log } = await withServer(storeApi(service(broken)), async (url) => {
      await policyFor(url)
      return run('--policy', 'policy.yml', '--deploys', 'deploys', '--json', '--html', 'page.html')
    })
    expect(await readFile(join(folder, 'page.html'), 'utf8')).toMatch(/1 of 2 deploys rolled back[^]*<svg/)
    const said = shape.parse(JSON.parse(log))
    expect([code, said.deploys.map(({ verdict, segment }) => [verdict, segment])]).toEqual([
      0,
      [
        ['healthy', null],
        ['regressed', 'platform=ios'],
      ],
    ])
    expect(said.quiet).toEqual({ windows: expect.any(Number), alarms: 0 })
    expect(said.quiet.windows).toBeGreaterThanOrEqual(5)
  })

  it('prints the quiet hours of a time for a person', async () => {
    const { code, log } = await withServer(storeApi(service(() => 0.004)), async (url) => {
      await policyFor(url)
      return run('--policy', 'policy.yml', '--from', iso(hours(-4)), '--until', iso(hours(0)))
    })
    expect([code, log]).toEqual([
      0,
      'With this policy: 0 false alarms in 3 quiet hours.\nFrom 2023-11-14 18:20 UTC to 2023-11-14 22:20 UTC.\n',
    ])
  })

  it('ends with 3 where the store says nothing', async () => {
    await policyFor(await closedUrl())
    const { code, log } = await run('--policy', 'policy.yml', '--from', iso(hours(-2)), '--until', iso(hours(0)))
    expect([code, log]).toEqual([3, expect.stringContaining('connection refused')])
  })
})

it('says what the gate would have said, by the reviews of then', async () => {
  const history = gitFixture({ 'a.txt': lines(20) })
  onTestFinished(() => history.dispose())
  const before = history.tip()
  history.on('topic', before)
  const approved = history.commit({ 'a.txt': lines(20, { 2: 'seen' }) })
  history.on('main')
  const seen = history.squash('topic')
  const pushed = history.commit({ 'b.txt': 'pushed\n' })
  const approval = { reviewer: 'bob', kind: 'User', canPush: true, state: 'APPROVED', head: approved, base: 'main' }
  const approvals = [{ ...approval, baseSha: before, submittedAt: iso(hours(-5)) }]
  const pull = {
    number: 3,
    author: 'ann',
    head: approved,
    mergeCommit: seen,
    base: 'main',
    contributors: [],
    approvals,
  }
  await writeFile(join(folder, 'evidence.json'), JSON.stringify({ schemaVersion: 1, branch: 'main', pulls: [pull] }))
  const gates = async (deploys: readonly (readonly [string, number])[]) => {
    await writeFile(join(folder, 'deploys'), deploys.map(([id, at]) => `${id} ${iso(hours(at))}\n`).join(''))
    const reviews = ['--git-dir', history.gitDir, '--evidence', 'evidence.json']
    const { log } = await run('--policy', 'policy.yml', '--deploys', 'deploys', '--json', ...reviews)
    return shape.parse(JSON.parse(log)).deploys.map(({ gate }) => gate)
  }
  await policyFor(await closedUrl())
  expect(
    await gates([
      [before, -6],
      [seen, -4],
      [pushed, -2],
      ['f'.repeat(40), -1],
    ]),
  ).toEqual(['unknown', 'pass', 'needs-review', 'unknown'])
  // Approved only after it had gone out.
  expect(
    await gates([
      [before, -9],
      [seen, -8],
    ]),
  ).toEqual(['unknown', 'needs-review'])
  expect(await run('--policy', 'policy.yml', '--evidence', 'evidence.json')).toMatchObject({ code: 2 })
})

describe('backtest used wrongly', () => {
  it.each([
    [[], 'backtest: --policy is missing. Usage: backtest --policy FILE'],
    [['--policy', 'nowhere.yml'], 'backtest: --policy: "nowhere.yml" cannot be read: there is no such file'],
    [
      ['--policy', 'policy.yml', '--from', 'May'],
      'backtest: --from: expected a time such as 2026-05-12T09:14:00Z, found "May"',
    ],
    [['--policy', 'policy.yml', '--from', iso(hours(1)), '--until', iso(hours(0))], '--from has to be before --until'],
    [['--policy', 'policy.yml', '--since', 'May'], "Unknown option '--since'"],
  ])('%j ends with 2', async (args, message) => {
    await policyFor('http://127.0.0.1:1')
    expect(await run(...args)).toMatchObject({ code: 2, log: expect.stringContaining(message) })
  })

  it('asks for a store', async () => {
    await writeFile(join(folder, 'page.yml'), 'watch: { duration: 30m }\n')
    expect(await run('--policy', 'page.yml')).toMatchObject({ code: 2, log: expect.stringContaining('name a store') })
  })
})
