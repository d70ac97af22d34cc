import { expect, test } from 'vitest'
import { startGitHub } from './github.ts'
import { reply, scriptedServer } from './scripted-server.ts'
import { scriptedForge } from './scripted-forge.ts'

const workflows = { login: 'github-actions', kind: 'Bot' }
const byWorkflow = { environment: 'production', by: workflows }

test('a record is made, gets statuses and is listed, newest first', async () => {
  await using world = await startGitHub()
  const { deployments } = world.forge
  const sha = await world.people.tip()
  world.people.deployment({ sha, creator: 'ann', environment: 'staging' })
  const older = world.people.deployment({ sha, creator: 'ann', task: 'deploy:migrations' })
  world.time.advance(60)
  const id = await deployments.create({
    sha,
    environment: 'production',
    description: 'by the guard',
    payload: { guard: 1 },
  })
  await deployments.setStatus(id, {
    state: 'in_progress',
    description: 'x'.repeat(200),
    logUrl: 'https://example.com/1',
  })
  world.time.advance(60)
  await deployments.setStatus(id, { state: 'success', description: 'done', logUrl: 'https://example.com/2' })

  expect(await deployments.list('production')).toEqual([
    {
      id,
      sha,
      environment: 'production',
      originalEnvironment: 'production',
      task: 'deploy',
      createdAt: '2026-01-05T09:01:00Z',
      by: workflows,
      statuses: [
        { state: 'success', createdAt: '2026-01-05T09:02:00Z', logUrl: 'https://example.com/2', ...byWorkflow },
        { state: 'in_progress', createdAt: '2026-01-05T09:01:00Z', logUrl: 'https://example.com/1', ...byWorkflow },
      ],
    },
    {
      id: older,
      sha,
      environment: 'production',
      originalEnvironment: 'production',
      task: 'deploy:migrations',
      createdAt: '2026-01-05T09:00:00Z',
      by: { login: 'ann', kind: 'User' },
      statuses: [],
    },
  ])
  expect((await deployments.list('production', 1)).map((each) => each.id)).toEqual([id])
})

test('one query has deployments and statuses; what is longer than a page is followed', async () => {
  await using world = await startGitHub()
  const sha = await world.people.tip()
  const statuses = Array.from({ length: 120 }, (_, index) => ({
    state: 'in_progress' as const,
    logUrl: `https://example.com/${index}`,
  }))
  const ids = Array.from({ length: 130 }, () =>
    world.people.deployment({ sha, creator: 'ann', statuses: [{ state: 'success' }] }),
  )
  ids.push(world.people.deployment({ sha, creator: 'ann', statuses }))

  expect(await world.forge.deployments.list('production', 5)).toHaveLength(5)
  expect(world.github.counts()).toMatchObject({ graphql: 1, rest: 2 })
  const all = await world.forge.deployments.list('production', 1000)
  expect(all.map(({ id }) => id)).toEqual(ids.toReversed())
  expect(all[0]?.statuses).toHaveLength(120)
})

test('a token that may not read deployments is told so, and nothing is taken for an empty history', async () => {
  await using world = await startGitHub({ private: true })
  await expect(world.forgeWith({ contents: 'read' }).deployments.list('production')).rejects.toMatchObject({
    code: 'missing-permission',
  })
})

test('the description of a status is cut at 140 characters', async () => {
  await using server = await scriptedServer(reply(201, {}))
  const status = { state: 'success' as const, description: '한'.repeat(200), logUrl: 'https://example.com' }
  await scriptedForge(server.url).forge.deployments.setStatus(1, status)
  expect(JSON.parse(server.bodies[0] ?? '')).toMatchObject({ description: `${'한'.repeat(139)}…` })
})

test('a deployment whose number or neighbour is withheld is an error and never left out', async () => {
  const node = {
    databaseId: null,
    commitOid: 'a',
    environment: 'production',
    originalEnvironment: 'production',
    creator: null,
    task: 'deploy',
    createdAt: '2026-01-01T00:00:00Z',
    statuses: null,
  }
  for (const nodes of [[node], [null]]) {
    const deployments = { pageInfo: { hasNextPage: false, endCursor: null }, nodes }
    await using server = await scriptedServer(reply(200, { data: { repository: { deployments } } }))
    await expect(scriptedForge(server.url).forge.deployments.list('production')).rejects.toMatchObject({
      code: 'refused',
    })
  }
})

test('a deployment that GitHub merges or refuses instead of making it is an error', async () => {
  await using server = await scriptedServer(reply(202, { message: 'Auto-merged main into topic' }))
  const record = { sha: 'a'.repeat(40), environment: 'production', description: '', payload: {} }
  await expect(scriptedForge(server.url).forge.deployments.create(record)).rejects.toMatchObject({
    code: 'refused',
    message: expect.stringContaining('Auto-merged'),
  })
})

const PATH = '.github/workflows/deploy.yml'

test('GitHub itself says which job a deployment came of, also after a move, in a matrix and on a re-run', async () => {
  await using world = await startGitHub()
  const { people, forge } = world
  const sha = await people.tip()
  const run = people.workflowRun({ path: PATH, branch: 'main', sha, actor: 'ann' })
  const jobs = ['eu', 'us'].map((name) => run.job({ name, environment: 'production' }))
  run.job({ name: 'test' })
  const linked = jobs.map((job) => ({ deployment: job.deploymentId, run: run.id, job: job.id }))
  expect(await forge.deployments.jobs(sha)).toEqual(linked)
  run.finish()
  run.rerun('bob')
  const again = run.job({ name: 'eu', environment: 'production' })
  expect(await forge.deployments.jobs(sha)).toEqual([
    ...linked,
    { deployment: again.deploymentId, run: run.id, job: again.id },
  ])
})

test('a deployment made by request has no job, whatever its log and the check runs of a workflow say', async () => {
  await using world = await startGitHub()
  const { people, forge } = world
  const sha = await people.tip()
  const run = people.workflowRun({ path: PATH, branch: 'main', sha, actor: 'ann' })
  const job = run.job({ name: 'deploy' })
  people.deployment({ sha, creator: 'helper[bot]', statuses: [{ state: 'success', logUrl: job.logUrl }] })
  await forge.checks.create({ name: 'deploy', sha, externalId: '1', detailsUrl: job.logUrl, title: 'x', summary: 'x' })
  expect(await forge.deployments.jobs(sha)).toEqual([])
  expect(await forge.deployments.jobs('0'.repeat(40))).toEqual([])
})

test('check suites and check runs beyond a page are followed', async () => {
  await using world = await startGitHub()
  const { people, forge } = world
  const sha = await people.tip()
  for (let n = 0; n < 60; n += 1) people.workflowRun({ path: PATH, branch: 'main', sha, actor: 'ann' })
  const run = people.workflowRun({ path: PATH, branch: 'main', sha, actor: 'ann' })
  for (let n = 0; n < 120; n += 1) run.job({ name: `test ${n}` })
  const job = run.job({ name: 'deploy', environment: 'production' })
  expect(await forge.deployments.jobs(sha)).toEqual([{ deployment: job.deploymentId, run: run.id, job: job.id }])
})

test('once a run has expired its deployment stays, without the job', async () => {
  await using world = await startGitHub()
  const { people, forge } = world
  const sha = await people.tip()
  const run = people.workflowRun({ path: PATH, branch: 'main', sha, actor: 'ann' })
  const job = run.job({ name: 'deploy', environment: 'production' })
  job.finish()
  run.expire()
  expect(await forge.deployments.jobs(sha)).toEqual([])
  expect([await forge.runs.get(run.id), await forge.runs.job(job.id)]).toEqual([null, null])
  expect(await forge.deployments.list('production')).toMatchObject([{ id: job.deploymentId, statuses: [{}, {}] }])
})

test('a job that waits for its environment has a deployment already, which says so in no word of REST', async () => {
  await using world = await startGitHub()
  const { people, forge } = world
  const sha = await people.tip()
  const run = people.workflowRun({ path: PATH, branch: 'main', sha, actor: 'ann' })
  const job = run.job({ name: 'deploy', environment: 'production', waits: true })
  const states = async () => (await forge.deployments.list('production'))[0]?.statuses.map(({ state }) => state)
  expect(await states()).toEqual(['pending'])
  job.begin()
  job.finish()
  expect(await states()).toEqual(['success', 'in_progress', 'pending'])
})

test('a status that names another environment moves the deployment there', async () => {
  await using world = await startGitHub()
  const { people, forge } = world
  const sha = await people.tip()
  const id = people.deployment({ sha, creator: 'ann', environment: 'staging', statuses: [{ state: 'success' }] })
  people.deploymentStatus(id, 'helper[bot]', { state: 'success', environment: 'production' })
  expect(await forge.deployments.list('production')).toMatchObject([
    {
      id,
      environment: 'production',
      originalEnvironment: 'staging',
      statuses: [{ environment: 'production', by: { login: 'helper', kind: 'Bot' } }, { environment: 'staging' }],
    },
  ])
})
