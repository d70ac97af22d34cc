import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { GitNeededError } from '../../src/base/errors.ts'
import { assessCoverage, type CoverageQuestion } from '../../src/gate/assess.ts'
import type { Objects } from '../../src/github/objects.ts'
import { repositoryWithoutGit } from '../../src/github/without-git/api-repository.ts'
import { gitFixture, type GitFixture, lines } from '../support/git-fixture.ts'
import { objectsIn } from '../support/git-objects.ts'
import { approvalOf, pullOf } from '../support/review-evidence.ts'

// What the API proves without git, and what it does not although a plainer look at it would.

let fixture: GitFixture
let base: string
beforeEach(() => {
  fixture = gitFixture({ 'a.txt': lines(20), 'lib/b.txt': lines(20), 'lib/c.txt': 'c\n' })
  base = fixture.tip()
})
afterEach(() => fixture.dispose())

/** Ann's branch with those files, approved by Bob as it is; gives its head. */
function approved(files: Parameters<GitFixture['commit']>[0]): string {
  fixture.on('topic', base)
  const head = fixture.commit(files, 'Topic')
  fixture.on('main')
  return head
}

async function measured(head: string, more: Partial<CoverageQuestion> = {}, objects = objectsIn(fixture.dir)) {
  const pull = pullOf(1, { head, mergeCommit: fixture.tip() }, { approvals: [approvalOf(head, base)] })
  const evidence = { branch: 'main', pulls: [pull] }
  const question = { base, head: fixture.tip(), evidence, approvals: 1, ...more }
  const { uncovered } = await assessCoverage(repositoryWithoutGit(objects, 'there is none'), question)
  return uncovered.map(({ path, reason }) => `${path} ${reason}`)
}

it('does not believe a merge that says it was made by GitHub: a line was slipped into it', async () => {
  const head = approved({ 'lib/c.txt': 'approved\n' })
  fixture.merge('topic', { 'lib/b.txt': lines(20, { 3: 'slipped in' }) })
  const text = fixture
    .git('cat-file', 'commit', 'HEAD')
    .replace(/^committer .*>/m, 'committer GitHub <noreply@github.com>')
  writeFileSync(join(fixture.dir, '../merge'), `${text}\n`)
  fixture.git('reset', '-q', '--hard', fixture.git('hash-object', '-t', 'commit', '-w', join(fixture.dir, '../merge')))
  expect(fixture.git('log', '-1', '--format=%cn')).toBe('GitHub')
  expect(await measured(head)).toEqual(['lib/b.txt differs-from-approved'])
})

it('does not follow a conflict that was settled in the web editor, nor any file that both sides changed', async () => {
  const head = approved({ 'a.txt': lines(20, { 5: 'approved' }), 'lib/c.txt': 'approved\n' })
  fixture.commit({ 'a.txt': lines(20, { 15: 'pushed' }) }, 'Direct push')
  base = fixture.tip()
  fixture.merge('topic')
  // Merged as anybody would; that it was only git can say.
  expect(await measured(head)).toEqual(['a.txt not-provable-without-git'])
})

it('does not take the same hunk at another place for what was approved', async () => {
  const block = 'if (x) {\n  stop()\n}\n'
  const [one, two] = [`a()\n${block}b()\n`, `c()\n${block}d()\n`]
  const text = `${one}${lines(9)}${two}`
  base = fixture.commit({ 'a.txt': text }, 'Base')
  const head = approved({ 'a.txt': text.replace('stop()\n}\nb()', 'go()\n}\nb()') })
  fixture.commit({ 'a.txt': text.replace('stop()\n}\nd()', 'go()\n}\nd()') }, 'Topic (#1)')
  expect(await measured(head)).toEqual(['a.txt differs-from-approved'])
})

it.each([
  ['a mode', { 'lib/c.txt': { exec: 'approved\n' } }],
  ['white space', { 'lib/c.txt': ' approved\n' }],
  ['a link of the same content', { 'lib/c.txt': { link: 'approved\n' } }],
])('does not pass over %s', async (_, landed) => {
  const head = approved({ 'lib/c.txt': 'approved\n' })
  fixture.commit(landed, 'Topic (#1)')
  expect(await measured(head)).toEqual(['lib/c.txt differs-from-approved'])
})

it.each([
  ['changed', { 'lib/b.txt': lines(20, { 3: 'fixed' }) }, ['lib/b.txt']],
  ['made executable', { 'lib/b.txt': { exec: lines(20) } }, ['lib/b.txt']],
  ['renamed', { 'lib/b.txt': null, 'lib/other.txt': lines(20) }, []],
])('does not take a new name as approved for a file that the deploy branch has %s', async (_, meanwhile, stayed) => {
  const head = approved({ 'lib/b.txt': null, 'lib/moved.txt': lines(20) })
  base = fixture.commit(meanwhile, 'Direct push')
  // git would have carried the change over to the new name, or seen two names: by hand it was left where it was.
  const landed = fixture.commit({ 'lib/moved.txt': lines(20) }, 'Topic (#1)')
  const repository = await fixture.open()
  try {
    const pull = pullOf(1, { head, mergeCommit: landed }, { approvals: [approvalOf(head, fixture.tip('topic~1'))] })
    const question = { base, head: landed, evidence: { branch: 'main', pulls: [pull] }, approvals: 1 }
    expect((await assessCoverage(repository, question)).uncovered.map(({ path }) => path)).toEqual([
      'lib/moved.txt',
      ...stayed,
    ])
  } finally {
    await repository.close()
  }
  expect(await measured(head)).toEqual(['lib/moved.txt', ...stayed].map((path) => `${path} not-provable-without-git`))
})

it('covers a move of a file that the deploy branch has left alone', async () => {
  const head = approved({ 'lib/b.txt': null, 'lib/moved.txt': lines(20) })
  base = fixture.commit({ 'a.txt': lines(20, { 3: 'pushed' }), 'lib/c.txt': null }, 'Direct push')
  fixture.squash('topic')
  expect(await measured(head)).toEqual([])
})

it('covers additions, deletions, modes, links and moves that landed as they were shown', async () => {
  const head = approved({
    'a.txt': null,
    'moved/a.txt': lines(20),
    'lib/c.txt': { exec: 'c\n' },
    lib2: { link: 'lib' },
  })
  fixture.commit({ 'lib/b.txt': 'pushed\n' }, 'Direct push')
  const pushed = ['lib/b.txt direct-push']
  fixture.squash('topic')
  expect(await measured(head)).toEqual(pushed)
})

it('goes back where it may, and lets nothing revert or come through another branch', async () => {
  const reverted = approved({ 'lib/c.txt': 'approved\n' })
  const landed = fixture.squash('topic')
  fixture.commit({ 'lib/c.txt': 'c\n', 'a.txt': 'x\n' }, `Revert\n\nThis reverts commit ${landed}.`)
  const back = { base: landed, head: base }
  expect(await measured(reverted, back)).toEqual(['lib/c.txt drops-deployed'])
  expect(await measured(reverted, { ...back, mayDrop: true })).toEqual([])
  const revert = fixture.tip()
  expect(await measured(reverted, { base: landed, head: revert, exactReverts: true })).toContain(
    'lib/c.txt differs-from-approved',
  )
})

it('reads folder by folder where GitHub cuts a listing short, and proves nothing from what is not whole', async () => {
  const head = approved({ 'lib/c.txt': 'approved\n' })
  fixture.squash('topic')
  const cut = (depths: readonly boolean[]): Objects => {
    const objects = objectsIn(fixture.dir)
    return {
      ...objects,
      async tree(id, deep) {
        const { entries } = await objects.tree(id, deep)
        return depths.includes(deep) ? { entries: entries.slice(0, 1), complete: false } : { entries, complete: true }
      },
    }
  }
  expect(await measured(head, {}, cut([true]))).toEqual([])
  await expect(measured(head, {}, cut([true, false]))).rejects.toThrow(GitNeededError)
})

it('says so where a range is not listed whole', async () => {
  const head = approved({ 'lib/c.txt': 'approved\n' })
  fixture.squash('topic')
  const objects = objectsIn(fixture.dir)
  const short = (total: number): Objects => ({
    ...objects,
    range: async (...asked) => {
      const page = await objects.range(...asked)
      return page === null ? null : { ...page, total }
    },
  })
  await expect(measured(head, {}, short(2))).rejects.toThrow(/does not list all of its commits/)
  await expect(measured(head, {}, short(2001))).rejects.toThrow(/more than 2000 commits/)
})

it('finds the merge bases that git finds, several of them too', async () => {
  fixture.on('left', base)
  const left = fixture.commit({ 'l.txt': 'l\n' })
  fixture.on('right', base)
  const right = fixture.commit({ 'r.txt': 'r\n' })
  const a = fixture.merge('left')
  fixture.on('left')
  fixture.git('merge', '-q', '--no-ff', '-m', 'cross', right)
  const b = fixture.tip()
  const git = await fixture.open()
  const without = repositoryWithoutGit(objectsIn(fixture.dir), 'there is none')
  for (const pair of [
    [a, b],
    [left, b],
    [a, base],
    [left, right],
    [a, a],
  ] as const) {
    expect((await without.mergeBases(...pair)).toSorted()).toEqual([...(await git.mergeBases(...pair))].toSorted())
  }
  expect(await without.mergeBases(a, b)).toHaveLength(2)
  await git.close()
})
