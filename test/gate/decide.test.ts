import { expect, it } from 'vitest'
import { decideGate, type GateFacts, releasedOutcome } from '../../src/gate/decide.ts'
import type { RuleRow } from '../../src/gate/rules/rule.ts'
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

it.each<[string, Partial<GateFacts>, string]>([
  ['uncovered', { base: live(coverage([uncoveredFile('a')], [])) }, 'Deployed unseen in an emergency: fire'],
  [
    'policy-malformed',
    { policyMistake: 'p:1:1: no' },
    'Deployed with a policy file that cannot be read in an emergency: fire',
  ],
  [
    'not-promoted',
    { notPromoted: { kind: 'environment', from: 'staging', word: 'unknown' } },
    'Deployed without having been found good before in an emergency: fire',
  ],
  [
    'not-on-branch',
    { base: { kind: 'off-branch', sha: sha('d'), branches: ['main'] } },
    'Deployed from no deploy branch in an emergency: fire',
  ],
  [
    'live-unknown',
    { base: { kind: 'unknown', ignored: 1 } },
    'Deployed without knowing what ran in an emergency: fire',
  ],
  [
    'not-provable-without-git',
    { base: { kind: 'not-provable', why: 'the range is too long.' } },
    'Deployed unseen in an emergency: fire',
  ],
])('an emergency goes over %s', (over, facts, message) => {
  const outcome = decideGate({ environment: 'production', base: live(), heldBy: null, ...facts })
  expect(outcome.reasonCode).toBe(over)
  const released = releasedOutcome(outcome, { kind: 'emergency', reason: 'fire' })
  expect(released).toMatchObject({ decision: 'pass', reasonCode: 'emergency', over, message })
})

it.each<[string, Partial<GateFacts>]>([
  ['held-by-incident', { heldBy: hold }],
  ['held-by-incident', { heldBy: hold, policyMistake: 'p:1:1: no' }],
  ['first-deploy-blocked', { base: { kind: 'first-deploy', allowed: false } }],
  ['all-covered', {}],
])('an emergency leaves %s as it is', (reasonCode, facts) => {
  const outcome = decideGate({ environment: 'production', base: live(), heldBy: null, ...facts })
  expect(outcome.reasonCode).toBe(reasonCode)
  expect(releasedOutcome(outcome, { kind: 'emergency', reason: 'fire' })).toEqual(outcome)
})

it.each<[string, Partial<GateFacts>]>([
  ['policy-malformed', { policyMistake: 'p:1:1: no' }],
  ['not-on-branch', { base: { kind: 'off-branch', sha: sha('d'), branches: ['main'] } }],
  ['live-unknown', { base: { kind: 'unknown', ignored: 1 } }],
])('an approval of lines releases nothing of %s', (_, facts) => {
  const outcome = decideGate({ environment: 'production', base: live(), heldBy: null, ...facts })
  expect(releasedOutcome(outcome, { kind: 'reviewed', by: ['bob'] })).toEqual(outcome)
})

const row = (rule: 'freeze' | 'windows', outcome: RuleRow['outcome']): RuleRow => ({
  rule,
  outcome,
  reasonCode: 'said',
  message: `${rule} says ${outcome}.`,
  evidence: [],
})

it.each<[string, string, RuleRow[], Partial<GateFacts>]>([
  ['pass', 'all-covered', [row('windows', 'ok'), row('freeze', 'inform')], {}],
  ['held', 'held-by-rule', [row('windows', 'review'), row('freeze', 'block')], {}],
  ['needs-review', 'rule-asks-review', [row('windows', 'ok'), row('freeze', 'review')], {}],
  ['held', 'held-by-rule', [row('freeze', 'block')], { base: live(covered, true) }],
  ['held', 'held-by-rule', [row('freeze', 'block')], { base: { kind: 'first-deploy', allowed: true } }],
  // There is nothing that somebody could approve by its digest.
  ['held', 'held-by-rule', [row('freeze', 'review')], { base: { kind: 'first-deploy', allowed: true } }],
  ['needs-review', 'uncovered', [row('freeze', 'block')], { base: live(coverage([uncoveredFile('a')], [])) }],
  ['held', 'held-by-incident', [row('freeze', 'review')], { heldBy: hold }],
])('%s: %s with rules', (decision, reasonCode, rules, more) => {
  const outcome = decideGate({ environment: 'production', base: live(), heldBy: null, rules, ...more })
  expect(outcome).toMatchObject({ decision, reasonCode, rules })
})

it('lets what a rule asks about pass once people have approved it, and nothing that a rule blocks', () => {
  const decided = (rules: RuleRow[], measured = covered) =>
    decideGate({ environment: 'production', base: live(measured), heldBy: null, rules })
  const approved = { kind: 'reviewed', by: ['bob'] } as const
  expect(releasedOutcome(decided([row('freeze', 'review')]), approved)).toMatchObject({
    decision: 'pass',
    reasonCode: 'rules-approved',
    message: 'What a rule of the policy asks about was approved by bob.',
  })
  expect(releasedOutcome(decided([row('freeze', 'block')]), approved)).toMatchObject({ reasonCode: 'held-by-rule' })
  // Lines and the question of a rule stand in one digest.
  const unseen = coverage([uncoveredFile('a')], [])
  expect(releasedOutcome(decided([row('freeze', 'review')], unseen), approved).reasonCode).toBe('residue-reviewed')
  expect(releasedOutcome(decided([row('freeze', 'block')], unseen), approved).reasonCode).toBe('held-by-rule')
})

it.each<[RuleRow['outcome'], string]>([
  ['block', 'Deployed against a rule of the policy in an emergency: fire'],
  ['review', 'Deployed without the approval that a rule asks for in an emergency: fire'],
])('an emergency goes over a rule that says %s', (outcome, message) => {
  const decided = decideGate({ environment: 'production', base: live(), heldBy: null, rules: [row('freeze', outcome)] })
  expect(releasedOutcome(decided, { kind: 'emergency', reason: 'fire' })).toMatchObject({ decision: 'pass', message })
})
