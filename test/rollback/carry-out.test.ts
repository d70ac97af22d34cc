import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { defaultRollbackPolicy, type RollbackPolicy } from '../../src/config/rollback-policy.ts'
import { rollbackBranch } from '../../src/deploy/keys.ts'
import { carryOutRollback } from '../../src/rollback/carry-out.ts'
import type { RollbackDeps } from '../../src/rollback/rollback-deps.ts'
import { readRef } from '../stand-in/git/refs.ts'
import { createMemoryForge, type MemoryForge } from '../support/memory-forge.ts'
import { decidedResponse, fakeSha } from '../support/record-fixtures.ts'
import { rollbackDepsOf } from '../support/rollback-deps.ts'
import { buildShop, commitFiles, createTestLog, runContext, treeOf } from '../support/shop.ts'

let forge: MemoryForge
let shop: { good: string; bad: string }
let log: ReturnType<typeof createTestLog>
beforeEach(async () => {
  forge = await createMemoryForge()
  shop = await buildShop(forge)
  log = createTestLog()
})
afterEach(() => forge.close())

const deps = (change: Partial<RollbackDeps> = {}) => rollbackDepsOf(forge, { log, ...change })
const policy = (change: Partial<RollbackPolicy>) => ({
  policyAt: async () => ({ ...defaultRollbackPolicy, ...change }),
})
const response = (change = {}) => decidedResponse({ ...shop, ...change })
const branch = () => rollbackBranch('main', shop.good, shop.bad)
const writes = () => forge.faults.log.length

test('with nothing since the bad deploy the pull request restores the good tree exactly', async () => {
  const state = await carryOutRollback(deps(), response())
  const head = await readRef(forge.git, `refs/heads/${branch()}`)
  expect(state).toEqual({
    step: 'opened',
    pull: 100,
    branch: branch(),
    commit: head?.sha,
    tree: await treeOf(forge, shop.good),
    leftOut: [],
    onto: shop.bad,
    git: {
      version: expect.stringMatching(/^\d+\.\d+/),
      settings: [
        'merge.renames=true',
        'merge.renameLimit=7000',
        'merge.directoryRenames=false',
        'merge.renormalize=false',
        'merge.conflictStyle=merge',
        'diff.algorithm=histogram',
      ],
    },
  })
  expect(await treeOf(forge, branch())).toBe(await treeOf(forge, shop.good))
  expect(await forge.git.lines(['rev-list', '--parents', '-1', branch()])).toEqual([`${head?.sha} ${shop.bad}`])
  expect(forge.pulls.all[0]).toMatchObject({ base: 'main', state: 'open', head: { branch: branch() } })
  expect(forge.pulls.labels.get(100)).toEqual(['deploy-guard', 'rollback'])
  // Everything that comes back was on the server before.
  expect(forge.faults.log).not.toContain('createBlob')
})

test('the commit says what it takes back, for people and for machines', async () => {
  await carryOutRollback(deps(), response())
  const message = await forge.git.text(['log', '-1', '--format=%B', branch()])
  expect(message).toContain(`Roll back production to ${shop.good.slice(0, 7)}`)
  expect(message).toContain(`Deploy-Guard-Rollback: ${shop.good}..${shop.bad}`)
  expect(message).toMatch(/^Deploy-Guard-Git: \d+\.\d+/m)
  const body = forge.pulls.all[0]?.body ?? ''
  expect(body).not.toContain('merge-tree')
})

test('where later work stays, anyone can compute the same tree with the settings that the guard used', async () => {
  await commitFiles(forge, 'main', 'Later work', { 'README.md': 'new\n' })
  await carryOutRollback(deps(), response())
  const [, recipe = ''] = /^(git -c merge.+)$/m.exec(forge.pulls.all[0]?.body ?? '') ?? []
  expect(recipe).toContain('-c merge.renames=true')
  expect(forge.pulls.all[0]?.body).toMatch(/computed by git \d+\.\d+/)
  // `--merge-base` came with git 2.40.
  const version = Number(/2\.(\d+)/.exec(await forge.git.text(['version']))?.[1])
  if (version < 40) return
  const told = recipe.split(' ').slice(1)
  expect(await forge.git.text(told)).toBe(await treeOf(forge, branch()))
})

test('what landed since stays, also in a file that the range touched', async () => {
  const lines = Array.from({ length: 30 }, (_, index) => `line ${index}`)
    .with(3, 'broken')
    .with(25, 'later')
  await commitFiles(forge, 'main', 'Later work', { 'lib/session.mjs': lines.join('\n'), 'README.md': 'new\n' })
  await carryOutRollback(deps(), response())
  expect(await forge.git.text(['show', `${branch()}:lib/session.mjs`])).toBe(lines.with(3, 'line 3').join('\n'))
  expect(await forge.git.lines(['ls-tree', '-r', '--name-only', branch()])).toEqual([
    '.github/workflows/deploy.yml',
    'README.md',
    'lib/old.mjs',
    'lib/session.mjs',
  ])
  // The merged text goes along with the tree.
  expect(forge.faults.log).not.toContain('createBlob')
})

test('workflow files keep their version and are listed', async () => {
  const bad = await commitFiles(forge, 'main', 'Workflow', { '.github/workflows/deploy.yml': 'on: [push]\n' })
  const state = await carryOutRollback(deps(), decidedResponse({ ...shop, bad }))
  expect(state).toMatchObject({ step: 'opened', leftOut: ['.github/workflows/deploy.yml'] })
  expect(forge.pulls.all[0]?.body).toContain('.github/workflows/deploy.yml')
})

describe('no rollback is made', () => {
  test.each([
    ['no-good', { good: null }],
    ['nothing-to-revert', { good: fakeSha('d'), bad: fakeSha('d') }],
  ])('%s', async (reason, change) => {
    expect(await carryOutRollback(deps(), response(change))).toEqual({ step: 'none', reason, conflicts: [] })
    expect(writes()).toBe(0)
  })

  test('conflict: no marker and no branch, the files are named', async () => {
    await commitFiles(forge, 'main', 'Same line', { 'lib/price.mjs': 'export const price = 2\n' })
    expect(await carryOutRollback(deps(policy({ extend: false, restoreGood: false })), response())).toEqual({
      step: 'none',
      reason: 'conflict',
      conflicts: [{ path: 'lib/price.mjs', kind: expect.any(String) }],
    })
    expect(writes()).toBe(0)
  })

  test('nothing to revert where someone has taken it back already', async () => {
    const lines = Array.from({ length: 30 }, (_, index) => `line ${index}`)
    await commitFiles(forge, 'main', 'By hand', {
      'lib/session.mjs': lines.join('\n'),
      'lib/price.mjs': null,
      'lib/old.mjs': 'gone soon\n',
    })
    expect(await carryOutRollback(deps(), response())).toMatchObject({ step: 'none', reason: 'nothing-to-revert' })
  })

  test('what was deployed is not on the branch', async () => {
    await forge.git.text(['update-ref', 'refs/heads/hotfix', shop.good])
    const bad = await commitFiles(forge, 'hotfix', 'Elsewhere', { 'x.txt': 'x' })
    expect(await carryOutRollback(deps(), response({ bad }))).toMatchObject({ step: 'none', reason: 'not-on-branch' })
  })

  test('a tree that is not the computed one stops before anything is pushed', async () => {
    const gitData = { ...forge.gitData, createTree: async () => fakeSha('e') }
    await expect(carryOutRollback(deps({ gitData }), response())).rejects.toThrow('not what was computed')
    expect(await readRef(forge.git, `refs/heads/${branch()}`)).toBeUndefined()
  })
})

describe('what is there already', () => {
  test('a second call makes nothing new', async () => {
    const first = await carryOutRollback(deps(), response())
    const before = writes()
    expect(await carryOutRollback(deps(), response())).toEqual(first)
    expect(forge.faults.log.slice(before)).toEqual(['pulls.addLabels'])
  })

  test('a branch from a crash is used, even if the base branch has moved since', async () => {
    forge.pulls.permitted = false
    await carryOutRollback(deps(), response())
    const pushed = await readRef(forge.git, `refs/heads/${branch()}`)
    await commitFiles(forge, 'main', 'Later work', { 'README.md': 'new\n' })
    forge.pulls.permitted = true
    expect(await carryOutRollback(deps(), response())).toMatchObject({ step: 'opened', commit: pushed?.sha })
  })

  test('a merged pull request is recorded and nothing is made', async () => {
    await carryOutRollback(deps(), response())
    await forge.pulls.update(100, { state: 'closed' })
    forge.pulls.all.splice(0, 1, ...forge.pulls.all.map((pull) => ({ ...pull, merged: true })))
    const before = writes()
    expect(await carryOutRollback(deps(), response())).toMatchObject({
      step: 'opened',
      pull: 100,
      tree: await treeOf(forge, shop.good),
    })
    expect(writes()).toBe(before)
  })

  test('a pull request that a person closed is respected', async () => {
    await carryOutRollback(deps(), response())
    await forge.pulls.update(100, { state: 'closed' })
    expect(await carryOutRollback(deps(), response())).toEqual({
      step: 'none',
      reason: 'closed-by-person',
      conflicts: [],
      pull: 100,
    })
    expect(forge.pulls.all).toHaveLength(1)
    expect(log.warnings.join()).toContain('#100')
  })

  test('what people pushed on top of it is left as they made it', async () => {
    const first = await carryOutRollback(deps(), response())
    const theirs = await commitFiles(forge, branch(), 'And this', { 'note.txt': 'hand-made' })
    expect(await carryOutRollback(deps(), response())).toEqual(first)
    expect((await readRef(forge.git, `refs/heads/${branch()}`))?.sha).toBe(theirs)
    expect(log.warnings.join()).toContain('left as they made it')
  })

  test('a branch with our name that holds something else is left alone', async () => {
    await forge.git.text(['update-ref', `refs/heads/${branch()}`, shop.bad])
    const theirs = await commitFiles(forge, branch(), 'Forged\n\nDeploy-Guard-Rollback: x', { 'evil.txt': 'x' })
    expect(await carryOutRollback(deps(), response())).toMatchObject({ step: 'none', reason: 'branch-taken' })
    expect((await readRef(forge.git, `refs/heads/${branch()}`))?.sha).toBe(theirs)
    expect(forge.pulls.all).toEqual([])
  })

  describe('a branch of ours whose tree another git has computed', () => {
    /** Moves the branch to a commit with this tree and message. */
    async function rewrite(change: (tree: string) => Promise<string>, message?: string): Promise<string> {
      const ours = await forge.gitData.getCommit((await readRef(forge.git, `refs/heads/${branch()}`))?.sha ?? '')
      const tree = await change(ours.tree)
      const made = await forge.gitData.createCommit({ ...ours, tree, message: message ?? ours.message })
      await forge.git.text(['update-ref', `refs/heads/${branch()}`, made.sha])
      return made.sha
    }
    const blobOf = (at: string) => forge.git.text(['rev-parse', at])
    beforeEach(async () => {
      forge.pulls.permitted = false
      await carryOutRollback(deps(), response())
      forge.pulls.permitted = true
    })

    test('is ours where it only places files of the branch, good or bad otherwise', async () => {
      const sha = await blobOf(`${shop.bad}:lib/price.mjs`)
      const commit = await rewrite((tree) =>
        forge.gitData.createTree(tree, [{ path: 'lib/price.mjs', mode: '100644', sha }]),
      )
      expect(await carryOutRollback(deps(), response())).toMatchObject({ step: 'opened', commit })
    })

    test.each([
      ['it holds content of its own', [{ path: 'lib/price.mjs', mode: '100644', content: 'evil()\n' }], undefined],
      ['it lacks a file that good has', [{ path: 'lib/session.mjs', mode: '100644', sha: null }], undefined],
      ['its commit names another range', [], 'Deploy-Guard-Rollback: a..b'],
    ] as const)('is not ours where %s', async (_, edits, message) => {
      const sha = await blobOf(`${shop.bad}:lib/price.mjs`)
      const kept = { path: 'lib/price.mjs', mode: '100644', sha } as const
      await rewrite((tree) => forge.gitData.createTree(tree, [kept, ...edits]), message)
      expect(await carryOutRollback(deps(), response())).toMatchObject({ step: 'none', reason: 'branch-taken' })
    })
  })
})

test('where pull requests are not permitted the branch is pushed and a person gets the link', async () => {
  forge.pulls.permitted = false
  const state = await carryOutRollback(deps(), response())
  expect(state).toMatchObject({ step: 'pushed', branch: branch(), tree: await treeOf(forge, shop.good) })
  const url = new URL(state.step === 'pushed' ? state.url : '')
  expect(url.pathname).toBe(`/octo/shop/compare/main...${branch()}`)
  expect(url.searchParams.get('title')).toContain('Roll back production')
  expect(url.searchParams.get('body')).toContain('fail in production')
})

describe('lost answers', () => {
  test.each(['createRef', 'pulls.create'])('%s', async (write) => {
    forge.faults.loseAnswerOf(write)
    expect(await carryOutRollback(deps(), response())).toMatchObject({ step: 'opened', pull: 100 })
    expect(forge.pulls.all).toHaveLength(1)
  })
})

test('two runs at once make one branch and one pull request', async () => {
  const states = await Promise.all([
    carryOutRollback(deps(), response()),
    carryOutRollback(deps({ run: runContext(72) }), response()),
  ])
  expect(states[0]).toEqual(states[1])
  expect(forge.pulls.all).toHaveLength(1)
})
