import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { JobSetting } from '../../runner/job.ts'
import { type DeployedJob, runDeployJob } from '../../runner/workflow.ts'
import type { Files, Permissions } from '../../stand-in/index.ts'
import { lookAt } from '../found.ts'
import { type AcceptanceStage, setStage } from '../stage.ts'

const run = promisify(execFile)

/** What is wrong in one case, and nothing else is. */
export type Case = {
  readonly name: string
  /** The step's exit code: 1 where the job has to fail. */
  readonly code: 0 | 1
  readonly permissions?: Permissions
  readonly files?: Files
  readonly inputs?: (stage: AcceptanceStage) => Record<string, string>
  readonly unusual?: (stage: AcceptanceStage) => Pick<JobSetting, 'variables' | 'event'>
  /** What is done to the stage before the job; may give the commit to deploy. */
  readonly arrange?: (stage: AcceptanceStage) => Promise<string | void> | void
  readonly deploy?: (stage: AcceptanceStage) => void
}

/** What a user gets. */
export type Told = {
  readonly name: string
  readonly code: number | null
  /** `error: …` and `warning: …` as the run's page shows them, in order. */
  readonly annotations: readonly string[]
  readonly summary: string
  /** What is left in the repository that was not there before. */
  readonly left: readonly string[]
  readonly log: string
  readonly violations: readonly string[]
}

/** Runs the job of one case. */
export async function tell(failure: Case): Promise<Told> {
  const { permissions, files } = failure
  await using stage = await setStage({ ...(permissions && { permissions }), ...(files && { files }) })
  const sha = (await failure.arrange?.(stage)) ?? stage.first
  const job = await runDeployJob(stage, {
    sha,
    inputs: { ...stage.inputs, ...failure.inputs?.(stage) },
    deploy: async () => failure.deploy?.(stage),
    unusual: failure.unusual?.(stage) ?? {},
  })
  stage.github.faults.clear()
  return await told(failure.name, stage, job, sha)
}

async function told(name: string, stage: AcceptanceStage, { main, post }: DeployedJob, sha: string): Promise<Told> {
  const neutral = neutraliser(stage)
  const log = neutral(`${main.log}${post?.log ?? ''}`)
  return {
    name,
    code: main.code === 0 ? (post?.code ?? null) : main.code,
    annotations: annotationsOf(log),
    summary: neutral(`${main.summary}${post?.summary ?? ''}`),
    left: (await whatIsLeft(stage, sha)).map(neutral),
    log,
    violations: stage.github.violations,
  }
}

function annotationsOf(log: string): string[] {
  return log.split('\n').flatMap((line) => {
    const [, kind, message = ''] = /^::(error|warning)(?: [^:]*)?::(.*)$/.exec(line) ?? []
    const decoded = message.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%')
    return kind === undefined ? [] : [`${kind}: ${decoded}`]
  })
}

async function whatIsLeft(stage: AcceptanceStage, sha: string): Promise<string[]> {
  const { octokit, at } = lookAt(stage)
  const refs = await refsOf(stage.repo.gitDir)
  const { data: checks } = await octokit.checks
    .listForRef({ ...at, ref: sha })
    .catch(() => ({ data: { check_runs: [] } }))
  const { data: deployments } = await octokit.repos.listDeployments(at)
  const ours = deployments.filter(({ description }) => description === 'Deployed under Deploy Guard')
  const { data: pulls } = await octokit.pulls.list({ ...at, state: 'all' })
  return [
    ...refs,
    ...checks.check_runs
      .filter(({ name }) => name.startsWith('Deploy Guard'))
      .map(({ name, status, conclusion }) => `check run ${name}: ${conclusion ?? status}`),
    ...(await Promise.all(ours.map(async ({ id }) => `a deployment: ${await stateOf(stage, id)}`))),
    ...pulls.filter(({ head }) => head.ref.startsWith('deploy-guard/')).map(({ title }) => `pull request: ${title}`),
  ]
}

async function stateOf(stage: AcceptanceStage, id: number): Promise<string> {
  const { octokit, at } = lookAt(stage)
  const { data } = await octokit.repos.listDeploymentStatuses({ ...at, deployment_id: id })
  return data[0]?.state ?? 'pending'
}

/** References of the guard, whatever they are. */
async function refsOf(gitDir: string): Promise<string[]> {
  const args = [
    '--git-dir',
    gitDir,
    'for-each-ref',
    '--format=%(refname)',
    'refs/deploy-guard',
    'refs/heads/deploy-guard',
  ]
  return (await run('git', args)).stdout.split('\n').filter((line) => line !== '')
}

/** Takes out what differs from run to run. */
function neutraliser(stage: AcceptanceStage): (text: string) => string {
  return (text) =>
    text
      .replaceAll(stage.github.url, 'https://github.test')
      .replaceAll(new URL(stage.service.metricsUrl).origin, 'https://shop.test')
      .replaceAll(/127\.0\.0\.1:\d+/g, 'HOST')
      .replaceAll(/\b[0-9a-f]{40}\b/g, 'SHA')
      .replaceAll(/\b[0-9a-f]{7}\b/g, 'sha')
      .replaceAll(/\b\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
      .replaceAll(/(?<=&body=)(?:%25|[^%\s])+/g, 'BODY')
      .replaceAll(/\b\d+\.\d+ %/g, 'N %')
      .replaceAll(/(?<=issue |request )#\d+/g, '#N')
      .replaceAll(/actions\/runs\/\d+/g, 'actions/runs/RUN')
      .replaceAll(/attempts\/\d+/g, 'attempts/N')
}
