import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Coverage } from '../../src/gate/coverage.ts'
import { type GateShop, gateShop } from '../support/gate-shop.ts'

let shop: GateShop
beforeEach(async () => {
  shop = await gateShop()
})
afterEach(() => shop.close())

const unseen = ({ uncovered }: Coverage): unknown[] => uncovered.map(({ path, reason }) => [path, reason])

it.each(['merge', 'squash', 'rebase'] as const)(
  'covers what was approved, by %s, also on a base that moved on in other files',
  async (method) => {
    await shop.commit('topic', { 'a.txt': 'approved\n' })
    if (method === 'rebase') await shop.commit('topic', { 'lib/c.txt': 'approved\n' })
    const number = await shop.opened('topic')
    shop.approve(number)
    await shop.commit('main', { 'b.txt': 'pushed\n', 'lib/d.txt': 'pushed\n' }, { author: 'cleo' })
    if (method === 'merge') {
      shop.clock.advance(60)
      await shop.repo.updateBranch(number, 'bob')
    }
    await shop.merge(number, method)
    const coverage = await shop.measureWithoutGit()
    expect(unseen(coverage)).toEqual([
      ['b.txt', 'direct-push'],
      ['lib/d.txt', 'direct-push'],
    ])
    expect(coverage).toEqual(await shop.measure())
  },
)
