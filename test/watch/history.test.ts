import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { History } from '../../src/watch/history.ts'
import { append, emptyHistory } from '../../src/watch/history.ts'

it('stays small, loses no event and stays in order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), (steps) => {
      let history: History = emptyHistory
      for (let step = 1; step <= steps; step += 1) history = append(history, [step, 1, 2])
      const { points } = history
      expect(points.length).toBeLessThan(120)
      expect(points.length).toBeGreaterThanOrEqual(Math.min(steps, 59))
      expect(points.reduce((sum, [, bad]) => sum + bad, 0)).toBe(steps)
      expect(points.at(-1)?.[0]).toBe(steps)
      // All points but the last stand for equally many steps.
      expect(new Set(points.slice(0, -1).map(([, , total]) => total)).size).toBeLessThanOrEqual(1)
    }),
    { numRuns: 40 },
  )
})
