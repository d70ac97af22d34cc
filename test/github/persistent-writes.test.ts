import { expect, test } from 'vitest'
import type { Client } from '../../src/github/client.ts'
import { createPatience } from '../../src/github/patience.ts'
import type { Repeat, WriteApi } from '../../src/github/writes.ts'
import { startGitHub } from './github.ts'
import { scriptedForge } from './scripted-forge.ts'
import { breakOff, drop, type Reply, reply, scriptedServer } from './scripted-server.ts'

const sha = 'b'.repeat(40)
const blob = reply(201, { sha, url: 'https://api.example/blob' })
const byte = new Uint8Array([1])
const MINUTE = 60_000
const sum = (sleeps: readonly number[]): number => sleeps.reduce((all, one) => all + one, 0)
const times = (count: number, each: Reply): Reply[] => Array.from({ length: count }, () => each)

/** Does not compile where it is not so. */
type IsNone<T extends never> = T
type Has<Api, Name> = Name & keyof Api
type Once = Parameters<Client['write']['once']>

test('a write goes through the table alone, each in the way that it can be repeated', () => {
  type Never = readonly [
    reads: IsNone<Has<Client['octokit']['rest']['issues'], 'create' | 'update'>>,
    blindly: IsNone<Has<WriteApi<'again' | 'courtesy'>['pulls'], 'create'>>,
    unlisted: IsNone<Has<WriteApi<Repeat>['issues'], 'lock' | 'delete'>>,
  ]
  const withoutLooking: Once extends readonly [send: unknown, find: unknown] ? Never['length'] : never = 3
  expect(withoutLooking).toBe(3)
})

test.each([
  ['a 502', reply(502, {})],
  ['a 500 with retry-after', reply(500, {}, { 'retry-after': '1' })],
  ['a dropped connection', drop],
  ['an answer that breaks off', breakOff],
  ['a page of HTML', reply(200, '<h1>Maintenance</h1>')],
])('what is addressed by its content is simply sent again after %s', async (_, trouble) => {
  await using server = await scriptedServer(trouble, trouble, blob)
  const { forge } = scriptedForge(server.url)
  expect(await forge.gitData.createBlob(byte)).toBe(sha)
  expect(server.seen).toHaveLength(3)
})

test('an outage of nine minutes is waited out with growing pauses, and one without end for ten minutes at least', async () => {
  await using short = await scriptedServer(...times(15, reply(502, {})), blob)
  const patient = scriptedForge(short.url)
  expect(await patient.forge.gitData.createBlob(byte)).toBe(sha)
  expect(patient.clock.sleeps.slice(0, 9)).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000])
  expect(sum(patient.clock.sleeps)).toBeGreaterThan(9 * MINUTE)

  await using endless = await scriptedServer(reply(502, {}))
  const given = scriptedForge(endless.url)
  await expect(given.forge.gitData.createBlob(byte)).rejects.toMatchObject({
    code: 'unreachable',
    message: expect.stringMatching(/^POST \/repos\/acme\/shop\/git\/blobs: HTTP 502\. Sent \d+ times in 10 min\./),
  })
  expect(sum(given.clock.sleeps)).toBe(10 * MINUTE)
})

test('a refusal is no outage: it is told at once', async () => {
  await using server = await scriptedServer(reply(422, { message: 'Validation Failed' }))
  const { forge, clock } = scriptedForge(server.url)
  await expect(forge.gitData.createBlob(byte)).rejects.toMatchObject({ code: 'refused' })
  expect(clock.sleeps).toEqual([])
})

test('a secondary limit that asks for four minutes gets them', async () => {
  const limit = reply(403, { message: 'You have exceeded a secondary rate limit.' }, { 'retry-after': '240' })
  await using server = await scriptedServer(limit, blob)
  const { forge, clock } = scriptedForge(server.url)
  expect(await forge.gitData.createBlob(byte)).toBe(sha)
  expect(clock.sleeps).toEqual([240_000])
})

test('nobody waits long for a courtesy', async () => {
  await using server = await scriptedServer(reply(502, {}))
  const { forge, clock } = scriptedForge(server.url)
  const asked = forge.pulls.requestReviewers(1, { logins: ['bob'], teams: [] })
  await expect(asked).rejects.toMatchObject({ code: 'unreachable' })
  expect(sum(clock.sleeps)).toBeLessThan(10_000)
})

test('where something else can be done meanwhile, a write is given up after half a minute', async () => {
  await using server = await scriptedServer(reply(502, {}))
  const patience = createPatience()
  const { forge, clock } = scriptedForge(server.url, undefined, { patience })
  await expect(patience.soon(() => forge.gitData.createBlob(byte))).rejects.toMatchObject({ code: 'unreachable' })
  expect(sum(clock.sleeps)).toBe(30_000)
  await expect(forge.gitData.createBlob(byte)).rejects.toMatchObject({ code: 'unreachable' })
  expect(sum(clock.sleeps)).toBe(30_000 + 10 * MINUTE)
})

test('once the run is cancelled nothing is waited for', async () => {
  await using server = await scriptedServer(reply(502, {}))
  const { forge, clock } = scriptedForge(server.url, undefined, { cancelled: AbortSignal.abort() })
  await expect(forge.gitData.createBlob(byte)).rejects.toMatchObject({ code: 'unreachable' })
  expect(sum(clock.sleeps)).toBeLessThan(10_000)
})

// Every write that would make a second thing: what it is, the request that makes it, and how many there are then.
type Made = readonly [what: string, route: RegExp, make: (on: Place) => Promise<unknown>, count: (on: Place) => unknown]
type Place = Awaited<ReturnType<typeof startGitHub>> & { readonly head: string }

const made: readonly Made[] = [
  ['a reference', /\/git\/refs$/, ({ forge, head }) => forge.gitData.createRef('refs/x/y', head), refs],
  [
    'a pull request',
    /\/pulls$/,
    ({ forge }) => forge.pulls.create({ title: 'T', body: 'B', head: 'topic', base: 'main', draft: false }),
    async ({ forge }) => (await forge.pulls.listByHead('topic')).length,
  ],
  [
    'an issue',
    /\/issues$/,
    ({ forge }) => forge.issues.create({ title: 'T', body: 'B', labels: ['l'] }),
    async ({ forge }) => (await forge.issues.list(['l'])).length,
  ],
  [
    'a comment',
    /\/comments$/,
    async ({ forge }) => {
      const { number } = await forge.issues.create({ title: 'T', body: 'B', labels: [] })
      await forge.issues.comment(number, 'News')
    },
    async ({ forge }) => (await forge.comments.list(1)).comments.length,
  ],
  [
    'a label',
    /\/labels$/,
    ({ forge }) => forge.issues.create({ title: 'T', body: 'B', labels: ['l'] }),
    async ({ forge }) => (await forge.issues.list(['l'])).length,
  ],
  [
    'a check run',
    /\/check-runs$/,
    ({ forge, head }) =>
      forge.checks.create({
        name: 'C',
        sha: head,
        externalId: 'e',
        detailsUrl: 'http://run',
        title: 'T',
        summary: 'S',
      }),
    async ({ forge, head }) => (await forge.checks.list(head, 'C')).length,
  ],
  [
    'a deployment',
    /\/deployments$/,
    ({ forge, head }) =>
      forge.deployments.create({ sha: head, environment: 'production', description: 'D', payload: { run: 1 } }),
    async ({ forge }) => (await forge.deployments.list('production')).length,
  ],
  [
    'the status of a deployment',
    /\/statuses$/,
    async ({ forge, head }) => {
      const id = await forge.deployments.create({ sha: head, environment: 'p', description: 'D', payload: {} })
      await forge.deployments.setStatus(id, { state: 'success', description: 'Done', logUrl: 'http://run' })
    },
    async ({ forge }) => (await forge.deployments.list('p'))[0]?.statuses.length,
  ],
]

async function refs({ forge, head }: Place) {
  return (await forge.gitData.getRef('refs/x/y')) === head ? 1 : 0
}

async function place(): Promise<Place> {
  const at = await startGitHub()
  at.people.user('alice')
  await at.people.commit({ files: { 'a.txt': 'a\n' }, message: 'A', author: 'alice' })
  await at.people.commit({ branch: 'topic', files: { 'b.txt': 'b\n' }, message: 'B', author: 'alice' })
  return Object.assign(at, { head: await at.people.tip('main') })
}

test.each(made)('%s is made once, whatever becomes of the answer', async (_, path, make, count) => {
  for (const fault of [{ kind: 'lost-answer' }, { kind: 'status', status: 502 }, { kind: 'drop' }] as const) {
    for (const repeated of [1, 2]) {
      await using at = await place()
      at.github.faults.add({ ...fault, method: 'POST', path, times: repeated })
      await make(at)
      expect([fault.kind, repeated, await count(at)]).toEqual([fault.kind, repeated, 1])
    }
  }
})

test('a reference that moved although nothing was answered has moved once', async () => {
  await using at = await place()
  await at.forge.gitData.createRef('refs/x/y', at.head)
  const next = await at.forge.gitData.createCommit({
    message: 'N',
    tree: (await at.forge.gitData.getCommit(at.head)).tree,
    parents: [at.head],
  })
  at.github.faults.add({ kind: 'lost-answer', method: 'PATCH', path: /\/git\/refs\// })
  await at.forge.gitData.updateRef('refs/x/y', next.sha)
  expect(await at.forge.gitData.getRef('refs/x/y')).toBe(next.sha)
  await expect(at.forge.gitData.updateRef('refs/x/y', at.head)).rejects.toMatchObject({ code: 'not-fast-forward' })
})

test('a reference that somebody else has taken meanwhile is not taken away', async () => {
  await using at = await place()
  await at.forge.gitData.createRef('refs/x/y', at.head)
  const other = await at.people.tip('topic')
  const away = { ref: 'refs/x/y', before: at.head, after: null }
  at.github.faults.add({ kind: 'lost-answer', path: /graphql$/, containing: /MoveRefs/ })
  expect(await at.forge.gitData.moveRefs([away])).toBe(true)
  expect(at.github.faults.pending).toBe(0)
  expect(await at.forge.gitData.getRef('refs/x/y')).toBeNull()
  await at.forge.gitData.createRef('refs/x/y', other)
  expect(await at.forge.gitData.moveRefs([away])).toBe(false)
  expect(await at.forge.gitData.getRef('refs/x/y')).toBe(other)
})
