import { describe, expect, it } from 'vitest'
import { incidentPage } from '../../src/render/incident-page.ts'
import { messageSize } from '../../src/render/incident-notices.ts'
import { attack, carrier, day, policy, viewAt, works } from '../incident/day.ts'
import { alarm, deploy, ios, moment, says, type Told } from '../incident/events.ts'

const pageAt = (events: readonly Told[], now: string, lang: 'en' | 'ko' = 'en', text = policy) =>
  incidentPage(viewAt(events, now, lang, text))

const whole = (events: readonly Told[], now: string, lang: 'en' | 'ko'): string => {
  const { title, body, notices } = pageAt(events, now, lang)
  const drafts = notices.map(
    (draft) => `- ${draft.lang}, ${draft.audience}, ${draft.form} (${draft.state}): ${draft.text}`,
  )
  return `# ${title}\n\n${body}\n${drafts.join('\n')}\n`
}

describe.each(['en', 'ko'] as const)('the page in %s', (lang) => {
  it.each([
    ['triage', day, '16:50'],
    ['investigating', day, '17:07'],
    ['mitigating', day, '17:30'],
    ['monitoring', day, '17:50'],
    ['resolved', day, '18:45'],
    ['closed', day, '20:00'],
    ['attack', attack, '05:30'],
    ['carrier', carrier, '02:40'],
    ['planned', works, '15:10'],
    ['overrun', works, '15:35'],
    ['extended', works, '15:45'],
    ['planned-over', [...works.slice(0, 1), says('15:20', 'kim', 'resolve')], '15:25'],
    ['false-alarm', [deploy, alarm, says('16:20', 'kim', 'false-alarm the page was reset')], '16:30'],
  ] as const)('golden/incident-page-%s', async (name, events, now) => {
    await expect(whole(events, now, lang)).toMatchFileSnapshot(`golden/incident-page-${name}.${lang}.md`)
  })
})

describe('the title', () => {
  const title = (facts: Record<string, unknown>, lang: 'en' | 'ko' = 'en') =>
    pageAt([deploy, { kind: 'alarm', at: '16:14', facts }], '16:20', lang).title
  const latency = { kind: 'histogram', metric: 'latency slower than 0.5', segment: '', before: 0.003, since: 0.041 }
  const load = { kind: 'gauge', metric: 'load', segment: 'pod=a', before: 10.1, since: 19.7 }
  const volume = { kind: 'volume', segment: 'network=kt', before: 900, since: 180 }

  it.each([
    [
      { ...ios, since: 0.8 },
      'platform=ios: 80 % of requests fail (was 0.5 %)',
      'platform=ios: 요청 80% 실패(평소 0.5%)',
    ],
    [{ ...ios, segment: '', metric: 'payments', before: null }, '62 % of payments fail', 'payments 62% 실패'],
    [latency, '4.1 % slower than 0.5 s (was 0.3 %)', '0.5초 초과 응답 4.1%(평소 0.3%)'],
    [
      { ...latency, segment: 'region=eu', metric: 'latency', limit: 2 },
      'region=eu: 4.1 % slower than 2 s (was 0.3 %)',
      'region=eu: 2초 초과 응답 4.1%(평소 0.3%)',
    ],
    [load, 'load of pod=a 19.7, usually 10.1', 'pod=a load 19.7(평소 10.1)'],
    [{ metric: 'payments', segment: 'region=eu' }, 'region=eu: payments worse than usual', 'region=eu: payments 이상'],
    [volume, 'network=kt: traffic down 80 %', 'network=kt: 트래픽 80% 감소'],
    [
      { ...ios, since: 0.99961 },
      'platform=ios: 99.9 % of requests fail (was 0.5 %)',
      'platform=ios: 요청 99.9% 실패(평소 0.5%)',
    ],
  ])('of %j', (facts, english, korean) => {
    expect([title(facts), title(facts, 'ko')]).toEqual([english, korean])
  })

  it('says who declared it, and how it ended', () => {
    expect(pageAt(attack, '01:00').title).toBe('Every buyer gets an error (declared by a person)')
    expect(pageAt(attack, '01:00', 'ko').title).toBe('Every buyer gets an error(수동 선언)')
    expect(pageAt(attack, '10:00').title).toBe('[over] Every buyer gets an error (declared by a person)')
    expect(pageAt(day, '20:00', 'ko').title).toBe('[종료] platform=ios: 요청 62% 실패(평소 0.5%)')
  })

  it('is by the worst segment and short enough for GitHub', () => {
    const small: Told = { kind: 'alarm', at: '16:16', facts: { ...ios, segment: 'region=eu', since: 0.1 } }
    expect(pageAt([deploy, small, { ...alarm, at: '16:17' }, { ...small, at: '16:18' }], '16:20').title).toContain(
      'platform=ios: 62 %',
    )
    expect([...title({ ...ios, segment: 's'.repeat(1000), metric: '😀'.repeat(1000) })].length).toBeLessThanOrEqual(256)
  })
})

describe('the first screen', () => {
  const first = (events: readonly Told[], now: string): string =>
    pageAt(events, now).body.split('<!-- deploy-guard:end summary -->')[0] ?? ''

  it('answers what, for whom, since when, how sure, what to do now and who is on it, in a few lines', () => {
    const text = first(day, '17:30')
    expect(text).toBe(`<!-- deploy-guard:begin summary -->
**62 % of requests of platform=ios fail in production; 0.5 % is usual.**

- **For whom**: platform=ios, 20 % of the traffic
- **Since**: 1 August, 01:10 Asia/Seoul (80 min)
- **How sure**: certain (false-alarm rate: at most 1 % of deploys)
- **Do now**: Review and merge the rollback #12.
- **On it**: kim (commander), lee (investigator), park (communications)
`)
  })

  it('says that nobody is on it, and that a person says so', () => {
    expect(first(attack, '00:35')).toContain('**On it**: nobody yet: `/guard commander @you`')
    expect(first(attack, '00:35')).toContain('**How sure**: not judged by the watch; a person says so')
  })

  it('says who has seen it', () => {
    const seen: Told = { kind: 'acknowledged', at: '16:20', by: 'kim' }
    expect(first([deploy, alarm, seen], '16:30')).toContain(
      '**On it**: nobody yet: `/guard commander @you`, seen by kim',
    )
  })

  it('says that it began before the deploy', () => {
    const before: Told = { ...alarm, facts: { ...ios, onset: moment('15:50') } }
    expect(pageAt([deploy, before], '16:20').body).toContain('It began 10 min before the deploy')
  })
})

describe('the look back on data', () => {
  const lost = says('16:20', 'lee', 'affected 40 records')
  const found = { restorePoint: moment('15:55'), restoreFrom: 'nightly copy', restoreBy: 'kim' }

  it('says what the gate found that data can be restored from, and else that nothing is known', () => {
    expect(pageAt([{ ...deploy, facts: found }, alarm, lost], '16:30').body).toContain(
      '- The gate found a restore point before this deploy: 1 August, 00:55 (nightly copy), said by kim. Name any other sources.',
    )
    expect(pageAt([deploy, alarm, lost], '16:30').body).toContain('No restore point before this is known.')
  })
})

describe('notices', () => {
  it('none is ready with an empty slot, and none is sent before somebody says so', () => {
    const drafts = pageAt(day, '17:30', 'en', '').notices.filter(({ audience }) => audience === 'customers')
    expect(drafts.map(({ state }) => state)).toEqual(drafts.map(() => 'incomplete'))
    for (const { text, missing } of drafts)
      expect([missing.length > 0, /\{[a-z_]+\}/.test(text)]).toEqual([true, false])
    expect(pageAt(day, '17:20').notices.map(({ state }) => state)).not.toContain('sent')
  })

  it('stay incomplete where it is not known whether data were affected', () => {
    const resolved = pageAt(day, '18:45').notices.find(({ form, lang }) => form === 'page' && lang === 'en')
    expect([resolved?.state, resolved?.missing]).toEqual(['incomplete', ['data_ok']])
    const fine = [...day, says('18:41', 'kim', 'affected 0 records')]
    const told = pageAt(fine, '18:45').notices.find(({ form, lang }) => form === 'page' && lang === 'en')
    expect([told?.state, told?.text]).toEqual(['to-review', expect.stringContaining('No data were lost.')])
  })

  it('are the policy’s own where it has some, in slots that are filled', () => {
    const own = `${policy}  notices: [{ phase: investigating, form: popup, lang: en, text: "{service} is slow, {unknown}" }]\n`
    const popup = pageAt(day, '16:50', 'en', own).notices.find(({ form, lang }) => form === 'popup' && lang === 'en')
    expect(popup).toMatchObject({
      text: 'Acme Pay is slow, [fill in: unknown]',
      state: 'incomplete',
      missing: ['unknown'],
    })
  })

  it('of text messages fit into one with ordinary words', () => {
    const messages = ['16:50', '17:30', '18:45'].flatMap((now) =>
      pageAt(day, now).notices.filter(({ form }) => form === 'sms'),
    )
    expect(messages.length).toBe(6)
    for (const { text } of messages) expect([text, messageSize(text) <= 90]).toEqual([text, true])
  })

  it('apologise in the first and the last, and in none between', () => {
    const sorry = (now: string) =>
      pageAt(day, now)
        .notices.filter(({ form }) => form === 'page')
        .map(({ text }) => /sorry|죄송/.test(text))
    expect([sorry('16:50'), sorry('17:30'), sorry('17:50'), sorry('18:45')]).toEqual([
      [true, true],
      [false, false],
      [false, false],
      [true, true],
    ])
  })

  const phases = (events: readonly Told[], now: string): string[] => [
    ...new Set(pageAt(events, now).notices.map(({ phase }) => phase)),
  ]

  it('of planned work announce it, say that it takes longer, and that it is done', () => {
    const told = works.slice(0, 1)
    expect(phases(told, '08:01')).toEqual(['maintenance'])
    expect(phases([...told, says('14:00', 'kim', 'extended 01:00')], '14:01')).toEqual(['extended'])
    expect(phases(told, '15:31')).toEqual(['extended'])
    expect(phases([...told, says('15:20', 'kim', 'resolve')], '15:25')).toEqual(['finished'])
    expect(phases(works, '16:25')).toEqual(['resolved'])
  })

  it('say no new end before somebody has told it', () => {
    const page = (now: string) => pageAt(works, now).notices.find(({ form, lang }) => form === 'popup' && lang === 'en')
    expect(page('15:35')).toMatchObject({ state: 'incomplete', missing: ['new_end'] })
    expect(page('15:45')?.text).toBe(
      'The planned work on Acme Pay takes longer, until 1 August, 01:30. We are sorry for the wait.',
    )
  })

  it('are those of the incident where a metric says that planned work has broken something', () => {
    expect(phases([...works.slice(0, 3), { ...alarm, at: '15:10' }], '15:15')).toEqual(['investigating'])
  })

  it('are none for a false alarm', () => {
    expect(pageAt([deploy, alarm, says('16:20', 'kim', 'false-alarm')], '16:30').notices).toEqual([])
  })
})

describe('the postmortem', () => {
  it.each(['en', 'ko'] as const)('names nobody, marks weak actions and leaves blame out (%s)', (lang) => {
    const { postmortem } = pageAt(day, '20:00', lang)
    expect(postmortem).not.toMatch(/\b(ann|bob|kim|park|choi)\b/)
    expect(postmortem).not.toContain('forgot')
    expect(postmortem).toMatch(lang === 'en' ? /be more careful \(\*\*weak\*\*/ : /be more careful \(\*\*약함\*\*/)
    expect(postmortem).toContain('EFARS-2026-77')
  })
})

describe('a page that would be too long', () => {
  const notes = Array.from({ length: 3000 }, (_, at): Told => ({
    kind: 'note',
    at: new Date(Date.parse(moment('16:20')) + at * 1000).toISOString(),
    by: 'kim',
    text: `${at} ${'long '.repeat(90)}`,
  }))

  it.each(['en', 'ko'] as const)('stays within what GitHub takes, and says what is left out (%s)', (lang) => {
    const { body } = pageAt([...day, ...notes], '20:00', lang)
    expect(body.length).toBeLessThanOrEqual(60_000)
    expect(body).toContain(lang === 'en' ? 'because this text would be too long' : '본문이 길어 생략함')
    expect(body).toContain('platform=ios')
    for (const name of ['summary', 'now', 'state', 'clocks', 'timeline', 'review'])
      expect(body).toContain(`<!-- deploy-guard:begin ${name} -->`)
  })
})

describe('a confidential page', () => {
  it('keeps what people wrote out of it', () => {
    const { title, body, postmortem, notices } = pageAt([...attack, says('00:31', 'kim', 'confidential')], '10:00')
    const all = [title, body, postmortem, ...notices.map(({ text }) => text)].join('\n')
    expect(all).not.toMatch(/Every buyer|damaged records|one user at the edge/)
  })
})
