import { afterEach, beforeEach, expect, test } from 'vitest'
import { showIncident } from '../../src/incident/incident-issue.ts'
import { composeBody } from '../../src/render/document.ts'
import { createMemoryForge, type MemoryForge } from '../support/memory-forge.ts'
import { createTestLog } from '../support/shop.ts'

let forge: MemoryForge
beforeEach(async () => void (forge = await createMemoryForge()))
afterEach(() => forge.close())

const state = (text: string) => [{ name: 'state', text, short: text }]
const create = (body: string) => forge.issues.create({ title: 'x', body, labels: [] })

test('our section is brought up to date, what a person wrote beside it stays', async () => {
  await create(`On call: Ada\n${composeBody(state('mitigating'))}\nPhoned the bank.`)
  await showIncident({ issues: forge.issues, log: createTestLog() }, 500, state('resolved'))
  const body = forge.issues.all[0]?.body
  expect(body).toMatch(/^On call: Ada\n/)
  expect(body).toMatch(/Phoned the bank\.$/)
  expect(body).toContain('resolved')
  expect(body).not.toContain('mitigating')
})

test('nothing is written where nothing has changed', async () => {
  await create(composeBody(state('mitigating')))
  await showIncident({ issues: forge.issues, log: createTestLog() }, 500, state('mitigating'))
  expect(forge.faults.log).toEqual(['issues.create'])
})

test('an issue that is gone, or full, is said and left', async () => {
  const log = createTestLog()
  await showIncident({ issues: forge.issues, log }, 500, state('x'))
  await create('x'.repeat(65_530))
  await showIncident({ issues: forge.issues, log }, 500, state('mitigating'))
  expect(log.warnings).toEqual([
    'The incident issue #500 is gone: it is not written anew.',
    'The incident issue #500 is full: it is not brought up to date.',
  ])
})
