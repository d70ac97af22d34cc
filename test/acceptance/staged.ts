import { type PhaseResult, runMain, runPost } from '../runner/job.ts'
import { jobSetting, workflowPath } from '../runner/workflow.ts'
import type { RunHandle } from '../stand-in/index.ts'
import { countingPolicy, type Version, versionNow } from './counting-store.ts'
import { lookAt } from './found.ts'
import { type AcceptanceStage, setStage } from './stage.ts'

/** A metric store that knows versions of a service. `begin` is told which one everybody has; `version` was deployed since, and `seen` ends once the store has it. */
export type VersionedStore = AsyncDisposable & {
  readonly url: string
  version: Version | null
  readonly begin?: (base: string) => Promise<void>
  readonly seen?: () => Promise<void>
}

const version = (name: string): string => `http_requests_total{version="\${${name}}"`
const pair = (name: string): string => `total: '${version(name)}}', bad: '${version(name)},status=~"5.."}'`

/** A canary that is compared with what runs beside it, and then all. */
const stagedPolicy = (top: string): string => `${top}stages:
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
export async function stageJob(at: Staged, run: RunHandle, name: string, environment?: string): Promise<Job> {
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
  if (isOn) await at.deploy(run.sha)
  const post = await runPost(setting, inputs, main, isOn ? 'success' : 'failure')
  const ok = isOn && post.code === 0
  job.finish(ok ? 'success' : 'failure')
  return { main, post, ok }
}

export async function check(stage: AcceptanceStage, sha: string) {
  const { octokit, at } = lookAt(stage)
  const { data } = await octokit.checks.listForRef({ ...at, ref: sha, check_name: 'Deploy Guard: production' })
  return [data.check_runs[0]?.conclusion, data.check_runs[0]?.output.title]
}

export const startRun = (stage: AcceptanceStage, sha: string): RunHandle =>
  stage.repo.workflowRun({ path: workflowPath, branch: 'main', sha, actor: 'alice' })

/** `deploy` gives the version that was deployed its first requests; `badVersion` is the one of which a third fail. */
export type Staged = AsyncDisposable & {
  readonly stage: AcceptanceStage
  badVersion: string | null
  readonly deploy: (sha: string) => Promise<void>
}

/** `policy`: the rules of the top, to which the stages are added. */
export async function setStaged(store: VersionedStore, policy = countingPolicy(store.url)): Promise<Staged> {
  const stage = await setStage({ files: { '.github/deploy-guard.yml': stagedPolicy(policy) } })
  await store.begin?.(stage.first)
  const staged: Staged = {
    stage,
    badVersion: null,
    async deploy(name) {
      store.version = versionNow(name, name === staged.badVersion)
      await store.seen?.()
    },
    async [Symbol.asyncDispose]() {
      await stage[Symbol.asyncDispose]()
      await store[Symbol.asyncDispose]()
    },
  }
  return staged
}
