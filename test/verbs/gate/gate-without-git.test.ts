import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { readInputs } from '../../../src/action/inputs.ts'
import { createPorts } from '../../../src/action/runner.ts'
import { createRecordStore } from '../../../src/deploy/record-store.ts'
import { gateDeploy } from '../../../src/verbs/gate/gate-deploy.ts'
import { type GateShop, gateShop } from '../../support/gate-shop.ts'
import { lines } from '../../support/git-fixture.ts'

// A job whose PATH has no git, with the outside world as a runner gives it.

let shop: GateShop
let temp: string
beforeEach(async () => {
  shop = await gateShop()
  temp = mkdtempSync(join(tmpdir(), 'guard-no-git-'))
  vi.stubEnv('PATH', '/nonexistent')
})
afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  rmSync(temp, { recursive: true, force: true })
  await shop.close()
})

/** Runs the gate of the tip of main in a job of its own. */
async function gateRun(given: Record<string, string> = {}) {
  shop.clock.advance(60)
  const sha = await shop.repo.tip()
  const path = '.github/workflows/deploy.yml'
  const run = shop.repo.workflowRun({ path, branch: 'main', sha, actor: 'ann' })
  run.job({ name: 'deploy', steps: ['Deploy Guard'], runnerName: 'runner' })
  shop.clock.advance(60)
  const token = shop.github.token({ repository: 'acme/shop' })
  const values: Record<string, string> = { sha, mode: 'gate', 'github-token': token, 'job-status': 'success', ...given }
  const inputs = readInputs((name) => values[name] ?? '')
  const { github } = shop
  const summaries: string[] = []
  const logged: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => logged.push(String(text)) > 0)
  const ports = {
    ...createPorts(inputs, {
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_RUN_ID: String(run.id),
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_WORKFLOW_REF: `acme/shop/${path}@refs/heads/main`,
      GITHUB_SERVER_URL: github.url,
      GITHUB_API_URL: github.apiUrl,
      GITHUB_GRAPHQL_URL: `${github.url}/api/graphql`,
      RUNNER_NAME: 'runner',
      RUNNER_TEMP: temp,
    }),
    clock: shop.ports.clock,
    summarise: async (markdown: string) => void summaries.push(markdown),
  }
  const conduct = { advisory: false, dryRun: false }
  const { environment, sha: candidate, expectedSha, policyText, rollbackReason, emergencyReason } = inputs
  const store = createRecordStore(ports.forge.gitData, environment, { id: run.id, attempt: 1 }, ports.clock)
  const request = { environment, sha: candidate, expectedSha, policyPath: inputs.policy, policyText }
  const reasons = { rollbackReason, emergencyReason, metricsUrls: [], probeUrl: null }
  const setting = { ports, environment, store, conduct }
  const { outcome } = await gateDeploy(setting, { ...request, ...reasons }, false)
  const record = await store.read()
  vi.mocked(process.stdout.write).mockRestore()
  return { outcome, summary: summaries.join('\n'), log: logged.join(''), record }
}

it('lets out what was reviewed, and says that git is missing', async () => {
  await shop.commit('topic', { 'a.txt': 'approved\n', 'lib/c.txt': 'approved\n' })
  const number = await shop.opened('topic')
  shop.approve(number)
  await shop.merge(number)
  const { outcome, summary, log } = await gateRun()
  expect(outcome).toMatchObject({ decision: 'pass', reasonCode: 'all-covered' })
  expect(log).toMatch(/^::warning::git could not be started; .* Install git 2\.38 or newer/m)
  expect(summary).toContain('**This job has no git that can be used**: git could not be started')
  const page = readFileSync(join(temp, 'deploy-guard', 'gate.html'), 'utf8')
  expect(page).toContain('<strong>This job has no git that can be used</strong>: git could not be started')
})

it('holds what only git could prove, and says with what it could be', async () => {
  const start = await shop.commit('main', { 'a.txt': lines(20) })
  shop.deployed(start, ['Deploy Guard'])
  for (const [branch, line] of [
    ['one', 2],
    ['two', 18],
  ] as const) {
    await shop.commit(branch, { 'a.txt': lines(20, { [line]: branch }) }, { parents: [start] })
    const number = await shop.opened(branch)
    shop.approve(number)
    await shop.merge(number)
  }
  const { outcome, summary } = await gateRun()
  expect(outcome).toMatchObject({ decision: 'needs-review', reasonCode: 'not-provable-without-git' })
  expect(summary).toContain('## Not deployed: 1 file cannot be compared with what was approved without git')
  expect(summary).toContain('install git 2.38 or newer in the job, before the guard')
})

it('holds what nobody saw, lets nobody approve it by its digest, and knows emergencies', async () => {
  await shop.commit('topic', { 'a.txt': 'approved\n' })
  const number = await shop.opened('topic')
  shop.approve(number)
  await shop.merge(number)
  await shop.commit('main', { 'b.txt': 'pushed\n' })
  const held = await gateRun()
  expect(held.outcome).toMatchObject({ decision: 'needs-review', reasonCode: 'uncovered' })
  expect(held.outcome.coverage?.uncovered.map(({ path, reason }) => [path, reason])).toEqual([['b.txt', 'direct-push']])
  const issue = await shop.ports.forge.issues.get(held.record.gate.issue ?? 0)
  expect(issue?.body).toContain('They cannot be approved here: the job has no git')
  expect(issue?.body).not.toContain('/guard approve')
  const released = await gateRun({ 'emergency-reason': 'checkout is down' })
  expect(released.outcome).toMatchObject({ decision: 'pass', reasonCode: 'emergency' })
  expect(released.record.gate.debts).toMatchObject([{ reason: 'checkout is down', approvable: false }])
})
