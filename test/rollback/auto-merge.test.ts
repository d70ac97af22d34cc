import { expect, test } from 'vitest'
import { createForge } from '../../src/github/forge.ts'
import { startGitHub } from '../github/github.ts'
import { fakeClock, keptLog } from '../github/quiet.ts'
import { depsOn, releaseBadly, respond, type Server } from '../support/shop-on-github.ts'

const wanted = { policySource: { path: 'p.yml', text: 'rollback: { auto-merge: true }' } }

function appForgeOn({ github }: Server) {
  const permissions = { contents: 'write', 'pull-requests': 'write', issues: 'write', workflows: 'write' } as const
  const token = github.token({
    actor: 'guard[bot]',
    app: { id: 77, slug: 'guard' },
    permissions,
    repository: 'acme/shop',
  })
  const options = { owner: 'acme', repo: 'shop', token, apiUrl: github.apiUrl, userAgent: 'test' }
  return createForge({ ...options, clock: fakeClock(), log: keptLog() })
}

const asked = ({ github }: Server) => github.log.filter(({ route }) => route === 'EnableAutoMerge').length

async function rolledBack(server: Server, { app = true, change = {}, body = '' } = {}) {
  const shop = await releaseBadly(server, body)
  const deps = depsOn(server)
  const ports = { ...deps.ports, ...(app && { appForge: appForgeOn(server) }) }
  const { failures, record } = await respond({ ...deps, ports, ...change }, shop)
  expect(failures).toEqual([])
  expect(record.responses).toMatchObject([{ rollback: { step: 'opened' } }])
  return deps.log.warnings
}

test('where policy, app token and a rule of the branch are there, GitHub merges it when the rule is met', async () => {
  await using server = await startGitHub({ autoMerge: true })
  server.people.rule('main', 'pull_request')
  expect(await rolledBack(server, { change: wanted })).toEqual([])
  expect(asked(server)).toBe(1)
})

test.each([
  ['the policy does not ask for it', {}],
  ["the token is a workflow's: what it merges starts no deploy", { app: false, change: wanted }],
  [
    'a person has to look first',
    { change: { policySource: { path: 'p.yml', text: 'rollback: { auto-merge: true, risky: { flags: [lib/**] } }' } } },
  ],
  [
    'its pull request says that it cannot be rolled back safely',
    { change: wanted, body: 'rollback: unsafe: new format' },
  ],
])('not where %s', async (_, how) => {
  await using server = await startGitHub({ autoMerge: true })
  server.people.rule('main', 'pull_request')
  await rolledBack(server, how)
  expect(asked(server)).toBe(0)
})

test.each([
  ['the repository does not allow it', false, 'does not allow auto-merge'],
  ['no rule has to be waited for', true, 'clean status'],
])('where %s the pull request is there all the same, and it is said', async (_, autoMerge, words) => {
  await using server = await startGitHub({ autoMerge })
  expect((await rolledBack(server, { change: wanted })).join()).toContain(words)
})

test('a pull request that cannot be rolled back safely, by its own word, makes the rollback a draft that asks', async () => {
  await using server = await startGitHub()
  const shop = await releaseBadly(server, 'Faster\n\nrollback: unsafe: sessions have a new format')
  const { record } = await respond(depsOn(server), shop)
  const { rollback } = record.responses[0] ?? {}
  if (rollback?.step !== 'opened') throw new Error('there is no rollback')
  const { github } = server
  const headers = { authorization: `Bearer ${github.token({ repository: 'acme/shop' })}` }
  const address = `${github.apiUrl}/repos/acme/shop/pulls/${rollback.pull}`
  const pull = await (await fetch(address, { headers })).json()
  expect(pull).toMatchObject({ draft: true })
  expect((await server.forge.pulls.get(rollback.pull))?.body).toMatch(
    /- \[ \] Said beforehand: .*\n {2}- `#\d+: sessions have a new format`/,
  )
})
