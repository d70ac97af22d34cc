import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { GitNeededError, OutsideError } from '../../../src/base/errors.ts'
import type { EnvironmentEvent } from '../../../src/incident/lifecycle.ts'
import { finishResponses, progressResponses, startResponse } from '../../../src/verbs/respond/respond.ts'
import { createMemoryForge, type MemoryForge } from '../../support/memory-forge.ts'
import { allNode, iosNode, regressedVerdict } from '../../support/record-fixtures.ts'
import { badDeploy, responderOf } from '../../support/responder.ts'
import { buildShop, commitFiles } from '../../support/shop.ts'

let forge: MemoryForge
let shop: { good: string; bad: string }
beforeEach(async () => {
  forge = await createMemoryForge()
  shop = await buildShop(forge)
})
afterEach(() => forge.close())

async function respond(runId = 71, attempt = 1) {
  const responder = responderOf(forge, runId, attempt)
  await startResponse(responder, badDeploy(shop))
  return finishResponses(responder)
}

const event = (kind: 'mitigation-deployed' | 'recovered' | 'still-failing', mended = true): EnvironmentEvent => {
  return { event: { kind, sha: shop.good, at: '2026-03-06T17:30:00Z' }, mended }
}
const state = (body: string | undefined) => /\| State \| ([^|]*) \|/.exec(body ?? '')?.[1]

test('the decision is in the record before anything is done: mark, response and hold', async () => {
  const record = await startResponse(responderOf(forge, 71), badDeploy(shop))
  expect(record.marks).toMatchObject([{ deployment: 3, sha: shop.bad, word: 'bad', run: { id: 71, attempt: 1 } }])
  expect(record.responses).toMatchObject([{ ...shop, base: 'main', rollback: { step: 'decided' }, settled: false }])
  expect(record.hold).toMatchObject({ ...shop, incidentKey: `incident:production:${shop.bad}` })
  expect(forge.pulls.all).toEqual([])
  expect(forge.issues.all).toEqual([])
})

test('then the pull request and the issue, each naming the other, and it is finished', async () => {
  const { record, failures } = await respond()
  expect(failures).toEqual([])
  expect(record.responses).toMatchObject([
    {
      rollback: { step: 'opened', pull: 100 },
      incident: { step: 'opened', issue: 500, phase: 'mitigating' },
      settled: true,
    },
  ])
  expect(forge.pulls.all[0]?.body).toContain('Incident: #500')
  expect(forge.issues.all[0]?.body).toContain('| Rollback | #100, to be merged |')
})

describe('which of the landings is at fault', () => {
  const price = { ...iosNode(), segment: 'page=price' }
  const nodes = [allNode(), price, { ...iosNode(), segment: 'page=cart' }]
  const found = { ...regressedVerdict().regression, worst: price, crossed: [price, allNode()] }
  const verdict = regressedVerdict({ nodes, regression: found })

  test('is said where the only page that got worse is named by one of them', async () => {
    const responder = responderOf(forge, 71)
    await startResponse(responder, { ...badDeploy(shop), verdict })
    expect((await finishResponses(responder)).failures).toEqual([])
    expect(forge.issues.all[0]?.body).toMatch(
      /- landing 2, `[0-9a-f]{7}` New prices \(#​42\): only `page=price` got worse, and `lib\/price.mjs` names it\n\n2 landings, 1 step/,
    )
  })

  test('is not, where nothing in production points at one; and nothing is read for it then', async () => {
    await respond()
    expect(forge.issues.all[0]?.body).toContain('No clear suspect: 2 landings, 1 step of 2 min.')
  })

  test('is not, where the range cannot be read; the incident is opened all the same', async () => {
    const responder = responderOf(forge, 71)
    const openSnapshots = () => Promise.reject(new OutsideError('unreachable', 'no answer'))
    const ports = { ...responder.ports, openSnapshots }
    await startResponse(responder, { ...badDeploy(shop), verdict })
    await finishResponses({ ...responder, ports })
    expect(forge.issues.all[0]?.body).toContain('No clear suspect: 2 landings')
    expect(responder.log.warnings.join()).toContain('No suspect is looked for: no answer')
  })
})

test('without git there is no rollback, and the issue is opened all the same and says what to do', async () => {
  const responder = responderOf(forge, 71)
  const openSnapshots = () => Promise.reject(new GitNeededError('git could not be started'))
  const withoutGit = { ...responder, ports: { ...responder.ports, openSnapshots } }
  await startResponse(withoutGit, badDeploy(shop))
  const { record, failures } = await finishResponses(withoutGit)
  expect(failures).toEqual([])
  expect(record.responses).toMatchObject([{ rollback: { reason: 'git-missing' }, incident: { step: 'opened' } }])
  expect(record.hold).toMatchObject({ bad: shop.bad })
  expect(forge.pulls.all).toEqual([])
  const body = forge.issues.all[0]?.body ?? ''
  expect(body).toContain('| Rollback | none: the job had no git to prepare it with |')
  expect(body).toContain('install git in the jobs with the guard and run the workflow with mode rollback')
})

test('a second start has nothing to do', async () => {
  await respond()
  const before = forge.faults.log.length
  await respond(72)
  expect(forge.faults.log.slice(before)).toEqual([])
})

test('two runs at once make one of each', async () => {
  const reports = await Promise.all([respond(71), respond(72)])
  for (const report of reports) expect(report.failures).toEqual([])
  expect(forge.pulls.all).toHaveLength(1)
  expect(forge.issues.all).toHaveLength(1)
  const [response] = (await responderOf(forge, 73).store.read()).responses
  expect(response).toMatchObject({ rollback: { pull: 100 }, incident: { issue: 500 }, settled: true })
})

describe('as the incident goes on', () => {
  test('rollback deployed, then recovered: the issue follows and the hold ends', async () => {
    await respond()
    await progressResponses(responderOf(forge, 74), event('mitigation-deployed'))
    expect(state(forge.issues.all[0]?.body)).toContain('monitoring')
    const { record } = await progressResponses(responderOf(forge, 74), event('recovered'))
    expect(record.responses[0]).toMatchObject({ incident: { phase: 'resolved' }, settled: true })
    expect(record.hold).toBeNull()
    expect(state(forge.issues.all[0]?.body)).toContain('resolved')
    expect(forge.issues.all[0]?.body).toContain('| Held | nothing |')
  })

  test('recovered by an older commit only: the branch still has the fault, so the hold stays', async () => {
    await respond()
    const { record } = await progressResponses(responderOf(forge, 74), event('recovered', false))
    expect(record.hold?.bad).toBe(shop.bad)
    expect(forge.issues.all[0]?.body).toContain('Merge #100 before the next deploy')
  })

  test('a crash between record and issue is made good by the next start', async () => {
    await respond()
    forge.faults.dieAfter(3)
    await expect(progressResponses(responderOf(forge, 74), event('mitigation-deployed'))).rejects.toThrow()
    forge.faults.revive()
    expect(state(forge.issues.all[0]?.body)).toContain('mitigating')
    await finishResponses(responderOf(forge, 75))
    expect(state(forge.issues.all[0]?.body)).toContain('monitoring')
  })

  test('what people wrote meanwhile stays', async () => {
    await respond()
    await forge.issues.update(500, { body: `${forge.issues.all[0]?.body}\nWe called the bank.\n` })
    await progressResponses(responderOf(forge, 74), event('recovered'))
    expect(forge.issues.all[0]?.body).toContain('We called the bank.')
  })
})

test('a pull request that a person opened in our place is taken up by the next start', async () => {
  forge.pulls.permitted = false
  const { record } = await respond()
  const [pushed] = record.responses
  expect(pushed?.rollback.step).toBe('pushed')
  expect(forge.issues.all[0]?.body).toContain(
    '[Open the rollback pull request](https://github.test/octo/shop/compare/main...deploy-guard/',
  )
  forge.pulls.permitted = true
  const branch = pushed?.rollback.step === 'pushed' ? pushed.rollback.branch : ''
  await forge.pulls.create({ title: 'Roll back', body: 'By hand', head: branch, base: 'main', draft: false })
  const later = await finishResponses(responderOf(forge, 75))
  expect(later.record.responses[0]).toMatchObject({ rollback: { step: 'opened', pull: 100 }, settled: true })
  expect(forge.issues.all[0]?.body).toContain('| Rollback | #100, to be merged |')
  expect(forge.pulls.all[0]?.body).toMatch(/^By hand[^]*Incident: #500/)
})

test('without a way back there is an incident that says so, and no hold', async () => {
  const responder = responderOf(forge, 71)
  await startResponse(responder, { ...badDeploy(shop), baseSha: null })
  const { record } = await finishResponses(responder)
  expect(record.responses[0]).toMatchObject({
    good: null,
    rollback: { step: 'none', reason: 'no-good' },
    settled: true,
  })
  expect(record.hold).toBeNull()
  expect(forge.issues.all[0]?.body).toContain('Nothing is known to go back to')
})

test('with a conflict the incident names the files and the hold stands', async () => {
  await commitFiles(forge, 'main', 'Same line', { 'lib/price.mjs': 'export const price = 2\n' })
  const responder = {
    ...responderOf(forge, 71),
    policySource: { path: 'p.yml', text: 'rollback: { extend: false, restore-good: false }' },
  }
  await startResponse(responder, badDeploy(shop))
  const { record } = await finishResponses(responder)
  expect(record.hold?.bad).toBe(shop.bad)
  expect(forge.issues.all[0]?.body).toContain('`lib/price.mjs`')
  expect(forge.pulls.all).toEqual([])
})

test('where the branch has the change no longer, nothing is held', async () => {
  const lines = Array.from({ length: 30 }, (_, index) => `line ${index}`)
  await commitFiles(forge, 'main', 'By hand', {
    'lib/session.mjs': lines.join('\n'),
    'lib/price.mjs': null,
    'lib/old.mjs': 'gone soon\n',
  })
  const { record } = await respond()
  expect(record.hold).toBeNull()
})

test('a rollback that fails does not keep people from being told, and is tried again', async () => {
  const responder = responderOf(forge, 71)
  const create = () => Promise.reject(new OutsideError('missing-permission', 'pull-requests: write is missing'))
  const ports = { ...responder.ports, forge: { ...responder.ports.forge, pulls: { ...forge.pulls, create } } }
  await startResponse(responder, badDeploy(shop))
  const { failures, record } = await finishResponses({ ...responder, ports })
  expect(failures).toMatchObject([{ error: { code: 'missing-permission' } }])
  expect(record.responses[0]).toMatchObject({
    rollback: { step: 'decided' },
    incident: { step: 'opened' },
    settled: false,
  })
  expect(responder.log.warnings.join()).toContain('pull-requests: write is missing')

  await finishResponses(responderOf(forge, 72))
  expect(forge.issues.all).toHaveLength(1)
  expect(forge.issues.all[0]?.body).toContain('| Rollback | #100, to be merged |')
})

test('a restore point that the gate found before the deploy is told where data are affected', async () => {
  const responder = responderOf(forge, 71)
  const restorePoint = { at: '2026-03-06T16:40:00Z', what: 'backups.example.com', by: null }
  const watch = { deployment: 3, sha: shop.bad, baseSha: shop.good, run: { id: 71, attempt: 1 } }
  const planned = { state: 'ended', startedAt: null, verdict: null, baseline: null, found: { restorePoint } } as const
  await responder.store.update('Planned', (record) => ({ ...record, watches: [{ ...watch, ...planned }] }))
  await startResponse(responder, badDeploy(shop))
  await finishResponses(responder)
  forge.permissions.set('carol', 'write')
  const at = new Date(forge.clock.now()).toISOString()
  const author = { login: 'carol', kind: 'User' } as const
  forge.comments.all.push({ id: 900, author, body: '/guard affected 40 records', at, edited: false })
  await finishResponses(responderOf(forge, 72))
  expect(forge.issues.all[0]?.body).toContain(
    'a restore point before this deploy: 6 March, 16:40 (backups.example.com).',
  )
})
