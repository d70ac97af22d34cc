import { describe, expect, it } from 'vitest'
import { FEWEST_BEFORE, type GaugeJudgement, justBeforeLooks } from '../../../src/evidence/gauge/index.ts'
import { fc } from '../../support/fast-check.ts'
import { random } from '../random.ts'

// Steps of five seconds: a minute before the deploy, a quarter of an hour after it.
const [STEP, PLANNED] = [5, 180]
const plan = {
  isLevelOnly: false,
  apart: 4,
  planned: PLANNED,
  length: STEP,
  firstAt: 1000,
  direction: 'up',
  falseAlarmRate: 0.01,
  sustainedFor: 30,
  minEffect: { relative: 0.5, absolute: 0 },
} as const

/** A bell, roughly: the sum of three. */
const noise = (next: () => number): number => next() + next() + next() - 1.5
const before = (seed: number, level = 10): number[] => {
  const next = random(seed)
  return Array.from({ length: FEWEST_BEFORE }, () => level + 2 * noise(next))
}
const after = (valueAt: (step: number) => number, seed = 2): number[] => {
  const next = random(seed)
  return Array.from({ length: PLANNED }, (_, step) => valueAt(step) + 2 * noise(next))
}
function judge(
  past: readonly number[],
  values: readonly number[],
  change: Partial<Parameters<typeof justBeforeLooks>[0]> = {},
  over = PLANNED,
): GaugeJudgement | 'too-little-history' {
  const looks = justBeforeLooks({ ...plan, before: past, ...change })
  if (typeof looks === 'string') return looks
  const seen = values.slice(0, over)
  return looks({ time: seen.map((_, step) => 1000 + STEP * step), value: seen }, 1000 + STEP * over)
}

describe('a gauge of which only the minute before the deploy is known', () => {
  it('is healthy as long as it stays about where it was', () => {
    expect(
      judge(
        before(1),
        after(() => 10),
      ),
    ).toMatchObject({
      verdict: 'healthy',
      basis: { stepsSeen: PLANNED, stepsCompared: PLANNED, quiet: { windows: 0 } },
    })
  })

  it('alarms where it jumps far off and stays there, or goes on growing', () => {
    const jumped = judge(
      before(1),
      after(() => 400),
    )
    expect(jumped).toMatchObject({ verdict: 'regressed', alarm: { direction: 'up', against: 'before', span: 60 } })
    if (typeof jumped === 'string' || jumped.verdict !== 'regressed') throw new Error('no alarm')
    // As long as the minute that it is compared with.
    expect(jumped.alarm.at).toBe(1000 + STEP * (FEWEST_BEFORE - 1))
    expect(jumped.alarm.expected).toBeCloseTo(10, 0)
    expect(
      judge(
        before(1),
        after((step) => 10 + 5 * step),
      ),
    ).toMatchObject({ verdict: 'regressed' })
  })

  it('does not alarm for what is over within a minute, nor for what is off without being proven, which is not healthy', () => {
    expect(
      judge(
        before(1),
        after((step) => (step < 10 ? 400 : 10)),
      ),
    ).toMatchObject({ verdict: 'healthy' })
    const unproven = judge(
      before(1),
      after(() => 20),
    )
    expect(unproven).toMatchObject({ verdict: 'inconclusive', reason: 'not-proven' })
    expect(
      judge(
        before(1),
        after((step) => (step < 160 ? 10 : 20)),
      ),
    ).toMatchObject({ reason: 'not-proven' })
  })

  it('looks the way that is harm, and no further than harm', () => {
    const fallen = after(() => -300)
    expect(judge(before(1), fallen)).toMatchObject({ verdict: 'healthy' })
    expect(judge(before(1), fallen, { direction: 'down' })).toMatchObject({ alarm: { direction: 'down' } })
    expect(judge(before(1), fallen, { direction: 'both' })).toMatchObject({ alarm: { direction: 'down' } })
    const enough = { minEffect: { relative: 0, absolute: 500 } }
    expect(
      judge(
        before(1),
        after(() => 400),
        enough,
      ),
    ).toMatchObject({ verdict: 'healthy' })
  })

  it('has no measure where it never moved: what stays is healthy, what moves is not proven', () => {
    const still = before(1).map(() => 0)
    const values = (value: number): number[] => Array.from({ length: PLANNED }, () => value)
    expect(judge(still, values(0))).toMatchObject({ verdict: 'healthy' })
    expect(judge(still, values(900))).toMatchObject({ verdict: 'inconclusive', reason: 'constant-history' })
    const level = { isLevelOnly: true, before: [10] }
    expect(judge([], values(10), level)).toMatchObject({ verdict: 'healthy' })
    expect(judge([], values(900), level)).toMatchObject({ verdict: 'inconclusive', reason: 'not-proven' })
  })

  it('a count moves by one at least: two where there was none are no alarm', () => {
    const rare = before(1).map((_, step) => Number(step === 7))
    expect(
      judge(
        rare,
        after(() => 0).map((_, step) => 1 + (step % 2)),
      ),
    ).toMatchObject({ reason: 'not-proven' })
  })

  it('says nothing without numbers', () => {
    const few = before(1).map((value, step) => (step === 3 ? Number.NaN : value))
    expect(
      judge(
        few,
        after(() => 10),
      ),
    ).toBe('too-little-history')
    const none = after(() => Number.NaN)
    expect(judge(before(1), none)).toMatchObject({ verdict: 'inconclusive', reason: 'no-data' })
    const gaps = after((step) => (step % 3 === 0 ? 10 : Number.NaN))
    expect(judge(before(1), gaps)).toMatchObject({ reason: 'too-many-gaps' })
    expect(
      judge(
        before(1),
        after(() => 10),
        {},
        100,
      ),
    ).toMatchObject({ reason: 'watch-not-over' })
  })

  it('comes to the same whenever one looks', () => {
    const look = fc.record({
      jump: fc.integer({ min: 0, max: 600 }),
      from: fc.nat(170),
      at: fc.nat(180),
      seed: fc.nat(999),
    })
    fc.assert(
      fc.property(look, ({ jump, from, at, seed }) => {
        const values = after((step) => (step >= from ? 10 + jump : 10), seed)
        const [whole, part] = [judge(before(seed), values), judge(before(seed), values, {}, at)]
        if (typeof whole === 'string' || typeof part === 'string') throw new Error('unjudged')
        const end = whole.verdict === 'regressed' ? whole.alarm.at : Infinity
        const isSeen = end <= 1000 + STEP * (at - 1)
        expect(part.verdict === 'regressed').toBe(isSeen)
        if (part.verdict === 'regressed' && whole.verdict === 'regressed') expect(part.alarm).toEqual(whole.alarm)
      }),
    )
  })

  it('comes to the same whether it looks once or again and again, forwards and back', () => {
    const values = after((step) => (step < 60 ? 10 : 10 + 3 * (step - 60)))
    const again = justBeforeLooks({ ...plan, before: before(1) })
    if (typeof again === 'string') throw new Error(again)
    for (const over of [3, 20, 20, 100, 180, 90, 0, 180]) {
      const seen = values.slice(0, over)
      const samples = { time: seen.map((_, step) => 1000 + STEP * step), value: seen }
      expect(again(samples, 1000 + STEP * over)).toEqual(judge(before(1), values, {}, over))
    }
  })

  it('alarms on hardly any of what only wanders: walks, noise, and what comes back slowly', () => {
    const memories = [1, 0.95, 0.7, 0]
    const alarms = memories.map((memory) => {
      const found = Array.from({ length: 400 }, (_, seed) => {
        const next = random(seed)
        let off = 0
        const values = Array.from(
          { length: FEWEST_BEFORE + 3 + PLANNED },
          () => 100 + (off = memory * off + noise(next)),
        )
        const harm = { minEffect: { relative: 0, absolute: 0 } }
        const verdict = judge(values.slice(0, FEWEST_BEFORE), values.slice(FEWEST_BEFORE + 3), harm)
        return typeof verdict !== 'string' && verdict.verdict === 'regressed'
      })
      return found.filter(Boolean).length / found.length
    })
    for (const rate of alarms) expect(rate).toBeLessThanOrEqual(0.01)
  })
})
