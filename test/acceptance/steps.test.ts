import { describe, expect, it } from 'vitest'
import { readRecord } from '../demo/record.ts'
import { type JobSetting, runMain } from '../runner/job.ts'
import { jobSetting, workflowPath } from '../runner/workflow.ts'
import { landBad, landGood } from './deploy.ts'
import { incidents, rollbacks } from './found.ts'
import { type AcceptanceStage, setStage } from './stage.ts'

/** Runs mode gate and mode watch as two jobs of one run, with a deploy between them. */
async function gateDeployWatch(stage: AcceptanceStage, sha: string, broken: readonly string[]) {
  const run = stage.repo.workflowRun({ path: workflowPath, branch: 'main', sha, actor: 'alice' })
  const setting: JobSetting = jobSetting(stage, run, {})
  const job = (name: string) => run.job({ name, runnerName: setting.runnerName, steps: ['Deploy Guard'] })
  const gateJob = job('gate')
  const gate = await runMain(setting, { ...stage.inputs, sha, mode: 'gate' })
  gateJob.finish()
  stage.service.release(broken)
  const watchJob = job('watch')
  const watch = await runMain(setting, { ...stage.inputs, sha, mode: 'watch' })
  watchJob.finish()
  run.finish()
  return { gate, watch }
}

describe.concurrent('gate and watch as jobs of their own', () => {
  it('hand the baseline over in the record, and the watch has outputs', async () => {
    await using stage = await setStage()
    const sha = await landGood(stage)
    const { gate, watch } = await gateDeployWatch(stage, sha, [])
    expect(gate.outputs).toMatchObject({ decision: 'pass', sha })
    expect(watch.outputs).toMatchObject({ verdict: 'healthy', 'reason-code': 'no-harm-found', 'base-sha': stage.first })
    expect((await readRecord(stage.repo)).marks).toMatchObject([{ sha, word: 'good' }])
    expect(stage.github.violations).toEqual([])
  })

  it('respond like the one step', async () => {
    await using stage = await setStage()
    const { watch } = await gateDeployWatch(stage, await landBad(stage), ['ios'])
    const [pull, ...otherPulls] = await rollbacks(stage)
    const [issue, ...otherIssues] = await incidents(stage)
    expect(watch.outputs).toMatchObject({
      verdict: 'regressed',
      'rollback-pull-request': String(pull?.number),
      'incident-issue': String(issue?.number),
    })
    expect([...otherPulls, ...otherIssues]).toEqual([])
    expect(watch.code).toBe(1)
  })
})
