import { describe, expect, it } from 'vitest'
import { sessionVersion2 } from '../demo/changes.ts'
import { landReviewed } from '../demo/people.ts'
import { readRecord } from '../demo/record.ts'
import { runDeployJob } from '../runner/workflow.ts'
import { incidents, lookAt, rollbacks } from './found.ts'
import { type AcceptanceStage, setStage } from './stage.ts'

/** A deploy that nobody reviewed and that breaks iPhones. */
async function deployBadly(stage: AcceptanceStage, inputs: Record<string, string>) {
  const sha = await stage.repo.commit({ files: sessionVersion2, message: 'Session version 2', author: 'alice' })
  const deploy = () => Promise.resolve(stage.service.release(['ios']))
  return { sha, job: await runDeployJob(stage, { sha, inputs: { ...stage.inputs, ...inputs }, deploy }) }
}

async function checks(stage: AcceptanceStage, sha: string) {
  const { octokit, at } = lookAt(stage)
  return (await octokit.checks.listForRef({ ...at, ref: sha })).data.check_runs
}

describe.concurrent('how far a run goes', () => {
  it('advisory: judges, records, fails nothing, opens nothing, and says what it would have opened', async () => {
    await using stage = await setStage()
    const { sha, job } = await deployBadly(stage, { advisory: 'true' })
    expect([job.main.code, job.post?.code]).toEqual([0, 0])
    expect(job.main.outputs).toMatchObject({ decision: 'needs-review', 'reason-code': 'uncovered' })
    expect(job.main.log).toContain('::warning::Advisory: this deploy would not have gone out. No independent reviewer')
    expect(job.post?.log).toContain('::warning::Advisory: this would have failed the job.')
    expect(job.post?.summary).toContain(
      `Nothing was opened: a rollback pull request from ${sha.slice(0, 7)} back to ${stage.first.slice(0, 7)} and an incident issue would have been`,
    )
    expect([await rollbacks(stage), await incidents(stage)]).toEqual([[], []])
    const { watches, responses, hold } = await readRecord(stage.repo)
    expect([watches[0]?.verdict, responses, hold]).toEqual(['regressed', [], null])
    const [check] = await checks(stage, sha)
    expect([check?.conclusion, check?.output.title]).toEqual(['neutral', 'Advisory: Worse since the deploy'])
    expect(stage.github.violations).toEqual([])
  })

  it('dry-run: the same judgement, and not one write to GitHub', async () => {
    await using stage = await setStage()
    const writes: string[] = []
    stage.github.onRequest(({ write, method, path }) => {
      if (write) writes.push(`${method} ${path}`)
    })
    const { job } = await deployBadly(stage, { 'dry-run': 'true', advisory: 'true' })
    expect(job.main.outputs['decision']).toBe('needs-review')
    expect(job.post?.summary).toContain('## Watch: worse than before')
    expect(job.post?.summary).toContain('Nothing was opened')
    expect(writes).toEqual([])
  })

  it('dry-run alone: still says no', async () => {
    await using stage = await setStage()
    const { job } = await deployBadly(stage, { 'dry-run': 'true' })
    expect([job.main.code, job.main.outputs['decision']]).toEqual([1, 'needs-review'])
    await expect(readRecord(stage.repo)).rejects.toThrow()
  })

  it('switched off by a writer: nothing is judged, and it is not green', async () => {
    await using stage = await setStage()
    const { octokit, at } = lookAt(stage)
    const { data } = await octokit.issues.create({ ...at, title: 'Guard off', labels: ['deploy-guard:off'] })
    const { sha, job } = await deployBadly(stage, {})
    expect([job.main.code, job.post?.code]).toEqual([0, 0])
    expect(job.main.outputs).toMatchObject({ decision: 'pass', 'reason-code': 'switched-off' })
    expect(job.main.log).toContain(
      `::warning::Deploy Guard is switched off by carol (issue #${data.number} has the label`,
    )
    const [check] = await checks(stage, sha)
    expect([check?.conclusion, check?.output.title]).toEqual(['neutral', 'Switched off: nothing was judged'])
    expect([await rollbacks(stage), await incidents(stage)]).toEqual([[], []])
  })

  it('switched off between the deploy and its watch: not watched, and nothing is opened', async () => {
    await using stage = await setStage()
    const sha = await landReviewed(stage, { branch: 'v2', title: 'Session version 2', files: sessionVersion2 })
    const { octokit, at } = lookAt(stage)
    const deploy = async () => {
      stage.service.release(['ios'])
      await octokit.issues.create({ ...at, title: 'Guard off', labels: ['deploy-guard:off'] })
    }
    const job = await runDeployJob(stage, { sha, inputs: stage.inputs, deploy })
    expect(job.post?.code).toBe(0)
    expect((await checks(stage, sha))[0]).toMatchObject({ status: 'completed', conclusion: 'neutral' })
    expect((await readRecord(stage.repo)).watches[0]?.state).toBe('cancelled')
    expect(await incidents(stage)).toEqual([])
  })
})
