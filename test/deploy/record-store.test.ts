import { afterEach, beforeEach, expect, test } from 'vitest'
import { addResponse, markGood } from '../../src/deploy/record-entries.ts'
import { createRecordStore } from '../../src/deploy/record-store.ts'
import { emptyRecord, type EnvironmentRecord } from '../../src/deploy/record.ts'
import type { RefMove } from '../../src/github/git-data.ts'
import { readRef } from '../stand-in/git/refs.ts'
import { createMemoryForge, type MemoryForge } from '../support/memory-forge.ts'
import { decidedResponse, fakeSha } from '../support/record-fixtures.ts'

const ref = 'refs/deploy-guard/production'
let forge: MemoryForge
beforeEach(async () => void (forge = await createMemoryForge()))
afterEach(() => forge.close())

const storeOf = (id: number) => createRecordStore(forge.gitData, 'production', { id, attempt: 1 }, forge.clock)
const good = (deployment: number) => (record: EnvironmentRecord) =>
  markGood(record, {
    deployment,
    sha: fakeSha(String(deployment)),
    at: '2026-03-06T17:00:00Z',
    run: { id: 1, attempt: 1 },
  })
const deployments = (record: EnvironmentRecord) => record.marks.map((mark) => mark.deployment)
const commits = () => forge.git.lines(['rev-list', ref])

test('an environment that nobody has written yet has an empty record', async () => {
  expect(await storeOf(1).read()).toEqual(emptyRecord)
})

test('what one run writes another reads, down to the verdict', async () => {
  const response = decidedResponse()
  await storeOf(1).update('A watch regressed', (record) => addResponse(record, response))
  expect((await storeOf(2).read()).responses).toEqual([response])
})

test('each commit names why and the run', async () => {
  await storeOf(7).update('Deployment 1 is good', good(1))
  const { message } = await forge.gitData.getCommit((await readRef(forge.git, ref))?.sha ?? '')
  expect(message).toBe('Deployment 1 is good\n\nDeploy-Guard-Environment: production\nDeploy-Guard-Run: 7/1\n')
})

test('a change that changes nothing writes nothing', async () => {
  await storeOf(1).update('one', good(1))
  await storeOf(1).update('again', good(1))
  expect(await commits()).toHaveLength(1)
})

test('a record that has not moved is not read again, and one that has is', async () => {
  let reads = 0
  const readTextFiles = (tree: string) => ((reads += 1), forge.gitData.readTextFiles(tree))
  const store = createRecordStore({ ...forge.gitData, readTextFiles }, 'production', { id: 1, attempt: 1 }, forge.clock)
  await store.update('zero', good(10))
  await store.update('one', good(1))
  await store.read()
  const before = reads
  await store.update('two', good(2))
  await store.read()
  expect(reads).toBe(before)
  await storeOf(2).update('the other run', good(3))
  expect(deployments(await store.read())).toEqual([10, 1, 2, 3])
})

test('what this run wrote last is not asked for again before its next write, whoever has written since', async () => {
  let asked = 0
  const getRef = (name: string) => ((asked += 1), forge.gitData.getRef(name))
  const store = createRecordStore({ ...forge.gitData, getRef }, 'production', { id: 1, attempt: 1 }, forge.clock)
  await store.update('one', good(1))
  const before = asked
  await store.update('two', good(2))
  expect(asked).toBe(before)
  await storeOf(2).update('the other run', good(3))
  await store.update('four', good(4))
  expect(deployments(await storeOf(3).read())).toEqual([1, 2, 3, 4])
})

test('that there is nothing to change is believed of the newest record only', async () => {
  const store = storeOf(1)
  await store.update('one', good(1))
  await storeOf(2).update('the other run', (record) => ({ ...record, marks: [] }))
  await store.update('again', good(1))
  expect(deployments(await storeOf(3).read())).toEqual([1])
})

test('a ref that someone deleted meanwhile is begun anew', async () => {
  const store = storeOf(1)
  await store.update('one', good(1))
  await forge.git.text(['update-ref', '-d', ref])
  await store.update('two', good(2))
  expect(deployments(await storeOf(3).read())).toEqual([2])
})

test.each(['a new record', 'a newer one'])(
  'a race lost at %s applies the change to the newer record',
  async (which) => {
    if (which === 'a newer one') await storeOf(1).update('zero', good(10))
    forge.faults.meanwhile('moveRefs', async () => void (await storeOf(2).update('the other run', good(2))))
    await storeOf(1).update('one', good(1))
    expect(deployments(await storeOf(3).read()).toSorted()).toEqual(
      which === 'a newer one' ? [1, 10, 2].toSorted() : [1, 2],
    )
  },
)

test('eight runs at once lose nothing', async () => {
  const ids = [1, 2, 3, 4, 5, 6, 7, 8]
  await Promise.all(ids.map((id) => storeOf(id).update(`run ${id}`, good(id))))
  expect(deployments(await storeOf(9).read()).toSorted((a, b) => a - b)).toEqual(ids)
  expect(await commits()).toHaveLength(8)
})

test.each([0, 1])('an answer that is lost is looked up, not written twice: on top of %i', async (before) => {
  if (before === 1) await storeOf(1).update('zero', good(10))
  forge.faults.loseAnswerOf('moveRefs')
  await storeOf(1).update('one', good(1))
  expect(await commits()).toHaveLength(before + 1)
})

test('a host that refuses our refs gets a branch', async () => {
  const refusing = {
    ...forge.gitData,
    moveRefs: async (moves: readonly RefMove[]) =>
      forge.gitData.moveRefs(
        moves.map((move) =>
          move.before !== null || move.ref.startsWith('refs/heads/') ? move : { ...move, ref: 'refs/deploy-guard/..' },
        ),
      ),
  }
  const store = createRecordStore(refusing, 'production', { id: 1, attempt: 1 }, forge.clock)
  await store.update('one', good(1))
  await store.update('two', good(2))
  expect(deployments(await store.read())).toEqual([1, 2])
  expect(await forge.git.lines(['for-each-ref', '--format=%(refname)'])).toEqual([
    'refs/heads/deploy-guard-state/production',
  ])
})

test('the past is bounded, the newest stays', async () => {
  await storeOf(1).update('many', (record) =>
    Array.from({ length: 60 }, (_, i) => i + 1).reduce((sofar, id) => good(id)(sofar), record),
  )
  const marks = deployments(await storeOf(1).read())
  expect([marks.length, marks[0], marks.at(-1)]).toEqual([50, 11, 60])
})

test('unfinished responses and the one that is held outlive the bound', async () => {
  const key = (index: number) => `incident:production:${index}`
  const responses = Array.from({ length: 30 }, (_, index) =>
    decidedResponse({ incidentKey: key(index), settled: index !== 1 }),
  )
  const hold = { bad: fakeSha('b'), good: null, since: '2026-03-06T17:00:00Z', incidentKey: key(0) }
  const record = await storeOf(1).update('many', (empty) => ({ ...empty, responses, hold }))
  expect(record.responses.map((response) => response.incidentKey)).toEqual(
    [0, 1, ...Array.from({ length: 20 }, (_, i) => i + 10)].map(key),
  )
})

test('Production and production have one record, also where an older version began it with a capital', async () => {
  const named = (environment: string) =>
    createRecordStore(forge.gitData, environment, { id: 1, attempt: 1 }, forge.clock)
  await named('Production').update('Deployment 1 is good', good(1))
  await named('production').update('Deployment 2 is good', good(2))
  expect(deployments(await named('PRODUCTION').read())).toEqual([1, 2])

  const before = 'refs/deploy-guard/Staging'
  await named('staging').update('Deployment 3 is good', good(3))
  await forge.gitData.createRef(before, (await forge.gitData.getRef('refs/deploy-guard/staging')) ?? '')
  await forge.gitData.moveRefs([
    { ref: 'refs/deploy-guard/staging', before: await forge.gitData.getRef(before), after: null },
  ])
  await named('Staging').update('Deployment 4 is good', good(4))
  expect(deployments(await named('Staging').read())).toEqual([3, 4])
})
