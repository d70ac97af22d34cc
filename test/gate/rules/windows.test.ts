import { describe, expect, it } from 'vitest'
import { ConfigurationError } from '../../../src/base/errors.ts'
import { parsePolicy } from '../../../src/config/parse-policy.ts'
import type { RuleFacts } from '../../../src/gate/rules/facts.ts'
import { judged, onlyRow, ruleFacts } from './rule-facts.ts'

const office =
  '{ windows: { zone: Asia/Seoul, open: [{ days: [mon-thu], from: "09:00", to: "16:00" }], except: [hotfix] } }'
const label = { labels: [{ name: 'hotfix', by: 'kim' }] }

describe('windows', () => {
  it.each<[string, string, Partial<RuleFacts>, string, string, string]>([
    [
      'in one',
      '2026-11-30T00:00:00Z',
      {},
      'ok',
      'in-window',
      'The window mon-thu 09:00 to 16:00 (Asia/Seoul) is open.',
    ],
    [
      'a minute before',
      '2026-11-29T23:59:00Z',
      {},
      'block',
      'outside-windows',
      'No window is open: it is Monday 2026-11-30 08:59 (Asia/Seoul). The next window opens at Monday 2026-11-30 09:00 (Asia/Seoul), in 1 min.',
    ],
    [
      'when it ends',
      '2026-11-30T07:00:00Z',
      {},
      'block',
      'outside-windows',
      'No window is open: it is Monday 2026-11-30 16:00 (Asia/Seoul). The next window opens at Tuesday 2026-12-01 09:00 (Asia/Seoul), in 17 h.',
    ],
    [
      'on a Friday night',
      '2026-11-27T13:12:00Z',
      {},
      'block',
      'outside-windows',
      'No window is open: it is Friday 2026-11-27 22:12 (Asia/Seoul). The next window opens at Monday 2026-11-30 09:00 (Asia/Seoul), in 2 d 10 h.',
    ],
    [
      'with the label',
      '2026-11-27T13:12:00Z',
      label,
      'ok',
      'excepted-by-label',
      'No window is open: it is Friday 2026-11-27 22:12 (Asia/Seoul). It passes by the label hotfix, set by kim.',
    ],
    [
      'as a rollback',
      '2026-11-27T13:12:00Z',
      { relief: 'rollback' },
      'ok',
      'rollback',
      'No window is open: it is Friday 2026-11-27 22:12 (Asia/Seoul). A rollback passes.',
    ],
  ])('%s', (_, now, more, outcome, reasonCode, message) => {
    expect(onlyRow(office, ruleFacts(now, more))).toEqual({
      rule: 'windows',
      outcome,
      reasonCode,
      message,
      evidence: [expect.stringMatching(/^now [A-Z][a-z]+day 2026-/), 'window mon-thu 09:00 to 16:00 (Asia/Seoul)'],
    })
  })

  it('finds the next opening behind a freeze, or says that there is none', () => {
    const both = `{ windows: { open: [{ days: [mon], from: "09:00", to: "10:00" }] }, freeze: [{ from: 2026-12-01, to: 2026-12-20 }] }`
    expect(judged(both, ruleFacts('2026-11-30T12:00:00Z'))[0]?.message).toBe(
      'No window is open: it is Monday 2026-11-30 12:00 (UTC). The next window opens at Monday 2026-12-21 09:00 (UTC), in 20 d 21 h.',
    )
    const past = '{ windows: { open: [{ from: 2026-01-01, to: 2026-01-02 }] } }'
    expect(onlyRow(past, ruleFacts('2026-11-30T12:00:00Z')).message).toBe(
      'No window is open: it is Monday 2026-11-30 12:00 (UTC). No window opens in the next 400 days.',
    )
  })

  it('only informs, or asks, where the policy says so', () => {
    const soft = (outside: string): string =>
      onlyRow(
        `{ windows: { outside: ${outside}, open: [{ from: "01:00", to: "02:00" }] } }`,
        ruleFacts('2026-11-30T12:00:00Z'),
      ).outcome
    expect(['inform', 'review', 'block'].map(soft)).toEqual(['inform', 'review', 'block'])
  })
})

describe('freezes', () => {
  it.each<[string, string, string, Partial<RuleFacts>, string, string, string]>([
    [
      'a stretch of days, with a reason',
      '{ freeze: [{ from: 2026-12-18T18:00, to: 2027-01-04T08:00, zone: Asia/Seoul, reason: year end, except: [deploy-in-freeze] }] }',
      '2026-12-25T00:00:00Z',
      {},
      'block',
      'frozen',
      'A freeze holds until Monday 2027-01-04 08:00 (Asia/Seoul): year end. The next window opens at Monday 2027-01-04 08:00 (Asia/Seoul), in 9 d 23 h. A rollback passes, and what carries the label deploy-in-freeze.',
    ],
    [
      'none',
      '{ freeze: [{ from: 2026-12-18, to: 2026-12-20 }] }',
      '2026-12-21T00:00:00Z',
      {},
      'ok',
      'no-freeze',
      'No freeze holds now.',
    ],
    [
      'the last minute of a whole day',
      '{ freeze: [{ from: 2026-12-18, to: 2026-12-20 }] }',
      '2026-12-20T23:59:00Z',
      {},
      'block',
      'frozen',
      'A freeze holds until Monday 2026-12-21 00:00 (UTC). The next window opens at Monday 2026-12-21 00:00 (UTC), in 1 min. A rollback passes.',
    ],
    [
      'from Friday to Monday',
      '{ freeze: [{ from: "fri 15:00", to: "mon 08:00", zone: Europe/Berlin, outcome: review }] }',
      '2026-11-29T12:00:00Z',
      {},
      'review',
      'frozen',
      'A freeze holds until Monday 2026-11-30 08:00 (Europe/Berlin). The next window opens at Monday 2026-11-30 08:00 (Europe/Berlin), in 19 h. A rollback passes.',
    ],
    [
      'every year over the new year',
      '{ freeze: [{ from: 12-24, to: 01-02 }] }',
      '2027-01-02T12:00:00Z',
      {},
      'block',
      'frozen',
      'A freeze holds until Sunday 2027-01-03 00:00 (UTC). The next window opens at Sunday 2027-01-03 00:00 (UTC), in 12 h. A rollback passes.',
    ],
    [
      'two that follow each other',
      '{ freeze: [{ from: "mon 08:30", to: "mon 12:00", reason: orders arrive }, { from: "mon 12:00", to: "mon 13:00" }] }',
      '2026-11-30T10:12:00Z',
      {},
      'block',
      'frozen',
      'A freeze holds until Monday 2026-11-30 12:00 (UTC): orders arrive. The next window opens at Monday 2026-11-30 13:00 (UTC), in 2 h 48 min. A rollback passes.',
    ],
    [
      'a label',
      '{ freeze: [{ from: 2026-12-18, to: 2026-12-20, except: [Deploy-In-Freeze] }] }',
      '2026-12-19T00:00:00Z',
      { labels: [{ name: 'deploy-in-freeze', by: 'kim' }] },
      'ok',
      'excepted-by-label',
      'A freeze holds until Monday 2026-12-21 00:00 (UTC). It passes by the label deploy-in-freeze, set by kim.',
    ],
    [
      'a label that only one of two freezes takes',
      '{ freeze: [{ from: 2026-12-18, to: 2026-12-20, except: [a] }, { from: 2026-12-19, to: 2026-12-19, reason: sale }] }',
      '2026-12-19T00:00:00Z',
      { labels: [{ name: 'a', by: 'kim' }] },
      'block',
      'frozen',
      'A freeze holds until Sunday 2026-12-20 00:00 (UTC): sale. The next window opens at Monday 2026-12-21 00:00 (UTC), in 2 d. A rollback passes.',
    ],
    [
      'a rollback',
      '{ freeze: [{ from: 2026-12-18, to: 2026-12-20 }] }',
      '2026-12-19T00:00:00Z',
      { relief: 'rollback' },
      'ok',
      'rollback',
      'A freeze holds until Monday 2026-12-21 00:00 (UTC). A rollback passes.',
    ],
    [
      'a holiday of a calendar',
      '{ freeze: [{ calendar: ops/holidays.ics, zone: Asia/Seoul, reason: holiday }] }',
      '2026-12-24T15:00:00Z',
      {
        calendars: new Map([
          [
            'ops/holidays.ics',
            {
              entries: [
                { summary: 'Christmas', start: Date.UTC(2026, 11, 25), end: Date.UTC(2026, 11, 26), zone: 'own' },
              ],
            },
          ],
        ]),
      },
      'block',
      'frozen',
      'A freeze holds until Saturday 2026-12-26 00:00 (Asia/Seoul): holiday: Christmas. The next window opens at Saturday 2026-12-26 00:00 (Asia/Seoul), in 1 d. A rollback passes.',
    ],
    [
      'a calendar that cannot be read',
      '{ freeze: [{ calendar: ops/holidays.ics }] }',
      '2026-12-24T15:00:00Z',
      { calendars: new Map([['ops/holidays.ics', { mistake: 'there is no such file at 1234567' }]]) },
      'block',
      'calendar-unreadable',
      'It is not known whether a freeze holds now: ops/holidays.ics cannot be read (there is no such file at 1234567).',
    ],
  ])('%s', (_, gate, now, more, outcome, reasonCode, message) => {
    expect(onlyRow(gate, ruleFacts(now, more))).toMatchObject({ rule: 'freeze', outcome, reasonCode, message })
  })

  it('says which freeze it is, and from when to when', () => {
    const row = onlyRow(
      '{ freeze: [{ from: "fri 15:00", to: "mon 08:00", reason: nobody is there }] }',
      ruleFacts('2026-11-29T12:00:00Z'),
    )
    expect(row.evidence).toEqual([
      'freeze fri 15:00 to mon 08:00 (UTC), nobody is there: Friday 2026-11-27 15:00 to Monday 2026-11-30 08:00, ends in 20 h',
    ])
  })
})

describe('a policy with times', () => {
  const mistakesOf = (gate: string): string => {
    try {
      parsePolicy(`gate: ${gate}`, 'p.yml')
      return 'none'
    } catch (error) {
      if (error instanceof ConfigurationError) return error.message
      throw error
    }
  }

  it.each([
    [
      '{ windows: { open: [{ from: "9:00", to: "16:00" }] } }',
      /gate\.windows\.open\.0\.from: expected a time such as "09:00"/,
    ],
    ['{ windows: { open: [{ from: "09:00", to: "16:00:30" }] } }', /no seconds, no cron/],
    ['{ windows: { open: [{ from: "0 9 * * 1", to: "16:00" }] } }', /no seconds, no cron/],
    [
      '{ windows: { zone: Asia/Seul, open: [{ from: "09:00", to: "16:00" }] } }',
      /expected a time zone such as Asia\/Seoul, or UTC, found "Asia\/Seul"/,
    ],
    ['{ windows: { open: [] } }', /expected 1 window or more/],
    ['{ windows: { open: [{ from: "09:00", to: "fri 16:00" }] } }', /expected a time of the same form as from/],
    [
      '{ windows: { open: [{ days: [mon], from: "fri 09:00", to: "fri 16:00" }] } }',
      /expected times such as "09:00" beside days/,
    ],
    ['{ windows: { open: [{ days: [monday], from: "09:00", to: "16:00" }] } }', /expected a day such as mon/],
    [
      '{ freeze: [{ from: 2026-02-29, to: 2026-03-01 }] }',
      /gate\.freeze\.0\.from: expected a day that there is, found "2026-02-29"/,
    ],
    ['{ freeze: [{ from: 2026-03-02, to: 2026-03-01 }] }', /expected a time after from/],
    ['{ freeze: [{ from: 2026-03-02 }] }', /expected from and to, or a calendar/],
    [
      '{ freeze: [{ from: 2026-03-02, to: 2026-03-03, calendar: a.ics }] }',
      /expected calendar or from and to, found both/,
    ],
    ['{ freeze: [{ calendar: ../a.ics }] }', /expected the path of a file/],
    [
      '{ freeze: [{ from: 2026-03-02, to: 2026-03-03, excpet: [a] }] }',
      /unknown key "excpet" in gate\.freeze\.0; did you mean except\?/,
    ],
  ])('refuses %s', (gate, message) => expect(mistakesOf(gate)).toMatch(message))

  it('takes a moment that says itself how far it is from UTC', () => {
    const frozen = (now: string): string =>
      onlyRow('{ freeze: [{ from: 2026-12-18T18:00+09:00, to: 2026-12-18T10:00Z }] }', ruleFacts(now)).outcome
    expect(['2026-12-18T08:59:00Z', '2026-12-18T09:00:00Z', '2026-12-18T10:00:00Z'].map(frozen)).toEqual([
      'ok',
      'block',
      'ok',
    ])
  })
})
