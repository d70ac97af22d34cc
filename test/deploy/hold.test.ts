import { expect, test } from 'vitest'
import { releaseHold, setHold } from '../../src/deploy/hold.ts'
import { emptyRecord, type Hold } from '../../src/deploy/record.ts'
import { fakeSha } from '../support/record-fixtures.ts'

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

test('a newer fault takes the place of an older hold', () => {
  const newer = { ...hold, bad: fakeSha('c'), incidentKey: 'incident:production:c' }
  expect(setHold(setHold(emptyRecord, hold), newer).hold).toEqual(newer)
})
