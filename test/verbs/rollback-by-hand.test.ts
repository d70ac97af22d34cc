import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { stateRef } from '../../src/deploy/keys.ts'
import { markGood, planWatch } from '../../src/deploy/record-entries.ts'
import { finishResponses, startResponse } from '../../src/verbs/respond/respond.ts'
import { bringBack } from '../../src/verbs/bring-back.ts'
import { relandResult, rollBack, rollbackResult } from '../../src/verbs/rollback-by-hand.ts'
import { createMemoryForge, type MemoryForge } from '../support/memory-forge.ts'
import { baseline } from '../support/record-fixtures.ts'
import { badDeploy, responderOf } from '../support/responder.ts'
import { buildShop, commitFiles, treeOf } from '../support/shop.ts'

let forge: MemoryForge
let shop: { good: string; bad: string }
beforeEach(async () => {
  forge = await createMemoryForge()
  shop = await buildShop(forge)
})
afterEach(() => forge.close())

const asked = { reason: 'customers call', good: null, bad: null, branch: 'main' }
const setting = (runId: number, actor = 'carol') => {
  const responder = responderOf(forge, runId)
  return { ...responder, ports: { ...responder.ports, run: { ...responder.ports.run, actor } } }
}

/** The guard has seen the good release healthy and the bad one deployed. */
async function deployed(): Promise<void> {
  const run = { id: 60, attempt: 1 }
  const watch = { run, startedAt: null, baseline, verdict: null, state: 'ended' } as const
  await responderOf(forge, 60).store.update('deployed', (record) => {
    const marked = markGood(record, { deployment: 2, sha: shop.good, at: '2026-03-06T12:00:00Z', run })
    return planWatch(marked, { ...watch, deployment: 3, sha: shop.bad, baseSha: shop.good })
  })
}

describe('by hand', () => {
  test('what runs now is taken back to the last good, with hold and incident', async () => {
    await deployed()
    const response = await rollBack(setting(71), asked)
    expect(rollbackResult('production', response)).toMatchObject({
      verb: 'rollback',
      outcome: 'clean',
      reasonCode: 'opened',
      sha: shop.bad,
      baseSha: shop.good,
      tree: await treeOf(forge, shop.good),
      rollbackPullRequest: 100,
      incidentIssue: 500,
    })
    const record = await responderOf(forge, 99).store.read()
    expect(record.hold).toMatchObject({ bad: shop.bad, why: 'customers call' })
    expect(record.marks.find(({ sha }) => sha === shop.bad)?.word).toBe('bad')
    expect(forge.pulls.all[0]?.body).toContain('Called for by carol: customers call')
    expect(forge.issues.all[0]?.body).toContain('carol called the deploy to production bad: customers call')
  })

  test('a deploy whose watch was cancelled runs now as well', async () => {
    await deployed()
    const run = { id: 61, attempt: 1 }
    const lost = {
      run,
      startedAt: '2026-03-06T13:00:00Z',
      baseline,
      verdict: 'inconclusive',
      state: 'cancelled',
    } as const
    const failed = { ...lost, run: { id: 62, attempt: 1 }, startedAt: null, verdict: null }
    await responderOf(forge, 61).store.update('lost', (record) => {
      const seen = planWatch({ ...record, watches: [] }, { ...lost, deployment: 4, sha: shop.bad, baseSha: shop.good })
      return planWatch(seen, { ...failed, deployment: 5, sha: 'e'.repeat(40), baseSha: shop.bad })
    })
    expect(await rollBack(setting(71), asked)).toMatchObject(shop)
  })

  test('twice by one run makes one of each', async () => {
    await deployed()
    await rollBack(setting(71), asked)
    await rollBack(setting(71), asked)
    expect([forge.pulls.all.length, forge.issues.all.length]).toEqual([1, 1])
  })

  test('the range that was named goes before the record', async () => {
    const response = await rollBack(setting(71), { ...asked, good: shop.good, bad: shop.bad })
    expect(response).toMatchObject({ ...shop, rollback: { step: 'opened' } })
  })

  test.each([
    ['bad', {}, /does not say what runs now: give the commit as input bad/],
    ['good', { bad: 'd'.repeat(40) }, /does not say what ran before/],
    ['a reason', { reason: null }, /rollback-reason/],
  ])('%s is asked for where nobody knows it', async (_, change, message) => {
    await expect(rollBack(setting(71), { ...asked, ...change })).rejects.toThrow(message)
    expect(forge.faults.log).toEqual([])
  })

  test('an order stands above the cap, the switch and an earlier no', async () => {
    const labelled = { open: async () => [{ issue: 7, by: 'carol' }] }
    forge.permissions.set('carol', 'write')
    const responder = setting(71)
    const off = { ...responder, ports: { ...responder.ports, forge: { ...responder.ports.forge, labelled } } }
    await startResponse(off, badDeploy(shop))
    const { record } = await finishResponses(off)
    expect(record.responses[0]?.rollback).toMatchObject({ step: 'none', reason: 'switched-off' })
    expect(await rollBack(off, { ...asked, bad: shop.bad })).toMatchObject({ rollback: { step: 'opened', pull: 100 } })
  })
})

test('no more rollbacks by themselves than the policy allows in a day; people are still told', async () => {
  const ends = [shop.bad]
  for (const name of ['a', 'b', 'c']) ends.push(await commitFiles(forge, 'main', name, { [`${name}.txt`]: 'x' }))
  const seen = []
  for (const [index, bad] of ends.entries()) {
    const responder = responderOf(forge, 71 + index)
    await startResponse(responder, { ...badDeploy(shop), deployment: null, bad })
    const { record } = await finishResponses(responder)
    const { rollback } = record.responses[index] ?? {}
    seen.push(rollback?.step === 'none' ? rollback.reason : rollback?.step)
  }
  expect(seen).toEqual(['opened', 'opened', 'opened', 'daily-cap'])
  expect(forge.issues.all).toHaveLength(4)
  expect(forge.issues.all[3]?.body).toContain('As many rollbacks as the policy allows')
})

test('good is sent to be deployed again, once, where the policy names a workflow', async () => {
  const policySource = { path: 'p.yml', text: 'rollback: { redeploy: .github/workflows/deploy.yml }' }
  await startResponse(responderOf(forge, 71), badDeploy(shop))
  await finishResponses({ ...responderOf(forge, 71), policySource })
  await finishResponses({ ...responderOf(forge, 72), policySource })
  expect(forge.workflows.dispatched).toEqual([['.github/workflows/deploy.yml', 'main', { sha: shop.good }]])
  expect(forge.issues.all[0]?.body).toContain('it was started for that')
})

describe('re-land', () => {
  /** Opens the rollback and merges it, as GitHub squashes. */
  async function mergedRollback(): Promise<number> {
    await deployed()
    await rollBack(setting(71), asked)
    const [pull] = forge.pulls.all
    if (pull === undefined) throw new Error('no rollback')
    await forge.git.text(['update-ref', 'refs/heads/main', pull.head.sha])
    forge.pulls.all.splice(0, 1, { ...pull, state: 'closed', merged: true, mergeCommit: pull.head.sha })
    return pull.number
  }

  test('brings back the very tree where nothing has landed since, twice as once', async () => {
    const before = await treeOf(forge, shop.bad)
    const number = await mergedRollback()
    const done = await bringBack(setting(80), number, 'main', null)
    expect(relandResult('production', done)).toMatchObject({
      outcome: 'clean',
      reasonCode: 'reland',
      rollbackPullRequest: 101,
    })
    expect(await treeOf(forge, `deploy-guard/reland/${number}`)).toBe(before)
    expect(forge.pulls.all[1]).toMatchObject({ base: 'main', title: `Bring back what #${number} took away` })
    expect(await bringBack(setting(81), number, 'main', null)).toMatchObject({ pull: 101 })
    expect(forge.pulls.all).toHaveLength(2)
  })

  test('in halves opens the exact prefix, waits for its watch, and goes on from there', async () => {
    const number = await mergedRollback()
    const landed = (
      await forge.git.lines(['rev-list', '--first-parent', '--reverse', `${shop.good}..${shop.bad}`])
    ).slice()
    expect(landed).toHaveLength(2)
    const middle = Math.ceil(landed.length / 2)
    const half = () => bringBack(setting(80), number, 'main', 'first')
    const done = await half()
    const branch = `deploy-guard/reland/${number}-part-${middle}`
    // To the last bit what the branch was after those landings.
    expect(await treeOf(forge, branch)).toBe(await treeOf(forge, landed[middle - 1] ?? ''))
    expect(relandResult('production', done)).toMatchObject({
      outcome: 'clean',
      reasonCode: 'reland',
      rollbackPullRequest: 101,
    })
    expect(forge.pulls.all[1]?.title).toBe(`Bring back landing 1 of 2 that #${number} took away`)
    await expect(half()).rejects.toThrow(/#101 brings back is not decided yet/)
    // Merged, deployed, and its watch ends healthy.
    const merged = forge.pulls.all[1]?.head.sha ?? ''
    await forge.git.text(['update-ref', 'refs/heads/main', merged])
    forge.pulls.all.splice(
      1,
      1,
      ...forge.pulls.all
        .slice(1, 2)
        .map((pull) => ({ ...pull, state: 'closed' as const, merged: true, mergeCommit: merged })),
    )
    await expect(half()).rejects.toThrow(/not decided yet/)
    const run = { id: 81, attempt: 1 }
    await setting(81).store.update('good', (record) =>
      markGood(record, { deployment: 9, sha: merged, at: '2026-03-06T19:00:00Z', run }),
    )
    const last = await bringBack(setting(82), number, 'main', 'second')
    expect(last).toMatchObject({ outcome: 'clean', pull: 102 })
    expect(await treeOf(forge, `deploy-guard/reland/${number}-part-${landed.length}`)).toBe(
      await treeOf(forge, shop.bad),
    )
  })

  test('in halves needs a rollback that the record knows', async () => {
    const number = await mergedRollback()
    const forget = () => forge.git.text(['update-ref', '-d', stateRef('production').primary])
    await forget()
    await expect(bringBack(setting(80), number, 'main', 'first')).rejects.toThrow(/record does not know the rollback/)
  })

  test('leaves alone what people made under its name', async () => {
    const number = await mergedRollback()
    const theirs = await commitFiles(forge, `deploy-guard/reland/${number}`, 'Mine', { 'x.txt': 'x' })
    await bringBack(setting(80), number, 'main', null)
    expect(await forge.git.text(['rev-parse', `deploy-guard/reland/${number}`])).toBe(theirs)
    expect(forge.pulls.all[1]?.head.branch).toBe(`deploy-guard/reland/${number}-2`)
  })

  test.each([
    ['is not there', 999, /no pull request #999/],
    ['is not merged', 100, /#100 is not merged/],
  ])('of a rollback that %s is a mistake', async (_, number, message) => {
    await deployed()
    await rollBack(setting(71), asked)
    await expect(bringBack(setting(80), number, 'main', null)).rejects.toThrow(message)
  })
})
