import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assessCoverage } from '../../src/gate/assess.ts'
import type { PathRule } from '../../src/gate/path-rules.ts'
import { isEnough, ownersAsked } from '../../src/gate/residue-review.ts'
import type { Approval, PullEvidence } from '../../src/gate/review-evidence.ts'
import type { Repository } from '../../src/git/repository.ts'
import { type GitFixture, gitFixture } from '../support/git-fixture.ts'

let fixture: GitFixture
let repository: Repository
let base: string
let heads: { first: string; last: string; merge: string }
beforeEach(async () => {
  fixture = gitFixture({ 'db/1.sql': 'one\n', 'a.txt': 'a\n' })
  base = fixture.tip()
  fixture.on('topic', base)
  const first = fixture.commit({ 'db/1.sql': 'one\ntwo\n', 'a.txt': 'b\n' })
  const last = fixture.commit({ 'db/1.sql': 'one\ntwo\nthree\n' })
  fixture.on('main')
  heads = { first, last, merge: fixture.squash('topic') }
  repository = await fixture.open()
})
afterEach(async () => {
  await repository.close()
  fixture.dispose()
})

const approval = (reviewer: string, head: string): Approval => ({
  reviewer,
  kind: 'User',
  canPush: true,
  state: 'APPROVED',
  head,
  base: 'main',
  baseSha: base,
  submittedAt: '2026-01-05T10:00:00Z',
})

async function left(rules: readonly PathRule[], approvals: readonly Approval[], author = 'ann') {
  const pull: PullEvidence = {
    number: 3,
    title: 'topic',
    author,
    head: heads.last,
    mergeCommit: heads.merge,
    base: 'main',
    contributors: [],
    unknownContributor: false,
    approvals,
  }
  const bots = [{ login: 'robot[bot]', paths: ['**'] }]
  const question = { base, head: heads.merge, evidence: { branch: 'main', pulls: [pull] }, approvals: 1, bots }
  return assessCoverage(repository, { ...question, pathRules: rules })
}

const told = ({ uncovered }: Awaited<ReturnType<typeof left>>): string[] =>
  uncovered.map(({ path, reason, added }) => `${path} ${added.join(',')} ${reason}`)

const two: PathRule = { paths: ['db/**'], approvals: 2, teams: [] }
const dba = (members: readonly string[] | null): PathRule => ({
  paths: ['**/*.sql'],
  approvals: 1,
  teams: [{ name: 'acme/dba', members }],
})

describe('rules by path', () => {
  it('ask for approvals of these lines, not of the pull request', async () => {
    const { last, first } = heads
    expect(told(await left([], [approval('bob', last)]))).toEqual([])
    expect(told(await left([two], [approval('bob', last)]))).toEqual(['db/1.sql 2,3 rule-approvals-missing'])
    // Cleo saw one of the two lines.
    expect(told(await left([two], [approval('bob', last), approval('cleo', first)]))).toEqual([
      'db/1.sql 3 rule-approvals-missing',
    ])
    expect(told(await left([two], [approval('bob', last), approval('cleo', last)]))).toEqual([])
    expect(told(await left([two], [approval('bob', last), approval('ann', last)]))).toEqual([
      'db/1.sql 2,3 rule-approvals-missing',
    ])
  })

  it('ask for somebody of a team, and are unmet where nobody may see it', async () => {
    const { last } = heads
    expect(told(await left([dba(['Kim'])], [approval('bob', last)]))).toEqual(['db/1.sql 2,3 rule-team-missing'])
    expect(told(await left([dba(['Kim'])], [approval('kim', last)]))).toEqual([])
    expect(told(await left([dba(null)], [approval('kim', last)]))).toEqual(['db/1.sql 2,3 rule-team-unreadable'])
  })

  it('combine by the most that one asks for, and the teams of each', async () => {
    const { last } = heads
    const rules = [two, dba(['kim'])]
    expect(told(await left(rules, [approval('bob', last), approval('cleo', last)]))).toEqual([
      'db/1.sql 2,3 rule-team-missing',
    ])
    expect(told(await left(rules, [approval('bob', last), approval('kim', last)]))).toEqual([])
    const { uncovered } = await left(rules, [])
    expect(
      uncovered.map(({ path, demanded }) => [path, demanded?.approvals, demanded?.teams.map(({ names }) => names)]),
    ).toEqual([
      ['a.txt', undefined, undefined],
      ['db/1.sql', 2, [['acme/dba']]],
    ])
    // By its digest too somebody of the team has to approve.
    const owners = ownersAsked(uncovered)
    expect([isEnough(['bob', 'cleo'], { owners }, 2), isEnough(['bob', 'kim'], { owners }, 2)]).toEqual([false, true])
  })

  it('hold for a bot that needs nobody elsewhere', async () => {
    expect(told(await left([], [], 'robot[bot]'))).toEqual([])
    expect(told(await left([two], [], 'robot[bot]'))).toEqual(['db/1.sql 2,3 rule-approvals-missing'])
  })

  it('leave the summary as it is of what they do not ask for', async () => {
    const { summary, units } = await left([two], [approval('bob', heads.last)])
    expect(summary).toMatchObject({ changedLines: 4, coveredLines: 2, uncoveredFiles: 1, percent: 50 })
    expect(units).toMatchObject([{ covered: false, reason: 'rule-approvals-missing' }])
  })
})
