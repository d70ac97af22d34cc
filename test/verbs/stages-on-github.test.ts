import { afterEach, beforeEach, expect, it } from 'vitest'
import { cellStore } from '../../src/deploy/cells.ts'
import { planWatch } from '../../src/deploy/record-entries.ts'
import { createRecordStore } from '../../src/deploy/record-store.ts'
import type { WatchEntry } from '../../src/deploy/record.ts'
import { closeCutOff } from '../../src/verbs/close-cut-off.ts'
import { checkStaged } from '../../src/verbs/prepare-deploy.ts'
import { type Deployed, type GateShop, gateShop } from '../support/gate-shop.ts'

// A deploy that reaches everybody in two stages: what the first of them got is not what production runs.

const policy = 'stages: [{ name: canary, share: 0.05 }, { name: full }]\n'

let shop: GateShop
beforeEach(async () => {
  shop = await gateShop()
})
afterEach(() => shop.close())

/** The guard has written that this deployment went to the canary. */
async function recorded(sha: string, { deployment, run }: Deployed, state: WatchEntry['state'] = 'ended') {
  const at = new Date(shop.ports.clock.now()).toISOString()
  const of = { deployment, sha, run: { id: run.id, attempt: 1 }, plannedAt: at, startedAt: at, state }
  const watch = {
    baseSha: shop.base,
    baseline: null,
    verdict: 'inconclusive',
    stage: { name: 'canary', last: false },
  } as const
  const store = createRecordStore(shop.ports.forge.gitData, 'production', of.run, shop.ports.clock)
  await store.update('Canary', (record) => planWatch(record, { ...of, ...watch }))
}

it('what a canary got is not what production runs, whoever made its deployment', async () => {
  const sha = await shop.commit('main', { 'a.txt': 'pushed\n' })
  await recorded(sha, shop.deployed(sha, ['Deploy Guard']))
  for (const stage of ['canary', 'full']) {
    const { prepared, outcome, report } = await shop.judgeAs({ policy, stage })
    expect([prepared.base, outcome.reasonCode]).toEqual([shop.base, 'uncovered'])
    expect(prepared.live.ignored.map(({ reason }) => reason)).toEqual(['a-stage-only'])
    expect(report).toContain('it went to a stage only, and not to everybody')
  }
})

it('a first deploy stays one after its canary', async () => {
  await shop.close()
  shop = await gateShop({}, { deployed: false })
  await recorded(shop.base, shop.deployed(shop.base, ['Deploy Guard']))
  const { outcome } = await shop.judgeAs({ policy: `${policy}gate: { first-deploy: pass }\n`, stage: 'full' })
  expect(outcome.reasonCode).toBe('first-deploy')
})

it('a stage waits for the one before it', async () => {
  const sha = await shop.commit('main', { 'a.txt': 'pushed\n' })
  const judged = async (stage: string) => (await shop.judgeAs({ policy, stage })).outcome
  expect(await judged('full')).toMatchObject({
    decision: 'held',
    reasonCode: 'not-promoted',
    message: 'This commit has not been through stage canary, which the policy puts before this one.',
  })
  expect((await judged('canary')).reasonCode).toBe('uncovered')
  const canary = shop.deployed(sha, ['Deploy Guard'])
  await recorded(sha, canary, 'running')
  expect((await judged('full')).message).toBe(
    'The watch of this commit at stage canary has not ended, which the policy puts before this one.',
  )
  await recorded(sha, canary)
  expect((await judged('full')).reasonCode).toBe('uncovered')
})

it('going back skips the stages', async () => {
  await shop.remember()
  const sha = await shop.commit('main', { 'a.txt': 'pushed\n' })
  shop.deployed(sha, ['Deploy Guard'])
  const back = await shop.judgeAs({ policy, stage: 'full', sha: shop.base, rollbackReason: 'Broken' })
  expect(back.outcome.reasonCode).not.toBe('not-promoted')
})

it('the first deploy with stages follows the order of its own policy, by the rules that were there', async () => {
  await shop.commit('main', { '.github/deploy-guard.yml': policy })
  const canary = await shop.judgeAs({ stage: 'canary' })
  expect(canary.prepared.stage).toEqual({ name: 'canary', last: false, share: 0.05, after: null })
  const full = await shop.judgeAs({ stage: 'full' })
  expect([full.prepared.stage?.last, full.outcome.reasonCode]).toEqual([true, 'uncovered'])
  await expect(shop.judgeAs({ stage: 'canry' })).rejects.toThrow('did you mean canary?')
})

it('a step has to say which stage it deploys to', async () => {
  const { prepared } = await shop.judgeAs({ policy })
  await expect(checkStaged(prepared)).rejects.toThrow('say with input stage which of them this step deploys to')
  await expect(checkStaged((await shop.judgeAs({ policy, stage: 'full' })).prepared)).resolves.toBeUndefined()
})

it.each([
  ['canary', ['cancelled', 'running']],
  ['full', ['running', 'cancelled']],
])('a run that is cut off at stage %s closes the watch of that stage alone', async (stage, states) => {
  const { forge, clock, run } = shop.ports
  const whole = createRecordStore(forge.gitData, 'production', { id: run.runId, attempt: 1 }, clock)
  const at = new Date(clock.now()).toISOString()
  const of = { deployment: null, sha: shop.base, run: { id: run.runId, attempt: 1 }, baseSha: null, baseline: null }
  const watch = { ...of, plannedAt: at, startedAt: at, state: 'running', verdict: null } as const
  const named = ['canary', 'full'].map((name) => ({ ...watch, stage: { name, last: name === 'full' } }))
  await whole.update('Both', (record) => ({ ...record, watches: named }))
  const store = cellStore(whole, { stage: null })
  const conduct = { advisory: false, dryRun: false }
  await closeCutOff({ ports: shop.ports, environment: 'production', store, whole, stage, conduct }, shop.base)
  const found = (await whole.read()).watches.map((one) => [one.stage?.name, one.state])
  expect(Object.fromEntries(found)).toEqual({ canary: states[0], full: states[1] })
})
