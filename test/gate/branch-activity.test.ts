import { expect, it } from 'vitest'
import { readActivity } from '../../src/gate/branch-activity.ts'
import type { Activity } from '../../src/github/activity.ts'

const NONE = '0'.repeat(40)
const created = (branch: string, before = NONE): Activity => ({
  kind: 'branch_creation',
  ref: `refs/heads/${branch}`,
  before,
  after: 'a'.repeat(40),
  at: '2026-01-05T09:00:00Z',
  actor: 'ann',
})

function server(movements: Activity[], complete: boolean) {
  const asked: string[] = []
  const list = (branch: string) => {
    asked.push(branch)
    return Promise.resolve([created(branch)])
  }
  const recent = (pages: number) => {
    asked.push(`all, ${pages} pages`)
    return Promise.resolve({ movements, complete })
  }
  return { asked, list, recent }
}

const many = Array.from({ length: 40 }, (_, at) => `topic-${at}`)

it('asks about few branches one by one', async () => {
  const given = server([], true)
  await (
    await readActivity(given, ['a', 'b'])
  )('a')
  expect(given.asked).toEqual(['a'])
})

it('reads the log of all branches for many, and no branch that it tells of by itself', async () => {
  const given = server(
    many.map((branch) => created(branch)),
    false,
  )
  const activityOf = await readActivity(given, many)
  expect(await activityOf('topic-3')).toHaveLength(1)
  expect(given.asked).toEqual(['all, 10 pages'])
})

it('asks for a branch whose beginning the log did not reach', async () => {
  const given = server([created('topic-3', 'b'.repeat(40))], false)
  const activityOf = await readActivity(given, many)
  await activityOf('topic-3')
  await activityOf('topic-4')
  expect(given.asked.slice(1)).toEqual(['topic-3', 'topic-4'])
})

it('believes a whole log that does not name a branch', async () => {
  const given = server([], true)
  expect(await (await readActivity(given, many))('topic-4')).toEqual([])
})
