import { expect, it } from 'vitest'
import { z } from 'zod'
import { runMain } from '../runner/job.ts'
import { jobSetting, workflowPath } from '../runner/workflow.ts'
import type { Files, Permissions } from '../stand-in/index.ts'
import { neededPermissions } from '../../src/deploy/modes.ts'
import { type AcceptanceStage, setStage } from './stage.ts'

const result = z.looseObject({
  verb: z.literal('check'),
  outcome: z.enum(['ready', 'not-ready']),
  rows: z.array(
    z.strictObject({ what: z.string(), state: z.string(), found: z.string().min(1), cure: z.string().nullable() }),
  ),
})

const permissions: Permissions = Object.fromEntries(neededPermissions.check.map((each) => each.split(': ')))

/** Mode check on a pull request's commit, with the permissions that it asks for and no more. */
async function check(stage: AcceptanceStage, files: Files, inputs: Record<string, string> = stage.inputs) {
  const sha = await stage.repo.commit({ branch: 'guard', files, message: 'Set up the guard', author: 'alice' })
  const run = stage.repo.workflowRun({ path: workflowPath, branch: 'main', sha, actor: 'alice', event: 'pull_request' })
  run.job({ name: 'check', runnerName: 'runner-1', steps: [{ name: 'Deploy Guard' }] })
  const ended = await runMain(jobSetting(stage, run, {}), { ...inputs, mode: 'check' })
  return { ended, said: result.parse(JSON.parse(ended.outputs['result'] ?? '')) }
}

const workflow = (rest: string): string =>
  `on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n${rest}    steps:\n      - uses: ./\n`
const grants = neededPermissions.guard.map((each) => `      ${each}\n`).join('')

it('says that nothing is missing, and what it cannot see', async () => {
  await using stage = await setStage({ permissions })
  const { ended, said } = await check(stage, { [workflowPath]: workflow(`    permissions:\n${grants}`) })
  expect(said.rows.filter(({ state }) => state === 'missing')).toEqual([])
  expect([ended.code, said.outcome]).toEqual([0, 'ready'])
  const states = Object.fromEntries(said.rows.map(({ what, state }) => [what, state]))
  expect(states).toMatchObject({
    Policy: 'ready',
    'Permissions: .github/workflows/deploy.yml, job deploy (mode guard)': 'ready',
    'Time: .github/workflows/deploy.yml, job deploy': 'ready',
    'What production runs': 'ready',
    'Actions may create pull requests': 'not-visible',
    'Rules of main': 'not-visible',
    'Metric requests': 'ready',
    'How long GitHub keeps runs': 'not-visible',
    git: 'ready',
  })
  expect(ended.summary).toContain('| What | State | Found | What to do |')
  expect(stage.github.violations).toEqual([])
})

it('names all that is missing in one run, and the policy at its lines', async () => {
  await using stage = await setStage({ permissions })
  const files = {
    [workflowPath]: workflow('    permissions: {}\n'),
    '.github/deploy-guard.yml': 'wach: {}\ngate:\n  aprovals: 2\n',
  }
  const { ended, said } = await check(stage, files, { 'metrics-url': 'http://127.0.0.1:1/metrics' })
  expect([ended.code, said.outcome]).toEqual([1, 'not-ready'])
  expect(said.rows.filter(({ state }) => state === 'missing').map(({ what }) => what)).toEqual([
    'Policy',
    'Permissions: .github/workflows/deploy.yml, job deploy (mode guard)',
    'Metrics page',
  ])
  expect(ended.log).toContain('::error file=.github/deploy-guard.yml,line=3,col=3::unknown key "aprovals"')
})
