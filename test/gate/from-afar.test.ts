import { afterEach, beforeEach, expect, it } from 'vitest'
import { containsBad } from '../../src/deploy/hold.ts'
import type { Repository } from '../../src/git/repository.ts'
import { reviewed, tellFromAfar } from './told-range.ts'
import { gitFixture, type GitFixture, lines } from '../support/git-fixture.ts'
import { approvalOf, pullOf } from '../support/review-evidence.ts'

/** Each test asks what hangs on commits far below the end of the history that is fetched at first. */
let fixture: GitFixture
let first: string
beforeEach(() => {
  fixture = gitFixture({ 'a.txt': lines(10), 'b.txt': lines(10) })
  first = fixture.tip()
})
afterEach(() => fixture.dispose())

/** Commits that have nothing to do with the matter. */
function goOn(count = 8): string {
  for (let at = 0; at < count; at += 1) fixture.commit({ 'notes.txt': `note ${at}\n` })
  return fixture.tip()
}

async function fromBoth<T>(ask: (repository: Repository) => Promise<T>): Promise<T> {
  const [near, far] = [await fixture.open(), await fixture.openRemote({ depths: [1, 3, 5] })]
  try {
    const answer = await ask(near)
    expect(await ask(far)).toEqual(answer)
    return answer
  } finally {
    await near.close()
    await far.close()
  }
}

it('a bad commit long ago is contained, and taken back long ago it is not', async () => {
  const bad = fixture.commit({ 'a.txt': 'bad\n' })
  const still = goOn()
  const rollback = fixture.commit({ 'a.txt': lines(10) })
  const candidate = goOn()
  fixture.on('before', first)
  const aside = goOn()
  const ask = (at: string, rollbackMerges: string[]) =>
    fromBoth(async (repository) => (await containsBad(repository, { candidate: at, bad, rollbackMerges })).reason)
  expect(await ask(still, [rollback])).toBe('bad-is-ancestor')
  expect(await ask(candidate, [])).toBe('bad-is-ancestor')
  expect(await ask(candidate, [rollback])).toBe('rolled-back')
  expect(await ask(aside, [rollback])).toBe('not-an-ancestor')
})

it('histories without anything in common are told only by all of both', async () => {
  const main = goOn()
  fixture.git('checkout', '-q', '--orphan', 'other')
  const other = goOn()
  expect(await fromBoth((repository) => repository.mergeBases(main, other))).toEqual([])
  expect(await fromBoth((repository) => repository.isAncestor(first, other))).toBe(false)
  await expect(tellFromAfar(fixture, { base: main, head: other })).rejects.toThrow(/have no common history/)
})

it('an exact revert and a cherry-pick of what went out long ago', async () => {
  fixture.on('topic', first)
  const head = fixture.commit({ 'a.txt': lines(10, { 2: 'reviewed' }) })
  fixture.on('main')
  const unit = fixture.squash('topic')
  const pull = pullOf(1, { head, mergeCommit: unit }, { approvals: [approvalOf(head, first)] })
  const sources = new Map([[unit, { branch: 'main', pulls: [pull] }]])
  const base = goOn()
  fixture.git('revert', '--no-edit', unit)
  const reverted = await tellFromAfar(fixture, { base, sources, exactReverts: true, good: [first] })
  expect(reverted).toEqual({ units: ['commit - exact-revert'], unseen: [], percent: 100 })
  fixture.on('release', first)
  const released = goOn()
  fixture.git('cherry-pick', '-x', unit)
  const picked = { base: released, head: fixture.tip(), sources, exactCherryPicks: true }
  expect((await tellFromAfar(fixture, picked)).units).toEqual(['commit - exact-cherry-pick'])
})

it('branches that began and were approved long before the base, merged in each way', async () => {
  const from = fixture.tip()
  const heads = [1, 2, 3].map((number) => {
    fixture.on(`topic-${number}`, from)
    fixture.commit({ [`${number}.txt`]: 'one\n' }, 'one')
    return fixture.commit({ [`${number}.txt`]: 'one\ntwo\n' }, 'two')
  })
  fixture.on('main')
  const base = goOn()
  const landings = [fixture.squash('topic-1'), fixture.rebaseMerge('topic-2'), fixture.merge('topic-3')]
  const pulls = landings.map((mergeCommit, at) => reviewed(at + 1, { head: heads[at] ?? '', mergeCommit, from }))
  const units = ['squash #1 approved-as-merged', 'rebase #2 approved-as-merged', 'merge #3 approved-as-merged']
  expect(await tellFromAfar(fixture, { base, pulls })).toEqual({ units, unseen: [], percent: 100 })
})

it('a promotion of a branch that went its own way for long', async () => {
  fixture.on('develop', first)
  goOn()
  const from = fixture.tip()
  fixture.on('topic', from)
  const head = fixture.commit({ 'a.txt': lines(10, { 4: 'inner' }) })
  fixture.on('develop')
  const inner = reviewed(1, { head, mergeCommit: fixture.squash('topic'), from }, { base: 'develop' })
  fixture.on('main')
  const base = fixture.commit({ 'b.txt': lines(10, { 1: 'hotfix' }) })
  const promotion = pullOf(2, { head: fixture.tip('develop'), mergeCommit: fixture.merge('develop') })
  const found = await tellFromAfar(fixture, { base, pulls: [inner, promotion], promotionBranches: ['develop'] })
  expect(found.units).toEqual(['merge #2 no-independent-approval'])
  expect(found.unseen.join()).not.toContain('a.txt')
})
