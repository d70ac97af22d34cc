import { createServer } from 'node:http'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type EnvironmentRecord, emptyRecord, type RecordStore } from '../../../src/deploy/record.ts'
import { heedLabels } from '../../../src/verbs/respond/declared-incident.ts'
import { finishResponses } from '../../../src/verbs/respond/respond.ts'
import type { ResponseDeps } from '../../../src/verbs/setting.ts'
import { createMemoryForge, type MemoryForge } from '../../support/memory-forge.ts'
import { responderOf } from '../../support/responder.ts'
import { type Fault, storeApi } from '../../support/store-api.ts'
import type { Held } from '../../watch/memory-store.ts'

// Of 100 orders a minute as many are unpaid as `unpaid` says, from when the incident was declared on. `broken` answers in the store's place.
let unpaid = 0
let gone = false
let broken: Fault = () => false
const held: readonly Held[] = [
  { of: 'unpaid', arm: 'ours', part: 'total', segment: '', le: Number.NaN, numbers: () => (gone ? null : 100) },
  { of: 'unpaid', arm: 'ours', part: 'bad', segment: '', le: Number.NaN, numbers: () => (gone ? null : unpaid) },
  { of: 'stuck', arm: 'ours', part: 'value', segment: '', le: Number.NaN, numbers: () => (gone ? null : unpaid * 7) },
]
const server = createServer(storeApi(held, (asked, response) => broken(asked, response)))
let policy = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  policy = `incident:
  data:
    store:
      source: prometheus
      url: ${url}
      metrics:
        - { kind: counts, name: unpaid, total: total, bad: bad }
        - { kind: gauge, name: stuck, query: stuck }
    counts:
      - { what: orders without a payment, metric: unpaid }
      - { what: customers, of: people, metric: stuck }
`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

let forge: MemoryForge
let record: EnvironmentRecord
beforeEach(async () => {
  ;[unpaid, gone, broken] = [0, false, () => false]
  forge = await createMemoryForge()
  record = emptyRecord
  forge.permissions.set('carol', 'write')
  await forge.issues.create({ title: 'Orders stay unpaid', body: '', labels: ['deploy-guard:incident'] })
  forge.issues.labellers.set(500, 'carol')
  await heedLabels(responder())
  await start()
})
afterEach(() => forge.close())

const store: RecordStore = {
  read: async () => record,
  update: async (_, change) => (record = change(record)),
}
function responder(): ResponseDeps {
  return { ...responderOf(forge, 71), store, policySource: { path: 'policy', text: policy } }
}
async function start(minutes = 0): Promise<void> {
  await forge.clock.sleep(minutes * 60_000)
  expect((await finishResponses(responder())).failures).toEqual([])
}
function says(text: string): void {
  const id = 900 + forge.comments.all.length
  const at = new Date(forge.clock.now()).toISOString()
  forge.comments.all.push({ id, author: { login: 'carol', kind: 'User' }, body: `/guard ${text}`, at, edited: false })
}
const body = (): string => forge.issues.all[0]?.body ?? ''
const counted = () =>
  record.incidents.flatMap(({ incident }) =>
    incident.step === 'opened'
      ? incident.timeline.flatMap((event) => (event.kind === 'counted' ? [[event.facts.what, event.facts.count]] : []))
      : [],
  )

test('what is affected is counted since it began, again at each start, and makes data suspected', async () => {
  unpaid = 3
  await start(10)
  expect(body()).toMatch(/- 27 orders without a payment, of 900 in all/)
  expect(body()).toContain('Data may be affected.')
  expect(body()).toContain('SEV-2')
  expect(body()).toMatch(/\*\*For whom\*\*: 21 customers/)
  await start(10)
  expect(body()).toMatch(/- 57 orders without a payment, of 1,900 in all/)
  // When it was first known stays, and the newest number.
  expect(counted()).toEqual([
    ['orders without a payment', 27],
    ['customers', 21],
    ['orders without a payment', 57],
  ])
})

test('once users are fine the time that is counted has ended', async () => {
  unpaid = 3
  await start(10)
  says('mitigated flag payments off')
  await start()
  await start(30)
  await start(30)
  expect(counted().at(-1)).toEqual(['orders without a payment', 30])
})

test('a store that does not answer is not known, never zero, and takes nothing from what was counted', async () => {
  broken = (_, response) => {
    response.statusCode = 500
    response.end('gone')
    return true
  }
  await start(10)
  expect(counted()).toEqual([
    ['orders without a payment', null],
    ['customers', null],
  ])
  expect(body()).toMatch(/- orders without a payment: not known \(HTTP status 500/)
  expect(body()).not.toContain('0 orders without a payment')
  ;[broken, unpaid] = [() => false, 3]
  await start()
  expect(body()).toMatch(/- 27 orders without a payment/)
  broken = (_, response) => {
    response.statusCode = 500
    response.end('gone')
    return true
  }
  await start(10)
  expect(counted().map(([, count]) => count)).toEqual([27, 21])
})

test('a store without numbers of that time is not known either', async () => {
  gone = true
  await start(10)
  expect(counted().map(([, count]) => count)).toEqual([null, null])
})

test('zero is zero where the store says so, and no harm', async () => {
  await start(10)
  expect(body()).toMatch(/- 0 orders without a payment, of 900 in all/)
  expect(body()).not.toContain('Data may be affected.')
  expect(body()).not.toMatch(/\*\*For whom\*\*: 0/)
})

test('the word of a person goes before a query', async () => {
  unpaid = 3
  says('affected 5,000 customers')
  await start(10)
  await start(10)
  expect(body()).toMatch(/\*\*For whom\*\*: 5,000 customers/)
})
