import { afterEach, describe, expect, it, vi } from 'vitest'
import { ConfigurationError } from '../../../src/base/errors.ts'
import { createForge } from '../../../src/github/forge.ts'
import { runInit } from '../../../src/shell/init/init.ts'
import { planOf } from '../../../src/shell/init/plan.ts'
import { propose, readBase } from '../../../src/shell/init/propose.ts'
import { startGitHub } from '../../github/github.ts'
import { fakeClock, keptLog } from '../../github/quiet.ts'

// The pull request of `init`, against GitHub as it answers.

const PATH = '.github/workflows/deploy.yml'
const DEPLOY = `on: push
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: production
    steps:
      - run: ./deploy.sh
`

async function shop(files: Readonly<Record<string, string>> = { [PATH]: DEPLOY }) {
  const server = await startGitHub()
  server.people.user('alice', { permission: 'write' })
  await server.people.commit({ author: 'alice', files: { 'a.txt': 'a\n', ...files }, message: 'First' })
  return server
}
type Server = Awaited<ReturnType<typeof shop>>

/** As alice with her own token runs it. */
function forgeOf({ github }: Server) {
  return createForge({
    owner: 'acme',
    repo: 'shop',
    token: github.token({ actor: 'alice', repository: 'acme/shop' }),
    apiUrl: github.apiUrl,
    userAgent: 'deploy-guard-test',
    clock: fakeClock(),
    log: keptLog(),
  })
}

async function run(server: Server, notes: readonly string[] = [], forge = forgeOf(server)) {
  const base = await readBase(forge)
  const plan = planOf({ ...base, job: null, page: null, metrics: { lines: [], notes } })
  return { ...(await propose(forge, base, plan)), base, plan }
}

it('is one branch with one commit and one pull request that says what was found, decided and is to check', async () => {
  await using server = await shop()
  const forge = forgeOf(server)
  const before = await forge.gitData.getRef('refs/heads/main')
  const { state, pull, base } = await run(server, ['No metrics are named. @alice #1'])
  expect(state).toBe('opened')
  expect(await forge.gitData.getRef('refs/heads/main')).toBe(before)
  const made = await forge.pulls.get(pull?.number ?? 0)
  expect(made).toMatchObject({
    base: 'main',
    head: { branch: 'deploy-guard/init' },
    title: 'Add Deploy Guard to the deploy',
  })
  const commit = await forge.gitData.getCommit(made?.head.sha ?? '')
  expect(commit.parents).toEqual([base.sha])
  expect(await forge.pulls.files(made?.number ?? 0)).toEqual(['.github/deploy-guard.yml', PATH])
  await expect(made?.body).toMatchFileSnapshot('../../render/golden/init-pull.md')
})

it('is brought up to date by a second run, whatever happened to the default branch meanwhile', async () => {
  await using server = await shop()
  const { pull } = await run(server)
  // Somebody has looked at a point, and has a word to say.
  const own = forgeOf(server)
  const ticked = `${((await own.pulls.get(pull?.number ?? 0))?.body ?? '').replace('- [ ] The step', '- [x] The step')}\nFine with me.\n`
  await own.pulls.update(pull?.number ?? 0, { body: ticked })
  expect(await run(server)).toMatchObject({ state: 'unchanged', pull: { number: pull?.number } })
  await server.people.commit({
    author: 'alice',
    files: { [PATH]: DEPLOY.replace('production', 'live') },
    message: 'Live',
  })
  expect(await run(server, ['New.'])).toMatchObject({ state: 'updated', pull: { number: pull?.number } })
  const forge = forgeOf(server)
  const made = await forge.pulls.get(pull?.number ?? 0)
  for (const text of ['New.', '- [x] The step', 'Fine with me.']) expect(made?.body).toContain(text)
  expect(await forge.contents.text(PATH, 'deploy-guard/init')).toContain('environment: live')
  expect(await forge.pulls.listByHead('deploy-guard/init')).toHaveLength(1)
})

it('never writes over what people pushed to its branch', async () => {
  await using server = await shop()
  await run(server)
  await server.people.commit({
    author: 'alice',
    branch: 'deploy-guard/init',
    files: { 'b.txt': 'b\n' },
    message: 'Mine',
  })
  const forge = forgeOf(server)
  const tip = await forge.gitData.getRef('refs/heads/deploy-guard/init')
  await expect(run(server)).rejects.toThrow(ConfigurationError)
  expect(await forge.gitData.getRef('refs/heads/deploy-guard/init')).toBe(tip)
})

it('says which permission the token lacks', async () => {
  await using server = await shop()
  const lacking = server.forgeWith({ contents: 'write', 'pull-requests': 'write' })
  await expect(run(server, [], lacking)).rejects.toThrow(/workflows: write.*\n.*GitHub said/)
  expect(await forgeOf(server).gitData.getRef('refs/heads/deploy-guard/init')).toBeNull()
})

it('leaves the branch where the pull request may not be opened', async () => {
  await using server = await shop()
  const lacking = server.forgeWith({ contents: 'write', workflows: 'write', 'pull-requests': 'read' })
  expect(await run(server, [], lacking)).toMatchObject({ state: 'branch-only', pull: null })
  expect(await run(server)).toMatchObject({ state: 'opened' })
})

it('reads a repository without workflows, and one with a policy', async () => {
  await using server = await shop({ '.github/deploy-guard.yml': 'version: 1\n' })
  expect(await readBase(forgeOf(server))).toMatchObject({ workflows: [], hasPolicy: true, branch: 'main' })
})

describe('from the shell', () => {
  afterEach(() => {
    vi.unstubAllEnvs()
    vi.restoreAllMocks()
  })

  it('opens it with the token and the address of the environment, and prints where it is', async () => {
    await using server = await shop()
    const said: string[] = []
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0)
    vi.stubEnv('GH_TOKEN', server.github.token({ actor: 'alice', repository: 'acme/shop' }))
    vi.stubEnv('GITHUB_API_URL', server.github.apiUrl)
    expect(await runInit(['--pull-request', 'acme/shop', '--json'])).toBe(0)
    expect(JSON.parse(said.join(''))).toMatchObject({ outcome: 'opened', pullRequest: 1, reasonCode: 'deploy-found' })
    expect(await runInit(['--pull-request', 'acme/shop'])).toBe(0)
    expect(said.at(-1)).toContain('# Nothing new: pull request #1, ')
    expect(said.at(-1)).not.toContain('+++')
  })

  it.each([
    [['--pull-request', 'shop'], 'expected OWNER/NAME'],
    [['--pull-request', 'acme/shop', '--write'], 'do not go with it'],
    [['--pull-request', 'acme/shop', '--repository', '.'], 'do not go with it'],
    [['--pull-request', 'acme/shop'], 'needs a token in GH_TOKEN'],
  ])('%s: %s', async (args, why) => {
    vi.stubEnv('GH_TOKEN', '')
    vi.stubEnv('GITHUB_TOKEN', '')
    await expect(runInit(args)).rejects.toThrow(why)
  })
})
