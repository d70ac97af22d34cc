import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { type EnvironmentRecord, emptyRecord, type RecordStore } from '../../../src/deploy/record.ts'
import { declareByInput, heedDeclaration, heedLabels } from '../../../src/verbs/respond/declared-incident.ts'
import { finishResponses } from '../../../src/verbs/respond/respond.ts'
import type { ResponseDeps } from '../../../src/verbs/setting.ts'
import { type Services, startServices } from '../../notify/services.ts'
import { createMemoryForge, type MemoryForge } from '../../support/memory-forge.ts'
import { responderOf } from '../../support/responder.ts'

const policy = `incident:
  clocks: [{ id: board, when: { severity: 3 }, due: 2h, from: aware, owner: commander }]
notify:
  on-call: ["@kim"]
  mention: [on-call]
  assign: [on-call, owners, authors]
  places:
    - { kind: slack, url-env: DEPLOY_GUARD_SLACK }
    - { kind: pagerduty, key-env: DEPLOY_GUARD_PAGERDUTY }
`

let services: Services
beforeAll(async () => {
  services = await startServices()
})
afterAll(() => services.close())

let forge: MemoryForge
let record: EnvironmentRecord
beforeEach(async () => {
  forge = await createMemoryForge()
  record = emptyRecord
  services.taken.length = 0
  forge.permissions.set('carol', 'write')
})
afterEach(() => forge.close())

const store: RecordStore = {
  read: async () => record,
  update: async (_, change) => (record = change(record)),
}

function responder(runId: number): ResponseDeps {
  const of = responderOf(forge, runId)
  const ports = { ...of.ports, run: { ...of.ports.run, actor: 'carol' }, telling: services.telling }
  return { ...of, ports, store, policySource: { path: 'policy', text: policy } }
}

let runs = 100
async function start(): Promise<void> {
  runs += 1
  await heedLabels(responder(runs))
  expect((await finishResponses(responder(runs))).failures).toEqual([])
}

function says(text: string): void {
  const id = 900 + forge.comments.all.length
  const at = new Date(forge.clock.now()).toISOString()
  forge.comments.all.push({ id, author: { login: 'carol', kind: 'User' }, body: `/guard ${text}`, at, edited: false })
}

const minutes = (count: number) => forge.clock.sleep(count * 60_000)

/** What was sent since the last time that this was asked. */
function sent() {
  const pages = services.of('pagerduty').map((body) => z.looseObject({}).parse(body)['event_action'])
  const chats = services.of('slack').map((body) => z.looseObject({ text: z.string() }).parse(body).text)
  services.taken.length = 0
  return { pages, chats }
}

test('what a person declares is told, its duties are when they are due, and its end', async () => {
  const { number } = await forge.issues.create({
    title: 'Nobody can log in',
    body: 'x',
    labels: ['deploy-guard:incident'],
  })
  forge.issues.labellers.set(number, 'carol')
  await start()
  await start()
  expect(sent()).toEqual({ pages: ['trigger'], chats: ['[production] Nobody can log in (declared by a person)'] })
  expect(forge.issues.all[0]?.body).toContain('slack, pagerduty')
  await minutes(100)
  await start()
  await start()
  expect(sent()).toMatchObject({
    pages: ['trigger'],
    chats: [expect.stringMatching(/^\[production\] Due at .* board$/)],
  })
  await minutes(30)
  await start()
  expect(sent()).toMatchObject({
    pages: ['trigger'],
    chats: [expect.stringMatching(/^\[production\] Late since .* board$/)],
  })
  says('reported board B-1')
  says('mitigated block one address')
  says('resolve')
  await start()
  await start()
  const { pages, chats } = sent()
  expect(pages).toEqual(['resolve', 'resolve'])
  expect(chats).toEqual(['[production] Recovered: Nobody can log in (declared by a person)'])
})

test('a false alarm ends what it began, and is called that', async () => {
  await declareByInput(responder(71), 'Nobody can log in')
  await start()
  expect(forge.issues.all[0]?.assignees).toEqual(['kim'])
  expect(forge.issues.all[0]?.body).toContain('**Asked to look:** @kim (on call)')
  sent()
  says('false-alarm a test account')
  await start()
  expect(sent()).toEqual({
    pages: ['resolve'],
    chats: ['[production] False alarm: Nobody can log in (declared by a person)'],
  })
})

test('of a confidential incident no message says what was said', async () => {
  await declareByInput(responder(71), 'confidential: passwords leaked')
  await start()
  expect(JSON.stringify([services.taken, record])).not.toContain('passwords')
  expect(sent().chats).toHaveLength(1)
})

test('planned work that somebody announces on an issue is told to nobody until it goes beyond its time', async () => {
  await forge.issues.create({ title: 'Switch', body: '', labels: [] })
  const clock = (minutes: number): string => new Date(forge.clock.now() + minutes * 60_000).toISOString().slice(11, 16)
  says(`maintenance ${clock(10)} ${clock(40)} the switch is replaced`)
  await heedDeclaration(responder(99), 500)
  await start()
  expect(services.taken).toEqual([])
  expect(forge.issues.all[0]?.body).toContain('**Planned work in production: the switch is replaced, 6 March, ')
  await forge.clock.sleep(35 * 60_000)
  await start()
  expect(services.taken).toEqual([])
  await forge.clock.sleep(10 * 60_000)
  await start()
  await start()
  expect(services.of('pagerduty').map((body) => z.looseObject({}).parse(body)['event_action'])).toEqual(['trigger'])
  expect(forge.issues.all[0]?.body).toContain('SEV-3: some users (planned work goes beyond its time)')
  expect(forge.issues.all[0]?.body.match(/from its end on this is an incident/g)).toHaveLength(1)
  says('resolve')
  await start()
  expect(services.of('pagerduty')).toHaveLength(2)
  expect(services.problems).toEqual([])
})
