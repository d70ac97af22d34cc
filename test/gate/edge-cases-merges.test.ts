import { afterEach, beforeEach, expect, it } from 'vitest'
import type { PullEvidence } from '../../src/gate/review-evidence.ts'
import { reviewed, tellFromAfar } from './told-range.ts'
import { gitFixture, type GitFixture, lines } from '../support/git-fixture.ts'
import { pullOf } from '../support/review-evidence.ts'

let fixture: GitFixture
let base: string
beforeEach(() => {
  fixture = gitFixture({ 'a.txt': lines(10), 'b.txt': lines(10), 'c.txt': lines(10) })
  base = fixture.tip()
})
afterEach(() => fixture.dispose())

/** One line of a file changed. */
const line = (path: string, at: number, text: string): Record<string, string> => ({
  [path]: lines(10, { [at]: text }),
})

/** A branch from `from` with one commit. */
function branch(name: string, files: Record<string, string>, from = base): string {
  fixture.on(name, from)
  const head = fixture.commit(files, name)
  fixture.on('main')
  return head
}

type Case = readonly [name: string, tell: () => PullEvidence[], units: string[], unseen: string[]]

const cases: Case[] = [
  [
    'an octopus merge: only what one approved branch brings, and the other branch is named',
    () => {
      const [head] = [branch('one', line('a.txt', 2, 'one')), branch('two', line('b.txt', 3, 'two'))]
      fixture.git('merge', '-q', '--no-ff', '-m', 'octopus', 'one', 'two')
      return [reviewed(1, { head, mergeCommit: fixture.tip(), from: base })]
    },
    ['merge #1 differs-from-approved'],
    ['b.txt #1 differs-from-approved +3 -3'],
  ],
  [
    'an octopus merge that no pull request claims: its parents link nothing',
    () => {
      const [head] = [branch('one', line('a.txt', 2, 'one')), branch('two', line('b.txt', 3, 'two'))]
      fixture.git('merge', '-q', '--no-ff', '-m', 'octopus', 'one', 'two')
      return [reviewed(1, { head, mergeCommit: 'f'.repeat(40), from: base })]
    },
    ['merge - direct-push'],
    ['a.txt - direct-push +2 -2', 'b.txt - direct-push +3 -3'],
  ],
  [
    'a merge of a history without a common beginning: what was shown of it has no base',
    () => {
      fixture.git('checkout', '-q', '--orphan', 'stranger')
      fixture.git('rm', '-q', '-rf', '.')
      const head = fixture.commit({ 'stranger.txt': 'x\ny\n' })
      fixture.on('main')
      fixture.git('merge', '-q', '--allow-unrelated-histories', '-m', 'graft', 'stranger')
      return [reviewed(1, { head, mergeCommit: fixture.tip(), from: base })]
    },
    ['merge #1 approved-head-unknown'],
    ['stranger.txt #1 approved-head-unknown +1-2'],
  ],
  [
    'a direct push, and an approved pull request on top of the very file',
    () => {
      const pushed = fixture.commit(line('a.txt', 2, 'pushed'))
      const head = branch('topic', { 'a.txt': lines(10, { 2: 'pushed', 8: 'seen' }) }, pushed)
      return [reviewed(1, { head, mergeCommit: fixture.squash('topic'), from: pushed })]
    },
    ['commit - direct-push', 'squash #1 approved-as-merged'],
    ['a.txt - direct-push +2 -2'],
  ],
  [
    'a revert of what nobody saw: nothing is left',
    () => {
      const pushed = fixture.commit(line('a.txt', 2, 'pushed'))
      fixture.git('revert', '--no-edit', pushed)
      return []
    },
    ['commit - direct-push', 'commit - direct-push'],
    [],
  ],
  [
    'a revert of that revert: the lines are back and still unseen, by the push that brought them back',
    () => {
      fixture.git('revert', '--no-edit', fixture.commit(line('a.txt', 2, 'pushed')))
      fixture.git('revert', '--no-edit', fixture.tip())
      return []
    },
    ['commit - direct-push', 'commit - direct-push', 'commit - direct-push'],
    ['a.txt - direct-push +2 -2'],
  ],
  [
    'empty commits: an empty unit asks for nobody',
    () => {
      fixture.commit({}, 'empty push')
      const from = fixture.tip()
      const head = branch('topic', {}, from)
      return [pullOf(1, { head, mergeCommit: fixture.merge('topic') })]
    },
    ['commit - empty', 'merge #1 empty'],
    [],
  ],
  [
    'an empty commit in a rebase merge is one of its commits',
    () => {
      fixture.on('topic', base)
      fixture.commit(line('a.txt', 2, 'one'), 'one')
      fixture.commit({}, 'nothing')
      const head = fixture.commit(line('b.txt', 2, 'two'), 'two')
      fixture.on('main')
      fixture.commit(line('c.txt', 9, 'pushed'), 'pushed')
      fixture.git('cherry-pick', '--allow-empty', 'main..topic')
      return [reviewed(1, { head, mergeCommit: fixture.tip(), from: base })]
    },
    ['commit - direct-push', 'rebase #1 approved-as-merged'],
    ['c.txt - direct-push +9 -9'],
  ],
  [
    'a rebase merge that leaves out a commit which the base has by then',
    () => {
      fixture.on('topic', base)
      const first = fixture.commit(line('a.txt', 2, 'one'), 'one')
      const head = fixture.commit(line('b.txt', 2, 'two'), 'two')
      fixture.on('main')
      fixture.git('cherry-pick', first)
      base = fixture.commit(line('c.txt', 9, 'live'), 'live')
      fixture.git('cherry-pick', head)
      return [reviewed(1, { head, mergeCommit: fixture.tip(), from: first })]
    },
    ['squash #1 approved-as-merged'],
    [],
  ],
  [
    'a rebase merge that leaves out a commit pushed below it: exactly its content was seen, the push beneath was not',
    () => {
      fixture.on('topic', base)
      const first = fixture.commit(line('a.txt', 2, 'one'), 'one')
      const head = fixture.commit(line('b.txt', 2, 'two'), 'two')
      fixture.on('main')
      fixture.commit(line('c.txt', 9, 'pushed'), 'pushed')
      fixture.git('cherry-pick', first)
      fixture.git('cherry-pick', head)
      return [reviewed(1, { head, mergeCommit: fixture.tip(), from: base })]
    },
    ['commit - direct-push', 'rebase #1 approved-as-merged'],
    ['c.txt - direct-push +9 -9'],
  ],
  [
    'two pull requests that merged the same head: the first is the one that put it there',
    () => {
      const head = branch('topic', line('a.txt', 2, 'twice'))
      const mergeCommit = fixture.merge('topic')
      const unseen = pullOf(1, { head, mergeCommit })
      return [unseen, reviewed(2, { head, mergeCommit: 'f'.repeat(40), from: base })]
    },
    ['merge #1 no-independent-approval'],
    ['a.txt #1 no-independent-approval +2 -2'],
  ],
  [
    'a branch that goes on after its squash, in a second pull request',
    () => {
      const first = branch('topic', line('a.txt', 2, 'first'))
      const one = reviewed(1, { head: first, mergeCommit: fixture.squash('topic'), from: base })
      const from = fixture.tip()
      fixture.on('topic')
      const head = fixture.commit({ 'a.txt': lines(10, { 2: 'first', 7: 'second' }) })
      fixture.on('main')
      expect(() => fixture.git('merge', '-q', '--squash', 'topic')).not.toThrow()
      return [one, reviewed(2, { head, mergeCommit: fixture.commit({}, 'second'), from })]
    },
    ['squash #1 approved-as-merged', 'squash #2 approved-as-merged'],
    [],
  ],
  [
    'a force-push after the approval that rebased the same change: nothing new to see',
    () => {
      const from = base
      const approved = branch('topic', line('a.txt', 2, 'seen'))
      base = fixture.commit(line('b.txt', 5, 'moved on'))
      fixture.on('topic')
      fixture.git('rebase', '-q', 'main')
      const head = fixture.tip()
      fixture.on('main')
      return [reviewed(1, { head, approved, mergeCommit: fixture.squash('topic'), from })]
    },
    ['squash #1 approved-as-merged'],
    [],
  ],
  [
    'a force-push after the approval with other content',
    () => {
      const approved = branch('topic', line('a.txt', 2, 'seen'))
      fixture.on('topic')
      fixture.git('reset', '-q', '--hard', base)
      const head = fixture.commit({ ...line('a.txt', 2, 'other'), ...line('b.txt', 4, 'more') })
      fixture.on('main')
      return [reviewed(1, { head, approved, mergeCommit: fixture.squash('topic'), from: base })]
    },
    ['squash #1 differs-from-approved'],
    ['a.txt #1 differs-from-approved +2', 'b.txt #1 differs-from-approved +4 -4'],
  ],
  [
    'a pull request merged into another branch, whose commit got onto this one by a push',
    () => {
      const head = branch('topic', line('a.txt', 2, 'for the release'))
      fixture.on('release', base)
      const mergeCommit = fixture.squash('topic')
      fixture.on('main')
      fixture.git('merge', '-q', '--ff-only', 'release')
      return [reviewed(1, { head, mergeCommit, from: base }, { base: 'release' })]
    },
    ['squash #1 approved-on-another-base'],
    ['a.txt #1 approved-on-another-base +2 -2'],
  ],
  [
    'a cherry-pick of a reviewed change is a push of its own',
    () => {
      const head = branch('topic', line('a.txt', 2, 'seen'))
      fixture.on('release', base)
      const mergeCommit = fixture.squash('topic')
      fixture.on('main')
      fixture.commit(line('b.txt', 3, 'live'))
      base = fixture.tip()
      fixture.git('cherry-pick', mergeCommit)
      return [reviewed(1, { head, mergeCommit, from: base }, { base: 'release' })]
    },
    ['commit - direct-push'],
    ['a.txt - direct-push +2 -2'],
  ],
  [
    'a merge queue that put two approved pull requests on top of each other',
    () => {
      const one = branch('one', line('a.txt', 2, 'one'))
      const two = branch('two', { ...line('a.txt', 8, 'two'), ...line('b.txt', 8, 'two') })
      const first = reviewed(1, { head: one, mergeCommit: fixture.squash('one'), from: base })
      return [first, reviewed(2, { head: two, mergeCommit: fixture.squash('two'), from: base })]
    },
    ['squash #1 approved-as-merged', 'squash #2 approved-as-merged'],
    [],
  ],
  [
    'a merge past the rules, with nobody having looked',
    () => {
      const head = branch('topic', line('a.txt', 2, 'by an admin'))
      return [pullOf(1, { head, mergeCommit: fixture.merge('topic') })]
    },
    ['merge #1 no-independent-approval'],
    ['a.txt #1 no-independent-approval +2 -2'],
  ],
  [
    'one commit in two pull requests: each unit stands on its own approval',
    () => {
      const shared = branch('one', line('a.txt', 2, 'shared'))
      const second = branch('two', line('b.txt', 2, 'more'), shared)
      const one = pullOf(1, { head: shared, mergeCommit: fixture.merge('one') })
      return [one, reviewed(2, { head: second, mergeCommit: fixture.merge('two'), from: base })]
    },
    ['merge #1 no-independent-approval', 'merge #2 approved-as-merged'],
    ['a.txt #1 no-independent-approval +2 -2'],
  ],
]

it.each(cases)('%s', async (_, play, units, unseen) => {
  const pulls = play()
  const found = await tellFromAfar(fixture, { base, pulls })
  expect(found).toEqual({ units, unseen, percent: unseen.length === 0 ? 100 : found.percent })
  expect(found.percent === 100).toBe(unseen.length === 0)
})

it('measures more than 250 commits of one pull request as one rebase merge', async () => {
  fixture.on('topic', base)
  for (let at = 1; at <= 260; at += 1) fixture.commit({ 'a.txt': `${lines(10)}more ${at}\n` }, `step ${at}`)
  const head = fixture.tip()
  fixture.on('main')
  fixture.commit(line('b.txt', 2, 'pushed'))
  const mergeCommit = fixture.rebaseMerge('topic')
  const pulls = [reviewed(1, { head, mergeCommit, from: base })]
  expect(await tellFromAfar(fixture, { base, pulls })).toEqual({
    units: ['commit - direct-push', 'rebase #1 approved-as-merged'],
    unseen: ['b.txt - direct-push +2 -2'],
    percent: 33,
  })
})

it('keeps what several merge bases would have shown apart, also when the branch was approved', async () => {
  const theirs = branch('topic', line('b.txt', 2, 'theirs'))
  const ours = fixture.commit(line('a.txt', 2, 'ours'))
  fixture.git('merge', '-q', '--no-ff', '-m', 'cross', theirs)
  const cross = fixture.tip()
  fixture.on('topic')
  fixture.git('merge', '-q', '--no-ff', '-m', 'cross', ours)
  const approved = fixture.commit(line('c.txt', 4, 'seen'))
  const head = fixture.commit(line('c.txt', 4, 'seen, then changed'))
  fixture.on('main')
  const pulls = [reviewed(1, { head, approved, mergeCommit: fixture.squash('topic'), from: cross })]
  expect(await tellFromAfar(fixture, { base: cross, pulls })).toMatchObject({
    units: ['squash #1 differs-from-approved'],
    unseen: ['c.txt #1 differs-from-approved +4'],
  })
})
