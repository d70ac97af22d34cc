import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createRecordStore } from '../../src/deploy/record-store.ts'
import { decidedResponse } from '../support/record-fixtures.ts'
import { type GateShop, gateShop } from '../support/gate-shop.ts'

let shop: GateShop
beforeEach(async () => {
  shop = await gateShop()
})
afterEach(() => shop.close())

const reasons = async (policy: string): Promise<unknown[]> => {
  const { outcome } = await shop.judge(policy)
  return [outcome.decision, outcome.coverage?.units.at(-1)?.reason]
}

/** A pull request that the bot opened and, unless said otherwise, filled. */
async function bumped(commits: readonly Parameters<GateShop['commit']>[2][]): Promise<void> {
  for (const [index, more] of commits.entries()) await shop.commit('bump', { 'a.txt': `bump ${index}\n` }, more)
  shop.clock.advance(60)
  const number = await shop.repo.openPull({ author: 'dependabot[bot]', head: 'bump', base: 'main', title: 'Bump' })
  await shop.merge(number, 'squash')
}

it('knows a bot by its login, or by its app whatever it is called', async () => {
  const author = shop.repo.app({ id: 77, slug: 'dependabot' })
  await bumped([{ author }])
  expect(await reasons('gate: { known-bots: [{ login: "dependabot[bot]", paths: [a.txt] }] }')).toEqual([
    'pass',
    'known-bot',
  ])
  expect(await reasons('gate: { known-bots: [{ app-id: 77, paths: [a.txt] }] }')).toEqual(['pass', 'known-bot'])
  expect(await reasons('gate: { known-bots: [{ app-id: 78, paths: [a.txt] }] }')).toEqual([
    'needs-review',
    'no-independent-approval',
  ])
})

it('does not take the address of a bot in a commit for the bot', async () => {
  const login = shop.repo.app({ id: 77, slug: 'dependabot' })
  const { email } = shop.repo.user(login)
  // Who looks at the commits alone finds nobody but the bot.
  await bumped([{ author: login }, { author: { name: login, email }, pusher: 'ann' }])
  expect(await reasons('gate: { known-bots: [{ login: "dependabot[bot]", paths: [a.txt] }] }')).toEqual([
    'needs-review',
    'no-independent-approval',
  ])
})

it('finds out whether what production runs was reviewed before it takes an exact revert of it for covered', async () => {
  const policy = 'gate: { exact-reverts: true }'
  await shop.commit('topic', { 'a.txt': 'reviewed\n' })
  const number = await shop.opened('topic')
  shop.approve(number)
  const reviewed = await shop.merge(number)
  const pushed = await shop.commit('main', { 'b.txt': 'pushed\n' })
  shop.deployed(pushed, ['Deploy Guard'])
  const message = (of: string): string => `Revert it\n\nThis reverts commit ${of}.`
  await shop.commit('main', { 'a.txt': 'a\n' }, { message: message(reviewed) })
  // What comes back ran before: only a deployment that was found good shows that it is nothing new.
  expect(await reasons(policy)).toEqual(['needs-review', 'exact-revert-unmeasured'])
  const mark = {
    deployment: 1,
    sha: shop.base,
    word: 'good',
    at: '2026-01-05T09:00:00Z',
    run: { id: 1, attempt: 1 },
  } as const
  const store = createRecordStore(shop.ports.forge.gitData, 'production', { id: 1, attempt: 1 }, shop.ports.clock)
  await store.update('test', (known) => ({ ...known, marks: [mark] }))
  expect(await reasons(policy)).toEqual(['pass', 'exact-revert'])
  expect(await reasons('')).toEqual(['needs-review', 'direct-push'])
  await shop.commit('main', { 'b.txt': 'b\n' }, { message: message(pushed) })
  expect(await reasons(policy)).toEqual(['needs-review', 'direct-push'])
})

it('takes a rollback for recomputed only where GitHub knows both ends as deployed', async () => {
  const record = async (good: string, bad: string): Promise<void> => {
    const written = { branch: 'b', commit: good, tree: good, leftOut: [] }
    const response = decidedResponse({ good, bad, rollback: { step: 'opened', pull: 1, ...written } })
    const store = createRecordStore(shop.ports.forge.gitData, 'production', { id: 1, attempt: 1 }, shop.ports.clock)
    await store.update('test', (known) => ({ ...known, responses: [response] }))
  }
  const bad = await shop.commit('main', { 'b.txt': 'bad\n' })
  shop.deployed(bad, ['Deploy Guard'])
  const evil = await shop.commit('evil', { 'a.txt': 'evil\n', 'b.txt': 'bad\n' })
  // The record can be written by whoever may push: "good" was never deployed.
  await record(evil, bad)
  await shop.commit('main', { 'a.txt': 'evil\n' })
  expect(await reasons('')).toEqual(['needs-review', 'direct-push'])
  await shop.repo.push('ann', 'main', bad, { force: true })
  await record(shop.base, bad)
  await shop.commit('main', { 'b.txt': 'b\n' })
  expect(await reasons('')).toEqual(['pass', 'rollback-recomputed'])
})

describe('a forged record of a rollback', () => {
  /** A push that is exactly the revert which the forged record wants: from "bad" back to "good", a commit with a line that nobody saw. */
  async function expectForged(deploy: (sha: string) => Promise<unknown>) {
    const bad = await shop.repo.tip()
    const good = await shop.commit('evil', { 'a.txt': 'evil\n' })
    for (const sha of [good, bad]) await deploy(sha)
    const written = { branch: 'b', commit: good, tree: good, leftOut: [] }
    const response = decidedResponse({ good, bad, rollback: { step: 'opened', pull: 1, ...written } })
    const store = createRecordStore(shop.ports.forge.gitData, 'production', { id: 1, attempt: 1 }, shop.ports.clock)
    await store.update('Forged', (known) => ({ ...known, responses: [response] }))
    await shop.commit('main', { 'a.txt': 'evil\n' })
    const { outcome, prepared } = await shop.judgeAs()
    expect(prepared.base).toBe(bad)
    expect([outcome.decision, outcome.coverage?.units.at(-1)?.reason]).toEqual(['needs-review', 'direct-push'])
  }

  it('with two bare deployments', () =>
    expectForged(async (sha) => shop.repo.deployment({ sha, creator: 'ann', statuses: [{ state: 'success' }] })))

  it('with two that name the run that deployed last', () =>
    expectForged(async (sha) => {
      const [last] = await shop.ports.forge.deployments.jobs(shop.base)
      const logUrl = `https://github.com/acme/shop/actions/runs/${last?.run}/job/${last?.job}`
      return shop.repo.deployment({ sha, creator: 'helper[bot]', statuses: [{ state: 'success', logUrl }] })
    }))

  it('with runs of another branch', () =>
    expectForged(async (sha) => shop.deployed(sha, ['Deploy Guard:skipped'], undefined, { branch: 'evil' })))

  it('with deployments of another environment that were moved', () =>
    expectForged(async (sha) => {
      const { deployment } = shop.deployed(sha, ['Deploy Guard'], undefined, { environment: 'staging' })
      shop.repo.deploymentStatus(deployment, 'helper[bot]', { state: 'success', environment: 'production' })
    }))
})

it('does not go back to a commit that only a forged mark calls good', async () => {
  const evil = await shop.commit('main', { 'a.txt': 'evil\n' })
  const next = await shop.commit('main', { 'a.txt': 'next\n' })
  shop.deployed(next, ['Deploy Guard'])
  const store = createRecordStore(shop.ports.forge.gitData, 'production', { id: 1, attempt: 1 }, shop.ports.clock)
  const at = new Date(shop.ports.clock.now()).toISOString()
  const mark = (sha: string) => ({ deployment: 5, sha, word: 'good', at, run: { id: 1, attempt: 1 } }) as const
  await store.update('Forged', (known) => ({ ...known, marks: [mark(evil)] }))
  const back = { rollbackReason: 'checkout fails' }
  expect((await shop.judgeAs({ sha: evil, ...back })).outcome.reasonCode).toBe('drops-deployed')
  await store.update('True', (known) => ({ ...known, marks: [mark(shop.base)] }))
  expect((await shop.judgeAs({ sha: shop.base, ...back })).outcome.reasonCode).toBe('rollback-lane')
})
