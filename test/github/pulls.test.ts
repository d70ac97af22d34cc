import { expect, test } from 'vitest'
import { startGitHub } from './github.ts'

const draft = { title: 'Roll back', body: 'why', head: 'deploy-guard/rollback/x', base: 'main', draft: true }

async function withBranch(settings = {}) {
  const world = await startGitHub(settings)
  await world.people.commit({ author: 'ann', branch: draft.head, files: { 'a.txt': 'x' } })
  return world
}

test('a pull request is made once, changed, labelled and found by its head', async () => {
  await using world = await withBranch()
  const { pulls } = world.forge
  const made = await pulls.create(draft)
  expect(made).toMatchObject({
    title: 'Roll back',
    state: 'open',
    merged: false,
    mergeCommit: null,
    author: 'github-actions[bot]',
    head: { sha: await world.people.tip(draft.head), branch: draft.head },
    base: 'main',
    body: 'why',
  })
  await expect(pulls.create(draft)).rejects.toMatchObject({ code: 'exists' })

  await pulls.addLabels(made.number, ['deploy-guard:rollback'])
  await pulls.addLabels(made.number, ['deploy-guard:rollback'])
  await pulls.update(made.number, { title: 'Roll back more', state: 'closed' })
  expect(await pulls.listByHead(draft.head)).toEqual([{ ...made, title: 'Roll back more', state: 'closed' }])
  expect(await pulls.listByHead('other')).toEqual([])
})

test('a pull request is found by the name that the repository had before', async () => {
  await using world = await withBranch()
  const { pulls } = world.forge
  const { number } = await pulls.create(draft)
  world.people.rename('store')
  expect((await pulls.listByHead(draft.head)).map((pull) => pull.number)).toEqual([number])
})

test('a pull request of a fork with that branch name is another one', async () => {
  await using world = await withBranch()
  const { pulls } = world.forge
  await pulls.create(draft)
  const fork = (pull: object) => ({ ...pull, head: { ref: draft.head, sha: 'x', repo: { id: 1 } } })
  const alter = (listed: unknown) => (Array.isArray(listed) ? listed.map(fork) : listed)
  world.github.faults.add({ kind: 'alter', path: /\/pulls\?/, alter })
  expect(await pulls.listByHead(draft.head)).toEqual([])
})

test('a merged pull request names the commit that landed, an open one none', async () => {
  await using world = await withBranch()
  const { pulls } = world.forge
  const { number } = await pulls.create({ ...draft, draft: false })
  const landed = await world.people.merge(number, 'ben', 'squash')
  expect(await pulls.get(number)).toMatchObject({ state: 'closed', merged: true, mergeCommit: landed })
  expect(await pulls.get(999)).toBeNull()
})

test('a repository that does not let Actions open pull requests says so', async () => {
  await using world = await withBranch({ actionsMayCreatePulls: false })
  await expect(world.forge.pulls.create(draft)).rejects.toMatchObject({ code: 'pull-requests-not-permitted' })
})

test('a missing permission is not mistaken for that setting', async () => {
  await using world = await withBranch()
  const { pulls } = world.forgeWith({ 'pull-requests': 'read' })
  await expect(pulls.create(draft)).rejects.toMatchObject({
    code: 'missing-permission',
    message: expect.stringContaining('pull-requests: write'),
  })
})

test('a pull request without commits is refused in GitHub’s words', async () => {
  await using world = await startGitHub()
  await world.people.push('ann', draft.head, await world.people.tip())
  await expect(world.forge.pulls.create(draft)).rejects.toMatchObject({
    code: 'refused',
    message: expect.stringContaining('No commits between'),
  })
})
