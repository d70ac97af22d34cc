import { expect, test } from 'vitest'
import { startGitHub } from './github.ts'

test('merged pull requests of many commits, in one query for each hundred', async () => {
  await using world = await startGitHub()
  const { people } = world
  const start = await people.tip()
  await people.commit({ author: 'ann', branch: 'topic', files: { 'a.txt': '1' } })
  const number = await people.openPull({ author: 'ann', title: 'Topic', head: 'topic', base: 'main' })
  const landed = await people.merge(number, 'ben', 'squash')
  await people.commit({ author: 'ann', branch: 'open', files: { 'b.txt': '1' } })
  await people.openPull({ author: 'ann', title: 'Open', head: 'open', base: 'main' })
  const open = await people.tip('open')

  const unknown = Array.from({ length: 60 }, (_, index) => index.toString(16).padStart(40, '0'))
  const found = await world.forge.reviews.pullsOfCommits([landed, start, open, ...unknown])
  expect(found.get(landed)).toEqual([number])
  expect([...found.values()].flat()).toEqual([number])
  expect(found.size).toBe(63)
  expect(world.github.counts().graphql).toBe(1)
  // A run in flight goes on with the name that it began with.
  people.rename('store')
  expect((await world.forge.reviews.pullsOfCommits([landed])).get(landed)).toEqual([number])
})

test('a pull request with its people, reviews and events', async () => {
  await using world = await startGitHub()
  const { people, time } = world
  people.user('ben', { permission: 'write' })
  people.user('eve', { permission: 'read' })
  const first = await people.commit({ author: 'ann', branch: 'topic', files: { 'a.txt': '1' }, coAuthors: ['cleo'] })
  await people.commit({ author: 'ann', branch: 'release', files: { 'r.txt': '1' } })
  const number = await people.openPull({ author: 'dependabot[bot]', title: 'Topic', head: 'topic', base: 'release' })
  people.review(number, 'ben', 'APPROVED')
  people.review(number, 'eve', 'COMMENTED')
  time.advance(60)
  const ghost = { name: 'Ghost', email: 'ghost@nowhere.example' }
  const start = await people.tip()
  const committer = { name: 'GitHub', email: 'noreply@github.com' }
  const second = await people.commit({
    author: ghost,
    committer,
    branch: 'rewritten',
    files: { 'a.txt': '2' },
    parents: [start],
  })
  await people.push('dan', 'topic', second, { force: true })
  people.review(number, 'eve', 'CHANGES_REQUESTED')
  await people.retarget(number, 'ann', 'main')
  time.advance(60)
  const landed = await people.merge(number, 'ben', 'squash')

  expect(await world.forge.reviews.pullFacts([number])).toEqual([
    {
      number,
      title: 'Topic',
      body: '',
      size: { files: 1, lines: 1 },
      url: expect.stringContaining(`/acme/shop/pull/${number}`),
      author: { login: 'dependabot[bot]', kind: 'Bot' },
      merged: true,
      mergedAt: '2026-01-05T09:02:00Z',
      mergeCommit: landed,
      headSha: second,
      headBranch: 'topic',
      headRepository: 'acme/shop',
      base: 'main',
      labels: [],
      commits: [{ sha: second, authors: [null], committer: { login: 'web-flow', kind: 'User' }, parents: [start] }],
      reviews: [
        {
          reviewer: { login: 'ben', kind: 'User' },
          state: 'APPROVED',
          submittedAt: '2026-01-05T09:00:00Z',
          commit: second,
          canPush: true,
        },
        {
          reviewer: { login: 'eve', kind: 'User' },
          state: 'CHANGES_REQUESTED',
          submittedAt: '2026-01-05T09:01:00Z',
          commit: second,
          canPush: false,
        },
      ],
      events: [
        { kind: 'head-force-pushed', at: '2026-01-05T09:01:00Z', before: first, after: second, actor: 'dan' },
        { kind: 'base-changed', at: '2026-01-05T09:01:00Z', from: 'release', to: 'main' },
        { kind: 'closed', at: '2026-01-05T09:02:00Z' },
      ],
      complete: true,
    },
  ])
})

test('authors are all of a commit, co-authors with the author', async () => {
  await using world = await startGitHub()
  await world.people.commit({
    author: 'ann',
    branch: 'topic',
    files: { 'a.txt': '1' },
    coAuthors: ['cleo', 'renovate[bot]'],
  })
  const number = await world.people.openPull({ author: 'ann', title: 'Topic', head: 'topic', base: 'main' })
  const [facts] = await world.forge.reviews.pullFacts([number])
  expect(facts).toMatchObject({ merged: false, mergedAt: null, mergeCommit: null })
  expect(facts?.commits[0]?.authors).toEqual([
    { login: 'ann', kind: 'User' },
    { login: 'cleo', kind: 'User' },
    { login: 'renovate[bot]', kind: 'Bot' },
  ])
})

test('a list that is longer than its page is followed', async () => {
  await using world = await startGitHub()
  const { people } = world
  const shas: string[] = []
  for (let count = 0; count < 31; count++)
    shas.push(await people.commit({ author: 'ann', branch: 'topic', files: { 'a.txt': `${count}` } }))
  const number = await people.openPull({ author: 'ann', title: 'Topic', head: 'topic', base: 'main' })
  for (let count = 0; count < 105; count++) people.review(number, 'ben', 'APPROVED')
  await people.push('ann', 'other', await people.tip())
  for (let count = 0; count < 106; count++) await people.retarget(number, 'ann', count % 2 ? 'main' : 'other')
  const [facts] = await world.forge.reviews.pullFacts([number])
  expect(facts?.commits.map(({ sha }) => sha)).toEqual(shas)
  expect(facts?.reviews).toHaveLength(105)
  expect(facts?.events).toHaveLength(106)
  expect(facts?.complete).toBe(true)
  expect(world.github.counts().graphql).toBe(4)
})

test('more authors than one page holds are not taken for all', async () => {
  await using world = await startGitHub()
  const coAuthors = Array.from({ length: 12 }, (_, index) => `helper-${index}`)
  await world.people.commit({ author: 'ann', branch: 'topic', files: { 'a.txt': '1' }, coAuthors })
  const number = await world.people.openPull({ author: 'ann', title: 'Topic', head: 'topic', base: 'main' })
  expect(await world.forge.reviews.pullFacts([number])).toMatchObject([{ complete: false }])
})

test('many pull requests are asked for forty at a time and keep their order', async () => {
  await using world = await startGitHub()
  const numbers: number[] = []
  for (let count = 0; count < 3; count++) {
    await world.people.commit({ author: 'ann', branch: `topic-${count}`, files: { 'a.txt': `${count}` } })
    numbers.unshift(await world.people.openPull({ author: 'ann', title: 'x', head: `topic-${count}`, base: 'main' }))
  }
  const many = Array.from({ length: 14 }, () => numbers).flat()
  expect((await world.forge.reviews.pullFacts(many)).map(({ number }) => number)).toEqual(many)
  expect(world.github.counts().graphql).toBe(2)
  expect(await world.forge.reviews.pullFacts([])).toEqual([])
})

test('a pull request that does not exist is an error, not a gap', async () => {
  await using world = await startGitHub()
  await expect(world.forge.reviews.pullFacts([999])).rejects.toMatchObject({
    code: 'not-found',
    message: expect.stringContaining('999'),
  })
})
