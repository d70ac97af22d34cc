import { expect, test } from 'vitest'
import { advance, type Development } from '../../src/incident/lifecycle.ts'
import { fakeSha } from '../support/record-fixtures.ts'
import type { IncidentPhase } from '../../src/deploy/record.ts'

const opened = (phase: IncidentPhase, texts: readonly string[] = []) => {
  return {
    step: 'opened' as const,
    issue: 7,
    phase,
    timeline: texts.map((text) => ({ kind: 'line' as const, at: '2026-03-06T17:00:00Z', text })),
  }
}
const facts = { sha: fakeSha('abc1234'), at: '2026-03-06T17:30:00Z' }
const events = {
  deployed: { kind: 'mitigation-deployed', ...facts },
  recovered: { kind: 'recovered', ...facts },
  failing: { kind: 'still-failing', ...facts },
  unclear: { kind: 'unclear', reason: 'source-down', ...facts },
} as const satisfies Record<string, Development>

test.each([
  ['mitigating', 'deployed', 'monitoring'],
  ['mitigating', 'recovered', 'resolved'],
  ['mitigating', 'failing', 'mitigating'],
  ['monitoring', 'recovered', 'resolved'],
  ['monitoring', 'failing', 'mitigating'],
  // A source that is down proves neither recovery nor that it still fails.
  ['monitoring', 'unclear', 'monitoring'],
  ['resolved', 'failing', 'resolved'],
  ['closed', 'deployed', 'closed'],
] as const)('%s, %s -> %s', (phase, event, expected) => {
  expect(advance(opened(phase), events[event]).phase).toBe(expected)
})

test('each event is one line of the timeline, however often it is told', () => {
  const once = advance(opened('mitigating'), events.deployed)
  expect(once.timeline).toEqual([events.deployed])
  expect(advance(once, { ...events.deployed, at: '2026-03-06T18:00:00Z' })).toBe(once)
})

test('a long timeline keeps how it began and how it stands', () => {
  const long = opened(
    'monitoring',
    Array.from({ length: 60 }, (_, index) => `line ${index}`),
  )
  const { timeline } = advance(long, events.recovered)
  expect(timeline).toHaveLength(50)
  expect([timeline[0], timeline[9], timeline[10]]).toMatchObject([
    { text: 'line 0' },
    { text: 'line 9' },
    { text: 'line 21' },
  ])
  expect(timeline.at(-1)).toEqual(events.recovered)
})
