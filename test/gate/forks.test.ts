import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Coverage } from '../../src/gate/coverage.ts'
import { type GateShop, gateShop } from '../support/gate-shop.ts'
import type { CommitOptions, People } from '../stand-in/index.ts'

let shop: GateShop
let fork: People
beforeEach(async () => {
  shop = await gateShop({ private: false })
  fork = await shop.repo.fork('eve')
})
afterEach(() => shop.close())

async function pushed(files: Record<string, string>, more: Partial<CommitOptions> = {}): Promise<string> {
  shop.clock.advance(60)
  return fork.commit({ branch: 'topic', files, author: 'eve', ...more })
}

async function opened(head = 'eve:topic'): Promise<number> {
  shop.clock.advance(60)
  return shop.repo.openPull({ author: 'eve', head, base: 'main', title: 'From a fork', maintainerCanModify: true })
}

const unseen = (coverage: Coverage): unknown[] =>
  coverage.uncovered.map(({ path, reason, added }) => [path, reason, added])

it.each(['merge', 'squash', 'rebase'] as const)('covers what was approved of a fork, by %s', async (method) => {
  await pushed({ 'a.txt': 'approved\n' })
  const number = await opened()
  await pushed({ 'b.txt': 'approved\n' })
  shop.approve(number)
  await shop.merge(number, method)
  expect((await shop.measure()).summary.percent).toBe(100)
})

it('shows what was pushed after the approval, whatever dates its commit claims', async () => {
  await pushed({ 'a.txt': 'approved\n' })
  const number = await opened()
  shop.approve(number)
  await pushed({ 'b.txt': 'later\n' }, { date: '2020-01-01T00:00:00Z' })
  await shop.merge(number)
  expect(unseen(await shop.measure())).toEqual([['b.txt', 'differs-from-approved', [1]]])
})

it('shows what was force-pushed after the approval, also where it stood on another branch of the fork before', async () => {
  await pushed({ 'a.txt': 'approved\n' })
  const later = await pushed({ 'a.txt': 'approved\n', 'b.txt': 'not approved\n' }, { branch: 'elsewhere' })
  const other = await opened('eve:elsewhere')
  const number = await opened()
  shop.approve(number)
  shop.clock.advance(60)
  await fork.push('eve', 'topic', later, { force: true })
  shop.repo.closePull(other, 'eve')
  await shop.merge(number)
  expect(unseen(await shop.measure())).toEqual([['b.txt', 'differs-from-approved', [1]]])
})

it('does not take a branch of the same name in the repository, or in another fork, for that of the fork', async () => {
  const twin = await shop.repo.fork('mallory')
  await pushed({ 'a.txt': 'approved\n' })
  const number = await opened()
  shop.approve(number)
  const later = await pushed({ 'b.txt': 'later\n' })
  await shop.merge(number)
  // Both logs tell of the final head only.
  await shop.repo.push('cleo', 'topic', later)
  await twin.push('mallory', 'kept', await twin.tip())
  expect(unseen(await shop.measure())).toEqual([['b.txt', 'differs-from-approved', [1]]])
})

it('does not count the approval of a maintainer who pushed to the fork under the name of its owner', async () => {
  await pushed({ 'a.txt': 'of the owner\n' })
  const number = await opened()
  await pushed({ 'b.txt': 'of the maintainer\n' }, { pusher: 'bob' })
  await pushed({ 'a.txt': 'of the owner once more\n' })
  shop.approve(number, 'bob')
  await shop.merge(number)
  expect(unseen(await shop.measure())).toEqual([
    ['a.txt', 'no-independent-approval', [1]],
    ['b.txt', 'no-independent-approval', [1]],
  ])
})

it('still counts who only updated the branch of the fork', async () => {
  await pushed({ 'a.txt': 'approved\n' })
  const number = await opened()
  await shop.commit('main', { 'c.txt': 'pushed\n' })
  shop.clock.advance(60)
  await shop.repo.updateBranch(number, 'bob')
  shop.approve(number, 'bob')
  await shop.merge(number)
  expect(unseen(await shop.measure())).toEqual([['c.txt', 'direct-push', [1]]])
})

it('covers nothing of a fork whose log it may not read', async () => {
  await pushed({ 'a.txt': 'approved\n' })
  const number = await opened()
  shop.approve(number)
  await shop.merge(number)
  fork.settings.private = true
  expect(unseen(await shop.measure())).toEqual([['a.txt', 'contributor-unknown', [1]]])
})
