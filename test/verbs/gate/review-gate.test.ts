import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parsePolicy } from '../../../src/config/parse-policy.ts'
import { createRecordStore } from '../../../src/deploy/record-store.ts'
import type { RecordStore } from '../../../src/deploy/record.ts'
import type { RuleRow } from '../../../src/gate/rules/rule.ts'
import { openRepository } from '../../../src/git/bare-repository.ts'
import type { Repository } from '../../../src/git/repository.ts'
import { createForge } from '../../../src/github/forge.ts'
import { gate } from '../../../src/verbs/gate/gate-candidate.ts'
import { reviewGate } from '../../../src/verbs/gate/review-gate.ts'
import type { Ports } from '../../../src/verbs/ports.ts'
import type { Prepared } from '../../../src/verbs/prepare-deploy.ts'
import type { Setting } from '../../../src/verbs/setting.ts'
import { GitHub, ManualClock, type People } from '../../stand-in/index.ts'
import { runContext } from '../../support/shop.ts'

const log = { info: () => undefined, warning: () => undefined, debug: () => undefined }
let github: GitHub
let clock: ManualClock
let repo: People
let ports: Ports
let store: RecordStore
let repository: Repository
let tempDir: string
let base: string

beforeEach(async () => {
  clock = new ManualClock('2026-01-05T09:00:00Z')
  github = await GitHub.start({ clock })
  repo = await github.repository('acme/shop')
  for (const login of ['ann', 'bob', 'cleo']) repo.user(login, { permission: 'write' })
  repo.user('rita', { permission: 'read' })
  const token = github.token({ repository: 'acme/shop' })
  const ticking = { now: () => clock.now().getTime(), sleep: () => Promise.resolve() }
  const address = { owner: 'acme', repo: 'shop', token, apiUrl: github.apiUrl, userAgent: 'deploy-guard-test' }
  const forge = createForge({ ...address, clock: ticking, log })
  tempDir = mkdtempSync(join(tmpdir(), 'guard-review-'))
  const open = () => openRepository({ url: `${github.url}/acme/shop.git`, token, tempDir })
  repository = await open()
  const run = { ...runContext(1), owner: 'acme', repo: 'shop' }
  const nothing = {
    start: () => '',
    stop: () => undefined,
    open: () => {
      throw new Error('not sampled')
    },
  }
  ports = {
    forge,
    openRepository: open,
    openSnapshots: () => Promise.reject(new Error('no rollback here')),
    sampling: nothing,
    clock: ticking,
    log,
    run,
    summarise: () => Promise.resolve(),
    cancelled: new AbortController().signal,
  }
  store = createRecordStore(forge.gitData, 'production', { id: 1, attempt: 1 }, ticking)
  base = await commit({ 'a.txt': 'a\n', 'b.txt': 'b\n' }, 'ann')
})
afterEach(async () => {
  await repository.close()
  const violations = [...github.violations]
  await github.stop()
  rmSync(tempDir, { recursive: true, force: true })
  if (violations.length > 0) throw new Error(violations.join('\n'))
})

function setting(): Setting {
  return { ports, store, environment: 'production', conduct: { advisory: false, dryRun: false } }
}

async function commit(files: Record<string, string>, author: string): Promise<string> {
  clock.advance(60)
  return repo.commit({ branch: 'main', files, author, message: 'Change' })
}

type Judged = {
  policy?: string
  emergencyReason?: string
  restorePoint?: number
  first?: boolean
  prepared?: Partial<Prepared>
}

/** Runs the gate for the tip of main. */
async function judge(more: Judged = {}) {
  clock.advance(60)
  const sha = await repo.tip()
  await repository.fetch([base, sha])
  const request = {
    environment: 'production',
    sha,
    expectedSha: null,
    policyPath: 'p',
    policyText: null,
    rollbackReason: null,
    emergencyReason: more.emergencyReason ?? null,
    restorePoint: more.restorePoint ?? null,
    metricsUrls: [],
    probeUrl: null,
  }
  const live = { deployment: null, ignored: [] }
  const policy = parsePolicy(more.policy ?? '', 'p')
  const prepared: Prepared = {
    stage: null,
    stageBefore: 'unknown',
    request,
    record: await store.read(),
    repository,
    policy,
    branch: 'main',
    branches: ['main'],
    workflows: ['.github/workflows/deploy.yml'],
    offBranch: false,
    origin: { kind: 'text' },
    mistake: null,
    job: null,
    known: { watches: [], confirmed: [] },
    deployed: () => Promise.resolve(new Set()),
    live,
    base: more.first === true ? null : base,
    ...more.prepared,
  }
  const judged = await gate(ports, prepared, null, true)
  lastRules = judged.outcome.rules ?? []
  const { outcome } = await reviewGate(setting(), prepared, judged)
  return { decision: outcome.decision, reason: outcome.reasonCode, digest: judged.digest ?? '' }
}

/** What the rules said when the gate was run last. */
let lastRules: readonly RuleRow[] = []

async function gateIssue() {
  const { issue } = (await store.read()).gate
  if (issue === null) throw new Error('the gate has no issue')
  const found = await ports.forge.issues.get(issue)
  return { number: issue, state: found?.state, body: found?.body ?? '' }
}

function say(issue: number, login: string, text: string): number {
  clock.advance(60)
  return repo.comment(issue, login, text)
}

it('lets through what somebody independent approved by its digest, and closes its issue', async () => {
  await commit({ 'a.txt': 'pushed by ann\n' }, 'ann')
  const first = await judge()
  expect(first).toMatchObject({ decision: 'needs-review', reason: 'uncovered' })
  const issue = await gateIssue()
  expect(issue.body).toContain(`/guard approve ${first.digest}`)
  expect(issue.body).toContain('pushed by ann')
  say(issue.number, 'bob', `/guard approve ${first.digest}`)
  expect(await judge()).toMatchObject({ decision: 'pass', reason: 'residue-reviewed' })
  expect((await gateIssue()).state).toBe('closed')
})

it.each([
  ['who pushed it', 'ann', (digest: string) => `/guard approve ${digest}`],
  ['who may only read', 'rita', (digest: string) => `/guard approve ${digest}`],
  ['a bot', 'helper[bot]', (digest: string) => `/guard approve ${digest}`],
  ['of another digest', 'bob', () => `/guard approve ${'0'.repeat(64)}`],
  ['below the first line', 'bob', (digest: string) => `ok\n/guard approve ${digest}`],
])('does not count the approval %s', async (_, login, text) => {
  await commit({ 'a.txt': 'pushed by ann\n' }, 'ann')
  const { digest } = await judge()
  const { number } = await gateIssue()
  say(number, login, text(digest))
  expect(await judge()).toMatchObject({ decision: 'needs-review', digest })
  const before = (await ports.forge.comments.list(number)).comments.length
  await judge()
  // Why it does not count is said once.
  expect((await ports.forge.comments.list(number)).comments).toHaveLength(before)
})

it('does not count the approval of an account that the policy knows as a machine', async () => {
  await commit({ 'a.txt': 'pushed by ann\n' }, 'ann')
  const policy = 'gate: { machine-users: [bob] }'
  const { digest } = await judge({ policy })
  const { number } = await gateIssue()
  say(number, 'bob', `/guard approve ${digest}`)
  expect((await judge({ policy })).decision).toBe('needs-review')
  say(number, 'cleo', `/guard approve ${digest}`)
  expect((await judge({ policy })).decision).toBe('pass')
})

it('does not count an edited comment, nor one for lines that have changed since', async () => {
  await commit({ 'a.txt': 'pushed by ann\n' }, 'ann')
  const { digest } = await judge()
  const { number } = await gateIssue()
  const comment = say(number, 'bob', 'looks odd')
  clock.advance(60)
  repo.editComment(number, comment, `/guard approve ${digest}`)
  expect((await judge()).decision).toBe('needs-review')
  say(number, 'bob', `/guard approve ${digest}`)
  await commit({ 'a.txt': 'pushed by ann, again\n' }, 'ann')
  const later = await judge()
  expect(later.decision).toBe('needs-review')
  expect(later.digest).not.toBe(digest)
})

/** What the guard said at an issue or pull request. */
async function replies(number: number): Promise<string[]> {
  const { comments } = await ports.forge.comments.list(number)
  return comments.filter(({ author }) => author?.login === 'github-actions[bot]').map(({ body }) => body)
}

it('answers once what names another digest, comes too early or is no command, but not what counted before', async () => {
  await commit({ 'a.txt': 'pushed by ann\n' }, 'ann')
  const { digest } = await judge()
  const { number } = await gateIssue()
  say(number, 'bob', `/guard approve ${digest}`)
  expect((await judge()).decision).toBe('pass')
  await commit({ 'a.txt': 'pushed by ann, again\n' }, 'ann')
  const policy = 'gate: { emergency: [cleo] }'
  say(number, 'bob', `/guard approve ${'0'.repeat(64)}`)
  say(number, 'cleo', '/guard emergency not waiting yet')
  say(number, 'bob', '/guard aprove it')
  say(number, 'bob', '/guard release because')
  say(number, 'helper[bot]', `/guard approve ${'1'.repeat(64)}`)
  for (const _ of [1, 2]) expect((await judge({ policy })).decision).toBe('needs-review')
  expect(await replies(number)).toEqual([
    '@bob This does not count: this is the digest of something else.',
    expect.stringMatching(/^@cleo This is no emergency for the gate: it counts once/),
    expect.stringMatching(
      /^@bob This is no command: did you mean `\/guard approve DIGEST \[looked-elsewhere\]`\? If not, expected one of/,
    ),
    '@bob `/guard release REASON` does nothing here. It belongs on the issue of an incident.',
  ])
})

it('shows what cannot be rolled back safely, as its pull request says, with what is to be approved', async () => {
  await repo.commit({ branch: 'topic', files: { 'b.txt': 'new format\n' }, author: 'ann', message: 'Topic' })
  const body = 'New format\n\nrollback: unsafe: old readers fail on it'
  const number = await repo.openPull({ author: 'ann', head: 'topic', base: 'main', title: 'Format', body })
  clock.advance(60)
  await repo.merge(number, 'ann', 'squash')
  expect(await judge()).toMatchObject({ decision: 'needs-review' })
  const issue = await gateIssue()
  expect(issue.body).toContain('### Not safe to roll back')
  expect(issue.body).toMatch(/#\d+.* Format: old readers fail on it/)
})

it('remembers an emergency as a debt until it is reviewed', async () => {
  await commit({ 'a.txt': 'pushed by ann\n' }, 'ann')
  const policy = 'gate: { emergency: [cleo] }'
  const { digest } = await judge({ policy })
  const { number } = await gateIssue()
  say(number, 'bob', '/guard emergency I am not listed')
  expect((await judge({ policy })).decision).toBe('needs-review')
  say(number, 'cleo', '/guard emergency checkout is down')
  expect(await judge({ policy })).toMatchObject({ decision: 'pass', reason: 'emergency' })
  expect((await store.read()).gate.debts).toMatchObject([{ digest, reason: 'checkout is down', by: 'cleo' }])
  expect(await gateIssue()).toMatchObject({ state: 'open', body: expect.stringContaining('Went out unseen') })
  // Used once: the next candidate is not covered by it.
  base = await repo.tip()
  await commit({ 'b.txt': 'pushed by ann\n' }, 'ann')
  expect((await judge({ policy })).decision).toBe('needs-review')
  expect((await store.read()).gate.debts).toHaveLength(1)
  say(number, 'bob', `/guard approve ${digest}`)
  await judge({ policy })
  expect((await store.read()).gate.debts).toEqual([])
})

it('asks for an owner among those who approve the digest, by the file of what production runs', async () => {
  base = await commit({ '.github/CODEOWNERS': 'a.txt @cleo\n', 'a.txt': 'a\n' }, 'ann')
  await commit({ '.github/CODEOWNERS': '', 'a.txt': 'pushed by ann\n' }, 'ann')
  const policy = 'gate: { owners: true }'
  const { digest } = await judge({ policy })
  const { number, body } = await gateIssue()
  expect(body).toContain('- `@cleo`')
  say(number, 'bob', `/guard approve ${digest}`)
  expect((await judge({ policy })).decision).toBe('needs-review')
  say(number, 'cleo', `/guard approve ${digest}`)
  expect(await judge({ policy })).toMatchObject({ decision: 'pass', reason: 'residue-reviewed' })
})

it('waits for required checks, and remembers who went over them in an emergency', async () => {
  await commit({ 'a.txt': 'pushed by ann\n' }, 'ann')
  const policy = 'gate: { checks: [{ name: test }] }'
  const { digest } = await judge({ policy })
  const { number } = await gateIssue()
  say(number, 'bob', `/guard approve ${digest}`)
  expect(await judge({ policy })).toMatchObject({ decision: 'held', reason: 'checks-not-green' })
  ports = { ...ports, run: { ...ports.run, actor: 'cleo' } }
  expect(await judge({ policy, emergencyReason: 'fire' })).toMatchObject({ decision: 'pass', reason: 'emergency' })
  const { debts } = (await store.read()).gate
  expect(debts).toMatchObject([{ reason: 'fire', by: 'cleo', checks: ['test'], files: [], people: ['cleo'] }])
  expect((await gateIssue()).body).toContain('It went out without green checks: `test`')
  say(number, 'bob', `/guard approve ${debts[0]?.digest}`)
  const green = { title: 'test', summary: 'fine', conclusion: 'success' } as const
  await ports.forge.checks.create({
    name: 'test',
    sha: await repo.tip(),
    externalId: '',
    detailsUrl: ports.run.runUrl,
    ...green,
  })
  expect(await judge({ policy })).toMatchObject({ decision: 'pass', reason: 'residue-reviewed' })
  expect((await store.read()).gate.debts).toEqual([])
})

it('compares a first deploy with the baseline of the policy, and refuses one that nobody has pushed', async () => {
  await commit({ 'a.txt': 'pushed by ann\n' }, 'ann')
  const policy = `gate: { first-deploy: { baseline: "${base}" } }`
  const first = await judge({ policy, first: true })
  expect(first).toMatchObject({ decision: 'needs-review', reason: 'uncovered' })
  expect((await gateIssue()).body).toContain('pushed by ann')
  say((await gateIssue()).number, 'bob', `/guard approve ${first.digest}`)
  expect(await judge({ policy, first: true })).toMatchObject({ decision: 'pass', reason: 'residue-reviewed' })
  expect(await judge({ first: true })).toMatchObject({ decision: 'pass', reason: 'first-deploy' })
  const gone = `gate: { first-deploy: { baseline: "${'e'.repeat(40)}" } }`
  await expect(judge({ policy: gone, first: true })).rejects.toThrow(/first-deploy\.baseline names e{40}/)
})

it('says once why a command is none, or an emergency is not for whoever calls it', async () => {
  await commit({ 'a.txt': 'pushed by ann\n' }, 'ann')
  const policy = 'gate: { emergency: [cleo, rita] }'
  await judge({ policy })
  const { number } = await gateIssue()
  say(number, 'bob', '/guard aprove it')
  say(number, 'bob', '/guard emergency I am not listed')
  say(number, 'rita', '/guard emergency I am listed and may not write')
  say(number, 'helper[bot]', '/guard aprove it')
  say(number, 'bob', 'nothing for the guard\n/guard aprove')
  await judge({ policy })
  await judge({ policy })
  expect(await replies(number)).toEqual([
    expect.stringMatching(
      /^@bob This is no command: did you mean `\/guard approve DIGEST \[looked-elsewhere\]`\? If not, expected one of/,
    ),
    '@bob This is no emergency for the gate: the policy in force does not list you in `gate.emergency`.',
    '@rita This is no emergency for the gate: it needs write access to this repository.',
  ])
})

it('counts nobody who pushed a commit to another branch first, whatever name it bears', async () => {
  const forged = { name: 'Cleo', email: 'cleo@users.noreply.github.com' }
  const sha = await repo.commit({
    branch: 'topic',
    files: { 'a.txt': 'forged\n' },
    author: forged,
    pusher: 'ann',
    message: 'Change',
  })
  clock.advance(60)
  repo.user('dora', { permission: 'write' })
  await repo.push('dora', 'main', sha)
  const { digest } = await judge()
  const { number } = await gateIssue()
  say(number, 'ann', `/guard approve ${digest}`)
  say(number, 'dora', `/guard approve ${digest}`)
  expect((await judge()).decision).toBe('needs-review')
  expect(await replies(number)).toHaveLength(2)
  say(number, 'bob', `/guard approve ${digest}`)
  expect((await judge()).decision).toBe('pass')
})

describe('content that is shown nowhere here', () => {
  const hiding = { '.gitattributes': '*.dat -diff\n', 'x.dat': 'one\n', 'a.txt': 'a\n' }

  it.each<[string, Record<string, string>]>([
    ['alone', { 'x.dat': 'two\n' }],
    ['beside lines that are', { 'x.dat': 'two\n', 'a.txt': 'lines\n' }],
  ])('is approved by whoever says that they looked elsewhere: %s', async (_, files) => {
    base = await commit(hiding, 'ann')
    await repo.commit({ branch: 'topic', files, author: 'ann', message: 'Topic' })
    const number = await repo.openPull({ author: 'ann', head: 'topic', base: 'main', title: 'Topic' })
    clock.advance(60)
    repo.review(number, 'cleo', 'APPROVED')
    clock.advance(60)
    await repo.merge(number, 'ann', 'squash')
    const { digest, reason } = await judge()
    expect(reason).toBe('uncovered')
    const issue = await gateIssue()
    expect(issue.body).toContain(`/guard approve ${digest} looked-elsewhere`)
    expect(issue.body).toContain('Not shown here: 1 file')
    expect(issue.body).toContain('hidden by `.gitattributes`, 4 bytes')
    expect(issue.body).not.toContain('two')
    say(issue.number, 'bob', `/guard approve ${digest}`)
    expect((await judge()).decision).toBe('needs-review')
    expect(await replies(issue.number)).toEqual([expect.stringMatching(/^@bob This does not count: some of these/)])
    say(issue.number, 'ann', `/guard approve ${digest} looked-elsewhere`)
    expect((await judge()).decision).toBe('needs-review')
    say(issue.number, 'bob', `/guard approve ${digest} looked-elsewhere`)
    expect(await judge()).toMatchObject({ decision: 'pass', reason: 'residue-reviewed' })
  })

  it('stays a debt after an emergency until somebody says so', async () => {
    base = await commit(hiding, 'ann')
    await commit({ 'big.txt': 'x'.repeat(600_000) }, 'ann')
    const { digest } = await judge({ emergencyReason: 'fire' })
    expect((await store.read()).gate.debts).toMatchObject([{ digest, approvable: true, elsewhere: true }])
    const { number, body } = await gateIssue()
    expect(body).toContain(`/guard approve ${digest} looked-elsewhere`)
    base = await repo.tip()
    say(number, 'bob', `/guard approve ${digest}`)
    await judge()
    expect((await store.read()).gate.debts).toHaveLength(1)
    say(number, 'bob', `/guard approve ${digest} looked-elsewhere`)
    await judge()
    expect((await store.read()).gate.debts).toEqual([])
  })
})

it('takes the approval on the pull request where the repository has no issues', async () => {
  repo.settings.issues = false
  const branch = (name: string, file: string) =>
    repo.commit({ branch: name, files: { [file]: 'new\n' }, author: 'ann', message: 'Change' })
  await branch('topic', 'a.txt')
  const number = await repo.openPull({ author: 'ann', head: 'topic', base: 'main', title: 'Topic' })
  await branch('other', 'c.txt')
  const other = await repo.openPull({ author: 'ann', head: 'other', base: 'main', title: 'Other' })
  clock.advance(60)
  await repo.merge(number, 'cleo', 'squash')
  const { digest } = await judge()
  expect((await store.read()).gate.issue).toBeNull()
  say(other, 'bob', `/guard approve ${digest}`)
  say(number, 'ann', `/guard approve ${digest}`)
  say(number, 'bob', '/guard aprove')
  expect((await judge()).decision).toBe('needs-review')
  expect(await replies(number)).toEqual([
    '@ann This does not count: you had a part in these changes; somebody else has to look at them.',
    expect.stringContaining('@bob This is no command'),
  ])
  say(number, 'bob', `/guard approve ${digest}`)
  expect(await judge()).toMatchObject({ decision: 'pass', reason: 'residue-reviewed' })
})

it('takes the reason of an emergency from the input', async () => {
  await commit({ 'a.txt': 'pushed by ann\n' }, 'ann')
  expect(await judge({ emergencyReason: 'fire' })).toMatchObject({ decision: 'pass', reason: 'emergency' })
  expect((await store.read()).gate.debts).toMatchObject([{ reason: 'fire', people: ['ann'], approvable: true }])
})

describe('an emergency goes over what is no review, and is a debt', () => {
  const ignored = {
    id: 1,
    sha: 'e'.repeat(40),
    reason: 'no-job',
    at: '2026-01-05T09:00:00Z',
    detail: null,
  } as const

  it.each<[string, Partial<Prepared>, string, boolean]>([
    [
      'policy-malformed',
      { mistake: 'p:1:1: unknown key' },
      'It went out with a policy file that cannot be read',
      false,
    ],
    ['not-on-branch', { offBranch: true }, 'It went out from no deploy branch', true],
    [
      'live-unknown',
      { base: null, live: { deployment: null, ignored: [ignored] } },
      'It went out without knowing what ran',
      true,
    ],
  ])('%s', async (over, prepared, words, elsewhere) => {
    await repo.commit({ branch: 'main', files: {}, author: 'ann', message: 'Nothing' })
    expect((await judge({ prepared })).reason).toBe(over)
    expect((await store.read()).gate.debts).toEqual([])
    ports = { ...ports, run: { ...ports.run, actor: 'cleo' } }
    expect(await judge({ prepared, emergencyReason: 'fire' })).toMatchObject({ decision: 'pass', reason: 'emergency' })
    const { debts } = (await store.read()).gate
    expect(debts).toMatchObject([{ over, reason: 'fire', by: 'cleo', files: [], people: ['cleo'], approvable: true }])
    const { number, body } = await gateIssue()
    expect(body).toContain(words)
    const approval = `/guard approve ${debts[0]?.digest}${elsewhere ? ' looked-elsewhere' : ''}`
    expect(body).toContain(approval)
    base = await repo.tip()
    say(number, 'cleo', approval)
    await judge()
    expect((await store.read()).gate.debts).toHaveLength(1)
    say(number, 'bob', approval)
    await judge()
    expect((await store.read()).gate.debts).toEqual([])
  })

  it('names the lines as well that nobody had seen, and everyone who had a part in them', async () => {
    await commit({ 'a.txt': 'pushed by ann\n' }, 'ann')
    const held = { mistake: 'p:1:1: unknown key' }
    const { digest, reason } = await judge({ prepared: held, emergencyReason: 'fire' })
    expect(reason).toBe('emergency')
    expect((await store.read()).gate.debts).toMatchObject([
      { digest, over: 'policy-malformed', files: [{ path: 'a.txt' }], people: ['ann'] },
    ])
    const { number, body } = await gateIssue()
    expect(body).toContain('It went out with a policy file that cannot be read. Not seen: `a.txt`')
    base = await repo.tip()
    for (const login of ['ann', 'bob']) {
      expect((await store.read()).gate.debts).toHaveLength(1)
      say(number, login, `/guard approve ${digest}`)
      await judge()
    }
    expect((await store.read()).gate.debts).toEqual([])
  })
})

/** Merges a pull request of ann's that bob has approved. */
async function mergeReviewed(
  name: string,
  files: Record<string, string> = { [`${name}.txt`]: 'new\n' },
): Promise<number> {
  clock.advance(60)
  await repo.commit({ branch: name, files, author: 'ann', message: name })
  const number = await repo.openPull({ author: 'ann', head: name, base: 'main', title: name })
  clock.advance(60)
  repo.review(number, 'bob', 'APPROVED')
  clock.advance(60)
  await repo.merge(number, 'ann', 'squash')
  return number
}

describe('a freeze', () => {
  const frozen = (more: string): string => `gate: { freeze: [{ from: 2026-01-05, to: 2026-01-09, ${more} }] }`

  it('asks for the approval of somebody who had no part in the deploy, as a question of its own', async () => {
    await mergeReviewed('topic')
    expect(await judge()).toMatchObject({ decision: 'pass', digest: '' })
    const policy = frozen('outcome: review, reason: everybody travels')
    const { digest, ...asked } = await judge({ policy })
    expect(asked).toEqual({ decision: 'needs-review', reason: 'rule-asks-review' })
    const issue = await gateIssue()
    expect(issue.body).toContain('waits: a rule of the policy asks for an approval of this deploy.')
    expect(issue.body).toContain('- Freezes: A freeze holds until Saturday 2026-01-10 00:00 (UTC): everybody travels.')
    say(issue.number, 'ann', `/guard approve ${digest}`)
    expect((await judge({ policy })).decision).toBe('needs-review')
    say(issue.number, 'cleo', `/guard approve ${digest}`)
    expect(await judge({ policy })).toMatchObject({ decision: 'pass', reason: 'rules-approved' })
    // What lands later is another deploy.
    await mergeReviewed('later')
    expect((await judge({ policy })).decision).toBe('needs-review')
  })

  it('waits for as many people as the policy says, for the lines that wait with it as well', async () => {
    await mergeReviewed('topic')
    const policy = frozen('outcome: review, approvals: 2')
    const { digest } = await judge({ policy })
    const { number, body } = await gateIssue()
    expect(body).toContain('A rule of the policy asks for 2 people here: each of them comments.')
    say(number, 'bob', `/guard approve ${digest}`)
    expect(await judge({ policy })).toMatchObject({ decision: 'needs-review', reason: 'rule-asks-review' })
    say(number, 'cleo', `/guard approve ${digest}`)
    expect(await judge({ policy })).toMatchObject({ decision: 'pass', reason: 'rules-approved' })
    await commit({ 'a.txt': 'pushed by ann\n' }, 'ann')
    const both = await judge({ policy })
    expect(both).toMatchObject({ decision: 'needs-review', reason: 'uncovered' })
    say(number, 'bob', `/guard approve ${both.digest}`)
    expect((await judge({ policy })).decision).toBe('needs-review')
    say(number, 'cleo', `/guard approve ${both.digest}`)
    expect(await judge({ policy })).toMatchObject({ decision: 'pass', reason: 'residue-reviewed' })
  })

  it('lets a deploy pass if all that is in it carries a label that somebody with write access set', async () => {
    const policy = frozen('except: [hotfix]')
    const number = await mergeReviewed('topic')
    expect(await judge({ policy })).toMatchObject({ decision: 'held', reason: 'held-by-rule' })
    repo.label(number, 'rita', ['hotfix'])
    expect((await judge({ policy })).decision).toBe('held')
    repo.label(number, 'rita', [])
    repo.label(number, 'bob', ['hotfix'])
    expect((await judge({ policy })).decision).toBe('pass')
    const other = await mergeReviewed('waited')
    expect((await judge({ policy })).decision).toBe('held')
    repo.label(other, 'bob', ['hotfix'])
    expect((await judge({ policy })).decision).toBe('pass')
  })

  it('is passed in an emergency, which is remembered until somebody approves it', async () => {
    await mergeReviewed('topic')
    const policy = frozen('reason: everybody travels')
    expect(await judge({ policy, emergencyReason: 'fire' })).toMatchObject({ decision: 'pass', reason: 'emergency' })
    const { debts } = (await store.read()).gate
    expect(debts).toMatchObject([{ over: 'held-by-rule', reason: 'fire', files: [] }])
    const { number, body } = await gateIssue()
    expect(body).toContain('It went out against a rule of the policy.')
    say(number, 'cleo', `/guard approve ${debts[0]?.digest ?? ''}`)
    await judge({ policy: 'gate: {}' })
    expect((await store.read()).gate.debts).toEqual([])
  })

  it('is read from a calendar that production has, and holds where that cannot be read', async () => {
    const policy = 'gate: { freeze: [{ calendar: days.ics, zone: Asia/Seoul }] }'
    expect(await judge({ policy })).toMatchObject({ decision: 'held', reason: 'held-by-rule' })
    const day = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20260107', 'END:VEVENT', 'END:VCALENDAR', '']
    base = await commit({ 'days.ics': day.join('\r\n') }, 'ann')
    expect((await judge({ policy })).decision).toBe('pass')
    clock.advance(2 * 24 * 3600 - 18 * 3600)
    expect((await judge({ policy })).decision).toBe('held')
  })
})

it('lets nobody of a team call an emergency that cannot be read, and somebody of one that can', async () => {
  await commit({ 'a.txt': 'pushed by ann\n' }, 'ann')
  const policy = 'gate: { emergency: [acme/oncall] }'
  await judge({ policy })
  const { number } = await gateIssue()
  say(number, 'cleo', '/guard emergency fire')
  expect((await judge({ policy })).decision).toBe('needs-review')
  const members = (organization: string, team: string) =>
    Promise.resolve(organization === 'acme' && team === 'oncall' ? ['Cleo'] : null)
  ports = { ...ports, appForge: { ...ports.forge, teams: { members } } }
  say(number, 'cleo', '/guard emergency fire, again')
  expect(await judge({ policy })).toMatchObject({ decision: 'pass', reason: 'emergency' })
})

describe('rules about data and paths', () => {
  const drop = { 'db/migrate/V2__photos.sql': 'ALTER TABLE places DROP COLUMN photo_id;\n' }

  it('asks for a restore point where a migration destroys data, and takes what an earlier step found', async () => {
    await mergeReviewed('topic', drop)
    const policy = 'gate: { restore-point: { max-age: 1h } }'
    expect(await judge({ policy })).toMatchObject({ decision: 'held', reason: 'held-by-rule' })
    const old = clock.now().getTime() - 2 * 3600 * 1000
    expect((await judge({ policy, restorePoint: old })).decision).toBe('held')
    expect((await judge({ policy, restorePoint: old + 90 * 60 * 1000 })).decision).toBe('pass')
  })

  it('takes the word of somebody who checked a restore point, had no part in the deploy and says it in time', async () => {
    const pull = await mergeReviewed('topic', drop)
    const policy = 'gate: { restore-point: { max-age: 1h } }'
    const iso = (minutes: number) => new Date(clock.now().getTime() + minutes * 60_000).toISOString()
    say(pull, 'ann', `/guard restore-point ${iso(-10)} mine`)
    say(pull, 'rita', `/guard restore-point ${iso(-10)} of a reader`)
    say(pull, 'cleo', `/guard restore-point ${iso(10)} tonight's`)
    say(pull, 'cleo', `/guard restore-point ${iso(-90)} the one before`)
    expect(await judge({ policy })).toMatchObject({ decision: 'held', reason: 'held-by-rule' })
    expect(await replies(pull)).toEqual([
      '@ann This is no proof of a restore point: you had a part in these changes; somebody else has to look at them.',
      '@rita This is no proof of a restore point: it needs write access to this repository.',
      '@cleo This is no proof of a restore point: the time lies after the comment; say it once it is so.',
    ])
    const at = iso(-10)
    say(pull, 'cleo', `/guard restore-point ${at} <b>snapshot</b> of places`)
    expect((await judge({ policy })).decision).toBe('pass')
    expect(lastRules).toMatchObject([
      {
        reasonCode: 'restore-point',
        message: expect.stringContaining('(<b>snapshot</b> of places, says cleo).'),
        found: { restorePoint: { at, what: '<b>snapshot</b> of places', by: 'cleo' } },
      },
    ])
  })

  it('answers a restore point that nobody asks for, on the issue of the gate', async () => {
    await commit({ 'a.txt': 'pushed by ann\n' }, 'ann')
    const policy = 'gate: { restore-point: { max-age: 1h, outcome: review } }'
    await judge({ policy })
    const { number } = await gateIssue()
    const time = new Date(clock.now().getTime()).toISOString()
    say(number, 'cleo', `/guard restore-point ${time} snapshot`)
    await judge({ policy })
    const asked =
      '@cleo This is no proof of a restore point: no deploy that destroys data waits here for a restore point.'
    expect(await replies(number)).toEqual([asked])
    await commit(drop, 'ann')
    say(number, 'cleo', `/guard restore-point ${time} snapshot again`)
    await judge({ policy })
    expect(lastRules).toMatchObject([{ reasonCode: 'restore-point', outcome: 'ok' }])
    expect(await replies(number)).toEqual([asked])
  })

  it('takes as many people for the digest as a rule by path asks for', async () => {
    await mergeReviewed('topic', drop)
    const policy = 'gate: { rules: [{ paths: ["**/*.sql"], approvals: 2 }] }'
    const { digest, ...held } = await judge({ policy })
    expect(held).toEqual({ decision: 'needs-review', reason: 'uncovered' })
    const { number, body } = await gateIssue()
    expect(body).toContain('A rule of the policy asks for 2 people here')
    say(number, 'bob', `/guard approve ${digest}`)
    expect((await judge({ policy })).decision).toBe('needs-review')
    say(number, 'cleo', `/guard approve ${digest}`)
    expect(await judge({ policy })).toMatchObject({ decision: 'pass', reason: 'residue-reviewed' })
  })
})
