import { expect, test } from 'vitest'
import { patience } from './patience.ts'
import { breakOff, drop, reply, scriptedServer } from './scripted-server.ts'
import { scriptedForge } from './scripted-forge.ts'

const repository = reply(200, { id: 7, default_branch: 'main', has_issues: true, private: false })
const viewer = reply(200, { data: { viewer: { login: 'github-actions[bot]' } } })
const blob = reply(201, { sha: 'b'.repeat(40), url: 'https://api.example/blob' })
const unreachable = { code: 'unreachable' }

test.each([500, 502, 503, 504])('a read is repeated after %i', async (status) => {
  await using server = await scriptedServer(reply(status, {}), repository)
  const { forge, clock } = scriptedForge(server.url)
  expect(await forge.info.get()).toEqual({ id: 7, defaultBranch: 'main', hasIssues: true, private: false })
  expect(clock.sleeps).toEqual([500])
})

test.each([
  ['a dropped connection', drop],
  ['an answer that breaks off', breakOff],
  ['a page of HTML with 502', reply(502, '<h1>Bad gateway</h1>')],
])('a read is repeated after %s', async (_, trouble) => {
  await using server = await scriptedServer(trouble, repository)
  const { forge, clock } = scriptedForge(server.url)
  expect(await forge.info.get()).toMatchObject({ id: 7 })
  expect(clock.sleeps).toEqual([500])
})

test('a read without an answer in time is repeated', async () => {
  using client = patience()
  await using server = await scriptedServer(client.silence, repository)
  const { forge, clock } = scriptedForge(server.url, { read: 500, write: 700 })
  expect(await forge.info.get()).toMatchObject({ id: 7 })
  expect([client.asked, clock.sleeps]).toEqual([[500, 500], [500]])
})

test('a GraphQL query is a read although it is posted', async () => {
  await using server = await scriptedServer(reply(502, {}), drop, viewer)
  const { forge, clock } = scriptedForge(server.url)
  expect(await forge.info.viewer()).toBe('github-actions[bot]')
  expect(clock.sleeps).toEqual([500, 1000])
  expect(server.seen).toEqual(Array(3).fill('POST /api/graphql'))
})

test('an internal error of GraphQL, which comes as 200, is repeated', async () => {
  const broken = reply(200, { data: null, errors: [{ message: 'Something went wrong while executing your query' }] })
  await using server = await scriptedServer(broken, viewer)
  expect(await scriptedForge(server.url).forge.info.viewer()).toBe('github-actions[bot]')
})

test('after three repeats a read fails and says where and what to do', async () => {
  await using server = await scriptedServer(reply(503, {}))
  const { forge, clock } = scriptedForge(server.url)
  await expect(forge.info.get()).rejects.toMatchObject({
    name: 'OutsideError',
    code: 'unreachable',
    message: expect.stringMatching(/^GET \/repos\/acme\/shop: HTTP 503\..*githubstatus\.com/),
  })
  expect(clock.sleeps).toEqual([500, 1000, 2000])
})

test('a write without an answer in time is sent again', async () => {
  using client = patience()
  await using server = await scriptedServer(client.silence, blob)
  const { forge, clock } = scriptedForge(server.url, { read: 500, write: 700 })
  expect(await forge.gitData.createBlob(new Uint8Array([1]))).toBe('b'.repeat(40))
  expect(server.seen).toHaveLength(2)
  expect([client.asked, clock.sleeps]).toEqual([[700, 700], [500]])
})

test('a refused connection was never sent, so nothing is looked for', async () => {
  const server = await scriptedServer(blob)
  await server[Symbol.asyncDispose]()
  const { forge, clock } = scriptedForge(server.url)
  const failed = forge.gitData.createRef('refs/x/y', 'b'.repeat(40))
  await expect(failed).rejects.toMatchObject({ ...unreachable, message: expect.stringContaining('ECONNREFUSED') })
  await expect(failed).rejects.not.toMatchObject({ message: expect.stringContaining('may have been carried out') })
  expect(clock.sleeps.slice(0, 3)).toEqual([500, 1000, 2000])
})

test('a write that could not be looked for either says so', async () => {
  await using server = await scriptedServer(drop)
  const failed = scriptedForge(server.url).forge.gitData.createRef('refs/x/y', 'b'.repeat(40))
  await expect(failed).rejects.toMatchObject({
    ...unreachable,
    message: expect.stringContaining('It may have been carried out: the next run looks for it first.'),
  })
})

test('retry-after takes the place of the pause, and beyond ten minutes nobody waits', async () => {
  await using patient = await scriptedServer(reply(503, {}, { 'retry-after': '7' }), repository)
  const { forge, clock } = scriptedForge(patient.url)
  await forge.info.get()
  expect(clock.sleeps).toEqual([7000])

  await using long = await scriptedServer(reply(503, {}, { 'retry-after': '601' }), repository)
  const other = scriptedForge(long.url)
  await expect(other.forge.info.get()).rejects.toMatchObject(unreachable)
  expect(other.clock.sleeps).toEqual([])
})
