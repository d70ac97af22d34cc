import { afterEach, beforeEach, expect, test } from 'vitest'
import { OutsideError } from '../../src/base/errors.ts'
import { lockRef } from '../../src/deploy/keys.ts'
import { holderCommit, withLock } from '../../src/deploy/lock.ts'
import { readRef } from '../stand-in/git/refs.ts'
import { createMemoryForge, type MemoryForge } from '../support/memory-forge.ts'
import { createTestLog } from '../support/shop.ts'

const key = 'incident:production:x'
const ref = lockRef(key).primary
let forge: MemoryForge
beforeEach(async () => void (forge = await createMemoryForge()))
afterEach(() => forge.close())

const deps = (runId: number, attempt = 1, runnerName = 'runner 1') => {
  const { gitData, runs, clock } = forge
  return { gitData, runs, clock, run: { runId, attempt, runnerName }, log: createTestLog() }
}

/** A lock that a run has left behind. */
async function leaveLock(runId: number, attempt = 1): Promise<void> {
  await forge.gitData.createRef(ref, await holderCommit(deps(runId, attempt), key, null))
}

const work = async () => 'done'

test('the lock is there during the work and gone after it', async () => {
  const during = await withLock(deps(1), key, async () => readRef(forge.git, ref))
  expect(during).toBeDefined()
  expect(await readRef(forge.git, ref)).toBeUndefined()
})

test('the lock is given back when the work fails', async () => {
  await expect(withLock(deps(1), key, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await readRef(forge.git, ref)).toBeUndefined()
})

test('work of two runs never overlaps', async () => {
  let inside = 0
  let most = 0
  const careful = async () => {
    inside += 1
    most = Math.max(most, inside)
    await new Promise((resolve) => setTimeout(resolve, 20))
    inside -= 1
  }
  await Promise.all([1, 2, 3].map((id) => withLock(deps(id), key, careful)))
  expect(most).toBe(1)
})

test('a run at work is waited for, and then the next start goes on', async () => {
  await leaveLock(1)
  await expect(withLock(deps(2), key, work)).rejects.toThrow('held the lock')
})

test.each([
  ['a run that has ended', 1, 1, 2, 1],
  ['an earlier attempt of the same run', 2, 1, 2, 2],
  ['this very job', 2, 1, 2, 1],
])('a lock left by %s is taken over', async (_, left, leftAttempt, id, attempt) => {
  forge.setRun(1, 'completed')
  await leaveLock(left, leftAttempt)
  expect(await withLock(deps(id, attempt), key, work)).toBe('done')
  expect(await readRef(forge.git, ref)).toBeUndefined()
})

test('another job of the same run is waited for', async () => {
  await leaveLock(2)
  await expect(withLock(deps(2, 1, 'runner 2'), key, work)).rejects.toThrow('held the lock')
})

test('two runs that find the same stale lock do not both take it', async () => {
  forge.setRun(1, 'completed')
  await leaveLock(1)
  let inside = 0
  const exclusive = async () => {
    expect((inside += 1)).toBe(1)
    await new Promise((resolve) => setTimeout(resolve, 20))
    inside -= 1
  }
  await Promise.all([withLock(deps(2), key, exclusive), withLock(deps(3), key, exclusive)])
})

test('a lock whose run may not be read is given up on in time', async () => {
  const runs = { get: () => Promise.reject(new OutsideError('missing-permission', 'actions: read')) }
  await leaveLock(1)
  await expect(withLock({ ...deps(2), runs }, key, work)).rejects.toThrow('held the lock')
  await forge.clock.sleep(10 * 60 * 1000)
  expect(await withLock({ ...deps(2), runs }, key, work)).toBe('done')
})

test('a lost answer of the lock itself does no harm', async () => {
  forge.faults.loseAnswerOf('createRef')
  expect(await withLock(deps(1), key, work)).toBe('done')
})
