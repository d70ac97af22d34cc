import type { EnvironmentRecord } from '../../src/deploy/record.ts'
import { baseline, decidedResponse, fakeSha, regressedVerdict } from './record-fixtures.ts'

const run = { id: 1, attempt: 2 }
const pushed = { branch: 'x', commit: fakeSha('c'), tree: fakeSha('d'), leftOut: ['.github/workflows/x.yml'] }

/** A record with each of its shapes in it. */
export const fullRecord: EnvironmentRecord = {
  version: 1,
  incidents: [
    {
      incidentKey: 'incident:production:declared:500',
      declaredAt: '2026-03-06T17:00:00Z',
      run: { id: 71, attempt: 1 },
      incident: {
        step: 'opened',
        issue: 500,
        phase: 'mitigating',
        timeline: [
          {
            kind: 'declared',
            by: 'carol',
            text: 'Nobody can log in',
            facts: { confidential: false },
            at: '2026-03-06T17:00:00Z',
            run: { id: 71, attempt: 1 },
          },
          { kind: 'told', by: 'carol', text: '/guard commander', comment: 900, at: '2026-03-06T17:01:00Z' },
          {
            kind: 'reminded',
            facts: { clock: 'board', stage: 'late', due: '2026-03-06T19:00:00.000Z' },
            at: '2026-03-06T19:01:00Z',
          },
          { kind: 'reopened', facts: { clocks: ['board'] }, at: '2026-03-06T19:02:00Z' },
          { kind: 'closed', at: '2026-03-06T19:03:00Z' },
        ],
      },
      settled: false,
    },
  ],
  confirmed: [
    {
      deployment: 5,
      sha: fakeSha('a'),
      at: '2026-03-06T17:00:00Z',
      run,
      path: '.github/workflows/deploy.yml',
      event: 'push',
      by: { id: 9, attempt: 1 },
    },
  ],
  sends: [
    { notice: 'regressed:k', place: 'team', state: 'sent', at: '2026-03-06T17:00:00Z', run, handle: '1.2' },
    { notice: 'regressed:k', place: 'pager', state: 'intended', at: '2026-03-06T17:00:00Z', run },
  ],
  marks: [{ deployment: 5, sha: fakeSha('a'), word: 'good', at: '2026-03-06T17:00:00.000Z', run }],
  watches: [
    {
      deployment: null,
      sha: fakeSha('a'),
      baseSha: null,
      run,
      state: 'planned',
      startedAt: null,
      baseline,
      verdict: null,
    },
    {
      deployment: 5,
      sha: fakeSha('a'),
      baseSha: fakeSha('b'),
      run,
      state: 'ended',
      startedAt: '2026-03-06T17:00:00Z',
      baseline: null,
      verdict: 'healthy',
      plannedAt: '2026-03-06T16:55:00Z',
      artifact: `sha256:${'ab'.repeat(32)}`,
      before: { ...baseline, kind: 'unproven' },
    },
  ],
  responses: [
    decidedResponse(),
    decidedResponse({
      verdict: regressedVerdict({ deploys: [fakeSha('a'), fakeSha('b')], suspects: [fakeSha('b')] }),
      rollback: { step: 'opened', pull: 3, ...pushed },
      settled: true,
    }),
    decidedResponse({
      rollback: { step: 'pushed', url: 'https://x.test', ...pushed },
      incident: { step: 'none', reason: 'issues-disabled' },
    }),
    decidedResponse({ good: null, rollback: { step: 'none', reason: 'closed-by-person', conflicts: [], pull: 4 } }),
    decidedResponse({
      incident: {
        step: 'opened',
        issue: 9,
        phase: 'monitoring',
        timeline: [
          { kind: 'recovered', sha: fakeSha('a'), at: '2026-03-06T17:00:00Z', run },
          {
            kind: 'notified',
            facts: { notice: 'recovered', sent: ['team'], perhaps: [], failed: [{ place: 'pager', why: 'no answer' }] },
            at: '2026-03-06T17:00:00Z',
            run,
          },
        ],
      },
    }),
  ],
  hold: {
    bad: fakeSha('b'),
    good: fakeSha('a'),
    since: '2026-03-06T17:00:00Z',
    incidentKey: 'k',
    also: [fakeSha('c')],
  },
  gate: {
    issue: 12,
    held: { sha: fakeSha('a'), digest: 'd'.repeat(64), at: '2026-03-06T17:00:00Z' },
    debts: [
      {
        digest: 'e'.repeat(64),
        sha: fakeSha('a'),
        base: fakeSha('b'),
        at: '2026-03-06T17:00:00Z',
        reason: 'fire',
        by: null,
        run,
        files: [{ path: 'a', pull: null }],
        people: ['ann'],
        approvable: true,
        elsewhere: true,
      },
    ],
    used: [7],
  },
}
