import { describe, expect, test } from 'vitest'
import { lockRef, stateRef } from '../../../src/deploy/keys.ts'
import { startGitHub } from '../../github/github.ts'
import { depsOn, releaseBadly, respond, type Server } from '../../support/shop-on-github.ts'

const names = async ({ forge }: Server, environment: string, key: string) => ({
  state: await forge.gitData.getRef(stateRef(environment).primary),
  fallback: await forge.gitData.getRef(stateRef(environment).fallback),
  lock: await forge.gitData.getRef(lockRef(key).primary),
})

test('one pull request with the good tree and one issue, each naming the other', async () => {
  await using server = await startGitHub()
  const shop = await releaseBadly(server)
  const deps = depsOn(server)
  const pages: string[] = []
  const keepPage = async (name: string, make: () => Promise<string>) => void pages.push(name, await make())
  const { record, failures } = await respond({ ...deps, ports: { ...deps.ports, keepPage } }, shop)
  expect(failures).toEqual([])
  const [response] = record.responses
  const rollback = response?.rollback.step === 'opened' ? response.rollback : null
  const incident = response?.incident.step === 'opened' ? response.incident : null
  expect(rollback?.tree).toBe((await server.forge.gitData.getCommit(shop.good)).tree)
  const pull = await server.forge.pulls.get(rollback?.pull ?? 0)
  expect(pull).toMatchObject({
    state: 'open',
    base: 'main',
    author: 'github-actions[bot]',
    head: { sha: rollback?.commit },
  })
  expect(pull?.title).toBe(`Roll back production to ${shop.good.slice(0, 7)} (1 pull request and 1 commit)`)
  expect(pull?.body).toContain(`Incident: #${incident?.issue}`)
  expect(pull?.body).toContain(`- #${shop.pull} Faster sessions`)
  const issue = await server.forge.issues.get(incident?.issue ?? 0)
  expect(issue?.title).toMatch(
    new RegExp(`^platform=ios: \\d+(\\.\\d)? % of requests fail \\(was [\\d.]+ %\\), deploy ${shop.bad.slice(0, 7)}$`),
  )
  expect(issue?.body).toContain(`#${pull?.number}, to be merged`)
  // The page is what the issue says once all is done, with pictures in place of its diagram.
  expect(pages).toHaveLength(2)
  expect(pages[0]).toBe('incident.html')
  expect(pages[1]).toContain(`#${pull?.number}, to be merged`)
  expect(pages[1]?.match(/<svg/g)).toHaveLength(2)
})

test('names of environments that are no names of refs', async () => {
  await using server = await startGitHub()
  const shop = await releaseBadly(server)
  for (const environment of ['eu/west 1', 'lock', '서울..%']) {
    const deps = depsOn(server, { environment })
    const { record, failures } = await respond(deps, shop)
    expect(failures).toEqual([])
    expect(record.responses).toMatchObject([
      { rollback: { step: 'opened' }, incident: { step: 'opened' }, settled: true },
    ])
    const key = record.responses[0]?.incidentKey ?? ''
    expect(await names(server, environment, key)).toEqual({ state: expect.any(String), fallback: null, lock: null })
  }
})

test('a host without refs of our own gets branches', async () => {
  await using server = await startGitHub({ customRefs: false })
  const shop = await releaseBadly(server)
  const { record, failures } = await respond(depsOn(server), shop)
  expect(failures).toEqual([])
  expect(record.responses).toMatchObject([
    { rollback: { step: 'opened' }, incident: { step: 'opened' }, settled: true },
  ])
  expect(await names(server, 'production', '')).toMatchObject({ state: null, fallback: expect.any(String) })
})

test('where pull requests are not permitted, the branch is there and a person gets the link', async () => {
  await using server = await startGitHub({ actionsMayCreatePulls: false })
  const shop = await releaseBadly(server)
  const { record } = await respond(depsOn(server), shop)
  expect(record.responses).toMatchObject([
    { rollback: { step: 'pushed' }, incident: { step: 'opened' }, settled: true },
  ])
})

test('where issues are switched off, there is the rollback and no failure', async () => {
  await using server = await startGitHub({ issues: false })
  const shop = await releaseBadly(server)
  const { record, failures } = await respond(depsOn(server), shop)
  expect(failures).toEqual([])
  expect(record.responses).toMatchObject([{ rollback: { step: 'opened' }, incident: { step: 'none' }, settled: true }])
})

describe('an answer that is lost after the write', () => {
  test.each([
    ...[1, 2, 3, 4, 5].map((nth) => ['POST', /\/graphql$/, nth, /MoveRefs/] as const),
    ['POST', /\/git\/refs$/, 1, /./],
    ['POST', /\/pulls$/, 1, /./],
    ['POST', /\/issues$/, 1, /./],
    ['PATCH', /\/pulls\//, 1, /./],
  ] as const)('%s %s, number %i', async (method, path, nth, containing) => {
    await using server = await startGitHub()
    const shop = await releaseBadly(server)
    server.github.faults.add({ kind: 'lost-answer', method, path, nth, containing })
    await respond(depsOn(server), shop)
    const { record, failures } = await respond(depsOn(server, { runId: 72 }), shop)
    expect(server.github.faults.pending).toBe(0)
    expect(failures).toEqual([])
    expect(record.responses).toMatchObject([
      { rollback: { step: 'opened' }, incident: { step: 'opened' }, settled: true },
    ])
    const branch = record.responses[0]?.rollback.step === 'opened' ? record.responses[0].rollback.branch : ''
    expect(await server.forge.pulls.listByHead(branch)).toHaveLength(1)
    expect(await server.forge.issues.list(['incident'])).toHaveLength(1)
  })
})
