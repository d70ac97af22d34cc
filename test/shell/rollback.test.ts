import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ConfigurationError } from '../../src/base/errors.ts'
import { runRollback } from '../../src/shell/rollback.ts'
import { type Files, gitFixture, type GitFixture, lines } from '../support/git-fixture.ts'

let fixture: GitFixture
let good: string
beforeEach(() => {
  fixture = gitFixture({ 'a.txt': lines(20), 'CHANGELOG.md': '# 1\n', '.github/workflows/ci.yml': 'on: push\n' })
  good = fixture.tip()
})
afterEach(() => fixture.dispose())

type Result = {
  outcome: string
  tree: string | null
  conflicts: { path: string; kind: string }[]
  leftOut: string[]
  dropped: string[]
  leftovers: { path: string; name: string }[]
  unusual: string[]
  cautions: { kind: string; path: string }[]
  laterPulls: number[]
}

async function rollback(bad: string, onto: string, ...more: string[]): Promise<{ code: number; result: Result }> {
  let text = ''
  const ends = ['--git-dir', fixture.gitDir, '--good', good, '--bad', bad, '--onto', onto, '--json']
  const code = await runRollback([...ends, ...more], (part) => (text += part))
  return { code, result: JSON.parse(text) }
}

function policy(text: string): string {
  const file = join(fixture.dir, '..', 'policy.yml')
  writeFileSync(file, text)
  return file
}

const objects = () => execFileSync('git', ['-C', fixture.dir, 'count-objects', '-v']).toString()

it('gives the good tree where nothing has landed since, and writes nothing into the repository', async () => {
  const bad = fixture.commit({ 'a.txt': lines(20, { 2: 'bad' }), 'b.txt': 'b\n' }, 'Break it (#7)')
  const before = objects()
  const { code, result } = await rollback(bad, bad)
  expect({ code, ...result }).toEqual({
    code: 0,
    schemaVersion: 1,
    verb: 'rollback',
    environment: 'production',
    sha: bad,
    baseSha: good,
    outcome: 'clean',
    reasonCode: 'clean',
    message: 'The range can be taken back: 2 files change.',
    tree: fixture.tree(good),
    conflicts: [],
    leftOut: [],
    dropped: [],
    leftovers: [],
    unusual: [],
    cautions: [],
    draft: false,
    restoreTree: null,
    laterPulls: [],
    good,
    bad,
    onto: bad,
    changed: 2,
    laterCommits: [],
    git: { version: expect.stringMatching(/^\d+\.\d+/), settings: expect.arrayContaining(['merge.renames=true']) },
  })
  expect(objects()).toBe(before)
})

describe('of one service', () => {
  const services = `services:
  one: { paths: [one/**, shared/**], environment: one-production, workflows: [.github/workflows/one.yml] }
  two: { paths: [two/**, shared/**], workflows: [.github/workflows/two.yml] }
`
  const broken = { 'one/a.txt': 'bad\n', 'two/a.txt': 'bad\n', 'shared/a.txt': 'bad\n', 'README.md': 'bad\n' }

  it('takes back its own paths and nothing else, and says how much of the range stays', async () => {
    const bad = fixture.commit(broken, 'Break all')
    const { code, result } = await rollback(bad, bad, '--policy', policy(services), '--service', 'one')
    const wanted = fixture.commit({ 'one/a.txt': null, 'shared/a.txt': null })
    expect({ code, ...result }).toMatchObject({
      code: 0,
      outcome: 'clean',
      environment: 'one-production',
      service: 'one',
      outside: { files: 2 },
      changed: 2,
      message:
        'The range can be taken back: 2 files change. 2 files of the range outside service one stay as they are.',
      tree: fixture.tree(wanted),
    })
  })

  it('goes by the rules of the environment', async () => {
    const text = `environments: { qa: { rollback: { keep-main: ["*.md"] } } }\n${services}`
    const bad = fixture.commit(broken, 'Break all')
    const onto = fixture.commit({ 'README.md': 'later\n' }, 'Later')
    const asked = (...more: string[]) => rollback(bad, onto, '--policy', policy(text), ...more)
    expect((await asked('--environment', 'QA')).result).toMatchObject({ environment: 'QA', outcome: 'kept-main' })
    expect((await asked()).result).toMatchObject({ environment: 'production', outcome: 'extended' })
    await expect(asked('--environment', 'qa', '--service', 'one')).rejects.toThrow(
      'rollback: --environment says "qa", and the policy says that service one is deployed to "one-production"; say the same in both.',
    )
  })

  it('is in conflict only where the service is', async () => {
    const bad = fixture.commit({ ...broken, 'a.txt': lines(20, { 2: 'bad' }) }, 'Break all')
    const onto = fixture.commit({ 'two/a.txt': 'later\n', 'a.txt': lines(20, { 2: 'later' }) }, 'Later')
    const one = await rollback(bad, onto, '--policy', policy(services), '--service', 'one')
    expect(one).toMatchObject({ code: 0, result: { outcome: 'clean', conflicts: [], laterCommits: [] } })
    const two = await rollback(bad, onto, '--policy', policy(services), '--service', 'two')
    expect(two).toMatchObject({ code: 1, result: { outcome: 'extended', conflicts: [{ path: 'two/a.txt' }] } })
  })

  it('has nothing to take back where the range has nothing of it', async () => {
    const bad = fixture.commit({ 'one/a.txt': 'bad\n', 'db/migrations/1.sql': 'drop table x;\n' }, 'One')
    const { code, result } = await rollback(bad, bad, '--policy', policy(services), '--service', 'two')
    expect({ code, ...result }).toMatchObject({ code: 0, outcome: 'nothing-to-revert', tree: null, cautions: [] })
  })

  it('has to be one that the policy has', async () => {
    const bad = fixture.commit(broken)
    await expect(rollback(bad, bad, '--policy', policy(services), '--service', 'three')).rejects.toThrow(
      'service "three": the policy has no such service; expected one of one, two',
    )
    await expect(rollback(bad, bad, '--service', 'one')).rejects.toThrow('the policy has no services')
  })
})

it('works from a linked worktree', async () => {
  const bad = fixture.commit({ 'a.txt': lines(20, { 2: 'bad' }) })
  fixture.git('worktree', 'add', '-q', '../second')
  let text = ''
  const gitDir = join(fixture.gitDir, 'worktrees', 'second')
  const ends = ['--git-dir', gitDir, '--good', good, '--bad', bad, '--onto', bad]
  const code = await runRollback(ends, (part) => (text += part))
  expect([code, text]).toEqual([0, expect.stringContaining(`tree   ${fixture.tree(good)}`)])
})

describe('the ladder', () => {
  function diverge(inRange: Files, later: Files): { bad: string; onto: string } {
    const bad = fixture.commit(inRange, 'bad')
    return { bad, onto: fixture.commit(later, 'later \u001b[31m work') }
  }
  const inRange = { 'a.txt': lines(20, { 2: 'bad' }), 'CHANGELOG.md': '# 2\n# 1\n' }
  const later = { 'a.txt': lines(20, { 2: 'bad', 19: 'later' }), 'CHANGELOG.md': '# 3\n# 2\n# 1\n' }

  it('takes back what is in the way too, exit code 1, and names it', async () => {
    const { bad } = diverge(inRange, later)
    const onto = fixture.commit({ 'kept.txt': 'stays\n' })
    const { code, result } = await rollback(bad, onto)
    expect([code, result.outcome, result.dropped]).toEqual([1, 'extended', [fixture.tip(`${onto}^`)]])
    const wanted = fixture.commit({ 'a.txt': lines(20), 'CHANGELOG.md': '# 1\n' })
    expect(result.tree).toBe(fixture.tree(wanted))
    expect(result).toMatchObject({ restoreTree: null, conflicts: [{ path: 'CHANGELOG.md' }] })
    const fewer = await rollback(bad, fixture.tip(`${onto}^`))
    expect(fewer.result).toMatchObject({ outcome: 'extended', restoreTree: fixture.tree(good) })
  })

  it('stops at the conflict where the policy wants no more, exit code 1, without a tree', async () => {
    const { bad, onto } = diverge(inRange, later)
    const { code, result } = await rollback(bad, onto, '--policy', policy('rollback: { extend: false }\n'))
    expect([code, result.outcome, result.tree]).toEqual([1, 'conflict', null])
    expect(result.conflicts).toEqual([{ path: 'CHANGELOG.md', kind: 'contents' }])
  })

  it("keeps main's version of what the policy lists, exit code 0", async () => {
    const { bad, onto } = diverge(inRange, later)
    const file = policy('rollback:\n  keep-main: ["*.md"]\n')
    const { code, result } = await rollback(bad, onto, '--policy', file)
    expect([code, result.outcome, result.leftOut]).toEqual([0, 'kept-main', ['CHANGELOG.md']])
    const wanted = fixture.commit({ 'a.txt': lines(20, { 19: 'later' }) })
    expect(result.tree).toBe(fixture.tree(wanted))
    // Where nothing is in conflict, nothing is kept back.
    const clean = await rollback(bad, bad, '--policy', file)
    expect(clean.result).toMatchObject({ outcome: 'clean', tree: fixture.tree(good), leftOut: [] })
  })

  it('restores the good tree only when told to, exit code 1, and names what it drops', async () => {
    const { bad, onto } = diverge(inRange, later)
    const { code, result } = await rollback(bad, onto, '--restore')
    expect([code, result.outcome, result.tree]).toEqual([1, 'restore-good', fixture.tree(good)])
    expect(result).toMatchObject({ laterCommits: [{ sha: onto }], conflicts: [{ path: 'CHANGELOG.md' }] })
    let text = ''
    const ends = ['--git-dir', fixture.gitDir, '--good', good, '--bad', bad, '--onto', onto, '--restore']
    await runRollback(ends, (part) => (text += part))
    expect(text).toContain(`${onto.slice(0, 7)} later \\u{1b}[31m work`)
  })

  it('leaves workflow files out only when told to', async () => {
    const workflow = { '.github/workflows/ci.yml': 'on: pull_request\n' }
    const bad = fixture.commit({ ...workflow, 'a.txt': lines(20, { 2: 'bad' }) })
    expect((await rollback(bad, bad)).result).toMatchObject({ outcome: 'clean', leftOut: [], tree: fixture.tree(good) })
    const { code, result } = await rollback(bad, bad, '--without-workflows')
    expect([code, result.outcome, result.leftOut]).toEqual([0, 'clean', ['.github/workflows/ci.yml']])
    const wanted = fixture.commit({ 'a.txt': lines(20) })
    expect(result.tree).toBe(fixture.tree(wanted))
  })

  it('says that nothing is left to take back, exit code 0', async () => {
    const { bad, onto } = diverge({ 'x.txt': 'x\n' }, { 'x.txt': null, 'y.txt': 'y\n' })
    const { code, result } = await rollback(bad, onto)
    expect([code, result.outcome, result.tree]).toEqual([0, 'nothing-to-revert', null])
  })
})

it('brings back what a merged rollback took away', async () => {
  const bad = fixture.commit({ 'a.txt': lines(20, { 2: 'bad' }), 'b.txt': 'b\n' })
  const rolledBack = fixture.commit({ 'a.txt': lines(20), 'b.txt': null })
  const onto = fixture.commit({ 'c.txt': 'later\n' })
  let text = ''
  const ends = ['--git-dir', fixture.gitDir, '--reland', rolledBack, '--onto', onto, '--json']
  expect(await runRollback(ends, (part) => (text += part))).toBe(0)
  const wanted = fixture.commit({ 'a.txt': lines(20, { 2: 'bad' }), 'b.txt': 'b\n' })
  expect(JSON.parse(text)).toMatchObject({ outcome: 'clean', tree: fixture.tree(wanted), good: bad, bad: rolledBack })
  await expect(runRollback([...ends, '--good', good], () => undefined)).rejects.toThrow('stands by itself')
})

describe('what cannot be done', () => {
  it.each([
    ['an unknown commit', ['--good', 'f'.repeat(40)], /not a commit of this repository: --good f+/],
    ['no commit id', ['--bad', 'main'], /--bad: expected a commit id of 40 hex digits, found "main"/],
    ['an unknown option', ['--force'], /Usage: rollback --git-dir/],
    ['no repository', ['--git-dir', '/nowhere'], /no git repository/],
    ['no policy file', ['--policy', '/nowhere.yml'], /--policy \/nowhere\.yml cannot be read/],
  ])('%s is a mistake of usage', async (_, more, message) => {
    const bad = fixture.commit({ 'a.txt': 'bad\n' })
    await expect(rollback(bad, bad, ...more)).rejects.toThrow(message)
    await expect(rollback(bad, bad, ...more)).rejects.toThrow(ConfigurationError)
  })
})
