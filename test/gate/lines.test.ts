import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assessCoverage } from '../../src/gate/assess.ts'
import type { Coverage } from '../../src/gate/coverage.ts'
import type { PullEvidence } from '../../src/gate/review-evidence.ts'
import type { Repository } from '../../src/git/repository.ts'
import { gitFixture, type GitFixture, lines } from '../support/git-fixture.ts'
import { approvalOf, pullOf } from '../support/review-evidence.ts'

let fixture: GitFixture
let repository: Repository
let base: string

beforeEach(async () => {
  fixture = gitFixture({ 'a.txt': lines(20), 'b.txt': lines(20) })
  base = fixture.tip()
  repository = await fixture.open()
})
afterEach(async () => {
  await repository.close()
  fixture.dispose()
})

type More = { base?: string; opaque?: 'review' | 'allow'; promotionBranches?: string[]; approvals?: number }

function assess(pulls: PullEvidence[], more: More = {}): Promise<Coverage> {
  const question = { base, head: fixture.tip('main'), evidence: { branch: 'main', pulls }, approvals: 1, ...more }
  return assessCoverage(repository, question)
}

/** What is uncovered, short: path, pull request, reason, added and deleted line numbers. */
const unseen = (coverage: Coverage): unknown[][] =>
  coverage.uncovered.map(({ path, pull, reason, added, deleted }) => [path, pull, reason, added, deleted])

/** A pull request of several pushes, of which the first was approved; squashed. */
function squashed(first: Record<string, string>, then: Record<string, string>): PullEvidence {
  fixture.on('topic', 'main')
  const from = fixture.tip('main')
  const approved = fixture.commit(first)
  const head = fixture.commit(then)
  fixture.on('main')
  return pullOf(1, { head, mergeCommit: fixture.squash('topic') }, { approvals: [approvalOf(approved, from)] })
}

describe('a file of which a part was seen', () => {
  it('shows only the lines that came after the approval', async () => {
    const pull = squashed({ 'a.txt': lines(20, { 2: 'seen' }) }, { 'a.txt': lines(20, { 2: 'seen', 15: 'late' }) })
    const coverage = await assess([pull])
    expect(unseen(coverage)).toEqual([['a.txt', 1, 'differs-from-approved', [15], [15]]])
    expect(coverage.summary).toMatchObject({ changedLines: 4, coveredLines: 2, percent: 50 })
    expect(coverage.uncovered[0]?.hunks).toHaveLength(1)
  })

  it('follows the lines of a direct push below and above a reviewed change', async () => {
    fixture.commit({ 'a.txt': `pushed below\n${lines(20)}` })
    const pull = squashed({ 'a.txt': `pushed below\n${lines(20, { 10: 'seen' })}` }, {})
    fixture.commit({ 'a.txt': `pushed below\n${lines(20, { 10: 'seen' })}pushed above\n` })
    expect(unseen(await assess([pull]))).toEqual([
      ['a.txt', null, 'direct-push', [1], []],
      ['a.txt', null, 'direct-push', [22], []],
    ])
  })

  it('does not cover a direct push because a reviewed change came on top of the same line', async () => {
    fixture.commit({ 'a.txt': lines(20, { 5: 'pushed' }) })
    const pull = squashed({ 'a.txt': lines(20, { 5: 'seen on top' }) }, {})
    expect(unseen(await assess([pull]))).toEqual([['a.txt', null, 'direct-push', [], [5]]])
  })

  it('tells white space apart: a line moved into a block was not seen', async () => {
    const pull = squashed(
      { 'a.txt': `${lines(20)}if x:\n    y()\nwipe()\n` },
      { 'a.txt': `${lines(20)}if x:\n    y()\n    wipe()\n` },
    )
    expect(unseen(await assess([pull]))).toEqual([['a.txt', 1, 'differs-from-approved', [23], []]])
  })

  it('keeps a file where something approved was taken out again after the approval', async () => {
    const pull = squashed({ 'a.txt': `check()\nrun()\n${lines(20)}` }, { 'a.txt': `run()\n${lines(20)}` })
    const coverage = await assess([pull])
    expect(unseen(coverage)).toEqual([['a.txt', 1, 'differs-from-approved', [], []]])
    expect(coverage.summary).toMatchObject({ uncoveredFiles: 1, percent: 99 })
  })

  it('takes nothing of another line for seen because its text is the same', async () => {
    const pull = squashed({ 'a.txt': `${lines(20)}twin\n` }, { 'a.txt': `twin\n${lines(20)}twin\n` })
    expect(unseen(await assess([pull]))).toEqual([['a.txt', 1, 'differs-from-approved', [1], []]])
  })

  it('reads carriage returns and names beyond ASCII', async () => {
    const path = 'naïve dir/日本 "x".txt'
    const crlf = lines(4).replaceAll('\n', '\r\n')
    fixture.commit({ [path]: crlf })
    base = fixture.tip()
    const pull = squashed(
      { [path]: crlf.replace('line 2', 'seen') },
      { [path]: crlf.replace('line 2', 'seen').replace('line 3\r', 'line 3') },
    )
    expect(unseen(await assess([pull]))).toEqual([[path, 1, 'differs-from-approved', [3], [3]]])
  })

  it('follows a rename as a deletion and an addition', async () => {
    const pull = squashed(
      { 'a.txt': lines(20, { 3: 'seen' }) },
      { 'a.txt': null as never, 'moved.txt': lines(20, { 3: 'seen' }) },
    )
    const numbers = Array.from({ length: 20 }, (_, at) => at + 1)
    expect(unseen(await assess([pull]))).toEqual([
      ['a.txt', 1, 'differs-from-approved', [], numbers.filter((line) => line !== 3)],
      ['moved.txt', 1, 'differs-from-approved', numbers, []],
    ])
  })
})

describe('a conflict', () => {
  it('credits the lines that the approved head has, in their order, and no other', async () => {
    fixture.on('topic', base)
    const approved = fixture.commit({ 'a.txt': lines(20, { 5: 'theirs one\ntheirs two' }) })
    fixture.on('main')
    const moved = fixture.commit({ 'a.txt': lines(20, { 5: 'ours' }) })
    fixture.on('topic')
    expect(() => fixture.merge('main')).toThrow()
    const head = fixture.commit({ 'a.txt': lines(20, { 5: 'ours\ntheirs one\ntheirs two\nsneaked in' }) }, 'resolved')
    fixture.on('main')
    const mergeCommit = fixture.squash('topic')
    const pull = pullOf(1, { head, mergeCommit }, { approvals: [approvalOf(approved, base)] })
    const coverage = await assess([pull], { base: moved })
    expect(unseen(coverage)).toEqual([['a.txt', 1, 'merge-conflict', [8], []]])
    expect(coverage.summary).toMatchObject({ changedLines: 3, coveredLines: 2 })
  })

  it('does not believe an in-tree merge driver, nor that -diff hides lines from us', async () => {
    fixture.commit({ '.gitattributes': '*.txt merge=union\n' })
    base = fixture.tip()
    fixture.on('topic', base)
    const approved = fixture.commit({ 'a.txt': lines(20, { 5: 'theirs' }) })
    fixture.on('main')
    const moved = fixture.commit({ 'a.txt': lines(20, { 5: 'ours' }) })
    fixture.on('topic')
    const head = fixture.merge('main', { 'a.txt': lines(20, { 5: 'ours\ntheirs\nextra' }) })
    fixture.on('main')
    const mergeCommit = fixture.squash('topic')
    const pull = pullOf(1, { head, mergeCommit }, { approvals: [approvalOf(approved, base)] })
    expect(unseen(await assess([pull], { base: moved }))).toEqual([['a.txt', 1, 'merge-conflict', [7], []]])
  })
})

describe('what GitHub does not show', () => {
  it.each([
    ['-diff', { '.gitattributes': '*.lock -diff\n', 'x.lock': 'a\n' }, 'x.lock', [1]],
    ['generated', { 'gen/.gitattributes': '* linguist-generated=true\n', 'gen/x.js': 'a\n' }, 'gen/x.js', [1]],
    ['binary', { 'x.bin': 'a\0b' }, 'x.bin', []],
    [
      'LFS',
      { 'x.dat': `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 1\n` },
      'x.dat',
      [1, 2, 3],
    ],
    ['too large', { 'big.txt': lines(20_001) }, 'big.txt', Array.from({ length: 20_001 }, (_, at) => at + 1)],
  ])('%s is not covered by an approval, unless the policy says so', async (_, files, path, added) => {
    const pull = squashed(files, {})
    const coverage = await assess([pull])
    expect(unseen(coverage).filter(([of]) => of === path)).toEqual([[path, 1, 'opaque', added, []]])
    expect((await assess([pull], { opaque: 'allow' })).uncovered).toEqual([])
  })

  it('does not forget what was hidden once it is shown again', async () => {
    fixture.commit({ '.gitattributes': 'b.txt -diff\n' })
    base = fixture.tip()
    const hidden = squashed({ 'b.txt': lines(20, { 4: 'hidden' }) }, {})
    fixture.on('open', 'main')
    const head = fixture.commit({ '.gitattributes': null, 'b.txt': lines(20, { 4: 'hidden', 9: 'shown' }) })
    const from = fixture.tip('main')
    fixture.on('main')
    const mergeCommit = fixture.squash('open')
    const shown = pullOf(2, { head, mergeCommit }, { approvals: [approvalOf(head, from)] })
    expect(unseen(await assess([hidden, shown]))).toEqual([
      ['b.txt', 1, 'opaque', [4], [4]],
      // Its base still hides it, and which side GitHub asks is not known.
      ['b.txt', 2, 'opaque', [9], [9]],
    ])
  })

  it('covers pictures and links that were approved', async () => {
    fixture.on('topic', base)
    const head = fixture.commit({
      'logo.png': new Uint8Array([1, 0, 2]),
      link: { link: 'a.txt' },
      'b.txt': { exec: lines(20) },
    })
    fixture.on('main')
    const mergeCommit = fixture.squash('topic')
    const pull = pullOf(1, { head, mergeCommit }, { approvals: [approvalOf(head, base)] })
    expect((await assess([pull])).uncovered).toEqual([])
  })

  it('covers a submodule that was approved: it is shown as two commits', async () => {
    fixture.on('topic', base)
    fixture.git('update-index', '--add', '--cacheinfo', `160000,${base},sub`)
    fixture.git('commit', '-q', '-m', 'submodule')
    const head = fixture.tip()
    fixture.git('checkout', '-q', '-f', 'main')
    fixture.git('merge', '-q', '--no-ff', '-m', 'merge', 'topic')
    const pull = pullOf(1, { head, mergeCommit: fixture.tip() }, { approvals: [approvalOf(head, base)] })
    expect(unseen(await assess([pull]))).toEqual([])
    expect(unseen(await assess([]))).toMatchObject([['sub', null, 'direct-push', [1], []]])
  })
})

describe('a branch that is promoted as a whole', () => {
  /** `develop` with one reviewed pull request and one direct push, merged into main without an approval. */
  function promoted(slipped: Record<string, string> = {}): PullEvidence[] {
    fixture.on('develop', base)
    fixture.on('topic', base)
    const head = fixture.commit({ 'a.txt': lines(20, { 3: 'reviewed' }) })
    fixture.on('develop')
    const inner = pullOf(
      1,
      { head, mergeCommit: fixture.squash('topic') },
      { base: 'develop', approvals: [approvalOf(head, base, { base: 'develop' })] },
    )
    fixture.commit({ 'b.txt': lines(20, { 7: 'pushed' }) })
    const tip = fixture.tip()
    fixture.on('main')
    fixture.commit({ 'a.txt': lines(20, { 18: 'on main' }) })
    base = fixture.tip()
    const mergeCommit = fixture.merge('develop', slipped)
    return [inner, pullOf(2, { head: tip, mergeCommit })]
  }

  it('is covered as far as the reviews inside reach', async () => {
    const pulls = promoted()
    const coverage = await assess(pulls, { promotionBranches: ['develop'] })
    expect(unseen(coverage)).toEqual([['b.txt', 2, 'no-independent-approval', [7], [7]]])
    expect(unseen(await assess(pulls))).toHaveLength(2)
  })

  it('is not covered where the merge itself put something in', async () => {
    const pulls = promoted({ 'a.txt': lines(20, { 3: 'reviewed', 11: 'evil', 18: 'on main' }) })
    const coverage = await assess(pulls, { promotionBranches: ['develop'] })
    expect(unseen(coverage)).toEqual([
      ['a.txt', 2, 'no-independent-approval', [11], [11]],
      ['b.txt', 2, 'no-independent-approval', [7], [7]],
    ])
  })
})

it('credits nothing that only one of two merge bases would have shown', async () => {
  // Criss-cross: each side merges the other's first commit.
  fixture.on('topic', base)
  const theirs = fixture.commit({ 'b.txt': lines(20, { 2: 'theirs' }) })
  fixture.on('main')
  const ours = fixture.commit({ 'a.txt': lines(20, { 2: 'ours' }) })
  fixture.git('merge', '-q', '--no-ff', '-m', 'cross', theirs)
  const cross = fixture.tip()
  fixture.on('topic')
  fixture.git('merge', '-q', '--no-ff', '-m', 'cross', ours)
  const head = fixture.commit({ 'c.txt': 'approved\n' })
  fixture.on('main')
  const mergeCommit = fixture.squash('topic')
  const pull = pullOf(1, { head, mergeCommit }, { approvals: [approvalOf(head, cross)] })
  expect((await assess([pull], { base: cross })).uncovered).toEqual([])
  expect(unseen(await assess([pull]))).toEqual([
    ['a.txt', null, 'direct-push', [2], [2]],
    ['b.txt', null, 'direct-push', [2], [2]],
  ])
})
