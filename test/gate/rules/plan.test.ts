import { describe, expect, it } from 'vitest'
import { nextBound } from '../../../src/evidence/rates/next-bound.ts'
import type { PastDeploy, RuleFacts } from '../../../src/gate/rules/facts.ts'
import { seeded } from '../../config/mutations.ts'
import { judged, onlyRow, ruleFacts } from './rule-facts.ts'

const NOW = '2026-12-01T00:00:00Z'

/** Deploys that took these minutes, one a day before now. */
function took(minutes: readonly number[], rollback = false): PastDeploy[] {
  return minutes.map((each, at) => {
    const endedAt = Date.parse(NOW) - (at + 1) * 86_400_000
    return { startedAt: endedAt - each * 60_000, endedAt, rollback }
  })
}
const upTo = (count: number, first = 1): number[] => Array.from({ length: count }, (_, at) => first + at)
const plan = '{ plan: { window: 30m, decide: 8m } }'

describe('the plan', () => {
  it.each<[string, Partial<RuleFacts>, string, string, string]>([
    [
      'fits',
      { deploys: [...took(upTo(19)), ...took([2, 2, 2, 2, 2, 2], true)] },
      'ok',
      'fits',
      '30 min are planned; 1 in 20 deploys takes longer than 19 min, a rollback takes 2 min, and 8 min are to decide: 29 min. If the deploy has not ended by Tuesday 2026-12-01 00:28 (UTC), begin the rollback then.',
    ],
    [
      'does not fit',
      { deploys: [...took(upTo(40, 14)), ...took([9, 8, 8, 9, 7, 8], true)] },
      'block',
      'window-too-short',
      '30 min are planned; 1 in 20 deploys takes longer than 52 min, a rollback takes 10 min, and 8 min are to decide: 70 min. Announce Tuesday 2026-12-01 00:00 to Tuesday 2026-12-01 01:10 (UTC), or take a longer window. If the deploy has not ended by Tuesday 2026-12-01 00:20 (UTC), begin the rollback then.',
    ],
    [
      'is an estimate with few deploys, and counts a rollback as a deploy where hardly any is known',
      { deploys: [...took([10, 11, 12, 13, 14]), ...took([40], true)] },
      'block',
      'window-too-short',
      '30 min are planned; a deploy takes up to 17 min (an estimate from 5), a rollback takes 40 min, and 8 min are to decide: 65 min. Announce Tuesday 2026-12-01 00:00 to Tuesday 2026-12-01 01:05 (UTC), or take a longer window.',
    ],
    [
      'only informs with fewer than five',
      { deploys: took([50, 60, 70, 21]) },
      'inform',
      'too-few-deploys',
      '4 deploys of the last 180 days are known: too few for a plan. The longest took 70 min. 30 min are planned.',
    ],
    [
      'only informs with none',
      {},
      'inform',
      'too-few-deploys',
      '0 deploys of the last 180 days are known: too few for a plan. 30 min are planned.',
    ],
    [
      'lets a rollback pass',
      { deploys: took(upTo(40, 14)), relief: 'rollback' },
      'ok',
      'rollback',
      '30 min are planned; 1 in 20 deploys takes longer than 52 min, a rollback takes 52 min, and 8 min are to decide: 112 min. A rollback passes.',
    ],
  ])('%s', (_, more, outcome, reasonCode, message) => {
    expect(onlyRow(plan, ruleFacts(NOW, more))).toMatchObject({ rule: 'plan', outcome, reasonCode, message })
  })

  it('keeps when the time is over, and when it is too late to turn back, for the watch', () => {
    const deploys = [...took(upTo(19)), ...took([2, 2, 2, 2, 2, 2], true)]
    expect(onlyRow(plan, ruleFacts(NOW, { deploys })).found).toEqual({
      plan: { until: '2026-12-01T00:30:00.000Z', turnBack: '2026-12-01T00:28:00.000Z', rollback: 120 },
    })
    // A rollback does not fit at all.
    expect(onlyRow(plan, ruleFacts(NOW, { deploys: [...took(upTo(19)), ...took([40], true)] })).found).toEqual({
      plan: { until: '2026-12-01T00:30:00.000Z', turnBack: '2026-12-01T00:00:00.000Z', rollback: 2400 },
    })
    expect(onlyRow(plan, ruleFacts(NOW)).found).toBeUndefined()
  })

  it('takes less time where a pull request announces less, and never more', () => {
    const message = (seconds: number) =>
      onlyRow(plan, ruleFacts(NOW, { deploys: took(upTo(19)), announced: [{ pull: 12, seconds }] })).message
    expect(message(600)).toMatch(/^10 min are planned \(#12\); 1 in 20 deploys takes longer than 19 min/)
    expect(message(7200)).toMatch(/^30 min are planned; /)
  })

  it('says where its numbers come from', () => {
    expect(onlyRow(plan, ruleFacts(NOW, { deploys: [...took(upTo(40)), ...took([3, 4], true)] })).evidence).toEqual([
      '40 deploys: the 39th shortest took 39 min; the next one is within that in 19 of 20 cases',
      '2 rollbacks, the longest took 4 min: too few to say more',
      'to decide: 8 min, as the policy says',
    ])
    const byWatch = onlyRow('{ plan: { window: 30m } }', ruleFacts(NOW, { deploys: took(upTo(40)) }))
    expect(byWatch.evidence[2]).toBe('to decide: 15 min, the length of the watch')
  })

  it('counts what is left of a window, and no deploy of more than 180 days ago', () => {
    const both = '{ windows: { open: [{ from: "00:00", to: "00:20" }] }, plan: { window: 30m, decide: 1m } }'
    const rows = judged(
      both,
      ruleFacts('2026-12-01T00:05:00Z', { deploys: took(upTo(19, -6).map((one) => Math.max(1, one))) }),
    )
    expect(rows[1]).toMatchObject({ outcome: 'block', reasonCode: 'window-too-short' })
    expect(rows[1]?.message).toMatch(
      /^30 min are planned, and the window closes in 15 min; 1 in 20 deploys takes longer than 12 min/,
    )
    const old = took(upTo(40)).map((one) => ({
      ...one,
      startedAt: one.startedAt - 181 * 86_400_000,
      endedAt: one.endedAt - 181 * 86_400_000,
    }))
    expect(onlyRow(plan, ruleFacts(NOW, { deploys: old })).reasonCode).toBe('too-few-deploys')
  })
})

describe('the bound of the next duration', () => {
  it.each([
    [19, 19],
    [38, 38],
    [39, 38],
    [40, 39],
    [59, 57],
    [200, 191],
  ])('of %i is the %ith shortest', (count, rank) => {
    expect(nextBound(upTo(count).toReversed())).toEqual({ kind: 'exact', value: rank, rank, count })
  })

  it('is the longest or more with few, and none with fewer than five', () => {
    expect(nextBound([7, 7, 7, 7, 7])).toMatchObject({ kind: 'estimate', value: expect.closeTo(7, 9) })
    expect(nextBound([1, 1, 1, 1, 100])).toMatchObject({ kind: 'estimate', longest: 100 })
    expect(nextBound([3, 9, 1, 2])).toEqual({ kind: 'none', longest: 9, count: 4 })
    expect(nextBound([])).toEqual({ kind: 'none', longest: null, count: 0 })
  })

  // A simulation with one seed: the chance that it promises, within three standard errors.
  it.each([5, 10, 18, 19, 40])('holds the next one of %i log-normal durations in about 19 of 20 cases', (count) => {
    const random = seeded(20_261_129)
    const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    const tries = 2000
    const within = Array.from({ length: tries }, () => {
      const durations = Array.from({ length: count + 1 }, () => 600 * Math.exp(0.5 * normal()))
      const bound = nextBound(durations.slice(1))
      return bound.kind !== 'none' && (durations[0] ?? Infinity) <= bound.value
    }).filter(Boolean).length
    expect(within / tries).toBeGreaterThan(0.95 - 3 * Math.sqrt((0.95 * 0.05) / tries))
  })
})
