import { z } from 'zod'
import { AnsweredError, orNull } from './api-errors.ts'
import type { Client } from './client.ts'
import { shaped, timeShape } from './wire.ts'

export type Run = {
  readonly id: number
  readonly attempt: number
  /** Path of the workflow file, without a trailing `@ref`. */
  readonly path: string
  /** Name of the branch or tag that it was started on; of a pull request that of its head, which may be a fork's. */
  readonly branch: string | null
  readonly event: string
  readonly sha: string
  readonly status: string
  readonly conclusion: string | null
  /** Start of this attempt, ISO 8601. */
  readonly startedAt: string
  /** When its first attempt was made, ISO 8601. */
  readonly createdAt: string
  /** Whether its commit comes from another repository, or from one that is gone. */
  readonly fromFork: boolean
  /** Paths of the reusable workflows that it calls, without a trailing `@ref`; of other repositories after `owner/name/`. */
  readonly calls: readonly string[]
}

export type Job = {
  /** Also the number of its check run. */
  readonly id: number
  readonly run: number
  readonly name: string
  readonly runnerName: string | null
  readonly status: string
  readonly url: string | null
  /** ISO 8601. */
  readonly startedAt: string
  /** ISO 8601; null while it runs. */
  readonly completedAt: string | null
  readonly steps: readonly Step[]
}

/** A step of a job. One that was skipped is listed too, with that conclusion; null while it runs. */
export type Step = {
  readonly name: string
  readonly status: string
  readonly conclusion: string | null
  /** ISO 8601; null while it runs. */
  readonly completedAt: string | null
}

/** The word of one person on a run that waited for protected environments. */
export type RunApproval = {
  readonly login: string
  readonly kind: 'User' | 'Bot'
  readonly approved: boolean
  readonly environments: readonly string[]
}

export type Runs = {
  get(id: number): Promise<Run | null>
  /** Whether this attempt of a run was cancelled, or has ended although somebody is still at work in it. Asked often it costs little. */
  isCancelled(id: number, attempt: number): Promise<boolean>
  /** Jobs of one attempt. */
  jobs(id: number, attempt: number): Promise<Job[]>
  job(id: number): Promise<Job | null>
  /** Who released a run for protected environments, or refused to. GitHub does not say when, nor for which attempt. */
  approvals(id: number): Promise<readonly RunApproval[]>
  /** The run that a job (or its check run, which has the same id) belongs to; null where there is no such job. */
  ofJob(id: number): Promise<Run | null>
}

const wireRun = z.object({
  id: z.int(),
  run_attempt: z.int().min(1).optional(),
  path: z.string(),
  head_branch: z.string().nullable(),
  event: z.string(),
  head_sha: z.string(),
  status: z.string().nullable(),
  conclusion: z.string().nullable(),
  run_started_at: timeShape.optional(),
  created_at: timeShape,
  repository: z.object({ id: z.int() }),
  // Null once a fork was deleted.
  head_repository: z.object({ id: z.int() }).nullable(),
  referenced_workflows: z.array(z.object({ path: z.string() })).nullish(),
})
const wireJob = z.object({
  id: z.int(),
  run_id: z.int(),
  name: z.string(),
  runner_name: z.string().nullable(),
  status: z.string(),
  html_url: z.string().nullable(),
  started_at: timeShape,
  completed_at: timeShape.nullable(),
  steps: z
    .array(
      z.object({
        name: z.string(),
        status: z.string(),
        conclusion: z.string().nullable(),
        completed_at: timeShape.nullish(),
      }),
    )
    .optional(),
})

const wireApprovals = z.array(
  z.object({
    state: z.string(),
    user: z.object({ login: z.string().min(1), type: z.string() }),
    environments: z.array(z.object({ name: z.string() })),
  }),
)

/** Workflow runs of the client's repository. Needs `actions: read`. */
export function runsOf({ octokit, at }: Client): Runs {
  const { actions } = octokit.rest
  const get = async (id: number): Promise<Run | null> => {
    const found = await orNull(actions.getWorkflowRun({ ...at, run_id: id }))
    return found && toRun(found.data)
  }
  return {
    get,
    isCancelled: cancelledOf({ octokit, at }),
    async approvals(id) {
      const { data } = await actions.getReviewsForRun({ ...at, run_id: id })
      const read = shaped(wireApprovals, data, 'Who released a workflow run')
      return read.map(({ user, state, environments }) => ({
        login: user.login,
        kind: user.type === 'User' ? 'User' : 'Bot',
        approved: state === 'approved',
        environments: environments.map(({ name }) => name),
      }))
    },
    async ofJob(id) {
      const found = await orNull(actions.getJobForWorkflowRun({ ...at, job_id: id }))
      return (
        found &&
        get(shaped(z.object({ run_id: z.int() }), found.data, 'GET /repos/{owner}/{repo}/actions/jobs/{job_id}').run_id)
      )
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

/** An answer that has not changed since does not count for the rate limit. */
function cancelledOf({ octokit, at }: Pick<Client, 'octokit' | 'at'>): Runs['isCancelled'] {
  let etag: string | undefined
  return async (id, attempt) => {
    const headers = etag === undefined ? {} : { 'if-none-match': etag }
    try {
      const answer = await octokit.rest.actions.getWorkflowRun({ ...at, run_id: id, headers })
      etag = answer.headers.etag
      const run = toRun(answer.data)
      return run.conclusion === 'cancelled' || run.status === 'completed' || run.attempt > attempt
    } catch (error) {
      if (error instanceof AnsweredError && error.answer.status === 304) return false
      throw error
    }
  }
}

function toRun(wire: unknown): Run {
  const run = shaped(wireRun, wire, 'A workflow run')
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
    createdAt: run.created_at,
    fromFork: run.head_repository?.id !== run.repository.id,
    calls: (run.referenced_workflows ?? []).map(({ path }) => withoutRef(path)),
  }
}

/** GitHub writes `.github/workflows/deploy.yml@refs/heads/main` where the run names the ref it took the file from. */
function withoutRef(path: string): string {
  return path.replace(/^(.+?\.ya?ml)@.*$/s, '$1')
}

function toJob(wire: unknown): Job {
  const job = shaped(wireJob, wire, 'A job of a workflow run')
  return {
    id: job.id,
    run: job.run_id,
    name: job.name,
    runnerName: job.runner_name,
    status: job.status,
    url: job.html_url,
    startedAt: job.started_at,
    completedAt: job.completed_at,
    steps: (job.steps ?? []).map(({ completed_at, ...step }) => ({ ...step, completedAt: completed_at ?? null })),
  }
}

export type Workflows = {
  /** Starts a workflow (its path or file name) on a branch. A dispatch takes no commit as `ref`. */
  dispatch(workflow: string, branch: string, inputs: Readonly<Record<string, string>>): Promise<void>
}

/** Starting workflows. Needs `actions: write`. */
export function workflowsOf({ at, write }: Client): Workflows {
  return {
    async dispatch(workflow, branch, inputs) {
      // The route takes the file's name, not its path.
      const workflow_id = workflow.split('/').at(-1) ?? workflow
      const dispatch = { ...at, workflow_id, ref: branch, inputs: { ...inputs } }
      await write.again((api) => api.actions.createWorkflowDispatch(dispatch))
    },
  }
}
