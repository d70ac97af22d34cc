import { expect, it } from 'vitest'
import { random } from '../evidence/random.ts'
import type { Timeline } from '../../src/watch/steps/timeline.ts'
import { judgePrepared, prepareGauges } from '../../src/watch/nodes/gauges.ts'
import { emptyTable, KNOWN } from '../../src/watch/steps/metric-table.ts'
import { rest } from './memory-store.ts'

const [step, deploy, planned] = [300, 6 * 288, 12]
const timeline: Timeline = { step, first: 1_700_000_100, steps: deploy + planned, deploy, pastEnd: deploy, planned }

/** Pods of one service: a daily season with noise; the last one rises by that factor with the deploy. `short`: one pod has a day only. */
function table(pods: number, factor: number, short = false) {
  const made = emptyTable(
    {
      ...rest,
      minEffect: { relative: 0.05, absolute: 0 },
      name: 'load',
      labels: ['pod'],
      query: { kind: 'gauge', query: 'load' },
    },
    timeline.steps,
  )
  made.state.fill(KNOWN)
  for (let pod = 0; pod < pods; pod++) {
    const next = random(pod)
    const values = Float64Array.from({ length: timeline.steps }, (_, at) => {
      const usual = 100 + 30 * Math.sin((2 * Math.PI * at) / 288) + 8 * (next() + next() + next() - 1.5)
      return pod === pods - 1 && at >= deploy ? usual * factor : usual
    })
    if (short && pod === 0) values.fill(Number.NaN, 0, deploy - 2.5 * 288)
    made.gauges.set(`pod=${String(pod).padStart(2, '0')}`, values)
  }
  return made
}

const prepared = (of: ReturnType<typeof table>, rate = 0.05) => prepareGauges([of], timeline, rate, 0, 'auto')
const verdicts = (of: ReturnType<typeof table>) =>
  prepared(of).map((gauge) => judgePrepared(gauge, timeline, timeline.steps).verdict)

it('many gauges of one service are calibrated together, so that one that rises by a fifth is found', () => {
  expect(verdicts(table(30, 1.2)).map((verdict) => verdict === 'regressed')).toEqual([
    ...Array.from({ length: 29 }, () => false),
    true,
  ])
  expect(new Set(prepared(table(30, 1)).map(({ common }) => common)).size).toBe(1)
  expect(prepared(table(30, 1))[0]?.common).toBeGreaterThan(100)
})

it('a gauge alone, too few windows for the rate, and a series with a short past have thresholds of their own', () => {
  const common = (of: ReturnType<typeof table>, rate?: number) => prepared(of, rate).map(({ common: each }) => each)
  expect(common(table(1, 1))).toEqual([null])
  expect(common(table(3, 1), 0.0001)).toEqual([null, null, null])
  const [short, ...others] = common(table(3, 1, true))
  expect(short).toBeNull()
  expect(others.every((windows) => windows !== null)).toBe(true)
})

it('a gauge without enough of a past is compared with the time just before, where that is what was asked for', () => {
  const short = table(1, 8)
  short.gauges.get('pod=00')?.fill(Number.NaN, 0, deploy - 24)
  const verdictOf = (baseline: 'auto' | 'previous-window') =>
    prepareGauges([short], timeline, 0.05, 0, baseline).map((gauge) => judgePrepared(gauge, timeline, timeline.steps))
  expect(verdictOf('auto')).toMatchObject([{ verdict: 'inconclusive', reason: 'too-little-history' }])
  expect(verdictOf('previous-window')).toMatchObject([{ verdict: 'regressed', alarm: { against: 'before' } }])
})
