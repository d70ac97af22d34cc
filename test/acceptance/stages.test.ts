import { describe, expect, it, vi } from 'vitest'
import { type PhaseResult, runMain, runPost } from '../runner/job.ts'
import { jobSetting, workflowPath } from '../runner/workflow.ts'
import type { RunHandle } from '../stand-in/index.ts'
import { readRecord } from '../demo/record.ts'
import { countingPolicy, startCountingStore } from './counting-store.ts'
import { landBad, landGood } from './deploy.ts'
import { incidents, lookAt, rollbacks } from './found.ts'
import { type AcceptanceStage, setStage } from './stage.ts'

vi.setConfig({ testTimeout: 120_000 })

const version = (name: string): string => `http_requests_total{version="\${${name}}"`
const pair = (name: string): string => `total: '${version(name)}}', bad: '${version(name)},status=~"5.."}'`

/** A canary that is compared with what runs beside it, and then all. */
const stagedPolicy = (url: string): string => `${countingPolicy(url)}stages:
  - name: canary
    share: 0.05
    watch:
      store:
        baseline: control
        metrics:
          - { kind: counts, name: requests, ${pair('sha')}, control: { ${pair('base')} }, min-effect: { relative: 0.5, absolute: 0.1 } }
  - name: full
`

type Job = { readonly main: PhaseResult; readonly post: PhaseResult | null; readonly ok: boolean }

/** One job of a run that deploys to one stage, as `runDeployJob` runs one that is alone. */
async function stageJob(at: Staged, run: RunHandle, name: string, environment?: string): Promise<Job> {
  const { stage } = at
  const job = run.job({
    name,
    runnerName: 'runner-1',
    steps: [{ name: 'Deploy Guard' }],
    ...(environment !== undefined && { environment }),
  })
  const inputs = { stage: name }
  const setting = jobSetting(stage, run, {})
  const main = await runMain(setting, inputs)
  const isOn = main.code === 0
  job.endStep('Deploy Guard', isOn ? 'success' : 'failure')
  if (isOn) at.deploy(run.sha)
  const post = await runPost(setting, inputs, main, isOn ? 'success' : 'failure')
  const ok = isOn && post.code === 0
  job.finish(ok ? 'success' : 'failure')
  return { main, post, ok }
}

async function check(stage: AcceptanceStage, sha: string) {
  const { octokit, at } = lookAt(stage)
  const { data } = await octokit.checks.listForRef({ ...at, ref: sha, check_name: 'Deploy Guard: production' })
  return [data.check_runs[0]?.conclusion, data.check_runs[0]?.output.title]
}

const startRun = (stage: AcceptanceStage, sha: string): RunHandle =>
  stage.repo.workflowRun({ path: workflowPath, branch: 'main', sha, actor: 'alice' })

/** `deploy` gives the version that was deployed its first requests; `badVersion` is the one of which a third fail. */
type Staged = AsyncDisposable & {
  readonly stage: AcceptanceStage
  badVersion: string | null
  readonly deploy: (sha: string) => void
}

async function setStaged(): Promise<Staged> {
  const store = await startCountingStore()
  const stage = await setStage({ files: { '.github/deploy-guard.yml': stagedPolicy(store.url) } })
  const staged: Staged = {
    stage,
    badVersion: null,
    deploy(name) {
      store.version = { name, since: Date.now() / 1000, isBad: name === staged.badVersion }
    },
    async [Symbol.asyncDispose]() {
      await stage[Symbol.asyncDispose]()
      await store[Symbol.asyncDispose]()
    },
  }
  return staged
}

describe.concurrent('a canary and then all', () => {
  it('is good once all have it, and not before', async () => {
    await using at = await setStaged()
    const { stage } = at
    const sha = await landGood(stage)
    const early = startRun(stage, sha)
    const skipped = await stageJob(at, early, 'full', 'production')
    expect(skipped.main.outputs).toMatchObject({ decision: 'held', 'reason-code': 'not-promoted' })
    early.finish('failure')

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
    expect([await made('production/canary'), await made('production')]).toEqual([1, 1])

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
    await using at = await setStaged()
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
    // Whoever starts the next stage all the same is held.
    const full = await stageJob(at, run, 'full', 'production')
    run.finish('failure')
    expect(full.main.outputs).toMatchObject({ decision: 'held', 'reason-code': 'held-by-incident' })

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
})
