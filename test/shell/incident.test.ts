import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ConfigurationError } from '../../src/base/errors.ts'
import type { OfflineIncident } from '../../src/incident/offline-result.ts'
import { runIncident } from '../../src/shell/incident.ts'
import { day, policy } from '../incident/day.ts'
import { alarm, bad, deploy, fileText, moment, says, type Told } from '../incident/events.ts'

const folder = mkdtempSync(join(tmpdir(), 'guard-incident-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const events = file('day.json', fileText(day))
const rules = file('policy.yml', policy)

async function run(...args: readonly string[]): Promise<{ code: number; out: string }> {
  let out = ''
  const code = await runIncident(args, (text) => void (out += text))
  return { code, out }
}

async function at(now: string, of = events, ...more: readonly string[]): Promise<OfflineIncident> {
  const { code, out } = await run(
    '--events',
    of,
    '--now',
    now.includes('T') ? now : moment(now),
    '--policy',
    rules,
    '--json',
    ...more,
  )
  expect(code).toBe(0)
  const result: OfflineIncident = JSON.parse(out)
  return result
}

it('gives the whole result', async () => {
  const result = await at('17:30')
  expect(result).toEqual({
    schemaVersion: 1,
    verb: 'incident',
    environment: 'production',
    sha: bad,
    baseSha: null,
    outcome: 'mitigating',
    reasonCode: 'not-over',
    message: '62 % of requests of platform=ios fail in production; 0.5 % is usual.',
    now: '2026-07-31T17:30:00.000Z',
    lang: 'en',
    phase: 'mitigating',
    severity: 1,
    roles: { commander: 'kim', investigator: 'lee', data: null, communications: 'park', scribe: null },
    clocks: [
      { id: 'kr-fin-10', due: '2026-08-01T16:14:00.000Z', state: 'open' },
      { id: 'next-word', due: '2026-07-31T17:30:00.000Z', state: 'met' },
    ],
    times: { detect: 240, acknowledge: 2280, mitigate: null, recover: null },
    title: 'platform=ios: 62 % of requests fail (was 0.5 %)',
    body: expect.stringContaining('### What to do now'),
    notices: expect.arrayContaining([
      expect.objectContaining({
        audience: 'customers',
        lang: 'ko',
        form: 'popup',
        text: expect.stringContaining('에이스페이'),
      }),
    ]),
    postmortem: expect.stringContaining('### Postmortem'),
    canClose: false,
    why: 'It is not over: mitigating: users are still affected. Somebody has still to be told: kr-fin-10. Report or waive each.',
    sla: { grade: 'B', next: 'A', left: 9540, excluded: false },
    answers: expect.arrayContaining([
      {
        at: moment('17:06').replace('Z', '.000Z'),
        by: 'kim',
        text: '/guard sevrity 1',
        done: false,
        reply: 'Nothing was done: this is no command here. Write `/guard severity 1|2|3|4 REASON`.',
      },
    ]),
  })
})

it('answers what was carried out', async () => {
  const { answers } = await at('20:00')
  expect(answers.filter(({ done }) => done).map(({ reply }) => reply)).toEqual([
    'In the timeline.',
    'kim is now commander.',
    'lee is now investigator.',
    'park is now communications.',
    'Written down.',
    'In the timeline.',
    'Written down.',
    'Written down.',
    'Cancelled as a false alarm.',
    'In the timeline.',
    'In the timeline.',
    'In the timeline.',
    'Written down: `kr-fin-10` is reported, EFARS-2026-77.',
  ])
})

it('walks through the day', async () => {
  const phases = []
  for (const now of ['16:05', '16:50', '17:00', '17:30', '17:50', '18:01', '18:06', '18:08', '18:45', '19:30']) {
    const { phase, severity, canClose, reasonCode } = await at(now)
    phases.push([now, phase, severity, canClose, reasonCode])
  }
  expect(phases).toEqual([
    ['16:05', 'triage', 4, false, 'not-over'],
    ['16:50', 'triage', 2, false, 'not-over'],
    ['17:00', 'investigating', 2, false, 'not-over'],
    ['17:30', 'mitigating', 1, false, 'not-over'],
    ['17:50', 'monitoring', 1, false, 'not-over'],
    ['18:01', 'resolved', 1, false, 'clock-open'],
    ['18:06', 'mitigating', 1, false, 'not-over'],
    ['18:08', 'resolved', 1, false, 'clock-open'],
    ['18:45', 'resolved', 1, false, 'clock-open'],
    ['19:30', 'closed', 1, true, 'closed'],
  ])
  expect((await at('19:30')).times).toEqual({ detect: 240, acknowledge: 2280, mitigate: 5460, recover: 6360 })
})

it('speaks the language that is asked for, else the policy’s', async () => {
  expect((await at('17:30', events, '--lang', 'ko')).title).toBe('platform=ios: 요청 62% 실패(평소 0.5%)')
  const korean = file('ko.yml', 'incident: { lang: ko }\n')
  const { out } = await run('--events', events, '--now', moment('17:30'), '--policy', korean)
  expect(out).toMatch(/^platform=ios: 요청 62% 실패/)
  expect(out).not.toContain('<!--')
})

it('takes times of day for those of whoever wrote them where no policy has a zone', async () => {
  const local: Told[] = [
    { ...deploy, at: '2026-07-31T16:00:00+09:00' },
    { ...alarm, at: '2026-07-31T16:14:00+09:00', facts: {} },
    says('2026-07-31T22:40:00+09:00', 'kim', 'note 16:40 a question'),
  ]
  const { out } = await run('--events', file('local.json', fileText(local)), '--now', '2026-07-31T23:00:00+09:00')
  expect(out).toContain('- 31 July, 16:40: kim: a question (said later, at 22:40)')
})

it('says what little it knows of no events', async () => {
  const empty = await at('17:30', file('empty.json', fileText([])))
  expect(empty).toMatchObject({
    phase: 'triage',
    severity: 4,
    title: 'Nothing is known yet',
    canClose: false,
    notices: [],
  })
  const titled = await at('17:30', file('titled.json', fileText([], 'The shop is slow')))
  expect(titled.title).toBe('The shop is slow (declared by a person)')
})

describe('wrong use', () => {
  const now = ['--now', moment('17:30')]
  it.each([
    [[...now], /--events is missing/],
    [['--events', events], /--now is missing/],
    [['--events', events, '--now', 'noon'], /--now: expected a time in ISO 8601 .* found "noon"/],
    [['--events', events, ...now, '--lang', 'de'], /--lang: expected en or ko, found "de"/],
    [['--events', join(folder, 'none.json'), ...now], /--events: cannot read/],
    [['--events', events, ...now, '--policy', join(folder, 'none.yml')], /--policy: cannot read/],
    [['--events', rules, ...now], /expected JSON/],
    [['--events', events, ...now, '--policy', events], /day\.json:1:\d+: /],
    [['--events', events, ...now, '--nwo', 'x'], /Usage: incident --events FILE/],
  ])('%j', async (args, message) => {
    await expect(run(...args)).rejects.toThrow(ConfigurationError)
    await expect(run(...args)).rejects.toThrow(message)
  })
})

it('writes the same as a page, and says where it cannot', async () => {
  const page = join(folder, 'incident.html')
  const asked = ['--events', events, '--now', moment('17:30'), '--policy', rules]
  expect((await run(...asked, '--html', page)).code).toBe(0)
  expect(readFileSync(page, 'utf8')).toContain('<h1>platform=ios: 62 % of requests fail (was 0.5 %)</h1>')
  await expect(run(...asked, '--html', join(folder, 'none', 'x.html'))).rejects.toThrow('--html')
})
