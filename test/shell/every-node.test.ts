import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { parseLine } from '../../src/metrics/sampler/sample-file.ts'
import { deployedAt as gaugeDeployedAt, gauge } from '../evidence/gauge/synthetic.ts'
import { withServer } from '../metrics/server.ts'
import { root } from '../project/root.ts'
import { nodeOf, NODES, runOn } from '../runner/nodes.ts'
import { countsCsv, deployedAt } from './replay/counted-csv-file.ts'
import { gitFixture, lines } from '../support/git-fixture.ts'

const cli = join(root, 'dist', 'cli.js')
const folder = mkdtempSync(join(tmpdir(), 'guard-nodes-'))
const history = gitFixture({ 'a.txt': lines(20), 'CHANGELOG.md': '# 1\n' })
const damaged = gitFixture({ 'a.txt': lines(20) })
afterAll(() => {
  for (const fixture of [history, damaged]) fixture.dispose()
  rmSync(folder, { recursive: true, force: true })
})

function file(name: string, content: string | object): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

/** The commits of one history: an approved pull request, a direct push, and what has landed on top. */
const good = history.tip()
history.on('topic', good)
const approved = history.commit({ 'a.txt': lines(20, { 2: 'bad' }), 'CHANGELOG.md': '# 2\n# 1\n' })
history.on('main')
const bad = history.squash('topic')
const pushed = history.commit({ 'b.txt': 'pushed\n' })
const inTheWay = history.commit({ 'a.txt': lines(20, { 2: 'bad', 19: 'later' }), 'CHANGELOG.md': '# 3\n# 2\n# 1\n' })
const rolledBack = history.commit({ 'a.txt': lines(20), 'CHANGELOG.md': '# 1\n' })
const unknown = 'e'.repeat(40)

const approval = { reviewer: 'bob', kind: 'User', canPush: true, state: 'APPROVED', head: approved, base: 'main' }
const pull = {
  number: 3,
  author: 'ann',
  head: approved,
  mergeCommit: bad,
  base: 'main',
  contributors: [],
  approvals: [{ ...approval, baseSha: good, submittedAt: '2026-01-05T10:00:00Z' }],
}
const evidence = file('evidence.json', { schemaVersion: 1, branch: 'main', pulls: [pull] })
const incident = file('incident.json', {
  schemaVersion: 1,
  environment: 'production',
  events: [
    {
      kind: 'alarm',
      at: '2026-07-31T16:14:00+09:00',
      facts: { metric: 'requests', kind: 'rate', segment: 'platform=ios', before: 0.005, since: 0.8, share: 0.2 },
    },
  ],
})
const keepMain = file('keep-main.yml', 'rollback:\n  keep-main: ["*.md"]\n')
const mistaken = file('mistaken.yml', 'gate:\n  aprovals: 2\n')

/** A repository that has lost the contents of a file: what the world outside may do to us. */
const intact = damaged.tip()
const lost = damaged.commit({ 'a.txt': lines(20, { 2: 'lost' }) })
const blob = damaged.git('rev-parse', `${lost}:a.txt`)
rmSync(join(damaged.gitDir, 'objects', blob.slice(0, 2), blob.slice(2)), { force: true })

const gate = (base: string, head: string, at = history): string[] => {
  return ['gate', '--git-dir', at.gitDir, '--base', base, '--head', head, '--evidence', evidence, '--json']
}
const rollback = (onto: string, ...more: string[]): string[] => {
  return ['rollback', '--git-dir', history.gitDir, '--good', good, '--bad', bad, '--onto', onto, '--json', ...more]
}
const reland = ['rollback', '--git-dir', history.gitDir, '--reland', rolledBack, '--onto', rolledBack, '--json']

function series(change: (value: number, minute: number) => number, days = 7): string {
  const { time, value } = gauge({ days, change })
  return `timestamp,value\n${Array.from(time, (at, index) => `${at},${value[index] ?? ''}`).join('\n')}\n`
}
const replayGauge = (name: string, text: string): string[] => {
  return ['replay', '--csv', file(name, text), '--deployed-at', String(gaugeDeployedAt), '--json']
}
const replay = (kind: string, name: string, text: string): string[] => {
  const plan = ['--deployed-at', String(deployedAt), '--watch', '1h', '--kind', kind, '--json']
  return ['replay', '--csv', file(name, text), ...plan]
}
/** Half of the events are slower than 0.5 s when `isSlow`, none otherwise. */
function histogram(isSlow: (minute: number) => boolean, minutes = 180): string {
  const rows = Array.from({ length: minutes }, (_, index) => index - 119).flatMap((minute) => {
    const at = deployedAt + (minute - 1) * 60
    const within = isSlow(minute) ? [120, 200, 250, 500] : [250, 440, 500, 500]
    return ['0.1', '0.25', '0.5', '+Inf'].map((boundary, of) => `${at},${boundary},${within[of]}`)
  })
  return `timestamp,le,count\n${rows.join('\n')}\n`
}
const worse = (minute: number): number => (minute > 0 ? 0.05 : 0.005)

/** Each verb in each of its forms: arguments, exit code, and what it says: members of the JSON on standard output, or a part of a text. */
const runs: readonly (readonly [string, readonly string[], number, object | RegExp])[] = [
  ['says its version', ['--version'], 0, /^\d+\.\d+\.\d+\n$/],
  ['says how it is used', ['--help'], 0, / {2}gate --git-dir DIR[^]* {2}rollback --git-dir/],
  ['says how it is used where nothing is asked', [], 0, / {2}--version/],
  ['refuses an unknown verb', ['gte'], 2, /unknown command "gte": did you mean gate\?/],

  ['passes what was approved', gate(good, bad), 0, { decision: 'pass', coverage: { percent: 100 } }],
  ['passes where nothing changes', gate(good, good), 0, { decision: 'pass' }],
  ['holds what nobody saw', gate(good, pushed), 1, { decision: 'needs-review', reasonCode: 'uncovered' }],
  ['refuses a gate without evidence', gate(good, bad).slice(0, 7), 2, /--evidence is missing/],
  ['refuses to gate a commit that is not there', gate(good, unknown), 2, /e{40} is not in this repository/],
  ['says that the repository is damaged', gate(intact, lost, damaged), 4, /^git [^\n]*\n$/],

  ['takes a range back', rollback(pushed), 0, { outcome: 'clean', tree: expect.any(String) }],
  ['stops at a conflict', rollback(inTheWay), 1, { outcome: 'extended' }],
  ['keeps what the policy names', rollback(inTheWay, '--policy', keepMain), 0, { outcome: 'kept-main' }],
  ['restores good', rollback(inTheWay, '--restore'), 1, { outcome: 'restore-good', tree: history.tree(good) }],
  ['has nothing to take back', rollback(rolledBack), 0, { outcome: 'nothing-to-revert' }],
  ['brings a rollback back', reland, 0, { outcome: 'clean' }],
  ['refuses a rollback without --onto', rollback(pushed).slice(0, 7), 2, /--onto is missing/],
  ['refuses to roll back onto a commit that is not there', rollback(unknown), 2, /not a commit of this repository/],

  ['explains a policy', ['policy', keepMain], 0, /no mistakes\. It means:\n/],
  ['prints the schema of policies', ['policy', '--schema'], 0, { title: 'Deploy Guard policy' }],
  ['names the mistakes of a policy', ['policy', mistaken], 2, /mistaken\.yml:2:3: unknown key "aprovals"/],
  ['refuses a policy that is not there', ['policy', join(folder, 'none.yml')], 2, /there is no such file/],

  [
    'finds a worse gauge',
    replayGauge(
      'worse.csv',
      series((value, at) => (at > 12 ? value * 2 : value)),
    ),
    1,
    { verdict: 'regressed' },
  ],
  [
    'finds a gauge healthy',
    replayGauge(
      'healthy.csv',
      series((value) => value),
    ),
    0,
    { verdict: 'healthy' },
  ],
  [
    'knows too little of a gauge',
    replayGauge(
      'short.csv',
      series((value) => value, 1),
    ),
    3,
    { verdict: 'inconclusive' },
  ],
  ['finds worse counts', replay('counts', 'worse-counts.csv', countsCsv({ rate: worse })), 1, { verdict: 'regressed' }],
  ['finds counts healthy', replay('counts', 'healthy-counts.csv', countsCsv({})), 0, { verdict: 'healthy' }],
  [
    'knows too little of counts',
    replay('counts', 'few.csv', countsCsv({ requests: 2 })),
    3,
    { reasonCode: 'too-little-traffic' },
  ],
  [
    'finds a slower histogram',
    replay(
      'histogram',
      'slow.csv',
      histogram((minute) => minute > 0),
    ),
    1,
    { verdict: 'regressed' },
  ],
  [
    'finds a histogram healthy',
    replay(
      'histogram',
      'fast.csv',
      histogram(() => false),
    ),
    0,
    { verdict: 'healthy' },
  ],
  [
    'knows too little of a histogram',
    replay(
      'histogram',
      'ends.csv',
      histogram(() => false, 140),
    ),
    3,
    { verdict: 'inconclusive' },
  ],
  [
    'refuses a replay without a moment',
    replayGauge(
      'healthy.csv',
      series((value) => value),
    ).slice(0, 3),
    2,
    /--deployed-at UNIX is missing/,
  ],

  [
    'says where an incident stands',
    ['incident', '--events', incident, '--now', '2026-07-31T16:20:00+09:00', '--lang', 'ko', '--json'],
    0,
    { phase: 'triage', severity: 2, title: 'platform=ios: 요청 80% 실패(평소 0.5%)' },
  ],
  ['refuses an incident without a moment', ['incident', '--events', incident], 2, /--now is missing/],

  ['refuses a sampler without settings', ['sampler'], 2, /expected the path of its settings/],
  ['refuses settings that are not there', ['sampler', join(folder, 'none.json')], 2, /none\.json cannot be read/],
  ['refuses settings that are none', ['sampler', evidence], 2, /evidence\.json holds no settings of a sampler/],
]

describe.each(NODES)('the shell on Node %s', (major) => {
  let node = ''
  beforeAll(() => void (node = nodeOf(major)), 300_000)

  it('is started on it', async () => {
    // Of the oldest no later release, which could do more.
    const wanted = major === NODES[0] ? `v${major}.0.0\n` : `v${major}.`
    expect((await runOn(node, '--version', [])).out).toContain(wanted)
  })

  it.each(runs)('%s', async (_, args, code, said) => {
    const ran = await runOn(node, cli, args)
    expect(ran).toMatchObject({ code })
    if (said instanceof RegExp) expect(ran.out + ran.err).toMatch(said)
    else expect(JSON.parse(ran.out)).toMatchObject(said)
    // What is foreseen is told on one of the two, and no Node has anything to add.
    expect([ran.out, ran.err].filter((text) => text !== '')).toHaveLength(1)
  })

  it('samples until it is told to stop', async () => {
    const samples = join(folder, `samples-${major}.jsonl`)
    const page: RequestListener = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' }).end('http_requests_total{status="200"} 5\n')
    }
    await withServer(page, async (url) => {
      const spec = { metricsUrls: [`${url}/metrics`], probeUrl: url, queries: [], stepSeconds: 0.5, file: samples }
      const ended = runOn(node, cli, ['sampler', file(`spec-${major}.json`, spec)])
      await vi.waitFor(() => expect(existsSync(samples)).toBe(true), { timeout: 30_000, interval: 50 })
      writeFileSync(`${samples}.stop`, '')
      expect(await ended).toEqual({ code: 0, out: '', err: '' })
    })
    const first = parseLine(readFileSync(samples, 'utf8').split('\n')[0] ?? '')
    expect([...(first?.readings ?? [])].map(([name, reading]) => [name, 'counts' in reading])).toEqual([
      ['requests', true],
      ['probe', true],
    ])
  })
})

describe('the oldest of them', () => {
  const read = (name: string): string => readFileSync(join(root, name), 'utf8')

  it('is the oldest that package.json promises, and the one whose functions the compiler knows', () => {
    expect(JSON.parse(read('package.json'))).toMatchObject({
      engines: { node: `>=${NODES[0]}` },
      devDependencies: {
        [`@node${NODES[0]}/node`]: expect.stringMatching(new RegExp(`^npm:@types/node@${NODES[0]}\\.`)),
      },
    })
    expect(read('tsconfig.json')).toContain(`"typeRoots": ["node_modules/@node${NODES[0]}"]`)
  })

  it('is asked for nothing that came later: the compiler refuses it', () => {
    const source = file(
      'later.ts',
      `import { globSync } from 'node:fs'\nexport const [all] = [globSync, Map.groupBy]\n`,
    )
    const config = {
      extends: join(root, 'tsconfig.json'),
      compilerOptions: { noEmit: true, rootDir: '/' },
      files: [source],
    }
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', file('tsconfig.json', config)], { encoding: 'utf8' })
    expect(stdout).toMatch(/'globSync'/)
    expect(stdout).toMatch(/'groupBy'/)
  })
})
