import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assessCoverage, type CoverageQuestion } from '../../src/gate/assess.ts'
import type { PullEvidence } from '../../src/gate/review-evidence.ts'
import type { Repository } from '../../src/git/repository.ts'
import { type Files, gitFixture, type GitFixture, lines } from '../support/git-fixture.ts'
import { approvalOf, pullOf } from '../support/review-evidence.ts'

let fixture: GitFixture
let repository: Repository
let base: string

beforeEach(async () => {
  fixture = gitFixture({ 'a.txt': lines(10), 'package-lock.json': '{}\n' })
  base = fixture.tip()
  repository = await fixture.open()
})
afterEach(async () => {
  await repository.close()
  fixture.dispose()
})

async function reasons(more: Partial<CoverageQuestion> & { readonly pulls: PullEvidence[] }): Promise<unknown[]> {
  const evidence = { branch: 'main', pulls: more.pulls }
  const question = { base, head: fixture.tip('main'), evidence, approvals: 1, ...more }
  const { units, uncovered } = await assessCoverage(repository, question)
  return [units.at(-1)?.reason, uncovered.length]
}

describe('a known bot', () => {
  const login = 'dependabot[bot]'
  const bots = [{ login, paths: ['package-lock.json'] }]

  function bumped(
    more: Partial<PullEvidence> = {},
    slipped = {},
    files: Files = { 'package-lock.json': '{ "a": 1 }\n' },
  ) {
    fixture.on('bump', base)
    const head = fixture.commit(files)
    fixture.on('main')
    const mergeCommit = fixture.merge('bump', slipped)
    return [pullOf(1, { head, mergeCommit }, { author: login, ...more })]
  }

  it('needs nobody where it was alone, in its paths, and landed as it was', async () => {
    const pulls = bumped()
    expect(await reasons({ pulls, bots })).toEqual(['known-bot', 0])
    expect(await reasons({ pulls })).toEqual(['no-independent-approval', 1])
    expect(await reasons({ pulls, bots: [{ login: 'renovate[bot]', paths: ['**'] }] })).toEqual([
      'no-independent-approval',
      1,
    ])
  })

  it.each<[string, Partial<PullEvidence>]>([
    ['somebody else had a part in it', { contributors: [login, 'ann'] }],
    ['it cannot be told who pushed', { unknownContributor: true }],
    ['a commit names somebody without an account', { unnamedCommit: true }],
    ['its branch is in a fork', { fromFork: true }],
    ['somebody else opened it', { author: 'ann', contributors: [login] }],
    ['a person only has its name', { author: 'dependabot' }],
    ['it went to another branch', { base: 'develop' }],
    ['its head is gone', { head: null }],
    ['a reviewer requests changes', { approvals: [approvalOf(null, null, { state: 'CHANGES_REQUESTED' })] }],
  ])('is looked at like anybody where %s', async (_, more) => {
    expect(await reasons({ pulls: bumped(more), bots })).not.toContain('known-bot')
  })

  it('is looked at where more landed than it made, or elsewhere than it may', async () => {
    expect(await reasons({ pulls: bumped({}, { 'package-lock.json': '{ "evil": 1 }\n' }), bots })).toEqual([
      'no-independent-approval',
      1,
    ])
  })

  it('is looked at where it changes another file as well', async () => {
    const pulls = bumped({}, {}, { 'package-lock.json': '{ "a": 1 }\n', 'a.txt': 'x\n' })
    expect(await reasons({ pulls, bots })).toEqual(['no-independent-approval', 2])
  })
})

describe('an exact revert or cherry-pick', () => {
  const exactReverts = true
  const exactCherryPicks = true

  /** A pull request that was approved and squashed; `base` moves behind it. */
  function reviewed(approved = true): { pull: PullEvidence; unit: string } {
    fixture.on('topic', base)
    const head = fixture.commit({ 'a.txt': lines(10, { 2: 'reviewed' }) })
    fixture.on('main')
    const unit = fixture.squash('topic')
    const approvals = approved ? [approvalOf(head, base)] : []
    base = fixture.commit({ 'other.txt': 'went on\n' })
    return { pull: pullOf(1, { head, mergeCommit: unit }, { approvals }), unit }
  }

  it('of a reviewed unit is covered if the policy says so, also long after', async () => {
    const good = [base]
    const { pull, unit } = reviewed()
    fixture.git('revert', '--no-edit', unit)
    expect(await reasons({ pulls: [pull], exactReverts, good })).toEqual(['exact-revert', 0])
    // What it brings back ran before: where no good deployment shows that, nobody knows whether anybody approved it.
    expect(await reasons({ pulls: [pull], exactReverts })).toEqual(['exact-revert-unmeasured', 1])
    expect(await reasons({ pulls: [pull], exactCherryPicks })).toEqual(['direct-push', 1])
    expect(await reasons({ pulls: [pull] })).toEqual(['direct-push', 1])
    // Without its pull request nobody knows that it was reviewed; facts of its own may come beside the range's.
    expect(await reasons({ pulls: [], exactReverts })).toEqual(['direct-push', 1])
    const sources = new Map([[unit, { branch: 'main', pulls: [pull] }]])
    expect(await reasons({ pulls: [], exactReverts, sources, good })).toEqual(['exact-revert', 0])
  })

  it('is what it is and not what its message says', async () => {
    const { pull, unit } = reviewed()
    fixture.commit({ 'a.txt': lines(10, { 9: 'slipped in' }) }, `Revert "topic"\n\nThis reverts commit ${unit}.`)
    expect(await reasons({ pulls: [pull], exactReverts })).toEqual(['direct-push', 1])
  })

  it('of what nobody has reviewed is not covered', async () => {
    const { pull, unit } = reviewed(false)
    fixture.git('revert', '--no-edit', unit)
    expect(await reasons({ pulls: [pull], exactReverts })).toEqual(['direct-push', 1])
  })

  it('of a revert needs eyes: only what was reviewed itself can be repeated', async () => {
    const { pull, unit } = reviewed()
    fixture.git('revert', '--no-edit', unit)
    const taken = fixture.tip()
    base = taken
    fixture.git('revert', '--no-edit', taken)
    expect(await reasons({ pulls: [pull], exactReverts })).toEqual(['direct-push', 1])
  })

  it('of another branch is covered as a pick, and not as the revert of what is not there', async () => {
    fixture.on('release', base)
    fixture.on('main')
    const { pull, unit } = reviewed()
    base = fixture.tip('release')
    fixture.on('release')
    fixture.git('cherry-pick', '-x', unit)
    const head = fixture.tip('release')
    expect(await reasons({ pulls: [pull], head, exactCherryPicks })).toEqual(['exact-cherry-pick', 0])
    expect(await reasons({ pulls: [pull], head })).toEqual(['direct-push', 1])
    fixture.git('reset', '-q', '--hard', base)
    fixture.commit({ 'a.txt': lines(10) }, `This reverts commit ${unit}.`)
    fixture.commit({ 'a.txt': lines(10, { 2: 'not there' }) }, `This reverts commit ${unit}.`)
    expect(await reasons({ pulls: [pull], head: fixture.tip('release'), exactReverts })).toEqual(['direct-push', 1])
  })
})
