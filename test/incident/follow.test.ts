import { describe, expect, it } from 'vitest'
import { fc } from '../support/fast-check.ts'
import { hostileText } from '../render/hostile.ts'
import { ConfigurationError } from '../../src/base/errors.ts'
import { kinds, parseEvents } from '../../src/incident/events-file.ts'
import { follow } from '../../src/incident/follow.ts'
import {
  alarm,
  bad,
  deploy,
  fileText,
  good,
  incidentOf,
  ios,
  moment,
  outcomes,
  rulesOf,
  says,
  type Told,
} from './events.ts'

const phaseOf = (...events: readonly Told[]): string => incidentOf(events).phase
const recovered: Told = { kind: 'recovered', at: '16:50' }
const mended: Told = { kind: 'deployed', at: '16:40', sha: good }

describe('an incident', () => {
  it.each([
    ['triage', [deploy, alarm]],
    ['triage', [{ kind: 'declared', at: '09:00', by: 'kim', text: 'every buyer gets an error' }]],
    ['investigating', [deploy, alarm, { kind: 'acknowledged', at: '16:20', by: 'kim' }]],
    ['investigating', [deploy, alarm, says('16:20', 'kim', 'investigator @lee')]],
    ['mitigating', [deploy, alarm, { kind: 'rollback-opened', at: '16:15', facts: { pull: 12 } }]],
    ['mitigating', [deploy, alarm, { kind: 'rollback-merged', at: '16:30', facts: { pull: 12 } }]],
    ['monitoring', [deploy, alarm, mended]],
    ['monitoring', [deploy, alarm, { kind: 'mitigated', at: '16:30', text: 'flag checkout-v2 off' }]],
    ['monitoring', [deploy, alarm, says('16:30', 'kim', 'mitigated flag checkout-v2')]],
    ['resolved', [deploy, alarm, mended, recovered]],
    ['closed', [deploy, alarm, mended, recovered, { kind: 'closed', at: '17:00', by: 'kim' }]],
    ['cancelled', [deploy, alarm, says('16:20', 'kim', 'false-alarm the page was reset')]],
  ] satisfies [string, Told[]][])('is %s', (phase, events) => expect(phaseOf(...events)).toBe(phase))

  it('is not closed by closing while users are affected, nor before it is proven', () => {
    const closed: Told = { kind: 'closed', at: '16:45', by: 'kim' }
    expect(phaseOf(deploy, alarm, closed)).toBe('triage')
    expect(phaseOf(deploy, alarm, mended, closed)).toBe('monitoring')
  })

  it('is one, however often a metric flaps', () => {
    const flaps = Array.from({ length: 10 }, (_, at): Told[] => [
      { kind: 'alarm', at: `17:${String(at * 5).padStart(2, '0')}`, facts: ios },
      { kind: 'recovered', at: `17:${String(at * 5 + 2).padStart(2, '0')}` },
    ])
    expect(phaseOf(deploy, ...flaps.flat())).toBe('resolved')
    expect(phaseOf(deploy, ...flaps.flat().slice(0, -1))).toBe('mitigating')
  })

  it('is asked anew when a sign comes back long after', () => {
    expect(phaseOf(deploy, alarm, mended, recovered, { ...alarm, at: '17:30' })).toBe('triage')
    expect(phaseOf(deploy, alarm, mended, { ...alarm, at: '16:45' })).toBe('mitigating')
  })

  it('is asked anew when a person says so after it was over', () => {
    expect(phaseOf(deploy, alarm, mended, recovered, says('17:30', 'kim', 'declare it is back'))).toBe('triage')
    expect(phaseOf(deploy, alarm, mended, says('16:45', 'kim', 'declare it is back'))).toBe('mitigating')
  })

  it('is not mended by the bad commit once more, nor by any deploy where a person declared something else', () => {
    expect(phaseOf(deploy, alarm, { kind: 'deployed', at: '16:40', sha: bad })).toBe('triage')
    expect(
      phaseOf({ kind: 'declared', at: '09:00', text: 'an attack' }, { kind: 'deployed', at: '09:30', sha: good }),
    ).toBe('triage')
    expect(phaseOf(deploy, alarm, { kind: 'external', at: '16:20', text: 'carrier' }, mended)).toBe('investigating')
  })

  it('stays closed when a later alarm belongs to another one', () => {
    const done = [deploy, alarm, mended, recovered, { kind: 'closed', at: '17:00' }, { ...alarm, at: '20:00' }]
    expect(incidentOf(done).timeline.at(-1)?.outcome).toEqual({ kind: 'after-closing' })
    expect(phaseOf(...done)).toBe('closed')
  })

  it('looks at nothing that is later than now', () => {
    expect(incidentOf([deploy, alarm, mended, recovered], '16:45').phase).toBe('monitoring')
  })
})

describe('a false alarm', () => {
  it('needs somebody without a part in what was deployed', () => {
    const incident = incidentOf([deploy, alarm, says('16:20', 'Ann', 'false-alarm as expected')])
    expect([incident.phase, outcomes(incident)]).toEqual(['triage', ['contributed']])
  })

  it('takes every author of the range for one with a part', () => {
    const range = { ...deploy, facts: { authors: ['Lee'] } }
    expect(phaseOf(range, alarm, says('16:20', 'lee', 'false-alarm'))).toBe('triage')
    expect(phaseOf(range, alarm, says('16:20', 'kim', 'false-alarm'))).toBe('cancelled')
  })

  it('after recovery takes back that alarm only', () => {
    const second: Told = { kind: 'alarm', at: '17:30', facts: { ...ios, segment: '', share: 1, since: 0.9 } }
    const incident = incidentOf([
      deploy,
      alarm,
      mended,
      recovered,
      second,
      says('17:35', 'kim', 'false-alarm a load test'),
    ])
    expect(incident.phase).toBe('resolved')
    expect(incident.waves).toHaveLength(1)
  })

  it('while recovery is watched goes back to watching it', () => {
    expect(phaseOf(deploy, alarm, mended, { ...alarm, at: '16:44' }, says('16:45', 'kim', 'false-alarm'))).toBe(
      'monitoring',
    )
  })

  it('that was none after all begins anew', () => {
    expect(phaseOf(deploy, alarm, says('16:20', 'kim', 'false-alarm'), { ...alarm, at: '16:30' })).toBe('triage')
  })
})

describe('what people say', () => {
  it('gives roles and hands them over', () => {
    const incident = incidentOf([
      deploy,
      alarm,
      says('16:20', 'kim', 'commander'),
      says('16:21', 'kim', 'scribe @kim'),
      says('16:22', 'kim', 'data @lee'),
      says('18:00', 'kim', 'handover @park'),
    ])
    expect(incident.roles).toEqual({
      commander: 'park',
      investigator: null,
      data: 'lee',
      communications: null,
      scribe: 'park',
    })
    expect(incident.acknowledged).toEqual({ at: Date.parse(moment('16:20')), by: 'kim' })
  })

  it('is shown at its time and as said later', () => {
    const incident = incidentOf(
      [deploy, alarm, says('22:40', 'kim', 'note 16:40 a question about the metric')],
      '23:00',
    )
    expect(incident.timeline.at(-1)).toMatchObject({
      at: Date.parse(moment('16:40')),
      saidAt: Date.parse(moment('22:40')),
    })
  })

  it('does not count from outside, edited, or from a machine', () => {
    const ack = says('16:20', 'eve', 'mitigated block x')
    expect(outcomes(incidentOf([deploy, alarm, { ...ack, facts: { permission: 'read' } }]))).toEqual(['may-not-write'])
    expect(outcomes(incidentOf([deploy, alarm, { ...ack, facts: { edited: true } }]))).toEqual(['edited'])
    expect(outcomes(incidentOf([deploy, alarm, { ...ack, by: 'robot[bot]' }]))).toEqual(['not-a-person'])
  })

  it('explains away nothing', () => {
    const explained = [
      deploy,
      alarm,
      says('16:40', 'ann', 'note slightly up, as expected'),
      { kind: 'note', at: '16:41', by: 'ann', text: 'this is no incident' },
      says('16:41', 'ann', 'external somebody else'),
      says('16:42', 'ann', 'resolve'),
      says('16:43', 'ann', 'severity 4'),
    ]
    const incident = incidentOf(explained)
    expect([incident.phase, incident.words, outcomes(incident)]).toEqual([
      'investigating',
      [],
      ['obeyed', 'obeyed', 'contributed', 'lower-needs-reason'],
    ])
  })

  it('ends what no metric watches', () => {
    const declared: Told = { kind: 'declared', at: '09:00', by: 'kim', text: 'records are altered' }
    expect(phaseOf(declared, says('14:00', 'lee', 'mitigated block the user'), says('17:00', 'kim', 'resolve'))).toBe(
      'resolved',
    )
  })

  it('counts data and people', () => {
    const incident = incidentOf([
      alarm,
      says('16:20', 'kim', 'affected 80,000 damaged records'),
      says('16:21', 'kim', 'affected 300명'),
    ])
    expect(incident.counts.map(({ count, of }) => [count, of])).toEqual([
      [80_000, 'data'],
      [300, 'people'],
    ])
    expect(incident.data).toMatchObject([{ harm: 'altered' }])
    const lost: Told = { kind: 'declared', at: '16:00', text: 'x', facts: { data: 'lost' } }
    expect(incidentOf([lost, says('16:20', 'kim', 'affected 5 records')]).data).toMatchObject([{ harm: 'lost' }])
  })

  it('that nobody knows is kept and answered', () => {
    const incident = incidentOf([
      alarm,
      says('16:20', 'kim', 'comander @lee'),
      { kind: 'later-kind', at: '16:21' },
      says('16:22', 'kim', 'approve x'),
    ])
    expect(incident.timeline.map(({ outcome }) => outcome.kind)).toEqual([
      'counted',
      'no-command',
      'unknown-kind',
      'no-command',
    ])
  })

  it('has times that there are', () => {
    expect(
      outcomes(incidentOf([alarm, says('16:20', 'kim', 'meeting 25:00'), says('16:20', 'kim', 'next 17:00')])),
    ).toEqual(['not-a-time', 'obeyed'])
  })
})

describe('facts', () => {
  it('stand in place of texts, and say when a note happened', () => {
    const incident = incidentOf([
      {
        kind: 'declared',
        at: '09:00',
        by: 'kim',
        facts: { what: 'records are gone', severity: 1, onset: moment('08:30'), dataLoss: true },
      },
      { kind: 'external', at: '09:10', facts: { upstream: 'KT' } },
      { kind: 'note', at: '09:20', text: 'a question', facts: { happenedAt: moment('08:40') } },
      { kind: 'rollback-opened', at: '09:30', text: 'see #12' },
      { kind: 'mitigated', at: '09:40', facts: { how: 'failover' } },
    ])
    expect(incident).toMatchObject({
      declared: { what: 'records are gone', onset: Date.parse(moment('08:30')) },
      words: [{ level: 1 }],
      data: [{ harm: 'lost' }],
      external: { text: 'KT' },
      rollback: { pull: 12 },
      endings: [{ how: 'failover' }],
    })
    expect(incident.timeline[2]).toMatchObject({ at: Date.parse(moment('08:40')), saidAt: Date.parse(moment('09:20')) })
  })
})

describe('a file of events', () => {
  it('may begin with a mark of its encoding', () => {
    expect(parseEvents(`\uFEFF${fileText([alarm])}`, 'e.json').events).toHaveLength(1)
  })

  it.each([
    ['{', /^e\.json: expected JSON, found "\{"$/],
    ['[]', /^e\.json: expected an object with schemaVersion, environment and events$/],
    ['{"schemaVersion":2,"environment":"p","events":[]}', /^e\.json: schemaVersion: expected 1/],
    ['{"schemaVersion":1,"environment":"","events":[]}', /environment: expected the name of an environment/],
    ['{"schemaVersion":1,"environment":"p"}', /events: expected a list of events/],
    [
      '{"schemaVersion":1,"environment":"p","events":[{"kind":"note","at":"16:40"}]}',
      /events\.0\.at: expected a time in ISO 8601 such as/,
    ],
    [
      '{"schemaVersion":1,"environment":"p","events":[{"at":"2026-07-31T16:00:00Z"}]}',
      /events\.0\.kind: expected the kind/,
    ],
  ])('says what is wrong with %s', (text, message) => {
    const read = (): unknown => parseEvents(text, 'e.json')
    expect(read).toThrow(ConfigurationError)
    expect(read).toThrow(message)
  })
})

const anyEvent = fc.record(
  {
    kind: fc.oneof(fc.constantFrom<string>(...kinds), hostileText),
    at: fc.constantFrom('16:00', '16:10', '16:20', '16:30', '17:30'),
    by: fc.constantFrom('ann', 'kim', 'lee', 'robot[bot]'),
    sha: fc.constantFrom(good, bad, 'x'),
    text: fc.oneof(
      hostileText,
      fc
        .tuple(
          fc.constantFrom(
            'ack',
            'commander',
            'severity 1',
            'severity 3 why',
            'false-alarm',
            'resolve',
            'note 16:05',
            'aware 16:05',
            'meeting 17:00',
            'mitigated flag',
            'affected 5 records',
            'reported kr x',
            'waive kr x',
            'handover @lee',
            'sent',
            'next 18:00',
            'external',
            'confidential',
          ),
          hostileText,
        )
        .map(([command, text]) => `/guard ${command} ${text}`),
    ),
    facts: fc.oneof(
      fc.constant(ios),
      fc.constant({ ...ios, segment: '', kind: 'gauge' }),
      fc.dictionary(fc.constantFrom(...Object.keys(ios), 'data', 'people', 'permission'), fc.anything()),
    ),
  },
  { requiredKeys: ['kind', 'at'] },
)

describe('any events', () => {
  const policy = 'incident:\n  clocks:\n    - { id: kr, when: { outage: 10m }, due: 24h, owner: kim }\n'
  const read = (events: readonly Told[]) => {
    const now = Date.parse(moment('18:00'))
    return follow(parseEvents(fileText(events), 'e.json'), now, rulesOf(policy))
  }

  it('never crash, lose none, and mean the same in whatever order a file has them', () =>
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (events, order) => {
        const told = events.map((event) => JSON.parse(JSON.stringify(event)) as Told)
        const shuffled = told
          .map((event) => ({ event, key: order.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
        const incident = read(told)
        expect(read(shuffled.map(({ event }) => event))).toEqual(incident)
        const kept = new Set(incident.timeline.map(({ event }) => JSON.stringify(event)))
        expect(kept.size).toBe(incident.timeline.length)
      }),
      { numRuns: 500 },
    ))
})

describe('planned work', () => {
  const announced = says('08:00', 'kim', 'maintenance 15:00 15:30 the switch is replaced')
  const at = (now: string, ...events: readonly Told[]) => incidentOf([announced, ...events], now)

  it('is nothing broken within its time, and is from then on', () => {
    expect(at('15:30').waves).toEqual([])
    expect(at('15:31')).toMatchObject({ phase: 'triage', waves: [{ began: Date.parse(moment('15:30')) }] })
    expect(at('15:50', says('15:20', 'kim', 'extended 16:00')).waves).toEqual([])
    expect(at('16:10', says('15:20', 'kim', 'resolve'))).toMatchObject({ phase: 'resolved', waves: [] })
  })

  it('that overran stays what it is when a new end is told', () => {
    const told = at('15:45', says('15:40', 'kim', 'extended 16:30'))
    expect(told.waves).toHaveLength(1)
    expect(told.maintenance).toMatchObject({
      announced: Date.parse(moment('15:30')),
      until: Date.parse(moment('16:30')),
    })
  })

  it('takes a declaration back that was about it, and never an alarm', () => {
    const declared: Told = { kind: 'declared', at: '07:50', by: 'kim', text: 'Switch' }
    expect(at('08:10', declared).waves).toEqual([])
    expect(at('16:10', deploy, { ...alarm, at: '07:55' }).waves[0]?.alarms).toHaveLength(1)
  })

  it.each([
    ['an end before the beginning', 'maintenance 2026-07-31T15:00 2026-07-31T14:00 x', 'not-a-time'],
    ['a time that is over', 'maintenance 2026-07-30T15:00 2026-07-30T16:00 x', 'not-a-time'],
    ['longer without any', 'extended 16:00', 'not-planned'],
  ])('not: %s', (_, line, why) => {
    const { timeline, maintenance } = incidentOf([says('08:00', 'kim', line)], '09:00')
    expect([maintenance, timeline[0]?.outcome]).toEqual([null, expect.objectContaining({ kind: 'refused', why })])
  })
})
