import { expect, it } from 'vitest'
import { crossValidated, thresholdOf } from './cross-validation.ts'

const pairs = Array.from({ length: 50 }, (_, index) => ({ harmful: 3 + index / 10, harmless: index / 25 }))

it('lets no more harmless changes through than are allowed', () => {
  expect(pairs.filter(({ harmless }) => harmless > thresholdOf(pairs, 0.1))).toHaveLength(5)
  expect(pairs.filter(({ harmless }) => harmless > thresholdOf(pairs, 0))).toHaveLength(0)
})

it('judges each pair by thresholds that it had no part in', () => {
  const all = crossValidated(pairs, 0.1)
  expect(all.recall).toBe(1)
  expect(all.falseAlarms).toBeGreaterThan(0.04)
  expect(all.falseAlarms).toBeLessThan(0.16)
  const [loud, ...rest] = pairs
  if (loud === undefined) throw new Error('no pairs')
  // One harmless change above all others is never let through by a threshold that it has set itself.
  const outlier = crossValidated([{ ...loud, harmless: 1000 }, ...rest], 0)
  expect(outlier.falseAlarms).toBeGreaterThanOrEqual(1 / 50)
})
