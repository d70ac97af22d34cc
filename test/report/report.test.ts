import { describe, expect, it } from 'vitest'
import { ConfigurationError } from '../../src/base/errors.ts'
import { reportSummary } from '../../src/render/report-summary.ts'
import { parseFacts } from '../../src/report/facts.ts'
import { reportOf } from '../../src/report/report.ts'
import { quantile, rateOf, survivalMedian } from '../../src/report/statistics.ts'
import { fakeSha } from '../support/record-fixtures.ts'

const day = 86_400_000
const start = Date.parse('2026-10-01T00:00:00Z')
const span = { from: start, until: start + 41 * day }
const at = (days: number): string => new Date(start + days * day).toISOString()
const sha = (number: number): string => fakeSha(String(number).padStart(7, 'a'))

type Row = Record<string, unknown>
const facts = (content: { deploys?: Row[]; incidents?: Row[]; held?: Row[] }) =>
  parseFacts(JSON.stringify({ schemaVersion: 1, ...content }), 'facts.json')

/** One a day, each with a change of the day before. */
const daily = (change: (day: number) => Row = () => ({})): Row[] =>
  Array.from({ length: 41 }, (_, index) => ({
    sha: sha(index),
    at: at(index + 0.5),
    verdict: 'healthy',
    changes: [{ committedAt: at(index - 1.5), mergedAt: at(index) }],
    ...change(index),
  }))

const bad = { id: '#41', sha: sha(9), onset: at(9.5), at: at(9.51), recoveredAt: at(9.75), confirmed: true }

describe('the five measures', () => {
  it('of 41 deploys with one bad one and its rollback, which is no failure itself', () => {
    const deploys = daily((index) =>
      index === 9 ? { verdict: 'regressed' } : index === 10 ? { kind: 'rollback' } : {},
    )
    const report = reportOf(facts({ deploys, incidents: [bad] }), span)
    expect(report.deploymentFrequency).toEqual({ deploys: 41, repeated: 0, perDay: 1, medianGap: 86_400 })
    expect(report.changeLeadTime).toEqual({
      committedToLive: { count: 41, median: 2 * 86_400, p90: 2 * 86_400 },
      mergedToLive: { count: 41, median: 43_200, p90: 43_200 },
    })
    expect(report.changeFailRate).toMatchObject({ count: 1, of: 41 })
    expect(report.deploymentReworkRate).toMatchObject({ count: 1, of: 41, by: { rollback: 1, reland: 0, fix: 0 } })
    expect(report.failedDeploymentRecoveryTime).toEqual({ recovered: 1, open: 0, median: 21_600, longestOpen: null })
  })

  it.each([
    ['a false alarm', { falseAlarm: true, confirmed: false }, { failed: 0, falseAlarms: 1, external: 0, incidents: 0 }],
    ['a cause outside', { cause: 'external' }, { failed: 0, falseAlarms: 0, external: 1, incidents: 0 }],
    ['a bad deploy', {}, { failed: 1, falseAlarms: 0, external: 0, incidents: 1 }],
    ['one before the span', { sha: sha(9), at: at(-2) }, { failed: 0, falseAlarms: 0, external: 0, incidents: 0 }],
    ['one of an unknown deploy', { sha: null }, { failed: 0, falseAlarms: 0, external: 0, incidents: 1 }],
  ])('%s counts where it belongs', (_, change, expected) => {
    const { changeFailRate, beside } = reportOf(facts({ deploys: daily(), incidents: [{ ...bad, ...change }] }), span)
    const { falseAlarms, external, incidents } = beside
    expect({ failed: changeFailRate.count, falseAlarms, external, incidents }).toEqual(expected)
  })

  it('an alarm without an incident is a failure, and two incidents of one deploy are one', () => {
    const alone = reportOf(facts({ deploys: daily((index) => (index === 3 ? { verdict: 'regressed' } : {})) }), span)
    expect(alone.changeFailRate.count).toBe(1)
    const twice = facts({ deploys: daily(), incidents: [bad, { ...bad, id: '#42', at: at(9.6) }] })
    expect(reportOf(twice, span).changeFailRate.count).toBe(1)
  })

  it('what is not over lasts so long at least, and the median is of all', () => {
    const incidents = [
      { ...bad, recoveredAt: at(9.6) },
      { ...bad, id: '2', recoveredAt: null },
      { ...bad, id: '3', recoveredAt: null, onset: at(40), at: at(40) },
    ]
    const { failedDeploymentRecoveryTime: time } = reportOf(facts({ deploys: daily(), incidents }), span)
    expect(time).toEqual({ recovered: 1, open: 2, median: null, longestOpen: 31.5 * 86_400 })
  })

  it('what was live already is no deploy, and going back to an older commit is one', () => {
    const deploys = [0, 0, 1, 0].map((number, index) => ({ sha: sha(number), at: at(index + 1) }))
    const { deploymentFrequency } = reportOf(facts({ deploys }), span)
    expect(deploymentFrequency).toMatchObject({ deploys: 3, repeated: 1 })
  })

  it('what was held and never went out was prevented; what went out later was not', () => {
    const held = [sha(100), sha(100), sha(3)].map((held_) => ({ sha: held_, at: at(2) }))
    expect(reportOf(facts({ deploys: daily(), held }), span).beside.prevented).toBe(1)
  })

  it('does not depend on the order of the file', () => {
    const incidents = [bad, { ...bad, id: '#42', sha: sha(20), at: at(21), recoveredAt: null }]
    const forwards = facts({ deploys: daily(), incidents })
    const backwards = facts({ deploys: daily().toReversed(), incidents: incidents.toReversed() })
    expect(reportOf(backwards, span)).toEqual(reportOf(forwards, span))
  })
})

describe('how good the verdicts were', () => {
  const deploys = daily((index) => ({
    verdict: index < 3 ? 'regressed' : index === 5 ? 'inconclusive' : index === 6 ? null : 'healthy',
  }))
  const incident = (index: number, change: Row): Row => ({
    ...bad,
    id: `#${index}`,
    sha: sha(index),
    at: at(index + 0.6),
    ...change,
  })

  it('counts alarms as proven, denied and undecided, and what people found instead', () => {
    const incidents = [
      incident(0, {}),
      incident(1, { confirmed: false, falseAlarm: true }),
      incident(2, { confirmed: false }),
      incident(4, { found: 'person' }),
      incident(5, { found: 'person' }),
      incident(6, { found: 'person' }),
    ]
    const { verdicts } = reportOf(facts({ deploys, incidents }), span)
    expect(verdicts.words).toEqual({ healthy: 36, regressed: 3, external: 0, inconclusive: 1 })
    expect(verdicts.alarms).toMatchObject({ confirmed: 1, denied: 1, undecided: 1, right: { count: 1, of: 2 } })
    expect(verdicts.missed).toEqual({ healthy: 1, inconclusive: 1, unwatched: 1 })
    expect([verdicts.found.count, verdicts.found.of, verdicts.unwatched]).toEqual([2, 4, 1])
  })

  it('is told to people with how little few deploys say', async () => {
    const incidents = [
      incident(0, {}),
      incident(4, { found: 'person', recoveredAt: null }),
      incident(8, { cause: 'external' }),
    ]
    const held = [{ sha: sha(100), at: at(2), reason: 'uncovered' }]
    const some = deploys.map((one, index) => (index === 1 ? { ...one, kind: 'rollback' } : one))
    await expect(reportSummary(reportOf(facts({ deploys: some, incidents, held }), span))).toMatchFileSnapshot(
      'golden/report.md',
    )
    const nothing = reportSummary(reportOf(facts({}), span))
    await expect(nothing).toMatchFileSnapshot('golden/report-empty.md')
    expect(nothing).not.toMatch(/NaN|null|undefined|Infinity/)
  })
})

describe('the numbers behind it', () => {
  it.each([
    // By the formula, as statistics texts have it.
    [2, 41, 0.0135, 0.1614],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
  ])('%i of %i is %f to %f', (count, of, low, high) => {
    const { interval } = rateOf(count, of)
    expect(interval?.[0]).toBeCloseTo(low, 3)
    expect(interval?.[1]).toBeCloseTo(high, 3)
  })

  it('nothing of nothing is no share', () =>
    expect(rateOf(0, 0)).toEqual({ count: 0, of: 0, share: null, interval: null }))

  it('the median of durations, some of which go on', () => {
    // The example of textbooks: times 6, 6, 6, 7, 10, 13, 16, 22, 23 of remissions, and twelve that were not over (Freireich 1963).
    const ended = [6, 6, 6, 7, 10, 13, 16, 22, 23].map((length) => ({ length, ended: true }))
    const open = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map((length) => ({ length, ended: false }))
    expect(survivalMedian([...ended, ...open])).toBe(23)
    expect(survivalMedian(open)).toBeNull()
    expect([quantile([1, 2, 3, 4], 0.5), quantile([], 0.5), quantile([7], 0.9)]).toEqual([2.5, null, 7])
  })
})

it.each([
  ['{', 'facts.json is not JSON'],
  ['[]', 'facts.json: '],
  ['{"schemaVersion":2}', 'facts.json: schemaVersion: expected 1'],
  [
    '{"schemaVersion":1,"deploys":[{"sha":"abc","at":"2026-10-01T00:00:00Z"}]}',
    'facts.json: deploys.0.sha: expected a commit id of 40',
  ],
  [
    `{"schemaVersion":1,"deploys":[{"sha":"${sha(1)}","at":"yesterday"}]}`,
    'facts.json: deploys.0.at: expected a time such as',
  ],
  ['{"schemaVersion":1,"deployments":[]}', 'facts.json: '],
])('refuses %s', (text, why) => {
  expect(() => parseFacts(text, 'facts.json')).toThrow(ConfigurationError)
  expect(() => parseFacts(text, 'facts.json')).toThrow(why)
})
