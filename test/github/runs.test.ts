import { expect, test } from 'vitest'
import { reply, scriptedServer } from './scripted-server.ts'
import { scriptedForge } from './scripted-forge.ts'
import { startGitHub } from './github.ts'

const PATH = '.github/workflows/deploy.yml'

test('a run tells its workflow, and its jobs their runner and steps, by attempt', async () => {
  await using world = await startGitHub()
  const { runs } = world.forge
  const sha = await world.people.tip()
  const run = world.people.workflowRun({ path: PATH, branch: 'main', sha, actor: 'ann' })
  const job = run.job({ name: 'deploy', steps: ['Checkout', 'Guard'], runnerName: 'runner-7' })
  expect(await runs.get(run.id)).toEqual({
    id: run.id,
    attempt: 1,
    path: PATH,
    branch: 'main',
    event: 'push',
    sha,
    status: 'in_progress',
    conclusion: null,
    startedAt: '2026-01-05T09:00:00Z',
    createdAt: '2026-01-05T09:00:00Z',
    fromFork: false,
    calls: [],
  })
  job.finish('failure')
  run.finish('failure')
  world.time.advance(60)
  run.rerun('ann')
  expect(await runs.get(run.id)).toMatchObject({ attempt: 2, startedAt: '2026-01-05T09:01:00Z' })
  expect(await runs.jobs(run.id, 1)).toEqual([
    {
      id: job.id,
      run: run.id,
      name: 'deploy',
      runnerName: 'runner-7',
      status: 'completed',
      url: expect.stringContaining(`/actions/runs/${run.id}/job/${job.id}`),
      startedAt: '2026-01-05T09:00:00Z',
      completedAt: '2026-01-05T09:00:00Z',
      steps: [
        { name: 'Checkout', status: 'completed', conclusion: 'failure', completedAt: '2026-01-05T09:00:00.000Z' },
        { name: 'Guard', status: 'completed', conclusion: 'failure', completedAt: '2026-01-05T09:00:00.000Z' },
      ],
    },
  ])
  expect(await runs.jobs(run.id, 2)).toEqual([])
  expect(await runs.job(job.id)).toMatchObject({ name: 'deploy' })
  expect(await runs.get(1)).toBeNull()
  expect(await runs.job(1)).toBeNull()
})

test.each([
  [`${PATH}@refs/heads/main`, PATH],
  [`${PATH}@a.yml@b`, PATH],
  ['.github/workflows/a@b.yaml@main', '.github/workflows/a@b.yaml'],
  ['dynamic/pages/pages-build-deployment', 'dynamic/pages/pages-build-deployment'],
])('the path %s is that of %s', async (path, file) => {
  await using server = await scriptedServer(
    reply(200, {
      id: 1,
      path,
      head_branch: 'main',
      event: 'push',
      head_sha: 'a',
      status: null,
      conclusion: null,
      created_at: '2026-01-01T00:00:00Z',
      repository: { id: 1 },
      head_repository: { id: 1 },
    }),
  )
  expect(await scriptedForge(server.url).forge.runs.get(1)).toMatchObject({
    path: file,
    attempt: 1,
    status: 'unknown',
    startedAt: '2026-01-01T00:00:00Z',
  })
})

test('a run of a fork, of a deleted fork, and one that calls other workflows say so', async () => {
  await using world = await startGitHub()
  const sha = await world.people.tip()
  const fork = await world.people.fork('mallory')
  const started = { path: PATH, branch: 'main', sha, actor: 'mallory', event: 'pull_request' }
  const called = 'acme/shop/.github/workflows/ship.yml@refs/heads/main'
  const run = world.people.workflowRun({ ...started, fork, calls: [called] })
  const found = { fromFork: true, calls: ['acme/shop/.github/workflows/ship.yml'] }
  expect(await world.forge.runs.get(run.id)).toMatchObject(found)
  const wire = { id: 1, path: PATH, head_branch: 'main', event: 'push', head_sha: 'a', status: null, conclusion: null }
  const gone = { ...wire, created_at: '2026-01-01T00:00:00Z', repository: { id: 1 }, head_repository: null }
  await using server = await scriptedServer(reply(200, gone))
  expect(await scriptedForge(server.url).forge.runs.get(1)).toMatchObject({ fromFork: true })
})

test('whether a run was cancelled is asked often, and an answer that has not changed is free', async () => {
  await using world = await startGitHub()
  const { runs } = world.forge
  const run = world.people.workflowRun({ path: PATH, branch: 'main', sha: await world.people.tip(), actor: 'ann' })
  expect([await runs.isCancelled(run.id, 1), await runs.isCancelled(run.id, 1)]).toEqual([false, false])
  expect(world.github.log.slice(-2).map(({ status }) => status)).toEqual([200, 304])
  run.finish('cancelled')
  expect(await runs.isCancelled(run.id, 1)).toBe(true)
})
