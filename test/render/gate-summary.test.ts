import { describe, expect, it } from 'vitest'
import type { UnitCoverage } from '../../src/gate/coverage.ts'
import type { IgnoredDeployment, LiveDeployment } from '../../src/deploy/live.ts'
import { decideGate, releasedOutcome } from '../../src/gate/decide.ts'
import { bytes } from '../../src/render/document.ts'
import type { LiveView } from '../../src/render/gate-live.ts'
import { renderGateSummary } from '../../src/render/gate-summary.ts'
import { coverage, gateView, hunk, sha, uncoveredFile, unit } from '../support/gate-view.ts'
import { decide, mixed } from './gate-views.ts'

const hold = {
  bad: sha('b'),
  good: sha('9'),
  since: '2026-01-05T09:00:00Z',
  incidentKey: 'incident:production:b',
  run: { id: 71, attempt: 1 },
  why: 'requests of <img> @ops fail, see #12',
}

const live: LiveDeployment = {
  id: 7,
  sha: sha('a'),
  at: '2026-01-05T09:00:00Z',
  proof: 'job',
  run: { id: 71, attempt: 1, path: '.github/workflows/deploy.yml', event: 'push' },
}
const ignored: IgnoredDeployment[] = [
  {
    id: 12,
    sha: sha('1'),
    reason: 'another-workflow',
    at: '2026-01-05T09:30:00Z',
    detail: '.github/workflows/old.yml',
  },
  { id: 11, sha: sha('2'), reason: 'no-job', at: '2026-01-05T09:20:00Z', detail: 'vercel' },
  { id: 10, sha: sha('3'), reason: 'deleted', at: '2026-01-05T09:10:00Z', detail: null },
]
const found = (passedOver: readonly IgnoredDeployment[], deployment: LiveDeployment | null = null): LiveView => ({
  live: { deployment, ignored: passedOver },
  workflows: ['.github/workflows/deploy.yml'],
  branches: ['main'],
  origin: { kind: 'file', commit: sha('a'), of: deployment === null ? 'record' : 'live' },
})

const unsafe = [
  unit({ pull: 4, subject: 'New queue <img> @ops', unsafe: 'old readers fail on it, see #12 <b>' }),
  unit({ pull: 5, subject: 'Second', unsafe: '' }),
  unit({ pull: 6, subject: 'Third' }),
]

describe('what says that it cannot be rolled back safely', () => {
  const live = (units: readonly UnitCoverage[]) =>
    renderGateSummary(gateView(decide({ kind: 'live', sameTree: false, coverage: coverage([], units) })))

  it('is counted among all that goes out', () => {
    expect(live(unsafe)).toContain('2 of 3 changes')
  })

  it('is named where it is taken out of production', () => {
    const dropped = unit({ reason: 'rollback-lane', subject: 'New queue', unsafe: 'clear the queue first' })
    expect(live([dropped])).toContain('New queue. **Not safe to roll back:** clear the queue first')
    expect(live([dropped])).not.toContain('### Not safe')
  })

  it('has no section where nothing says so', () => {
    expect(live([unit()])).not.toContain('roll back')
  })
})

describe('what was approved as it is', () => {
  it('is told apart from what had been reviewed before', () => {
    const held = decide({ kind: 'live', sameTree: false, coverage: mixed })
    const { percent } = mixed.summary
    const lines = `${percent} % of ${mixed.summary.changedLines} changed lines reviewed`
    expect(renderGateSummary(gateView(held))).toContain(`${lines})`)
    const released = releasedOutcome(held, { kind: 'reviewed', by: ['bob'] })
    expect(renderGateSummary(gateView(released))).toContain(`${lines} before, the rest now)`)
  })
})

describe('the report', () => {
  it.each([
    ['unsafe-to-roll-back', gateView(decide({ kind: 'live', sameTree: false, coverage: coverage([], unsafe) }))],
    ['needs-review', gateView(decide({ kind: 'live', sameTree: false, coverage: mixed }))],
    [
      'all-covered',
      gateView(
        decide({
          kind: 'live',
          sameTree: false,
          coverage: coverage([], [unit(), unit({ pull: 4, subject: 'Second', approvers: ['bob', 'cleo'] })]),
        }),
      ),
    ],
    ['nothing-changes', gateView(decide({ kind: 'live', sameTree: true, coverage: coverage([], []) }))],
    ['first-deploy', gateView(decide({ kind: 'first-deploy', allowed: true }), { baseSha: null })],
    ['first-deploy-blocked', gateView(decide({ kind: 'first-deploy', allowed: false }), { baseSha: null })],
    [
      'baseline',
      gateView(decide({ kind: 'live', sameTree: false, coverage: coverage([], [unit()]), baseline: true }), {
        baseline: true,
      }),
    ],
    ['live-unknown', gateView(decide({ kind: 'unknown', ignored: 3 }), { baseSha: null, found: found(ignored) })],
    [
      'live-deleted',
      gateView(decide({ kind: 'unknown', ignored: 1 }), { baseSha: null, found: found(ignored.slice(2)) }),
    ],
    [
      'not-on-branch',
      gateView(decide({ kind: 'off-branch', sha: sha('d'), branches: ['main', 'release/*'] }), {
        found: { ...found([]), branches: ['main', 'release/*'] },
      }),
    ],
    [
      'policy-malformed',
      gateView(
        decideGate({
          environment: 'production',
          base: { kind: 'live', sameTree: false, coverage: coverage([], [unit()]) },
          heldBy: null,
          policyMistake: 'guard.yml (at ddddddd):3:5: unknown key "aprovals" in gate; did you mean approvals?',
        }),
        { found: found([]) },
      ),
    ],
    [
      'strictest-defaults',
      gateView(decide({ kind: 'live', sameTree: false, coverage: mixed }), {
        found: {
          ...found([]),
          origin: { kind: 'defaults', commit: sha('a'), mistake: 'guard.yml (at aaaaaaa):1:1: unknown key "gaet"' },
        },
      }),
    ],
    [
      'covered-in-parts',
      gateView(
        decide({
          kind: 'live',
          sameTree: false,
          coverage: coverage(
            [],
            [
              unit({ notCounted: [{ login: 'dave', because: 'took-part' }] }),
              unit({ pull: 4, reason: 'known-bot', approvers: [], subject: 'Bump it' }),
              unit({ pull: 5, reason: 'exact-revert', approvers: [], subject: 'Revert it' }),
              unit({ pull: 6, reason: 'reviewed-inside', approvers: [], subject: 'Promote it' }),
            ],
          ),
        }),
        { found: found(ignored.slice(1, 2), { ...live, proof: 'record', run: null }) },
      ),
    ],
    [
      'without-git',
      gateView(
        decide({
          kind: 'live',
          sameTree: false,
          coverage: coverage(
            [uncoveredFile('app.ini', { reason: 'not-provable-without-git' })],
            [unit({ covered: false, reason: 'not-provable-without-git', pull: 3, residue: ['app.ini'] })],
          ),
        }),
        { withoutGit: 'git 2.38 or newer is needed, found git version 2.30.2' },
      ),
    ],
    [
      'unreadable-without-git',
      gateView(decide({ kind: 'not-provable', why: 'It is too long.' }), { withoutGit: 'no git' }),
    ],
    [
      'held',
      gateView(decide({ kind: 'live', sameTree: false, coverage: coverage([], [unit()]) }, hold), { incident: 41 }),
    ],
    [
      'drops-deployed',
      gateView(
        decide({
          kind: 'live',
          sameTree: false,
          coverage: coverage(
            [uncoveredFile('a.txt', { reason: 'drops-deployed' })],
            [
              unit({ covered: false, reason: 'drops-deployed', pull: 3, residue: ['a.txt'] }),
              unit({
                sha: sha('f'),
                covered: false,
                reason: 'drops-deployed',
                pull: 9,
                subject: 'Escape',
                security: true,
              }),
            ],
          ),
        }),
      ),
    ],
    [
      'held-by-rules',
      gateView(
        decideGate({
          environment: 'production',
          base: { kind: 'live', sameTree: false, coverage: coverage([], [unit()]) },
          heldBy: null,
          rules: [
            {
              rule: 'windows',
              outcome: 'ok',
              reasonCode: 'in-window',
              message: 'The window mon-thu 09:00 to 16:00 (Asia/Seoul) is open.',
              evidence: [],
            },
            {
              rule: 'freeze',
              outcome: 'block',
              reasonCode: 'frozen',
              message: 'A freeze holds until Monday 2027-01-04 08:00 (Asia/Seoul): year | end <b>.',
              evidence: ['freeze 12-18 to 01-03 (Asia/Seoul)'],
            },
          ],
        }),
      ),
    ],
    [
      'asked-by-rule',
      gateView(
        decideGate({
          environment: 'production',
          base: { kind: 'live', sameTree: false, coverage: coverage([], [unit()]) },
          heldBy: null,
          rules: [
            {
              rule: 'freeze',
              outcome: 'review',
              reasonCode: 'frozen',
              message: 'A freeze holds until Monday 2026-11-30 08:00 (Europe/Berlin): nobody is there.',
              evidence: [],
            },
          ],
        }),
        { review: { digest: 'd'.repeat(64), issue: 12, elsewhere: false, refusal: null } },
      ),
    ],
    [
      'asked-of-two-people',
      gateView(
        decideGate({
          environment: 'production',
          base: { kind: 'live', sameTree: false, coverage: coverage([], [unit()]) },
          heldBy: null,
          rules: [
            {
              rule: 'risk',
              outcome: 'review',
              approvals: 2,
              reasonCode: 'destructive-sql',
              message: '1 step of the migrations destroys data: a rollback of the code does not bring it back.',
              evidence: ['db/2.sql:1 drops the table orders'],
            },
            {
              rule: 'risk',
              outcome: 'inform',
              reasonCode: 'workflows',
              message: 'What builds, deploys or guards changes in 1 file.',
              evidence: ['.github/workflows/ci.yml'],
            },
            {
              rule: 'budget',
              outcome: 'ok',
              reasonCode: 'budget-left',
              message: 'The error budget (99.9 % in 30 d) has 60 % left.',
              evidence: ['spent 40 %'],
            },
          ],
        }),
        { review: { digest: 'd'.repeat(64), issue: 12, elsewhere: false, refusal: null, needed: 2 } },
      ),
    ],
    [
      'waits-for-checks',
      gateView(
        decideGate({
          environment: 'production',
          base: { kind: 'live', sameTree: false, coverage: coverage([], [unit()]) },
          heldBy: null,
          checks: [
            {
              required: { name: 'test', app: null, workflow: '.github/workflows/ci.yml', event: 'push' },
              verdict: 'missing',
              conclusion: null,
              elsewhere: ['github-actions, not from a job', 'a | b <b>'],
            },
            {
              required: { name: 'scan', app: 12, workflow: null, event: null },
              verdict: 'failing',
              conclusion: 'timed_out',
              elsewhere: [],
            },
            {
              required: { name: 'lint', app: null, workflow: null, event: null },
              verdict: 'green',
              conclusion: 'success',
              elsewhere: [],
            },
          ],
        }),
      ),
    ],
  ])('reads well: %s', async (name, view) => {
    await expect(renderGateSummary(view)).toMatchFileSnapshot(`golden/gate-${name}.md`)
  })

  it.each([200_000, 20_000, 6_000, 2_000])(
    'stays within %i bytes, names the cure, and closes what it opens',
    (limit) => {
      const many = Array.from({ length: 300 }, (_, index) =>
        uncoveredFile(`src/file-${index}.ts`, { hunks: Array.from({ length: 20 }, () => hunk()) }),
      )
      const text = renderGateSummary(
        gateView(decide({ kind: 'live', sameTree: false, coverage: coverage(many, mixed.units) })),
        { most: limit, size: bytes },
      )
      expect(bytes(text)).toBeLessThanOrEqual(limit)
      expect(text).toContain('What to do')
      expect(text).toContain('file-0.ts')
      expect(text.match(/^```/gm)?.length ?? 0).toSatisfy((fences: number) => fences % 2 === 0)
    },
  )
})
