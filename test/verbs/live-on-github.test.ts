import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createRecordStore } from '../../src/deploy/record-store.ts'
import type { EnvironmentRecord } from '../../src/deploy/record.ts'
import { told } from '../gate/told-range.ts'
import { type GateShop, gateShop } from '../support/gate-shop.ts'

// What production runs, told by GitHub's own facts: each forged or mistaken deployment is of a commit that nobody reviewed. Where it counted, nothing
// would be left to compare.

let shop: GateShop
beforeEach(async () => {
  shop = await gateShop()
})
afterEach(() => shop.close())

const DEPLOY = '.github/workflows/deploy.yml'
const direct = ['a.txt - direct-push +1 -1']

const pushed = () => shop.commit('main', { 'a.txt': 'pushed\n' })

/** The unreviewed line is still seen as such: the deployment that says otherwise did not count, for that reason. */
async function expectSeen(reason: string, more: Parameters<GateShop['judgeAs']>[0] = {}) {
  const { outcome, prepared, report } = await shop.judgeAs(more)
  expect(prepared.live.ignored.map((one) => one.reason)).toContain(reason)
  expect(prepared.base).toBe(shop.base)
  expect(outcome.decision).toBe('needs-review')
  expect(outcome.coverage && told(outcome.coverage).unseen).toEqual(direct)
  expect(report).toContain('### Deployments that do not count')
}

async function changeRecord(change: (record: EnvironmentRecord) => EnvironmentRecord): Promise<void> {
  const { forge, clock } = shop.ports
  await createRecordStore(forge.gitData, 'production', { id: 1, attempt: 1 }, clock).update('Forged', change)
}

describe('a deployment made by request', () => {
  it('with the log of an old run of the deploy workflow', async () => {
    const sha = await pushed()
    const old = shop.deployed(shop.base, ['Deploy Guard'])
    shop.clock.advance(60)
    shop.repo.deployment({ sha, creator: 'helper[bot]', statuses: [{ state: 'success', logUrl: old.job.logUrl }] })
    await expectSeen('no-job')
  })

  it('with the log of the very run that was held', async () => {
    const sha = await pushed()
    const held = shop.deployed(sha, ['Deploy Guard:failure'], DEPLOY, { conclusion: 'failure' })
    shop.repo.deployment({ sha, creator: 'helper[bot]', statuses: [{ state: 'success', logUrl: held.job.logUrl }] })
    await expectSeen('no-job')
  })

  it('and a check run made by a workflow that looks like its job', async () => {
    const sha = await pushed()
    const id = shop.repo.deployment({ sha, creator: 'github-actions[bot]', statuses: [{ state: 'success' }] })
    const check = { name: 'deploy', sha, externalId: String(id), detailsUrl: 'https://github.com/x' }
    await shop.ports.forge.checks.create({ ...check, title: 'x', summary: 'x', conclusion: 'success' })
    await expectSeen('no-job')
  })

  it('and an entry for it in a forged record, by the run that deployed last', async () => {
    const sha = await pushed()
    const [last] = await shop.ports.forge.deployments.jobs(shop.base)
    const id = shop.repo.deployment({ sha, creator: 'ann', statuses: [{ state: 'success' }] })
    const run = { id: last?.run ?? 0, attempt: 1 }
    const at = new Date(shop.ports.clock.now()).toISOString()
    const entry = { deployment: id, sha, at, run, path: DEPLOY, event: 'push', by: run }
    await changeRecord((record) => ({ ...record, confirmed: [entry] }))
    // The record contradicts GitHub about that run, so that nothing of it counts: not what is forged, and not what it really deployed.
    const { outcome, prepared } = await shop.judgeAs()
    expect(prepared.live.ignored.map(({ reason }) => reason)).toEqual(['no-job', 'another-branch'])
    expect(outcome).toMatchObject({ decision: 'blocked', reasonCode: 'live-unknown' })
  })

  it('and an entry for it by a run that never was', async () => {
    const sha = await pushed()
    const id = shop.repo.deployment({ sha, creator: 'ann', statuses: [{ state: 'success' }] })
    const run = { id: 7, attempt: 1 }
    const at = new Date(shop.ports.clock.now()).toISOString()
    const entry = { deployment: id, sha, at, run, path: DEPLOY, event: 'push', by: run }
    await changeRecord((record) => ({ ...record, confirmed: [entry] }))
    await expectSeen('run-gone')
  })
})

describe('a success that somebody sets', () => {
  it('on the deployment of a job that the guard held, while that job still ran', async () => {
    const sha = await pushed()
    const run = shop.repo.workflowRun({ path: DEPLOY, branch: 'main', sha, actor: 'ann' })
    const job = run.job({ name: 'deploy', steps: ['Deploy Guard'], environment: 'production' })
    shop.clock.advance(10)
    shop.repo.deploymentStatus(job.deploymentId ?? 0, 'helper[bot]', { state: 'success' })
    await expectSeen('guard-not-passed')
    job.endStep('Deploy Guard', 'failure')
    job.endStep('Post Deploy Guard', 'success')
    job.finish('failure')
    await expectSeen('guard-not-passed')
  })

  it('on a deployment of staging, which it moves to production', async () => {
    const sha = await pushed()
    const { deployment } = shop.deployed(sha, ['Deploy Guard'], DEPLOY, { environment: 'staging' })
    shop.repo.deploymentStatus(deployment, 'helper[bot]', { state: 'success', environment: 'production' })
    await expectSeen('moved')
  })

  it('on a deployment of the deploy workflow long after its job has ended', async () => {
    const sha = await pushed()
    const { deployment } = shop.deployed(sha, ['Deploy Guard:success', 'Deploy'], DEPLOY, { conclusion: 'failure' })
    shop.clock.advance(600)
    shop.repo.deploymentStatus(deployment, 'helper[bot]', { state: 'success' })
    await expectSeen('outside-the-job')
  })
})

describe('a run that is not one of the deploy workflow on the deploy branch', () => {
  it('a pull request of a fork whose branch is called main', async () => {
    const sha = await pushed()
    const fork = await shop.repo.fork('mallory')
    shop.deployed(sha, ['Deploy Guard'], DEPLOY, { event: 'pull_request', fork })
    await expectSeen('from-fork')
  })

  it('a pull request of this repository', async () => {
    const sha = await pushed()
    shop.deployed(sha, ['Deploy Guard'], DEPLOY, { event: 'pull_request', branch: 'main' })
    await expectSeen('another-commit')
  })

  it('a tag that is called main', async () => {
    const elsewhere = await shop.commit('evil', { 'a.txt': 'pushed\n' })
    await shop.repo.push('ann', 'refs/tags/main', elsewhere)
    shop.deployed(elsewhere, ['Deploy Guard'], DEPLOY, { branch: 'main' })
    // Later it gets onto the branch as well: when it was deployed it was on none.
    shop.clock.advance(60)
    await shop.repo.push('ann', 'main', elsewhere)
    await expectSeen('another-branch')
  })

  it('another branch, whose commit gets into the deploy branch by a merge later', async () => {
    const elsewhere = await shop.commit('evil', { 'a.txt': 'pushed\n' })
    shop.deployed(elsewhere, ['Deploy Guard'], DEPLOY, { branch: 'evil', event: 'workflow_dispatch' })
    shop.clock.advance(60)
    await shop.repo.push('ann', 'main', elsewhere)
    await expectSeen('another-branch')
  })

  it.each([
    ['a job whose guard step was skipped', ['Deploy Guard:skipped', 'Deploy'], 'guard-not-passed'],
    ['a job whose guard step failed and was let go on', ['Deploy Guard:failure', 'Deploy'], 'guard-not-passed'],
    ['a job that holds nothing of the guard', ['Migrate'], 'no-guard-step'],
    ['a job in which only the second half of the guard ran', ['Deploy', 'Post Deploy Guard'], 'no-guard-step'],
  ])('%s', async (_, steps, reason) => {
    shop.deployed(await pushed(), steps)
    await expectSeen(reason)
  })

  it('another workflow of the same branch', async () => {
    shop.deployed(await pushed(), ['Deploy Guard'], '.github/workflows/smoke.yml')
    await expectSeen('another-workflow')
  })
})

describe('the moment of the decision', () => {
  const approved = async (branch: string, text: string) => {
    await shop.commit(branch, { 'a.txt': text })
    const number = await shop.opened(branch)
    shop.approve(number)
    return shop.merge(number)
  }

  it.each(['in its queue', 'for its environment'])(
    'a run that waited %s is judged against what deployed meanwhile',
    async (how) => {
      const older = await approved('one', 'one\n')
      const waiting = shop.repo.workflowRun({ path: DEPLOY, branch: 'main', sha: older, actor: 'ann' })
      const waits = how === 'for its environment'
      if (waits) waiting.job({ name: 'deploy', steps: [], environment: 'production', waits: true })
      const newer = await approved('two', 'two\n')
      shop.deployed(newer, ['Deploy Guard'])
      const { outcome, prepared } = await shop.judgeAs({ sha: older })
      expect(prepared.base).toBe(newer)
      expect(outcome).toMatchObject({ decision: 'needs-review', reasonCode: 'drops-deployed' })
    },
  )

  it('and a newer run against what deployed while it waited', async () => {
    const older = await approved('one', 'one\n')
    const newer = await approved('two', 'two\n')
    shop.deployed(older, ['Deploy Guard'])
    const { outcome, prepared } = await shop.judgeAs({ sha: newer })
    expect([prepared.base, outcome.reasonCode]).toEqual([older, 'all-covered'])
  })
})

describe('what is no longer on GitHub', () => {
  const DAY = 24 * 3600

  it('a run that expired is proven by the record of a gate that checked it in time', async () => {
    const { run } = shop.deployed(shop.base, ['Deploy Guard'])
    await shop.judgeAs({ records: true })
    run.expire()
    shop.clock.advance(91 * DAY)
    await pushed()
    const { prepared, report } = await shop.judgeAs()
    expect(prepared.live.deployment).toMatchObject({ sha: shop.base, proof: 'record', run: null })
    expect(report).toContain('The record of the guard, which was written while the run existed')
  })

  it('without such a record it is not known what runs, and the report says how to say it', async () => {
    const sha = await pushed()
    const [first] = await shop.ports.forge.deployments.jobs(shop.base)
    const { run } = shop.deployed(sha, ['Deploy Guard'])
    run.expire()
    shop.clock.advance(91 * DAY)
    if (first === undefined) throw new Error('the first deploy has no job')
    shop.repo.expire(first.run)
    const { outcome, prepared, report } = await shop.judgeAs()
    expect(prepared.live.ignored.map(({ reason }) => reason)).toEqual(['run-expired', 'run-expired'])
    expect(outcome).toMatchObject({ decision: 'blocked', reasonCode: 'live-unknown' })
    expect(report).toContain(`gate: { first-deploy: { baseline: "${sha}" } }`)
    const settled = await shop.judgeAs({ policy: `gate: { first-deploy: { baseline: "${shop.base}" } }` })
    expect(settled.outcome.coverage && told(settled.outcome.coverage).unseen).toEqual(direct)
  })

  it('a deployment that was deleted does not make an older one live', async () => {
    const sha = await pushed()
    const { deployment } = shop.deployed(sha, ['Deploy Guard'])
    await shop.judgeAs({ records: true })
    shop.repo.deleteDeployment(deployment)
    const { outcome, prepared } = await shop.judgeAs()
    expect(prepared.live.ignored.map(({ reason }) => reason)).toEqual(['deleted'])
    expect(outcome).toMatchObject({ decision: 'blocked', reasonCode: 'live-unknown' })
  })
})
