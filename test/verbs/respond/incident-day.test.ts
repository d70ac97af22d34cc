import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EnvironmentRecord, RecordStore } from '../../../src/deploy/record.ts'
import { emptyRecord } from '../../../src/deploy/record.ts'
import { finishResponses, progressResponses, startResponse } from '../../../src/verbs/respond/respond.ts'
import type { ResponseDeps } from '../../../src/verbs/setting.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { createMemoryForge, type MemoryForge } from '../../support/memory-forge.ts'
import { badDeploy, responderOf } from '../../support/responder.ts'
import { buildShop } from '../../support/shop.ts'

const policy = (lang: string) => `incident:
  lang: ${lang}
  zone: Asia/Seoul
  postmortems: docs/postmortems
  clocks:
    - { id: board, when: { severity: 2 }, due: 2h, from: condition, owner: "@choi" }
  words:
    en: { service: Acme Pay, brand: ACME, workaround: Paying on the website works., report: 7 August, retry: start the app again }
    ko: { service: 에이스페이, brand: 에이스, workaround: 웹사이트에서는 정상적으로 결제할 수 있습니다., report: 8월 7일(금), retry: 앱을 다시 실행해 }
`

let forge: MemoryForge
let shop: { good: string; bad: string }
let record: EnvironmentRecord
let runs = 71

/** What there is after an incident was opened, by the language of its policy. */
const opened = new Map<string, ReturnType<typeof snapshot>>()

function kept(list: unknown[]): () => void {
  const copy = [...list]
  return () => void list.splice(0, list.length, ...copy)
}

function snapshot(): () => void {
  const { issues, pulls, comments } = forge
  const lists = [kept(issues.all), kept(issues.comments), kept(pulls.all), kept(comments.all), kept(comments.reactions)]
  const whole = record
  return () => {
    for (const restore of lists) restore()
    record = whole
  }
}

beforeAll(async () => {
  forge = await createMemoryForge()
  shop = await buildShop(forge)
  for (const login of ['ada', 'carol', 'lee', 'park', 'choi']) forge.permissions.set(login, 'write')
})
afterAll(() => forge.close())

/** The record in memory: what a state ref does is tried elsewhere. A write is one of the forge's. */
const store: RecordStore = {
  read: async () => record,
  update: (_, change) => forge.faults.write('record', async () => (record = change(record))),
}

function responder(lang = 'en'): ResponseDeps {
  runs += 1
  return { ...responderOf(forge, runs), store, policySource: { path: 'policy', text: policy(lang) } }
}

/** Moves the clock to a time of the night in Seoul that is Friday evening in Europe. */
async function at(time: string): Promise<void> {
  const wanted = Date.parse(`2026-03-07T${time}:00+09:00`)
  await forge.clock.sleep(Math.max(0, wanted - forge.clock.now()))
}

const iso = () => new Date(forge.clock.now()).toISOString()

function says(login: string, body: string, edited = false): number {
  const id = 900 + forge.comments.all.length
  forge.comments.all.push({ id, author: { login, kind: 'User' }, body: `/guard ${body}`, at: iso(), edited })
  return id
}

const body = () => forge.issues.all[0]?.body ?? ''
const edit = (change: (text: string) => string) => forge.issues.update(500, { body: change(body()) })
const replies = () => forge.issues.comments.map(([, text]) => text)
const reactionsTo = (id: number) => forge.comments.reactions.flatMap(([comment, one]) => (comment === id ? [one] : []))

/** An incident that a watch has opened at 02:05, and nothing of it yet but that. */
async function begin(lang = 'en'): Promise<void> {
  forge = { ...forge, clock: createFakeClock() }
  const restore = opened.get(lang)
  if (restore !== undefined) return restore()
  for (const list of [forge.issues.all, forge.issues.comments, forge.pulls.all]) list.splice(0)
  for (const list of [forge.comments.all, forge.comments.reactions]) list.splice(0)
  record = emptyRecord
  const first = responder(lang)
  await startResponse(first, badDeploy(shop))
  expect((await finishResponses(first)).failures).toEqual([])
  opened.set(lang, snapshot())
}

async function start(lang = 'en'): Promise<void> {
  expect((await finishResponses(responder(lang))).failures).toEqual([])
}

type Told = Parameters<typeof progressResponses>[1]['event']['kind']
const watch = (kind: Exclude<Told, 'unclear'>, lang = 'en') =>
  progressResponses(responder(lang), { event: { kind, sha: shop.good, at: iso() }, mended: true })

/** Commits differ from one shop to the next. */
const golden = () =>
  body()
    .replaceAll(/runs\/\d+/g, 'runs/71')
    .replaceAll(shop.bad, 'BAD')
    .replaceAll(shop.good, 'GOOD')
    .replaceAll(shop.bad.slice(0, 7), 'bad')
    .replaceAll(shop.good.slice(0, 7), 'good')

describe('a day', () => {
  test.each(['en', 'ko'])('from the alarm to the lesson, in %s', async (lang) => {
    await begin(lang)
    await expect(golden()).toMatchFileSnapshot(`golden/incident-day-1-alarm.${lang}.md`)

    // People edit, tick a box, and talk.
    await edit((text) => `On call: Ada\n${text.replace(/- \[ \] (.*page)/, '- [x] $1')}\nPhoned the bank.\n`)
    await at('02:10')
    const explained = says('ada', 'false-alarm slightly up, as expected')
    const outsider = says('mallory', 'severity 4 it is fine')
    const typo = says('carol', 'sevrity 1')
    const counted = [
      says('carol', 'commander'),
      says('carol', 'investigator @lee'),
      says('carol', 'communications @park'),
      says('lee', 'note 02:02 a question about the metric came up'),
      says('park', 'next 02:30'),
      says('carol', 'meeting 03:00'),
    ]
    await start(lang)
    await start(lang)
    expect(reactionsTo(explained)).toEqual(['-1'])
    expect(reactionsTo(outsider)).toEqual(['-1'])
    expect(reactionsTo(typo)).toEqual(['confused'])
    for (const id of counted) expect(reactionsTo(id)).toEqual(['+1'])
    expect(replies()).toHaveLength(3)
    expect(body()).toMatch(/^On call: Ada\n/)
    expect(body()).toMatch(/\nPhoned the bank\.\n$/)
    expect(body()).toMatch(/- \[x\] .*\(page /)
    await expect(golden()).toMatchFileSnapshot(`golden/incident-day-2-taken-up.${lang}.md`)

    // Time passes: two clocks, each with a reminder before and at its time.
    await at('03:30')
    await start(lang)
    await start(lang)
    expect(replies().slice(3)).toEqual([expect.stringContaining('@park')])
    await at('03:50')
    await start(lang)
    expect(replies().slice(4)).toEqual([expect.stringContaining('@choi')])

    // The rollback goes out; a second alarm is none.
    await at('04:00')
    const [rollback, ...others] = forge.pulls.all
    if (rollback !== undefined)
      forge.pulls.all.splice(0, 1 + others.length, { ...rollback, state: 'closed', merged: true, mergedAt: iso() })
    await at('04:10')
    await watch('mitigation-deployed', lang)
    await watch('still-failing', lang)
    says('carol', 'false-alarm a load test of ours')
    says('park', 'sent customers')
    await start(lang)
    expect(record.responses[0]?.incident).toMatchObject({ phase: 'monitoring' })
    await at('04:30')
    await watch('recovered', lang)
    says('lee', 'note ada forgot the test of the platform')
    says('lee', 'note action: watch the segment platform, lee, 13 March')
    says('ada', 'note action: be more careful')
    await start(lang)
    expect(record).toMatchObject({ hold: null, responses: [{ incident: { phase: 'resolved' } }] })
    await expect(golden()).toMatchFileSnapshot(`golden/incident-day-3-resolved.${lang}.md`)

    // Nobody closes it while somebody has still to be told.
    await forge.issues.update(500, { state: 'closed' })
    await at('05:30')
    const before = replies().length
    await start(lang)
    await start(lang)
    expect(forge.issues.all[0]?.state).toBe('open')
    expect(replies().slice(before)).toEqual([expect.stringContaining('`board`')])
    expect(replies().filter((text) => text.startsWith('@choi'))).toHaveLength(2)
    says('choi', 'reported board B-2026-7')
    await start(lang)
    await forge.issues.update(500, { state: 'closed' })
    await start(lang)
    expect(forge.issues.all[0]?.state).toBe('closed')
    expect(record.responses[0]).toMatchObject({ settled: true, incident: { phase: 'closed' } })
    expect(body()).toMatch(/\nPhoned the bank\.\n$/)
    await expect(golden()).toMatchFileSnapshot(`golden/incident-day-4-closed.${lang}.md`)

    // The lesson goes into the repository, once.
    await start(lang)
    const [, postmortem, ...more] = forge.pulls.all
    expect(more).toEqual([])
    expect(postmortem).toMatchObject({ base: 'main', head: { branch: 'deploy-guard/postmortem-500' } })
    const file = 'docs/postmortems/2026-03-06-production-500.md'
    const text = await forge.git.text(['show', `${postmortem?.head.sha}:${file}`])
    expect(text).toMatch(/^# /)
    expect(text).not.toMatch(/ada|carol|lee forgot/)
  })
})

/** Comments, a clock whose time is over, and an issue that was closed too early: all that one start can find. */
async function crowded(): Promise<void> {
  await begin()
  await at('02:10')
  says('carol', 'commander')
  says('mallory', 'severity 4 it is fine')
  says('lee', 'note 02:02 a question about the metric came up')
  await at('04:10')
  await watch('mitigation-deployed')
  await watch('recovered')
  await forge.issues.update(500, { state: 'closed' })
  says('park', 'sent customers')
  says('carol', 'sevrity 1')
}

/** Everything that people see, and what the record counts. */
function outcome() {
  const incident = record.responses[0]?.incident
  return {
    body: body().replaceAll(/runs\/\d+/g, 'runs/N'),
    state: forge.issues.all.map((issue) => issue.state),
    comments: replies().toSorted(),
    reactions: forge.comments.reactions.toSorted(([a], [b]) => a - b),
    told: incident?.step === 'opened' ? incident.timeline.map(({ kind }) => kind).toSorted() : [],
  }
}

test('a crash after any write of a start, then another start: the same end, and nothing said twice', async () => {
  await crowded()
  const again = snapshot()
  const before = forge.faults.log.length
  await start()
  const writes = forge.faults.log.length - before
  const whole = outcome()
  await start()
  expect(outcome()).toEqual(whole)
  expect(whole).toMatchObject({ state: ['open'] })
  expect(whole.comments).toHaveLength(4)
  expect(writes).toBeGreaterThan(10)
  for (let write = 1; write < writes; write += 1) {
    again()
    forge.faults.dieAfter(write)
    await expect(finishResponses(responder())).rejects.toThrow()
    forge.faults.revive()
    forge.setRun(runs, 'completed')
    await start()
    await start()
    const { comments, ...rest } = outcome()
    const { comments: wanted, ...expected } = whole
    // Whether it was opened again is seen on the issue itself: a crash between that and the record costs a line of the timeline.
    const at = before + write - 1
    const isUnnoted = forge.faults.log[at] === 'issues.update' && forge.faults.log[at - 1] === 'issues.comment'
    if (!isUnnoted) expect(rest, `after write ${write}`).toEqual(expected)
    expect(rest.state).toEqual(expected.state)
    expect(await forge.git.lines(['for-each-ref', 'refs/deploy-guard/lock'])).toEqual([])
    // A reply follows the reaction that says that there is one: at worst it is missing, and never doubled.
    expect(new Set(comments).size).toBe(comments.length)
    expect(wanted).toEqual(expect.arrayContaining(comments))
  }
})

test('two runs at once: one answer, one reminder, nothing lost', async () => {
  await crowded()
  await Promise.all([start(), start()])
  await start()
  const { comments, reactions, told, state } = outcome()
  expect(new Set(comments).size).toBe(comments.length)
  expect(comments).toHaveLength(4)
  expect(reactions.map(([id]) => id)).toEqual([900, 901, 902, 903, 904])
  expect(told.filter((kind) => kind === 'told')).toHaveLength(3)
  expect(told.filter((kind) => kind === 'reminded')).toHaveLength(1)
  expect(state).toEqual(['open'])
})

describe('rights', () => {
  test.each([
    ['ada', 'false-alarm as expected', '-1', 'without a part in what was deployed'],
    ['ada', 'resolve', '-1', 'without a part in what was deployed'],
    ['carol', 'false-alarm a load test', '+1', null],
    ['carol', 'severity 4', '-1', 'needs a reason'],
    ['ada', 'severity 1', '+1', null],
    ['carol', 'waive board it is small', '-1', 'only the owner'],
    ['choi', 'waive board a part only, agreed with legal', '+1', null],
    ['carol', 'waive bord it is small', '-1', 'no clock of the policy'],
    ['carol', 'meeting 25:00', '-1', 'no such time'],
    ['carol', 'comander @lee', 'confused', 'did you mean `/guard commander @LOGIN`?'],
    ['carol', 'mitigated by magic', 'confused', 'expected `/guard mitigated'],
    ['mallory', 'ack', '-1', 'write access'],
    ['mallory', 'declare all is lost', '-1', 'write access'],
    ['renovate[bot]', 'resolve', '-1', 'only a person'],
  ])('%s says %s: %s', async (login, text, reaction, why) => {
    await begin()
    await at('02:10')
    const id = says(login, text)
    await start()
    await start()
    expect(reactionsTo(id)).toEqual([reaction])
    expect(replies()).toEqual(why === null ? [] : [expect.stringContaining(why)])
    const incident = record.responses[0]?.incident
    const told = incident?.step === 'opened' ? incident.timeline.filter(({ kind }) => kind === 'told') : []
    expect(told).toHaveLength(reaction === '+1' ? 1 : 0)
  })

  test('an edited comment does not count, and what counted stays when it is edited later', async () => {
    await begin()
    const edited = says('carol', 'commander', true)
    const later = says('lee', 'ack')
    await start()
    const index = forge.comments.all.findIndex(({ id }) => id === later)
    forge.comments.all[index] = {
      ...forge.comments.all[index],
      id: later,
      author: { login: 'lee', kind: 'User' },
      body: '/guard resolve',
      at: iso(),
      edited: true,
    }
    await start()
    expect(reactionsTo(edited)).toEqual(['-1'])
    expect(reactionsTo(later)).toEqual(['+1'])
    expect(replies()).toEqual([expect.stringContaining('was edited')])
  })
})
