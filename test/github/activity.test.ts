import { expect, test } from 'vitest'
import { startGitHub } from './github.ts'

test('the movements of one branch, newest first, over all pages', async () => {
  await using world = await startGitHub()
  const { people } = world
  const start = await people.tip()
  const first = await people.commit({ author: 'ann', branch: 'topic', files: { 'a.txt': '1' }, pusher: 'ben' })
  const second = await people.commit({ author: 'ann', branch: 'topic', files: { 'a.txt': '2' } })
  world.time.advance(60)
  await people.push('cleo', 'topic', start, { force: true })

  const found = await world.forge.activity.list('topic')
  expect(found).toEqual([
    {
      kind: 'force_push',
      ref: 'refs/heads/topic',
      before: second,
      after: start,
      at: '2026-01-05T09:01:00Z',
      actor: 'cleo',
    },
    { kind: 'push', ref: 'refs/heads/topic', before: first, after: second, at: '2026-01-05T09:00:00Z', actor: 'ann' },
    {
      kind: 'branch_creation',
      ref: 'refs/heads/topic',
      before: '0'.repeat(40),
      after: first,
      at: '2026-01-05T09:00:00Z',
      actor: 'ben',
    },
  ])
  for (let count = 0; count < 105; count++)
    await people.push('ann', 'topic', count % 2 ? start : second, { force: true })
  expect(await world.forge.activity.list('topic')).toHaveLength(108)
})

test("a public fork's movements, and null for those that are not this token's to read", async () => {
  await using world = await startGitHub()
  const fork = await world.people.fork('eve', { private: false })
  const first = await fork.commit({ author: 'eve', branch: 'topic', files: { 'a.txt': '1' } })
  const { activity } = world.forge
  expect(await activity.listElsewhere(fork.fullName, 'topic')).toMatchObject([{ after: first, actor: 'eve' }])
  expect(await activity.listElsewhere(fork.fullName, 'other')).toEqual([])
  expect(await activity.listElsewhere('eve/gone', 'topic')).toBeNull()
  fork.settings.private = true
  expect(await activity.listElsewhere(fork.fullName, 'topic')).toBeNull()
})

test('the movements of all branches, as many pages as are wanted', async () => {
  await using world = await startGitHub()
  const { people } = world
  const start = await people.tip()
  const other = await people.commit({ author: 'ann', branch: 'topic', files: { 'a.txt': '1' } })
  for (let count = 0; count < 110; count++)
    await people.push('ann', 'topic', count % 2 ? other : start, { force: true })
  const all = await world.forge.activity.recent(5)
  expect([all.complete, new Set(all.movements.map(({ ref }) => ref))]).toEqual([
    true,
    new Set(['refs/heads/topic', 'refs/heads/main']),
  ])
  expect(all.movements.length).toBeGreaterThan(110)
  const one = await world.forge.activity.recent(1)
  expect([one.complete, one.movements.length]).toEqual([false, 100])
  const enough = await world.forge.activity.recent(5, (movements) => movements.length >= 100)
  expect([enough.complete, enough.movements.length]).toEqual([false, 100])
  expect(await world.forge.activity.list('topic', (movements) => movements.length > 0)).toHaveLength(100)
})
