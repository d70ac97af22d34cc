import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { root } from '../project/root.ts'
import { gitFixture, lines, type GitFixture } from '../support/git-fixture.ts'

let fixture: GitFixture
let folder: string
let base: string
beforeEach(() => {
  fixture = gitFixture({ 'a.txt': lines(10) })
  folder = mkdtempSync(join(tmpdir(), 'guard-shell-'))
  base = fixture.tip()
})
afterEach(() => {
  fixture.dispose()
  rmSync(folder, { recursive: true, force: true })
})

type Ran = { code: number; out: string; err: string }

function run(args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, 'src', 'cli.ts'), 'gate', ...args], (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, out, err })
    })
  })
}

function evidence(content: unknown): string {
  const file = join(folder, 'evidence.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

/** The members of a result that the tests look at one by one. */
const result = z.object({
  decision: z.string(),
  reasonCode: z.string(),
  uncovered: z.array(z.unknown()),
  digest: z.string().nullable(),
})
const read = (out: string): z.infer<typeof result> => result.parse(JSON.parse(out))

const given = (more: object = {}): object => ({ schemaVersion: 1, branch: 'main', pulls: [], ...more })
const range = (from: string, to: string): string[] => ['--git-dir', fixture.gitDir, '--base', from, '--head', to]

/** A pull request with one approved commit and one pushed later to the same file. */
function partlyApproved(): { head: string; pull: object } {
  fixture.on('topic', base)
  const approved = fixture.commit({ 'a.txt': lines(10, { 2: 'approved' }) })
  const pushed = fixture.commit({ 'a.txt': lines(10, { 2: 'approved', 8: 'pushed later' }) })
  fixture.on('main')
  const mergeCommit = fixture.squash('topic')
  const approval = { reviewer: 'bob', kind: 'User', canPush: true, state: 'APPROVED', head: approved, base: 'main' }
  const approvals = [{ ...approval, baseSha: base, submittedAt: '2026-01-05T10:00:00Z' }]
  const pull = { number: 3, author: 'ann', head: pushed, mergeCommit, base: 'main', contributors: [], approvals }
  return { head: mergeCommit, pull }
}

describe('gate, offline', () => {
  it('prints the exact lines that nobody saw as one JSON object', async () => {
    const { head, pull } = partlyApproved()
    const page = join(folder, 'gate.html')
    const asked = [...range(base, head), '--evidence', evidence(given({ pulls: [pull] })), '--json', '--html', page]
    const { code, out } = await run(asked)
    expect(code).toBe(1)
    expect(readFileSync(page, 'utf8')).toContain('2 of 4 changed lines were seen')
    const { digest } = read(out)
    expect(digest).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.parse(out)).toEqual({
      schemaVersion: 1,
      verb: 'gate',
      environment: 'production',
      sha: head,
      baseSha: base,
      decision: 'needs-review',
      reasonCode: 'uncovered',
      digest,
      message: 'No independent reviewer has approved 2 lines in 1 file of this deploy in this form.',
      coverage: { changedLines: 4, coveredLines: 2, uncoveredFiles: 1, percent: 50 },
      uncovered: [{ path: 'a.txt', unit: head, pull: 3, reason: 'differs-from-approved', added: [8], deleted: [8] }],
      units: [{ sha: head, kind: 'squash', pull: 3, covered: false, reason: 'differs-from-approved' }],
    })
  })

  it('judges the rules of the policy at the time that --now says', async () => {
    const policy = join(folder, 'policy.yml')
    writeFileSync(policy, 'gate: { freeze: [{ from: 2026-12-18, to: 2026-12-31, reason: year end }] }\n')
    const facts = join(folder, 'facts.json')
    writeFileSync(facts, JSON.stringify({ deploys: [], labels: [] }))
    const { code, out } = await run([
      ...range(base, base),
      '--evidence',
      evidence(given()),
      '--policy',
      policy,
      '--now',
      '2026-12-24T12:00:00+09:00',
      '--facts',
      facts,
      '--json',
    ])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      decision: 'held',
      reasonCode: 'held-by-rule',
      rules: [{ rule: 'freeze', outcome: 'block', reasonCode: 'frozen' }],
    })
  })

  it('hands on what a pull request says of its rollback, as data and to people', async () => {
    const { head, pull } = partlyApproved()
    const file = evidence(given({ pulls: [{ ...pull, unsafe: 'the queue has a new format' }] }))
    const { out } = await run([...range(base, head), '--evidence', file, '--json'])
    expect(JSON.parse(out)).toMatchObject({ units: [{ pull: 3, unsafe: 'the queue has a new format' }] })
    const told = await run([...range(base, head), '--evidence', file])
    expect(told.out).toContain('#3 says that it cannot be rolled back safely: the queue has a new format')
  })

  it('asks what the policy asks in the environment', async () => {
    const { head, pull } = partlyApproved()
    const policy = join(folder, 'policy.yml')
    writeFileSync(policy, 'environments: { staging: { gate: { ignore: [a.txt] } } }\n')
    const options = [
      ...range(base, head),
      '--evidence',
      evidence(given({ pulls: [pull] })),
      '--policy',
      policy,
      '--json',
    ]
    const there = await run([...options, '--environment', 'staging'])
    expect([there.code, JSON.parse(there.out)]).toEqual([0, expect.objectContaining({ environment: 'staging' })])
    const elsewhere = await run(options)
    expect([elsewhere.code, JSON.parse(elsewhere.out)]).toEqual([
      1,
      expect.objectContaining({ environment: 'production' }),
    ])
  })

  it('says the same to people', async () => {
    const { head, pull } = partlyApproved()
    const { code, out } = await run([...range(base, head), '--evidence', evidence(given({ pulls: [pull] }))])
    expect(code).toBe(1)
    expect(out).toContain('needs-review: No independent reviewer has approved 2 lines in 1 file')
    expect(out).toContain('  a.txt  (#3: changed after the approval)\n    +8 -8\n')
  })

  it('passes with exit code 0 where nothing changes', async () => {
    const { code, out } = await run([...range(base, base), '--evidence', evidence(given()), '--json'])
    expect([code, read(out).decision, read(out).digest]).toEqual([0, 'pass', null])
  })

  it('lets a rollback through only with an intent and a good mark', async () => {
    const live = fixture.commit({ 'a.txt': lines(10, { 1: 'live' }) })
    const deployments = [
      { sha: base, mark: 'good', at: '2026-01-01T00:00:00Z' },
      { sha: live, mark: 'bad', at: '2026-01-02T00:00:00Z' },
    ]
    const ask = async (more: object): Promise<unknown[]> => {
      const file = evidence(given({ now: '2026-01-03T00:00:00Z', deployments, ...more }))
      const { code, out } = await run([...range(live, base), '--evidence', file, '--json'])
      return [code, read(out).reasonCode, read(out).uncovered.length]
    }
    expect(await ask({ rollbackReason: 'errors' })).toEqual([0, 'rollback-lane', 0])
    expect(await ask({})).toEqual([1, 'drops-deployed', 1])
    expect(await ask({ rollbackReason: 'errors', now: '2026-03-01T00:00:00Z' })).toEqual([1, 'drops-deployed', 1])
    expect(await ask({ rollbackReason: 'errors', deployments: [] })).toEqual([1, 'drops-deployed', 1])
  })

  it.each([
    ['an unknown field', { pulls: [], wat: 1 }, /evidence\.json: the whole file: unknown field "wat"/],
    ['a missing field', { pulls: [{ number: 1 }] }, /pulls\.0\.author: expected a login/],
    [
      'a wrong id',
      { deployments: [{ sha: 'abc', mark: null, at: '2026-01-01T00:00:00Z' }] },
      /deployments\.0\.sha: expected a commit id of 40/,
    ],
    ['a newer version', { schemaVersion: 2 }, /schemaVersion: expected 1/],
  ])('names the place of %s and exits with 2', async (_, more, message) => {
    const { code, err, out } = await run([...range(base, base), '--evidence', evidence(given(more))])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(message)
  })

  it.each([
    ['an unknown commit', () => range('e'.repeat(40), base), /deployed commit e{40} is not in this repository/],
    ['a short id', () => range('abc', base), /--base expects a full commit id/],
    ['a missing option', () => range(base, base).slice(2), /--git-dir is missing/],
    ['an unknown option', () => [...range(base, base), '--wat'], /Unknown option '--wat'/],
    ['no repository', () => ['--git-dir', folder, ...range(base, base).slice(2)], /is no git repository/],
  ])('refuses %s with exit code 2', async (_, args, message) => {
    const { code, err } = await run([...args(), '--evidence', evidence(given())])
    expect(code).toBe(2)
    expect(err).toMatch(message)
  })

  it('refuses what is no JSON, and a file that is not there', async () => {
    expect((await run([...range(base, base), '--evidence', evidence('{')])).err).toMatch(
      /evidence\.json: expected JSON/,
    )
    expect((await run([...range(base, base), '--evidence', join(folder, 'none')])).err).toMatch(/none cannot be read/)
  })
})
