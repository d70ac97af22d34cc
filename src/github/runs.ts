import type { RestEndpointMethodTypes } from '@octokit/rest'
import type { Client } from './client.ts'
import { orNull } from './errors.ts'

export type Run = {
  readonly id: number
  readonly attempt: number
  /** Path of the workflow file, without a trailing `@ref`. */
  readonly path: string
  readonly branch: string | null
  readonly event: string
  readonly sha: string
  readonly status: string
  readonly conclusion: string | null
  /** Start of this attempt, ISO 8601. */
  readonly startedAt: string
}

export type Job = {
  readonly id: number
  readonly name: string
  readonly runnerName: string | null
  readonly status: string
  readonly url: string | null
  readonly steps: readonly { readonly name: string; readonly status: string }[]
}

export type Runs = {
  get(id: number): Promise<Run | null>
  /** Jobs of one attempt. */
  jobs(id: number, attempt: number): Promise<Job[]>
  job(id: number): Promise<Job | null>
  /** The run that a job (or its check run, which has the same id) belongs to; null where there is no such job. */
  ofJob(id: number): Promise<Run | null>
}

type WireRun = RestEndpointMethodTypes['actions']['getWorkflowRun']['response']['data']
type WireJob = RestEndpointMethodTypes['actions']['getJobForWorkflowRun']['response']['data']

/** Workflow runs of the client's repository. Needs `actions: read`. */
export function runsOf({ octokit, at }: Client): Runs {
  const { actions } = octokit.rest
  const get = async (id: number): Promise<Run | null> => {
    const found = await orNull(actions.getWorkflowRun({ ...at, run_id: id }))
    return found && toRun(found.data)
  }
  return {
    get,
    async ofJob(id) {
      const found = await orNull(actions.getJobForWorkflowRun({ ...at, job_id: id }))
      return found && get(found.data.run_id)
    },
    async jobs(id, attempt) {
      const found = await octokit.paginate(actions.listJobsForWorkflowRunAttempt, {
        ...at,
        run_id: id,
        attempt_number: attempt,
        per_page: 100,
      })
      return found.map(toJob)
    },
    async job(id) {
      const found = await orNull(actions.getJobForWorkflowRun({ ...at, job_id: id }))
      return found && toJob(found.data)
    },
  }
}

function toRun(run: WireRun): Run {
  return {
    id: run.id,
    attempt: run.run_attempt ?? 1,
    path: withoutRef(run.path),
    branch: run.head_branch,
    event: run.event,
    sha: run.head_sha,
    status: run.status ?? 'unknown',
    conclusion: run.conclusion,
    startedAt: run.run_started_at ?? run.created_at,
  }
}

/** GitHub writes `.github/workflows/deploy.yml@refs/heads/main` where the run names the ref it took the file from. */
function withoutRef(path: string): string {
  return path.replace(/^(.+?\.ya?ml)@.*$/s, '$1')
}

function toJob(job: WireJob): Job {
  return {
    id: job.id,
    name: job.name,
    runnerName: job.runner_name,
    status: job.status,
    url: job.html_url,
    steps: (job.steps ?? []).map(({ name, status }) => ({ name, status })),
  }
}
