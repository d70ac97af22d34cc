import { describe, expect, it } from 'vitest'
import type { Counts } from '../../../src/metrics/source.ts'
import type { Streak } from '../../../src/evidence/family/streak.ts'
import { extend, noStreak } from '../../../src/evidence/family/streak.ts'

const harm = 0.02

/** Steps of one second, the first of which begins at 0. */
function run(steps: readonly Counts[]): Streak & { exceeded: number[] } {
  const exceeded: number[] = []
  const streak = steps.reduce((before, step, index) => {
    const after = extend(before, harm, step, index)
    if (after.exceeds) exceeded.push(index)
    return after.streak
  }, noStreak)
  return { ...streak, exceeded }
}

const of = (bad: number, total: number): Counts => ({ bad, total })

describe('a streak', () => {
  it('counts big steps one by one and ends with one that clears', () => {
    expect(run([of(0, 1000), of(50, 1000), of(60, 1000)])).toMatchObject({ from: 1, steps: 2 })
    expect(run([of(50, 1000), of(60, 1000), of(3, 1000)])).toMatchObject({ from: null, steps: 0 })
  })

  it('is neither lengthened nor ended by steps without traffic', () => {
    expect(run([of(50, 1000), of(0, 0), of(0, 0)])).toMatchObject({ from: 0, steps: 1 })
  })

  it('does not take a single fault among few events for harm', () => {
    expect(run([of(1, 10), of(0, 10), of(1, 10)])).toMatchObject({ from: null, steps: 0, pool: { bad: 2, total: 30 } })
  })

  it('pools small steps until they can speak', () => {
    expect(run(Array.from({ length: 16 }, () => of(1, 10))).exceeded.length).toBeGreaterThan(0)
    expect(run([of(8, 10), ...Array.from({ length: 15 }, () => of(0, 10))])).toMatchObject({ from: null, steps: 0 })
  })

  it('hears few events when they are bad enough', () => {
    expect(run([of(8, 10), of(9, 10)])).toMatchObject({ from: 0, steps: 2, exceeded: [0, 1] })
  })
})
