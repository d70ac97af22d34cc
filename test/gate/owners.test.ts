import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseCodeowners } from '../../src/deploy/codeowners.ts'
import { assessCoverage } from '../../src/gate/assess.ts'
import type { Coverage } from '../../src/gate/coverage.ts'
import type { Ownership } from '../../src/gate/owners.ts'
import { isEnough, ownersAsked } from '../../src/gate/residue-review.ts'
import type { Approval } from '../../src/gate/review-evidence.ts'
import type { Repository } from '../../src/git/repository.ts'
import { gitFixture, type GitFixture, lines } from '../support/git-fixture.ts'
import { approvalOf, pullOf } from '../support/review-evidence.ts'

let fixture: GitFixture
let repository: Repository
let base: string

beforeEach(async () => {
  fixture = gitFixture({ 'pay/a.txt': lines(10), 'shop/a.txt': lines(10) })
  base = fixture.tip()
  repository = await fixture.open()
})
afterEach(async () => {
  await repository.close()
  fixture.dispose()
})

const owned = (text: string | null, teams: [string, string[]][] = []): Ownership => ({
  codeowners: text === null ? null : parseCodeowners(text),
  teams: new Map(teams),
})

/** A branch of two commits, squashed: the first changes pay, the second what it is told. */
function landed(second: Record<string, string>): { first: string; last: string; mergeCommit: string } {
  fixture.on('topic', base)
  const first = fixture.commit({ 'pay/a.txt': lines(10, { 2: 'approved' }) })
  const last = fixture.commit(second)
  fixture.on('main')
  return { first, last, mergeCommit: fixture.squash('topic') }
}

async function assess(
  { last, mergeCommit }: ReturnType<typeof landed>,
  approvals: Approval[],
  ownership: Ownership,
): Promise<Coverage> {
  const pulls = [pullOf(1, { head: last, mergeCommit }, { approvals })]
  return assessCoverage(repository, {
    base,
    head: fixture.tip('main'),
    evidence: { branch: 'main', pulls },
    approvals: 1,
    ownership,
  })
}

const short = ({ uncovered }: Coverage): unknown[] =>
  uncovered.map(({ path, reason, added, owners }) => [path, reason, added, owners?.names])
const dora = (head: string): Approval => approvalOf(head, base, { reviewer: 'Dora' })

describe('owners', () => {
  it('leaves files alone that belong to nobody, and takes any one owner of a line', async () => {
    const change = landed({ 'shop/a.txt': lines(10, { 3: 'free' }) })
    const approvals = [dora(change.last)]
    expect((await assess(change, approvals, owned('/pay/ @cleo @dora'))).summary.percent).toBe(100)
    expect(short(await assess(change, approvals, owned('/pay/ @cleo')))).toEqual([
      ['pay/a.txt', 'owner-approval-missing', [2], ['@cleo']],
    ])
  })

  it('asks for the form that landed: an owner who saw an earlier one leaves the rest', async () => {
    const change = landed({ 'pay/a.txt': lines(10, { 2: 'approved', 8: 'pushed later' }) })
    const approvals = [dora(change.first), approvalOf(change.last, base)]
    // GitHub, and whoever compares names with names, is content: Dora has approved, and so has somebody the last push.
    const coverage = await assess(change, approvals, owned('/pay/ @dora'))
    expect(short(coverage)).toEqual([['pay/a.txt', 'owner-approval-missing', [8], ['@dora']]])
    expect(coverage.units).toMatchObject([{ covered: false, reason: 'owner-approval-missing', residue: ['pay/a.txt'] }])
    expect(coverage.summary).toMatchObject({ changedLines: 4, coveredLines: 2, uncoveredFiles: 1, percent: 50 })
  })

  it('counts an owner who approved before others went on in other files', async () => {
    const change = landed({ 'shop/a.txt': lines(10, { 3: 'later' }) })
    const approvals = [dora(change.first), approvalOf(change.last, base)]
    expect((await assess(change, approvals, owned('/pay/ @dora'))).summary.percent).toBe(100)
  })

  it('does not count an owner who had a part in it', async () => {
    const change = landed({})
    const approvals = [approvalOf(change.last, base), approvalOf(change.last, base, { reviewer: 'ann' })]
    expect(short(await assess(change, approvals, owned('* @ann')))).toMatchObject([
      ['pay/a.txt', 'owner-approval-missing', [2], ['@ann']],
    ])
  })

  it('knows the members of a team, and never takes one that cannot be read as content', async () => {
    const change = landed({})
    const approvals = [dora(change.last)]
    const rule = '/pay/ @acme/pay'
    expect((await assess(change, approvals, owned(rule, [['@acme/pay', ['dora']]]))).summary.percent).toBe(100)
    expect(short(await assess(change, approvals, owned(rule)))).toEqual([
      ['pay/a.txt', 'owner-unreadable', [2], ['@acme/pay']],
    ])
    expect((await assess(change, approvals, owned(`${rule} @dora`))).summary.percent).toBe(100)
    expect(short(await assess(change, approvals, owned('* dora@example.com')))).toMatchObject([
      ['pay/a.txt', 'owner-unreadable', [2], ['dora@example.com']],
    ])
  })

  it('does not take a missing file as content either', async () => {
    const change = landed({})
    expect(short(await assess(change, [dora(change.last)], owned(null)))).toEqual([
      ['pay/a.txt', 'codeowners-missing', [2], []],
    ])
  })

  it('names one thing once, with its owners, where nobody has seen it at all', async () => {
    const change = landed({})
    const coverage = await assess(change, [], owned('* @dora @cleo'))
    expect(short(coverage)).toEqual([['pay/a.txt', 'no-independent-approval', [2], ['@dora', '@cleo']]])
    const owners = ownersAsked(coverage.uncovered)
    expect(owners).toEqual([['cleo', 'dora']])
    expect(isEnough(['bob'], { owners }, 1)).toBe(false)
    expect(isEnough(['Cleo'], { owners }, 1)).toBe(true)
    expect(isEnough(['Cleo'], { owners: [...owners, []] }, 1)).toBe(false)
  })
})
