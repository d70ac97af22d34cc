import { describe, expect, it } from 'vitest'
import type { PullEvidence } from '../../src/gate/review-evidence.ts'
import { pullOf } from '../support/review-evidence.ts'
import { page, type Scene, scene } from './scene.ts'

// Which commits of the deploy branch belong to one pull request is told by what they hold, and by nothing that somebody writes.

const F = page('f', 30)
const late = page('f', 30, { 3: 'late' })

/** Units as `kind #pull reason`, and what is left of which. */
async function units(story: (on: Scene) => void) {
  const on = scene({ 'f.txt': F, 'g.txt': page('g', 30) })
  try {
    story(on)
    const { units: all, uncovered } = await on.judge()
    return {
      units: all.map(({ kind, pull, reason }) => `${kind} ${pull ?? '-'} ${reason}`),
      left: uncovered.map(({ path, pull }) => `${path} ${pull ?? '-'}`),
    }
  } finally {
    on.dispose()
  }
}

it('does not take a push for a part of a rebase because it is titled like one of its commits', async () => {
  const found = await units((on) => {
    on.work('topic', { 'g.txt': page('g', 30, { 5: 'one' }) }, { message: 'First' })
    on.work('topic', { 'g.txt': page('g', 30, { 5: 'one', 9: 'two' }) }, { message: 'Second' })
    on.push({ 'f.txt': page('f', 30, { 7: 'evil' }) }, 'First')
    on.fixture.git('merge', '-q', '--squash', 'topic')
    const mergeCommit = on.fixture.commit({}, 'Second')
    on.pulls.push(pullOf(1, { head: on.fixture.tip('topic'), mergeCommit }))
  })
  expect(found).toEqual({
    units: ['commit - direct-push', 'squash 1 no-independent-approval'],
    left: ['f.txt -', 'g.txt 1'],
  })
})

it('does not swallow the push that a branch of two commits was begun on', async () => {
  const found = await units((on) => {
    on.push({ 'f.txt': page('f', 30, { 7: 'evil' }) })
    on.work('topic', { 'g.txt': page('g', 30, { 5: 'one' }) })
    on.work('topic', { 'g.txt': page('g', 30, { 5: 'one', 9: 'two' }) })
    on.approve('topic')
    on.land('topic', 'squash')
  })
  expect(found).toEqual({ units: ['commit - direct-push', 'squash 1 approved-as-merged'], left: ['f.txt -'] })
})

it('does not swallow it where a commit came after the approval either', async () => {
  const found = await units((on) => {
    on.push({ 'f.txt': page('f', 30, { 7: 'evil' }) })
    on.work('topic', { 'g.txt': page('g', 30, { 5: 'one' }) })
    on.work('topic', { 'g.txt': page('g', 30, { 5: 'one', 9: 'two' }) })
    on.approve('topic')
    on.work('topic', { 'late.txt': 'late\n' })
    on.land('topic', 'squash')
  })
  expect(found).toEqual({
    units: ['commit - direct-push', 'squash 1 differs-from-approved'],
    left: ['f.txt -', 'late.txt 1'],
  })
})

it('takes a run for one of which a commit became empty', async () => {
  const found = await units((on) => {
    on.work('topic', { 'g.txt': page('g', 30, { 5: 'one' }) })
    on.work('topic', { 'f.txt': late })
    on.work('topic', { 'f.txt': late, 'new.txt': 'new\n' })
    // The second commit has landed by another way already, so that it changes nothing any more.
    on.reviewed('other', { 'f.txt': late }, 'squash')
    on.approve('topic')
    on.fixture.on('main')
    const [first, , third] = on.fixture.git('rev-list', '--reverse', 'main~1..topic').split('\n')
    on.fixture.git('cherry-pick', first ?? '', third ?? '')
    const mergeCommit = on.fixture.tip()
    on.fixture.git('branch', '-f', 'rebased', mergeCommit)
    on.land('topic', 'squash')
    on.fixture.git('reset', '-q', '--hard', mergeCommit)
    const pull = on.pulls.pop()
    if (pull !== undefined) on.pulls.push({ ...pull, mergeCommit })
  })
  expect(found).toEqual({ units: ['squash 1 approved-as-merged', 'rebase 2 approved-as-merged'], left: [] })
})

it('takes a branch for one unit that was moved forward as it is', async () => {
  const found = await units((on) => {
    on.work('topic', { 'g.txt': page('g', 30, { 5: 'one' }) })
    on.work('topic', { 'f.txt': late })
    on.approve('topic')
    on.land('topic', 'rebase')
    const pull = on.pulls.pop()
    on.fixture.git('reset', '-q', '--hard', 'topic')
    if (pull !== undefined) on.pulls.push({ ...pull, mergeCommit: on.fixture.tip() })
  })
  expect(found).toEqual({ units: ['rebase 1 approved-as-merged'], left: [] })
})

it('groups a rebase of which the last commit was never approved, whatever the commits are called', async () => {
  const found = await units((on) => {
    on.work('topic', { 'g.txt': page('g', 30, { 5: 'one' }) }, { message: 'same' })
    on.approve('topic')
    on.work('topic', { 'f.txt': late }, { message: 'same' })
    on.push({ 'other.txt': 'other\n' }, 'same')
    on.land('topic', 'rebase')
  })
  expect(found).toEqual({
    units: ['commit - direct-push', 'rebase 1 differs-from-approved'],
    left: ['f.txt 1', 'other.txt -'],
  })
})

describe('what GitHub’s log of pushes says of a merge', () => {
  /** Rebases two commits of a topic onto a push; gives where the branch stood before the merge. */
  function rebased(on: Scene, pushed: Parameters<Scene['push']>[0]): string {
    on.work('topic', { 'g.txt': page('g', 30, { 5: 'one' }) })
    on.work('topic', { 'f.txt': late })
    on.approve('topic')
    const before = on.push(pushed)
    on.land('topic', 'rebase')
    return before
  }

  const noted = (on: Scene, more: Partial<PullEvidence>): void => {
    const pull = on.pulls.pop()
    if (pull !== undefined) on.pulls.push({ ...pull, ...more })
  }

  it('comes first: a push stays one, although the approved branch holds the same', async () => {
    const same = { 'g.txt': page('g', 30, { 5: 'one' }) }
    const story = (more: (before: string) => Partial<PullEvidence>) => (on: Scene) => {
      on.work('topic', same)
      on.work('topic', { 'f.txt': late })
      on.approve('topic')
      const before = on.push(same)
      on.land('topic', 'squash')
      noted(on, more(before))
    }
    expect((await units(story(() => ({})))).units).toEqual(['rebase 1 approved-as-merged'])
    expect(await units(story((landedAfter) => ({ landedAfter })))).toEqual({
      units: ['commit - direct-push', 'squash 1 approved-as-merged'],
      left: ['g.txt -'],
    })
  })

  it('groups commits where nothing is left of the branch', async () => {
    const gone = { head: 'e'.repeat(40), approvals: [] }
    const story = (more: (before: string) => Partial<PullEvidence>) => (on: Scene) => {
      const before = rebased(on, { 'other.txt': 'other\n' })
      noted(on, more(before))
    }
    expect((await units(story(() => gone))).units).toEqual([
      'commit - direct-push',
      'commit - direct-push',
      'squash 1 no-independent-approval',
    ])
    expect((await units(story((landedAfter) => ({ ...gone, landedAfter })))).units).toEqual([
      'commit - direct-push',
      'rebase 1 no-independent-approval',
    ])
  })

  it.each<[string, (on: Scene, before: string) => string]>([
    ['what is not below it', (on) => on.fixture.tip('topic')],
    ['more than its own, with another pull request in it', (on) => on.fixture.git('rev-parse', 'main~4')],
  ])('is not believed where it names %s', async (_, landedAfter) => {
    const found = await units((on) => {
      on.reviewed('other', { 'other.txt': 'other\n' }, 'squash')
      const before = rebased(on, { 'pushed.txt': 'pushed\n' })
      noted(on, { landedAfter: landedAfter(on, before) })
    })
    expect(found).toEqual({
      units: ['squash 1 approved-as-merged', 'commit - direct-push', 'rebase 2 approved-as-merged'],
      left: ['pushed.txt -'],
    })
  })
})
