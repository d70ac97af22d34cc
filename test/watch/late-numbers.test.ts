import { describe, expect, it } from 'vitest'
import { noLogin } from '../support/no-login.ts'
import { prometheusStore } from '../../src/metrics/stores/prometheus/prometheus-store.ts'
import { withServer } from '../metrics/server.ts'
import { answer, type Asked, seriesFor, storeApi } from '../support/store-api.ts'
import { deployedAt, type Held, plan, requests, service, spec, watched } from './memory-store.ts'

// Stores that show their newest numbers late. Time is the watch's own: `lookEvery` seconds from one look to the next.

const harmed = (): Held[] => service((minute) => (minute > 5 ? 0.06 : 0.006))
const well = (): Held[] => service(() => 0.006)

type Shown = ReturnType<typeof seriesFor>

/** A watch in steps of `step` seconds on a store that shows at each moment what `show` makes of what it holds. */
async function watchOf(
  held: readonly Held[],
  step: number,
  show: (series: Shown, asked: Asked, now: number) => Shown,
  rest: { readonly isPartial?: boolean; readonly began?: number; readonly duration?: number } = {},
) {
  const { began = deployedAt, duration = 1800, ...partial } = rest
  let now = began
  const clock = {
    now: () => now * 1000,
    sleep: (milliseconds: number) => ((now += milliseconds / 1000), Promise.resolve()),
  }
  const api = storeApi(held, (asked, response) => {
    answer(response, { ...partial, result: show(seriesFor(held, asked), asked, now) })
    return true
  })
  const { verdict } = await withServer(api, (url) => {
    const store = prometheusStore({ url, access: noLogin, timeoutMilliseconds: 5000 }, step)
    // One of seconds has its past just before it.
    const short = duration < 300 ? { pastUntil: deployedAt } : {}
    const lasting = Math.min(plan.sustainedFor, duration / 4)
    const run = { clock, plan: { ...plan, step, duration, minWatch: duration, sustainedFor: lasting }, ...short }
    return watched(store, spec([requests], { history: 4 * 3600, range: step }), run)
  })
  return { verdict, took: now - deployedAt }
}

/** The points up to a moment; later ones are not there yet. */
const upTo = (series: Shown, until: number): Shown =>
  series
    .map((each) => ({ ...each, values: each.values.filter(([at]) => at <= until) }))
    .filter(({ values }) => values.length > 0)
/** VictoriaMetrics puts the last value it shows in place of those that it hides. */
const heldOver = (series: Shown, until: number): Shown =>
  series.map((each) => {
    const last = each.values.findLast(([at]) => at <= until)
    return {
      ...each,
      values: each.values.map((point) => (point[0] <= until || !last ? point : ([point[0], last[1]] as const))),
    }
  })

describe('a store that shows the newest 30 seconds late', () => {
  it.each([10, 30, 60])('is watched in steps of %i seconds', async (step) => {
    const { verdict } = await watchOf(harmed(), step, (series, _, now) => upTo(series, now - 30), { isPartial: false })
    expect(verdict).toMatchObject({ verdict: 'regressed', missing: {} })
  })

  it.each([10, 60])('with old values in their place gives none of these, in steps of %i seconds', async (step) => {
    const { verdict } = await watchOf(harmed(), step, (series, _, now) => heldOver(series, now - 30), {
      isPartial: false,
    })
    const direct = await watchOf(harmed(), step, (series) => series)
    if (verdict.verdict !== 'regressed' || direct.verdict.verdict !== 'regressed') throw new Error(verdict.message)
    expect(verdict.regression.worst.observed).toEqual(direct.verdict.regression.worst.observed)
    expect(verdict.regression.alarmAt).toBe(direct.verdict.regression.alarmAt)
  })

  it('gives no numbers where it says that part of it did not answer', async () => {
    const { verdict } = await watchOf(well(), 60, (series) => series, { isPartial: true })
    expect(verdict).toMatchObject({ verdict: 'inconclusive', reasonCode: 'source-down' })
    expect(verdict.message).toContain('the answer is partial')
  })
})

/** Each value one more than at the reading before. */
const changed = (series: Shown, reading: number): Shown =>
  series.map((each) => ({
    ...each,
    values: each.values.map(([at, value]) => [at, String(Number(value) + reading)] as const),
  }))

describe('newest numbers', () => {
  it('are asked for again while they are not there', async () => {
    const { verdict } = await watchOf(harmed(), 60, (series, _, now) => upTo(series, now - 50))
    expect(verdict).toMatchObject({ verdict: 'regressed', missing: {} })
  })

  it('are final once they were read twice', async () => {
    // A step is half written when it is over, and whole eighteen seconds later.
    const half = (series: Shown, _: Asked, now: number): Shown =>
      series.map((each) => ({
        ...each,
        values: each.values.map(([at, value]) => [at, at > now - 18 ? String(Number(value) / 2) : value] as const),
      }))
    const { verdict } = await watchOf(harmed(), 60, half)
    const direct = await watchOf(harmed(), 60, (series) => series)
    if (verdict.verdict !== 'regressed' || direct.verdict.verdict !== 'regressed') throw new Error(verdict.message)
    expect(verdict.regression.worst.observed).toEqual(direct.verdict.regression.worst.observed)
  })

  it('are read twice also by a look that comes when nothing more is waited for', async () => {
    const short = { began: deployedAt + 71, duration: 20 }
    const { verdict, took } = await watchOf(
      service((minute) => (minute >= 0 ? 0.5 : 0.006)),
      5,
      (series) => series,
      short,
    )
    expect(verdict).toMatchObject({ verdict: 'regressed', missing: {} })
    expect(took).toBeLessThan(71 + 10)
    const healthy = await watchOf(well(), 5, (series) => series, short)
    expect(healthy.verdict).toMatchObject({ verdict: 'healthy', missing: {} })
    // Numbers that change from one reading to the next are waited for no longer.
    let reading = 0
    const restless = await watchOf(well(), 5, (series) => changed(series, (reading += 1)), short)
    expect(restless.took).toBeLessThan(71 + 10)
    const silent = await watchOf(well(), 5, () => [], short)
    expect(silent.verdict).toMatchObject({ verdict: 'inconclusive' })
    expect(silent.took).toBeLessThan(71 + 10)
  })

  it('cost no more than seconds where a store is up to date', async () => {
    const { verdict, took } = await watchOf(harmed(), 60, (series) => series)
    if (verdict.verdict !== 'regressed') throw new Error(verdict.message)
    expect(took - (verdict.regression.alarmAt - deployedAt)).toBeLessThan(60 + 15 + 10)
  })
})
