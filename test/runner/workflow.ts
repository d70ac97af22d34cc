import { type JobSetting, type PhaseResult, runMain, runPost } from './job.ts'
import type { GitHub, JobHandle, People, RunHandle } from '../stand-in/index.ts'

/** A repository on the stand-in whose workflow uses the action. */
export type Workplace = {
  readonly github: GitHub
  readonly repo: People
  /** The workflow's token. */
  readonly token: string
  /** Folder of the action: where action.yml and dist/ are. */
  readonly action: string
  /** RUNNER_TEMP. */
  readonly temp: string
  readonly onLine?: (line: string) => void
}

export type DeployJob = {
  readonly sha: string
  /** The step's `with`. */
  readonly inputs: Record<string, string>
  /** The workflow's own step between the action's two phases. */
  readonly deploy: () => Promise<void>
  /** Runs again what failed or was killed, under the same run id. */
  readonly rerunOf?: RunHandle
  readonly environment?: string
  /** File of the workflow; the usual one if absent. */
  readonly workflow?: string
  /** Told how to kill the phase that has just started. */
  readonly onStart?: (kill: (signal?: 'SIGINT') => void) => void
  /** What differs from the job that this runner would start. */
  readonly unusual?: Pick<JobSetting, 'variables' | 'event'>
}

export type DeployedJob = {
  readonly run: RunHandle
  readonly main: PhaseResult
  /** Null where the main phase was killed: then the runner is gone as well. */
  readonly post: PhaseResult | null
}

export const workflowPath = '.github/workflows/deploy.yml'

/** Runs a job of two steps, the action and the deploy, as GitHub Actions does: the action's post phase comes last. */
export async function runDeployJob(place: Workplace, options: DeployJob): Promise<DeployedJob> {
  const run = startRun(place, options)
  const job = run.job({
    name: 'deploy',
    runnerName: 'runner-1',
    steps: [{ name: 'Deploy Guard' }],
    ...(options.environment !== undefined && { environment: options.environment }),
  })
  const setting = jobSetting(place, run, options)
  const main = await runMain(setting, options.inputs)
  if (main.signal !== null) return ended(run, job, { main, post: null }, 'failure')
  job.endStep('Deploy Guard', main.code === 0 ? 'success' : 'failure')
  const deployed = main.code === 0 && (await succeeds(options.deploy))
  const post = await runPost(setting, options.inputs, main, deployed ? 'success' : 'failure')
  return ended(run, job, { main, post }, deployed && post.code === 0 ? 'success' : 'failure')
}

function startRun(place: Workplace, { sha, rerunOf, workflow = workflowPath }: DeployJob): RunHandle {
  if (rerunOf === undefined) return place.repo.workflowRun({ path: workflow, branch: 'main', sha, actor: 'alice' })
  rerunOf.rerun('alice')
  return rerunOf
}

/** The setting of a job of that run. */
export function jobSetting(
  place: Workplace,
  run: RunHandle,
  { onStart, unusual, workflow = workflowPath }: Pick<DeployJob, 'onStart' | 'unusual' | 'workflow'>,
): JobSetting {
  return {
    action: place.action,
    temp: place.temp,
    serverUrl: place.github.url,
    apiUrl: place.github.apiUrl,
    graphqlUrl: place.github.graphqlUrl,
    repository: place.repo.fullName,
    token: place.token,
    sha: run.sha,
    branch: 'main',
    runId: run.id,
    attempt: run.attempt,
    workflowPath: workflow,
    runnerName: 'runner-1',
    ...(place.onLine && { onLine: place.onLine }),
    ...(onStart && { onStart }),
    ...unusual,
  }
}

async function succeeds(step: () => Promise<void>): Promise<boolean> {
  return step().then(
    () => true,
    () => false,
  )
}

function ended(
  run: RunHandle,
  job: JobHandle,
  phases: Omit<DeployedJob, 'run'>,
  conclusion: 'success' | 'failure',
): DeployedJob {
  job.finish(conclusion)
  run.finish(conclusion)
  return { run, ...phases }
}
