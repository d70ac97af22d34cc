import { expect, it } from 'vitest'
import { emptyRecord, type WatchEntry } from '../../../src/deploy/record.ts'
import { pastIncidents } from '../../../src/verbs/gate/past-incidents.ts'
import { decidedResponse, fakeSha } from '../../support/record-fixtures.ts'

const watch = (sha: string, plannedAt: string): WatchEntry => ({
  deployment: 1,
  sha: fakeSha(sha),
  baseSha: null,
  run: { id: 1, attempt: 1 },
  state: 'ended',
  startedAt: null,
  baseline: null,
  verdict: 'healthy',
  plannedAt,
})

it('counts deploys since an incident, without its rollback, what ran before it, and the candidate', () => {
  const response = decidedResponse({
    decidedAt: '2026-03-06T17:00:00Z',
    good: fakeSha('a'),
    incident: { step: 'opened', issue: 9, phase: 'resolved', timeline: [] },
  })
  const record = {
    ...emptyRecord,
    responses: [decidedResponse({ decidedAt: '2026-03-05T17:00:00Z' }), response],
    watches: [
      watch('b', '2026-03-06T16:50:00Z'),
      watch('a', '2026-03-06T17:10:00Z'),
      watch('e', '2026-03-06T18:10:00Z'),
      watch('f', '2026-03-06T18:20:00Z'),
    ],
  }
  expect(pastIncidents(record, fakeSha('f'))).toEqual([
    { startedAt: Date.parse('2026-03-06T17:00:00Z'), issue: 9, over: true, deploys: 1 },
    expect.objectContaining({ startedAt: Date.parse('2026-03-05T17:00:00Z'), over: false }),
  ])
  expect(pastIncidents(emptyRecord, fakeSha('f'))).toEqual([])
})
