import { expect, test } from 'vitest'
import { GitHub } from './index.ts'
import { clientFor, cloneUrl, git, SHOP, useKit } from './test-kit.ts'

const kit = useKit()

test('an unknown token is nobody', async () => {
  const { github } = kit()
  await expect(clientFor(github, 'ghs_wrong').repos.get(SHOP)).rejects.toMatchObject({
    status: 401,
    message: expect.stringContaining('Bad credentials'),
  })
})

test('what a token may not do is refused with the permission it lacks', async () => {
  const { github, repo } = kit()
  const client = clientFor(github, github.token({ repository: 'acme/shop', permissions: { contents: 'read' } }))
  const sha = await repo.tip()
  await client.git.getCommit({ ...SHOP, commit_sha: sha })
  await expect(client.git.createRef({ ...SHOP, ref: 'refs/heads/x', sha })).rejects.toMatchObject({
    status: 403,
    message: expect.stringContaining('Resource not accessible by integration'),
    response: { headers: { 'x-accepted-github-permissions': 'contents=write' } },
  })
  await expect(client.issues.listForRepo(SHOP)).rejects.toMatchObject({ status: 403 })
  expect(github.violations).toEqual([])
})

test('a private repository does not exist for the token of another one', async () => {
  const { github, folder } = kit()
  await github.repository('acme/other')
  const token = github.token({ repository: 'acme/other' })
  await expect(clientFor(github, token).repos.get(SHOP)).rejects.toMatchObject({ status: 404 })
  await expect(git(folder, 'ls-remote', cloneUrl(github, token))).rejects.toThrow(/not found/)
})

test('a token that may only read cannot push', async () => {
  const { github, folder } = kit()
  const token = github.token({ repository: 'acme/shop', permissions: { contents: 'read' } })
  await git(folder, 'clone', '--quiet', cloneUrl(github, token), 'clone')
  await expect(git(`${folder}/clone`, 'push', 'origin', 'HEAD:refs/heads/x')).rejects.toThrow(/403/)
})

test('a workflow token stands for no account, a person’s does', async () => {
  const { github, client } = kit()
  await expect(client.users.getAuthenticated()).rejects.toMatchObject({ status: 403 })
  const own = clientFor(github, github.token({ actor: 'alice', repository: 'acme/shop' }))
  expect((await own.users.getAuthenticated()).data.login).toBe('alice')
  await expect(own.checks.create({ ...SHOP, name: 'x', head_sha: 'main' })).rejects.toMatchObject({ status: 403 })
  expect(github.violations).toEqual([])
})

test('an answer the client has is not sent again and costs nothing', async () => {
  const { client } = kit()
  const first = await client.repos.get(SHOP)
  const etag = first.headers.etag ?? ''
  await expect(client.repos.get({ ...SHOP, headers: { 'if-none-match': etag } })).rejects.toMatchObject({ status: 304 })
  const { data } = await client.rateLimit.get()
  expect(data.rate.used).toBe(1)
})

test('when the limit is used up, everything is refused', async () => {
  await using github = await GitHub.start({ clock: kit().clock, rateLimit: 2 })
  await github.repository('acme/shop')
  const client = clientFor(github, github.token({ repository: 'acme/shop' }))
  const first = await client.repos.get(SHOP)
  expect(first.headers['x-ratelimit-remaining']).toBe('1')
  await client.repos.get(SHOP)
  await expect(client.repos.get(SHOP)).rejects.toMatchObject({
    status: 403,
    response: { headers: { 'x-ratelimit-remaining': '0' } },
  })
})
