import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assessCoverage } from '../../src/gate/assess.ts'
import { openLocalRepository, openRepository } from '../../src/git/bare-repository.ts'
import { reviewed, tellFromAfar, told } from './told-range.ts'
import { gitFixture, type GitFixture, lines } from '../support/git-fixture.ts'
import { approvalOf, pullOf } from '../support/review-evidence.ts'

let fixture: GitFixture
let base: string
beforeEach(() => {
  fixture = gitFixture({ 'a.txt': lines(10), 'b.txt': lines(10) })
  base = fixture.tip()
})
afterEach(() => fixture.dispose())

/** A squashed pull request into what is checked out, approved as it landed. */
function landed(number: number, files: Record<string, string>) {
  const from = fixture.tip()
  const into = fixture.git('rev-parse', '--abbrev-ref', 'HEAD')
  fixture.on(`topic-${number}`, from)
  const head = fixture.commit(files)
  fixture.on(into)
  return reviewed(number, { head, mergeCommit: fixture.squash(`topic-${number}`), from })
}

describe('which commit is deployed', () => {
  it('a re-run of an old run takes out what went out since, reviewed or not', async () => {
    const old = landed(1, { 'a.txt': lines(10, { 2: 'old' }) })
    const candidate = fixture.tip()
    const since = landed(2, { 'a.txt': lines(10, { 2: 'old', 7: 'since' }), 'new.txt': 'x\n' })
    const pulls = [old, since]
    const stale = { base: fixture.tip(), head: candidate, pulls }
    expect(await tellFromAfar(fixture, stale)).toEqual({
      units: ['squash #2 drops-deployed'],
      unseen: ['a.txt #2 drops-deployed +7 -7', 'new.txt #2 drops-deployed -1'],
      percent: 0,
    })
    expect(await tellFromAfar(fixture, { ...stale, mayDrop: true })).toEqual({
      units: ['squash #2 rollback-lane'],
      unseen: [],
      percent: 100,
    })
  })

  it('a candidate on no branch: its own commits are pushes, what it shares with the branch is covered', async () => {
    const pull = landed(1, { 'a.txt': lines(10, { 2: 'reviewed' }) })
    fixture.on('unmerged', 'main')
    const head = fixture.commit({ 'b.txt': lines(10, { 3: 'open pull request' }) })
    const open = pullOf(2, { head, mergeCommit: 'f'.repeat(40) }, { mergeCommit: null })
    const approved = { ...open, approvals: [approvalOf(head, fixture.tip('main'))] }
    expect(await tellFromAfar(fixture, { base, head, pulls: [pull, approved] })).toEqual({
      units: ['squash #1 approved-as-merged', 'commit - direct-push'],
      unseen: ['b.txt - direct-push +3 -3'],
      percent: 50,
    })
  })

  it('a tag of a commit is that commit; the tag object itself is refused', async () => {
    const pull = landed(1, { 'a.txt': lines(10, { 2: 'reviewed' }) })
    fixture.git('tag', '-a', 'v1', '-m', 'release')
    const question = { base, head: fixture.tip('v1'), pulls: [pull] }
    expect((await tellFromAfar(fixture, question)).percent).toBe(100)
    const tag = fixture.git('rev-parse', 'v1')
    await expect(tellFromAfar(fixture, { ...question, head: tag })).rejects.toThrow(
      `candidate commit ${tag} is not in this`,
    )
  })

  it('a hotfix branch beside main: what it leaves out is dropped, what it brings needs eyes', async () => {
    const live = landed(1, { 'a.txt': lines(10, { 2: 'live' }) })
    const deployed = fixture.tip()
    fixture.on('hotfix', base)
    const head = fixture.commit({ 'b.txt': lines(10, { 9: 'fix' }) })
    expect(await tellFromAfar(fixture, { base: deployed, head, pulls: [live] })).toEqual({
      units: ['squash #1 drops-deployed', 'commit - direct-push'],
      unseen: ['a.txt #1 drops-deployed +2 -2', 'b.txt - direct-push +9 -9'],
      percent: 0,
    })
  })
})

describe('a server that has let go of objects', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'guard-edge-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('the head of a fork that was deleted is gone: what was approved of it cannot be told', async () => {
    const pull = landed(1, { 'a.txt': lines(10, { 2: 'by a fork' }) })
    const candidate = fixture.tip('main')
    const server = join(folder, 'server.git')
    execFileSync('git', ['init', '-q', '--bare', server])
    // Only what main holds is pushed: the topic of the fork never gets there.
    fixture.git('push', '-q', server, 'main')
    execFileSync('git', ['-C', server, 'config', 'uploadpack.allowAnySHA1InWant', 'true'])
    const repository = await openRepository({ url: `file://${server}`, token: '', tempDir: folder })
    try {
      const evidence = { branch: 'main', pulls: [pull] }
      expect(told(await assessCoverage(repository, { base, head: candidate, evidence, approvals: 1 }))).toEqual({
        units: ['squash #1 objects-missing'],
        unseen: ['a.txt #1 objects-missing +2 -2'],
        percent: 0,
      })
    } finally {
      await repository.close()
    }
  })

  it('a shallow repository is refused before anything is measured', async () => {
    landed(1, { 'a.txt': lines(10, { 2: 'x' }) })
    const shallow = join(folder, 'shallow')
    execFileSync('git', ['clone', '-q', '--depth=1', `file://${fixture.gitDir}`, shallow])
    await expect(openLocalRepository(join(shallow, '.git'), folder)).rejects.toThrow(/shallow clone; fetch its whole/)
  })
})
