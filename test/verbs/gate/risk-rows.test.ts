import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GitNeededError } from '../../../src/base/errors.ts'
import { parsePolicy } from '../../../src/config/parse-policy.ts'
import { parseEvidence } from '../../../src/gate/review-evidence.ts'
import { gateOffline } from '../../../src/verbs/gate/gate-candidate.ts'
import { judgeRisk } from '../../../src/verbs/gate/risk-rows.ts'
import { gitFixture, type GitFixture } from '../../support/git-fixture.ts'
import { gateShop } from '../../support/gate-shop.ts'

const NOW = '2026-01-06T12:00:00Z'
let fixture: GitFixture
let base: string
let head: string
let pull: object

// One approved pull request that drops a table, then the same gate under different policies.
beforeAll(() => {
  fixture = gitFixture({ 'a.txt': 'a\n' })
  base = fixture.tip()
  fixture.on('topic', base)
  const approved = fixture.commit({ 'db/migrations/2_drop.sql': 'DROP TABLE orders;\n' })
  fixture.on('main')
  head = fixture.squash('topic')
  const approval = { reviewer: 'bob', kind: 'User', canPush: true, state: 'APPROVED', head: approved, base: 'main' }
  const approvals = [{ ...approval, baseSha: base, submittedAt: '2026-01-05T10:00:00Z' }]
  pull = { number: 3, author: 'ann', head: approved, mergeCommit: head, base: 'main', contributors: [], approvals }
})
afterAll(() => fixture.dispose())

async function judge(policy: string, more: object = {}, range: readonly [string, string] = [base, head]) {
  const text = JSON.stringify({ schemaVersion: 1, branch: 'main', now: NOW, pulls: [pull], ...more })
  const given = parseEvidence(text, 'evidence')
  const repository = await fixture.open()
  try {
    const { outcome } = await gateOffline(repository, {
      environment: 'production',
      base: range[0],
      head: range[1],
      given,
      policy: parsePolicy(policy, 'policy'),
      now: Date.parse(NOW),
      warn: () => undefined,
      places: { policyPaths: [], workflows: [] },
    })
    return outcome
  } finally {
    await repository.close()
  }
}

const dropped = {
  rule: 'risk',
  reasonCode: 'destructive-sql',
  message: '1 step of the migrations destroys data: a rollback of the code does not bring it back.',
  evidence: ['db/migrations/2_drop.sql:1 drops the table orders'],
}

describe('the rule risk in the gate, offline', () => {
  it('is not asked where the policy does not have it', async () => {
    const { reasonCode, rules } = await judge('')
    expect({ reasonCode, rules }).toEqual({ reasonCode: 'all-covered', rules: undefined })
  })

  it.each([
    ['block', 'held', 'held-by-rule'],
    ['review', 'needs-review', 'rule-asks-review'],
    ['inform', 'pass', 'all-covered'],
  ])('%s: %s, %s', async (outcome, decision, reasonCode) => {
    const judged = await judge(`gate: { risk: { destructive-sql: ${outcome} } }`)
    expect(judged).toMatchObject({ decision, reasonCode, rules: [{ ...dropped, outcome }] })
  })

  it('only shows what a rollback would do', async () => {
    const deployments = [
      { sha: base, mark: 'good', at: '2026-01-05T00:00:00Z' },
      { sha: head, mark: null, at: '2026-01-06T00:00:00Z' },
    ]
    const policy = 'gate: { risk: { edited-migration: block } }'
    const judged = await judge(policy, { deployments, rollbackReason: 'prices are wrong' }, [head, base])
    expect(judged).toMatchObject({
      decision: 'pass',
      reasonCode: 'rollback-lane',
      rules: [{ rule: 'risk', reasonCode: 'edited-migration', outcome: 'inform' }],
    })
  })

  it('tells the risk of the range where the policy asks for it', async () => {
    const judged = await judge('gate: { risk: { stated: { above: 4, outcome: review } } }')
    expect(judged).toMatchObject({
      decision: 'pass',
      rules: [
        { ...dropped, outcome: 'inform' },
        {
          rule: 'risk',
          outcome: 'inform',
          reasonCode: 'stated-risk',
          message:
            'Risk of the range: not estimated, as there is only 1 change before it to compare with (100 are needed).',
        },
      ],
    })
  })
})

describe('without git', () => {
  const asked = { known: { deployed: [], bad: new Set<string>() }, isRollback: false }
  const blind = () => Promise.reject(new GitNeededError('there is no git'))

  it.each([
    ['{ risk: { secrets: block } }', 'review'],
    ['{ risk: {} }', 'inform'],
  ])('%s: what nobody could read is never told to be harmless: %s', async (gate, outcome) => {
    const repository = await fixture.open()
    const policy = parsePolicy(`gate: ${gate}`, 'policy')
    const { rows } = await judgeRisk({ ...repository, blobDiffs: blind }, policy, { base, head, ...asked })
    await repository.close()
    expect(rows).toEqual([
      {
        rule: 'risk',
        outcome,
        reasonCode: 'not-read',
        message: 'Signs of risk could not be looked for, as there is no git that could read the changes.',
        evidence: ['there is no git'],
      },
    ])
  })

  it('estimates nothing, as each landing would be a request', async () => {
    const repository = await fixture.open()
    const policy = parsePolicy('gate: { risk: { stated: {} } }', 'policy')
    const { rows } = await judgeRisk({ ...repository, withoutGit: 'no git' }, policy, { base, head, ...asked })
    await repository.close()
    expect(rows.at(-1)).toEqual({
      rule: 'risk',
      outcome: 'inform',
      reasonCode: 'stated-risk',
      message: 'Risk of the range: not estimated, as there is no git that could read the history.',
      evidence: [],
    })
  })
})

it('is asked on GitHub as well', async () => {
  const shop = await gateShop()
  await shop.commit('topic', { 'db/migrations/2_drop.sql': 'DROP TABLE orders;\n' })
  const number = await shop.opened('topic')
  shop.approve(number)
  await shop.merge(number, 'squash')
  const { outcome } = await shop.judge('gate: { risk: { destructive-sql: block, stated: { above: 4 } } }')
  expect(outcome).toMatchObject({
    decision: 'held',
    reasonCode: 'held-by-rule',
    rules: [
      { ...dropped, outcome: 'block' },
      { rule: 'risk', outcome: 'inform', reasonCode: 'stated-risk' },
    ],
  })
  await shop.close()
})
