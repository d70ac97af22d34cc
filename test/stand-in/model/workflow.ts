import { checkRuns, type CheckSuite, suites } from './check.ts'
import type { Conclusion, Job } from './job.ts'
import { kept } from './kept.ts'
import type { Repository } from './repository.ts'
import { ACTIONS_APP, type User } from './user.ts'

export interface Attempt {
  readonly number: number
  readonly actor: User
  readonly startedAt: string
  status: 'queued' | 'in_progress' | 'completed'
  conclusion: Conclusion | null
  updatedAt: string
}

/** A word of a required reviewer on a run that waited for a protected environment. */
export interface Approval {
  readonly user: User
  readonly environment: string
  readonly state: 'approved' | 'rejected'
  readonly comment: string
}

/** A run of a workflow, with all its attempts and jobs. */
export interface WorkflowRun {
  readonly id: number
  readonly number: number
  readonly workflowId: number
  readonly path: string
  readonly name: string
  /** Name of the branch, or of the tag: GitHub writes both without a prefix. */
  readonly branch: string
  readonly sha: string
  /** Commit that its deployments are filed against where that is not `sha`, as for a closed pull request. */
  readonly deploys?: string | undefined
  readonly event: string
  readonly actor: User
  readonly title: string
  /** The fork whose commit it runs, for pull requests from one. */
  readonly fork?: Repository | undefined
  /** Reusable workflows that it calls, as `owner/name/path@ref`. */
  readonly calls?: readonly string[] | undefined
  readonly suite: CheckSuite
  readonly createdAt: string
  readonly attempts: Attempt[]
  /** Who released it for protected environments. */
  readonly approvals: Approval[]
  readonly jobs: Job[]
}

/** A dispatch of a workflow; the stand-in notes it and runs nothing. */
export interface Dispatch {
  readonly workflow: string
  readonly ref: string
  readonly inputs: Readonly<Record<string, unknown>>
  readonly actor: User
  readonly at: string
}

export const workflowRuns = kept(() => new Map<number, WorkflowRun>())
export const dispatches = kept<Dispatch[]>(() => [])
const workflowIds = kept(() => new Map<string, number>())

/** The id of the workflow file at this path. */
export function workflowId(repo: Repository, path: string): number {
  const known = workflowIds(repo).get(path) ?? repo.world.nextId()
  workflowIds(repo).set(path, known)
  return known
}

export type NewRun = Pick<
  WorkflowRun,
  'path' | 'branch' | 'sha' | 'event' | 'actor' | 'name' | 'title' | 'fork' | 'calls' | 'deploys'
>

/** Starts a run, with a check suite of its own. */
export function startRun(repo: Repository, from: NewRun): WorkflowRun {
  const now = repo.world.now()
  const suite = { id: repo.world.nextId(), app: ACTIONS_APP, sha: from.sha, branch: from.branch, createdAt: now }
  suites(repo).push(suite)
  const run: WorkflowRun = {
    ...from,
    id: repo.world.nextId(),
    number: workflowRuns(repo).size + 1,
    workflowId: workflowId(repo, from.path),
    suite,
    createdAt: now,
    attempts: [],
    approvals: [],
    jobs: [],
  }
  workflowRuns(repo).set(run.id, run)
  startAttempt(repo, run, from.actor)
  return run
}

/**
 * What GitHub forgets of runs: the run, its jobs, its check runs and its check suite. Deployments and their statuses stay, and only lose the check
 * run that named them.
 */
export function expireRun(repo: Repository, run: WorkflowRun): void {
  workflowRuns(repo).delete(run.id)
  forget(checkRuns(repo), ({ suite }) => suite === run.suite)
  forget(suites(repo), (suite) => suite === run.suite)
}

function forget<T>(list: T[], gone: (item: T) => boolean): void {
  list.splice(0, list.length, ...list.filter((item) => !gone(item)))
}

/** Runs the workflow once more under the same id. */
export function startAttempt(repo: Repository, run: WorkflowRun, actor: User): Attempt {
  const now = repo.world.now()
  const attempt: Attempt = {
    number: run.attempts.length + 1,
    actor,
    startedAt: now,
    status: 'in_progress',
    conclusion: null,
    updatedAt: now,
  }
  run.attempts.push(attempt)
  return attempt
}

/** Ends the newest attempt of a run. */
export function finishRun(repo: Repository, run: WorkflowRun, conclusion: Conclusion): void {
  const attempt = run.attempts.at(-1)
  if (!attempt) return
  attempt.status = 'completed'
  attempt.conclusion = conclusion
  attempt.updatedAt = repo.world.now()
}
