import { describe, expect, it } from 'vitest'
import { emptyRecord, type EnvironmentRecord } from '../../src/deploy/record.ts'
import { parsePolicy } from '../../src/config/parse-policy.ts'
import { storeTask } from '../../src/verbs/watch/plan-watch.ts'
import { withoutIntervals } from '../../src/watch/steps/step-reader.ts'
import { deployedAt, memoryStore, requests, service, spec, watched } from './memory-store.ts'

const hour = 3600
/** Broken from three hours before the deploy until it began. */
const from = deployedAt - 3 * hour
const until = deployedAt - 300
const isIncident = (minute: number) => minute * 60 >= -3 * hour && minute * 60 < -300
const broken = service((minute) => (isIncident(minute) || minute > 10 ? 0.05 : 0.006))
const oneDay = spec([requests], { history: 12 * hour, baseline: 'previous-window' })

/** A watch in the record, which began then. */
const watch = (startedAt: string, verdict: 'healthy' | 'regressed') => ({
  deployment: null,
  sha: 'a'.repeat(40),
  baseSha: null,
  run: { id: 1, attempt: 1 },
  state: 'ended' as const,
  startedAt,
  baseline: null,
  verdict,
})

describe('an incident in the past', () => {
  it('hides the same harm where it is taken for usual', async () => {
    const { verdict } = await watched(memoryStore(broken), oneDay)
    expect(verdict.verdict).not.toBe('regressed')
  })

  it('leaves nothing to compare with where all of it is left out', async () => {
    const { verdict } = await watched(memoryStore(broken), oneDay, { incidents: [{ from, until }] })
    expect([verdict.verdict, verdict.reasonCode]).toEqual(['inconclusive', 'no-baseline'])
  })

  it('is no measure of what is usual once it is left out', async () => {
    const earlier = service((minute) => (minute < -100 && minute > -160 ? 0.05 : minute > 10 ? 0.03 : 0.006))
    const incidents = [{ from: deployedAt - 160 * 60, until: deployedAt - 100 * 60 }]
    const { verdict } = await watched(memoryStore(earlier), oneDay, { incidents })
    const { verdict: taken } = await watched(memoryStore(earlier), oneDay)
    expect(taken.message).toContain('instead of 1.5 %')
    expect(verdict.message).toContain('instead of 0.63 %')
    expect(verdict.endedAt).toBeLessThan(taken.endedAt)
    expect(verdict.remarks?.join('\n')).toContain(
      '1 known incident is left out of what is usual (2023-11-14 19:40 UTC for 60 min): from the policy or from earlier deploys.',
    )
    expect(taken.remarks?.join('\n')).not.toContain('known incident')
  })

  it('is told only where it lies in the past that is looked at', async () => {
    const incidents = [{ from: deployedAt - 40 * hour, until: deployedAt - 38 * hour }]
    const { verdict } = await watched(memoryStore(service(() => 0.006)), oneDay, { incidents })
    expect(verdict.remarks?.join('\n')).not.toContain('known incident')
  })
})

describe('the store without an incident', () => {
  it('has no number in any step that reaches into it, and all others', async () => {
    const store = withoutIntervals(memoryStore(service(() => 0.006)), [{ from: 630, until: 700 }])
    const answer = await store.read(requests, { first: 600, count: 4, step: 60 })
    const values = 'series' in answer ? answer.series.map(({ values: each }) => [...each].map(Number.isNaN)) : []
    expect(values.length).toBeGreaterThan(0)
    // Steps end at 600, 660, 720 and 780.
    for (const each of values) expect(each).toEqual([false, true, true, false])
  })
})

describe('incidents of the policy', () => {
  const text = (line: string) => `watch:\n  incidents:\n    - ${line}\n`
  const at = (moment: string) => Date.parse(moment) / 1000

  it('are left out beside those of the record', () => {
    const { incidents } = parsePolicy(text('{ from: 2026-01-03T10:00Z, until: 2026-01-03T13:30:00+01:00 }'), 'p.yml')
    const named = { from: at('2026-01-03T10:00:00Z'), until: at('2026-01-03T12:30:00Z') }
    expect(incidents).toEqual([named])
    const watches = [watch('2026-01-05T09:00:00Z', 'regressed')]
    const { store } = storeTask({ ...emptyRecord, watches }, spec([requests]), null, incidents)
    expect(store?.incidents).toEqual([named, { from: at('2026-01-05T09:00:00Z'), until: at('2026-01-06T09:00:00Z') }])
  })

  it.each([
    ['{ from: 2026-01-03T10:00Z, until: 2026-01-03T10:00Z }', 'watch.incidents.0.until: expected a time after from'],
    ['{ from: 2026-01-03, until: 2026-01-04 }', 'expected a time such as 2026-11-20T14:30Z'],
    ['{ from: 2026-02-30T10:00Z, until: 2026-03-03T10:00Z }', 'expected a time such as 2026-11-20T14:30Z'],
    ['{ from: 2026-01-03T10:00Z }', 'watch.incidents.0.until: expected a time such as'],
    ['{ from: 2026-01-03T10:00Z, to: 2026-01-03T11:00Z }', 'unknown key "to" in watch.incidents.0'],
  ])('have to be times that can be: %s', (line, message) => {
    expect(() => parsePolicy(text(line), 'p.yml')).toThrow(message)
  })
})

describe('incidents of a record', () => {
  const incidentsOf = (watches: EnvironmentRecord['watches']) =>
    storeTask({ ...emptyRecord, watches }, spec([requests]), null).store?.incidents
  const at = (text: string) => Date.parse(text) / 1000

  it('last from a bad deploy to the next good one', () => {
    const watches = [
      watch('2026-01-05T09:00:00Z', 'regressed'),
      watch('2026-01-05T09:30:00Z', 'regressed'),
      watch('2026-01-05T11:00:00Z', 'healthy'),
    ]
    expect(incidentsOf(watches)).toEqual([
      { from: at('2026-01-05T09:00:00Z'), until: at('2026-01-05T11:00:00Z') },
      { from: at('2026-01-05T09:30:00Z'), until: at('2026-01-05T11:00:00Z') },
    ])
  })

  it('last a day where nothing says when they ended', () => {
    expect(incidentsOf([watch('2026-01-05T09:00:00Z', 'regressed')])).toEqual([
      { from: at('2026-01-05T09:00:00Z'), until: at('2026-01-06T09:00:00Z') },
    ])
  })
})
