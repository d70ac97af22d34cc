import { expect, test } from 'vitest'
import { ConfigurationError } from '../../src/base/errors.ts'
import { parseRecord, recordFiles } from '../../src/deploy/record-files.ts'
import { fullRecord } from '../support/full-record.ts'

test('a record from before the gate had a memory is read as one with nothing in it', () => {
  const files = new Map(recordFiles(fullRecord))
  files.delete('gate.json')
  expect(parseRecord(files, 'the ref').gate).toEqual({ issue: null, held: null, debts: [], used: [] })
})

test('every shape of a record survives writing and reading', () => {
  expect(parseRecord(recordFiles(fullRecord), 'the ref')).toEqual(fullRecord)
})

const spoilt = (name: string, text: string | null) => {
  const files = new Map(recordFiles(fullRecord))
  if (text === null) files.delete(name)
  else files.set(name, text)
  return () => parseRecord(files, 'refs/deploy-guard/production')
}

test.each([
  ['marks.json', null, 'marks.json in refs/deploy-guard/production cannot be read: the file is missing'],
  ['hold.json', '{"bad"', 'hold.json in refs/deploy-guard/production cannot be read: it is not JSON'],
  ['hold.json', '{}', 'hold.json in refs/deploy-guard/production cannot be read: bad: '],
  ['marks.json', '[{"deployment":"5"}]', 'marks.json in refs/deploy-guard/production cannot be read: 0.deployment: '],
  ['version.json', '{"version":2}', 'was written by a newer Deploy Guard (state version 2, this one knows 1)'],
])('%s as %s is an error that names ref and file', (name, text, message) => {
  expect(spoilt(name, text)).toThrow(ConfigurationError)
  expect(spoilt(name, text)).toThrow(message)
})

test('a newer state is named as newer even where its other files are of another shape', () => {
  const files = new Map([['version.json', '{"version":3}']])
  expect(() => parseRecord(files, 'the ref')).toThrow('newer Deploy Guard')
})
