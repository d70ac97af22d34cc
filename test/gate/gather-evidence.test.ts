import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assessCoverage } from '../../src/gate/assess.ts'
import { gatherEvidence } from '../../src/gate/gather-evidence.ts'
import type { Repository } from '../../src/git/repository.ts'
import type { Activity, Enough } from '../../src/github/activity.ts'
import type { PullCommit, PullFacts, Review } from '../../src/github/reviews.ts'
import { gitFixture, type GitFixture, lines } from '../support/git-fixture.ts'

let fixture: GitFixture
let repository: Repository
let base: string
beforeEach(async () => {
  fixture = gitFixture({ 'a.txt': lines(10), 'b.txt': lines(10) })
  base = fixture.tip()
  repository = await fixture.open()
})
afterEach(async () => {
  await repository.close()
  fixture.dispose()
})

const NONE = '0'.repeat(40)
const at = (minute: number): string => `2026-01-05T09:${String(minute).padStart(2, '0')}:00Z`
const moved = (minute: number, before: string, after: string, more: Partial<Activity> = {}): Activity => {
  return { kind: 'push', ref: 'refs/heads/x', before, after, at: at(minute), actor: 'ann', ...more }
}
const approval = (minute: number, reviewer = 'bob'): Review => {
  return { reviewer: { login: reviewer, kind: 'User' }, state: 'APPROVED', submittedAt: at(minute), canPush: true }
}
const commitOf = (sha: string, parents: string[]): PullCommit => {
  const ann = { login: 'ann', kind: 'User' } as const
  return { sha, authors: [ann], committer: ann, parents }
}

function facts(number: number, more: Partial<PullFacts>): PullFacts {
  const from = { headBranch: 'topic', headRepository: 'Acme/Shop', base: 'main', headSha: NONE }
  const author = { login: 'ann', kind: 'User' } as const
  const merge = { merged: true, mergedAt: at(30), mergeCommit: null }
  return {
    number,
    title: `Change ${number}`,
    url: '',
    author,
    commits: [],
    reviews: [],
    events: [],
    complete: true,
    ...from,
    ...merge,
    ...more,
  }
}

/** A GitHub that names the given pull requests for every commit, after `lag` questions. */
function ports(pulls: PullFacts[], activity: Record<string, Activity[]>, lag = 0) {
  const slept: number[] = []
  const asked: string[] = []
  let questions = 0
  return {
    slept,
    asked,
    clock: { now: () => 0, sleep: (milliseconds: number) => Promise.resolve(void slept.push(milliseconds)) },
    log: { info: () => undefined, warning: () => undefined, debug: () => undefined },
    forge: {
      activity: {
        list: (branch: string) => {
          asked.push(branch)
          return Promise.resolve(activity[branch] ?? [])
        },
        listElsewhere: (repository: string, branch: string) => {
          asked.push(`${repository} ${branch}`)
          return Promise.resolve(activity[`${repository} ${branch}`] ?? null)
        },
        recent: () => Promise.resolve({ movements: [], complete: false }),
      },
      reviews: {
        pullsOfCommits: (shas: readonly string[]) => {
          questions += 1
          const numbers = questions > lag ? pulls.map(({ number }) => number) : []
          return Promise.resolve(new Map(shas.map((sha) => [sha, numbers])))
        },
        pullFacts: (numbers: readonly number[]) =>
          Promise.resolve(pulls.filter(({ number }) => numbers.includes(number))),
      },
    },
  }
}

const gather = (given: ReturnType<typeof ports>) =>
  gatherEvidence(given, repository, { base, head: fixture.tip('main'), branch: 'main', name: 'acme/shop' })

/** A pull request with one commit approved at 10, another pushed at 20, squashed at 30. */
function pushedAfterApproval() {
  fixture.on('topic', base)
  const approved = fixture.commit({ 'a.txt': lines(10, { 1: 'approved' }) })
  const pushed = fixture.commit({ 'b.txt': lines(10, { 2: 'pushed later' }) })
  fixture.on('main')
  const mergeCommit = fixture.squash('topic')
  const pull = facts(3, {
    headSha: pushed,
    mergeCommit,
    commits: [commitOf(approved, [base]), commitOf(pushed, [approved])],
    reviews: [approval(10)],
  })
  const activity = {
    main: [moved(30, base, mergeCommit, { kind: 'pr_merge' }), moved(1, NONE, base, { kind: 'branch_creation' })],
    topic: [moved(20, approved, pushed), moved(5, NONE, approved, { kind: 'branch_creation' })],
  }
  return { approved, pushed, mergeCommit, pull, activity }
}

describe('evidence from GitHub', () => {
  it('says what the head was when it was approved, and coverage follows', async () => {
    const { approved, pull, activity } = pushedAfterApproval()
    const evidence = await gather(ports([pull], activity))
    expect(evidence.pulls).toMatchObject([
      {
        number: 3,
        author: 'ann',
        landedAfter: base,
        contributors: [],
        unknownContributor: false,
        approvals: [{ reviewer: 'bob', head: approved, base: 'main', baseSha: base }],
      },
    ])
    const coverage = await assessCoverage(repository, { base, head: fixture.tip('main'), evidence, approvals: 1 })
    expect(coverage.uncovered.map(({ path, added, reason }) => [path, added, reason])).toEqual([
      ['b.txt', [2], 'differs-from-approved'],
    ])
  })

  it('takes an approval after the merge for what was merged', async () => {
    const { pushed, pull, activity } = pushedAfterApproval()
    const evidence = await gather(ports([{ ...pull, reviews: [approval(40)] }], activity))
    expect(evidence.pulls[0]?.approvals).toMatchObject([{ head: pushed, baseSha: base }])
    expect(
      (await assessCoverage(repository, { base, head: fixture.tip('main'), evidence, approvals: 1 })).uncovered,
    ).toEqual([])
  })

  it('asks again while the index lags behind a merge that the server logged, and not for a push', async () => {
    const { pull, activity } = pushedAfterApproval()
    const lagging = ports([pull], activity, 2)
    expect((await gather(lagging)).pulls).toHaveLength(1)
    expect(lagging.slept).toEqual([2000, 4000])
    const pushes = { ...activity, main: activity.main.map((one) => ({ ...one, kind: 'push' as const })) }
    const silent = ports([pull], pushes, 9)
    expect((await gather(silent)).pulls).toEqual([])
    expect(silent.slept).toEqual([])
    const never = ports([pull], activity, 99)
    expect((await gather(never)).pulls).toEqual([])
    expect(never.slept).toHaveLength(4)
  })

  it('reads the logs further for a pull request that is named late and was reviewed before', async () => {
    const { pull, activity, approved } = pushedAfterApproval()
    const late = ports([pull], activity, 1)
    // Nothing was known of that review when the log was read first: it told enough with its newest movement.
    const list = (branch: string, enough: Enough = () => false) => {
      const log = activity[branch === 'main' ? 'main' : 'topic']
      const end = log.findIndex((_, index) => enough(log.slice(0, index + 1)))
      return Promise.resolve(end < 0 ? log : log.slice(0, end + 1))
    }
    const forge = { ...late.forge, activity: { ...late.forge.activity, list } }
    const evidence = await gather({ ...late, forge })
    expect(evidence.pulls).toMatchObject([{ approvals: [{ head: approved, baseSha: base }] }])
  })

  it('asks nobody where nothing has landed', async () => {
    const given = ports([], {})
    const range = { base, head: base, branch: 'main', name: 'acme/shop' }
    expect((await gatherEvidence(given, repository, range)).pulls).toEqual([])
    expect(given.asked).toEqual([])
  })

  it('leaves out pull requests that the commits have no part in, and open ones', async () => {
    const { pull, activity } = pushedAfterApproval()
    const unrelated = facts(4, { headSha: 'a'.repeat(40), mergeCommit: 'b'.repeat(40) })
    const open = facts(5, { headSha: pull.headSha, mergeCommit: pull.mergeCommit, merged: false })
    expect((await gather(ports([pull, unrelated, open], activity))).pulls.map(({ number }) => number)).toEqual([3])
  })

  it('knows nothing of the heads of a fork whose log cannot be read, or which is gone', async () => {
    const { pull, activity } = pushedAfterApproval()
    const unknown = [{ unknownContributor: true, approvals: [{ head: null }] }]
    const closed = ports([{ ...pull, headRepository: 'ann/shop' }], activity)
    expect((await gather(closed)).pulls).toMatchObject(unknown)
    expect(closed.asked).toEqual(['main', 'ann/shop topic'])
    const gone = ports([{ ...pull, headRepository: null }], activity)
    expect((await gather(gone)).pulls).toMatchObject(unknown)
    expect(gone.asked).toEqual(['main'])
  })

  it('reads the heads and the pushers of a fork from its own log, never from a branch of the same name here', async () => {
    const { approved, pull, activity } = pushedAfterApproval()
    const there = activity.topic.map((one) => ({ ...one, actor: 'cleo' }))
    const here = [moved(5, NONE, pull.headSha)]
    const given = ports([{ ...pull, headRepository: 'ann/shop' }], {
      ...activity,
      topic: here,
      'ann/shop topic': there,
    })
    expect((await gather(given)).pulls).toMatchObject([
      { contributors: ['cleo'], unknownContributor: false, approvals: [{ head: approved }] },
    ])
  })

  it('makes nobody a contributor who only updated the branch', async () => {
    fixture.on('topic', base)
    const work = fixture.commit({ 'a.txt': lines(10, { 1: 'work' }) })
    fixture.on('main')
    const moved1 = fixture.commit({ 'b.txt': lines(10, { 9: 'main' }) })
    fixture.on('topic')
    const update = fixture.merge('main')
    fixture.on('main')
    const mergeCommit = fixture.squash('topic')
    const bob = { login: 'bob', kind: 'User' } as const
    const merge = { sha: update, authors: [bob], committer: bob, parents: [work, moved1] }
    const pull = facts(3, {
      headSha: update,
      mergeCommit,
      commits: [commitOf(work, [base]), merge],
      reviews: [approval(10)],
    })
    const activity = {
      main: [moved(30, moved1, mergeCommit, { kind: 'pr_merge' }), moved(7, base, moved1), moved(1, NONE, base)],
      topic: [moved(8, work, update, { actor: 'bob' }), moved(5, NONE, work)],
    }
    const evidence = await gather(ports([pull], activity))
    expect(evidence.pulls).toMatchObject([{ contributors: [], approvals: [{ head: update, baseSha: moved1 }] }])
  })
})
