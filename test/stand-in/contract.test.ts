import { expect, test } from 'vitest'
import { Contract } from './contract/contract.ts'
import { allRoutes } from './rest/areas.ts'
import { clientFor, graphql, SHOP, useKit } from './test-kit.ts'

const kit = useKit({ violations: 'expected' })

test('every route is in the subset of GitHub’s description, and nothing else is', async () => {
  const names = (await allRoutes()).map((route) => route.name).sort()
  expect(Object.keys(new Contract().description.operations).sort()).toEqual(names)
})

test('a mistyped field of a body is a violation', async () => {
  const { client, github } = kit()
  const mistyped = {
    ...SHOP,
    ref: 'main',
    environment: 'production',
    auto_merge: false,
    required_contexts: [],
    enviroment_url: 'x',
  }
  await expect(client.request('POST /repos/{owner}/{repo}/deployments', mistyped)).rejects.toMatchObject({
    status: 422,
  })
  expect(github.violations).toEqual([expect.stringContaining('/enviroment_url is not a described field')])
})

test('a mistyped name in a query, a wrong value and a missing field are violations', async () => {
  const { client, github } = kit()
  await expect(client.request('GET /repos/{owner}/{repo}/issues', { ...SHOP, lables: 'x' })).rejects.toMatchObject({
    status: 422,
  })
  await expect(client.request('GET /repos/{owner}/{repo}/issues?state=opne', SHOP)).rejects.toMatchObject({
    status: 422,
  })
  await expect(client.request('POST /repos/acme/shop/git/refs', { ref: 'refs/heads/x' })).rejects.toMatchObject({
    status: 422,
  })
  expect(github.violations).toHaveLength(3)
  expect(github.violations[0]).toContain('lables')
})

test('a nested field that is not described is a violation', async () => {
  const { client, github, repo } = kit()
  const output = { title: 't', summary: 's', sumary: 'x' }
  await expect(
    client.request('POST /repos/{owner}/{repo}/check-runs', { ...SHOP, name: 'x', head_sha: await repo.tip(), output }),
  ).rejects.toThrow()
  expect(github.violations).toEqual([expect.stringContaining('/output/sumary is not a described field')])
})

test('an unknown route is a violation', async () => {
  const { client, github } = kit()
  await expect(client.request('GET /repos/{owner}/{repo}/pulse', SHOP)).rejects.toMatchObject({ status: 404 })
  expect(github.violations).toEqual(['GET /repos/acme/shop/pulse: the stand-in has no such route'])
})

test('a route of GitHub that the stand-in has not is not taken for a branch with a slash in its name', async () => {
  const { client, github } = kit()
  const status = client.request('GET /repos/{owner}/{repo}/commits/{ref}/status', { ...SHOP, ref: 'main' })
  await expect(status).rejects.toMatchObject({ status: 404 })
  expect(github.violations).toEqual(['GET /repos/acme/shop/commits/main/status: the stand-in has no such route'])
})

test('an input the stand-in leaves out is a violation, not a silent default', async () => {
  const { client, github } = kit()
  await client.issues.listForRepo({ ...SHOP, assignee: 'alice' })
  expect(github.violations).toEqual([expect.stringContaining('does not know the input assignee')])
})

test('a deployment without auto_merge: false is a violation', async () => {
  const { client, github } = kit()
  await client.repos.createDeployment({ ...SHOP, ref: 'main', required_contexts: [] })
  expect(github.violations).toEqual([expect.stringContaining('auto_merge')])
})

test('limits are refused as on GitHub, without being violations', async () => {
  const { client, github } = kit()
  await expect(client.issues.create({ ...SHOP, title: 'T', body: 'x'.repeat(65_537) })).rejects.toMatchObject({
    status: 422,
  })
  const { data } = await client.repos.createDeployment({
    ...SHOP,
    ref: 'main',
    auto_merge: false,
    required_contexts: [],
  })
  if (!('id' in data)) throw new Error('no deployment was made')
  const status = { ...SHOP, deployment_id: data.id, state: 'success' as const }
  await expect(client.repos.createDeploymentStatus({ ...status, description: 'x'.repeat(141) })).rejects.toMatchObject({
    status: 422,
  })
  await client.repos.createDeploymentStatus({ ...status, description: 'x'.repeat(140) })
  expect(github.violations).toEqual([])
})

test('a query that GitHub’s schema does not allow is a violation', async () => {
  const { github } = kit()
  const token = github.token({ repository: 'acme/shop' })
  const answer = await graphql(github, token, '{ repository(owner: "acme", name: "shop") { deploymentz { id } } }')
  expect(answer).toMatchObject({ errors: [{ message: expect.stringContaining('Cannot query field "deploymentz"') }] })
  expect(github.violations).toHaveLength(1)
})

test('a field the stand-in does not resolve is a violation, not null', async () => {
  const { github } = kit()
  const token = github.token({ repository: 'acme/shop' })
  await graphql(github, token, '{ repository(owner: "acme", name: "shop") { diskUsage } }')
  expect(github.violations).toEqual([expect.stringContaining('does not know Repository.diskUsage')])
})

test('a body that is not JSON is a violation', async () => {
  const { github } = kit()
  const headers = { authorization: `token ${github.token({ repository: 'acme/shop' })}` }
  const response = await fetch(`${github.apiUrl}/repos/acme/shop/issues`, {
    method: 'POST',
    headers,
    body: '{"title":',
  })
  expect([response.status, github.violations.length]).toEqual([422, 1])
})

test('a client of another app cannot change a check run', async () => {
  const { github, client, repo } = kit()
  const { data: run } = await client.checks.create({ ...SHOP, name: 'x', head_sha: await repo.tip() })
  const other = clientFor(
    github,
    github.token({ actor: 'robot[bot]', app: { id: 7, slug: 'robot' }, repository: 'acme/shop' }),
  )
  await expect(other.checks.update({ ...SHOP, check_run_id: run.id, status: 'in_progress' })).rejects.toMatchObject({
    status: 403,
  })
  expect(github.violations).toEqual([])
})
