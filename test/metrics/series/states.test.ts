import { describe, expect, it } from 'vitest'
import { type Monitored, statesOf } from '../../../src/metrics/series/states.ts'

const span = { from: 0, until: 600, step: 60 }
const quiet: Monitored = { now: 'ok', until: 600, since: null, changesFrom: 0, changes: [] }

/** One letter a step: alerting, ok, or nothing known. */
function told(change: Partial<Monitored>): string {
  const at = new Map(statesOf({ ...quiet, ...change }, span).points)
  return Array.from({ length: 10 }, (_, step) => {
    const value = at.get(step * 60 + 30)
    return value === undefined ? '-' : value > 0 ? 'A' : 'o'
  }).join('')
}

describe('the states of a monitor', () => {
  it('are what it says now where nothing has changed', () => {
    expect(told({})).toBe('oooooooooo')
    expect(told({ now: 'alerting' })).toBe('AAAAAAAAAA')
  })

  it('are unknown where it has no data, was not evaluated any more, or before its changes are known', () => {
    expect(told({ now: null })).toBe('----------')
    expect(told({ until: 300 })).toBe('ooooo-----')
    expect(told({ changesFrom: 300, changes: [{ at: 400, group: '', after: 'ok' }] })).toBe('----AAoooo')
  })

  it('follow its changes, in any order, and what was before the first of them', () => {
    const changes = [
      { at: 380, group: '', before: 'alerting', after: 'ok' },
      { at: 180, group: '', before: 'ok', after: 'alerting' },
    ] as const
    expect(told({ changes })).toBe('ooAAAAoooo')
    expect(told({ now: 'alerting', changes: [{ at: 180, group: '', after: 'alerting' }] })).toBe('ooAAAAAAAA')
  })

  it('alert while any group does, and are unknown while one has no data', () => {
    const changes = [
      { at: 120, group: 'ios', before: 'ok', after: 'alerting' },
      { at: 240, group: 'web', before: 'ok', after: null },
      { at: 360, group: 'ios', before: 'alerting', after: 'ok' },
      { at: 480, group: 'web', before: null, after: 'ok' },
    ] as const
    expect(told({ changes })).toBe('oAAAA--ooo')
  })

  it('are what all of it together says since it last changed, whatever single groups did', () => {
    const changes = [{ at: 480, group: 'web', before: 'alerting', after: 'ok' }] as const
    expect(told({ now: 'alerting', since: 120, changes })).toBe('AAAAAAAAAA')
    expect(told({ now: 'alerting', since: 300, changes: [] })).toBe('----AAAAAA')
  })
})
