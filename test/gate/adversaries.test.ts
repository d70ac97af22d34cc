import { Octokit } from '@octokit/rest'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type GateShop, gateShop } from '../support/gate-shop.ts'
import { told } from './told-range.ts'

// Each attack passes a rule that looks obvious, written out here over GitHub's own answers, and does not pass the gate.

let shop: GateShop
let asked: Octokit
beforeEach(async () => {
  shop = await gateShop()
  const { github } = shop
  asked = new Octokit({ auth: github.token({ repository: 'acme/shop' }), baseUrl: github.apiUrl })
})
afterEach(() => shop.close())

const at = { owner: 'acme', repo: 'shop' }

/** What the obvious rules look at. */
async function facts(number: number) {
  const { data: pull } = await asked.rest.pulls.get({ ...at, pull_number: number })
  const { data: all } = await asked.rest.pulls.listReviews({ ...at, pull_number: number })
  const { data: commits } = await asked.rest.pulls.listCommits({ ...at, pull_number: number })
  const approvals = all.filter(({ state }) => state === 'APPROVED')
  return { pull, approvals, commits }
}

type Facts = Awaited<ReturnType<typeof facts>>
type Rule = (facts: Facts) => boolean | Promise<boolean>

/** "The approved commit is the head." */
const commitIdIsHead: Rule = ({ pull, approvals }) => approvals.some(({ commit_id: id }) => id === pull.head.sha)

/** "It was approved after the last commit was made." */
const newerThanCommits: Rule = ({ approvals, commits }) => {
  const last = Math.max(...commits.map(({ commit }) => Date.parse(commit.committer?.date ?? '')))
  return approvals.some(({ submitted_at: time }) => Date.parse(time ?? '') >= last)
}

/** "GitHub knew the head before it was approved": a check suite of that commit is older, on whatever branch. */
const knownBeforeApproval: Rule = async ({ pull, approvals }) => {
  const { data } = await asked.rest.repos.listActivities({ ...at, per_page: 100 })
  const first = Math.min(...data.filter(({ after }) => after === pull.head.sha).map((one) => Date.parse(one.timestamp)))
  return approvals.some(({ submitted_at: time }) => Date.parse(time ?? '') >= first)
}

/** "Somebody else than the author approved." */
const byAnother: Rule = ({ pull, approvals }) => approvals.some(({ user }) => user?.login !== pull.user.login)

/** "Somebody approved who neither opened it nor made a commit in it." */
const byNoAuthor: Rule = ({ pull, approvals, commits }) => {
  const names = [pull.user.login, ...commits.flatMap(({ author, committer }) => [author?.login, committer?.login])]
  return approvals.some(({ user }) => !names.includes(user?.login))
}

/** "GitHub let it be merged, and it has an approval." */
const approvedAndMerged: Rule = ({ pull, approvals }) => pull.merged && approvals.length > 0

type Attack = readonly [name: string, obvious: Rule, play: () => Promise<number>, unseen: string[], policy: string]

const attacks: Attack[] = [
  [
    'an approval that GitHub points at a head forced in later',
    commitIdIsHead,
    async () => {
      shop.repo.settings.repointApprovals = true
      await shop.commit('topic', { 'a.txt': 'shown\n' })
      const number = await shop.opened('topic')
      shop.approve(number)
      await shop.commit('topic', { 'a.txt': 'shown\n', 'b.txt': 'sneaked in\n' }, { parents: [shop.base] })
      await shop.merge(number)
      return number
    },
    ['b.txt #1 differs-from-approved +1 -1'],
    '',
  ],
  [
    'an approval from a page that was left open while more was pushed',
    newerThanCommits,
    async () => {
      const shown = await shop.commit('topic', { 'a.txt': 'shown\n' })
      const number = await shop.opened('topic')
      await shop.commit('topic', { 'b.txt': 'sneaked in\n' })
      shop.approve(number, 'bob', shown)
      await shop.merge(number)
      return number
    },
    ['b.txt #1 differs-from-approved +1 -1'],
    '',
  ],
  [
    'an approval of one commit of a push of two',
    newerThanCommits,
    async () => {
      const shown = await shop.commit('draft', { 'a.txt': 'shown\n' })
      await shop.commit('topic', { 'b.txt': 'sneaked in\n' }, { parents: [shown] })
      const number = await shop.opened('topic')
      shop.approve(number, 'bob', shown)
      await shop.merge(number)
      return number
    },
    ['b.txt #1 differs-from-approved +1 -1'],
    '',
  ],
  [
    'a commit made after the approval with dates from before it',
    newerThanCommits,
    async () => {
      await shop.commit('topic', { 'a.txt': 'shown\n' })
      const number = await shop.opened('topic')
      shop.approve(number)
      await shop.commit('topic', { 'b.txt': 'sneaked in\n' }, { date: '2025-01-01T00:00:00Z' })
      await shop.merge(number)
      return number
    },
    ['b.txt #1 differs-from-approved +1 -1'],
    '',
  ],
  [
    'a head that lay on another branch before the approval and was pushed here after it',
    knownBeforeApproval,
    async () => {
      const shown = await shop.commit('topic', { 'a.txt': 'shown\n' })
      const number = await shop.opened('topic')
      await shop.repo.push('ann', 'elsewhere', shown)
      const hidden = await shop.commit('elsewhere', { 'b.txt': 'sneaked in\n' })
      shop.approve(number)
      shop.clock.advance(60)
      await shop.repo.push('ann', 'topic', hidden)
      await shop.merge(number)
      return number
    },
    ['b.txt #1 differs-from-approved +1 -1'],
    '',
  ],
  [
    'the approval of a co-author',
    byNoAuthor,
    async () => {
      await shop.commit('topic', { 'a.txt': 'by two\n' }, { coAuthors: ['bob'] })
      const number = await shop.opened('topic')
      shop.approve(number, 'bob')
      await shop.merge(number)
      return number
    },
    ['a.txt #1 no-independent-approval +1 -1'],
    '',
  ],
  [
    'the approval of a bot',
    byAnother,
    async () => {
      await shop.commit('topic', { 'a.txt': 'by ann\n' })
      const number = await shop.opened('topic')
      shop.approve(number, 'helper[bot]')
      await shop.merge(number)
      return number
    },
    ['a.txt #1 no-independent-approval +1 -1'],
    '',
  ],
  [
    'the approval of an account that a machine uses',
    byNoAuthor,
    async () => {
      shop.repo.user('release-robot', { permission: 'write' })
      await shop.commit('topic', { 'a.txt': 'by ann\n' })
      const number = await shop.opened('topic')
      shop.approve(number, 'release-robot')
      await shop.merge(number)
      return number
    },
    ['a.txt #1 no-independent-approval +1 -1'],
    'gate: { machine-users: [Release-Robot] }',
  ],
  [
    'the approval of whoever pushed commits that name another as their author',
    byNoAuthor,
    async () => {
      await shop.commit('topic', { 'a.txt': 'pushed by bob\n' }, { author: 'ann', pusher: 'bob' })
      const number = await shop.opened('topic')
      shop.approve(number, 'bob')
      await shop.merge(number)
      return number
    },
    ['a.txt #1 no-independent-approval +1 -1'],
    '',
  ],
  [
    'an approval that was given for another base',
    commitIdIsHead,
    async () => {
      await shop.commit('parent', { 'a.txt': 'of the parent\n' })
      await shop.repo.push('ann', 'child', await shop.repo.tip('parent'))
      await shop.commit('child', { 'b.txt': 'of the child\n' })
      const number = await shop.opened('child', 'parent')
      shop.approve(number)
      shop.clock.advance(60)
      await shop.repo.retarget(number, 'ann', 'main')
      await shop.merge(number)
      return number
    },
    ['a.txt #1 approved-on-another-base +1 -1', 'b.txt #1 approved-on-another-base +1 -1'],
    '',
  ],
  [
    'the approval of someone who may only read',
    approvedAndMerged,
    async () => {
      await shop.commit('topic', { 'a.txt': 'by ann\n' })
      const number = await shop.opened('topic')
      shop.approve(number, 'rita')
      await shop.merge(number)
      return number
    },
    ['a.txt #1 no-independent-approval +1 -1'],
    '',
  ],
]

it.each(attacks)('%s', async (_, obvious, play, unseen, policy) => {
  const number = await play()
  expect(await obvious(await facts(number))).toBe(true)
  const { outcome } = await shop.judge(policy)
  expect(outcome.decision).toBe('needs-review')
  expect(outcome.coverage && told(outcome.coverage).unseen).toEqual(unseen)
})

/** "What is live is the newest deployment of the environment that succeeded." */
async function newestSuccess(): Promise<string | undefined> {
  const { data } = await asked.rest.repos.listDeployments({ ...at, environment: 'production' })
  return data[0]?.sha
}

it.each([
  ["a stranger's workflow", ['Deploy Guard'], '.github/workflows/stranger.yml'],
  ['a migration job of the deploy workflow', ['Migrate'], undefined],
])('a deployment recorded by %s does not make a commit live', async (_, steps, path) => {
  const pushed = await shop.commit('main', { 'a.txt': 'pushed\n' })
  shop.deployed(pushed, steps, path)
  expect(await newestSuccess()).toBe(await shop.repo.tip())
  const { outcome } = await shop.judge()
  expect(outcome.decision).toBe('needs-review')
  expect(outcome.coverage && told(outcome.coverage).unseen).toEqual(['a.txt - direct-push +1 -1'])
})

it('and the opposite: a reviewer who pressed "update branch" still counts', async () => {
  await shop.commit('topic', { 'a.txt': 'shown\n' })
  const number = await shop.opened('topic')
  const pushed = await shop.commit('main', { 'b.txt': 'deployed since\n' })
  shop.deployed(pushed, ['Deploy Guard'])
  shop.clock.advance(60)
  await shop.repo.updateBranch(number, 'bob')
  shop.approve(number, 'bob')
  await shop.merge(number)
  // The careful rule against authors refuses him: he is the author of a merge commit.
  expect(await byNoAuthor(await facts(number))).toBe(false)
  expect((await shop.judge()).outcome).toMatchObject({ decision: 'pass', reasonCode: 'all-covered' })
})
