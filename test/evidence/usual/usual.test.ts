import { expect, it } from 'vitest'
import { learnUsual } from '../../../src/evidence/usual/usual.ts'
import { poissonCount } from '../../bench/counts/random.ts'
import { random } from '../random.ts'

// A small service: a week of 15 requests a minute, 2 % of them bad, which is two thousand bad events in all and a hundred or two in a box of four hours.

const [DAY, WEEK] = [1440, 7 * 1440]
const next = random(7)
const total = new Float64Array(WEEK + DAY).fill(15)
const bad = total.map(() => poissonCount(next, 0.3))
const usual = learnUsual({ bad, total }, { length: 60, period: DAY, end: WEEK, way: 'up', longest: 60 })

/** How much more than usual the bound allows in a window of so many minutes. */
function margin(planned: number): number {
  const { usual: rates, highest } = usual.within({ first: WEEK, planned }, 0.001)
  return (highest[0] ?? 0) / (rates[0] ?? 1)
}

it('knows what is usual in a long window better than at one time of day', () => {
  expect(margin(600)).toBeLessThan(0.95 * margin(60))
  expect(margin(1200)).toBeLessThan(margin(600))
  // All that it rests on is two thousand events, twice: three standard deviations of that are left.
  expect(margin(1440)).toBeGreaterThan(1 + 3 * Math.sqrt(1 / 3024))
})

it('knows it in a watch of up to four hours as at the time of day in its middle', () => {
  expect(margin(240)).toBeCloseTo(margin(60), 1)
})
