import { Octokit } from '@octokit/rest'
import { expect, test } from 'vitest'
import { decideResponse } from '../../../src/deploy/decide-response.ts'
import { holdsOf } from '../../../src/deploy/hold.ts'
import { stateRef } from '../../../src/deploy/keys.ts'
import { carryOutResponses } from '../../../src/verbs/respond/respond.ts'
import type { ResponseDeps } from '../../../src/verbs/setting.ts'
import { startGitHub } from '../../github/github.ts'
import { badDeploy } from '../../support/responder.ts'
import { depsOn, releaseBadly, type Server } from '../../support/shop-on-github.ts'

// What GitHub refuses for a while, or for good: the rest goes on, nothing is made twice, and what is left is said.

type Shop = { readonly good: string; readonly bad: string }

async function shopOn() {
  const server = await startGitHub()
  // Both clocks show the same time, give or take.
  const behind = depsOn(server).ports.clock.now() - server.time.now().getTime()
  server.time.advance(Math.round(behind / 1000) + 900)
  return Object.assign(server, { shop: await releaseBadly(server) })
}

function respondTo(deps: ResponseDeps, shop: Shop) {
  const { environment, ports } = deps
  const at = new Date(ports.clock.now()).toISOString()
  const run = { id: ports.run.runId, attempt: ports.run.attempt }
  return carryOutResponses(deps, 'bad', (record) =>
    decideResponse(record, { ...badDeploy(shop), environment, at, run }),
  )
}

const all = (server: Server, what: 'issues' | 'pulls') => {
  const octokit = new Octokit({
    auth: server.github.token({ actor: 'bob', repository: 'acme/shop' }),
    baseUrl: server.github.apiUrl,
  })
  const asked = { owner: 'acme', repo: 'shop', state: 'all' } as const
  return what === 'pulls'
    ? octokit.paginate(octokit.pulls.list, asked)
    : octokit.paginate(octokit.issues.listForRepo, asked)
}

/** What there is in the end: rollbacks, incidents, and whether deploys of the bad commit are held. */
async function ended(server: Server & { readonly shop: Shop }) {
  const issues = (await all(server, 'issues')).filter((issue) => !('pull_request' in issue))
  const pulls = (await all(server, 'pulls')).filter(({ title }) => title.startsWith('Roll back'))
  const { hold } = await depsOn(server).store.read()
  return { issues: issues.length, pulls: pulls.length, held: hold?.bad === server.shop.bad }
}

const once = { issues: 1, pulls: 1, held: true }
const state = /\/graphql$|\/git\/refs(\/deploy-guard\/production)?$/

test('nothing refused: one of each', async () => {
  await using server = await shopOn()
  expect(await respondTo(depsOn(server), server.shop)).toMatchObject({ failures: [], unwritten: null })
  expect(await ended(server)).toEqual(once)
})

test('labels that may not be made are left away, and the issue is found again without them', async () => {
  await using server = await shopOn()
  server.github.faults.add({ kind: 'status', status: 403, method: 'POST', path: /\/labels$/, times: 1000 })
  const deps = depsOn(server)
  expect(await respondTo(deps, server.shop)).toMatchObject({ failures: [] })
  expect(deps.log.warnings.join('\n')).toContain('This token may not put the label deploy-guard, incident on issue')
  await forget(server)
  expect(await respondTo(depsOn(server, { runId: 72 }), server.shop)).toMatchObject({ failures: [] })
  expect(await ended(server)).toEqual(once)
})

test('labels that a person has taken off do not make a second issue', async () => {
  await using server = await shopOn()
  await respondTo(depsOn(server), server.shop)
  const octokit = new Octokit({
    auth: server.github.token({ actor: 'bob', repository: 'acme/shop' }),
    baseUrl: server.github.apiUrl,
  })
  for (const { number } of await all(server, 'issues'))
    await octokit.issues.setLabels({ owner: 'acme', repo: 'shop', issue_number: number, labels: ['deploy-guard'] })
  await forget(server)
  await respondTo(depsOn(server, { runId: 72 }), server.shop)
  expect(await ended(server)).toEqual(once)
})

/** The record of that response is lost, as when it could not be written. */
async function forget({ forge }: Server) {
  const { primary } = stateRef('production')
  await forge.gitData.moveRefs([{ ref: primary, before: await forge.gitData.getRef(primary), after: null }])
}

test('a rollback that GitHub does not take for some minutes: people are told meanwhile, and then it is there', async () => {
  await using server = await shopOn()
  server.github.faults.add({ kind: 'status', status: 502, method: 'POST', path: /\/pulls$/, times: 25 })
  const deps = depsOn(server)
  const order: string[] = []
  const stop = server.github.onRequest(({ method, path }) => {
    if (method === 'POST' && /\/(pulls|issues)$/.test(path)) order.push(path.split('/').at(-1) ?? '')
  })
  const { failures } = await respondTo(deps, server.shop)
  stop()
  expect(failures).toEqual([])
  expect(order.indexOf('issues')).toBeLessThan(order.lastIndexOf('pulls'))
  expect(await ended(server)).toEqual(once)
})

test('a rollback that is refused for good: incident and hold all the same, and what is left is said', async () => {
  await using server = await shopOn()
  server.github.faults.add({ kind: 'status', status: 403, method: 'POST', path: /\/pulls$/, times: 1000 })
  const { failures } = await respondTo(depsOn(server), server.shop)
  expect(failures).toMatchObject([{ error: { name: 'OutsideError' } }])
  expect(await ended(server)).toEqual({ ...once, pulls: 0 })
  server.github.faults.clear()
  await respondTo(depsOn(server, { runId: 72 }), server.shop)
  expect(await ended(server)).toEqual(once)
})

test('a record that cannot be written: rollback and incident all the same, found again once it can', async () => {
  await using server = await shopOn()
  // The record's own reference, not the branch of the rollback.
  server.github.faults.add({
    kind: 'status',
    status: 403,
    path: state,
    containing: /refs\/(deploy-guard|heads\/deploy-guard-state)\/production"|^\{"sha":"\w+","force":false\}$/,
    times: 1000,
  })
  const { failures, unwritten } = await respondTo(depsOn(server), server.shop)
  expect([failures, unwritten?.code]).toEqual([[], 'refused'])
  expect(await ended(server)).toEqual({ ...once, held: false })
  server.github.faults.clear()
  await respondTo(depsOn(server, { runId: 72 }), server.shop)
  expect(await ended(server)).toEqual(once)
})

test('locks that cannot be set: the incident all the same, once', async () => {
  await using server = await shopOn()
  const refused = { kind: 'status', status: 403, path: /\/git\/refs$|\/graphql$/, times: 1000 } as const
  server.github.faults.add({ ...refused, containing: /deploy-guard(\/|-)lock/ })
  const both = [71, 72].map((runId) => respondTo(depsOn(server, { runId }), server.shop))
  for (const { failures } of await Promise.all(both)) expect(failures).toEqual([])
  const open = (await all(server, 'issues')).filter((issue) => !('pull_request' in issue) && issue.state === 'open')
  expect(open).toHaveLength(1)
})

test.each([
  ['5xx', { kind: 'status', status: 503 }],
  ['dropped connections', { kind: 'drop' }],
] as const)('minutes in which GitHub answers nothing at all (%s) end in one of each', async (_, kind) => {
  await using server = await shopOn()
  const deps = depsOn(server)
  await deps.store.read()
  server.github.faults.add({ ...kind, times: 60 })
  expect(await respondTo(deps, server.shop)).toMatchObject({ failures: [], unwritten: null })
  expect(await ended(server)).toEqual(once)
})

test('an outage that does not end is given up after ten minutes at least, in words', async () => {
  await using server = await shopOn()
  const deps = depsOn(server)
  await deps.store.read()
  const began = deps.ports.clock.now()
  server.github.faults.add({ kind: 'status', status: 503, times: 100_000 })
  const { failures, unwritten } = await respondTo(deps, server.shop)
  expect(deps.ports.clock.now() - began).toBeGreaterThan(600_000)
  expect([failures.length > 0, unwritten?.code]).toEqual([true, 'unreachable'])
  server.github.faults.clear()
  await respondTo(depsOn(server, { runId: 72 }), server.shop)
  expect(await ended(server)).toEqual(once)
})

test('two bad deploys that overlapped are both held, each with its incident', async () => {
  await using server = await shopOn()
  const { good, bad } = server.shop
  const newer = await server.people.commit({ author: 'alice', files: { 'lib/tax.mjs': '3\n' }, message: 'Taxes' })
  const both = [
    respondTo(depsOn(server, { runId: 71 }), { good, bad }),
    respondTo(depsOn(server, { runId: 72 }), { good, bad: newer }),
  ]
  for (const { failures } of await Promise.all(both)) expect(failures).toEqual([])
  const record = await depsOn(server).store.read()
  expect(new Set(holdsOf(record).map((hold) => hold.bad))).toEqual(new Set([bad, newer]))
  expect(record.responses.map(({ settled }) => settled)).toEqual([true, true])
})
