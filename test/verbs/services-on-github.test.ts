import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { placeOf } from '../../src/deploy/keys.ts'
import { markBad, markGood, planWatch } from '../../src/deploy/record-entries.ts'
import { createRecordStore } from '../../src/deploy/record-store.ts'
import { setHold } from '../../src/deploy/hold.ts'
import { type Deployed, type GateShop, gateShop } from '../support/gate-shop.ts'

// Two services of one repository in one environment: what one deploys says nothing of the other.

const SHOP = '.github/workflows/shop.yml'
const PAY = '.github/workflows/pay.yml'
const named = `services:
  shop: { paths: [shop/**, libs/**], workflows: [${SHOP}] }
  pay: { paths: [pay/**, libs/**], workflows: [${PAY}] }
`
const unnamed = named.replaceAll(/, workflows: \[[^\]]*\]/g, '')

let shop: GateShop
beforeEach(async () => {
  shop = await gateShop({}, { deployed: false })
})
afterEach(() => shop.close())

const storeOf = (service: string | null) =>
  createRecordStore(
    shop.ports.forge.gitData,
    placeOf('production', service),
    { id: 1, attempt: 1 },
    shop.ports.clock,
    service === null ? null : 'production',
  )

/** The guard has written into the service's record that this deployment is its own. */
async function recorded(service: string, sha: string, { deployment, run }: Deployed): Promise<void> {
  const startedAt = new Date(shop.ports.clock.now()).toISOString()
  const of = { deployment, sha, run: { id: run.id, attempt: 1 }, startedAt }
  const watch = { baseSha: null, state: 'ended', baseline: null, verdict: null } as const
  await storeOf(service).update('Seen', (record) => planWatch(record, { ...watch, ...of }))
}

/** A first version that shop.yml deployed, and a push to each part since. */
async function deployedShop(policy: string): Promise<{ sha: string; deployed: Deployed }> {
  const files = { 'shop/a.txt': 'a\n', 'pay/a.txt': 'a\n', 'libs/a.txt': 'a\n', '.github/deploy-guard.yml': policy }
  const sha = await shop.commit('main', files)
  return { sha, deployed: shop.deployed(sha, ['Deploy Guard'], SHOP) }
}

it('a policy of a deploy has what its variables stand for', async () => {
  const { sha: base } = await deployedShop(named)
  const sha = await shop.commit('main', { 'shop/a.txt': 'next\n' })
  const selector = (version: string): string => `up{version="\${${version}}",place="\${environment}/\${service}"}`
  const query = (version: string): string => `{ total: '${selector(version)}', bad: 'down{version="\${${version}}"}' }`
  const metric = query('sha')
    .replace('{ ', '{ kind: counts, name: r, ')
    .replace(/ }$/, `, control: ${query('base')} }`)
  const policy = `${named}watch: { store: { source: prometheus, url: "https://p.example.com", metrics: [${metric}] } }\n`
  const { prepared } = await shop.judgeAs({ service: 'shop', path: SHOP, policy })
  const asked = prepared.policy.store?.metrics[0]
  expect(asked).toMatchObject({
    query: { total: `up{version="${sha}",place="production/shop"}` },
    control: { total: `up{version="${base}",place="production/shop"}` },
  })
})

describe('the gate of a service on GitHub', () => {
  it('takes the first deploy of one for a first deploy, whatever the other has deployed', async () => {
    const { deployed } = await deployedShop(named)
    const { outcome, prepared, report } = await shop.judgeAs({ service: 'pay', path: PAY })
    expect(outcome).toMatchObject({
      decision: 'pass',
      reasonCode: 'first-deploy',
      message:
        'Nothing has been deployed to production/pay before, so there is nothing to compare with. The next deploy is compared with this one.',
    })
    expect(prepared.live.ignored).toMatchObject([
      { id: deployed.deployment, reason: 'another-service', detail: 'shop' },
    ])
    expect(report).toContain('it is one of another service (`shop`)')
  })

  it('knows the other by its record where the policy names no workflows', async () => {
    const { sha, deployed } = await deployedShop(unnamed)
    const before = await shop.judgeAs({ service: 'pay', path: PAY })
    expect(before.outcome.reasonCode).toBe('live-unknown')
    await recorded('shop', sha, deployed)
    const { outcome } = await shop.judgeAs({ service: 'pay', path: PAY })
    expect(outcome.reasonCode).toBe('first-deploy')
  })

  it('compares each with what it deployed itself, also by one workflow', async () => {
    const { sha: first, deployed } = await deployedShop(unnamed)
    await recorded('pay', first, deployed)
    const sha = await shop.commit('main', { 'pay/a.txt': 'pushed\n', 'shop/a.txt': 'pushed\n' })
    await recorded('shop', sha, shop.deployed(sha, ['Deploy Guard'], SHOP))
    const pay = await shop.judgeAs({ service: 'pay', path: SHOP })
    expect(pay.prepared.base).toBe(first)
    expect(pay.outcome.coverage?.uncovered.map(({ path }) => path)).toEqual(['pay/a.txt'])
    expect(pay.outside).toEqual({ files: 1, ignored: 0, ofNone: [], idle: [] })
    const own = await shop.judgeAs({ service: 'shop', path: SHOP })
    expect(own.outcome).toMatchObject({ decision: 'pass', reasonCode: 'nothing-changes' })
  })

  it('is no first deploy where the record has seen one, though the policy gives its workflow to another', async () => {
    const { sha, deployed } = await deployedShop(named)
    await recorded('shop', sha, deployed)
    const taken = named.replace(`[${SHOP}]`, '[.github/workflows/new.yml]').replace(`[${PAY}]`, `[${PAY}, ${SHOP}]`)
    await shop.commit('main', { '.github/deploy-guard.yml': taken, 'shop/a.txt': 'pushed\n' })
    const { outcome } = await shop.judgeAs({ service: 'shop', path: '.github/workflows/new.yml' })
    expect(outcome.decision).not.toBe('pass')
  })

  it('is judged as the whole repository by a policy that does not have it yet', async () => {
    const { sha } = await deployedShop('gate: { approvals: 1 }\n')
    await shop.commit('main', { '.github/deploy-guard.yml': named, 'pay/a.txt': 'pushed\n' })
    const { outcome, prepared, outside } = await shop.judgeAs({ service: 'shop', path: SHOP })
    expect([prepared.base, outside]).toEqual([sha, null])
    expect(outcome.coverage?.uncovered.map(({ path }) => path)).toEqual(['.github/deploy-guard.yml', 'pay/a.txt'])
    await expect(shop.judgeAs({ service: 'shp', path: SHOP })).rejects.toThrow('did you mean shop?')
  })

  it('takes over what the repository as a whole holds up, and nothing that one of them deployed', async () => {
    const { sha, deployed } = await deployedShop(named)
    const hold = {
      bad: sha,
      good: null,
      since: '2026-01-05T09:00:00Z',
      incidentKey: `incident:production:${sha}`,
      run: { id: 1, attempt: 1 },
    }
    await storeOf(null).update('Held', (record) => {
      const watch = { baseSha: null, state: 'ended', baseline: null, verdict: 'regressed', startedAt: null } as const
      const of = { deployment: deployed.deployment, sha, run: { id: deployed.run.id, attempt: 1 } }
      return setHold(planWatch(record, { ...watch, ...of }), hold)
    })
    expect(await storeOf('shop').read()).toMatchObject({ hold, watches: [], marks: [] })
    await storeOf('shop').update('Released', (record) => ({ ...record, hold: null }))
    const holds = await Promise.all(['shop', 'pay', null].map(async (service) => (await storeOf(service).read()).hold))
    expect(holds).toEqual([null, hold, hold])
  })
})

describe('one of several places of an environment', () => {
  it('does not take what its own run has deployed elsewhere for what ran here before', async () => {
    const { sha: base } = await deployedShop('')
    await shop.commit('main', { 'shop/a.txt': 'pushed\n' })
    const { outcome, prepared, report } = await shop.judgeAs({ path: SHOP, elsewhere: true, cell: 'eu' })
    expect([prepared.base, outcome.reasonCode]).toEqual([base, 'uncovered'])
    expect(prepared.live.ignored.map(({ reason }) => reason)).toEqual(['another-cell'])
    expect(report).toContain('this run deployed it to another place of the environment')
    // A later run finds there what that one has deployed.
    const later = await shop.judgeAs({ path: SHOP, cell: 'eu' })
    expect(later.outcome.reasonCode).toBe('nothing-changes')
  })
})

it('an environment has rules of its own, who deploys there among them', async () => {
  const policy = `environments:
  staging: { workflows: [.github/workflows/staging.yml], gate: { approvals: 2 } }
  production: { workflows: [${SHOP}], gate: { owners: true } }
`
  const { sha } = await deployedShop(policy)
  const staged = await shop.commit('main', { 'shop/a.txt': 'staged\n' })
  shop.deployed(staged, ['Deploy Guard'], '.github/workflows/staging.yml', { environment: 'staging' })
  shop.deployed(staged, ['Deploy Guard'], '.github/workflows/staging.yml')
  await shop.commit('main', { 'shop/a.txt': 'next\n' })
  const judged = async (environment: string, path: string) => {
    const { prepared } = await shop.judgeAs({ environment, path })
    const { gate } = prepared.policy
    return [prepared.base, prepared.workflows, gate.approvals, gate.owners]
  }
  expect(await judged('staging', '.github/workflows/staging.yml')).toEqual([
    staged,
    ['.github/workflows/staging.yml'],
    2,
    false,
  ])
  expect(await judged('production', SHOP)).toEqual([sha, [SHOP], 1, true])
})

describe('an environment that comes after another', () => {
  const policy = 'environments: { production: { after: staging } }\ngate: { first-deploy: pass }\n'
  const marked = (sha: string, word: 'good' | 'bad') =>
    createRecordStore(shop.ports.forge.gitData, 'staging', { id: 1, attempt: 1 }, shop.ports.clock).update(
      'Watched',
      (record) => {
        const facts = { deployment: 9, sha, at: '2026-01-05T09:00:00Z', run: { id: 1, attempt: 1 } }
        return word === 'good' ? markGood(record, facts) : markBad(record, facts)
      },
    )

  it('takes only what was found good there', async () => {
    await deployedShop('')
    const sha = await shop.commit('main', { 'shop/a.txt': 'pushed\n' })
    const held = await shop.judgeAs({ path: SHOP, policy })
    expect(held.outcome).toMatchObject({
      decision: 'held',
      reasonCode: 'not-promoted',
      message:
        'This commit has not been found healthy in staging yet, and the policy lets only what is good there go to production.',
    })
    expect(held.report).toContain('Not deployed: not found good where it has to be first')
    await marked(sha, 'good')
    expect((await shop.judgeAs({ path: SHOP, policy })).outcome.reasonCode).toBe('uncovered')
    await marked(sha, 'bad')
    expect((await shop.judgeAs({ path: SHOP, policy })).outcome.message).toContain('was called bad in staging')
  })

  it('asks nothing of what runs there already', async () => {
    await deployedShop('')
    expect((await shop.judgeAs({ path: SHOP, policy })).outcome.reasonCode).toBe('nothing-changes')
  })
})
