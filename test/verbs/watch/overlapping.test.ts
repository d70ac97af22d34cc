import { afterEach, beforeEach, expect, test } from 'vitest'
import { planWatch } from '../../../src/deploy/record-entries.ts'
import { conclude } from '../../../src/verbs/watch/conclude-watch.ts'
import type { WatchTask } from '../../../src/watch/task.ts'
import type { Verdict } from '../../../src/watch/verdict.ts'
import { createMemoryForge, type MemoryForge } from '../../support/memory-forge.ts'
import { baseline, fridayEvening, regressedVerdict } from '../../support/record-fixtures.ts'
import { responderOf } from '../../support/responder.ts'
import { buildShop } from '../../support/shop.ts'

// The shop is deployed bad; before its watch has ended another deploy passes the gate. It got worse two minutes after Friday evening.

let forge: MemoryForge
let shop: { good: string; bad: string }
let later: string
beforeEach(async () => {
  forge = await createMemoryForge()
  shop = await buildShop(forge)
  const { tree } = await forge.gitData.getCommit(shop.bad)
  later = (await forge.gitData.createCommit({ message: 'Later', tree, parents: [shop.bad] })).sha
  await forge.gitData.updateRef('refs/heads/main', later)
})
afterEach(() => forge.close())

const taskOf = (sha: string, deployment: number): WatchTask => ({
  environment: 'production',
  sha,
  baseSha: shop.good,
  branch: 'main',
  deployment,
  plan: {
    metrics: [],
    step: 60,
    duration: 600,
    minWatch: 60,
    minBaseline: 60,
    sustainedFor: 60,
    falseAlarmRate: 0.01,
  },
  baseline,
  mitigates: null,
  samples: null,
})

async function plan(sha: string, deployment: number, minute: number): Promise<void> {
  const at = new Date((fridayEvening + 60 * minute) * 1000).toISOString()
  const run = { id: deployment, attempt: 1 }
  const entry = {
    deployment,
    sha,
    run,
    baseSha: shop.good,
    startedAt: at,
    plannedAt: at,
    baseline,
    verdict: null,
  } as const
  await responderOf(forge, deployment).store.update('planned', (record) =>
    planWatch(record, { ...entry, state: 'running' }),
  )
}

const end = (sha: string, deployment: number, verdict: Verdict) =>
  conclude(responderOf(forge, deployment), taskOf(sha, deployment), verdict)
const record = () => responderOf(forge, 99).store.read()
const healthy = (): Verdict => {
  const { regression: _, ...rest } = regressedVerdict()
  return { ...rest, verdict: 'healthy', reasonCode: 'no-harm-found', message: 'No harm found.' }
}

test('it got worse before the newer deploy: one incident and one hold for both, and the newer watch says how that goes on', async () => {
  await plan(shop.bad, 3, 0)
  await plan(later, 4, 2.5)
  expect(await end(shop.bad, 3, regressedVerdict())).toMatchObject({ pull: 100, issue: 500 })
  await end(later, 4, regressedVerdict())
  const { responses, hold } = await record()
  expect(responses).toMatchObject([{ bad: shop.bad, incident: { phase: 'mitigating' } }])
  expect(JSON.stringify(responses[0]?.incident)).toContain('"kind":"still-failing"')
  expect(hold).toMatchObject({ bad: shop.bad })
  expect([forge.issues.all.length, forge.pulls.all.length]).toEqual([1, 1])
})

test('the newer deploy has mended it: the incident is resolved, and what was called bad stays held', async () => {
  await plan(shop.bad, 3, 0)
  await plan(later, 4, 2.5)
  await end(shop.bad, 3, regressedVerdict())
  await end(later, 4, healthy())
  const { responses, hold, marks } = await record()
  expect(responses).toMatchObject([{ incident: { phase: 'resolved' } }])
  expect(hold).toMatchObject({ bad: shop.bad })
  expect(marks.map(({ sha, word }) => [sha, word])).toEqual([
    [shop.bad, 'bad'],
    [later, 'good'],
  ])
})

test('it got worse after the newer deploy: its watch answers for both, once', async () => {
  await plan(shop.bad, 3, 0)
  await plan(later, 4, 1)
  const first = await end(shop.bad, 3, regressedVerdict())
  expect(first).toMatchObject({ pull: null, issue: null, verdict: { reasonCode: 'overtaken' } })
  const second = await end(later, 4, regressedVerdict())
  expect(second).toMatchObject({ issue: 500, verdict: { verdict: 'regressed', deploys: [shop.bad, later] } })
  expect((await record()).responses).toMatchObject([{ good: shop.good, bad: later }])
})

test('a watch that was not alone to its end makes nothing good; the newer one does', async () => {
  await plan(shop.bad, 3, 0)
  await plan(later, 4, 1)
  await end(shop.bad, 3, healthy())
  expect((await record()).marks).toEqual([])
  await end(later, 4, healthy())
  expect((await record()).marks).toMatchObject([{ sha: later, word: 'good' }])
})

test('two jobs of one run, one of them bad: nothing that ends later makes it good, and that is said', async () => {
  await plan(shop.bad, 3, 0)
  await end(shop.bad, 3, regressedVerdict())
  const second = await end(shop.bad, 3, healthy())
  expect(second.calledBad).toBe(true)
  const { marks, watches } = await record()
  expect(marks).toMatchObject([{ sha: shop.bad, word: 'bad' }])
  expect(watches).toMatchObject([{ verdict: 'regressed' }])
})
