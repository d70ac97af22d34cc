import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { incidents, lookAt, rollbacks } from '../acceptance/found.ts'
import { landReviewed } from '../demo/people.ts'
import { readRecord } from '../demo/record.ts'
import { root } from '../project/root.ts'
import type { ActEnd } from './act.ts'
import { type ActStage, breaksIos, setStage } from './stage.ts'

// Workflows of examples/, run by act from the first line to the last, `uses:` and the checkout included.

const stages: ActStage[] = []
async function begin(...from: Parameters<typeof setStage>) {
  const stage = await setStage(...from)
  stages.push(stage)
  return stage
}
afterEach(async () => {
  for (const stage of stages.splice(0)) await stage[Symbol.asyncDispose]()
})

/** How each step ended, such as `deploy: Main Deploy success`. */
const steps = (end: ActEnd) =>
  end.steps.map(({ job, stage, name, conclusion }) => `${job}: ${stage} ${name} ${conclusion}`)
const guardSteps = (end: ActEnd) => steps(end).filter((step) => !step.includes('actions/checkout'))

async function checkRun(stage: ActStage, sha: string) {
  const { octokit, at } = lookAt(stage)
  const { data } = await octokit.checks.listForRef({ ...at, ref: sha, check_name: 'Deploy Guard: production' })
  return data.check_runs.map(({ conclusion }) => conclusion)
}

it('deploy.yml: a first deploy, one that breaks a platform, and one that is held', async () => {
  const stage = await begin(['deploy'])
  const first = await stage.run('deploy', stage.first)
  expect([first.code, guardSteps(first)]).toEqual([
    0,
    ['deploy: Main Deploy Guard success', 'deploy: Main Deploy success', 'deploy: Post Deploy Guard success'],
  ])
  expect(first.outputs).toMatchObject({
    'Deploy Guard.decision': 'pass',
    'Deploy Guard.reason-code': 'first-deploy',
    'Deploy Guard.sha': stage.first,
  })
  expect(first.summary).toContain('## Watch: healthy')
  expect(await checkRun(stage, stage.first)).toEqual(['success'])

  const bad = await landReviewed(stage, { branch: 'session', title: 'Session version 2', files: breaksIos })
  const broken = await stage.run('deploy', bad)
  expect([broken.code, guardSteps(broken)]).toEqual([
    1,
    ['deploy: Main Deploy Guard success', 'deploy: Main Deploy success', 'deploy: Post Deploy Guard failure'],
  ])
  expect(broken.outputs).toMatchObject({ 'Deploy Guard.decision': 'pass', 'Deploy Guard.coverage': '100' })
  expect(broken.summary).toContain('## Watch: worse than before')
  expect(await checkRun(stage, bad)).toEqual(['failure'])
  expect(await rollbacks(stage)).toMatchObject([{ state: 'open', draft: false }])
  expect(await incidents(stage)).toMatchObject([{ state: 'open' }])

  const next = await landReviewed(stage, { branch: 'next', title: 'Next', files: { 'next.txt': 'next\n' } })
  const held = await stage.run('deploy', next)
  expect([held.code, guardSteps(held)]).toEqual([
    1,
    ['deploy: Main Deploy Guard failure', 'deploy: Post Deploy Guard success'],
  ])
  expect(held.outputs).toMatchObject({ 'Deploy Guard.decision': 'held' })
  expect(stage.deployed).toEqual([stage.first, bad])
})

it('deploy-three-jobs.yml and rollback.yml: a deploy in three jobs, taken back by hand', async () => {
  const stage = await begin(['deploy-three-jobs', 'rollback'])
  const first = await stage.run('deploy-three-jobs', stage.first)
  expect([first.code, first.outputs['Deploy Guard.verdict']]).toEqual([0, 'healthy'])
  const second = await landReviewed(stage, { branch: 'next', title: 'Next', files: { 'next.txt': 'next\n' } })
  const deployed = await stage.run('deploy-three-jobs', second)
  expect([deployed.code, guardSteps(deployed)]).toEqual([
    0,
    [
      'gate: Main Deploy Guard success',
      'gate: Post Deploy Guard success',
      'deploy: Main Deploy success',
      'watch: Main Deploy Guard success',
      'watch: Post Deploy Guard success',
    ],
  ])
  expect(stage.deployed).toEqual([stage.first, second])

  const inputs = { reason: 'customers cannot log in', good: '', bad: '' }
  const rollback = await stage.run('rollback', second, { event: 'workflow_dispatch', payload: { inputs } })
  expect([rollback.code, guardSteps(rollback)]).toEqual([
    0,
    ['rollback: Main Deploy Guard success', 'rollback: Post Deploy Guard success'],
  ])
  const [pull, ...more] = await rollbacks(stage)
  expect([pull?.state, more]).toEqual(['open', []])
  expect(rollback.outputs['Deploy Guard.rollback-pull-request']).toBe(String(pull?.number))
  const { responses } = await readRecord(stage.repo)
  expect(responses).toMatchObject([{ bad: second, good: stage.first }])
  expect(await stage.repo.file(pull?.head.sha ?? '', 'next.txt')).toBeUndefined()
})

it('check.yml: what is missing before the first deploy, in every workflow with the guard', async () => {
  const stage = await begin(['deploy', 'check'])
  const check = await stage.run('check', stage.first, { event: 'workflow_dispatch' })
  expect([check.code, guardSteps(check)]).toEqual([
    0,
    ['check: Main Deploy Guard success', 'check: Post Deploy Guard success'],
  ])
  expect(check.summary).toContain('Nothing is missing.')
  for (const row of [
    'Permissions: .github/workflows/check.yml, job check (mode check) | ready',
    'Permissions: .github/workflows/deploy.yml, job deploy (mode guard) | ready',
    'Metric requests | ready | It would be judged',
  ])
    expect(check.summary).toContain(row)
})

it('self-test.yml: its table, and nothing is left behind', async () => {
  const script = await readFile(join(root, 'examples', 'self-test.mjs'), 'utf8')
  const stage = await begin(['self-test'], { 'self-test.mjs': script })
  const environments = { one: 'self-test', several: 'self-test' }
  const end = await stage.run('self-test', stage.first, { environments })
  expect([end.code, end.steps.filter(({ conclusion }) => conclusion !== 'success')]).toEqual([0, []])
  for (const seen of ['one: yes', 'several (1): yes', 'several (3): yes', 'REST: created 201, deleted 204'])
    expect(end.summary).toContain(seen)
  const { octokit, at } = lookAt(stage)
  expect((await octokit.git.listMatchingRefs({ ...at, ref: 'deploy-guard' })).data).toEqual([])
})
