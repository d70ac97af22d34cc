import { describe, expect, it } from 'vitest'
import { readRecord } from '../demo/record.ts'
import { runMain } from '../runner/job.ts'
import { jobSetting } from '../runner/workflow.ts'
import { startCountingStore } from './counting-store.ts'
import { landBad, landGood } from './deploy.ts'
import { incidents, lookAt, rollbacks } from './found.ts'
import { check, setStaged, stageJob, startRun } from './staged.ts'

describe.concurrent('a canary and then all', () => {
  it('is good once all have it, and not before', async () => {
    await using at = await setStaged(await startCountingStore())
    const { stage } = at
    const sha = await landGood(stage)
    const run = startRun(stage, sha)
    const canary = await stageJob(at, run, 'canary')
    expect(canary.ok).toBe(true)
    expect(JSON.parse(canary.main.outputs['result'] ?? '')).toMatchObject({ baseSha: stage.first, stage: 'canary' })
    expect(canary.post?.summary).toContain('**Stage:** `canary`, 5 % of the traffic')
    expect(await check(stage, sha)).toEqual(['neutral', 'Healthy so far; not deployed to everybody (canary: healthy)'])
    expect((await readRecord(stage.repo)).marks).toEqual([])
    const { octokit, at: repo } = lookAt(stage)
    const made = async (environment: string) =>
      (await octokit.repos.listDeployments({ ...repo, sha, environment })).data.length
    expect([await made('production/canary'), await made('production')]).toEqual([1, 0])

    const full = await stageJob(at, run, 'full', 'production')
    run.finish()
    expect(full.main.outputs).toMatchObject({ decision: 'pass', 'reason-code': 'all-covered', 'base-sha': stage.first })
    expect(full.ok).toBe(true)
    expect(await check(stage, sha)).toEqual(['success', 'Healthy after the deploy (canary: healthy, full: healthy)'])
    expect((await readRecord(stage.repo)).marks).toMatchObject([{ sha, word: 'good' }])
    expect([await rollbacks(stage), await incidents(stage)]).toEqual([[], []])
    expect(stage.github.violations).toEqual([])
  })

  it('a red canary opens what a red deploy opens, and says that few had it', async () => {
    await using at = await setStaged(await startCountingStore())
    const { stage } = at
    const sha = await landBad(stage)
    at.badVersion = sha
    const run = startRun(stage, sha)
    const canary = await stageJob(at, run, 'canary', 'production')
    expect([canary.main.code, canary.ok]).toEqual([0, false])
    expect(canary.main.outputs['decision']).toBe('pass')
    expect(await check(stage, sha)).toEqual(['failure', 'Worse since the deploy (canary: worse)'])
    const [incident] = await incidents(stage)
    expect(incident?.body).toContain(
      'Most users never saw it: only `canary` (5 % of the traffic) had this deploy. Quickest help: take `canary` out of the traffic.',
    )
    const [pull] = await rollbacks(stage)
    expect(pull?.title).toContain(stage.first.slice(0, 7))
    run.finish('failure')

    // The rollback goes the same way, and the canary that was worse is what has to be well again.
    await stage.repo.merge(pull?.number ?? 0, 'bob', 'squash')
    const back = await stage.repo.tip()
    const mending = startRun(stage, back)
    expect((await stageJob(at, mending, 'canary', 'production')).ok).toBe(true)
    mending.finish()
    const record = await readRecord(stage.repo)
    expect([record.hold, record.responses[0]?.incident]).toMatchObject([null, { phase: 'resolved' }])
    expect([(await rollbacks(stage)).length, (await incidents(stage)).length]).toEqual([1, 1])
    expect(stage.github.violations).toEqual([])
  })

  it('a canary whose runner is lost is watched to its end by resume, as a canary', async () => {
    await using at = await setStaged(await startCountingStore())
    const { stage } = at
    const sha = await landBad(stage)
    at.badVersion = sha
    const run = startRun(stage, sha)
    const job = run.job({ name: 'canary', runnerName: 'runner-1', steps: ['Deploy Guard'] })
    expect((await runMain(jobSetting(stage, run, {}), { stage: 'canary' })).code).toBe(0)
    job.endStep('Deploy Guard')
    await at.deploy(sha)
    job.endStep('Deploy')
    job.finish('failure')
    run.finish('failure')
    const later = startRun(stage, sha)
    later.job({ name: 'resume', runnerName: 'runner-1', steps: ['Deploy Guard'] })
    const resumed = async (inputs: Record<string, string>) =>
      (await runMain(jobSetting(stage, later, {}), { mode: 'resume', ...inputs })).outputs
    // What everybody has was not touched.
    expect((await resumed({}))['reason-code']).toBe('nothing-open')
    expect((await resumed({ stage: 'canary' }))['verdict']).toBe('regressed')
    expect((await readRecord(stage.repo)).responses).toMatchObject([
      { bad: sha, cells: [{ name: 'canary', part: 0.05 }] },
    ])
    expect([(await rollbacks(stage)).length, (await incidents(stage)).length]).toEqual([1, 1])
    expect(stage.github.violations).toEqual([])
  })
})
