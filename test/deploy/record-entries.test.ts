import { expect, test } from 'vitest'
import { isMarkedBad, lastGood, markBad, markGood, rollbackTarget } from '../../src/deploy/record-entries.ts'
import { emptyRecord, type EnvironmentRecord } from '../../src/deploy/record.ts'
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
  expect(isMarkedBad(redeployed, fakeSha('b2'))).toBe(true)
})

test('a deployment has one word, the latest', () => {
  const changed = record(['bad', 1, 'a1'], ['good', 1, 'a1'])
  expect(changed.marks).toHaveLength(1)
  expect(isMarkedBad(changed, fakeSha('a1'))).toBe(false)
})

test('with nothing watched the previous live one is the target, and says so', () => {
  const bad = { deployment: 3, baseSha: fakeSha('a1') }
  expect(rollbackTarget(emptyRecord, bad)).toEqual({ sha: fakeSha('a1'), proof: 'previous-live' })
  expect(rollbackTarget(record(['good', 1, 'b2']), bad)).toEqual({ sha: fakeSha('b2'), proof: 'watched-healthy' })
  expect(rollbackTarget(emptyRecord, { ...bad, baseSha: null })).toBeNull()
})
