import { describe, expect, it } from 'vitest'
import type { UncoveredFile } from '../../../src/gate/coverage.ts'
import { unapprovedFiles } from '../../../src/gate/rules/approvals.ts'
import { coverage, uncoveredFile, unit } from '../../support/gate-view.ts'
import { judged, onlyRow, ruleFacts } from './rule-facts.ts'

const NOW = '2026-12-01T12:00:00Z'
const rule = '{ rules: [{ paths: ["db/**"], approvals: 2, teams: [acme/dba] }] }'
const dba = { names: ['acme/dba'], logins: ['kim'], unknown: null }

/** The row of the rule where these files are uncovered. */
function row(...files: readonly UncoveredFile[]) {
  return onlyRow(rule, ruleFacts(NOW, { unapproved: unapprovedFiles(coverage([...files], [unit()])) }))
}

describe('approvals by path', () => {
  it.each<[string, readonly UncoveredFile[], string, string, string, readonly string[]]>([
    ['are all there', [], 'ok', 'approved', 'All that rules by path ask for is approved.', []],
    [
      'are not what other lines wait for',
      [uncoveredFile('src/a.ts')],
      'ok',
      'approved',
      'All that rules by path ask for is approved.',
      [],
    ],
    [
      'are too few for one file',
      [uncoveredFile('db/1.sql', { reason: 'rule-approvals-missing', demanded: { approvals: 2, teams: [] } })],
      'review',
      'approvals-missing',
      '1 file lacks approvals that rules by path ask for.',
      ['db/1.sql lacks approvals: asked for 2 approvals'],
    ],
    [
      'are of nobody of the team, or of a team that cannot be read',
      [
        uncoveredFile('db/1.sql', { reason: 'rule-team-missing', demanded: { approvals: 1, teams: [dba] } }),
        uncoveredFile('db/2.sql', {
          reason: 'rule-team-unreadable',
          demanded: { approvals: 2, teams: [{ ...dba, logins: [] }] },
        }),
      ],
      'review',
      'approvals-missing',
      '2 files lack approvals that rules by path ask for.',
      [
        'db/1.sql lacks the approval of a team: asked for 1 approval, one of acme/dba',
        'db/2.sql lacks the approval of a team that cannot be read: asked for 2 approvals, one of acme/dba',
      ],
    ],
    [
      'are of another form of the lines',
      [uncoveredFile('db/1.sql', { demanded: { approvals: 2, teams: [] } })],
      'review',
      'approvals-missing',
      '1 file lacks approvals that rules by path ask for.',
      ['db/1.sql was not seen in this form: asked for 2 approvals'],
    ],
  ])('%s', (_, files, outcome, reasonCode, message, evidence) => {
    expect(row(...files)).toEqual({ rule: 'approvals', outcome, reasonCode, message, evidence })
  })

  it('are no rule where the policy has none by path', () => {
    expect(judged('{}', ruleFacts(NOW, { unapproved: ['db/1.sql lacks approvals'] }))).toEqual([])
  })
})
