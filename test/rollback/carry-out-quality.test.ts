import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { defaultRollbackPolicy } from '../../src/config/rollback-policy.ts'
import { rollbackBranch } from '../../src/deploy/keys.ts'
import { carryOutRollback, refreshRollback } from '../../src/rollback/carry-out.ts'
import { createMemoryForge, type MemoryForge } from '../support/memory-forge.ts'
import { decidedResponse } from '../support/record-fixtures.ts'
import { rollbackDepsOf } from '../support/rollback-deps.ts'
import { buildShop, commitFiles, treeOf } from '../support/shop.ts'

let forge: MemoryForge
let shop: { good: string; bad: string }
beforeEach(async () => {
  forge = await createMemoryForge()
  shop = await buildShop(forge)
})
afterEach(() => forge.close())

const response = (change = {}) => decidedResponse({ ...shop, ...change })
const branch = (bad = shop.bad) => rollbackBranch('main', shop.good, bad)
const policy = (change: Partial<typeof defaultRollbackPolicy>) => ({
  policyAt: async () => ({ ...defaultRollbackPolicy, ...change }),
})
const collide = () =>
  commitFiles(forge, 'main', 'Same line', { 'lib/price.mjs': 'export const price = 2\n', 'x.txt': 'x' })

describe('the ladder, as pull requests', () => {
  test('what the policy lists keeps its version and is named', async () => {
    await collide()
    const state = await carryOutRollback(rollbackDepsOf(forge, policy({ keepMain: ['lib/price.mjs'] })), response())
    expect(state).toMatchObject({ step: 'opened', how: 'kept-main', leftOut: ['lib/price.mjs'] })
    expect(await forge.git.text(['show', `${branch()}:lib/price.mjs`])).toBe('export const price = 2')
    expect(forge.pulls.drafts.size).toBe(0)
    expect(forge.pulls.all[0]?.body).toContain('### What is left out')
  })

  test('else good is restored whole, as a draft that names what it would drop', async () => {
    await collide()
    const withoutExtend = policy({ extend: false })
    const state = await carryOutRollback(rollbackDepsOf(forge, withoutExtend), response())
    expect(state).toMatchObject({ step: 'opened', how: 'restore-good', tree: await treeOf(forge, shop.good) })
    expect(forge.pulls.drafts.has(100)).toBe(true)
    expect(forge.pulls.all[0]?.body).toMatch(/would be dropped\n\n- `[0-9a-f]{7}` Same line/)
    // A second start finds it to be ours.
    expect(await carryOutRollback(rollbackDepsOf(forge, withoutExtend), response())).toEqual(state)
  })

  test('else only what is in the way goes too: a draft that names it, asks its author and keeps the rest', async () => {
    await collide()
    await commitFiles(forge, 'main', 'Not in the way', { 'y.txt': 'kept\n' })
    const nameUnits = async (commits: readonly { sha: string; subject: string }[]) =>
      commits.map(({ sha, subject }) => ({
        number: null,
        title: subject,
        sha,
        author: subject === 'Same line' ? 'erin' : 'frank',
      }))
    const fetches: number[] = []
    const openSnapshots = async () => {
      const repository = await rollbackDepsOf(forge).openSnapshots()
      return {
        ...repository,
        fetch: (shas: readonly string[]) => {
          fetches.push(shas.length)
          return repository.fetch(shas)
        },
      }
    }
    const state = await carryOutRollback(rollbackDepsOf(forge, { nameUnits, openSnapshots }), response())
    expect(state).toMatchObject({ step: 'opened', how: 'extended', dropped: [expect.any(String)] })
    // The ends, and the later landings with what they landed on: two requests, however many landed.
    expect(fetches).toHaveLength(2)
    expect(await forge.git.text(['show', `${branch()}:y.txt`])).toBe('kept')
    expect(await forge.git.lines(['ls-tree', '-r', '--name-only', branch()])).not.toContain('x.txt')
    expect(forge.pulls.drafts.has(100)).toBe(true)
    const body = forge.pulls.all[0]?.body ?? ''
    expect(body).toMatch(/1 of the 2 merges and pushes that landed since/)
    expect(body).toMatch(/It drops, and asks their authors:\n\n- `[0-9a-f]{7}` Same line/)
    expect(body).not.toContain('git restore --source')
    expect(forge.pulls.asked.flatMap(({ logins }) => logins)).toContain('erin')
    // A second start finds it to be ours, and a base branch that moves on does not make it drop more.
    expect(await carryOutRollback(rollbackDepsOf(forge), response())).toEqual(state)
    await commitFiles(forge, 'main', 'More', { 'z.txt': 'z' })
    expect(await refreshRollback(rollbackDepsOf(forge), { ...response(), rollback: state })).toBeNull()
  })

  test('where more than half of what landed since would go, the whole tree is offered beside it', async () => {
    await collide()
    await carryOutRollback(rollbackDepsOf(forge), response())
    expect(forge.pulls.all[0]?.body).toContain(`git restore --source=${shop.good} --staged --worktree :/`)
  })
})

describe('what a reviewer needs', () => {
  test.each([
    ['db/migrations/0007_prices.sql', 'Data:'],
    ['infra/main.tf', 'Infrastructure:'],
    ['config/feature-flags/checkout.yml', 'Flags:'],
    ['.env.production', 'Secrets:'],
  ])('%s in the range makes it a draft with a checklist', async (path, point) => {
    const bad = await commitFiles(forge, 'main', 'Risky', { [path]: 'x\n' })
    await carryOutRollback(rollbackDepsOf(forge), response({ bad }))
    expect(forge.pulls.drafts.has(100)).toBe(true)
    expect(forge.pulls.all[0]?.body).toContain(`- [ ] ${point}`)
  })

  test('where there are no drafts it is opened all the same', async () => {
    const bad = await commitFiles(forge, 'main', 'Risky', { 'infra/main.tf': 'x\n' })
    const { OutsideError } = await import('../../src/base/errors.ts')
    const create: typeof forge.pulls.create = async (pull) => {
      if (pull.draft) throw new OutsideError('refused', 'Draft pull requests are not supported in this repository.')
      return forge.pulls.create(pull)
    }
    const deps = rollbackDepsOf(forge, { pulls: { ...forge.pulls, create } })
    expect(await carryOutRollback(deps, response({ bad }))).toMatchObject({ step: 'opened', pull: 100 })
  })

  test('owners of what changes and authors of what is taken back are asked, one by one where GitHub refuses them together', async () => {
    const owners = '* @dora\n/lib/ @erin @acme/shop  # the shop\n*.md @frank\nlib/price.mjs gina@example.com\n'
    await commitFiles(forge, 'main', 'Owners', { '.github/CODEOWNERS': owners })
    forge.pulls.strangers.add('gone')
    const nameUnits = async () => [{ number: 41, title: 'x', sha: shop.bad, author: 'gone' }]
    await carryOutRollback(rollbackDepsOf(forge, { nameUnits }), response())
    expect(forge.pulls.asked.flatMap(({ logins }) => logins)).toEqual(['erin'])
  })

  test('later work on the same files is pointed at', async () => {
    const lines = Array.from({ length: 30 }, (_, index) => `line ${index}`)
      .with(3, 'broken')
      .with(25, 'later')
    await commitFiles(forge, 'main', 'Later work', { 'lib/session.mjs': lines.join('\n') })
    const pulls = { ...forge.pulls, files: async (number: number) => (number === 43 ? ['lib/session.mjs'] : ['y']) }
    const nameUnits = async (commits: readonly { sha: string; subject: string }[]) =>
      commits.map(({ sha, subject }) => ({ number: subject === 'Later work' ? 43 : 41, title: subject, sha }))
    await carryOutRollback(rollbackDepsOf(forge, { pulls, nameUnits }), response())
    expect(forge.pulls.all[0]?.body).toContain(
      'Later work (#43) has changed files that this changes too:\n\n- `lib/session.mjs`',
    )
  })

  test('an app token takes workflow files back as well', async () => {
    const bad = await commitFiles(forge, 'main', 'Workflow', { '.github/workflows/deploy.yml': 'on: [push]\n' })
    const state = await carryOutRollback(rollbackDepsOf(forge, { writesWorkflows: true }), response({ bad }))
    expect(state).toMatchObject({ leftOut: [], tree: await treeOf(forge, shop.good) })
  })

  test('workflow files alone cannot be taken back by a workflow token, and that is not called nothing', async () => {
    const good = shop.bad
    const bad = await commitFiles(forge, 'main', 'Workflow', { '.github/workflows/deploy.yml': 'on: [push]\n' })
    const state = await carryOutRollback(rollbackDepsOf(forge), response({ good, bad }))
    expect(state).toMatchObject({ step: 'none', reason: 'only-left-out' })
  })
})

describe('never by itself', () => {
  test.each(['switched-off', 'daily-cap'] as const)('%s', async (reason) => {
    const deps = rollbackDepsOf(forge, { refusal: async () => reason })
    expect(await carryOutRollback(deps, response())).toEqual({ step: 'none', reason, conflicts: [] })
    expect(forge.faults.log).toEqual([])
  })

  test('a range that holds the merge of a rollback', async () => {
    const deps = rollbackDepsOf(forge, { rollbackMerges: async () => [shop.bad] })
    expect(await carryOutRollback(deps, response())).toMatchObject({ reason: 'rolls-back-a-rollback' })
    expect(forge.faults.log).toEqual([])
  })
})

describe('a branch that has moved on', () => {
  test('what would come out different is written as one more commit on our branch', async () => {
    const bad = await commitFiles(forge, 'main', 'Workflow', { '.github/workflows/deploy.yml': 'on: [push]\n' })
    const rollback = await carryOutRollback(rollbackDepsOf(forge), response({ bad }))
    const tip = await commitFiles(forge, 'main', 'Later', { 'README.md': 'new\n' })
    // An app token came since: now the workflow file can be taken back too.
    const deps = rollbackDepsOf(forge, { writesWorkflows: true })
    const refreshed = await refreshRollback(deps, response({ bad, rollback }))
    expect(refreshed).toMatchObject({ step: 'opened', pull: 100, leftOut: [], onto: tip })
    expect(await forge.git.text(['show', `${branch(bad)}:.github/workflows/deploy.yml`])).toBe('on: push')
    expect(await forge.git.text(['show', `${branch(bad)}:README.md`])).toBe('new')
    const before = rollback.step === 'opened' ? rollback.commit : ''
    expect(await forge.git.text(['log', '-1', '--format=%P', branch(bad)])).toBe(`${before} ${tip}`)
    expect(await carryOutRollback(deps, response({ bad }))).toMatchObject({ commit: refreshed?.commit })
  })

  test('what people pushed to is theirs', async () => {
    const rollback = await carryOutRollback(rollbackDepsOf(forge), response())
    const head = await commitFiles(forge, branch(), 'Mine', { 'note.txt': 'x' })
    forge.pulls.all.splice(0, 1, ...forge.pulls.all.map((pull) => ({ ...pull, head: { ...pull.head, sha: head } })))
    await commitFiles(forge, 'main', 'Later', { 'README.md': 'new\n' })
    const deps = rollbackDepsOf(forge, { writesWorkflows: true })
    expect(await refreshRollback(deps, response({ rollback }))).toBeNull()
  })
})

test('a pull request that conflicts with later work by now is found again and not lost', async () => {
  const first = await carryOutRollback(rollbackDepsOf(forge), response())
  await collide()
  const again = await carryOutRollback(rollbackDepsOf(forge, policy({ restoreGood: false })), response())
  expect(again).toMatchObject({ step: 'opened', pull: 100, tree: first.step === 'opened' ? first.tree : '' })
})

test('who asks by hand opens again what someone had closed', async () => {
  await carryOutRollback(rollbackDepsOf(forge), response())
  await forge.pulls.update(100, { state: 'closed' })
  const asked = response({ byHand: { by: 'carol', reason: 'it is bad after all' } })
  expect(await carryOutRollback(rollbackDepsOf(forge), asked)).toMatchObject({ step: 'opened', pull: 100 })
  expect(forge.pulls.all).toMatchObject([{ state: 'open' }])
})

test('two environments that went bad by the same range share one pull request', async () => {
  const states = await Promise.all(
    ['production', 'eu'].map((environment) => carryOutRollback(rollbackDepsOf(forge, { environment }), response())),
  )
  expect(states.map((state) => state.step === 'opened' && state.pull)).toEqual([100, 100])
  expect(forge.pulls.all).toHaveLength(1)
})
