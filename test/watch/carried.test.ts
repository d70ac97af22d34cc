import { describe, expect, it } from 'vitest'
import type { Carried } from '../../src/watch/carried.ts'
import type { Verdict } from '../../src/watch/verdict.ts'
import { fakeSha } from '../support/record-fixtures.ts'
import { deployedAt, type Held, memoryStore, plan, spec, watched } from './memory-store.ts'
import { HOUR, metric, smallService } from './small-service.ts'

// 75 requests in five minutes, 2 % of them bad, and a team that wants to see a doubling: a watch of an hour does not, nine hours with five deploys do.

const oldest = fakeSha('a1')
const began = deployedAt - 8 * HOUR
const rollouts = [6, 4, 2, 0].map((ago) => ({ from: deployedAt - ago * HOUR - 300, until: deployedAt - ago * HOUR }))
const carried: Carried = { sha: oldest, from: began, deploys: 5, rollouts }

type Course = { readonly factor: number; readonly from: number; readonly until?: number }

/** While a deploy goes out most requests fail: nothing is judged then. */
const failing = (each: Held): Held => ({
  ...each,
  numbers: (at, next) => {
    const isOut = rollouts.some(({ from, until }) => at.time > from && at.time <= until)
    return each.part === 'bad' && isOut ? 50 : each.numbers(at, next)
  },
})

async function watch(
  course: Course,
  change: { readonly carried?: Carried } = { carried },
  falseAlarmRate = 0.01,
): Promise<Verdict> {
  const whole = spec([metric], { history: 5 * 24 * HOUR, range: 300, baseline: 'same-hour' })
  const { factor, from, until } = course
  const { verdict } = await watched(memoryStore(smallService(75, 0.02, factor, from, until).map(failing)), whole, {
    plan: { ...plan, step: 300, sustainedFor: 600, duration: HOUR, minWatch: HOUR, enough: 'doubling', falseAlarmRate },
    pastUntil: began - 300,
    lookEvery: 24 * HOUR,
    ...change,
  })
  return verdict
}

const quiet: Course = { factor: 1, from: 0 }
const sinceTheOldest: Course = { factor: 1.7, from: -479 }

describe('the time of earlier deploys that is carried to a watch', () => {
  it('proves the oldest of them, and says what would have been seen', async () => {
    expect(await watch(quiet, {})).toMatchObject({ reasonCode: 'too-little-traffic' })
    const verdict = await watch(quiet)
    expect(verdict).toMatchObject({
      verdict: 'inconclusive',
      reasonCode: 'too-little-traffic',
      // All that is harm is ruled out.
      proves: { sha: oldest, grade: null },
    })
    expect(verdict.message).toContain('that deploy counts as healthy')
  })

  it('shares the false-alarm rate with the watch', async () => {
    // So rare an alarm that the past is too short for it: then 1/alpha is what it needs.
    const needed = async (change: object): Promise<number> =>
      (await watch(quiet, change, 0.001)).nodes[0]?.logThreshold ?? 0
    expect((await needed({ carried })) - (await needed({}))).toBeCloseTo(Math.log(1 / 0.8), 3)
    expect((await needed({ judge: 'carried' })) - (await needed({}))).toBeCloseTo(Math.log(0.8 / 0.2), 3)
  })

  it('shows a slow harm that no watch sees by itself', async () => {
    expect(await watch(sinceTheOldest, {})).toMatchObject({ verdict: 'inconclusive' })
    const verdict = await watch(sinceTheOldest)
    expect(verdict).toMatchObject({ verdict: 'regressed', falseAlarmRate: 0.01, startedAt: began })
    expect(verdict.message).toContain('5 deploys')
  })

  it('takes nothing back for what has ended since', async () => {
    const { verdict } = await watch({ factor: 6, from: -479, until: 0 })
    expect(verdict).toBe('inconclusive')
  })

  it('proves nothing while more fail than before', async () => {
    const verdict = await watch({ factor: 4, from: -20 })
    expect(verdict).not.toHaveProperty('proves')
  })
})
