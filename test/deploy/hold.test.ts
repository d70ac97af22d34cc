import { expect, test } from 'vitest'
import { decideResponse } from '../../src/deploy/decide-response.ts'
import { holdsOf, isHeld, releaseHold, setHold } from '../../src/deploy/hold.ts'
import { parseRecord, recordFiles } from '../../src/deploy/record-files.ts'
import { emptyRecord, type Hold } from '../../src/deploy/record.ts'
import { baseline, fakeSha, regressedVerdict } from '../support/record-fixtures.ts'

const hold: Hold = {
  bad: fakeSha('b'),
  good: fakeSha('a'),
  since: '2026-03-06T17:00:00Z',
  incidentKey: 'incident:production:b',
}

test('a hold that stands is not dated anew', () => {
  const held = setHold(emptyRecord, hold)
  expect(setHold(held, { ...hold, since: '2026-03-07T00:00:00Z' }).hold).toEqual(hold)
})

test('only its own incident releases a hold', () => {
  const held = setHold(emptyRecord, hold)
  expect(releaseHold(held, 'incident:production:other').hold).toEqual(hold)
  expect(releaseHold(held, hold.incidentKey).hold).toBeNull()
})

const newer = { ...hold, bad: fakeSha('c'), incidentKey: 'incident:production:c' }

test('of two deploys that overlap and are both bad neither hold is lost', () => {
  const held = setHold(setHold(emptyRecord, hold), newer)
  expect(holdsOf(held)).toEqual([newer, hold])
  expect(setHold(held, { ...hold, since: '2026-03-07T00:00:00Z' })).toBe(held)
  expect([newer, hold].map(({ incidentKey }) => isHeld(held, incidentKey))).toEqual([true, true])
})

test('each is released by its own incident, in any order', () => {
  const held = setHold(setHold(emptyRecord, hold), newer)
  expect(releaseHold(held, newer.incidentKey).hold).toEqual(hold)
  expect(releaseHold(held, hold.incidentKey).hold).toEqual(newer)
  expect(releaseHold(releaseHold(held, hold.incidentKey), newer.incidentKey).hold).toBeNull()
})

test('several holds are read back as they were written', () => {
  const held = setHold(setHold(emptyRecord, hold), newer)
  expect(parseRecord(recordFiles(held), 'here').hold).toEqual(held.hold)
})

test('a hold names the earlier deploys that may have brought the fault, but none that was good before or is gone back to', () => {
  const [old, lost, tip] = ['a1', 'b2', 'c3'].map(fakeSha)
  const run = { id: 1, attempt: 1 }
  const marks = [{ deployment: 1, sha: old ?? '', word: 'good', at: '2026-03-06T16:00:00Z', run }] as const
  const suspects = [old ?? '', lost ?? '', tip ?? '']
  const { hold } = decideResponse(
    { ...emptyRecord, marks },
    {
      environment: 'production',
      deployment: 3,
      bad: tip ?? '',
      baseSha: null,
      base: 'main',
      verdict: regressedVerdict({ deploys: suspects, suspects }),
      baseline,
      at: '2026-03-06T17:05:00Z',
      run,
    },
  )
  expect(hold).toMatchObject({ bad: tip, good: old, also: [lost] })
})
