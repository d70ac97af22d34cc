import { beginJob, type Conclusion, endStep, finishJob, type Job, type NewJob, startJob } from '../model/job.ts'
import type { Repository } from '../model/repository.ts'
import { expireRun, finishRun, startAttempt, type WorkflowRun } from '../model/workflow.ts'

interface ApproveOptions {
  readonly state?: 'approved' | 'rejected'
  readonly comment?: string
}

/** A run of a workflow, as its runner moves it on. */
export class RunHandle {
  readonly #repo: Repository
  readonly #run: WorkflowRun

  constructor(repo: Repository, run: WorkflowRun) {
    this.#repo = repo
    this.#run = run
  }

  /** `GITHUB_RUN_ID`. */
  get id(): number {
    return this.#run.id
  }

  /** `GITHUB_SHA`. */
  get sha(): string {
    return this.#run.sha
  }

  /** `GITHUB_RUN_ATTEMPT`. */
  get attempt(): number {
    return this.#run.attempts.length
  }

  /** `GITHUB_RUN_NUMBER`. */
  get number(): number {
    return this.#run.number
  }

  /** Starts a job of the newest attempt. */
  job(options: NewJob): JobHandle {
    return new JobHandle(this.#repo, startJob(this.#repo, this.#run, options))
  }

  /** Ends the newest attempt. */
  finish(conclusion: Conclusion = 'success'): void {
    finishRun(this.#repo, this.#run, conclusion)
  }

  /** Releases the run for a protected environment, as a required reviewer does, or refuses it. */
  approve(login: string, environment: string, { state = 'approved', comment = '' }: ApproveOptions = {}): void {
    this.#run.approvals.push({ user: this.#repo.world.user(login), environment, state, comment })
  }

  /** GitHub forgets it, as it does when it is older than the retention, or as somebody who may write deletes it. */
  expire(): void {
    expireRun(this.#repo, this.#run)
  }

  /** Runs it again under the same id; gives the number of the attempt. */
  rerun(login: string): number {
    return startAttempt(this.#repo, this.#run, this.#repo.world.user(login)).number
  }
}

/** A job of a run. */
export class JobHandle {
  readonly #repo: Repository
  readonly #job: Job

  constructor(repo: Repository, job: Job) {
    this.#repo = repo
    this.#job = job
  }

  get id(): number {
    return this.#job.id
  }

  /** The page that its deployment's statuses name as their log. */
  get logUrl(): string {
    return this.#job.check.detailsUrl
  }

  /** The deployment that `environment:` made. */
  get deploymentId(): number | undefined {
    return this.#job.deployment?.id
  }

  /** The environment that it waited for is released. */
  begin(): void {
    beginJob(this.#repo, this.#job)
  }

  /** Ends one of its steps; one that it did not have is added. */
  endStep(name: string, conclusion: Conclusion = 'success'): void {
    endStep(this.#repo, this.#job, name, conclusion)
  }

  /** Ends the job, its check run and its deployment. */
  finish(conclusion: Conclusion = 'success'): void {
    finishJob(this.#repo, this.#job, conclusion)
  }
}
