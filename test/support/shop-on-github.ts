import { tmpdir } from 'node:os'
import { createRecordStore } from '../../src/deploy/record-store.ts'
import { openSnapshots } from '../../src/git/bare-repository.ts'
import { finishResponses, startResponse } from '../../src/verbs/respond/respond.ts'
import type { ResponseDeps } from '../../src/verbs/setting.ts'
import type { startGitHub } from '../github/github.ts'
import { createFakeClock } from './fake-clock.ts'
import { badDeploy } from './responder.ts'
import { createTestLog, runContext } from './shop.ts'

/** The stand-in with an empty shop. */
export type Server = Awaited<ReturnType<typeof startGitHub>>

/** A shop whose last release is bad: one pull request, merged, and a direct push. */
export async function releaseBadly({ people }: Server, body = '') {
  for (const login of ['alice', 'bob']) people.user(login)
  const files = { 'lib/session.mjs': 'good\n', 'lib/price.mjs': '1\n', '.github/workflows/deploy.yml': 'on: push\n' }
  const good = await people.commit({ author: 'alice', files, message: 'First release' })
  await people.commit({ author: 'alice', branch: 'faster', files: { 'lib/session.mjs': 'bad\n' }, message: 'Faster' })
  const pull = await people.openPull({ author: 'alice', head: 'faster', base: 'main', title: 'Faster sessions', body })
  await people.merge(pull, 'bob', 'squash')
  const bad = await people.commit({ author: 'alice', files: { 'lib/price.mjs': '2\n' }, message: 'New prices' })
  return { good, bad, pull }
}

/** What one run responds with, over HTTP. */
export function depsOn(
  { github, forge }: Server,
  { environment = 'production', runId = 71 } = {},
): ResponseDeps & { log: ReturnType<typeof createTestLog> } {
  const clock = createFakeClock()
  const log = createTestLog()
  const run = { ...runContext(runId), owner: 'acme', serverUrl: github.url }
  const token = github.token({ repository: 'acme/shop' })
  const open = () => openSnapshots({ url: `${github.url}/acme/shop.git`, token, tempDir: tmpdir() })
  const store = createRecordStore(forge.gitData, environment, { id: runId, attempt: 1 }, clock)
  return { ports: { forge, openSnapshots: open, clock, log, run }, environment, store, log }
}

/** Records the bad deploy and does what follows from it. */
export async function respond(deps: ResponseDeps, shop: { good: string; bad: string }) {
  await startResponse(deps, badDeploy(shop))
  return finishResponses(deps)
}
