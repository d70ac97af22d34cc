import { expect, test } from 'vitest'
import { ConfigurationError } from '../../src/base/errors.ts'
import { parseRecord, recordFiles } from '../../src/deploy/record-files.ts'
import type { EnvironmentRecord } from '../../src/deploy/record.ts'
import { baseline, decidedResponse, fakeSha } from '../support/record-fixtures.ts'

const run = { id: 1, attempt: 2 }
const pushed = { branch: 'x', commit: fakeSha('c'), tree: fakeSha('d'), leftOut: ['.github/workflows/x.yml'] }

const full: EnvironmentRecord = {
  version: 1,
  marks: [{ deployment: 5, sha: fakeSha('a'), word: 'good', at: '2026-03-06T17:00:00.000Z', run }],
  watches: [
    {
      deployment: null,
      sha: fakeSha('a'),
      baseSha: null,
      run,
      state: 'planned',
      startedAt: null,
      baseline,
      verdict: null,
    },
    {
      deployment: 5,
      sha: fakeSha('a'),
      baseSha: fakeSha('b'),
      run,
      state: 'ended',
      startedAt: '2026-03-06T17:00:00Z',
      baseline: null,
      verdict: 'healthy',
    },
  ],
  responses: [
    decidedResponse(),
    decidedResponse({ rollback: { step: 'opened', pull: 3, ...pushed }, settled: true }),
    decidedResponse({
      rollback: { step: 'pushed', url: 'https://x.test', ...pushed },
      incident: { step: 'none', reason: 'issues-disabled' },
    }),
    decidedResponse({ good: null, rollback: { step: 'none', reason: 'closed-by-person', conflicts: [], pull: 4 } }),
    decidedResponse({
      incident: {
        step: 'opened',
        issue: 9,
        phase: 'monitoring',
        timeline: [{ at: '2026-03-06T17:00:00Z', text: 'x' }],
      },
    }),
  ],
  hold: { bad: fakeSha('b'), good: fakeSha('a'), since: '2026-03-06T17:00:00Z', incidentKey: 'k' },
  gate: {
    issue: 12,
    held: { sha: fakeSha('a'), digest: 'd'.repeat(64), at: '2026-03-06T17:00:00Z' },
    debts: [
      {
        digest: 'e'.repeat(64),
        sha: fakeSha('a'),
        base: fakeSha('b'),
        at: '2026-03-06T17:00:00Z',
        reason: 'fire',
        by: null,
        run,
        files: [{ path: 'a', pull: null }],
        people: ['ann'],
        approvable: true,
      },
    ],
    used: [7],
  },
}

test('a record from before the gate had a memory is read as one with nothing in it', () => {
  const files = new Map(recordFiles(full))
  files.delete('gate.json')
  expect(parseRecord(files, 'the ref').gate).toEqual({ issue: null, held: null, debts: [], used: [] })
})

test('every shape of a record survives writing and reading', () => {
  expect(parseRecord(recordFiles(full), 'the ref')).toEqual(full)
})

const spoilt = (name: string, text: string | null) => {
  const files = new Map(recordFiles(full))
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
