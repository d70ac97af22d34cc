import type { Notice, NoticeOf } from '../../src/notify/notice.ts'
import { fakeSha } from '../support/record-fixtures.ts'

const common = {
  repository: 'octo/shop',
  environment: 'production',
  url: 'https://github.test/octo/shop/actions/runs/71',
  at: '2026-07-31T07:14:00.000Z',
}
const incident = {
  ...common,
  incident: `incident:production:${fakeSha('def5678')}`,
  issue: 41,
  what: 'platform=ios: 62 % of requests fail (was 0.5 %)',
}

/** One of each kind. */
export const notices: { readonly [K in Notice['kind']]: NoticeOf<K> } = {
  held: {
    kind: 'held',
    ...common,
    sha: fakeSha('abc1234'),
    decision: 'needs-review',
    reason: 'uncovered',
    message: 'No independent reviewer has approved 12 lines in 2 files of this deploy in this form.',
    issue: 40,
    owners: ['@acme/payments'],
    involved: ['ann', 'bob'],
  },
  window: {
    kind: 'window',
    ...common,
    sha: fakeSha('abc1234'),
    state: 'turn-back',
    planned: '2026-07-31T07:25:00.000Z',
    until: '2026-07-31T07:40:00.000Z',
    rollback: 660,
  },
  regressed: {
    kind: 'regressed',
    ...incident,
    bad: fakeSha('def5678'),
    good: fakeSha('abc1234'),
    since: '2026-07-31T07:10:00.000Z',
    severity: 2,
    rollback: 12,
    by: null,
  },
  external: {
    kind: 'external',
    ...incident,
    sha: fakeSha('def5678'),
    why: 'a service that this one depends on reports an incident',
    since: '2026-07-31T07:10:00.000Z',
  },
  acknowledged: { kind: 'acknowledged', ...incident, by: 'kim' },
  recovered: {
    kind: 'recovered',
    ...incident,
    at: '2026-07-31T14:30:00.000Z',
    how: 'proven',
    sha: fakeSha('abc1234'),
    since: '2026-07-31T07:10:00.000Z',
  },
  due: {
    kind: 'due',
    ...incident,
    clock: 'kr-fin-10',
    state: 'due-soon',
    due: '2026-08-01T07:14:00.000Z',
    owner: '@choi',
  },
}

/** Text that others have written, as nasty as it may come. */
export const hostile =
  '<!channel> <https://evil.test|here> @here [a](https://evil.test) *b* _c_ & "q" \\ `x` \u202e\n::error::'
