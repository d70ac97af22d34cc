import { expect, test } from 'vitest'
import { SHOP, useKit } from './test-kit.ts'

const kit = useKit()
const ISSUE = { ...SHOP, title: 'T' }

async function issueCount(): Promise<number> {
  return (await kit().client.issues.listForRepo(SHOP)).data.length
}

test('a status takes the place of the nth matching answer, once', async () => {
  const { github, client } = kit()
  const body = '<html>Unicorn!</html>'
  github.faults.add({
    kind: 'status',
    status: 502,
    body,
    headers: { 'retry-after': '1' },
    method: 'POST',
    path: /\/issues$/,
    nth: 2,
  })
  await client.issues.create(ISSUE)
  await expect(client.issues.create(ISSUE)).rejects.toMatchObject({
    status: 502,
    response: { data: body, headers: { 'retry-after': '1' } },
  })
  await client.issues.create(ISSUE)
  expect(await issueCount()).toBe(2)
  expect(github.faults.pending).toBe(0)
})

test('a dropped request was never carried out, a lost answer was', async () => {
  const { github, client } = kit()
  github.faults.add({ kind: 'drop', method: 'POST' })
  await expect(client.issues.create(ISSUE)).rejects.toThrow()
  expect(await issueCount()).toBe(0)
  github.faults.add({ kind: 'lost-answer', method: 'POST' })
  await expect(client.issues.create(ISSUE)).rejects.toThrow()
  expect(await issueCount()).toBe(1)
  // The log holds what was carried out, which the client cannot know.
  expect(github.writes().map((entry) => [entry.route, entry.status])).toEqual([
    ['POST /repos/{owner}/{repo}/issues', 201],
  ])
})

test('a delay holds the answer back', async () => {
  const { github, client } = kit()
  github.faults.add({ kind: 'delay', ms: 120 })
  const start = performance.now()
  await client.repos.get(SHOP)
  expect(performance.now() - start).toBeGreaterThan(110)
})

test('a fault may strike several times, and GraphQL queries by their text', async () => {
  const { github, client } = kit()
  github.faults.add({ kind: 'status', status: 500, path: /^\/graphql$/, containing: /viewer/, times: 2 })
  await client.graphql('{ rateLimit { limit } }')
  await expect(client.graphql('{ viewer { login } }')).rejects.toThrow()
  await expect(client.graphql('{ viewer { login } }')).rejects.toThrow()
  await expect(client.graphql('{ viewer { login } }')).resolves.toEqual({ viewer: { login: 'github-actions[bot]' } })
})

test('a hook sees each request after it was carried out and before it is answered', async () => {
  const { github, client } = kit()
  const seen: string[] = []
  let answered = false
  const stop = github.onRequest(async ({ index, method, write }) => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    seen.push(`${index} ${method} ${write} ${answered}`)
  })
  await client.issues.create(ISSUE)
  answered = true
  stop()
  await client.issues.create(ISSUE)
  expect(seen).toEqual(['1 POST true false'])
})
