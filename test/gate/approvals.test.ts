import { describe, expect, it } from 'vitest'
import { standing, withMachines } from '../../src/gate/approvals.ts'
import type { Approval, PullEvidence } from '../../src/gate/review-evidence.ts'
import { approvalOf, pullOf } from '../support/review-evidence.ts'

const head = 'a'.repeat(40)
const review = (reviewer: string, more: Partial<Approval> = {}): Approval =>
  approvalOf(head, head, { reviewer, ...more })
const ask = (approvals: Approval[], more: Partial<PullEvidence> = {}) => {
  const { approvals: counted, refusal } = standing(
    pullOf(1, { head, mergeCommit: head }, { approvals, contributors: ['Cleo'], ...more }),
  )
  return [counted.map(({ reviewer }) => reviewer), refusal]
}

describe('who counts', () => {
  it.each([
    ['an independent writer', review('bob'), ['bob']],
    ['the author under another case', review('ANN'), []],
    ['a co-author', review('cleo'), []],
    ['a bot by kind', review('helper', { kind: 'Bot' }), []],
    ['a bot by name', review('helper[bot]'), []],
    ['someone who may not push', review('bob', { canPush: false }), []],
    ['a dismissed approval', review('bob', { state: 'DISMISSED' }), []],
  ])('%s', (_, given, counted) => {
    expect(ask([given])).toEqual([counted, counted.length > 0 ? null : 'no-independent-approval'])
  })

  it('asks the latest review of each person, in any order', () => {
    const first = review('bob', { submittedAt: '2026-01-05T10:00:00Z' })
    const later = review('Bob', { state: 'DISMISSED', submittedAt: '2026-01-05T11:00:00Z' })
    expect(ask([later, first])).toEqual([[], 'no-independent-approval'])
    expect(ask([{ ...later, submittedAt: '2026-01-05T09:00:00Z' }, first])).toEqual([['bob'], null])
  })

  it('lets one standing request for changes outweigh approvals, but not that of a bystander', () => {
    const refused = review('dora', { state: 'CHANGES_REQUESTED' })
    expect(ask([review('bob'), refused])).toEqual([[], 'changes-requested'])
    expect(ask([review('bob'), { ...refused, canPush: false }])).toEqual([['bob'], null])
    expect(ask([review('bob'), { ...refused, reviewer: 'ann' }])).toEqual([['bob'], null])
  })

  it('does not count accounts that the policy knows as machines', () => {
    const robot = pullOf(1, { head, mergeCommit: head }, { approvals: [review('Robot'), review('bob')] })
    const { approvals } = standing(withMachines(robot, ['robot']))
    expect(approvals.map(({ reviewer }) => reviewer)).toEqual(['bob'])
  })

  it('credits nobody where a contributor is unknown', () => {
    expect(ask([review('bob')], { unknownContributor: true })).toEqual([[], 'contributor-unknown'])
    expect(ask([], { unknownContributor: true })).toEqual([[], 'no-independent-approval'])
  })
})
