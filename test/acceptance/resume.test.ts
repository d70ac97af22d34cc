import { describe, expect, it } from 'vitest'
import { readRecord } from '../demo/record.ts'
import { type PhaseResult, runMain } from '../runner/job.ts'
import { jobSetting, workflowPath } from '../runner/workflow.ts'
import { type CountingStore, countingPolicy, startCountingStore } from './counting-store.ts'
import { deploy, landBad, landGood } from './deploy.ts'
import { incidents, lookAt, rollbacks } from './found.ts'
import { type AcceptanceStage, setStage } from './stage.ts'

const WATCHING = /watch \d+ s of \d+ s/

/** Deploys (`release`), and kills the runner when the watch has looked at production for the first time. */
async function deployAndLose(stage: AcceptanceStage, sha: string, release: () => void): Promise<void> {
  let kill = (): void => {}
  let seen = false
  const onLine = (line: string): void => {
    if (seen || !WATCHING.test(line)) return
    seen = true
    kill()
  }
  const options = { onStart: (stop: () => void) => (kill = stop), deploy: () => Promise.resolve(release()) }
  await deploy({ ...stage, onLine }, sha, [], options)
  expect(seen).toBe(true)
}

async function resume(stage: AcceptanceStage, sha: string): Promise<PhaseResult> {
  const path = '.github/workflows/resume.yml'
  const run = stage.repo.workflowRun({ path, branch: 'main', sha, actor: 'alice', event: 'schedule' })
  const job = run.job({ name: 'resume', runnerName: `runner-${run.id}`, steps: ['Deploy Guard'] })
  const setting = { ...jobSetting(stage, run, {}), runnerName: `runner-${run.id}` }
  const ended = await runMain(setting, { ...stage.inputs, sha, mode: 'resume' })
  job.finish()
  run.finish()
  return ended
}

const stored = (store: CountingStore, policy = countingPolicy(store.url)) =>
  setStage({ files: { '.github/deploy-guard.yml': policy } })
const withoutPages = (stage: AcceptanceStage): AcceptanceStage => ({ ...stage, inputs: {} })

describe.concurrent('a watch whose runner died', () => {
  it('is brought to the same end by a later run: what got worse meanwhile is rolled back, once', async () => {
    await using store = await startCountingStore()
    await using whole = await stored(store)
    const stage = withoutPages(whole)
    const good = await landGood(stage)
    expect((await deploy(stage, good, [])).post?.code).toBe(0)
    const bad = await landBad(stage)
    await deployAndLose(stage, bad, () => (store.badSince = Date.now() / 1000))
    // Nobody looks for longer than the watch would have taken.
    await new Promise((resolve) => setTimeout(resolve, 12_000))
    // Neither comes to its end before the other has seen that it is at work, however late that one comes.
    const both = [resume(stage, bad), resume(stage, bad)] as const
    store.held = Promise.race(both)
    const [first, second] = await Promise.all(both)
    const verdicts = [first, second].map(({ outputs }) => outputs['verdict'] ?? outputs['reason-code'])
    expect(verdicts.toSorted()).toEqual(['regressed', 'under-way'])
    expect([first.code, second.code].toSorted()).toEqual([0, 1])
    const record = await readRecord(stage.repo)
    expect(record.responses).toMatchObject([{ good, bad, rollback: { step: 'opened' } }])
    expect(record.hold).toMatchObject({ bad })
    expect(record.watches.at(-1)).toMatchObject({ sha: bad, state: 'ended', verdict: 'regressed' })
    expect([(await incidents(stage)).length, (await rollbacks(stage)).length]).toEqual([1, 1])
    const { octokit, at } = lookAt(stage)
    const { data } = await octokit.checks.listForRef({ ...at, ref: bad, check_name: 'Deploy Guard: production' })
    expect(data.check_runs.map(({ conclusion }) => conclusion)).toEqual(['failure'])
    const again = await resume(stage, bad)
    expect([again.code, again.outputs['reason-code']]).toEqual([0, 'nothing-open'])
    expect(stage.github.violations).toEqual([])
  })

  it('is brought to that end also where the runner died before its watch began, once the steps of its job say that the deploy was carried out', async () => {
    await using store = await startCountingStore()
    await using whole = await stored(store)
    const stage = withoutPages(whole)
    const good = await landGood(stage)
    expect((await deploy(stage, good, [])).post?.code).toBe(0)
    const bad = await landBad(stage)
    const run = stage.repo.workflowRun({ path: workflowPath, branch: 'main', sha: bad, actor: 'alice' })
    const job = run.job({ name: 'deploy', runnerName: 'runner-1', steps: ['Deploy Guard'] })
    expect((await runMain(jobSetting(stage, run, {}), { sha: bad })).code).toBe(0)
    job.endStep('Deploy Guard')
    store.badSince = Date.now() / 1000
    expect((await resume(stage, bad)).outputs['reason-code']).toBe('not-seen-to-run')
    job.endStep('Deploy')
    expect((await resume(stage, bad)).outputs['reason-code']).toBe('not-seen-to-run')
    // Nobody comes back; GitHub ends the job when it has not heard of the runner for some minutes.
    job.finish('failure')
    run.finish('failure')
    const { code, outputs } = await resume(stage, bad)
    expect([code, outputs['verdict']]).toEqual([1, 'regressed'])
    const record = await readRecord(stage.repo)
    expect(record.responses).toMatchObject([{ good, bad, rollback: { step: 'opened' } }])
    expect(record.hold).toMatchObject({ bad })
    expect([(await incidents(stage)).length, (await rollbacks(stage)).length]).toEqual([1, 1])
    expect(stage.github.violations).toEqual([])
  })

  it('is found healthy where nothing got worse, and the commit is good then', async () => {
    await using store = await startCountingStore()
    await using whole = await stored(store)
    const stage = withoutPages(whole)
    const good = await landGood(stage)
    await deployAndLose(stage, good, () => {})
    expect((await readRecord(stage.repo)).marks).toEqual([])
    // The rest of the watch is still to come: it is waited for.
    const { code, outputs } = await resume(stage, good)
    expect([code, outputs['verdict']]).toEqual([0, 'healthy'])
    expect((await readRecord(stage.repo)).marks).toMatchObject([{ sha: good, word: 'good' }])
    expect(stage.github.violations).toEqual([])
  })

  it('cannot say anything where its samples are gone with the runner, and says so', async () => {
    await using stage = await setStage()
    const good = await landGood(stage)
    await deployAndLose(stage, good, () => {})
    const { code, outputs, summary } = await resume(stage, good)
    expect([code, outputs['verdict'], outputs['reason-code']]).toEqual([0, 'inconclusive', 'watch-lost'])
    expect(summary).toContain('the samples that it took are gone with its runner')
    const record = await readRecord(stage.repo)
    expect(record.marks).toEqual([])
    expect(record.watches.at(-1)).toMatchObject({ sha: good, state: 'ended', verdict: 'inconclusive' })
    expect(stage.github.violations).toEqual([])
  })
})

const SLICES = '  slices: { every: 1m, workflow: .github/workflows/resume.yml }\n'
/** Nothing but harm ends it before a look of this test could come, however late. */
const LONG = { duration: '1h', minWatch: '1h' }

describe('a watch in slices', () => {
  it('holds no runner: each look sends for the next one, and the one that sees the end concludes the watch', async () => {
    await using store = await startCountingStore()
    await using whole = await stored(store, countingPolicy(store.url, SLICES, LONG))
    const stage = withoutPages(whole)
    const good = await landGood(stage)
    const { post } = await deploy(stage, good, [])
    expect(post?.code).toBe(0)
    expect(post?.log).not.toMatch(WATCHING)
    const { octokit, at } = lookAt(stage)
    const check = async () => {
      const name = 'Deploy Guard: production'
      const { data } = await octokit.checks.listForRef({ ...at, ref: good, check_name: name })
      return data.check_runs.map(({ status, conclusion }) => [status, conclusion])
    }
    expect(await check()).toEqual([['in_progress', null]])
    const early = await resume(stage, good)
    expect([early.code, early.outputs['verdict'] ?? '', early.outputs['reason-code']]).toEqual([0, '', 'goes-on'])
    const next = { workflow: 'resume.yml', ref: 'main', inputs: { wait: '1' } }
    expect(stage.repo.dispatches).toMatchObject([next, next])
    expect((await readRecord(stage.repo)).marks).toEqual([])
    store.badSince = Date.now() / 1000
    const words: string[] = []
    while (words.every((word) => ['goes-on', 'under-way'].includes(word))) {
      await new Promise((resolve) => setTimeout(resolve, 3000))
      const both = await Promise.all([resume(stage, good), resume(stage, good)])
      words.push(...both.map(({ outputs }) => outputs['verdict'] ?? outputs['reason-code'] ?? ''))
    }
    expect(words.filter((word) => !['goes-on', 'under-way'].includes(word))).toEqual(['regressed'])
    expect(await check()).toEqual([['completed', 'failure']])
    expect((await incidents(stage)).length).toBe(1)
    // Each look that ended nothing has sent for one more.
    expect(stage.repo.dispatches).toHaveLength(2 + words.filter((word) => word === 'goes-on').length)
    expect((await resume(stage, good)).outputs['reason-code']).toBe('nothing-open')
    expect(stage.github.violations).toEqual([])
  })
})
