import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readRecord } from '../demo/record.ts'
import { runMain, runPost } from '../runner/job.ts'
import { jobSetting, workflowPath } from '../runner/workflow.ts'
import { deploy, landGood } from './deploy.ts'
import { lookAt } from './found.ts'
import { type AcceptanceStage, quickPolicy, setStage } from './stage.ts'

const policy = (change: (text: string) => string) => ({ '.github/deploy-guard.yml': change(quickPolicy) })
const longBaseline = policy((text) => text.replace('min-baseline: 2s', 'min-baseline: 10m'))
const longWatch = policy((text) =>
  text.replace('duration: 5s', 'duration: 10m').replace('min-watch: 4s', 'min-watch: 9m'),
)

/** A job of a new run, and how to cancel it at a line of its log. */
async function beginJob(stage: AcceptanceStage, sha: string) {
  const run = stage.repo.workflowRun({ path: workflowPath, branch: 'main', sha, actor: 'alice' })
  run.job({ name: 'deploy', runnerName: 'runner-1', steps: [{ name: 'Deploy Guard' }] })
  let cancelledAt = 0
  let kill: (signal?: 'SIGINT') => void = () => undefined
  const settingAt = (line: RegExp, cancel: () => void) => ({
    ...jobSetting(stage, run, { onStart: (end) => (kill = end) }),
    onLine: (text: string) => {
      if (cancelledAt > 0 || !line.test(text)) return
      cancelledAt = performance.now()
      cancel()
    },
  })
  return {
    run,
    settingAt,
    interrupt: () => kill('SIGINT'),
    /** Seconds since the cancel. */
    since: () => (performance.now() - cancelledAt) / 1000,
  }
}

async function checkOf(stage: AcceptanceStage, sha: string) {
  const { octokit, at } = lookAt(stage)
  const { data } = await octokit.checks.listForRef({ ...at, ref: sha, check_name: 'Deploy Guard: production' })
  return data.check_runs.map(({ status, conclusion }) => [status, conclusion])
}

/** Every sampler that was started has been asked to stop, which it does within half a second. */
async function areSamplersStopped(stage: AcceptanceStage): Promise<boolean> {
  const folder = join(stage.temp, 'deploy-guard')
  const specs = (await readdir(folder)).filter((name) => name.endsWith('.spec.json'))
  return specs.length > 0 && specs.every((name) => existsSync(join(folder, name.replace('.spec.json', '.stop'))))
}

describe.concurrent('a run that is cancelled', () => {
  it('while it takes the baseline: main ends at once, the sampler too, and nothing stays open', async () => {
    await using stage = await setStage({ files: longBaseline })
    const sha = await landGood(stage)
    const { run, settingAt, interrupt, since } = await beginJob(stage, sha)
    const setting = settingAt(/Taking the baseline/, interrupt)
    const main = await runMain(setting, stage.inputs)
    expect([main.signal, main.code, since() < 20]).toEqual([null, 1, true])
    expect(await areSamplersStopped(stage)).toBe(true)
    await runPost(setting, stage.inputs, main, 'cancelled')
    expect(await checkOf(stage, sha)).toEqual([['completed', 'cancelled']])
    run.finish('cancelled')
    expect(stage.github.violations).toEqual([])
  })

  it('while GitHub does not answer: main ends all the same, and the post phase closes what it has left', async () => {
    await using stage = await setStage({ files: longBaseline })
    const sha = await landGood(stage)
    const { run, settingAt, interrupt, since } = await beginJob(stage, sha)
    const setting = settingAt(/Taking the baseline/, () => {
      stage.github.latencyMs = 60_000
      interrupt()
    })
    const main = await runMain(setting, stage.inputs)
    expect([main.signal, main.code, since() < 20]).toEqual([null, 1, true])
    expect(main.log).toContain('The post phase of this step writes down how things stand.')
    stage.github.latencyMs = 0
    expect(await checkOf(stage, sha)).toEqual([['in_progress', null]])
    await runPost(setting, stage.inputs, main, 'cancelled')
    expect(await checkOf(stage, sha)).toEqual([['completed', 'cancelled']])
    run.finish('cancelled')
  })

  it('while it watches: no signal comes, so it asks, writes down how things stand, and the next start goes on', async () => {
    await using stage = await setStage({ files: longWatch })
    const sha = await landGood(stage)
    const { run, settingAt, since } = await beginJob(stage, sha)
    const setting = settingAt(/watch .* of 10 min/, () => run.finish('cancelled'))
    const main = await runMain(setting, stage.inputs)
    const post = await runPost(setting, stage.inputs, main, 'success')
    expect(since()).toBeLessThan(60)
    expect(post.log).toContain('This run was cancelled')
    expect((await readRecord(stage.repo)).watches.at(-1)).toMatchObject({ sha, state: 'cancelled' })
    expect(await checkOf(stage, sha)).toEqual([['completed', 'neutral']])
    expect(await areSamplersStopped(stage)).toBe(true)
    const next = await deploy(stage, sha, [], { deploy: () => Promise.reject(new Error('enough')) })
    expect(next.main.outputs['decision']).toBe('pass')
    expect(stage.github.violations).toEqual([])
  })
})
