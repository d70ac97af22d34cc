import { describe, expect, it } from 'vitest'
import { usualLevel } from '../../../src/evidence/gauge/usual-level.ts'
import { usualAt } from './reference.ts'
import { random } from './synthetic.ts'

describe('usualLevel', () => {
  it.each([
    [300, 3000, 0],
    [300, 5000, 0.1],
    [300, 400, 0.6],
    [900, 1500, 0.05],
    [60, 5000, 0.1],
    [60, 21_000, 0.02],
  ])('is the median of the other days (steps of %i s, %i of them, %f missing)', (length, n, missing) => {
    const next = random(n)
    const x = Float64Array.from({ length: n }, (_, i) =>
      next() < missing ? Number.NaN : Math.round(100 + 20 * Math.sin(i / 50) + 10 * next()) / 4,
    )
    const from = Math.max(0, n - 2100)
    const levels = usualLevel(x, length, from, n + 24)
    const half = Math.floor(300 / length)
    const plain = Array.from(x)
    // Quarters: their medians are exact.
    expect(Array.from(levels)).toEqual(Array.from(levels, (_, i) => usualAt(plain, 86_400 / length, half, from + i)))
  })

  it('sees nothing of its own day, and no other day means not a number', () => {
    const x = new Float64Array(288 * 2).fill(1).fill(9, 288)
    const levels = usualLevel(x, 300, 0, x.length + 1)
    expect(levels[20]).toBe(9)
    expect(levels[300]).toBe(1)
    expect(usualLevel(new Float64Array(100).fill(1), 300, 0, 100)[50]).toBeNaN()
  })
})
