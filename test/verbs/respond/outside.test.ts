import { afterEach, beforeEach, expect, test } from 'vitest'
import { OutsideError } from '../../../src/base/errors.ts'
import { decideByHand } from '../../../src/deploy/decide-response.ts'
import { outsideIncident, standingResponse } from '../../../src/deploy/record-entries.ts'
import { finishResponses } from '../../../src/verbs/respond/respond.ts'
import { restoreHold } from '../../../src/verbs/respond/restore-hold.ts'
import { conclude } from '../../../src/verbs/watch/conclude-watch.ts'
import { storeTask } from '../../../src/verbs/watch/plan-watch.ts'
import type { WatchTask } from '../../../src/watch/task.ts'
import type { Verdict } from '../../../src/watch/verdict.ts'
import { createMemoryForge, type MemoryForge } from '../../support/memory-forge.ts'
import { baseline, externalVerdict, fakeSha, regressedVerdict } from '../../support/record-fixtures.ts'
import { responderOf } from '../../support/responder.ts'
import { buildShop } from '../../support/shop.ts'

// What becomes of a watch that finds things worse, and not by the deploy: one incident, no rollback, no hold, no mark.

let forge: MemoryForge
let shop: { good: string; bad: string }
beforeEach(async () => {
  forge = await createMemoryForge()
  shop = await buildShop(forge)
})
afterEach(() => forge.close())

const later = fakeSha('e1')
const taskOf = (sha: string): WatchTask => ({
  environment: 'production',
  sha,
  baseSha: shop.good,
  branch: 'main',
  deployment: sha === shop.bad ? 3 : 4,
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
const healthy = (): Verdict => {
  const { regression: _, ...rest } = regressedVerdict()
  return { ...rest, verdict: 'healthy', reasonCode: 'no-harm-found', message: 'No harm found.' }
}
const ended = (sha: string, verdict: Verdict, runId = 71) => conclude(responderOf(forge, runId), taskOf(sha), verdict)
const record = () => responderOf(forge, 99).store.read()
const body = (): string => forge.issues.all[0]?.body ?? ''

test('one incident is opened; nothing is taken back, held or marked', async () => {
  const { issue, pull, unfinished } = await ended(shop.bad, externalVerdict())
  expect({ issue, pull, unfinished }).toEqual({ issue: 500, pull: null, unfinished: [] })
  const { hold, marks, responses } = await record()
  expect({ hold, marks }).toEqual({ hold: null, marks: [] })
  expect(responses).toMatchObject([{ rollback: { step: 'none', reason: 'external' }, settled: true }])
  expect(forge.issues.all[0]?.title).toMatch(
    /^platform=ios: 62\.7 % of requests fail \(was 0\.29 %\), not by deploy [0-9a-f]{7}$/,
  )
  expect(body()).toContain('is not blamed: a service that this one depends on reports an incident.')
  expect(body()).toContain('Decided to take nothing back')
  expect(forge.pulls.all).toEqual([])
})

test('nothing stands: what is deployed later, the same commit too, is judged and rolled back as ever', async () => {
  await ended(shop.bad, externalVerdict())
  expect(standingResponse(await record())).toBeNull()
  const { pull, issue } = await ended(shop.bad, regressedVerdict(), 72)
  expect({ pull, issue }).toEqual({ pull: 100, issue: 501 })
  const { hold, marks } = await record()
  expect(hold).toMatchObject({ bad: shop.bad })
  expect(marks).toMatchObject([{ sha: shop.bad, word: 'bad' }])
})

test('the same commit may see another one once the first is over', async () => {
  await ended(shop.bad, externalVerdict())
  await ended(later, healthy(), 72)
  const { issue } = await ended(shop.bad, externalVerdict(), 73)
  expect(issue).toBe(501)
})

test('a record that is gone is no reason to hold a commit that nobody blames', async () => {
  await ended(shop.bad, externalVerdict())
  for (const ref of await forge.git.lines(['for-each-ref', '--format=%(refname)', 'refs/deploy-guard/'])) {
    await forge.git.lines(['update-ref', '-d', ref])
  }
  await restoreHold(responderOf(forge, 74))
  expect((await record()).hold).toBeNull()
})

test('the verdict is recorded also where the issue cannot be asked about', async () => {
  await ended(shop.bad, externalVerdict())
  const responder = responderOf(forge, 72)
  const get = () => Promise.reject(new OutsideError('unreachable', 'no answer'))
  const { forge: known } = responder.ports
  const broken = { ...responder, ports: { ...responder.ports, forge: { ...known, issues: { ...known.issues, get } } } }
  await conclude(broken, taskOf(later), externalVerdict())
  expect((await record()).responses[0]?.incident).toMatchObject({ phase: 'mitigating' })
  expect(JSON.stringify((await record()).responses[0]?.incident)).toContain(later.slice(0, 7))
})

test('while it goes on, a later deploy adds a line to it and opens no other', async () => {
  await ended(shop.bad, externalVerdict())
  const { issue } = await ended(later, externalVerdict('control-metric-worse'), 72)
  expect(issue).toBe(500)
  expect(forge.issues.all).toHaveLength(1)
  expect(body()).toContain(`The watch of \`${later.slice(0, 7)}\` found metrics worse as well, and not by that deploy.`)
})

test('a watch that ends healthy resolves it, one that cannot say does not', async () => {
  await ended(shop.bad, externalVerdict())
  const { regression: _, ...rest } = regressedVerdict()
  await ended(later, { ...rest, verdict: 'inconclusive', reasonCode: 'no-data' }, 72)
  expect(body()).toContain('open: the cause is outside of this deploy')
  await ended(later, healthy(), 73)
  expect(body()).toContain('resolved: a later watch ended healthy')
  expect(outsideIncident(await record())).toBeNull()
})

test('one that a person closed stays closed: what comes later is an incident of its own', async () => {
  await ended(shop.bad, externalVerdict())
  await forge.issues.update(500, { state: 'closed' })
  const { issue } = await ended(later, externalVerdict(), 72)
  expect(issue).toBe(501)
  expect((await record()).responses.map(({ incident }) => incident)).toMatchObject([
    { phase: 'closed' },
    { phase: 'mitigating', issue: 501 },
  ])
})

test('a person can take the deploy back all the same', async () => {
  await ended(shop.bad, externalVerdict())
  const order = { environment: 'production', bad: shop.bad, good: shop.good, base: 'main', by: 'ada', reason: 'I know' }
  const responder = responderOf(forge, 74)
  await responder.store.update('by hand', (before) =>
    decideByHand(before, { ...order, at: '2026-03-06T18:00:00Z', run: { id: 74, attempt: 1 } }),
  )
  const { record: after } = await finishResponses(responder)
  expect(after.hold).toMatchObject({ bad: shop.bad })
  expect(after.responses).toMatchObject([
    { incident: { issue: 500 } },
    { rollback: { step: 'opened', pull: 100 }, incident: { issue: 501 } },
  ])
})

test('what lay in it is no measure of what is usual', async () => {
  const entry = { deployment: null, baseSha: null, run: { id: 1, attempt: 1 }, state: 'ended', baseline: null } as const
  const watches = [
    { ...entry, sha: shop.bad, startedAt: '2026-03-06T17:00:00Z', verdict: 'external' },
    { ...entry, sha: later, startedAt: '2026-03-06T19:00:00Z', verdict: 'healthy' },
  ] as const
  const spec = {
    kind: 'prometheus',
    url: 'http://127.0.0.1',
    access: { login: { type: 'none' }, headers: {} },
    history: 1,
    range: 60,
    baseline: 'auto',
    statusPage: null,
    metrics: [],
  } as const
  const { store } = storeTask({ ...(await record()), watches }, { ...spec, metrics: [] }, null)
  const [from, until] = watches.map(({ startedAt }) => Date.parse(startedAt) / 1000)
  expect(store?.incidents).toEqual([{ from, until }])
})

test('a crash after any single write, then another start: one incident, finished', async () => {
  for (let write = 1; ; write += 1) {
    const crashed = await createMemoryForge()
    try {
      const { good, bad } = await buildShop(crashed)
      const task = { ...taskOf(bad), baseSha: good }
      crashed.faults.dieAfter(write)
      const died = await conclude(responderOf(crashed, 71), task, externalVerdict()).then(
        () => false,
        () => true,
      )
      crashed.faults.revive()
      crashed.setRun(71, 'completed')
      await conclude(responderOf(crashed, 80), task, externalVerdict())
      const { responses, hold } = await responderOf(crashed, 99).store.read()
      expect(crashed.issues.all).toHaveLength(1)
      expect(hold).toBeNull()
      expect(responses).toMatchObject([{ incident: { step: 'opened', issue: 500 }, settled: true }])
      if (!died) break
    } finally {
      await crashed.close()
    }
  }
})
