import { expect, test } from 'vitest'
import { OutsideError } from '../../../src/base/errors.ts'
import { rollbackBranch } from '../../../src/deploy/keys.ts'
import { emptyRecord } from '../../../src/deploy/record.ts'
import { lookAhead, rangeAhead } from '../../../src/verbs/respond/prefetch-rollback.ts'
import { startGitHub } from '../../github/github.ts'
import { depsOn, releaseBadly, respond, type Server } from '../../support/shop-on-github.ts'

/** Routes of the requests from `from` on until the pull request is opened. */
function untilOpened({ github }: Server, from: number): string[] {
  const routes = github.log
    .slice(from)
    .map(({ kind, method, route }) => (kind === 'rest' ? route : `${kind} ${method}`))
  return routes.slice(0, routes.indexOf('POST /repos/{owner}/{repo}/pulls') + 1)
}

async function prepared(server: Server, { since = false } = {}) {
  const shop = await releaseBadly(server)
  const deps = depsOn(server)
  const ahead = lookAhead(deps, shop)
  if (since) {
    const files = { 'lib/other.mjs': 'later\n' }
    await server.people.commit({ author: 'alice', files, message: 'Since' })
  }
  ahead.hurry('main')
  const opened = await ahead.openSnapshots()
  const handed = { ...deps, ports: { ...deps.ports, openSnapshots: async () => opened } }
  return { shop, deps, ahead, handed, from: server.github.log.length }
}

test('what was fetched while the watch ran is not fetched again', async () => {
  await using server = await startGitHub()
  const { shop, handed, from } = await prepared(server)
  const { failures } = await respond(handed, shop)
  expect(failures).toEqual([])
  const routes = untilOpened(server, from)
  expect(routes.filter((route) => /^git |compare|contents/.test(route))).toEqual([])
  expect(routes.length).toBeGreaterThan(5)
})

test('nor what landed since, which was looked at while the decision was recorded', async () => {
  await using server = await startGitHub()
  const { shop, handed, from } = await prepared(server, { since: true })
  await respond(handed, shop)
  expect(untilOpened(server, from).filter((route) => /^git |compare/.test(route))).toEqual([])
})

/** A shop with a session of twenty lines: the range changes the second, later work the nineteenth. */
async function changedOnBothSides({ people }: Server) {
  for (const login of ['alice', 'bob']) people.user(login)
  const session = (changed: Record<number, string>) =>
    Array.from({ length: 20 }, (_, line) => `${changed[line] ?? `line ${line}`}\n`).join('')
  const commit = (text: string, message: string) =>
    people.commit({ author: 'alice', files: { 'lib/session.mjs': text }, message })
  const good = await commit(session({}), 'Good')
  const bad = await commit(session({ 1: 'bad' }), 'Bad')
  return {
    good,
    bad,
    later: () => commit(session({ 1: 'bad', 18: 'later' }), 'Since'),
    wanted: session({ 18: 'later' }),
  }
}

test('later work on the same files costs one request of git, and no upload of what was merged', async () => {
  await using server = await startGitHub()
  const shop = await changedOnBothSides(server)
  const deps = depsOn(server)
  const ahead = lookAhead(deps, shop)
  const opened = await ahead.openSnapshots()
  const again = lookAhead({ ...deps, ports: { ...deps.ports, openSnapshots: async () => opened } }, shop)
  await shop.later()
  const from = server.github.log.length
  again.hurry('main')
  const handed = { ...deps, ports: { ...deps.ports, openSnapshots: again.openSnapshots } }
  const { failures, record } = await respond(handed, shop)
  expect(failures).toEqual([])
  expect(record.responses).toMatchObject([{ rollback: { step: 'opened', leftOut: [] } }])
  const routes = untilOpened(server, from)
  // The one that asks what the server can do, and the one that fetches.
  expect(routes.filter((route) => route.startsWith('git '))).toEqual(['git GET', 'git POST'])
  expect(routes.filter((route) => route.includes('/git/blobs'))).toEqual([])
  const branch = rollbackBranch('main', shop.good, shop.bad)
  expect(await server.forge.contents.text('lib/session.mjs', branch)).toBe(shop.wanted)
})

test('the deploy of the good version is dispatched before anything is done about the rollback', async () => {
  await using server = await startGitHub()
  const { shop, handed, from } = await prepared(server)
  const text = 'rollback: { redeploy: .github/workflows/deploy.yml }'
  await respond({ ...handed, policySource: { path: 'p.yml', text } }, shop)
  const routes = untilOpened(server, from)
  const dispatched = routes.findIndex((route) => route.endsWith('/dispatches'))
  expect(dispatched).toBeGreaterThan(0)
  // Before it are only the record of the decision and the look for the switch.
  expect(routes.slice(0, dispatched)).not.toContain('GET /repos/{owner}/{repo}/pulls')
  expect(routes.slice(dispatched)).toContain('GET /repos/{owner}/{repo}/pulls')
})

test('the repository is handed out once, then others are opened; what nobody wanted is closed', async () => {
  const closed: number[] = []
  let count = 0
  const openSnapshots = async () => {
    const id = ++count
    const nothing = { changes: async () => [], blobDiffs: async () => [] }
    return { ...nothing, fetch: async () => ({ missing: [] }), close: async () => void closed.push(id), id }
  }
  await using server = await startGitHub()
  const shop = await releaseBadly(server)
  const deps = depsOn(server)
  const ports = { ...deps.ports, openSnapshots: openSnapshots as unknown as typeof deps.ports.openSnapshots }
  const used = lookAhead({ ...deps, ports }, shop)
  expect([await used.openSnapshots(), await used.openSnapshots()]).toMatchObject([{ id: 1 }, { id: 2 }])
  await used.close()
  expect(closed).toEqual([])
  await lookAhead({ ...deps, ports }, shop).close()
  expect(closed).toEqual([3])
})

test('where nothing can be prepared, all is asked for when it is needed', async () => {
  await using server = await startGitHub()
  const shop = await releaseBadly(server)
  const deps = depsOn(server)
  let count = 0
  const openSnapshots = () => {
    count += 1
    if (count === 1) throw new OutsideError('unreachable', 'the server is down')
    return deps.ports.openSnapshots()
  }
  const broken = { ...deps, ports: { ...deps.ports, openSnapshots: async () => openSnapshots() } }
  const ahead = lookAhead(broken, shop)
  ahead.hurry('main')
  const { record } = await respond({ ...deps, ports: { ...deps.ports, openSnapshots: ahead.openSnapshots } }, shop)
  expect(record.responses).toMatchObject([{ rollback: { step: 'opened' } }])
  expect(count).toBe(2)
})

test.each([
  ['the deploy before is what a first watch would go back to', {}, { good: 'a'.repeat(40), bad: 'b'.repeat(40) }],
  ['nothing ran before', { baseSha: null }, null],
  ['the same commit ran before', { baseSha: 'b'.repeat(40) }, null],
  ['this deploy is itself the way back', { mitigates: { mended: false } }, null],
])('%s', (_, change, range) => {
  const task = { deployment: 3, sha: 'b'.repeat(40), baseSha: 'a'.repeat(40), mitigates: null, ...change }
  expect(rangeAhead(emptyRecord, task)).toEqual(range)
})
