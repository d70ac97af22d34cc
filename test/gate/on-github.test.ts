import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Coverage } from '../../src/gate/coverage.ts'
import { type GateShop, gateShop } from '../support/gate-shop.ts'

let shop: GateShop
beforeEach(async () => {
  shop = await gateShop()
})
afterEach(() => shop.close())

const unseen = (coverage: Coverage): unknown[] =>
  coverage.uncovered.map(({ path, reason, added }) => [path, reason, added])

it.each(['merge', 'squash', 'rebase'] as const)(
  'covers what was approved, by %s, also after an update of the branch',
  async (method) => {
    await shop.commit('topic', { 'a.txt': 'approved\n' })
    await shop.commit('topic', { 'c.txt': 'approved\n' })
    const number = await shop.opened('topic')
    shop.approve(number)
    await shop.commit('main', { 'b.txt': 'pushed\n' }, { author: 'cleo' })
    if (method !== 'rebase') {
      shop.clock.advance(60)
      await shop.repo.updateBranch(number, 'bob')
    }
    await shop.merge(number, method)
    const coverage = await shop.measure()
    expect(unseen(coverage)).toEqual([['b.txt', 'direct-push', [1]]])
    expect(coverage.units.map(({ kind, pull, reason }) => [kind, pull, reason])).toEqual([
      ['commit', null, 'direct-push'],
      [method, number, 'approved-as-merged'],
    ])
  },
)

it('shows what was pushed after the approval although GitHub points the approval at it', async () => {
  shop.repo.settings.repointApprovals = true
  await shop.commit('topic', { 'a.txt': 'approved\n' })
  const number = await shop.opened('topic')
  shop.approve(number)
  await shop.commit('topic', { 'b.txt': 'pushed later\n' })
  await shop.merge(number, 'squash')
  expect(unseen(await shop.measure())).toEqual([['b.txt', 'differs-from-approved', [1]]])
})

it('waits for an index that lags behind the merge', async () => {
  await shop.commit('topic', { 'a.txt': 'approved\n' })
  const number = await shop.opened('topic')
  shop.approve(number)
  shop.repo.settings.associatedPullsLag = 2
  await shop.merge(number, 'squash')
  expect((await shop.measure()).summary.percent).toBe(100)
})

it.each([
  ['of a bot', 'helper[bot]', 'no-independent-approval'],
  ['of the author of a commit', 'cleo', 'no-independent-approval'],
  ['of someone who may only read', 'rita', 'no-independent-approval'],
])('does not count the approval %s', async (_, login, reason) => {
  await shop.commit('topic', { 'a.txt': 'changed\n' }, { author: 'cleo' })
  const number = await shop.opened('topic')
  shop.approve(number, login)
  await shop.merge(number, 'squash')
  expect(unseen(await shop.measure())).toEqual([['a.txt', reason, [1]]])
})

it('does not credit an approval that was given before the pull request was pointed at the deploy branch', async () => {
  await shop.commit('parent', { 'a.txt': 'parent\n' })
  const parent = await shop.repo.tip('parent')
  await shop.repo.push('ann', 'child', parent)
  await shop.commit('child', { 'c.txt': 'child\n' })
  shop.clock.advance(60)
  const number = await shop.repo.openPull({ author: 'ann', head: 'child', base: 'parent', title: 'Child' })
  shop.approve(number)
  shop.clock.advance(60)
  await shop.repo.retarget(number, 'ann', 'main')
  await shop.merge(number, 'squash')
  expect(unseen(await shop.measure())).toEqual([
    ['a.txt', 'approved-on-another-base', [1]],
    ['c.txt', 'approved-on-another-base', [1]],
  ])
})

it('reads a force-push after the approval from the log of the server', async () => {
  await shop.commit('topic', { 'a.txt': 'approved\n' })
  const number = await shop.opened('topic')
  shop.approve(number)
  shop.clock.advance(60)
  await shop.repo.push('ann', 'topic', shop.base, { force: true })
  await shop.commit('topic', { 'a.txt': 'approved\n', 'b.txt': 'not approved\n' })
  await shop.merge(number, 'squash')
  expect(unseen(await shop.measure())).toEqual([['b.txt', 'differs-from-approved', [1]]])
})

it('does not credit an approval of a closed pull request with what its branch had become meanwhile', async () => {
  await shop.commit('topic', { 'a.txt': 'shown\n' })
  const number = await shop.opened('topic')
  shop.clock.advance(60)
  shop.repo.closePull(number, 'ann')
  await shop.commit('topic', { 'b.txt': 'pushed while closed\n' })
  shop.approve(number)
  shop.clock.advance(60)
  shop.repo.reopen(number, 'ann')
  await shop.commit('topic', { 'c.txt': 'pushed after that\n' })
  await shop.merge(number, 'squash')
  expect(unseen(await shop.measure())).toEqual([
    ['a.txt', 'approved-head-unknown', [1]],
    ['b.txt', 'approved-head-unknown', [1]],
    ['c.txt', 'approved-head-unknown', [1]],
  ])
})

it('knows which of what would be taken out of production is a matter of security', async () => {
  for (const [branch, label] of [
    ['fix', 'Security fix'],
    ['other', 'insecurity'],
  ] as const) {
    await shop.commit(branch, { [`${branch}.txt`]: 'new\n' })
    const number = await shop.opened(branch)
    shop.repo.label(number, 'ann', [label])
    await shop.merge(number, 'squash')
  }
  shop.deployed(await shop.repo.tip(), ['Deploy Guard'])
  await shop.repo.push('ann', 'main', shop.base, { force: true })
  const { outcome } = await shop.judge()
  expect(outcome.coverage?.units.map(({ subject, reason, security }) => [subject, reason, security])).toEqual([
    ['Merge fix', 'drops-deployed', true],
    ['Merge other', 'drops-deployed', undefined],
  ])
})
