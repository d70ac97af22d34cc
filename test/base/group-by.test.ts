import { fc } from '../support/fast-check.ts'
import { expect, it } from 'vitest'
import { groupBy } from '../../src/base/group-by.ts'

it('gives what Map.groupBy gives where there is one', () => {
  const remainder = (number: number): number => number % 5
  fc.assert(
    fc.property(fc.array(fc.nat()), (numbers) => {
      expect([...groupBy(numbers, remainder)]).toEqual([...Map.groupBy(numbers, remainder)])
    }),
  )
})
