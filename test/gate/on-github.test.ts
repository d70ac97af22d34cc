import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Coverage } from '../../src/gate/coverage.ts'
import { assessCoverage } from '../../src/gate/assess.ts'
import { gatherEvidence } from '../../src/gate/gather.ts'
import { openRepository } from '../../src/git/bare.ts'
import type { Repository } from '../../src/git/repository.ts'
import { createForge, type Forge } from '../../src/github/forge.ts'
import { GitHub, ManualClock, type People } from '../stand-in/index.ts'
import { createFakeClock } from '../support/fake-clock.ts'

const log = { info: () => undefined, warning: () => undefined, debug: () => undefined }
let github: GitHub
let clock: ManualClock
let repo: People
let forge: Forge
let repository: Repository
let tempDir: string
let base: string

beforeEach(async () => {
  clock = new ManualClock('2026-01-05T09:00:00Z')
  github = await GitHub.start({ clock })
  repo = await github.repository('acme/shop')
  for (const login of ['ann', 'bob', 'cleo']) repo.user(login, { permission: 'write' })
  const token = github.token({ repository: 'acme/shop' })
  const address = { owner: 'acme', repo: 'shop', token, apiUrl: github.apiUrl, userAgent: 'deploy-guard-test' }
  forge = createForge({ ...address, clock: createFakeClock(), log })
  tempDir = mkdtempSync(join(tmpdir(), 'guard-gate-'))
  repository = await openRepository({ url: `${github.url}/acme/shop.git`, token, tempDir })
  base = await commit('main', { 'a.txt': 'a\n', 'b.txt': 'b\n' })
})
afterEach(async () => {
  await repository.close()
  const violations = [...github.violations]
  await github.stop()
  rmSync(tempDir, { recursive: true, force: true })
  if (violations.length > 0) throw new Error(violations.join('\n'))
})

async function commit(branch: string, files: Record<string, string>, author = 'ann'): Promise<string> {
  clock.advance(60)
  return repo.commit({ branch, files, author, message: `Change ${Object.keys(files).join(', ')}` })
}

async function opened(branch: string): Promise<number> {
  clock.advance(60)
  return repo.openPull({ author: 'ann', head: branch, base: 'main', title: `Merge ${branch}` })
}

function approve(number: number, login = 'bob'): void {
  clock.advance(60)
  repo.review(number, login, 'APPROVED')
}

async function merge(number: number, method: 'merge' | 'squash' | 'rebase'): Promise<void> {
  clock.advance(60)
  await repo.merge(number, 'cleo', method)
}

async function measure(): Promise<Coverage> {
  const head = await repo.tip()
  const range = { base, head, branch: 'main', name: 'acme/shop' }
  const evidence = await gatherEvidence({ forge, clock: createFakeClock(), log }, repository, range)
  return assessCoverage(repository, { base, head, evidence, approvals: 1 })
}

const unseen = (coverage: Coverage): unknown[] =>
  coverage.uncovered.map(({ path, reason, added }) => [path, reason, added])

it.each(['merge', 'squash', 'rebase'] as const)(
  'covers what was approved, by %s, also after an update of the branch',
  async (method) => {
    await commit('topic', { 'a.txt': 'approved\n' })
    await commit('topic', { 'c.txt': 'approved\n' })
    const number = await opened('topic')
    approve(number)
    await commit('main', { 'b.txt': 'pushed\n' }, 'cleo')
    if (method !== 'rebase') {
      clock.advance(60)
      await repo.updateBranch(number, 'bob')
    }
    await merge(number, method)
    const coverage = await measure()
    expect(unseen(coverage)).toEqual([['b.txt', 'direct-push', [1]]])
    expect(coverage.units.map(({ kind, pull, reason }) => [kind, pull, reason])).toEqual([
      ['commit', null, 'direct-push'],
      [method, number, 'approved-as-merged'],
    ])
  },
)

it('shows what was pushed after the approval although GitHub points the approval at it', async () => {
  repo.settings.repointApprovals = true
  await commit('topic', { 'a.txt': 'approved\n' })
  const number = await opened('topic')
  approve(number)
  await commit('topic', { 'b.txt': 'pushed later\n' })
  await merge(number, 'squash')
  expect(unseen(await measure())).toEqual([['b.txt', 'differs-from-approved', [1]]])
})

it('waits for an index that lags behind the merge', async () => {
  await commit('topic', { 'a.txt': 'approved\n' })
  const number = await opened('topic')
  approve(number)
  repo.settings.associatedPullsLag = 2
  await merge(number, 'squash')
  expect((await measure()).summary.percent).toBe(100)
})

it.each([
  ['of a bot', 'helper[bot]', 'no-independent-approval'],
  ['of the author of a commit', 'cleo', 'no-independent-approval'],
  ['of someone who may only read', 'rita', 'no-independent-approval'],
])('does not count the approval %s', async (_, login, reason) => {
  if (login === 'rita') repo.user('rita', { permission: 'read' })
  await commit('topic', { 'a.txt': 'changed\n' }, 'cleo')
  const number = await opened('topic')
  approve(number, login)
  await merge(number, 'squash')
  expect(unseen(await measure())).toEqual([['a.txt', reason, [1]]])
})

it('does not credit an approval that was given before the pull request was pointed at the deploy branch', async () => {
  await commit('parent', { 'a.txt': 'parent\n' })
  const parent = await repo.tip('parent')
  await repo.push('ann', 'child', parent)
  await commit('child', { 'c.txt': 'child\n' })
  clock.advance(60)
  const number = await repo.openPull({ author: 'ann', head: 'child', base: 'parent', title: 'Child' })
  approve(number)
  clock.advance(60)
  await repo.retarget(number, 'ann', 'main')
  await merge(number, 'squash')
  expect(unseen(await measure())).toEqual([
    ['a.txt', 'approved-on-another-base', [1]],
    ['c.txt', 'approved-on-another-base', [1]],
  ])
})

it('reads a force-push after the approval from the log of the server', async () => {
  await commit('topic', { 'a.txt': 'approved\n' })
  const number = await opened('topic')
  approve(number)
  clock.advance(60)
  await repo.push('ann', 'topic', base, { force: true })
  await commit('topic', { 'a.txt': 'approved\n', 'b.txt': 'not approved\n' })
  await merge(number, 'squash')
  expect(unseen(await measure())).toEqual([['b.txt', 'differs-from-approved', [1]]])
})
