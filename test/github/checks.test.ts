import { expect, test } from 'vitest'
import type { CheckAnnotation } from '../../src/github/checks.ts'
import { startGitHub } from './github.ts'
import { reply, scriptedServer } from './scripted-server.ts'
import { scriptedForge } from './scripted-forge.ts'

const check = (sha: string) => ({
  name: 'Deploy Guard: production',
  sha,
  externalId: 'run-1',
  detailsUrl: 'https://example.com/run',
})
const notes = (count: number): CheckAnnotation[] =>
  Array.from({ length: count }, (_, index) => ({
    path: 'a.txt',
    startLine: index + 1,
    endLine: index + 1,
    level: 'warning',
    message: 'unseen',
  }))

test('a check run begins in progress and ends with its conclusion', async () => {
  await using world = await startGitHub()
  const { checks } = world.forge
  const sha = await world.people.tip()
  const made = await checks.create({ ...check(sha), title: 'Watching', summary: 'so far' })
  expect(made).toMatchObject({
    name: 'Deploy Guard: production',
    externalId: 'run-1',
    status: 'in_progress',
    conclusion: null,
  })
  await checks.update(made.id, { title: 'Healthy', summary: 'done', conclusion: 'neutral' })
  expect(await checks.list(sha, 'Deploy Guard: production')).toEqual([
    { ...made, status: 'completed', conclusion: 'neutral' },
  ])
})

test('the list has every run of the name, newest first', async () => {
  await using world = await startGitHub()
  const { checks } = world.forge
  const sha = await world.people.tip()
  const older = await checks.create({ ...check(sha), title: 't', summary: 's', conclusion: 'failure' })
  const newer = await checks.create({ ...check(sha), title: 't', summary: 's', conclusion: 'success' })
  await checks.create({ ...check(sha), name: 'other', title: 't', summary: 's' })
  expect((await checks.list(sha, 'Deploy Guard: production')).map(({ id }) => id)).toEqual([newer.id, older.id])
})

test('annotations are sent fifty a request, at creation and at update', async () => {
  await using world = await startGitHub()
  const { checks } = world.forge
  const made = await checks.create({
    ...check(await world.people.tip()),
    title: 't',
    summary: 's',
    annotations: notes(120),
  })
  expect(world.github.writes()).toHaveLength(3)
  await checks.update(made.id, { title: 't', summary: 's', annotations: notes(51), conclusion: 'success' })
  expect(world.github.writes()).toHaveLength(5)
})

test('what is too long is cut at a whole character', async () => {
  await using server = await scriptedServer(reply(201, { id: 1, name: 'x', status: 'in_progress' }))
  const long = '한'.repeat(30_000)
  await scriptedForge(server.url).forge.checks.create({
    ...check('a'.repeat(40)),
    title: 't',
    summary: long,
    text: `a${long}`,
  })
  expect(JSON.parse(server.bodies[0] ?? '')).toMatchObject({
    output: { summary: '한'.repeat(21_845), text: `a${'한'.repeat(21_844)}` },
  })
})
