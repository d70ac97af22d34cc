import { expect, it } from 'vitest'
import { languages } from '../../src/config/incident-policy.ts'
import { type Message, noticeMessage } from '../../src/render/notice-message.ts'
import type { Notice } from '../../src/notify/notice.ts'
import { notices } from '../notify/notices.ts'

const seoul = { zone: 'Asia/Seoul' }

const shown = ({ urgency, title, text, facts, links }: Message): string =>
  [
    `${title}   (${urgency})`,
    ...(text === '' ? [] : [text]),
    ...facts.map(([name, value]) => `  ${name}: ${value}`),
    ...links.map((link) => `  [${link.text}] ${link.url}`),
  ].join('\n')

it.each(languages)('says in %s what happened, what to do, and where to go', async (lang) => {
  const more: Notice[] = [
    { ...notices.held, decision: 'blocked', issue: null, owners: [] },
    { ...notices.held, owners: [], involved: [] },
    { ...notices.regressed, rollback: null, severity: null, by: 'kim', issue: null },
    { ...notices.due, state: 'late' },
    { ...notices.regressed, bad: null, good: null, rollback: null, by: 'kim', what: 'Nobody can pay' },
    { ...notices.recovered, how: 'said', sha: null },
    { ...notices.recovered, how: 'false-alarm', sha: null },
  ]
  const all = [...Object.values(notices), ...more].map((notice) => shown(noticeMessage(notice, { lang, ...seoul })))
  await expect(`${all.join('\n\n')}\n`).toMatchFileSnapshot(`golden/notices-${lang}.txt`)
})

it('cuts by whole characters', () => {
  const message = noticeMessage({ ...notices.regressed, what: '🔥'.repeat(290) }, { lang: 'en', zone: 'UTC' })
  expect([...message.title]).toHaveLength(150)
  expect(message.title.isWellFormed()).toBe(true)
})

it.each([
  [1, 'critical'],
  [2, 'error'],
  [3, 'warning'],
  [4, 'info'],
  [null, 'error'],
] as const)('severity %s is %s', (severity, urgency) => {
  expect(noticeMessage({ ...notices.regressed, severity }, { lang: 'en', zone: 'UTC' }).urgency).toBe(urgency)
})
