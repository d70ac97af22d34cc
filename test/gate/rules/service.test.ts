import { describe, expect, it } from 'vitest'
import type { RuleFacts } from '../../../src/gate/rules/facts.ts'
import { onlyRow, ruleFacts } from './rule-facts.ts'

const NOW = '2026-12-01T12:00:00Z'
const budgetOf = (spent: number, bad: number | null = null, total: number | null = null): Partial<RuleFacts> => ({
  budget: { objective: 0.999, window: 30 * 86_400, spent, bad, total, burn: [], leaving: [] },
})
const rule =
  '{ budget: { objective: 0.999, window: 30d, spent: { outcome: block }, low: { below: 0.25, outcome: review } } }'

describe('the error budget', () => {
  it.each<[string, Partial<RuleFacts>, string, string, string]>([
    ['is left', budgetOf(0.4), 'ok', 'budget-left', 'The error budget (99.9 % in 30 d) has 60 % left.'],
    [
      'is low',
      budgetOf(0.8, 3200, 4_000_000),
      'review',
      'budget-low',
      '20 % of the error budget (99.9 % in 30 d) is left, less than 25 % (3,200 failures, 4,000 allowed).',
    ],
    [
      'is spent',
      budgetOf(1.12, 4480, 4_000_000),
      'block',
      'budget-spent',
      'The error budget (99.9 % in 30 d) is spent: 112 % of it (4,480 failures, 4,000 allowed). A rollback passes, and a fix that names the incident.',
    ],
    [
      'is spent to the last error',
      budgetOf(1),
      'block',
      'budget-spent',
      'The error budget (99.9 % in 30 d) is spent: 100 % of it. A rollback passes, and a fix that names the incident.',
    ],
    [
      'is spent, before a rollback',
      { ...budgetOf(1.12), relief: 'rollback' },
      'ok',
      'rollback',
      'The error budget (99.9 % in 30 d) is spent: 112 % of it. A rollback passes.',
    ],
    [
      'is spent, before a fix',
      { ...budgetOf(1.12), relief: 'fix' },
      'ok',
      'fix',
      'The error budget (99.9 % in 30 d) is spent: 112 % of it. A fix passes.',
    ],
    [
      'is too small to judge by',
      budgetOf(2, 18, 9000),
      'inform',
      'too-few-events',
      'The error budget (99.9 % in 30 d) allows 9 errors, and 18 happened: too few to judge by.',
    ],
    [
      'is not known',
      {},
      'review',
      'budget-unknown',
      'What is left of the error budget is not known: the facts do not say.',
    ],
  ])('%s', (_, more, outcome, reasonCode, message) => {
    expect(onlyRow(rule, ruleFacts(NOW, more))).toMatchObject({ rule: 'budget', outcome, reasonCode, message })
  })

  const spent = 'The error budget (99.9 % in 30 d) is spent: 112 % of it.'
  const pace = (rates: Readonly<Record<number, number>>, budget: Partial<RuleFacts>): Partial<RuleFacts> => ({
    budget: {
      ...budget.budget,
      burn: Object.entries(rates).map(([seconds, rate]) => ({ seconds: Number(seconds), rate })),
    } as RuleFacts['budget'],
  })
  const [fast, slow] = [
    { 300: 20, 3600: 15, 21_600: 4 },
    { 1800: 7, 3600: 7, 21_600: 6.5 },
  ]
  const low = { signs: [], times: null, longer: 1 }
  it.each<[string, Partial<RuleFacts>, string, string, string]>([
    ['low', { ...budgetOf(1.12), risk: low }, 'ok', 'low-risk', `${spent} This deploy is of low risk: it passes.`],
    [
      'about the usual',
      { ...budgetOf(1.12), risk: { signs: [], times: 1.49, longer: 1 } },
      'ok',
      'low-risk',
      `${spent} This deploy is of low risk: it passes.`,
    ],
    [
      'above the usual',
      { ...budgetOf(1.12), risk: { signs: [], times: 1.5, longer: 1 } },
      'block',
      'budget-spent',
      `${spent} A rollback passes, a fix that names the incident, and what is of low risk; this deploy is not: its risk is about twice the usual.`,
    ],
    [
      'shown by signs',
      { ...budgetOf(1.12), risk: { signs: ['destructive-sql', 'size'], times: 3, longer: 1 } },
      'block',
      'budget-spent',
      `${spent} A rollback passes, a fix that names the incident, and what is of low risk; this deploy is not: it shows destructive-sql, size, and its risk is two to three times the usual.`,
    ],
    [
      'shown by signs, before a fix',
      { ...budgetOf(1.12), risk: { signs: ['size'], times: null, longer: 1 }, relief: 'fix' },
      'ok',
      'fix',
      `${spent} A fix passes.`,
    ],
    [
      'low, while a spent budget burns on',
      { ...pace(fast, budgetOf(1.12)), risk: low },
      'block',
      'budget-spent',
      `${spent} In the last 1 h it burned 15 times as fast as it may. A rollback passes, and a fix that names the incident.`,
    ],
    [
      'low, and little is left',
      { ...budgetOf(0.8), risk: low },
      'ok',
      'low-risk',
      '20 % of the error budget (99.9 % in 30 d) is left, less than 25 %. This deploy is of low risk: it passes.',
    ],
    [
      'shown by a sign, and little is left',
      { ...budgetOf(0.8), risk: { signs: ['size'], times: null, longer: 1 } },
      'review',
      'budget-low',
      '20 % of the error budget (99.9 % in 30 d) is left, less than 25 %. A rollback passes, a fix that names the incident, and what is of low risk; this deploy is not: it shows size.',
    ],
  ])('with a risk that is %s', (_, more, outcome, reasonCode, message) => {
    expect(onlyRow(rule, ruleFacts(NOW, more))).toMatchObject({ rule: 'budget', outcome, reasonCode, message })
  })

  it.each<[string, Partial<RuleFacts>, string, string, string]>([
    [
      'burns away fast',
      pace(fast, budgetOf(0.4)),
      'review',
      'budget-burning',
      'The error budget (99.9 % in 30 d) has 60 % left. In the last 1 h it burned 15 times as fast as it may: at this pace it is spent in 1 d 4 h.',
    ],
    [
      'burns away slowly',
      pace(slow, budgetOf(0.4)),
      'review',
      'budget-burning',
      'The error budget (99.9 % in 30 d) has 60 % left. In the last 6 h it burned 6.5 times as fast as it may: at this pace it is spent in 2 d 18 h.',
    ],
    [
      'burned, and no longer does',
      pace({ 300: 0, 1800: 5, 3600: 15, 21_600: 7 }, budgetOf(0.4)),
      'ok',
      'budget-left',
      'The error budget (99.9 % in 30 d) has 60 % left.',
    ],
    ['is half gone', budgetOf(0.5), 'ok', 'budget-below-half', 'The error budget (99.9 % in 30 d) has 50 % left.'],
  ])('%s', (_, more, outcome, reasonCode, message) => {
    expect(onlyRow(rule, ruleFacts(NOW, more))).toMatchObject({ rule: 'budget', outcome, reasonCode, message })
  })

  it('stops nobody for a budget that is not low yet, and says how fast it burns', () => {
    const blocks = '{ budget: { objective: 0.999, spent: { outcome: block }, low: { below: 0.25, outcome: block } } }'
    expect(onlyRow(blocks, ruleFacts(NOW, pace(fast, budgetOf(0.4))))).toMatchObject({
      outcome: 'review',
      evidence: ['spent 40 %', 'burn rate (1 spends it exactly in its window): 20 in 5 min, 15 in 1 h, 4 in 6 h'],
    })
    const none = '{ budget: { objective: 0.999, spent: { outcome: block } } }'
    expect(onlyRow(none, ruleFacts(NOW, pace(fast, budgetOf(0.4)))).outcome).toBe('inform')
  })

  it('says when so many failures will have left the window that it is no longer spent', () => {
    const leaving = [
      { at: Date.parse('2026-12-02T00:00:00Z'), bad: 480 },
      { at: Date.parse('2026-12-03T00:00:00Z'), bad: 2420 },
      { at: Date.parse('2026-12-04T00:00:00Z'), bad: 10 },
    ]
    const { budget } = budgetOf(1.12, 4480, 4_000_000)
    const row = onlyRow(rule, ruleFacts(NOW, { budget: { ...budget, leaving } as RuleFacts['budget'] }))
    expect(row.message).toBe(
      'The error budget (99.9 % in 30 d) is spent: 112 % of it (4,480 failures, 4,000 allowed). 2,900 of the failures leave the window until Thursday 2026-12-03 00:00 (UTC); without new ones it is no longer spent then. A rollback passes, and a fix that names the incident.',
    )
  })

  it('only informs where the policy says nothing of a spent one', () => {
    expect(onlyRow('{ budget: { objective: 0.99 } }', ruleFacts(NOW, budgetOf(3))).outcome).toBe('inform')
    expect(onlyRow('{ budget: { objective: 0.99 } }', ruleFacts(NOW)).outcome).toBe('inform')
  })
})

describe('the health of the service', () => {
  it.each<[string, Partial<RuleFacts>, string, string, string]>([
    ['is good', { degraded: [] }, 'ok', 'healthy', 'Nothing is degraded now.'],
    [
      'is bad',
      { degraded: ['requests: 4.1 % were bad in the last hour (usually 0.4 %)', 'cart'] },
      'block',
      'degraded',
      'Degraded already: requests: 4.1 % were bad in the last hour (usually 0.4 %); cart. A regression of this deploy could not be told apart. A rollback passes, and a fix that names the incident.',
    ],
    [
      'is bad, before its rollback',
      { degraded: ['cart'], relief: 'rollback' },
      'ok',
      'rollback',
      'Degraded already: cart. A rollback passes.',
    ],
    [
      'is bad, before a fix',
      { degraded: ['cart'], relief: 'fix' },
      'ok',
      'fix',
      'Degraded already: cart. A fix passes.',
    ],
    ['is not known', {}, 'review', 'health-unknown', 'How the service does is not known: the facts do not say.'],
  ])('%s', (_, more, outcome, reasonCode, message) => {
    expect(onlyRow('{ health: { outcome: block } }', ruleFacts(NOW, more))).toMatchObject({
      rule: 'health',
      outcome,
      reasonCode,
      message,
    })
  })
})

describe('a restore point', () => {
  const destroys = { destructive: ['db/1.sql:3 drops the column places.photo_id'] }
  const at = (time: string, tested: string | null = null) => ({
    at: Date.parse(time),
    what: 'nightly',
    tested: tested === null ? null : Date.parse(tested),
  })
  const head = 'This deploy destroys data (db/1.sql:3 drops the column places.photo_id)'
  it.each<[string, Partial<RuleFacts>, string, string, string]>([
    ['is not needed', { restorePoints: [] }, 'ok', 'nothing-destroyed', 'No migration in this deploy destroys data.'],
    [
      'is young enough',
      { ...destroys, restorePoints: [at('2026-12-01T11:20:00Z')] },
      'ok',
      'restore-point',
      `${head}; it can be restored as of 40 min ago (nightly).`,
    ],
    [
      'is missing',
      destroys,
      'block',
      'no-restore-point',
      `${head}, and no restore point is known. Take one now, and run the gate again.`,
    ],
    [
      'is too old',
      { ...destroys, restorePoints: [at('2026-11-30T17:00:00Z')] },
      'block',
      'restore-point-too-old',
      `${head}, and the newest restore point is 19 h old (nightly); 60 min are allowed. Take one now, and run the gate again.`,
    ],
    [
      'lies in the future, which nobody believes',
      { ...destroys, restorePoints: [at('2026-12-01T12:06:00Z')] },
      'block',
      'no-restore-point',
      `${head}, and the only restore points lie in the future. Take one now, and run the gate again.`,
    ],
  ])('%s', (_, more, outcome, reasonCode, message) => {
    const row = onlyRow('{ restore-point: { max-age: 1h } }', ruleFacts(NOW, more))
    expect(row).toMatchObject({ rule: 'restore-point', outcome, reasonCode, message })
  })

  it('may be said by somebody who checked it, and the report says where', () => {
    const said = { at: Date.parse('2026-12-01T11:20:00Z'), what: 'snapshot', tested: null, by: 'kim' }
    const judge = (more: Partial<RuleFacts>) =>
      onlyRow('{ restore-point: { max-age: 1h } }', ruleFacts(NOW, { ...destroys, restorePlaces: [12, 7], ...more }))
    expect(judge({}).evidence).toEqual([
      'whoever has checked one and had no part in this deploy can say so on #12, #7: /guard restore-point TIME WHAT',
      ...destroys.destructive,
    ])
    expect(judge({ restorePoints: [said] })).toEqual({
      rule: 'restore-point',
      outcome: 'ok',
      reasonCode: 'restore-point',
      message: `${head}; it can be restored as of 40 min ago (snapshot, says kim).`,
      evidence: [...destroys.destructive, 'restore point 2026-12-01T11:20:00.000Z snapshot'],
      found: { restorePoint: { at: '2026-12-01T11:20:00.000Z', what: 'snapshot', by: 'kim' } },
    })
  })

  it('has to have been restored somewhere, where the policy asks for that', () => {
    const judge = (tested: string | null) =>
      onlyRow(
        '{ restore-point: { max-age: 1h, tested: 30d } }',
        ruleFacts(NOW, { ...destroys, restorePoints: [at('2026-12-01T11:20:00Z', tested)] }),
      )
    expect(judge(null)).toMatchObject({
      outcome: 'block',
      reasonCode: 'restore-untested',
      message: `${head}, and no restore of it was tested in the last 30 d. Restore one somewhere, and say when.`,
    })
    expect(judge('2026-10-01T00:00:00Z').reasonCode).toBe('restore-untested')
    expect(judge('2026-11-20T00:00:00Z').reasonCode).toBe('restore-point')
  })

  it('is too old a second after its limit', () => {
    const judge = (time: string) =>
      onlyRow('{ restore-point: { max-age: 1h } }', ruleFacts(NOW, { ...destroys, restorePoints: [at(time)] })).outcome
    expect([judge('2026-12-01T11:00:00Z'), judge('2026-12-01T10:59:59Z')]).toEqual(['ok', 'block'])
  })
})

describe('after an incident', () => {
  const incident = { startedAt: Date.parse('2026-12-01T09:00:00Z'), issue: 41, over: true, deploys: 0 }
  it.each<[string, Partial<RuleFacts>, string, string, string]>([
    ['none', {}, 'ok', 'no-incident', 'No incident began in the last 12 h.'],
    [
      'the first deploy',
      { incidents: [incident] },
      'review',
      'first-deploy-since',
      'The incident #41 began 3 h ago and is over. This would be the first deploy since then.',
    ],
    [
      'a second deploy',
      { incidents: [{ ...incident, deploys: 1, issue: null, over: false }] },
      'review',
      'another-deploy',
      'An incident began 3 h ago. This would be deploy 2 since then: say why it cannot wait, and have it approved.',
    ],
    [
      'a fix',
      { incidents: [incident], relief: 'fix' },
      'review',
      'fix',
      'The incident #41 began 3 h ago and is over. This is a fix that names it: it needs the full review, and nobody is in a hurry while production is held.',
    ],
    [
      'its rollback',
      { incidents: [incident], relief: 'rollback' },
      'ok',
      'rollback',
      'The incident #41 began 3 h ago and is over. A rollback passes.',
    ],
    [
      'one of yesterday',
      { incidents: [{ ...incident, startedAt: Date.parse('2026-11-30T23:59:00Z') }] },
      'ok',
      'no-incident',
      'No incident began in the last 12 h.',
    ],
  ])('%s', (_, more, outcome, reasonCode, message) => {
    expect(onlyRow('{ after-incident: {} }', ruleFacts(NOW, more))).toMatchObject({
      rule: 'after-incident',
      outcome,
      reasonCode,
      message,
    })
  })
})

it.each<[string, string, Partial<RuleFacts>]>([
  ['windows', '{ windows: { open: [{ from: "01:00", to: "02:00" }], outside: review, approvals: 3 } }', {}],
  ['a freeze', '{ freeze: [{ from: 2026-12-01, to: 2026-12-02, outcome: review, approvals: 3 }] }', {}],
  [
    'the strictest of two freezes',
    '{ freeze: [{ from: 2026-12-01, to: 2026-12-02, outcome: inform, approvals: 3 }, { from: 2026-12-01, to: 2026-12-02, outcome: review }] }',
    {},
  ],
  [
    'a restore point',
    '{ restore-point: { max-age: 1h, outcome: review, approvals: 3 } }',
    { destructive: ['db/1.sql:1 drops the table a'] },
  ],
  ['an error budget', '{ budget: { objective: 0.999, spent: { outcome: review, approvals: 3 } } }', budgetOf(2)],
  ['a low error budget', '{ budget: { objective: 0.999, low: { outcome: review, approvals: 3 } } }', budgetOf(0.9)],
  ['what is not known', '{ health: { outcome: block, approvals: 3 } }', {}],
  [
    'an incident',
    '{ after-incident: { approvals: 3 } }',
    { incidents: [{ startedAt: Date.parse(NOW), issue: 1, over: true, deploys: 0 }] },
  ],
])('%s asks as many people as the policy says', (_, gate, more) => {
  expect(onlyRow(gate, ruleFacts(NOW, more))).toMatchObject({ outcome: 'review', approvals: 3 })
})
