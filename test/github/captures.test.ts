import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { capturedEvents, payloadsOf } from '../support/captures.ts'
import { startGitHub } from './github.ts'

// Records as GitHub has sent them with events, read as if REST had answered with them.

let world: Awaited<ReturnType<typeof startGitHub>>
beforeAll(async () => {
  world = await startGitHub()
})
afterAll(() => world[Symbol.asyncDispose]())

/** What stands under a name in payloads, as far as it has this shape. */
function sent<S extends z.ZodRawShape>(name: string, shape: S, events: readonly string[] = [name]) {
  const record = z.looseObject(shape)
  return events.flatMap(payloadsOf).flatMap((payload) => {
    const read = record.safeParse(payload[name])
    return read.success ? [read.data] : []
  })
}

/** The next answer on this route. */
function answers(path: RegExp, body: unknown): void {
  world.github.faults.add({ kind: 'alter', path, alter: () => body })
}

async function started() {
  const sha = await world.people.tip()
  const run = world.people.workflowRun({ path: '.github/workflows/deploy.yml', branch: 'main', sha, actor: 'ann' })
  return { run: run.id, job: run.job({ name: 'deploy' }).id, sha }
}

test('a workflow run; before it named its file it is refused', async () => {
  const { run } = await started()
  const all = sent('workflow_run', { id: z.int(), status: z.string(), path: z.string().optional() })
  expect(all.map(({ path }) => path)).toContain(undefined)
  for (const { path, ...captured } of all) {
    answers(/\/actions\/runs\/\d+$/, { ...captured, path })
    const read = world.forge.runs.get(run)
    if (path === undefined) await expect(read).rejects.toMatchObject({ code: 'refused' })
    else expect(await read).toMatchObject({ id: captured.id, status: captured.status, path, fromFork: false })
  }
})

test('a job, whether it waits, runs or has ended, with the times of its steps', async () => {
  const { job } = await started()
  const step = z.looseObject({ name: z.string(), completed_at: z.string().nullable() })
  const shape = { id: z.int(), status: z.string(), runner_name: z.string().nullable(), steps: z.array(step) }
  const all = sent('workflow_job', shape)
  expect(new Set(all.map(({ status }) => status))).toEqual(new Set(['queued', 'waiting', 'in_progress', 'completed']))
  for (const captured of all) {
    answers(/\/actions\/jobs\/\d+$/, captured)
    const { id, status, runner_name: runnerName } = captured
    const steps = captured.steps.map(({ name, completed_at: completedAt }) => ({ name, completedAt }))
    expect(await world.forge.runs.job(job)).toMatchObject({ id, status, runnerName, steps })
  }
})

test('a check run, also of an app without a name', async () => {
  const { sha } = await started()
  const all = sent('check_run', { id: z.int(), status: z.string() }, ['check_run', 'deployment_status'])
  for (const captured of all) {
    answers(/\/check-runs\?/, { total_count: 1, check_runs: [captured] })
    const { id, status } = captured
    expect(await world.forge.checks.list(sha, 'deploy')).toMatchObject([{ id, status }])
  }
  expect(all.filter(({ app }) => app === undefined)).toHaveLength(1)
})

test('a status of a deployment, also one without a log', async () => {
  // More than come along with the deployment itself, so that REST is asked for them.
  const statuses = Array.from({ length: 31 }, () => ({ state: 'in_progress' as const }))
  world.people.deployment({ sha: await world.people.tip(), creator: 'ann', statuses })
  const captured = sent('deployment_status', { state: z.string(), created_at: z.string() })
  answers(/\/statuses\?/, captured)
  const [read] = await world.forge.deployments.list('production')
  const states = captured.toSorted((one, other) => other.created_at.localeCompare(one.created_at))
  expect(read?.statuses.map(({ state }) => state)).toEqual(states.map(({ state }) => state))
})

test('an issue, a pull request and the repository', async () => {
  const { forge, people } = world
  const number = people.issue({ author: 'ann', title: 'Slow' })
  for (const issue of sent('issue', { number: z.int(), labels: z.array(z.unknown()) }, ['issues', 'issue_comment'])) {
    answers(/\/issues\/\d+$/, issue)
    const read = await forge.issues.get(number)
    expect(read?.number).toBe('pull_request' in issue ? undefined : issue.number)
  }
  await people.commit({ branch: 'topic', files: { 'a.txt': 'a\n' }, author: 'ann' })
  const pull = await people.openPull({ author: 'ann', head: 'topic', base: 'main', title: 'Topic' })
  for (const captured of sent('pull_request', { number: z.int(), state: z.string() })) {
    answers(/\/pulls\/\d+$/, captured)
    expect(await forge.pulls.get(pull)).toMatchObject({ number: captured.number, state: captured.state })
  }
  const repositories = sent('repository', { id: z.int(), has_issues: z.boolean() }, capturedEvents)
  for (const captured of new Map(repositories.map((one) => [one.id, one])).values()) {
    answers(/\/repos\/acme\/shop$/, captured)
    expect(await forge.info.get()).toMatchObject({ id: captured.id, hasIssues: captured.has_issues })
  }
})
