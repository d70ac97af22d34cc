import { expect, it } from 'vitest'
import { sparkline } from '../../src/render/chart.ts'

it('draws from zero to the greatest value, and a dot for what is not known', () => {
  expect(sparkline([0, 0.1, null, 0.5, 1])).toBe('▁▁·▅█')
  expect(sparkline([0, 0])).toBe('▁▁')
  expect(sparkline([null])).toBe('·')
  expect(sparkline([])).toBe('')
})

it('is at most forty characters long', () => {
  expect(sparkline(Array.from({ length: 121 }, (_, index) => index)).length).toBeLessThanOrEqual(40)
})
