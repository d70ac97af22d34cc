import { expect, it } from 'vitest'
import { decideGate, type GateFacts } from '../../src/gate/decide.ts'
import { coverage, sha, uncoveredFile, unit } from '../support/gate-view.ts'

const covered = coverage([], [unit()])
const hold = { bad: sha('b'), good: sha('9'), since: '2026-01-05T09:00:00Z', incidentKey: 'incident:production:b' }
const live = (measured = covered, sameTree = false): GateFacts['base'] => ({
  kind: 'live',
  sameTree,
  coverage: measured,
})

it.each<[string, string, GateFacts['base'], GateFacts['heldBy']]>([
  ['pass', 'all-covered', live(), null],
  ['pass', 'nothing-changes', live(covered, true), null],
  ['pass', 'first-deploy', { kind: 'first-deploy', allowed: true }, null],
  ['blocked', 'first-deploy-blocked', { kind: 'first-deploy', allowed: false }, null],
  ['blocked', 'live-unknown', { kind: 'unknown', ignored: 2 }, null],
  ['blocked', 'not-on-branch', { kind: 'off-branch', sha: sha('d'), branches: ['main', 'release/*'] }, null],
  ['blocked', 'not-provable-without-git', { kind: 'not-provable', why: 'the range is too long.' }, null],
  [
    'needs-review',
    'not-provable-without-git',
    live(coverage([uncoveredFile('a', { reason: 'not-provable-without-git' })], [])),
    null,
  ],
  [
    'needs-review',
    'uncovered',
    live(coverage([uncoveredFile('a', { reason: 'not-provable-without-git' }), uncoveredFile('b')], [])),
    null,
  ],
  ['held', 'held-by-incident', live(), hold],
  ['held', 'held-by-incident', live(covered, true), hold],
  ['needs-review', 'uncovered', live(coverage([uncoveredFile('a')], [])), null],
  [
    'needs-review',
    'drops-deployed',
    live(coverage([uncoveredFile('a'), uncoveredFile('b', { reason: 'drops-deployed' })], [])),
    null,
  ],
])('%s: %s', (decision, reasonCode, base, heldBy) => {
  expect(decideGate({ environment: 'production', base, heldBy })).toMatchObject({ decision, reasonCode })
})

it('says how much in one sentence', () => {
  const message = (base: GateFacts['base']): string =>
    decideGate({ environment: 'production', base, heldBy: null }).message
  expect(message(live(coverage([uncoveredFile('a')], [])))).toBe(
    'No independent reviewer has approved 2 lines in 1 file of this deploy in this form.',
  )
  const mode = uncoveredFile('a', { added: [], deleted: [] })
  expect(message(live(coverage([mode, mode], [])))).toBe(
    'No independent reviewer has approved 2 files of this deploy in this form.',
  )
  expect(message(live())).toBe(
    'Every change was approved as it is by someone who did not write it: 12 lines in 4 files.',
  )
})
