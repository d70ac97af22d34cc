import { afterEach, beforeEach, expect, test } from 'vitest'
import { OutsideError } from '../../src/base/errors.ts'
import { lockRef } from '../../src/deploy/keys.ts'
import { holderCommit, LockHeldError, withLock } from '../../src/deploy/lock.ts'
import { markGood } from '../../src/deploy/record-entries.ts'
import { createRecordStore } from '../../src/deploy/record-store.ts'
import { emptyRecord, type EnvironmentRecord } from '../../src/deploy/record.ts'
import { fakeSha } from '../support/record-fixtures.ts'
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
  forge.faults.loseAnswerOf('moveRefs')
  expect(await withLock(deps(1), key, work)).toBe('done')
})

const deployed = (record: EnvironmentRecord): EnvironmentRecord =>
  markGood(record, {
    deployment: 1,
    sha: fakeSha('1'),
    at: '2026-03-06T17:00:00Z',
    run: { id: 1, attempt: 1 },
  })

test('what is written under the lock gives it back in the same move', async () => {
  const { gitData, clock, faults } = forge
  const store = createRecordStore(gitData, 'production', { id: 1, attempt: 1 }, clock)
  await withLock(deps(1), key, async (lock) => {
    await store.update('Deployment 1 is good', deployed, lock)
    expect(await readRef(forge.git, ref)).toBeUndefined()
    // Whoever has it now keeps it.
    await leaveLock(2)
  })
  expect(await readRef(forge.git, ref)).toBeDefined()
  expect(faults.log.filter((write) => write === 'moveRefs')).toHaveLength(2)
})

test('nothing is written under a lock that another run has taken over', async () => {
  const { gitData, clock } = forge
  const store = createRecordStore(gitData, 'production', { id: 1, attempt: 1 }, clock)
  const late = withLock(deps(1), key, async (lock) => {
    forge.setRun(1, 'completed')
    await withLock(deps(2), key, async () => {
      await expect(store.update('Deployment 1 is good', deployed, lock)).rejects.toThrow(LockHeldError)
    })
    return store.update('Deployment 1 is good', deployed, lock)
  })
  await expect(late).rejects.toThrow('taken over')
  expect(await store.read()).toEqual(emptyRecord)
})
