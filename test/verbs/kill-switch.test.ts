import { expect, test } from 'vitest'
import { createForge } from '../../src/github/forge.ts'
import { switchedOff } from '../../src/verbs/kill-switch.ts'
import { startGitHub } from '../github/github.ts'
import { fakeClock, keptLog } from '../github/quiet.ts'
import { createTestLog } from '../support/shop.ts'

type Server = Awaited<ReturnType<typeof startGitHub>>

/** An issue that one person opens and another one labels, over the API. */
async function label({ github }: Server, opener: string, labeller: string): Promise<number> {
  const as = (actor: string) =>
    createForge({
      owner: 'acme',
      repo: 'shop',
      apiUrl: github.apiUrl,
      userAgent: 'test',
      clock: fakeClock(),
      log: keptLog(),
      token: github.token({ actor, repository: 'acme/shop' }),
    })
  const { number } = await as(opener).issues.create({ title: 'Off', body: '', labels: [] })
  await as(labeller).pulls.addLabels(number, ['Deploy-Guard:Off'])
  return number
}

async function ask(server: Server, forge = server.forge) {
  const log = createTestLog()
  return { off: await switchedOff({ forge, log }), warnings: log.warnings }
}

test('a writer’s label on an open issue switches the guard off, and on again when it is closed', async () => {
  await using server = await startGitHub()
  server.people.user('carol', { permission: 'write' })
  server.people.user('mallory', { permission: 'read' })
  expect(await ask(server)).toEqual({ off: null, warnings: [] })
  const issue = await label(server, 'mallory', 'carol')
  expect(await ask(server)).toEqual({ off: { issue, by: 'carol' }, warnings: [] })
  await server.forge.issues.update(issue, { state: 'closed' })
  expect((await ask(server)).off).toBeNull()
})

test.each(['read', 'triage', 'none'] as const)(
  'the label of someone with %s changes nothing, and that is said',
  async (permission) => {
    await using server = await startGitHub()
    server.people.user('carol', { permission: 'write' })
    server.people.user('mallory', { permission })
    const issue = await label(server, 'carol', 'mallory')
    const { off, warnings } = await ask(server)
    expect(off).toBeNull()
    expect(warnings).toEqual([
      `Issue #${issue} has the label deploy-guard:off, but it was applied by mallory, who may not write here: it changes nothing.`,
    ])
  },
)

test('a writer who has left since does not count', async () => {
  await using server = await startGitHub()
  server.people.user('carol', { permission: 'write' })
  await label(server, 'carol', 'carol')
  server.people.user('carol', { permission: 'none' })
  expect((await ask(server)).off).toBeNull()
})

test('where issues are disabled or may not be read, nothing is switched off', async () => {
  await using without = await startGitHub({ issues: false })
  expect((await ask(without)).off).toBeNull()
  await using server = await startGitHub()
  expect((await ask(server, server.forgeWith({ contents: 'read' }))).off).toBeNull()
})
