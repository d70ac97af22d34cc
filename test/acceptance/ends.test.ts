import { describe, expect, it } from 'vitest'
import { readRecord } from '../demo/record.ts'
import { deploy, landBad, landGood } from './deploy.ts'
import { incidents, lookAt, rollbacks } from './found.ts'
import { type AcceptanceStage, setStage } from './stage.ts'

async function conclusion(stage: AcceptanceStage, sha: string): Promise<string | null | undefined> {
  const { octokit, at } = lookAt(stage)
  const { data } = await octokit.checks.listForRef({ ...at, ref: sha, check_name: 'Deploy Guard: production' })
  return data.check_runs[0]?.conclusion
}

async function expectNothingOpened(stage: AcceptanceStage): Promise<void> {
  expect(await rollbacks(stage)).toEqual([])
  expect(await incidents(stage)).toEqual([])
  expect(stage.github.violations).toEqual([])
}

describe.concurrent('how a deploy may end', () => {
  it('metrics that go down are no regression: inconclusive, neutral, with a warning', async () => {
    await using stage = await setStage()
    const sha = await landGood(stage)
    const { post } = await deploy(stage, sha, [], { deploy: () => stage.service.stop() })
    expect(post?.code).toBe(0)
    expect(post?.log).toContain('::warning::')
    expect(post?.summary).toContain('Watch: cannot say')
    expect(await conclusion(stage, sha)).toBe('neutral')
    await expectNothingOpened(stage)
  })

  it('on-inconclusive: fail makes that red, and still opens nothing', async () => {
    await using stage = await setStage()
    const sha = await landGood(stage)
    const inputs = { ...stage.inputs, 'on-inconclusive': 'fail' }
    const { post } = await deploy(stage, sha, [], { inputs, deploy: () => stage.service.stop() })
    expect(post?.code).toBe(1)
    await expectNothingOpened(stage)
  })

  it('without any metrics the gate still works, and nothing is called healthy', async () => {
    await using stage = await setStage()
    const sha = await landGood(stage)
    const { main, post } = await deploy(stage, sha, [], { inputs: {} })
    expect(main.outputs['decision']).toBe('pass')
    expect(post?.summary).toContain('metrics-url')
    expect(await conclusion(stage, sha)).toBe('neutral')
    expect((await readRecord(stage.repo)).marks).toEqual([])
  })

  it('a deploy that fails is not watched', async () => {
    await using stage = await setStage()
    const sha = await landGood(stage)
    const { post } = await deploy(stage, sha, [], { deploy: () => Promise.reject(new Error('no disk')) })
    expect(post?.code).toBe(0)
    expect(post?.summary).toContain('Not watched')
    expect((await readRecord(stage.repo)).watches.at(-1)).toMatchObject({ sha, state: 'cancelled', verdict: null })
    await expectNothingOpened(stage)
  })

  it('a direct push is held, and production stays as it is', async () => {
    await using stage = await setStage()
    stage.clock.pass(2)
    const sha = await stage.repo.commit({
      files: { 'lib/price.mjs': 'export const price = () => 1\n' },
      message: 'Quick fix',
      author: 'alice',
    })
    let deployed = false
    const { main } = await deploy(stage, sha, [], { deploy: async () => void (deployed = true) })
    expect(main.outputs).toMatchObject({ decision: 'needs-review', coverage: '0' })
    expect(deployed).toBe(false)
    expect(await conclusion(stage, sha)).toBe('failure')
  })

  it('while an incident is open, what still contains the bad change is held', async () => {
    await using stage = await setStage()
    await deploy(stage, await landBad(stage), ['ios'])
    const { main } = await deploy(stage, await landGood(stage), ['ios'])
    expect(main.outputs).toMatchObject({ decision: 'held', 'reason-code': 'held-by-incident' })
    expect(main.summary).toContain('Merge the rollback')
  })

  it('a job with environment: uses the deployment that GitHub made', async () => {
    await using stage = await setStage()
    const sha = await landGood(stage)
    await deploy(stage, sha, [], { environment: 'production' })
    const { octokit, at } = lookAt(stage)
    const { data } = await octokit.repos.listDeployments({ ...at, sha })
    expect(data).toHaveLength(1)
    expect((await readRecord(stage.repo)).watches.at(-1)?.deployment).toBe(data[0]?.id)
  })
})
