import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { clientFor, cloneUrl, git, SHOP, useKit } from './test-kit.ts'

const kit = useKit()

async function writeBranch(branch: string): Promise<string> {
  const { client, repo } = kit()
  const base = await repo.tip()
  const { data: blob } = await client.git.createBlob({
    ...SHOP,
    content: Buffer.from('hi\n').toString('base64'),
    encoding: 'base64',
  })
  const { data: tree } = await client.git.createTree({
    ...SHOP,
    base_tree: base,
    tree: [
      { path: 'docs/a.txt', mode: '100755', type: 'blob', sha: blob.sha },
      { path: 'README.md', mode: '100644', type: 'blob', sha: null },
      { path: 'link', mode: '120000', type: 'blob', content: 'docs/a.txt' },
    ],
  })
  const { data: commit } = await client.git.createCommit({ ...SHOP, message: 'Write', tree: tree.sha, parents: [base] })
  expect(commit.verification.verified).toBe(true)
  expect(commit.author.name).toBe('github-actions[bot]')
  await client.git.createRef({ ...SHOP, ref: `refs/heads/${branch}`, sha: commit.sha })
  return commit.sha
}

test('what is written over REST is what git clones', async () => {
  const { github, folder } = kit()
  const sha = await writeBranch('feature/one')
  const token = github.token({ repository: 'acme/shop', permissions: { contents: 'read' } })
  await git(folder, 'clone', '--quiet', '--branch', 'feature/one', cloneUrl(github, token), 'clone')
  expect(await git(join(folder, 'clone'), 'rev-parse', 'HEAD')).toBe(sha)
  const modes = await git(join(folder, 'clone'), 'ls-tree', '-r', '--format=%(objectmode) %(path)', 'HEAD')
  expect(modes.split('\n')).toEqual(['100755 docs/a.txt', '120000 link'])
})

test('what git pushes is what REST gives, and the activity log names who pushed', async () => {
  const { github, folder, client } = kit()
  const token = github.token({ actor: 'alice', repository: 'acme/shop', permissions: { contents: 'write' } })
  await git(folder, 'clone', '--quiet', cloneUrl(github, token), 'clone')
  const clone = join(folder, 'clone')
  await writeFile(join(clone, 'b.txt'), 'b\n')
  await git(clone, 'add', '.')
  await git(clone, 'commit', '--quiet', '-m', 'Push')
  await git(clone, 'push', '--quiet', 'origin', 'main')
  const { data: commit } = await client.repos.getCommit({ ...SHOP, ref: 'main' })
  expect(commit.sha).toBe(await git(clone, 'rev-parse', 'HEAD'))
  expect(commit.files?.map((file) => [file.filename, file.status, file.patch])).toEqual([
    ['b.txt', 'added', '@@ -0,0 +1 @@\n+b'],
  ])
  // An address no account has.
  expect(commit.author).toBeNull()
  const { data: activity } = await client.repos.listActivities({ ...SHOP, ref: 'main' })
  expect(activity[0]).toMatchObject({ activity_type: 'push', after: commit.sha, actor: { login: 'alice' } })
  expect(github.writes().map((entry) => [entry.kind, entry.actor])).toEqual([['git', 'alice']])
})

test('a superseded head can still be fetched, without its blobs', async () => {
  const { github, repo, folder } = kit()
  const old = await repo.commit({ branch: 'topic', files: { 'a.txt': 'old\n' }, author: 'alice' })
  await repo.commit({ branch: 'topic', files: { 'a.txt': 'new\n' }, author: 'alice', parents: [await repo.tip()] })
  const token = github.token({ repository: 'acme/shop', permissions: { contents: 'read' } })
  await git(folder, 'init', '--quiet', '--bare', 'bare')
  const bare = join(folder, 'bare')
  await git(bare, 'fetch', '--quiet', '--filter=blob:none', '--depth=1', cloneUrl(github, token), old)
  expect(await git(bare, 'rev-parse', 'FETCH_HEAD')).toBe(old)
  expect(await git(bare, 'rev-list', '--objects', '--missing=print', old)).toMatch(/^\?/m)
})

test('references are compared and swapped', async () => {
  const { client, repo } = kit()
  const sha = await writeBranch('one')
  const ref = 'heads/one'
  await expect(client.git.createRef({ ...SHOP, ref: 'refs/heads/one', sha })).rejects.toMatchObject({
    status: 422,
    message: expect.stringContaining('Reference already exists'),
  })
  const main = await repo.tip()
  await expect(client.git.updateRef({ ...SHOP, ref, sha: main, force: false })).rejects.toMatchObject({
    status: 422,
    message: expect.stringContaining('Update is not a fast forward'),
  })
  await client.git.updateRef({ ...SHOP, ref, sha: main, force: true })
  const { data: activity } = await client.repos.listActivities({ ...SHOP, ref: 'refs/heads/one' })
  expect(activity.map((entry) => entry.activity_type)).toEqual(['force_push', 'branch_creation'])
  await client.git.deleteRef({ ...SHOP, ref })
  await expect(client.git.getRef({ ...SHOP, ref })).rejects.toMatchObject({ status: 404 })
})

test('of two requests for the same new reference one wins', async () => {
  const { client, repo } = kit()
  const sha = await repo.tip()
  const lock = () => client.git.createRef({ ...SHOP, ref: 'refs/deploy-guard/lock/production', sha })
  const results = await Promise.allSettled([lock(), lock(), lock()])
  expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
  const { data } = await client.git.listMatchingRefs({ ...SHOP, ref: 'deploy-guard/' })
  expect(data.map((ref) => ref.ref)).toEqual(['refs/deploy-guard/lock/production'])
})

test('workflow files need a permission of their own, over REST and with git', async () => {
  const { github, client, repo, folder } = kit()
  const path = '.github/workflows/x.yml'
  const base = await repo.tip()
  const { data: tree } = await client.git.createTree({
    ...SHOP,
    base_tree: base,
    tree: [{ path, mode: '100644', type: 'blob', content: 'on: push\n' }],
  })
  const commit = { ...SHOP, message: 'Workflow', tree: tree.sha, parents: [base] }
  await expect(client.git.createCommit(commit)).rejects.toMatchObject({ status: 403 })
  const permissions = { contents: 'write', workflows: 'write' } as const
  await clientFor(github, github.token({ repository: 'acme/shop', permissions })).git.createCommit(commit)
  const sha = await repo.commit({ branch: 'by-hand', files: { [path]: 'on: push\n' }, author: 'alice' })
  // A reference to what another one holds already brings nothing new.
  await client.git.createRef({ ...SHOP, ref: 'refs/heads/again', sha })
  await git(folder, 'clone', '--quiet', cloneUrl(github, github.token({ repository: 'acme/shop' })), 'clone')
  const clone = join(folder, 'clone')
  await git(clone, 'checkout', '--quiet', 'by-hand')
  await git(clone, 'rm', '--quiet', path)
  await git(clone, 'commit', '--quiet', '-m', 'Remove')
  await expect(git(clone, 'push', 'origin', 'by-hand')).rejects.toThrow(/without `workflows` permission/)
})

test('a comparison has the merge base, the commits of one side and the files', async () => {
  const { client, repo } = kit()
  const base = await repo.tip()
  await repo.commit({ branch: 'topic', files: { 'a.txt': '1\n2\n3\n4\n5\n' }, author: 'alice' })
  await repo.commit({ branch: 'topic', files: { 'a.txt': null, 'b.txt': '1\n2\n3\n4\n5\n' }, author: 'alice' })
  await repo.commit({ files: { 'm.txt': 'm\n' }, author: 'bob' })
  const { data } = await client.repos.compareCommitsWithBasehead({ ...SHOP, basehead: 'main...topic' })
  expect(data).toMatchObject({
    status: 'diverged',
    ahead_by: 2,
    behind_by: 1,
    total_commits: 2,
    merge_base_commit: { sha: base },
  })
  expect(data.files?.map((file) => file.filename)).toEqual(['b.txt'])
  const { data: rename } = await client.repos.getCommit({ ...SHOP, ref: 'topic' })
  expect(rename.files).toMatchObject([{ filename: 'b.txt', previous_filename: 'a.txt', status: 'renamed', changes: 0 }])
})

test('git is sent on from the name that a repository had before', async () => {
  const { github, repo, folder } = kit()
  const former = cloneUrl(github, github.token({ repository: 'acme/shop' }))
  repo.rename('store')
  expect(await git(folder, 'ls-remote', former, 'refs/heads/main')).toBe(`${await repo.tip()}\trefs/heads/main`)
})

test('contents are given for files and folders', async () => {
  const { client, repo } = kit()
  await repo.commit({ files: { 'src/a.txt': 'äöü\n' }, author: 'alice' })
  const { data: folder } = await client.repos.getContent({ ...SHOP, path: '' })
  expect(Array.isArray(folder) && folder.map((item) => [item.path, item.type])).toEqual([
    ['README.md', 'file'],
    ['src', 'dir'],
  ])
  const { data: file } = await client.repos.getContent({ ...SHOP, path: 'src/a.txt' })
  expect('content' in file && Buffer.from(file.content, 'base64').toString()).toBe('äöü\n')
  await expect(client.repos.getContent({ ...SHOP, path: 'src/b.txt', ref: 'main' })).rejects.toMatchObject({
    status: 404,
  })
})
