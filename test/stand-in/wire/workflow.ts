import { readCommit } from '../git/commits.ts'
import { stamp } from '../model/clock.ts'
import type { Repository } from '../model/repository.ts'
import type { Job } from '../model/job.ts'
import type { Attempt, WorkflowRun } from '../model/workflow.ts'
import { suitePulls } from './check.ts'
import { nodeId } from './node-id.ts'
import { repositoryWire } from './repository.ts'
import { userWire } from './user.ts'

/** A run as one of its attempts shows it. */
export async function runWire(repo: Repository, run: WorkflowRun, attempt: Attempt): Promise<object> {
  const url = repo.api(`actions/runs/${run.id}`)
  const head = await readCommit(repo.git, run.sha)
  const { world } = repo
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId('WorkflowRun', run.id),
    check_suite_id: run.suite.id,
    check_suite_node_id: nodeId('CheckSuite', run.suite.id),
    head_branch: run.branch,
    head_sha: run.sha,
    path: run.path,
    display_title: run.title,
    run_number: run.number,
    run_attempt: attempt.number,
    event: run.event,
    status: attempt.status,
    conclusion: attempt.conclusion,
    workflow_id: run.workflowId,
    url,
    html_url: repo.html(`actions/runs/${run.id}`),
    pull_requests: suitePulls(repo, run.suite),
    created_at: run.createdAt,
    updated_at: attempt.updatedAt,
    run_started_at: attempt.startedAt,
    actor: userWire(world, run.actor),
    triggering_actor: userWire(world, attempt.actor),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: repo.api(`check-suites/${run.suite.id}`),
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: attempt.number > 1 ? `${url}/attempts/${attempt.number - 1}` : null,
    workflow_url: repo.api(`actions/workflows/${run.workflowId}`),
    head_commit: head
      ? {
          id: head.sha,
          tree_id: head.tree,
          message: head.message.trimEnd(),
          timestamp: stamp(head.committer.date),
          author: { name: head.author.name, email: head.author.email },
          committer: { name: head.committer.name, email: head.committer.email },
        }
      : null,
    repository: repositoryWire(repo),
    head_repository: repositoryWire(run.fork ?? repo),
    referenced_workflows: (run.calls ?? []).map((path) => ({ path, sha: run.sha })),
  }
}

/** A job with its steps. */
export function jobWire(repo: Repository, run: WorkflowRun, job: Job): object {
  const { check } = job
  const waits = check.status === 'waiting'
  return {
    id: job.id,
    node_id: nodeId('CheckRun', job.id),
    run_id: run.id,
    run_url: repo.api(`actions/runs/${run.id}`),
    run_attempt: job.attempt,
    head_sha: run.sha,
    head_branch: run.branch,
    workflow_name: run.name,
    url: repo.api(`actions/jobs/${job.id}`),
    html_url: check.detailsUrl,
    status: check.status,
    conclusion: check.conclusion,
    created_at: job.createdAt,
    started_at: check.startedAt ?? job.createdAt,
    completed_at: check.completedAt,
    name: job.name,
    // GitHub lists them once the job has a runner.
    steps: waits ? [] : stepsWire(job),
    check_run_url: repo.api(`check-runs/${check.id}`),
    labels: ['ubuntu-latest'],
    runner_id: waits ? null : 1,
    runner_name: waits ? null : job.runnerName,
    runner_group_id: waits ? null : 1,
    runner_group_name: waits ? null : 'GitHub Actions',
  }
}

/** The steps of a job, one after the other. Their times, and no others, come with milliseconds. */
function stepsWire({ steps, check, createdAt }: Job): object[] {
  const end = ({ completedAt }: Job['steps'][number]) => completedAt ?? check.completedAt ?? createdAt
  const precise = (time: string) => new Date(time).toISOString()
  const running = steps.findIndex(({ conclusion }) => conclusion === undefined)
  return steps.map((step, index) => {
    const before = steps[index - 1]
    const queued = running >= 0 && index > running && step.conclusion === undefined
    return {
      name: step.name,
      number: index + 1,
      status: step.conclusion ? 'completed' : queued ? 'queued' : 'in_progress',
      conclusion: step.conclusion ?? null,
      started_at: queued ? null : precise(before ? end(before) : createdAt),
      completed_at: step.conclusion ? precise(end(step)) : null,
    }
  })
}
