import { expect, test } from 'vitest'
import { graphql, useKit } from './test-kit.ts'

const kit = useKit()

async function ask(fields: string, permissions?: Record<string, 'read'>): Promise<unknown> {
  const { github } = kit()
  const token = github.token({ repository: 'acme/shop', ...(permissions && { permissions }) })
  return graphql(github, token, `{ repository(owner: "acme", name: "shop") { ${fields} } }`)
}

const page = '(first: 10)'

test('the facts of a merged pull request', async () => {
  const { clock, repo } = kit()
  const main = await repo.tip()
  const first = await repo.commit({
    branch: 'feature',
    files: { 'a.txt': 'a\n' },
    author: 'alice',
    coAuthors: ['carol'],
  })
  const number = await repo.openPull({ author: 'alice', head: 'feature', base: 'main', title: 'Feature', body: 'Why' })
  clock.advance(60)
  repo.review(number, 'bob', 'APPROVED')
  clock.advance(60)
  const second = await repo.commit({ branch: 'feature', files: { 'a.txt': 'b\n' }, author: 'alice', parents: [main] })
  repo.edit(number, 'Why not')
  const landed = await repo.merge(number, 'carol', 'squash')
  const events =
    'timelineItems(itemTypes: [HEAD_REF_FORCE_PUSHED_EVENT, MERGED_EVENT], first: 10) { nodes { __typename ... on HeadRefForcePushedEvent { createdAt beforeCommit { oid } afterCommit { oid } } ... on MergedEvent { commit { oid } actor { login } } } }'
  const facts = `number state merged mergedBy { login } mergeCommit { oid } headRefOid baseRefName lastEditedAt isCrossRepository headRepository { nameWithOwner } author { __typename login }`
  const reviews = `latestOpinionatedReviews${page} { nodes { state authorCanPushToRepository author { login } commit { oid } } }`
  expect(await ask(`pullRequest(number: ${number}) { ${facts} ${reviews} ${events} }`)).toEqual({
    data: {
      repository: {
        pullRequest: {
          number,
          state: 'MERGED',
          merged: true,
          mergedBy: { login: 'carol' },
          mergeCommit: { oid: landed },
          headRefOid: second,
          baseRefName: 'main',
          lastEditedAt: '2026-01-05T09:02:00Z',
          isCrossRepository: false,
          headRepository: { nameWithOwner: 'acme/shop' },
          author: { __typename: 'User', login: 'alice' },
          // The approval was given for the first head, and GitHub moved it.
          latestOpinionatedReviews: {
            nodes: [
              { state: 'APPROVED', authorCanPushToRepository: true, author: { login: 'bob' }, commit: { oid: second } },
            ],
          },
          timelineItems: {
            nodes: [
              {
                __typename: 'HeadRefForcePushedEvent',
                createdAt: '2026-01-05T09:02:00Z',
                beforeCommit: { oid: first },
                afterCommit: { oid: second },
              },
              { __typename: 'MergedEvent', commit: { oid: landed }, actor: { login: 'carol' } },
            ],
          },
        },
      },
    },
  })
})

test('the people of a commit, its pull requests and its check suites', async () => {
  const { clock, repo } = kit()
  clock.advance(60)
  const oid = await repo.commit({
    branch: 'feature',
    files: { 'a.txt': 'a\n' },
    author: { name: 'Eve', email: 'eve@elsewhere.example' },
    pusher: 'alice',
    coAuthors: ['carol'],
    date: '2020-01-01T00:00:00Z',
  })
  const number = await repo.openPull({ author: 'alice', head: 'feature', base: 'main', title: 'Feature' })
  const fields = `committedDate authors${page} { nodes { email user { login } } } associatedPullRequests${page} { nodes { number } } checkSuites${page} { nodes { createdAt branch { name } } }`
  expect(await ask(`object(oid: "${oid}") { ... on Commit { ${fields} } }`)).toEqual({
    data: {
      repository: {
        object: {
          // What the committer claims, and what the server saw.
          committedDate: '2020-01-01T00:00:00Z',
          authors: {
            nodes: [
              { email: 'eve@elsewhere.example', user: null },
              { email: expect.stringContaining('carol'), user: { login: 'carol' } },
            ],
          },
          associatedPullRequests: { nodes: [{ number }] },
          checkSuites: { nodes: [{ createdAt: '2026-01-05T09:01:00Z', branch: { name: 'feature' } }] },
        },
      },
    },
  })
})

test('deployments of an environment, newest first, page by page', async () => {
  const { clock, repo } = kit()
  const sha = await repo.tip()
  for (const environment of ['production', 'staging', 'production']) {
    clock.advance(60)
    repo.deployment({
      creator: 'github-actions[bot]',
      sha,
      environment,
      payload: { a: 1 },
      statuses: [{ state: 'success', logUrl: 'https://log.example/1' }],
    })
  }
  const list = (after: string) =>
    `deployments(environments: ["production"], first: 1, ${after} orderBy: { field: CREATED_AT, direction: DESC }) { totalCount pageInfo { hasNextPage endCursor } nodes { createdAt payload state creator { __typename login } statuses(first: 5) { nodes { state logUrl } } } }`
  const first = await ask(list(''))
  expect(first).toMatchObject({
    data: {
      repository: {
        deployments: {
          totalCount: 2,
          pageInfo: { hasNextPage: true },
          // GraphQL leaves out the "[bot]" of a bot's login.
          nodes: [
            {
              createdAt: '2026-01-05T09:03:00Z',
              payload: '{"a":1}',
              state: 'ACTIVE',
              creator: { __typename: 'Bot', login: 'github-actions' },
              statuses: { nodes: [{ state: 'SUCCESS', logUrl: 'https://log.example/1' }] },
            },
          ],
        },
      },
    },
  })
  const cursor = JSON.stringify(first).match(/"endCursor":"([^"]+)"/)?.[1]
  expect(await ask(list(`after: "${cursor}",`))).toMatchObject({
    data: {
      repository: { deployments: { pageInfo: { hasNextPage: false }, nodes: [{ createdAt: '2026-01-05T09:01:00Z' }] } },
    },
  })
})

test('an edited comment shows when it was edited', async () => {
  const { clock, repo } = kit()
  const number = repo.issue({ author: 'alice', title: 'T' })
  repo.comment(number, 'bob', '/guard approve abc')
  const second = repo.comment(number, 'carol', 'x')
  clock.advance(5)
  repo.editComment(number, second, '/guard approve abc')
  expect(
    await ask(
      `issue(number: ${number}) { comments${page} { nodes { author { login } lastEditedAt authorAssociation databaseId } } }`,
    ),
  ).toMatchObject({
    data: {
      repository: {
        issue: {
          comments: {
            nodes: [
              { author: { login: 'bob' }, lastEditedAt: null, authorAssociation: 'COLLABORATOR' },
              { author: { login: 'carol' }, lastEditedAt: '2026-01-05T09:00:05Z', databaseId: second },
            ],
          },
        },
      },
    },
  })
})

test('what is missing and what is not allowed are told apart', async () => {
  expect(await ask('pullRequest(number: 9) { title }')).toMatchObject({
    errors: [{ type: 'NOT_FOUND', path: ['repository', 'pullRequest'] }],
  })
  expect(await ask('pullRequest(number: 9) { title }', { contents: 'read' })).toMatchObject({
    errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }],
  })
  expect(await ask('pullRequests(states: OPEN) { totalCount }')).toMatchObject({
    errors: [{ type: 'MISSING_PAGINATION_BOUNDARIES' }],
  })
})
