import { Octokit } from '@octokit/rest'
import { expect, test } from 'vitest'
import { startGitHub } from './github.ts'

const SHORT = 'deploy-guard/pre%2Fprod'
const REF = `refs/${SHORT}`
const SHOP = { owner: 'acme', repo: 'shop' }

/** What others do to references. */
function people({ github }: Awaited<ReturnType<typeof startGitHub>>) {
  return new Octokit({ auth: github.token({ repository: 'acme/shop' }), baseUrl: github.apiUrl }).rest.git
}

test('a ref is compare-and-swap: made once, moved forwards only, gone when deleted', async () => {
  await using world = await startGitHub()
  const { gitData } = world.forge
  const first = await world.people.tip()
  expect(await gitData.getRef(REF)).toBeNull()
  await gitData.createRef(REF, first)
  await expect(gitData.createRef(REF, first)).rejects.toMatchObject({ code: 'exists' })

  const { tree } = await gitData.getCommit(first)
  const second = await gitData.createCommit({ message: 'second', tree, parents: [first] })
  const rival = await gitData.createCommit({ message: 'rival', tree, parents: [first] })
  await gitData.updateRef(REF, second.sha)
  await expect(gitData.updateRef(REF, rival.sha)).rejects.toMatchObject({ code: 'not-fast-forward' })
  expect(await gitData.getRef(REF)).toBe(second.sha)

  await people(world).deleteRef({ ...SHOP, ref: SHORT })
  await expect(gitData.updateRef(REF, rival.sha)).rejects.toMatchObject({ code: 'not-found' })
})

/** A host whose GraphQL does not have the mutation, or does not let it do anything. */
const unknown = {
  errors: [{ message: "Field 'updateRefs' doesn't exist on type 'Mutation'", extensions: { code: 'undefinedField' } }],
}
const hosts = { 'in one request': 0, 'one after the other, where the host has no mutation for it': 1000 }

test.each(Object.entries(hosts))('refs move together, each from where it stands, %s', async (_, times) => {
  await using world = await startGitHub()
  const { gitData } = world.forge
  if (times > 0)
    world.github.faults.add({
      kind: 'status',
      status: 200,
      body: unknown,
      path: /graphql$/,
      containing: /MoveRefs/,
      times,
    })
  const first = await world.people.tip()
  const { tree } = await gitData.getCommit(first)
  const second = (await gitData.createCommit({ message: 'second', tree, parents: [first] })).sha
  const rival = (await gitData.createCommit({ message: 'rival', tree, parents: [first] })).sha
  const lock = 'refs/deploy-guard/lock/x'
  const where = async () => [await gitData.getRef(REF), await gitData.getRef(lock)]

  expect(await gitData.moveRefs([{ ref: REF, before: null, after: first }])).toBe(true)
  expect(await gitData.moveRefs([{ ref: REF, before: null, after: rival }])).toBe(false)
  expect(await gitData.moveRefs([{ ref: lock, before: null, after: first }])).toBe(true)
  expect(await where()).toEqual([first, first])
  const given = { ref: lock, before: first, after: null }
  expect(await gitData.moveRefs([{ ref: REF, before: first, after: second }, given])).toBe(true)
  expect(await where()).toEqual([second, null])
  expect(await gitData.moveRefs([{ ref: REF, before: first, after: rival }])).toBe(false)
  expect(await where()).toEqual([second, null])
  await expect(gitData.moveRefs([{ ref: 'refs/x', before: null, after: first }])).rejects.toMatchObject({
    code: 'refused',
  })
})

test('a state is not moved under a lock that somebody else has taken, and one that is gone stays gone', async () => {
  await using world = await startGitHub()
  const { gitData } = world.forge
  const first = await world.people.tip()
  const { tree } = await gitData.getCommit(first)
  const second = (await gitData.createCommit({ message: 'second', tree, parents: [first] })).sha
  const lock = 'refs/deploy-guard/lock/x'
  await gitData.moveRefs([
    { ref: REF, before: null, after: first },
    { ref: lock, before: null, after: second },
  ])
  const state = { ref: REF, before: first, after: second }
  expect(await gitData.moveRefs([state, { ref: lock, before: first, after: null }])).toBe(false)
  expect(await gitData.getRef(REF)).toBe(first)
  expect(await gitData.moveRefs([{ ref: lock, before: second, after: null }])).toBe(true)
  expect(await gitData.moveRefs([state, { ref: lock, before: second, after: null }])).toBe(false)
  expect([await gitData.getRef(REF), await gitData.getRef(lock)]).toEqual([first, null])
})

test.each(['missing', 'moved back'])('a ref that was forced elsewhere meanwhile is seen: %s', async (how) => {
  await using world = await startGitHub()
  const { gitData } = world.forge
  const first = await world.people.tip()
  const { tree } = await gitData.getCommit(first)
  const second = (await gitData.createCommit({ message: 'second', tree, parents: [first] })).sha
  const third = (await gitData.createCommit({ message: 'third', tree, parents: [second] })).sha
  await gitData.createRef(REF, how === 'missing' ? first : second)
  if (how === 'missing') await people(world).deleteRef({ ...SHOP, ref: SHORT })
  else await people(world).updateRef({ ...SHOP, ref: SHORT, sha: first, force: true })
  expect(await gitData.moveRefs([{ ref: REF, before: second, after: third }])).toBe(false)
})

test('a commit is signed by GitHub and reads back', async () => {
  await using world = await startGitHub()
  const { gitData } = world.forge
  const tip = await world.people.tip()
  const { tree } = await gitData.getCommit(tip)
  const made = await gitData.createCommit({ message: 'line one\n\nbody', tree, parents: [tip] })
  expect(made).toMatchObject({ tree, verified: true })
  expect(await gitData.getCommit(made.sha)).toMatchObject({
    sha: made.sha,
    tree,
    parents: [tip],
    message: expect.stringContaining('line one'),
  })
})

test('text files go into a tree and come out of it; folders and links are no text files', async () => {
  await using world = await startGitHub()
  const { gitData } = world.forge
  const tree = await gitData.createTree(null, [
    { path: 'marks.json', mode: '100644', content: '{"word":"좋음"}' },
    { path: 'run.sh', mode: '100755', content: 'true\n' },
    { path: 'link', mode: '120000', content: 'marks.json' },
    { path: 'deep/other.json', mode: '100644', content: '{}' },
  ])
  expect(await gitData.readTextFiles(tree)).toEqual(
    new Map([
      ['marks.json', '{"word":"좋음"}'],
      ['run.sh', 'true\n'],
    ]),
  )
})

test('more than a hundred edits are chained, and removals make room for what follows', async () => {
  await using world = await startGitHub()
  const { gitData } = world.forge
  const blob = await gitData.createBlob(new Uint8Array([0, 255, 10]))
  const many = Array.from({ length: 150 }, (_, index) => ({
    path: `files/${index}`,
    mode: '100644' as const,
    content: `${index}`,
  }))
  const base = await gitData.createTree(null, [...many, { path: 'place', mode: '100644', sha: blob }])
  const further = many.map(({ content }) => ({ path: `place/${content}`, mode: '100644' as const, content }))
  const changed = await gitData.createTree(base, [...further, { path: 'place', mode: '100644', sha: null }])

  const head = await gitData.createCommit({ message: 'x', tree: changed, parents: [] })
  expect(await world.people.file(head.sha, 'files/149')).toBe('149')
  expect(await world.people.file(head.sha, 'place/149')).toBe('149')
  expect(world.github.log.filter(({ route }) => route.includes('/git/trees'))).toHaveLength(4)
  expect(await gitData.createTree(base, [])).toBe(base)
})

test('a write whose answer was lost is found to be done', async () => {
  await using world = await startGitHub()
  const { gitData } = world.forge
  world.github.faults.add({ method: 'POST', path: /\/git\/refs$/, kind: 'lost-answer' })
  await gitData.createRef(REF, await world.people.tip())
  expect(await gitData.getRef(REF)).toBe(await world.people.tip())
})

test('a token that may not write is told which permission to add', async () => {
  await using world = await startGitHub()
  const { gitData } = world.forgeWith({ contents: 'read' })
  await expect(gitData.createRef(REF, await world.people.tip())).rejects.toMatchObject({
    code: 'missing-permission',
    message: expect.stringContaining('permissions:\n  contents: write'),
  })
})

test('a renamed repository is found at its address by id, for reads and writes', async () => {
  await using world = await startGitHub()
  const { gitData } = world.forge
  const tip = await world.people.tip()
  world.people.rename('store')
  expect(await gitData.getRef('refs/heads/main')).toBe(tip)
  await gitData.createRef(REF, tip)
  expect(await gitData.getRef(REF)).toBe(tip)
})
