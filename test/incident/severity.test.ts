import { describe, expect, it } from 'vitest'
import { fc } from '../support/fast-check.ts'
import { lasted, severityChanges } from '../../src/incident/severity.ts'
import { alarm, deploy, incidentOf, ios, moment, says, severityOf, type Told } from './events.ts'

const rate = (since: number, share: number, segment = 'platform=ios'): Told => ({
  kind: 'alarm',
  at: '16:14',
  facts: { ...ios, segment, since, share },
})

describe('severity by impact', () => {
  it.each([
    ['most users', rate(0.271, 1, ''), 1],
    ['many users', rate(0.131, 1, ''), 2],
    ['a whole group, however small', rate(0.62, 0.006), 2],
    ['a tiny part of it', rate(0.62, 0.004), 4],
    ['some users', rate(0.035, 0.3), 3],
    ['hardly any', rate(0.009, 1, ''), 4],
    ['a group whose share nobody knows', { ...alarm, facts: { ...ios, share: null } }, 2],
    ['some of a group whose share nobody knows', { ...alarm, facts: { ...ios, share: null, since: 0.1 } }, 3],
    [
      'a number in its own unit',
      { ...alarm, facts: { kind: 'gauge', metric: 'load', segment: '', before: 10.1, since: 19.7 } },
      4,
    ],
    [
      'slow answers',
      { ...alarm, facts: { kind: 'latency', metric: 'latency', segment: '', before: 0.003, since: 0.041 } },
      3,
    ],
    [
      'traffic that is missing',
      { ...alarm, facts: { kind: 'volume', segment: 'network=kt', before: 900, since: 90, share: 0.3 } },
      1,
    ],
    ['data', { ...rate(0.009, 1, ''), facts: { ...ios, since: 0.006, data: 'altered' } }, 1],
    ['data, perhaps', { ...rate(0.009, 1, ''), facts: { ...ios, since: 0.006, data: 'suspected' } }, 2],
    ['a person’s word', { kind: 'declared', at: '16:14', text: 'every buyer gets an error' }, 3],
  ] satisfies [string, Told, number][])('takes %s for %j', (_, event, level) =>
    expect(severityOf([deploy, event], '16:20')).toBe(level),
  )

  it('takes the largest segment and never their sum', () => {
    const segments = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => rate(0.055, 0.9, `label=${name}`))
    expect(severityOf(segments, '16:20')).toBe(3)
  })

  it('counts a person’s declaration of data at once', () => {
    expect(
      severityOf(
        [{ kind: 'declared', at: '09:00', text: 'x' }, says('09:30', 'kim', 'affected 80000 damaged records')],
        '09:31',
      ),
    ).toBe(1)
  })
})

describe('severity by time', () => {
  it.each([
    ['16:38', 3],
    ['16:39', 2],
    ['18:00', 2],
  ])('at %s is %d', (now, level) => expect(severityOf([deploy, rate(0.046, 1, '')], now)).toBe(level))

  it('counts from the start of the impact, by the longest that its samples allow', () => {
    expect(severityOf([deploy, rate(0.62, 0.2)], '17:08')).toBe(2)
    expect(severityOf([deploy, rate(0.62, 0.2)], '17:09')).toBe(1)
    const coarse: Told = { ...alarm, facts: { ...ios, step: 300 } }
    expect(severityOf([deploy, coarse], '17:05')).toBe(1)
  })

  it('stops with the impact', () => {
    const ended: Told = { kind: 'recovered', at: '16:30' }
    expect(severityOf([deploy, rate(0.046, 1, ''), ended], '20:00')).toBe(3)
  })

  it('counts what came back once', () => {
    const first = rate(0.046, 1, '')
    const back: readonly Told[] = [
      { kind: 'mitigated', at: '16:20', text: 'flag' },
      { ...first, at: '16:25', facts: { ...first.facts, onset: moment('16:24') } },
    ]
    const minutes = (now: string): number[] => {
      const found = lasted(incidentOf([deploy, first, ...back], now), Date.parse(moment(now)), 60)
      return [found?.least ?? 0, found?.most ?? 0].map((time) => time / 60_000)
    }
    expect(minutes('16:30')).toEqual([15, 21])
    expect(severityOf([deploy, first, ...back], '16:38')).toBe(3)
    expect(severityOf([deploy, first, ...back], '16:39')).toBe(2)
  })

  it('never falls by itself', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            since: fc.double({ min: 0, max: 1, noNaN: true }),
            share: fc.double({ min: 0, max: 1, noNaN: true }),
            minute: fc.integer({ min: 0, max: 59 }),
          }),
          { minLength: 1, maxLength: 5 },
        ),
        (alarms) => {
          const events = alarms.map(({ since, share, minute }) => ({
            ...rate(since, share),
            at: `16:${String(minute).padStart(2, '0')}`,
          }))
          const levels = ['16:30', '17:00', '17:30', '18:00', '20:00'].map((now) => severityOf(events, now))
          for (const [at, level] of levels.entries())
            if (at > 0 && (levels[at - 1] ?? 4) < 4) expect(level).toBeLessThanOrEqual(levels[at - 1] ?? 4)
        },
      ),
      { numRuns: 300 },
    ))
})

describe('severity by a word', () => {
  const first = rate(0.62, 0.05)

  it('is raised by anybody and lowered with a reason', () => {
    expect(severityOf([deploy, first, says('16:20', 'kim', 'severity 1')], '16:21')).toBe(1)
    expect(severityOf([deploy, first, says('16:20', 'kim', 'severity 3')], '16:21')).toBe(2)
    expect(severityOf([deploy, first, says('16:20', 'kim', 'severity 3 a test account')], '16:21')).toBe(3)
  })

  it('holds against time, and not against what is new and worse', () => {
    const lowered = [deploy, first, says('16:20', 'kim', 'severity 3 a test account')]
    expect(severityOf(lowered, '19:00')).toBe(3)
    expect(severityOf([...lowered, { ...first, at: '16:30' }], '19:00')).toBe(3)
    expect(severityOf([...lowered, { ...rate(0.5, 0.9, 'platform=web'), at: '16:30' }], '19:00')).toBe(1)
  })

  it('is told with its reasons', () => {
    const events = [
      deploy,
      first,
      says('16:20', 'kim', 'severity 3 a test account'),
      says('16:40', 'lee', 'severity 2'),
    ]
    const changes = severityChanges(incidentOf(events), Date.parse(moment('18:00')), 60)
    expect(changes.map(({ from, to, reason, by, text }) => [from, to, reason, by, text])).toEqual([
      [null, 2, 'impact', null, ''],
      [2, 3, 'person', 'kim', 'a test account'],
      [3, 2, 'person', 'lee', ''],
    ])
  })
})
