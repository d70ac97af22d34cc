import { expect, test } from 'vitest'
import { endWatch, lastGood, markBad, markGood, planWatch, rollbackTarget } from '../../src/deploy/record-entries.ts'
import { isCalledBad } from '../../src/deploy/proven.ts'
import { emptyRecord, type EnvironmentRecord, type WatchEntry } from '../../src/deploy/record.ts'
import { fakeSha } from '../support/record-fixtures.ts'

const facts = (deployment: number, start: string) => ({
  deployment,
  sha: fakeSha(start),
  at: '2026-03-06T17:00:00Z',
  run: { id: 1, attempt: 1 },
})

function record(...words: (readonly ['good' | 'bad', number, string])[]): EnvironmentRecord {
  return words.reduce<EnvironmentRecord>((sofar, [word, deployment, start]) => {
    return (word === 'good' ? markGood : markBad)(sofar, facts(deployment, start))
  }, emptyRecord)
}

test('the last good is the newest deployment whose watch ended healthy', () => {
  expect(lastGood(record(['good', 1, 'a1'], ['good', 2, 'b2'], ['bad', 3, 'c3']))?.sha).toBe(fakeSha('b2'))
})

test('deployment order decides, not the order in which watches ended', () => {
  expect(lastGood(record(['good', 2, 'b2'], ['good', 1, 'a1']))?.sha).toBe(fakeSha('b2'))
})

test('what came after the bad deployment is no way back from it', () => {
  const later = record(['good', 1, 'a1'], ['bad', 3, 'c3'], ['good', 4, 'd4'])
  expect(lastGood(later, 3)?.sha).toBe(fakeSha('a1'))
})

test('a commit that was called bad later is not good', () => {
  const redeployed = record(['good', 1, 'a1'], ['good', 2, 'b2'], ['bad', 3, 'b2'])
  expect(lastGood(redeployed)?.sha).toBe(fakeSha('a1'))
  expect(isCalledBad(redeployed, fakeSha('b2'))).toBe(true)
})

test('a deployment has one word, and bad replaces good', () => {
  const changed = record(['good', 1, 'a1'], ['bad', 1, 'a1'])
  expect(changed.marks).toMatchObject([{ deployment: 1, word: 'bad' }])
})

test('a commit that was called bad is never good again: not by its deployment, nor by another one of it', () => {
  const same = record(['bad', 1, 'a1'], ['good', 1, 'a1'])
  const other = record(['good', 1, 'a1'], ['bad', 5, 'b2'], ['good', 6, 'b2'])
  expect(same.marks).toMatchObject([{ deployment: 1, word: 'bad' }])
  expect(other.marks).toHaveLength(2)
  expect(lastGood(other)?.sha).toBe(fakeSha('a1'))
})

test('nor is it where an older version has marked it good beside bad', () => {
  const good = record(['good', 1, 'a1'], ['good', 6, 'b2'])
  const mixed = { ...good, marks: [...good.marks, ...record(['bad', 5, 'b2']).marks] }
  expect(lastGood(mixed)?.sha).toBe(fakeSha('a1'))
})

test('red stays red: of two jobs of one run the other one ends healthy', () => {
  const of = { sha: fakeSha('a1'), run: { id: 1, attempt: 1 } }
  const entry = {
    ...of,
    deployment: 1,
    baseSha: null,
    state: 'planned',
    startedAt: null,
    baseline: null,
    verdict: null,
  } as const
  const red = endWatch(planWatch(emptyRecord, entry), of, { state: 'ended', verdict: 'regressed' })
  const both = endWatch(planWatch(red, entry), of, { state: 'ended', verdict: 'healthy' })
  expect(both.watches).toMatchObject([{ verdict: 'regressed' }])
})

test('a watch of its own stands where its gate has planned it, also when it alone is run again; a whole new attempt is the newest', () => {
  const planned = (start: string, id: number, attempt: number, plannedAt: string): WatchEntry => ({
    sha: fakeSha(start),
    run: { id, attempt },
    deployment: null,
    baseSha: null,
    state: 'planned',
    startedAt: null,
    baseline: null,
    verdict: null,
    plannedAt,
  })
  const two = [planned('a1', 1, 1, '2026-03-06T17:00:00Z'), planned('b2', 2, 1, '2026-03-06T18:00:00Z')].reduce(
    (record, entry) => planWatch(record, entry),
    emptyRecord,
  )
  const order = (record: EnvironmentRecord) => record.watches.map(({ run }) => [run.id, run.attempt])
  expect(order(planWatch(two, planned('a1', 1, 1, '2026-03-06T17:00:00Z')))).toEqual([
    [1, 1],
    [2, 1],
  ])
  expect(order(planWatch(two, planned('a1', 1, 2, '2026-03-06T17:00:00Z')))).toEqual([
    [1, 2],
    [2, 1],
  ])
  expect(order(planWatch(two, planned('a1', 1, 2, '2026-03-06T19:00:00Z')))).toEqual([
    [2, 1],
    [1, 2],
  ])
})

test('with nothing watched the previous live one is the target, and says so', () => {
  const bad = { deployment: 3, baseSha: fakeSha('a1') }
  expect(rollbackTarget(emptyRecord, bad)).toEqual({ sha: fakeSha('a1'), proof: 'previous-live' })
  expect(rollbackTarget(record(['good', 1, 'b2']), bad)).toEqual({ sha: fakeSha('b2'), proof: 'watched-healthy' })
  expect(rollbackTarget(emptyRecord, { ...bad, baseSha: null })).toBeNull()
})
