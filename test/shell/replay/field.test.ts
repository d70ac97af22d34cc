import { describe, expect, it } from 'vitest'
import { replayResult } from '../../../src/shell/replay/envelope.ts'
import { judgeRecording } from '../../../src/shell/replay/judge.ts'
import { planOf } from '../../../src/shell/replay/plan.ts'
import { readRecording } from '../../../src/shell/replay/recording.ts'
import type { CountsRecipe } from './counted-csv-file.ts'
import { countsCsv, deployedAt } from './counted-csv-file.ts'

// Services as they are in the field: incidents in their past, bursts at fixed minutes, trouble that began before the deploy, little traffic. A week of
// one-minute rows, an hour of watch. Minutes count from the deploy, the first after it is 1.

const DAY = 1440
const WEEK = 7 * DAY
const usual = 0.004
const daily = (minute: number): number => 700 * (1 + 0.4 * Math.cos((2 * Math.PI * minute) / DAY))

const asked = {
  file: 'x.csv',
  json: true,
  policy: null,
  metric: null,
  deployedAt,
  watch: 3600,
  falseAlarmRate: null,
  direction: null,
  kind: 'counts',
} as const

async function replayed(recipe: CountsRecipe, policy: string | null = null) {
  const { settled, plan } = planOf(asked, policy === null ? null : { text: policy, file: 'policy.yml' })
  const text = countsCsv({ before: WEEK, requests: daily, ...recipe })
  const judged = await judgeRecording(readRecording('counts', text, 'x.csv', deployedAt), plan)
  const { alarmAt } = judged.look ?? {}
  const minutes = alarmAt == null ? null : alarmAt - judged.recording.grid.deploy + 1
  return { ...judged.verdict, minutes, text: replayResult(judged, settled).text }
}

/** The share is `high` for an hour, so many days before the deploy, and `times` the usual one since it. */
const past = (days: readonly number[], high: number, times: number) => (minute: number) =>
  days.some((ago) => minute > -ago * DAY && minute <= 60 - ago * DAY) ? high : usual * (minute > 0 ? times : 1)
const timeOfDay = (minute: number): number => ((minute % DAY) + DAY) % DAY
const burst =
  (at: number, high: number, times = 1) =>
  (minute: number) =>
    timeOfDay(minute) >= at && timeOfDay(minute) < at + 4 ? high : usual * (minute > 0 ? times : 1)

describe('a past that holds trouble', () => {
  it.each<[string, CountsRecipe['rate'] & object, number]>([
    ['a bad hour yesterday, tenfold now', past([1], 0.5, 10), 3],
    ['a bad hour two days ago at another time, doubled now', past([2.3], 0.5, 2), 25],
    ['three bad hours, tenfold now', past([1.6, 3.1, 5.8], 0.4, 10), 3],
    ['a burst every night, doubled this morning', burst(800, 0.08, 2), 25],
    ['repaired three days ago, threefold now', (minute) => usual * (minute > 0 ? 3 : minute > -3 * DAY ? 1 : 4), 25],
  ])('does not hide harm: %s', async (_, rate, within) => {
    const { verdict, minutes } = await replayed({ rate })
    expect(verdict).toBe('regressed')
    expect(minutes).toBeLessThanOrEqual(within)
  })

  it.each<[string, CountsRecipe['rate'] & object]>([
    ['three bad hours', past([1.6, 3.1, 5.8], 0.4, 1)],
    ['a burst every day at this minute', burst(30, 0.03)],
  ])('is no harm of the deploy: %s', async (_, rate) => {
    expect(await replayed({ rate })).toMatchObject({ verdict: 'healthy' })
  })

  it('lists the incidents that it left out', async () => {
    const { text } = await replayed({ rate: past([1.6], 0.4, 1) })
    expect(text).toMatch(/1 incident of the service's own past is left out of what is usual/)
  })
})

describe('what was so before the deploy', () => {
  it('is not the deploy’s, and a deploy that ends it is not rolled back', async () => {
    const goesOn = await replayed({ rate: (minute) => usual * (minute > -15 ? 6 : 1) })
    expect(goesOn).toMatchObject({ verdict: 'external', reasonCode: 'already-so-before' })
    const cured = await replayed({ rate: (minute) => usual * (minute > -30 && minute <= 5 ? 4 : 1) })
    expect(cured.verdict).not.toBe('regressed')
  })

  it('is the deploy’s where it got worse since', async () => {
    const { verdict, minutes } = await replayed({ rate: (minute) => usual * (minute > 0 ? 9 : minute > -45 ? 2 : 1) })
    expect(verdict).toBe('regressed')
    expect(minutes).toBeLessThanOrEqual(10)
  })
})

describe('no margin beyond what can be', () => {
  it('finds that all fail where two thirds did', async () => {
    const { verdict, minutes } = await replayed({ rate: (minute) => (minute > 0 ? 1 : 0.66) })
    expect(verdict).toBe('regressed')
    expect(minutes).toBeLessThanOrEqual(4)
  })
})

describe('traffic', () => {
  it.each<[string, (minute: number) => number, number]>([
    ['gone since the sixth minute', (minute) => (minute > 5 ? 0 : 1), 8],
    ['gone for a quarter of an hour', (minute) => (minute > 10 && minute <= 25 ? 0 : 1), 13],
    ['an eighth of it left', (minute) => (minute > 0 ? 0.125 : 1), 5],
  ])('is an outage where it is missing: %s', async (_, part, within) => {
    const result = await replayed({ requests: (minute) => daily(minute) * part(minute), rate: () => usual })
    expect(result).toMatchObject({ verdict: 'regressed', message: expect.stringMatching(/^Traffic is missing/) })
    expect(result.minutes).toBeLessThanOrEqual(within)
  })

  it('may be less by a third, and grow', async () => {
    for (const part of [0.66, 2.5]) {
      const requests = (minute: number): number => daily(minute) * (minute > 0 ? part : 1)
      expect(await replayed({ requests, rate: () => usual })).toMatchObject({ verdict: 'healthy' })
    }
  })

  it('is judged by what the policy calls harm', async () => {
    const policy =
      'watch:\n  duration: 1h\n  metrics:\n    - { name: a, total: t, bad: b, min-effect: { traffic: 0.2 } }\n'
    const requests = (minute: number): number => daily(minute) * (minute > 0 ? 0.66 : 1)
    expect(await replayed({ requests, rate: () => usual }, policy)).toMatchObject({ verdict: 'regressed' })
  })
})

describe('a small service', () => {
  it.each([
    [6, 0.02],
    [25, 0.02],
    [60, 0.01],
  ])('ends green and says what it would have seen: %d a minute, %d bad', async (requests, share) => {
    const result = await replayed({ requests, rate: () => share })
    expect(result.verdict).toBe('healthy')
    expect(result.message).toMatch(/The smallest harm it would have seen: (a|half) /)
  })
})

describe('the same judge as the watch', () => {
  it('knows a minimum effect, and that harm lasts', async () => {
    expect(await replayed({ rate: (minute) => usual * (minute > 0 ? 1.25 : 1) })).toMatchObject({ verdict: 'healthy' })
    const loud = await replayed({ rate: (minute) => (minute === 20 ? 0.5 : usual) })
    expect(loud.verdict).not.toBe('regressed')
  })

  it('judges by a policy', async () => {
    const policy =
      'watch:\n  duration: 1h\n  metrics:\n    - { name: a, total: t, bad: b, min-effect: { relative: 3 } }\n'
    const rate = (minute: number): number => usual * (minute > 0 ? 2.5 : 1)
    expect(await replayed({ rate })).toMatchObject({ verdict: 'regressed' })
    expect((await replayed({ rate }, policy)).verdict).not.toBe('regressed')
  })
})
