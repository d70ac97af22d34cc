import { describe, expect, it } from 'vitest'
import { gradeAt } from '../../src/incident/clocks.ts'
import {
  alarm,
  bad,
  clocksOf,
  deploy,
  good,
  incidentOf,
  ios,
  moment,
  outcomes,
  rulesOf,
  says,
  type Told,
} from './events.ts'

const policy = (clocks: string, rest = ''): string => `incident:\n${rest}  clocks:\n${clocks}`
const financial = policy('    - { id: kr, when: { outage: 10m }, due: 24h, from: aware, owner: kim }\n')
const day = (events: readonly Told[], now: string, of: string): [string, string | null] | undefined =>
  clocksOf(events, now, of)['kr']

describe('a clock', () => {
  it.each([
    ['16:18', 'pending', null],
    ['16:19', 'open', '2026-08-01T16:14:00.000Z'],
    ['2026-08-01T11:28:00Z', 'due-soon', '2026-08-01T16:14:00.000Z'],
    ['2026-08-01T16:14:00Z', 'due-soon', '2026-08-01T16:14:00.000Z'],
    ['2026-08-01T16:14:01Z', 'late', '2026-08-01T16:14:00.000Z'],
  ])('at %s is %s', (now, state, due) => expect(day([deploy, alarm], now, financial)).toEqual([state, due]))

  it('starts by the longest that the samples allow, and not for what was shorter', () => {
    const short: Told = { kind: 'recovered', at: '16:18:30' }
    expect(day([deploy, alarm, short], '20:00', financial)?.[0]).toBe('pending')
    expect(day([deploy, alarm, { ...short, at: '16:19:30' }], '20:00', financial)?.[0]).toBe('open')
    const coarse: Told = { ...alarm, facts: { ...ios, step: 300 } }
    expect(day([deploy, coarse, short], '20:00', financial)?.[0]).toBe('open')
  })

  it('does not start long after a person said that it was over', () => {
    const over = [deploy, alarm, says('16:16', 'kim', 'resolve')]
    expect(day(over, '20:00', financial)?.[0]).toBe('pending')
    expect(day([...over, { kind: 'recovered', at: '16:40' }], '20:00', financial)?.[0]).toBe('open')
  })

  it('does not run for a false alarm', () => {
    expect(day([deploy, alarm, says('16:40', 'kim', 'false-alarm')], '20:00', financial)?.[0]).toBe('pending')
  })

  it('is met by a reference and waived by its owner with a reason', () => {
    expect(day([deploy, alarm, says('18:00', 'lee', 'reported kr R-7')], '20:00', financial)?.[0]).toBe('met')
    expect(day([deploy, alarm, says('18:00', 'Kim', 'waive KR only a part')], '20:00', financial)?.[0]).toBe('waived')
    const refused = [
      says('18:00', 'lee', 'waive kr only a part'),
      says('18:01', 'kim', 'waive kr'),
      says('18:02', 'kim', 'waive fr x'),
    ]
    expect(day([deploy, alarm, ...refused], '20:00', financial)?.[0]).toBe('open')
    expect(outcomes(incidentOf([deploy, alarm, ...refused], '20:00', financial))).toEqual([
      'not-owner',
      'no-command',
      'unknown-clock',
    ])
  })

  it('of a role is waived by whoever has it', () => {
    const of = policy('    - { id: kr, due: 24h, owner: communications }\n')
    const events = [deploy, alarm, says('16:20', 'kim', 'communications @park'), says('16:21', 'kim', 'waive kr no')]
    expect(day(events, '20:00', of)?.[0]).toBe('open')
    expect(day([...events, says('16:22', 'park', 'waive kr no')], '20:00', of)?.[0]).toBe('waived')
  })

  it('keeps an incident open', () => {
    const done: Told[] = [
      deploy,
      alarm,
      { kind: 'deployed', at: '16:40', sha: good },
      { kind: 'recovered', at: '16:50' },
    ]
    const closed: Told = { kind: 'closed', at: '19:00', by: 'kim' }
    expect(incidentOf([...done, closed], '20:00', financial).phase).toBe('resolved')
    expect(incidentOf([...done, says('18:00', 'lee', 'reported kr R-7'), closed], '20:00', financial).phase).toBe(
      'closed',
    )
    expect(incidentOf([...done, closed], '20:00').phase).toBe('closed')
  })
})

describe('the anchors', () => {
  const at = (from: string): string => policy(`    - { id: kr, due: 1h, from: ${from} }\n`)
  const events = [
    deploy,
    alarm,
    says('16:30', 'kim', 'classified kr'),
    { kind: 'deployed', at: '16:40', sha: good },
    { kind: 'recovered', at: '16:50' },
    says('17:00', 'kim', 'sent customers'),
  ]
  it.each([
    ['occurred', '17:10'],
    ['aware', '17:14'],
    ['condition', '17:10'],
    ['classified', '17:30'],
    ['determined', '17:30'],
    ['sent', '18:00'],
    ['recovered', '17:50'],
  ])('%s: due at %s', (from, due) =>
    expect(day(events, '17:05', at(from))?.[1]).toBe(new Date(moment(due)).toISOString()),
  )

  it.each(['classified', 'determined', 'sent', 'recovered'])('%s: pending before', (from) =>
    expect(day([deploy, alarm], '17:05', at(from))).toEqual(['pending', null]),
  )

  it('a person’s word on when it was known takes the place of the alarm', () => {
    expect(day([deploy, alarm, says('17:00', 'kim', 'aware 16:52')], '17:05', at('aware'))?.[1]).toBe(
      '2026-07-31T17:52:00.000Z',
    )
  })

  it('condition is when it came to be so', () => {
    const of = policy('    - { id: kr, when: { outage: 30m, severity: 2 }, due: 1h, from: condition }\n')
    expect(day([deploy, alarm], '17:05', of)?.[1]).toBe('2026-07-31T17:39:00.000Z')
  })
})

describe('conditions', () => {
  const when = (text: string, rest = ''): string => policy(`    - { id: kr, when: ${text}, due: 24h }\n`, rest)
  const records = says('16:30', 'kim', 'affected 80000 damaged records')
  it.each([
    ['{ severity: 2 }', [], 'open'],
    ['{ severity: 1 }', [], 'pending'],
    ['{ severity: 1 }', [records], 'open'],
    ['{ data: true }', [], 'pending'],
    ['{ data: true }', [records], 'open'],
    ['{ share: 0.1 }', [], 'open'],
    ['{ share: 0.2 }', [], 'pending'],
    ['{ users: 100 }', [says('16:30', 'kim', 'affected 99 users')], 'pending'],
    ['{ users: 100 }', [says('16:30', 'kim', 'affected 100명')], 'open'],
    ['{ personal: true }', [records], 'pending'],
    ['{ personal: true }', [says('16:30', 'kim', 'classified personal')], 'open'],
    ['{ malicious: true }', [{ kind: 'note', at: '16:30', facts: { malicious: true } }], 'open'],
    ['{ external: true }', [{ kind: 'external', at: '16:30', text: 'carrier' }], 'open'],
    ['{ classified: major }', [says('16:30', 'kim', 'classified major')], 'open'],
    ['{ facts: { subscribers: 10000 } }', [], 'open'],
    ['{ facts: { subscribers: 20000 } }', [], 'pending'],
    ['{ facts: { sales: 1 } }', [], 'pending'],
    ['{ outage: 10m, severity: 1 }', [], 'pending'],
    ['{ outage: 10m, any: [{ severity: 1 }, { share: 0.1 }] }', [], 'open'],
    ['{ outage: 10m, any: [{ severity: 1 }, { data: true }] }', [], 'pending'],
  ] satisfies [string, Told[], string][])('%s with %j: %s', (text, more, state) => {
    expect(day([deploy, alarm, ...more], '16:50', when(text, '  facts: { subscribers: 12000 }\n'))?.[0]).toBe(state)
  })
})

describe('times allowed', () => {
  const due = (clock: string, said: string, rest = ''): string | null | undefined =>
    clocksOf(
      [
        { kind: 'declared', at: '2026-01-31T10:00:00Z', text: 'x' },
        { kind: 'command', at: said, by: 'kim', text: '/guard classified kr' },
      ],
      said,
      policy(`    - { id: kr, from: determined, ${clock} }\n`, rest),
    )['kr']?.[1]

  it.each([
    ['due: 1mo', '2026-01-31T15:00:00Z', '2026-02-28T15:00:00.000Z'],
    ['due: 2 months', '2026-01-31T15:00:00Z', '2026-03-31T15:00:00.000Z'],
    ['due: 90m', '2026-01-31T15:00:00Z', '2026-01-31T16:30:00.000Z'],
    ['due: 3d', '2026-01-31T15:00:00Z', '2026-02-03T15:00:00.000Z'],
    ['due: 4bd', '2026-11-20T20:00:00Z', '2026-11-26T20:00:00.000Z'],
    [
      'due: 4 business days, zone: America/New_York, calendar: [2026-11-26]',
      '2026-11-20T20:00:00Z',
      '2026-11-27T20:00:00.000Z',
    ],
    ['due: 4bd, zone: America/New_York, calendar: us', '2026-11-20T20:00:00Z', '2026-11-27T20:00:00.000Z'],
    // In Seoul it is Saturday already.
    ['due: 1bd, zone: Asia/Seoul', '2026-11-20T20:00:00Z', '2026-11-22T20:00:00.000Z'],
    ['due: { business-days: 1, zone: America/New_York }', '2026-10-30T15:00:00Z', '2026-11-02T16:00:00.000Z'],
  ])('%s from %s is %s', (clock, said, at) => expect(due(clock, said, '  calendars: { us: [2026-11-26] }\n')).toBe(at))
})

describe('the reports of DORA', () => {
  const dora = policy('    - { template: dora-first }\n    - { template: dora-mid }\n    - { template: dora-last }\n')
  const major = (at: string): Told => says(at, 'kim', 'classified dora-major')

  it('are off until it is classified', () => {
    expect(Object.values(clocksOf([deploy, alarm], '20:00', dora)).map(([state]) => state)).toEqual([
      'pending',
      'pending',
      'pending',
    ])
  })

  it('are due by the earlier of two times, which for what is classified late is the later one', () => {
    expect(clocksOf([deploy, alarm, major('17:00')], '17:30', dora)['dora-first']?.[1]).toBe('2026-07-31T21:00:00.000Z')
    expect(
      clocksOf([deploy, alarm, major('2026-08-01T14:00:00Z')], '2026-08-01T14:30:00Z', dora)['dora-first']?.[1],
    ).toBe('2026-08-01T16:14:00.000Z')
    expect(
      clocksOf([deploy, alarm, major('2026-08-02T14:00:00Z')], '2026-08-02T14:30:00Z', dora)['dora-first']?.[1],
    ).toBe('2026-08-02T18:00:00.000Z')
  })

  it('are a chain', () => {
    const first = [deploy, alarm, major('17:00'), says('18:00', 'kim', 'reported dora-first R-1')]
    expect(clocksOf(first, '19:00', dora)).toEqual({
      'dora-first': ['met', '2026-07-31T21:00:00.000Z'],
      'dora-mid': ['open', '2026-08-03T18:00:00.000Z'],
      'dora-last': ['pending', null],
    })
    expect(clocksOf([...first, says('18:30', 'kim', 'reported dora-mid R-2')], '19:00', dora)['dora-last']).toEqual([
      'open',
      '2026-08-31T18:30:00.000Z',
    ])
  })
})

describe('the next word to customers', () => {
  it('runs from the promise and is met by the word', () => {
    const promised = [deploy, alarm, says('16:30', 'kim', 'next 17:00')]
    expect(clocksOf(promised, '16:40', '')).toEqual({ 'next-word': ['open', '2026-07-31T17:00:00.000Z'] })
    expect(clocksOf(promised, '17:01', '')['next-word']?.[0]).toBe('late')
    expect(clocksOf([...promised, says('16:58', 'kim', 'sent')], '17:01', '')['next-word']?.[0]).toBe('met')
    expect(
      clocksOf([...promised, says('16:58', 'kim', 'waive next-word it is over')], '17:01', '')['next-word']?.[0],
    ).toBe('waived')
  })
})

describe('the grades of a contract', () => {
  const contract = `incident:
  sla:
    - { grade: C, when: { outage: 10m }, cost: a call }
    - { grade: B, when: { outage: 60m }, cost: 5 % }
    - { grade: A, when: { outage: 4h }, cost: 20 %, excludes: [external] }
`
  const grade = (events: readonly Told[], now: string) => {
    const found = gradeAt(incidentOf(events, now, contract), Date.parse(moment(now)), rulesOf(contract))
    return [found?.grade?.grade, found?.next?.grade.grade, (found?.next?.left ?? Number.NaN) / 60_000, found?.excluded]
  }

  it('are shown with the time left to the next', () => {
    expect(grade([deploy, alarm], '16:15')).toEqual([undefined, 'C', 4, false])
    expect(grade([deploy, alarm], '16:30')).toEqual(['C', 'B', 39, false])
    expect(grade([deploy, alarm], '22:30')).toEqual(['A', undefined, Number.NaN, false])
    expect(grade([deploy, alarm, { kind: 'recovered', at: '16:40' }], '22:30')).toEqual([
      'C',
      undefined,
      Number.NaN,
      false,
    ])
    expect(
      grade([deploy, { ...alarm, sha: bad }, { kind: 'external', at: '16:20', text: 'carrier' }], '22:30'),
    ).toEqual(['A', undefined, Number.NaN, true])
  })

  it('are none without a contract', () => expect(gradeAt(incidentOf([alarm]), 0, rulesOf())).toBeNull())
})
