import { describe, expect, it } from 'vitest'
import { wantedActivity } from '../../src/gate/gather-evidence.ts'
import type { Commit } from '../../src/git/repository.ts'
import type { Activity } from '../../src/github/activity.ts'
import type { PullFacts, Review } from '../../src/github/reviews.ts'

const NONE = '0'.repeat(40)
const at = (minute: number): string => `2026-01-05T09:${String(minute).padStart(2, '0')}:00Z`
const moved = (minute: number, before: string, after: string): Activity => {
  return { kind: 'push', ref: 'refs/heads/x', before, after, at: at(minute), actor: 'ann' }
}
const commit = (sha: string): Commit => ({ sha, tree: '', parents: [], subject: '' })
const review = (minute: number): Review => {
  return { reviewer: { login: 'bob', kind: 'User' }, state: 'APPROVED', submittedAt: at(minute), canPush: true }
}

function pull(more: Partial<PullFacts>): PullFacts {
  const from = { headBranch: 'topic', headRepository: 'acme/shop', base: 'main', headSha: 'head' }
  const merge = { merged: true, mergedAt: at(30), mergeCommit: 'landed' }
  const lists = { commits: [], reviews: [], events: [], complete: true }
  return { number: 3, title: '', url: '', author: null, ...from, ...merge, ...lists, ...more }
}

/** Whether those movements, newest first, are enough of that branch. */
function isEnough(branch: string, pulls: PullFacts[], landed: string[], movements: Activity[]): boolean | undefined {
  const question = { branch: 'main', sides: [[], landed.map(commit)], pulls, own: pulls }
  return wantedActivity(question).get(branch)?.(movements)
}

describe('how far back the logs are read', () => {
  it('reads the branch of a pull request to where it was made', () => {
    const [second, first] = [moved(20, 'first', 'head'), moved(5, NONE, 'first')]
    expect(isEnough('topic', [pull({})], [], [second])).toBe(false)
    expect(isEnough('topic', [pull({})], [], [second, first])).toBe(true)
  })

  it('is not content with a later branch of the same name', () => {
    const later = [moved(50, 'again', NONE), moved(45, NONE, 'again')]
    const own = [moved(31, 'head', NONE), moved(5, NONE, 'head')]
    expect(isEnough('topic', [pull({})], [], later)).toBe(false)
    expect(isEnough('topic', [pull({})], [], [...later, ...own])).toBe(true)
  })

  it('reads every pull request that had that branch', () => {
    const two = [pull({}), pull({ number: 4, headSha: 'again', mergedAt: at(50) })]
    const later = [moved(45, NONE, 'again')]
    expect(isEnough('topic', two, [], later)).toBe(false)
    expect(isEnough('topic', two, [], [...later, moved(5, NONE, 'head')])).toBe(true)
  })

  it('reads the deploy branch to before the first review, for a second is not told apart', () => {
    const reviewed = [pull({ reviews: [review(25), review(10)] })]
    expect(isEnough('main', reviewed, [], [moved(10, 'a', 'b')])).toBe(false)
    expect(isEnough('main', reviewed, [], [moved(10, 'a', 'b'), moved(9, 'c', 'a')])).toBe(true)
  })

  it('counts a review after the merge for the time of the merge', () => {
    const reviewed = [pull({ reviews: [review(40)] })]
    expect(isEnough('main', reviewed, [], [moved(35, 'a', 'b')])).toBe(false)
    expect(isEnough('main', reviewed, [], [moved(29, 'a', 'b')])).toBe(true)
  })

  it('reads past commits that no pull request explains, for a merge may have brought them', () => {
    const newer = moved(33, 'landed', 'newer')
    expect(isEnough('main', [pull({})], ['landed'], [newer])).toBe(true)
    expect(isEnough('main', [pull({})], ['lost', 'landed'], [newer, moved(30, 'lost', 'landed')])).toBe(false)
    expect(isEnough('main', [], ['lost', 'landed'], [newer, moved(30, 'base', 'landed')])).toBe(true)
  })
})
