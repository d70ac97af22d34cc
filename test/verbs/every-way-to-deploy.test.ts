import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readRunContext } from '../../src/action/runner.ts'
import { deployEvents } from '../../src/deploy/deploy-events.ts'
import { planWatch } from '../../src/deploy/record-entries.ts'
import { createRecordStore } from '../../src/deploy/record-store.ts'
import type { WatchEntry } from '../../src/deploy/record.ts'
import { payloadsOf } from '../support/captures.ts'
import { type GateShop, gateShop } from '../support/gate-shop.ts'
import { type DeployWay, ways } from './ways-to-deploy.ts'

let shop: GateShop
beforeEach(async () => {
  shop = await gateShop()
})
afterEach(() => shop.close())

const DEPLOY = '.github/workflows/deploy.yml'

/** A change that Bob approved, landed on a branch; with the head of its pull request. */
async function approved(text: string, into = 'main') {
  await shop.commit(
    `topic-${text}`,
    { [`${text}.txt`]: `${text}\n` },
    into === 'main' ? {} : { parents: [await shop.repo.tip(into)] },
  )
  const number = await shop.opened(`topic-${text}`, into)
  const head = await shop.repo.tip(`topic-${text}`)
  shop.approve(number)
  return { number, head, landed: await shop.merge(number) }
}

/** What the runner says of a run by this event, as the action reads it. */
function contextOf(event: string, ref: string) {
  return readRunContext({
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_WORKFLOW_REF: `acme/shop/${DEPLOY}@${ref}`,
    GITHUB_SERVER_URL: 'https://github.com',
    RUNNER_NAME: 'runner',
    GITHUB_EVENT_NAME: event,
    GITHUB_REF: ref,
  })
}

/** A payload that GitHub has sent, with what it names replaced by what is here. */
function payloadOf({ payload }: DeployWay, here: Readonly<Record<string, string>>): unknown {
  if (payload === null) return null
  const found: unknown = structuredClone(
    payloadsOf(payload.event).find((one) => payload.like.every(([path, value]) => at(one, path) === value)),
  )
  if (found === undefined) throw new Error(`no payload of ${payload.event} is like that`)
  for (const [path, name] of payload.names) put(found, path, here[name] ?? name)
  return found
}

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inside, key) => {
    return typeof inside === 'object' && inside !== null ? Reflect.get(inside, key) : undefined
  }, value)
}

/** Replaces what stands at a path; a path that GitHub does not send fails the test. */
function put(value: unknown, path: string, text: string): void {
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const inside = keys.length === 0 ? value : at(value, keys.join('.'))
  if (typeof inside !== 'object' || inside === null || !Reflect.has(inside, last))
    throw new Error(`GitHub sends no ${path}`)
  Reflect.set(inside, last, text)
}

/** What the gate writes when it lets a deploy pass: this run deploys this commit. */
async function recordPass(run: number, sha: string, more: Partial<WatchEntry> = {}): Promise<void> {
  const entry: WatchEntry = {
    deployment: null,
    sha,
    baseSha: shop.base,
    run: { id: run, attempt: 1 },
    state: 'planned',
    startedAt: null,
    baseline: null,
    verdict: null,
    ...more,
  }
  const { forge, clock } = shop.ports
  const store = createRecordStore(forge.gitData, 'production', { id: run, attempt: 1 }, clock)
  await store.update('Passed', (record) => planWatch(record, entry))
}

describe.each(ways.map((way) => [way.name, way] as const))('%s', (_, way) => {
  it.each([way.answer])('%s', async () => {
    const first = await approved('first')
    const second = await approved('second')
    const here = { candidate: first.landed, tip: second.landed, head: first.head, number: String(first.number) }
    if (way.tag !== undefined) await shop.repo.push('ann', `refs/tags/${way.tag}`, here[way.tags ?? 'candidate'])
    const payload = payloadOf(way, here)
    const { branch, event } = contextOf(way.event, way.ref)
    const sha = way.candidate === null ? here[way.sha] : String(at(payload, way.candidate))
    const policy = way.policy ?? ''
    const judged = await shop.judgeAs({ sha, branch, policy, event: event ?? '' })
    if (way.blocked !== undefined) {
      expect(judged.outcome).toMatchObject({ decision: 'blocked', reasonCode: way.blocked })
      return
    }
    expect([sha, judged.prepared.base]).toEqual([here.candidate, shop.base])
    expect(judged.outcome).toMatchObject({ decision: 'pass', reasonCode: 'all-covered' })
    // GitHub files the deployment of the job against the commit of the run, whatever the job deploys.
    const filed = { event: way.event, branch: way.runBranch, deploys: here[way.sha] }
    const { run } = shop.deployed(here[way.runHead], ['Deploy Guard'], DEPLOY, filed)
    await recordPass(run.id, here.candidate)
    await approved('third')
    const next = await shop.judgeAs({ policy })
    expect([next.prepared.base, next.outcome.reasonCode]).toEqual([here.candidate, 'all-covered'])
  })
})

it('knows every event that starts a deploy', () => {
  expect(new Set(ways.map(({ event }) => event))).toEqual(new Set(deployEvents))
})

it.each([
  ['a tag', 'v1.0.0', null, 'push'],
  ['a release', 'v1.0.0', null, 'release'],
  ['a dispatch on a tag', 'v1.0.0', null, 'workflow_dispatch'],
])('what nobody approved does not go out by %s', async (_, tag, branch, event) => {
  const sha = await shop.commit('main', { 'a.txt': 'pushed\n' })
  await shop.repo.push('ann', `refs/tags/${tag}`, sha)
  expect((await shop.judgeAs({ branch, event })).outcome).toMatchObject({ decision: 'needs-review' })
})

it.each([
  ['a tag', 'push'],
  ['a release', 'release'],
])('a commit that is on no deploy branch does not go out by %s, approved or not', async (_, event) => {
  const { landed } = await approved('first')
  const sha = await shop.commit('hotfix', { 'b.txt': 'hot\n' }, { parents: [landed] })
  const { outcome, report } = await shop.judgeAs({ sha, branch: null, event })
  expect(outcome).toMatchObject({ decision: 'blocked', reasonCode: 'not-on-branch' })
  expect(report).toContain('Merge it into a deploy branch (`main`)')
})

describe('workflows', () => {
  const OLD = '.github/workflows/old.yml'
  const RELEASE = '.github/workflows/release.yml'

  it('one that was renamed is blocked with the line that settles it, and passes with that line', async () => {
    const { landed } = await approved('first')
    shop.deployed(landed, ['Deploy Guard'], OLD)
    const next = await approved('second')
    const renamed = await shop.judgeAs({ path: RELEASE })
    expect(renamed.outcome).toMatchObject({ decision: 'blocked', reasonCode: 'live-unknown' })
    expect(renamed.report).toContain(`workflows: [${RELEASE}, ${OLD}]`)
    const settled = await shop.judgeAs({ path: RELEASE, policy: `workflows: [${RELEASE}, ${OLD}]` })
    expect([settled.prepared.base, settled.outcome.reasonCode]).toEqual([landed, 'all-covered'])
    expect(next.landed).toBe(settled.prepared.request.sha)
  })

  it.each([
    ['with that line in the very pull request that renames it', true],
    ['which nobody approved', false],
  ])('a record is there: the rename %s', async (_, isApproved) => {
    const { landed } = await approved('first')
    const { run, deployment } = shop.deployed(landed, ['Deploy Guard'], OLD)
    const startedAt = new Date(shop.ports.clock.now()).toISOString()
    await recordPass(run.id, landed, { deployment, state: 'ended', startedAt })
    const files = { '.github/deploy-guard.yml': `workflows: [${RELEASE}, ${OLD}]\n` }
    if (isApproved) {
      await shop.commit('rename', files)
      const number = await shop.opened('rename')
      shop.approve(number)
      await shop.merge(number)
    } else await shop.commit('main', files)
    const { outcome, prepared } = await shop.judgeAs({ path: RELEASE })
    expect([prepared.base, outcome.reasonCode]).toEqual(isApproved ? [landed, 'all-covered'] : [null, 'live-unknown'])
  })

  it('several deploy: what one of them deployed is live for the other', async () => {
    const { landed } = await approved('first')
    shop.deployed(landed, ['Deploy Guard'], OLD)
    await approved('second')
    const policy = `workflows: [${RELEASE}, ${OLD}]`
    for (const path of [RELEASE, OLD]) expect((await shop.judgeAs({ path, policy })).prepared.base).toBe(landed)
  })

  it('of a reusable one the caller counts, and the report says which caller it was', async () => {
    const { landed } = await approved('first')
    const calls = [`acme/shop/${DEPLOY}@refs/heads/main`]
    shop.deployed(landed, ['Deploy Guard'], RELEASE, { calls })
    await approved('second')
    const { prepared, report } = await shop.judgeAs()
    expect(prepared.base).toBe(shop.base)
    expect(report).toContain(`another workflow (\`${RELEASE}\`)`)
    expect((await shop.judgeAs({ policy: `workflows: [${RELEASE}]` })).prepared.base).toBe(landed)
  })
})

describe('branches', () => {
  it('what was approved into a release branch and is deployed from it is approved', async () => {
    await shop.repo.push('ann', 'release/1.x', await shop.repo.tip())
    const { landed } = await approved('fix', 'release/1.x')
    const policy = 'branches: [main, "release/*"]'
    const here = { sha: landed, branch: 'release/1.x' }
    expect((await shop.judgeAs({ ...here, policy })).outcome).toMatchObject({
      decision: 'pass',
      reasonCode: 'all-covered',
    })
    expect((await shop.judgeAs(here)).outcome.decision).not.toBe('pass')
    shop.deployed(landed, ['Deploy Guard'], DEPLOY, { branch: 'release/1.x' })
    const next = await approved('more', 'release/1.x')
    const judged = await shop.judgeAs({ sha: next.landed, branch: 'release/1.x', policy })
    expect([judged.prepared.base, judged.outcome.reasonCode]).toEqual([landed, 'all-covered'])
  })

  it('one that was renamed is settled by its old name', async () => {
    const { landed } = await approved('first')
    shop.deployed(landed, ['Deploy Guard'])
    await shop.repo.push('ann', 'trunk', landed)
    await approved('second', 'trunk')
    const here = { sha: await shop.repo.tip('trunk'), branch: 'trunk' }
    const { prepared } = await shop.judgeAs({ ...here, policy: 'branches: [trunk, main]' })
    expect(prepared.base).toBe(landed)
  })
})

describe("other tools' deployments", () => {
  const vercel = 'vercel[bot]'

  it('are never taken for nothing: blocked with the line that settles it, and judged with that line', async () => {
    const other = await gateShop({}, { deployed: false })
    try {
      other.repo.deployment({ sha: other.base, creator: vercel, statuses: [{ state: 'success' }] })
      await other.commit('main', { 'a.txt': 'pushed\n' })
      const { outcome, report } = await other.judgeAs()
      expect(outcome).toMatchObject({ decision: 'blocked', reasonCode: 'live-unknown' })
      expect(report).toContain('deployed-by: [vercel]')
      const settled = await other.judgeAs({ policy: 'deployed-by: [vercel]' })
      expect([settled.prepared.base, settled.outcome.decision]).toEqual([other.base, 'needs-review'])
      expect(settled.report).toContain('An app that the policy names deployed it.')
    } finally {
      await other.close()
    }
  })

  it('do not count where another bot calls them a success', async () => {
    const sha = await shop.commit('main', { 'a.txt': 'pushed\n' })
    const id = shop.repo.deployment({ sha, creator: vercel })
    shop.repo.deploymentStatus(id, 'helper[bot]', { state: 'success' })
    expect((await shop.judgeAs({ policy: 'deployed-by: [vercel]' })).prepared.base).toBe(shop.base)
  })
})

it('a job without a deployment of its own is known by the one that the guard made in it', async () => {
  const { landed } = await approved('first')
  const { deployments } = shop.ports.forge
  const run = shop.repo.workflowRun({ path: DEPLOY, branch: 'main', sha: landed, actor: 'ann' })
  const job = run.job({ name: 'deploy', steps: ['Deploy Guard'] })
  const made = { sha: landed, environment: 'production', description: '', payload: {} }
  const deployment = await deployments.create(made)
  await deployments.setStatus(deployment, { state: 'success', description: '', logUrl: job.logUrl })
  await recordPass(run.id, landed, {
    deployment,
    state: 'running',
    startedAt: new Date(shop.ports.clock.now()).toISOString(),
  })
  job.finish()
  run.finish()
  await approved('second')
  const { prepared } = await shop.judgeAs()
  expect(prepared.live.deployment).toMatchObject({ id: deployment, sha: landed, proof: 'guard' })
})

describe('a stack of pull requests', () => {
  async function stacked() {
    await shop.commit('lower', { 'lower.txt': 'lower\n' })
    await shop.repo.push('ann', 'upper', await shop.repo.tip('lower'))
    await shop.commit('upper', { 'upper.txt': 'upper\n' })
    const numbers = [await shop.opened('lower'), await shop.opened('upper', 'lower')]
    shop.repo.stack(numbers, 'main')
    return numbers
  }

  it('passes where each layer was approved', async () => {
    const numbers = await stacked()
    for (const number of numbers) shop.approve(number)
    shop.clock.advance(60)
    await shop.repo.landStack(numbers, 'cleo')
    expect((await shop.judgeAs()).outcome).toMatchObject({ decision: 'pass', reasonCode: 'all-covered' })
  })

  it('credits a layer with its own lines only', async () => {
    const [lower = 0, upper = 0] = await stacked()
    shop.approve(upper)
    shop.clock.advance(60)
    await shop.repo.landStack([lower, upper], 'cleo')
    const { outcome } = await shop.judgeAs()
    expect(outcome.coverage?.uncovered.map(({ path, reason }) => [path, reason])).toEqual([
      ['lower.txt', 'no-independent-approval'],
    ])
  })
})
