import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type EnvironmentRecord, emptyRecord, type RecordStore } from '../../../src/deploy/record.ts'
import { declareByInput, heedDeclaration, heedLabels } from '../../../src/verbs/respond/declared-incident.ts'
import { finishResponses } from '../../../src/verbs/respond/respond.ts'
import type { ResponseDeps } from '../../../src/verbs/setting.ts'
import { createMemoryForge, type MemoryForge } from '../../support/memory-forge.ts'
import { responderOf } from '../../support/responder.ts'

let forge: MemoryForge
let record: EnvironmentRecord

beforeEach(async () => {
  forge = await createMemoryForge()
  record = emptyRecord
  forge.permissions.set('carol', 'write')
})
afterEach(() => forge.close())

const store: RecordStore = {
  read: async () => record,
  update: (_, change) => forge.faults.write('record', async () => (record = change(record))),
}

function responder(runId = 71, actor = 'carol'): ResponseDeps {
  const of = responderOf(forge, runId)
  const text = 'incident:\n  clocks: [{ id: board, when: { severity: 3 }, due: 2h, from: aware, owner: commander }]\n'
  const ports = { ...of.ports, run: { ...of.ports.run, actor } }
  return { ...of, ports, store, policySource: { path: 'policy', text } }
}

const iso = () => new Date(forge.clock.now()).toISOString()
const minutes = (count: number) => forge.clock.sleep(count * 60_000)
const body = () => forge.issues.all[0]?.body ?? ''

function says(login: string, text: string): void {
  const id = 900 + forge.comments.all.length
  forge.comments.all.push({ id, author: { login, kind: 'User' }, body: `/guard ${text}`, at: iso(), edited: false })
}

async function start(runId = 72): Promise<void> {
  await heedLabels(responder(runId))
  expect((await finishResponses(responder(runId))).failures).toEqual([])
}

async function labelled(by: string, label = 'deploy-guard:incident'): Promise<void> {
  const text = { title: 'Nobody can log in', body: 'Three customers called.\n- [ ] ask the bank\n' }
  const { number } = await forge.issues.create({ ...text, labels: [label] })
  forge.issues.labellers.set(number, by)
}

describe('by a label', () => {
  test('an issue of a person becomes the incident: its text stays, and it goes to its end', async () => {
    await labelled('carol')
    await start()
    await start(73)
    expect(record.incidents).toHaveLength(1)
    expect(body()).toMatch(/^Three customers called\.\n- \[ \] ask the bank\n/)
    expect(body()).toContain('**Nobody can log in (production). A person declared this; no metric has shown it.**')
    expect(body()).toContain('SEV-3')
    says('carol', 'commander')
    says('mallory', 'resolve')
    says('carol', 'affected 3,000 customers')
    await minutes(20)
    await start(74)
    expect(forge.comments.reactions).toEqual([
      [900, '+1'],
      [901, '-1'],
      [902, '+1'],
    ])
    expect(body()).toContain('carol (commander)')
    says('carol', 'mitigated block one address')
    await start(75)
    says('carol', 'resolve')
    await minutes(100)
    await start(76)
    expect(record.incidents).toMatchObject([{ settled: true, incident: { phase: 'resolved' } }])
    expect(forge.issues.comments.at(-1)?.[1]).toContain('@carol The report `board`')
    says('carol', 'reported board B-1')
    await start(77)
    await forge.issues.update(500, { state: 'closed' })
    await start(78)
    expect(record.incidents).toMatchObject([{ settled: true, incident: { phase: 'closed' } }])
    expect(body()).toMatch(/^Three customers called\.\n- \[ \] ask the bank\n/)
  })

  test.each([
    ['somebody who may not write', 'mallory', 'deploy-guard:incident'],
    ['for another environment', 'carol', 'deploy-guard:incident:staging'],
  ])('not %s', async (_, by, label) => {
    await labelled(by, label)
    await start()
    expect(record.incidents).toEqual([])
    expect(body()).not.toContain('deploy-guard:begin')
  })
})

describe('by a comment', () => {
  test('on any issue: it becomes the incident, and the comment is answered once', async () => {
    await forge.issues.create({ title: 'Login', body: 'Nothing works.', labels: [] })
    says('mallory', 'declare all is lost')
    says('carol', 'approve nothing')
    says('carol', 'declare nobody can log in')
    await heedDeclaration(responder(), 500)
    await heedDeclaration(responder(72), 500)
    await start(73)
    expect(record.incidents).toMatchObject([{ incident: { issue: 500, phase: 'mitigating' } }])
    expect(body()).toMatch(/^Nothing works\.\n/)
    expect(body()).toContain('nobody can log in (production)')
    expect(forge.comments.reactions).toEqual([
      [900, '-1'],
      [902, '+1'],
      [901, 'confused'],
    ])
  })

  test('not on an issue for another environment', async () => {
    await forge.issues.create({ title: 'Login', body: 'Nothing works.', labels: [] })
    says('carol', 'declare nobody can log in')
    await heedDeclaration({ ...responder(), environment: 'staging' }, 500)
    expect(record.incidents).toEqual([])
    expect(forge.comments.reactions).toEqual([])
  })
})

describe('by a run that says what is broken', () => {
  test('one issue for a run, whatever its attempts', async () => {
    expect(await declareByInput(responder(), 'Nobody can log in')).toBe(500)
    expect(await declareByInput(responder(), 'Nobody can log in')).toBe(500)
    await start()
    expect(forge.issues.all).toHaveLength(1)
    expect(forge.issues.all[0]).toMatchObject({
      title: 'Nobody can log in (declared by a person)',
      labels: ['deploy-guard', 'incident'],
    })
    expect(await declareByInput(responder(90), 'Another thing')).toBe(501)
  })

  test('a confidential one says nothing of it, on the page or in the record', async () => {
    await declareByInput(responder(), 'confidential: somebody reads our customers’ mail')
    says('carol', 'note they came in by the old door')
    await start()
    const [issue] = forge.issues.all
    expect(`${issue?.title}${issue?.body}${JSON.stringify(record.incidents)}`).not.toMatch(/mail|customers’/)
    expect(issue?.title).toContain('confidential')
    expect(body()).not.toContain('old door')
  })

  test('a crash after any write, then the same run again: one issue', async () => {
    for (let write = 1; write <= 6; write += 1) {
      await forge.close()
      forge = await createMemoryForge()
      record = emptyRecord
      forge.faults.dieAfter(write)
      await expect(declareByInput(responder(), 'Nobody can log in')).rejects.toThrow()
      forge.faults.revive()
      await declareByInput(responder(), 'Nobody can log in')
      await start()
      expect(forge.issues.all, `after write ${write}`).toHaveLength(1)
      expect(record.incidents).toMatchObject([{ settled: true, incident: { step: 'opened', issue: 500 } }])
    }
  })
})
