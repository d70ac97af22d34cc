import { describe, expect, it } from 'vitest'
import { fewAtOnce } from '../../src/watch/steps/step-reader.ts'

describe('a few at once', () => {
  it('does every item, never more than so many at a time', async () => {
    let [running, most] = [0, 0]
    const done: number[] = []
    const items = Array.from({ length: 11 }, (_, index) => index)
    await fewAtOnce(items, 4, async (item) => {
      running += 1
      most = Math.max(most, running)
      for (let wait = 0; wait < 3 + (item % 3); wait++) await Promise.resolve()
      running -= 1
      done.push(item)
    })
    expect(done.toSorted((a, b) => a - b)).toEqual(items)
    expect(most).toBe(4)
    await fewAtOnce([], 4, () => Promise.reject(new Error('never')))
  })

  it('passes an error on', async () => {
    await expect(fewAtOnce([1, 2], 4, (item) => Promise.reject(new Error(`no ${item}`)))).rejects.toThrow('no 1')
  })
})
