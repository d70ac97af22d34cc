import { expect, test } from 'vitest'
import { git, SHOP, useKit } from './test-kit.ts'

const kit = useKit()

/** A pull request of two commits by alice, beside a commit on main. */
async function openFeature(): Promise<number> {
  const { repo } = kit()
  await repo.commit({ branch: 'feature', files: { 'a.txt': 'a\n' }, author: 'alice', message: 'First' })
  await repo.commit({
    branch: 'feature',
    files: { 'b.txt': 'b\n' },
    author: 'alice',
    coAuthors: ['carol'],
    message: 'Second',
  })
  await repo.commit({ files: { 'm.txt': 'm\n' }, author: 'bob', message: 'On main' })
  return repo.openPull({ author: 'alice', head: 'feature', base: 'main', title: 'Feature', body: 'Why' })
}

test('a merge has both parents, and GitHub as its committer', async () => {
  const { repo, client } = kit()
  const number = await openFeature()
  const [base, head] = [await repo.tip(), await repo.tip('feature')]
  const sha = await repo.merge(number, 'bob', 'merge')
  const { data: commit } = await client.repos.getCommit({ ...SHOP, ref: sha })
  expect(commit.parents.map((parent) => parent.sha)).toEqual([base, head])
  expect(commit.committer).toMatchObject({ login: 'web-flow' })
  expect(commit.commit.verification?.verified).toBe(true)
  expect(commit.commit.message).toBe(`Merge pull request #${number} from acme/feature\n\nFeature`)
  const { data: pull } = await client.pulls.get({ ...SHOP, pull_number: number })
  expect(pull).toMatchObject({
    state: 'closed',
    merged: true,
    merge_commit_sha: sha,
    merged_by: { login: 'bob' },
    commits: 2,
    changed_files: 2,
  })
})

test('a squash is one commit by the author with the other authors as trailers', async () => {
  const { repo, client } = kit()
  await repo.commit({ branch: 'feature', files: { 'c.txt': 'c\n' }, author: 'carol', message: 'By carol' })
  const number = await openFeature()
  const base = await repo.tip()
  const sha = await repo.merge(number, 'bob', 'squash')
  const { data: commit } = await client.repos.getCommit({ ...SHOP, ref: sha })
  expect(commit.parents.map((parent) => parent.sha)).toEqual([base])
  expect(commit.author).toMatchObject({ login: 'alice' })
  expect(commit.commit.message).toMatch(/^Feature \(#1\)\n/)
  expect(commit.commit.message).toContain('Co-authored-by: carol')
  expect(commit.files?.map((file) => file.filename)).toEqual(['a.txt', 'b.txt', 'c.txt'])
})

test('a rebase makes as many commits as the branch had, with the merger as committer', async () => {
  const { repo, client } = kit()
  const number = await openFeature()
  const base = await repo.tip()
  const sha = await repo.merge(number, 'bob', 'rebase')
  const { data } = await client.repos.compareCommitsWithBasehead({ ...SHOP, basehead: `${base}...${sha}` })
  expect(
    data.commits.map((commit) => [commit.author?.login, commit.committer?.login, commit.commit.message.split('\n')[0]]),
  ).toEqual([
    ['alice', 'bob', 'First'],
    ['alice', 'bob', 'Second'],
  ])
  expect(data.status).toBe('ahead')
  const { data: pulls } = await client.repos.listPullRequestsAssociatedWithCommit({
    ...SHOP,
    commit_sha: data.commits[0]?.sha ?? '',
  })
  expect(pulls.map((pull) => pull.number)).toEqual([number])
})

test('conflicts are refused, and nothing lands', async () => {
  const { repo, client } = kit()
  await repo.commit({ branch: 'feature', files: { 'a.txt': 'theirs\n' }, author: 'alice' })
  const main = await repo.commit({ files: { 'a.txt': 'ours\n' }, author: 'bob' })
  const number = await repo.openPull({ author: 'alice', head: 'feature', base: 'main', title: 'T' })
  const { data: pull } = await client.pulls.get({ ...SHOP, pull_number: number })
  expect(pull).toMatchObject({ mergeable: false, mergeable_state: 'dirty' })
  await expect(client.pulls.merge({ ...SHOP, pull_number: number })).rejects.toMatchObject({ status: 405 })
  expect(await repo.tip()).toBe(main)
})

test('an approval is moved to the new head by a force-push and by a merge of the base, other reviews are not', async () => {
  const { repo, client } = kit()
  const number = await openFeature()
  const seen = await repo.tip('feature')
  repo.review(number, 'bob', 'APPROVED')
  repo.review(number, 'carol', 'COMMENTED')
  const commits = async () =>
    (await client.pulls.listReviews({ ...SHOP, pull_number: number })).data.map((review) => review.commit_id)
  await repo.commit({ branch: 'feature', files: { 'c.txt': 'c\n' }, author: 'alice' })
  expect(await commits()).toEqual([seen, seen])
  const merged = await repo.updateBranch(number, 'alice')
  expect(await commits()).toEqual([merged, seen])
  const forced = await repo.commit({ branch: 'feature', files: { 'd.txt': 'd\n' }, author: 'alice', parents: [seen] })
  expect(await commits()).toEqual([forced, seen])
})

test('nobody approves their own pull request, and Actions only where it may', async () => {
  const { repo, client } = kit()
  const number = await openFeature()
  expect(() => repo.review(number, 'alice', 'APPROVED')).toThrow(/approve your own pull request/)
  repo.settings.actionsMayCreatePulls = false
  await expect(client.pulls.createReview({ ...SHOP, pull_number: number, event: 'APPROVE' })).rejects.toMatchObject({
    status: 403,
  })
  await expect(client.pulls.create({ ...SHOP, head: 'feature', base: 'other', title: 'T' })).rejects.toMatchObject({
    status: 403,
    message: expect.stringContaining('GitHub Actions is not permitted to create or approve pull requests'),
  })
})

test('a branch has one open pull request into a base', async () => {
  const { client, repo } = kit()
  const number = await openFeature()
  await expect(client.pulls.create({ ...SHOP, head: 'feature', base: 'main', title: 'T' })).rejects.toMatchObject({
    status: 422,
  })
  const { data } = await client.pulls.list({ ...SHOP, head: 'acme:feature', base: 'main' })
  expect(data.map((pull) => pull.number)).toEqual([number])
  repo.closePull(number, 'alice')
  expect((await client.pulls.list({ ...SHOP, head: 'acme:feature' })).data).toEqual([])
})

test('the pull requests of a commit are found late, if the repository is set up so', async () => {
  const { client, repo } = kit()
  repo.settings.associatedPullsLag = 2
  const number = await openFeature()
  const commit_sha = await repo.merge(number, 'bob', 'squash')
  const ask = async () => (await client.repos.listPullRequestsAssociatedWithCommit({ ...SHOP, commit_sha })).data.length
  expect([await ask(), await ask(), await ask()]).toEqual([0, 0, 1])
})

test('when the base of a stacked pull request is merged and deleted, its base is changed', async () => {
  const { client, repo } = kit()
  const lower = await openFeature()
  await repo.commit({
    branch: 'upper',
    files: { 'u.txt': 'u\n' },
    author: 'alice',
    parents: [await repo.tip('feature')],
  })
  const upper = await repo.openPull({ author: 'alice', head: 'upper', base: 'feature', title: 'Upper' })
  await repo.merge(lower, 'bob', 'squash')
  await repo.push('bob', 'feature', null)
  const { data } = await client.pulls.get({ ...SHOP, pull_number: upper })
  expect([data.state, data.base.ref]).toEqual(['open', 'main'])
})

test('the head of a pull request stays under its own reference', async () => {
  const { repo } = kit()
  const number = await openFeature()
  const head = await repo.tip('feature')
  await repo.merge(number, 'bob', 'squash')
  await repo.push('bob', 'feature', null)
  expect(await git(repo.gitDir, 'rev-parse', `refs/pull/${number}/head`)).toBe(head)
})
