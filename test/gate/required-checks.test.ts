import { expect, it } from 'vitest'
import type { RequiredCheck } from '../../src/config/gate-policy.ts'
import { decideGate, releasedOutcome } from '../../src/gate/decide.ts'
import { type CheckFact, judgeChecks } from '../../src/gate/required-checks.ts'
import { coverage, uncoveredFile, unit } from '../support/gate-view.ts'

const actions = { id: 15368, slug: 'github-actions' }
const ci = { path: '.github/workflows/ci.yml', event: 'push' }
let next = 0
const fact = (more: Partial<CheckFact> = {}): CheckFact => {
  return { id: (next += 1), name: 'test', app: actions, status: 'completed', conclusion: 'success', run: ci, ...more }
}
const asks = (more: Partial<RequiredCheck> = {}): RequiredCheck => {
  return { name: 'test', app: null, workflow: null, event: null, ...more }
}
const verdict = (required: RequiredCheck, facts: CheckFact[]): unknown => judgeChecks([required], facts)[0]?.verdict

it.each<[string, CheckFact[], RequiredCheck]>([
  ['green', [fact()], asks()],
  ['green', [fact({ conclusion: 'failure' }), fact()], asks()],
  ['failing', [fact(), fact({ conclusion: 'failure' })], asks()],
  ['failing', [fact({ conclusion: 'timed_out' })], asks()],
  ['pending', [fact(), fact({ status: 'in_progress', conclusion: null })], asks()],
  ['skipped', [fact({ conclusion: 'skipped' })], asks()],
  ['neutral', [fact({ conclusion: 'neutral' })], asks()],
  ['missing', [], asks()],
  ['missing', [fact({ name: 'Test' })], asks()],
  ['missing', [fact({ app: { id: 1, slug: 'circleci' }, run: null })], asks({ app: 'github-actions' })],
  ['missing', [fact({ app: null, run: null })], asks({ app: 15368 })],
  ['green', [fact()], asks({ app: 15368, workflow: ci.path, event: 'push' })],
  ['missing', [fact()], asks({ workflow: '.github/workflows/other.yml' })],
  ['missing', [fact()], asks({ event: 'schedule' })],
  // Whoever holds a workflow's token can make a check run of that name by the same app.
  ['missing', [fact({ run: null })], asks({ workflow: ci.path })],
  ['failing', [fact({ conclusion: 'failure' }), fact({ run: null })], asks({ app: 'github-actions' })],
  ['failing', [fact({ conclusion: 'failure' }), fact({ app: { id: 1, slug: 'mine' }, run: null })], asks()],
])('%s: %j asked as %j', (expected, facts, required) => {
  expect(verdict(required, facts)).toBe(expected)
})

it('says where checks of that name came from that do not count', () => {
  const found = judgeChecks(
    [asks({ workflow: 'x.yml' })],
    [fact(), fact({ run: null }), fact({ app: { id: 1, slug: 'mine' } })],
  )
  expect(found[0]?.elsewhere).toEqual(['.github/workflows/ci.yml (push)', 'github-actions, not from a job', 'mine'])
})

it('holds what was reviewed, and neither a review of the rest nor anything but an emergency goes over it', () => {
  const checks = judgeChecks([asks()], [])
  const base = { kind: 'live', sameTree: false, coverage: coverage([], [unit()]) } as const
  const ask = { environment: 'production', heldBy: null, checks }
  expect(decideGate({ ...ask, base })).toMatchObject({
    decision: 'held',
    reasonCode: 'checks-not-green',
    message: 'The deploy waits for "test" (missing).',
  })
  expect(decideGate({ ...ask, base: { kind: 'first-deploy', allowed: true } }).decision).toBe('held')
  const unseen = decideGate({ ...ask, base: { ...base, coverage: coverage([uncoveredFile('a')], []) } })
  expect(unseen.decision).toBe('needs-review')
  expect(releasedOutcome(unseen, { kind: 'reviewed', by: ['bob'] }).reasonCode).toBe('checks-not-green')
  expect(releasedOutcome(unseen, { kind: 'emergency', reason: 'fire' }).decision).toBe('pass')
  const back = coverage([], [unit({ reason: 'rollback-lane' })])
  expect(decideGate({ ...ask, base: { ...base, coverage: back } }).decision).toBe('pass')
})
