import { describe, expect, it } from 'vitest'
import { type PhaseState, formatPhaseState, parsePhaseState } from '../../src/action/state.ts'

const task = {
  environment: 'production',
  sha: 'a'.repeat(40),
  baseSha: null,
  branch: 'main',
  deployment: 12,
  plan: {
    metrics: [{ name: 'failed', kind: 'counts', direction: 'up', minEffect: { relative: 0.5, absolute: 0.005 } }],
    step: 60,
    duration: 900,
    minWatch: 900,
    minBaseline: 60,
    sustainedFor: 30,
    falseAlarmRate: 0.01,
  },
  baseline: { kind: 'previous-window', from: 0, until: 60, metrics: { failed: { '': { bad: 1, total: 200 } } } },
  mitigates: { mended: true },
  samples: '/tmp/x "y"\n.jsonl',
} as const

const state: PhaseState = { version: 1, task }

describe('the state between the phases', () => {
  it('comes back as it was', () => expect(parsePhaseState(formatPhaseState(state))).toEqual(state))

  it('is null where none was saved', () => expect(parsePhaseState('')).toBeNull())

  it.each([
    '{',
    '{}',
    '[]',
    'null',
    JSON.stringify({ ...state, version: 2 }),
    JSON.stringify({ ...state, task: { ...task, sha: 'main' } }),
    JSON.stringify({ ...state, task: { ...task, plan: { ...task.plan, step: 0 } } }),
  ])('refuses %s', (text) => expect(() => parsePhaseState(text)).toThrow(Error))
})
