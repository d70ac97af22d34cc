import { describe, expect, it } from 'vitest'
import { nearest } from '../../src/base/words.ts'

const known = ['min-watch', 'min-baseline', 'duration', 'step']

describe('nearest', () => {
  it.each([
    ['min-wach', 'min-watch'],
    ['min_watch', 'min-watch'],
    ['Duration', 'duration'],
    ['durations', 'duration'],
    ['stpe', null],
    ['stp', 'step'],
    ['timeout', null],
    ['', null],
    ['x'.repeat(100_000), null],
  ])('finds for %.20s: %s', (name, meant) => expect(nearest(name, known)).toBe(meant))

  it('finds nothing among nothing', () => expect(nearest('step', [])).toBeNull())
})
