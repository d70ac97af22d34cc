import { done, ok } from '../../http/answer.ts'
import { paged } from '../../http/page.ts'
import { route } from '../../http/route.ts'
import { readRef } from '../../git/refs.ts'
import { found, refuse } from '../../model/refusal.ts'
import type { Repository } from '../../model/repository.ts'
import type { Job } from '../../model/job.ts'
import { type Attempt, dispatches, type WorkflowRun, workflowRuns } from '../../model/workflow.ts'
import { jobWire, runWire } from '../../wire/workflow.ts'

/** Runs of workflows and their jobs; dispatches are noted and start nothing. */
export const routes = [
  route('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { actions: 'read' }, async ({ repo, input }) => {
    const run = find(repo, input.run_id)
    return ok(await runWire(repo, run, found(run.attempts.at(-1))))
  }),

  route(
    'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}',
    { actions: 'read' },
    async ({ repo, input }) => {
      const run = find(repo, input.run_id)
      return ok(await runWire(repo, run, attemptOf(run, input.attempt_number)))
    },
  ),

  route('GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs', { actions: 'read' }, (call) => {
    const { repo, input } = call
    const { filter = 'latest' } = input
    const run = find(repo, input.run_id)
    const jobs = run.jobs.filter((job) => filter === 'all' || job.attempt === run.attempts.length)
    return paged(call, jobs, { wire: (job) => jobWire(repo, run, job), wrap: envelope })
  }),

  route(
    'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs',
    { actions: 'read' },
    (call) => {
      const { repo, input } = call
      const run = find(repo, input.run_id)
      const { number } = attemptOf(run, input.attempt_number)
      const jobs = run.jobs.filter((job) => job.attempt === number)
      return paged(call, jobs, { wire: (job) => jobWire(repo, run, job), wrap: envelope })
    },
  ),

  route('GET /repos/{owner}/{repo}/actions/jobs/{job_id}', { actions: 'read' }, ({ repo, input }) => {
    const { run, job } = findJob(repo, Number(input.job_id))
    return ok(jobWire(repo, run, job))
  }),

  route(
    'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches',
    { actions: 'write' },
    async ({ repo, actor, input }) => {
      const { ref, inputs = {}, workflow_id: workflow } = input
      const names = [`refs/heads/${ref}`, `refs/tags/${ref}`, ref]
      const known = await Promise.all(names.map((name) => readRef(repo.git, name)))
      if (!known.some(Boolean)) refuse(422, `No ref found for: ${ref}`)
      dispatches(repo).push({ workflow: String(workflow), ref, inputs, actor, at: repo.world.now() })
      return done()
    },
  ),
]

function find(repo: Repository, id: number): WorkflowRun {
  return found(workflowRuns(repo).get(id))
}

function attemptOf(run: WorkflowRun, number: number): Attempt {
  return found(run.attempts[number - 1])
}

function findJob(repo: Repository, id: number): { run: WorkflowRun; job: Job } {
  for (const run of workflowRuns(repo).values()) {
    const job = run.jobs.find((known) => known.id === id)
    if (job) return { run, job }
  }
  return refuse(404, 'Not Found')
}

function envelope(jobs: unknown[], total_count: number): object {
  return { total_count, jobs }
}
