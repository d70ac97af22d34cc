import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assessCoverage } from '../../src/gate/assess.ts'
import type { Coverage, RollbackRange } from '../../src/gate/coverage.ts'
import type { PullEvidence } from '../../src/gate/review-evidence.ts'
import type { Repository } from '../../src/git/repository.ts'
import { gitFixture, type GitFixture, lines } from '../support/git-fixture.ts'
import { approvalOf, pullOf } from '../support/review-evidence.ts'

let fixture: GitFixture
let repository: Repository
let base: string

beforeEach(async () => {
  fixture = gitFixture({ 'base.txt': lines(10), 'other.txt': lines(10) })
  base = fixture.tip()
  repository = await fixture.open()
})
afterEach(async () => {
  await repository.close()
  fixture.dispose()
})

type Question = { pulls?: PullEvidence[]; approvals?: number; base?: string; head?: string; rollback?: RollbackRange }

function assess(question: Question = {}): Promise<Coverage> {
  const { pulls = [], approvals = 1, rollback } = question
  const range = { base: question.base ?? base, head: question.head ?? fixture.tip('main') }
  return assessCoverage(repository, { ...range, evidence: { branch: 'main', pulls }, approvals, rollback })
}

/** What is uncovered, short: path, reason, added and deleted line numbers. */
function unseen(coverage: Coverage): unknown[] {
  return coverage.uncovered.map(({ path, reason, added, deleted }) => [path, reason, added, deleted])
}

function units(coverage: Coverage): unknown[] {
  return coverage.units.map(({ kind, pull, reason }) => [kind, pull, reason])
}

/** A branch with one approved commit; main goes on in the same file meanwhile. */
function approvedBranch(): { head: string } {
  fixture.on('topic', base)
  const head = fixture.commit({ 'base.txt': lines(10, { 9: 'approved' }) }, 'topic work')
  fixture.on('main')
  return { head }
}

describe('what was approved as it landed', () => {
  it('covers a squash although the same file moved on below it', async () => {
    const { head } = approvedBranch()
    const moved = fixture.commit({ 'base.txt': lines(10, { 1: 'moved on' }) })
    const mergeCommit = fixture.squash('topic')
    const pulls = [pullOf(1, { head, mergeCommit }, { approvals: [approvalOf(head, base)] })]
    const coverage = await assess({ base: moved, pulls })
    expect(units(coverage)).toEqual([['squash', 1, 'approved-as-merged']])
    expect(coverage.summary).toEqual({
      changedLines: 2,
      coveredLines: 2,
      changedFiles: 1,
      uncoveredFiles: 0,
      percent: 100,
    })
    expect(coverage.units[0]?.approvers).toEqual(['bob'])
  })

  it('covers a merge commit and one that only its second parent links', async () => {
    const { head } = approvedBranch()
    fixture.commit({ 'other.txt': lines(10, { 1: 'moved on' }) })
    const moved = fixture.tip()
    const mergeCommit = fixture.merge('topic')
    const approvals = [approvalOf(head, base)]
    for (const merge of [mergeCommit, '0'.repeat(40)]) {
      const coverage = await assess({ base: moved, pulls: [pullOf(1, { head, mergeCommit: merge }, { approvals })] })
      expect(units(coverage)).toEqual([['merge', 1, 'approved-as-merged']])
    }
  })

  it('covers a rebase merge as one unit, and not the direct push below it', async () => {
    fixture.on('topic', base)
    fixture.commit({ 'a.txt': 'a\n' }, 'one')
    fixture.commit({ 'b.txt': 'b\n' }, 'two')
    const head = fixture.commit({ 'a.txt': 'a\nmore\n' }, 'three')
    fixture.on('main')
    fixture.commit({ 'other.txt': lines(10, { 5: 'nobody saw this' }) }, 'zero')
    const mergeCommit = fixture.rebaseMerge('topic')
    const coverage = await assess({
      pulls: [pullOf(7, { head, mergeCommit }, { approvals: [approvalOf(head, base)] })],
    })
    expect(units(coverage)).toEqual([
      ['commit', null, 'direct-push'],
      ['rebase', 7, 'approved-as-merged'],
    ])
    expect(unseen(coverage)).toEqual([['other.txt', 'direct-push', [5], [5]]])
    expect(coverage.summary).toMatchObject({ changedLines: 5, coveredLines: 3, percent: 60 })
  })

  it('does not take the last commit of a rebase merge for a squash', async () => {
    fixture.on('topic', base)
    fixture.commit({ 'a.txt': 'a\n' }, 'one')
    const head = fixture.commit({ 'b.txt': 'b\n' }, 'two')
    fixture.on('main')
    const moved = fixture.commit({ 'other.txt': lines(10, { 5: 'moved on' }) })
    const mergeCommit = fixture.rebaseMerge('topic')
    const pulls = [pullOf(7, { head, mergeCommit }, { approvals: [approvalOf(head, base)] })]
    expect(units(await assess({ base: moved, pulls }))).toEqual([['rebase', 7, 'approved-as-merged']])
  })

  it('does not take two pushes below a squash into it', async () => {
    fixture.on('topic', base)
    fixture.commit({ 'a.txt': 'a\n' }, 'one')
    const head = fixture.commit({ 'b.txt': 'b\n' }, 'two')
    fixture.on('main')
    fixture.commit({ 'other.txt': lines(10, { 5: 'pushed' }) })
    const mergeCommit = fixture.squash('topic')
    const coverage = await assess({
      pulls: [pullOf(7, { head, mergeCommit }, { approvals: [approvalOf(head, base)] })],
    })
    expect(units(coverage)).toEqual([
      ['commit', null, 'direct-push'],
      ['squash', 7, 'approved-as-merged'],
    ])
    expect(unseen(coverage)).toEqual([['other.txt', 'direct-push', [5], [5]]])
  })

  it('needs no new approval after a clean merge of the base branch', async () => {
    const { head } = approvedBranch()
    fixture.commit({ 'other.txt': lines(10, { 1: 'moved on' }) })
    const moved = fixture.tip()
    fixture.on('topic')
    const updated = fixture.merge('main')
    fixture.on('main')
    const mergeCommit = fixture.squash('topic')
    const pulls = [pullOf(1, { head: updated, mergeCommit }, { approvals: [approvalOf(head, base)] })]
    expect((await assess({ base: moved, pulls })).summary.percent).toBe(100)
  })

  it('asks nothing for a change that was taken back again', async () => {
    fixture.commit({ 'base.txt': lines(10, { 3: 'sneaked in' }) })
    fixture.commit({ 'base.txt': lines(10) })
    const coverage = await assess()
    expect(units(coverage)).toEqual([
      ['commit', null, 'direct-push'],
      ['commit', null, 'direct-push'],
    ])
    expect(coverage.uncovered).toEqual([])
    expect(coverage.summary.percent).toBe(100)
  })
})

it('forgets what a unit left unseen once the file was put back, also when it changes again later', async () => {
  fixture.commit({ 'base.txt': lines(10, { 3: 'sneaked in' }) })
  const back = fixture.commit({ 'base.txt': lines(10) })
  fixture.on('topic', back)
  const head = fixture.commit({ 'base.txt': lines(10, { 3: 'sneaked in' }) })
  fixture.on('main')
  const mergeCommit = fixture.squash('topic')
  const pulls = [pullOf(4, { head, mergeCommit }, { approvals: [approvalOf(head, back)] })]
  expect(unseen(await assess({ pulls }))).toEqual([])
})

describe('what nobody saw', () => {
  it('shows the lines of a direct push', async () => {
    const sha = fixture.commit({ 'base.txt': lines(10, { 4: 'changed' }), 'new.txt': 'x\ny\n' })
    const coverage = await assess()
    expect(unseen(coverage)).toEqual([
      ['base.txt', 'direct-push', [4], [4]],
      ['new.txt', 'direct-push', [1, 2], []],
    ])
    expect(coverage.uncovered[0]).toMatchObject({ unit: sha, pull: null, withoutLines: false })
    expect(coverage.summary).toEqual({
      changedLines: 4,
      coveredLines: 0,
      changedFiles: 2,
      uncoveredFiles: 2,
      percent: 0,
    })
  })

  it('shows only the file that was pushed after the approval', async () => {
    const { head } = approvedBranch()
    fixture.on('topic')
    const pushed = fixture.commit({ 'other.txt': lines(10, { 2: 'pushed later' }) })
    fixture.on('main')
    const mergeCommit = fixture.squash('topic')
    const pulls = [pullOf(3, { head: pushed, mergeCommit }, { approvals: [approvalOf(head, base)] })]
    const coverage = await assess({ pulls })
    expect(unseen(coverage)).toEqual([['other.txt', 'differs-from-approved', [2], [2]]])
    expect(coverage.uncovered[0]).toMatchObject({ pull: 3, unit: mergeCommit })
    expect(coverage.summary).toMatchObject({ changedLines: 4, coveredLines: 2, percent: 50 })
  })

  it('keeps a rebase merge together when one of its commits came after the approval', async () => {
    fixture.on('topic', base)
    const head = fixture.commit({ 'a.txt': 'a\n' }, 'one')
    const pushed = fixture.commit({ 'b.txt': 'late\n' }, 'two')
    fixture.on('main')
    fixture.commit({ 'base.txt': lines(10, { 1: 'moved' }) }, 'moved')
    const moved = fixture.tip()
    const mergeCommit = fixture.rebaseMerge('topic')
    const pulls = [pullOf(5, { head: pushed, mergeCommit }, { approvals: [approvalOf(head, base)] })]
    const coverage = await assess({ base: moved, pulls })
    expect(units(coverage)).toEqual([['rebase', 5, 'differs-from-approved']])
    expect(unseen(coverage)).toEqual([['b.txt', 'differs-from-approved', [1], []]])
  })

  it('finds what was slipped into a merge commit', async () => {
    const { head } = approvedBranch()
    const mergeCommit = fixture.merge('topic', { 'other.txt': lines(10, { 6: 'evil' }) })
    const pulls = [pullOf(1, { head, mergeCommit }, { approvals: [approvalOf(head, base)] })]
    expect(unseen(await assess({ pulls }))).toEqual([['other.txt', 'differs-from-approved', [6], [6]]])
  })

  it('does not credit the resolution of a conflict, and credits the other files', async () => {
    fixture.on('topic', base)
    const head = fixture.commit({ 'base.txt': lines(10, { 5: 'theirs' }), 'fine.txt': 'ok\n' })
    fixture.on('main')
    const moved = fixture.commit({ 'base.txt': lines(10, { 5: 'ours' }) })
    fixture.on('topic')
    expect(() => fixture.merge('main')).toThrow()
    const updated = fixture.commit({ 'base.txt': lines(10, { 5: 'both' }) }, 'resolved')
    fixture.on('main')
    const mergeCommit = fixture.squash('topic')
    const pulls = [pullOf(1, { head: updated, mergeCommit }, { approvals: [approvalOf(head, base)] })]
    expect(unseen(await assess({ base: moved, pulls }))).toEqual([['base.txt', 'merge-conflict', [5], [5]]])
  })

  it('counts files that have no lines: modes, binaries, links, and paths beyond ASCII', async () => {
    fixture.commit({
      'base.txt': { exec: lines(10) },
      'logo.png': new Uint8Array([1, 0, 2]),
      'naïve 한글.txt': 'x\n',
      link: { link: 'base.txt' },
      '.gitattributes': '*.txt -diff\n',
    })
    const coverage = await assess()
    const files = coverage.uncovered.map(({ path, withoutLines, added }) => [path, withoutLines, added])
    expect(files).toEqual([
      ['.gitattributes', false, [1]],
      ['base.txt', true, []],
      ['link', true, [1]],
      ['logo.png', true, []],
      ['naïve 한글.txt', false, [1]],
    ])
    expect(coverage.summary).toMatchObject({ uncoveredFiles: 5, percent: 0 })
  })

  it('never says 100 % while a mode change is left', async () => {
    const { head } = approvedBranch()
    fixture.squash('topic')
    const mergeCommit = fixture.tip()
    fixture.commit({ 'other.txt': { exec: lines(10) } })
    const pulls = [pullOf(1, { head, mergeCommit }, { approvals: [approvalOf(head, base)] })]
    const { summary } = await assess({ pulls })
    expect(summary).toEqual({ changedLines: 2, coveredLines: 2, changedFiles: 2, uncoveredFiles: 1, percent: 99 })
  })
})

describe('the base that the approver saw', () => {
  it('does not credit a stacked pull request that was retargeted', async () => {
    fixture.on('parent', base)
    fixture.commit({ 'a.txt': 'nobody approved this\n' })
    const parentTip = fixture.tip()
    fixture.on('child', parentTip)
    const head = fixture.commit({ 'b.txt': 'approved\n' })
    fixture.on('main')
    const mergeCommit = fixture.squash('child')
    const approvals = [approvalOf(head, parentTip, { base: 'parent' })]
    const coverage = await assess({ pulls: [pullOf(2, { head, mergeCommit }, { approvals })] })
    expect(unseen(coverage)).toEqual([
      ['a.txt', 'approved-on-another-base', [1], []],
      ['b.txt', 'approved-on-another-base', [1], []],
    ])
  })

  it('credits only what was shown when the deploy branch was force-pushed afterwards', async () => {
    const pushed = fixture.commit({ 'a.txt': 'pushed, then taken away\n' })
    fixture.on('topic', pushed)
    const head = fixture.commit({ 'b.txt': 'approved\n' })
    fixture.on('main')
    fixture.git('reset', '-q', '--hard', base)
    const mergeCommit = fixture.merge('topic')
    const pulls = [pullOf(2, { head, mergeCommit }, { approvals: [approvalOf(head, pushed)] })]
    expect(unseen(await assess({ pulls }))).toEqual([['a.txt', 'differs-from-approved', [1], []]])
  })

  it.each([
    ['head', { head: null }],
    ['base branch', { base: null }],
    ['base tip', { baseSha: null }],
  ])('credits nothing when the %s of then is unknown', async (_, unknown) => {
    const { head } = approvedBranch()
    const mergeCommit = fixture.squash('topic')
    const approvals = [approvalOf(head, base, unknown)]
    const coverage = await assess({ pulls: [pullOf(1, { head, mergeCommit }, { approvals })] })
    expect(unseen(coverage)).toEqual([['base.txt', 'approved-head-unknown', [9], [9]]])
  })

  it('credits nothing when the approved head is gone', async () => {
    const { head } = approvedBranch()
    const mergeCommit = fixture.squash('topic')
    const approvals = [approvalOf('d'.repeat(40), base)]
    const coverage = await assess({ pulls: [pullOf(1, { head, mergeCommit }, { approvals })] })
    expect(unseen(coverage)).toEqual([['base.txt', 'objects-missing', [9], [9]]])
  })
})

describe('how many have to approve', () => {
  it('wants two people for each file', async () => {
    const { head } = approvedBranch()
    fixture.on('topic')
    const second = fixture.commit({ 'other.txt': lines(10, { 1: 'second' }) })
    fixture.on('main')
    const mergeCommit = fixture.squash('topic')
    const both = [approvalOf(head, base), approvalOf(second, base, { reviewer: 'cleo' })]
    const pull = pullOf(1, { head: second, mergeCommit }, { approvals: both })
    const coverage = await assess({ pulls: [pull], approvals: 2 })
    expect(unseen(coverage)).toEqual([['other.txt', 'no-independent-approval', [1], [1]]])
    expect((await assess({ pulls: [pull], approvals: 1 })).uncovered).toEqual([])
    const alone = { ...pull, approvals: both.slice(1) }
    expect(unseen(await assess({ pulls: [alone], approvals: 2 }))).toHaveLength(2)
  })

  it('does not count the author', async () => {
    const { head } = approvedBranch()
    const mergeCommit = fixture.squash('topic')
    const approvals = [approvalOf(head, base, { reviewer: 'ANN' })]
    const coverage = await assess({ pulls: [pullOf(1, { head, mergeCommit }, { approvals })] })
    expect(unseen(coverage)).toEqual([['base.txt', 'no-independent-approval', [9], [9]]])
  })
})

describe('an older or diverged candidate', () => {
  it('names what it would take out of production', async () => {
    const live = fixture.commit({ 'base.txt': lines(10, { 2: 'live' }) })
    const coverage = await assess({ base: live, head: base })
    expect(unseen(coverage)).toEqual([['base.txt', 'drops-deployed', [2], [2]]])
    expect(coverage.units).toMatchObject([{ sha: live, covered: false, reason: 'drops-deployed' }])
  })

  it('lets reviewed files pass beside dropped ones', async () => {
    const { head } = approvedBranch()
    fixture.on('hotfix', base)
    const live = fixture.commit({ 'other.txt': lines(10, { 2: 'hotfix' }) })
    fixture.on('main')
    const mergeCommit = fixture.squash('topic')
    const pulls = [pullOf(1, { head, mergeCommit }, { approvals: [approvalOf(head, base)] })]
    expect(unseen(await assess({ base: live, pulls }))).toEqual([['other.txt', 'drops-deployed', [2], [2]]])
  })

  it('refuses commits it does not have, and strangers', async () => {
    await expect(assess({ base: 'e'.repeat(40) })).rejects.toThrow(/deployed commit e{40} is not in this repository/)
    fixture.git('checkout', '-q', '--orphan', 'stranger')
    const stranger = fixture.commit({ 'x.txt': 'x\n' })
    await expect(assess({ head: stranger })).rejects.toThrow(/no common history/)
  })
})

describe('a rollback', () => {
  it('is covered when it is the recomputed revert of the recorded range, and not with one line more', async () => {
    const bad = fixture.commit({ 'base.txt': lines(10, { 2: 'bad' }), 'bad.txt': 'bad\n' })
    const later = fixture.commit({ 'other.txt': lines(10, { 1: 'later' }) })
    fixture.on('rollback', later)
    const head = fixture.commit({ 'base.txt': lines(10), 'bad.txt': null })
    fixture.on('main')
    const mergeCommit = fixture.merge('rollback')
    const rollback = { good: base, bad }
    const pulls = [pullOf(9, { head, mergeCommit })]
    expect(units(await assess({ base: later, pulls, rollback }))).toEqual([['merge', 9, 'rollback-recomputed']])
    expect(units(await assess({ base: later, pulls }))).toEqual([['merge', 9, 'no-independent-approval']])

    fixture.git('reset', '-q', '--hard', later)
    fixture.merge('rollback', { 'other.txt': lines(10, { 1: 'later', 7: 'and one more' }) })
    expect(unseen(await assess({ base: later, rollback }))).toContainEqual(['other.txt', 'direct-push', [7], [7]])
  })

  it('is covered when the workflow files had to be left out', async () => {
    const bad = fixture.commit({ 'base.txt': lines(10, { 2: 'bad' }), '.github/workflows/ci.yml': 'on: push\n' })
    fixture.commit({ 'base.txt': lines(10) })
    const coverage = await assess({ base: bad, rollback: { good: base, bad } })
    expect(units(coverage)).toEqual([['commit', null, 'rollback-recomputed']])
  })
})
