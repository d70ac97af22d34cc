import { expect, it } from 'vitest'
import { nextPrefix, type Part, searchOf, stepsAmong, suspects } from '../../src/rollback/halves.ts'

it.each([1, 2, 3, 8, 10, 17])(
  'finds any one culprit among %i landings in as many watched deploys as it says',
  (count) => {
    for (let culprit = 1; culprit <= count; culprit += 1) {
      const parts: Part[] = []
      for (let next = nextPrefix(searchOf(count, parts)); next !== null; next = nextPrefix(searchOf(count, parts))) {
        parts.push({ through: next, outcome: next >= culprit ? 'bad' : 'healthy' })
      }
      expect(suspects(searchOf(count, parts))).toEqual({ from: culprit, through: culprit })
      expect(parts.length).toBeLessThanOrEqual(stepsAmong(count))
    }
  },
)

it('says nothing of a part whose deploy has not been watched to its end, and believes the bad one of two words', () => {
  expect(searchOf(8, [{ through: 4, outcome: 'open' }])).toEqual({ count: 8, healthy: 0, bad: 8 })
  expect(
    searchOf(8, [
      { through: 4, outcome: 'healthy' },
      { through: 4, outcome: 'bad' },
    ]),
  ).toEqual({ count: 8, healthy: 3, bad: 4 })
})
