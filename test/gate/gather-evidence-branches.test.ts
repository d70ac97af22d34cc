import { expect, it } from 'vitest'
import { readActivity } from '../../src/gate/gather-evidence.ts'
import type { Activity, Enough } from '../../src/github/activity.ts'

const NONE = '0'.repeat(40)
const created = (branch: string, before = NONE): Activity => ({
  kind: 'branch_creation',
  ref: `refs/heads/${branch}`,
  before,
  after: 'a'.repeat(40),
  at: '2026-01-05T09:00:00Z',
  actor: 'ann',
})

/** A server whose log has one movement a page. */
function server(log: Activity[], whole: boolean) {
  const asked: string[] = []
  const list = (branch: string) => {
    asked.push(branch)
    return Promise.resolve([created(branch)])
  }
  const recent = (pages: number, enough: Enough = () => false) => {
    const end = log.findIndex((_, at) => enough(log.slice(0, at + 1)))
    const movements = end < 0 ? log : log.slice(0, end + 1)
    asked.push(`all, ${movements.length} of at most ${pages} pages`)
    return Promise.resolve({ movements, complete: whole && end < 0 })
  }
  return { asked, list, recent }
}

const isBegun: Enough = (movements) => movements.at(-1)?.before === NONE
const wanted = (branches: readonly string[]) => new Map(branches.map((branch) => [branch, isBegun]))
const many = Array.from({ length: 40 }, (_, at) => `topic-${at}`)

it('asks about few branches one by one, and about each once', async () => {
  const given = server([], true)
  const activityOf = await readActivity(given, wanted(['a', 'b']))
  await activityOf('a')
  await activityOf('a')
  expect(given.asked).toEqual(['a'])
})

it('reads the log of all branches for many until it tells enough of each, and no branch by itself', async () => {
  const log = ['other', ...many, 'long ago'].map((branch) => created(branch))
  const given = server(log, false)
  const activityOf = await readActivity(given, wanted(many))
  expect(await activityOf('topic-3')).toHaveLength(1)
  expect(given.asked).toEqual(['all, 41 of at most 10 pages'])
})

it('asks for a branch of which the log does not tell enough', async () => {
  const given = server([created('topic-3', 'b'.repeat(40)), created('topic-5')], false)
  const activityOf = await readActivity(given, wanted(many))
  for (const branch of ['topic-3', 'topic-4', 'topic-5', 'not wanted before']) await activityOf(branch)
  expect(given.asked.slice(1)).toEqual(['topic-3', 'topic-4', 'not wanted before'])
})

it('believes a whole log that does not name a branch', async () => {
  const given = server([], true)
  expect(await (await readActivity(given, wanted(many)))('topic-4')).toEqual([])
})
