import { addCheckRun, type CheckRun } from './check.ts'
import { addDeployment, addStatus, type Deployment } from './deployment.ts'
import type { Repository } from './repository.ts'
import { ACTIONS_APP, ACTIONS_LOGIN } from './user.ts'
import type { WorkflowRun } from './workflow.ts'

export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped' | 'neutral' | 'timed_out' | 'action_required'

/** A step of a job; without a conclusion it is still running. */
export interface Step {
  readonly name: string
  conclusion?: Conclusion
  /** Set once it has a conclusion; without it the end of the job is taken. */
  completedAt?: string
}

export interface Job {
  /** Also the id of the job's check run, as on GitHub. */
  readonly id: number
  readonly name: string
  readonly attempt: number
  readonly steps: Step[]
  readonly runnerName: string
  readonly check: CheckRun
  readonly deployment: Deployment | undefined
  readonly createdAt: string
}

export interface NewJob {
  readonly name: string
  readonly steps?: readonly (string | Step)[] | undefined
  readonly runnerName?: string | undefined
  /** Makes the deployment and its `in_progress` status, as `environment:` does. */
  readonly environment?: string | undefined
  /** Waits for its environment to be released: no step runs yet. */
  readonly waits?: boolean | undefined
}

/** Starts a job of the newest attempt. */
export function startJob(repo: Repository, run: WorkflowRun, from: NewJob): Job {
  const check = addCheckRun(repo, run.suite, from.name)
  check.status = from.waits === true ? 'waiting' : 'in_progress'
  check.detailsUrl = repo.html(`actions/runs/${run.id}/job/${check.id}`)
  const creator = repo.world.user(ACTIONS_LOGIN)
  const { environment, waits = false } = from
  const deployment =
    environment === undefined
      ? undefined
      : // Its creator is whoever started the run.
        addDeployment(repo, {
          sha: run.deploys ?? run.sha,
          ref: run.branch,
          environment,
          creator: run.actor,
          app: ACTIONS_APP,
        })
  const state = waits ? 'waiting' : 'in_progress'
  if (deployment) {
    addStatus(repo, deployment, { state, creator, app: ACTIONS_APP, logUrl: check.detailsUrl })
    check.deployment = deployment
  }
  const job: Job = {
    id: check.id,
    name: from.name,
    attempt: run.attempts.length,
    steps: (from.steps ?? []).map((step) => (typeof step === 'string' ? { name: step } : { ...step })),
    runnerName: from.runnerName ?? 'GitHub Actions 1',
    check,
    deployment,
    createdAt: repo.world.now(),
  }
  run.jobs.push(job)
  return job
}

/** A job that waited begins: its environment was released. */
export function beginJob(repo: Repository, job: Job): void {
  job.check.status = 'in_progress'
  job.check.startedAt = repo.world.now()
  const creator = repo.world.user(ACTIONS_LOGIN)
  if (job.deployment)
    addStatus(repo, job.deployment, { state: 'in_progress', creator, app: ACTIONS_APP, logUrl: job.check.detailsUrl })
}

/** Ends one step of a job; a step that the job has not is added. */
export function endStep(repo: Repository, job: Job, name: string, conclusion: Conclusion): void {
  const step = job.steps.find((one) => one.name === name && one.conclusion === undefined) ?? { name }
  if (!job.steps.includes(step)) job.steps.push(step)
  step.conclusion = conclusion
  step.completedAt = repo.world.now()
}

/** Ends a job; GitHub then writes its deployment's status, whatever the job itself thought of the deploy. */
export function finishJob(repo: Repository, job: Job, conclusion: Conclusion): void {
  job.check.status = 'completed'
  job.check.conclusion = conclusion
  job.check.completedAt = repo.world.now()
  for (const step of job.steps) step.conclusion ??= conclusion
  if (!job.deployment) return
  const creator = repo.world.user(ACTIONS_LOGIN)
  const state = conclusion === 'success' ? 'success' : 'failure'
  addStatus(repo, job.deployment, { state, creator, app: ACTIONS_APP, logUrl: job.check.detailsUrl })
}
