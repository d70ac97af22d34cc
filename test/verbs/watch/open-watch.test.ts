import { describe, expect, it } from 'vitest'
import type { WatchEntry } from '../../../src/deploy/record.ts'
import { openWatch } from '../../../src/verbs/watch/resume-watch.ts'
import { fakeSha } from '../../support/record-fixtures.ts'

const startedAt = '2026-03-06T17:00:00.000Z'
const watch = (letter: string, change: Partial<WatchEntry>): WatchEntry => ({
  deployment: 1,
  sha: fakeSha(letter),
  baseSha: fakeSha('0'),
  run: { id: 7, attempt: 1 },
  state: 'running',
  startedAt,
  baseline: null,
  verdict: null,
  ...change,
})

describe('the watch that a later run goes on with', () => {
  it.each([
    ['began and did not end', {}],
    ['was cancelled', { state: 'cancelled', verdict: 'inconclusive' }],
    ['was taken up and lost again', { resumedBy: { id: 8, attempt: 1 } }],
  ] as const)('is the newest one, if it %s', (_, change) => {
    const newest = watch('b', change)
    expect(openWatch({ watches: [watch('a', {}), newest] })).toEqual({
      kind: 'left',
      left: { watch: newest, startedAt: Date.parse(startedAt) / 1000 },
    })
  })

  it.each([
    ['the newest one has ended', { state: 'ended', verdict: 'inconclusive' }, 'nothing-open'],
    ['a later version says how it stands', { state: 'unknown' }, 'nothing-open'],
    ['its deploy has failed', { state: 'cancelled', startedAt: null }, 'not-seen-to-run'],
  ] as const)('is none where %s, also if an earlier one is open', (_, change, reason) => {
    expect(openWatch({ watches: [watch('a', {}), watch('b', change)] })).toMatchObject({ kind: 'none', reason })
  })

  it.each([
    ['is on its way', { state: 'planned', startedAt: null }],
    ['has failed', { state: 'cancelled', startedAt: null }],
  ] as const)('is the one in slices before it where the newest deploy %s: nobody else looks at that', (_, change) => {
    const sliced = watch('a', { slices: { every: 'growing', workflow: null } })
    expect(openWatch({ watches: [sliced, watch('b', change)] })).toMatchObject({
      kind: 'left',
      left: { watch: sliced },
    })
    const newer = watch('b', {})
    expect(openWatch({ watches: [sliced, newer] })).toMatchObject({ kind: 'left', left: { watch: newer } })
  })

  it('is asked for where its deploy passed the gate and no watch of it has begun', () => {
    const newest = watch('b', { state: 'planned', startedAt: null })
    expect(openWatch({ watches: [watch('a', {}), newest] })).toEqual({ kind: 'planned', watch: newest })
  })

  it('is none where nothing was deployed', () => {
    expect(openWatch({ watches: [] })).toEqual({ kind: 'none', reason: 'nothing-open', watch: null })
  })
})
