import { expect, test } from 'vitest'
import type { OutsideError } from '../../src/base/errors.ts'
import { namingFix } from '../../src/verbs/hold-facts.ts'
import { switchedOff } from '../../src/verbs/kill-switch.ts'
import { rangePeople } from '../../src/verbs/respond/release-hold.ts'
import { startGitHub } from './github.ts'
import { createTestLog } from '../support/shop.ts'

async function shop() {
  const server = await startGitHub()
  for (const login of ['alice', 'bob', 'carol']) server.people.user(login)
  const good = await server.people.commit({ author: 'alice', files: { 'a.txt': '1\n' }, message: 'First' })
  return { ...server, server, good }
}

type Shop = Awaited<ReturnType<typeof shop>>

async function land(
  { people, time }: Shop,
  title: string,
  body: string,
  edit?: string,
): Promise<{ pull: number; sha: string }> {
  const branch = title.toLowerCase()
  await people.commit({ author: 'alice', branch, files: { [`${branch}.txt`]: title }, message: title })
  const pull = await people.openPull({ author: 'alice', head: branch, base: 'main', title, body })
  time.advance(60)
  people.review(pull, 'bob', 'APPROVED')
  time.advance(60)
  if (edit !== undefined) people.edit(pull, edit)
  return { pull, sha: await people.merge(pull, 'bob', 'squash') }
}

test('comparisons tell ancestry and what lies between, without a clone', async () => {
  const at = await shop()
  await using _ = at.server
  const { forge, good } = at
  const { sha } = await land(at, 'Faster', '')
  const range = await forge.comparisons.compare(good, sha)
  expect(range).toMatchObject({ status: 'ahead', complete: true, commits: [{ sha, parents: [good] }] })
  expect((await forge.comparisons.compare(sha, good))?.status).toBe('behind')
  expect((await forge.comparisons.compare(sha, sha))?.status).toBe('identical')
  expect(await forge.comparisons.compare('f'.repeat(40), sha)).toBeNull()
})

test('a comparison names the text that is new, and neither what is gone nor what has no lines', async () => {
  const at = await shop()
  await using _ = at.server
  const { people, forge, good } = at
  const files = { 'a.txt': null, 'b.txt': 'new\n', 'logo.bin': Buffer.from([0, 1]) }
  const head = await people.commit({ author: 'alice', files, message: 'Second' })
  // The id of a blob of these four bytes.
  expect((await forge.comparisons.compare(good, head))?.contents).toEqual(['3e757656cf36eca53338e520d134963a44f793f8'])
})

test('files of a commit, or nothing', async () => {
  const at = await shop()
  await using _ = at.server
  expect(await at.forge.contents.text('a.txt', at.good)).toBe('1\n')
  expect(await at.forge.contents.text('b.txt', at.good)).toBeNull()
})

test('a dispatch carries the commit as an input', async () => {
  const at = await shop()
  await using _ = at.server
  await at.forge.workflows.dispatch('.github/workflows/deploy.yml', 'main', { sha: at.good })
  expect(at.people.dispatches).toMatchObject([{ workflow: 'deploy.yml', ref: 'main', inputs: { sha: at.good } }])
})

test('comments tell whether they were edited, and are answered by a reaction', async () => {
  const at = await shop()
  await using _ = at.server
  const issue = at.people.issue({ author: 'alice', title: 'Incident' })
  const first = at.people.comment(issue, 'carol', '/guard release x')
  at.people.editComment(issue, first, '/guard release y')
  const second = at.people.comment(issue, 'bob', 'hello')
  expect(await at.forge.comments.list(issue)).toMatchObject({
    complete: true,
    comments: [
      { id: first, author: { login: 'carol' }, body: '/guard release y', edited: true },
      { id: second, author: { login: 'bob' }, edited: false },
    ],
  })
  await at.forge.comments.react(second, '+1')
})

test('the kill switch counts if a writer has put the label on', async () => {
  const at = await shop()
  await using _ = at.server
  const off = async () => (await switchedOff({ forge: at.forge, log: createTestLog() })) !== null
  expect(await off()).toBe(false)
  at.people.user('mallory', { permission: 'read' })
  const issue = at.people.issue({ author: 'mallory', title: 'Stop' })
  at.people.label(issue, 'mallory', ['deploy-guard:off'])
  expect(await off()).toBe(false)
  const real = at.people.issue({ author: 'alice', title: 'Stop' })
  at.people.label(real, 'alice', ['deploy-guard:off'])
  expect(await off()).toBe(true)
  at.people.closeIssue(real, 'alice')
  expect(await off()).toBe(false)
})

test('reviewers: one who cannot be asked is a refusal', async () => {
  const at = await shop()
  await using _ = at.server
  await at.people.commit({ author: 'alice', branch: 'x', files: { x: 'x' }, message: 'x' })
  const pull = await at.people.openPull({ author: 'alice', head: 'x', base: 'main', title: 'x' })
  await at.forge.pulls.requestReviewers(pull, { logins: ['bob'], teams: [] })
  const asked = at.forge.pulls.requestReviewers(pull, { logins: ['nobody'], teams: [] })
  await expect(asked).rejects.toMatchObject({ code: 'refused' } satisfies Partial<OutsideError>)
  expect(await at.forge.pulls.files(pull)).toEqual(['x'])
  await at.forge.pulls.comment(pull, 'hello')
})

test('whoever is in a range: authors of pull requests and of their commits', async () => {
  const at = await shop()
  await using _ = at.server
  const { sha } = await land(at, 'Faster', '')
  const people = await rangePeople(at.forge, at.good, sha)
  expect(people.logins.has('alice')).toBe(true)
  expect(people.logins.has('carol')).toBe(false)
})

test.each([
  ['names it, as approved', 'Fixes #99', undefined, true],
  ['names another', 'Fixes #990', undefined, false],
  ['names none', 'Faster', undefined, false],
  ['was made to name it after its approval', 'Faster', 'Fixes #99', false],
])('a fix that %s', async (_, body, edit, passes) => {
  const at = await shop()
  await using __ = at.server
  const { pull, sha } = await land(at, 'Fix', body, edit)
  const repository = { firstParents: async () => [{ sha, tree: '', parents: [], subject: '' }] }
  const { reviews, pullTexts } = at.forge
  const deps = { reviews, pullTexts, log: createTestLog() }
  const fix = await namingFix(deps, repository, { candidate: sha, bad: at.good, issue: 99 })
  expect(fix).toBe(passes ? pull : null)
})
