import { describe, expect, it } from 'vitest'
import { readRecord } from '../demo/record.ts'
import { type PhaseResult, runMain, runPost } from '../runner/job.ts'
import { jobSetting, workflowPath } from '../runner/workflow.ts'
import { landBad } from './deploy.ts'
import { incidents, lookAt, rollbacks } from './found.ts'
import { type Service, startService } from './service.ts'
import { type AcceptanceStage, setStage } from './stage.ts'

// One run, a matrix of three regions, of which one fails. test/verbs/watch/cells-on-github.test.ts has every order of ending.

const regions = ['us', 'eu', 'ap'] as const
type Region = (typeof regions)[number]

type Job = { readonly main: PhaseResult; readonly post: () => Promise<PhaseResult> }

/** The jobs of one run that deploy a commit, each to a region with a page of its own; `us` fails from then on. The post phase follows when it is asked for. */
function matrix(stage: AcceptanceStage, sha: string, inputsOf: (region: Region) => Record<string, string>) {
  const run = stage.repo.workflowRun({ path: workflowPath, branch: 'main', sha, actor: 'alice' })
  const pages: Service[] = []
  return {
    async deploy(region: Region): Promise<Job> {
      const page = await startService()
      pages.push(page)
      const runnerName = `runner-${region}`
      const steps = [{ name: 'Deploy Guard' }]
      const job = run.job({ name: `deploy (${region})`, runnerName, steps, environment: 'production' })
      const setting = { ...jobSetting(stage, run, {}), runnerName }
      const inputs = { 'metrics-url': page.metricsUrl, ...inputsOf(region) }
      const main = await runMain(setting, inputs)
      job.endStep('Deploy Guard', main.code === 0 ? 'success' : 'failure')
      if (main.code !== 0) job.finish('failure')
      else page.release(region === 'us' ? ['ios'] : [])
      const post = async (): Promise<PhaseResult> => {
        const ended = await runPost(setting, inputs, main, 'success')
        job.finish(ended.code === 0 ? 'success' : 'failure')
        return ended
      }
      return { main, post }
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(pages.map((page) => page.stop()))
    },
  }
}

/** What people see of the commit. */
async function check(stage: AcceptanceStage, sha: string) {
  const { octokit, at } = lookAt(stage)
  const { data } = await octokit.checks.listForRef({ ...at, ref: sha, check_name: 'Deploy Guard: production' })
  return data.check_runs.map(({ conclusion, output }) => [conclusion, output.title])
}

async function expectOneResponse(stage: AcceptanceStage, sha: string): Promise<void> {
  const record = await readRecord(stage.repo)
  expect(record.responses).toMatchObject([{ bad: sha, cells: [{ name: 'us' }] }])
  expect([record.hold?.bad, record.marks.filter(({ word }) => word === 'bad')]).toMatchObject([sha, [{ cell: 'us' }]])
  expect(await incidents(stage)).toMatchObject([{ state: 'open', body: expect.stringMatching(/\bus\b/) }])
  expect(await rollbacks(stage)).toHaveLength(1)
  expect(stage.github.violations).toEqual([])
}

describe.concurrent('a matrix of three regions, of which one fails', () => {
  it('at once: the commit is red from then on, whatever ends later', async () => {
    await using stage = await setStage()
    const sha = await landBad(stage)
    await using jobs = matrix(stage, sha, (region) => ({ cell: region }))
    const [us, eu, ap] = await Promise.all(regions.map((region) => jobs.deploy(region)))
    expect([us, eu, ap].map((job) => job?.main.code)).toEqual([0, 0, 0])
    expect((await us?.post())?.code).toBe(1)
    expect(await check(stage, sha)).toEqual([
      ['failure', 'Worse since the deploy (ap: not finished, eu: not finished, us: worse)'],
    ])
    expect(await Promise.all([eu?.post(), ap?.post()])).toMatchObject([{ code: 0 }, { code: 0 }])
    expect(await check(stage, sha)).toEqual([
      ['failure', 'Worse since the deploy (ap: healthy, eu: healthy, us: worse)'],
    ])
    await expectOneResponse(stage, sha)
  })

  it('one after the other, named by the matrix alone: what comes after it is held', async () => {
    await using stage = await setStage()
    const named = (region: Region) => ({ 'job-total': '3', matrix: JSON.stringify({ region }) })
    const sha = await landBad(stage)
    await using jobs = matrix(stage, sha, named)
    const eu = await jobs.deploy('eu')
    expect(eu.main.log).toContain('This is one of 3 jobs of a matrix: it is taken for the place "eu".')
    expect([(await eu.post()).code, await check(stage, sha)]).toEqual([
      0,
      [['success', 'Healthy after the deploy (eu: healthy)']],
    ])
    const us = await jobs.deploy('us')
    expect([(await us.post()).code, await check(stage, sha)]).toEqual([
      1,
      [['failure', 'Worse since the deploy (eu: healthy, us: worse)']],
    ])
    const ap = await jobs.deploy('ap')
    expect(ap.main.outputs).toMatchObject({ decision: 'held', 'reason-code': 'held-by-incident' })
    expect((await check(stage, sha)).map(([conclusion]) => conclusion)).toEqual(['failure'])
    await expectOneResponse(stage, sha)
  })
})
