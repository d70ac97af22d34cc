import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HumanClock } from '../runner/human-clock.ts'
import { workflowPath } from '../runner/workflow.ts'
import { GitHub, ManualClock, type People, type RunHandle } from '../stand-in/index.ts'
import { landReviewed } from '../demo/people.ts'
import { quickPolicy } from '../acceptance/stage.ts'

/** A shop on the stand-in with a good first version, a reviewed change that breaks it, and one that nobody reviewed. */
export type FaultWorld = {
  readonly github: GitHub
  readonly repo: People
  readonly clock: HumanClock
  readonly token: string
  readonly temp: string
  readonly first: string
  readonly bad: string
  readonly unseen: string
  [Symbol.asyncDispose](): Promise<void>
}

const page = Array.from({ length: 20 }, (_, at) => `line ${at}`)
const shop = {
  'lib/shop.mjs': `${page.join('\n')}\n`,
  '.github/deploy-guard.yml': quickPolicy,
  [workflowPath]: 'on: push\n',
}

export async function faultWorld(): Promise<FaultWorld> {
  const temp = await mkdtemp(join(tmpdir(), 'deploy-guard-faults-'))
  const time = new ManualClock('2026-03-06T17:00:00Z')
  const clock = { now: () => time.now(), pass: (seconds: number) => time.advance(seconds) }
  const github = await GitHub.start({ clock })
  const repo = await github.repository('acme/shop')
  for (const login of ['alice', 'bob', 'carol']) repo.user(login)
  const first = await repo.commit({ files: shop, message: 'The shop', author: 'alice' })
  const change = { 'lib/shop.mjs': `${page.with(3, 'broken').join('\n')}\n` }
  const bad = await landReviewed({ repo, clock }, { branch: 'faster', title: 'Faster', files: change })
  await repo.commit({
    branch: 'unseen',
    files: { 'lib/unseen.mjs': 'nobody saw this\n' },
    message: 'Quick fix',
    author: 'alice',
  })
  const unseen = await repo.tip('unseen')
  return {
    github,
    repo,
    clock,
    temp,
    first,
    bad,
    unseen,
    token: github.token({ repository: repo.fullName }),
    async [Symbol.asyncDispose]() {
      await github.stop()
      await rm(temp, { recursive: true, force: true })
    },
  }
}

/** An environment of its own that runs the first version, so that many cases share one repository. */
export function deployFirst({ repo, clock, first }: FaultWorld, environment: string): void {
  const run = repo.workflowRun({ path: workflowPath, branch: 'main', sha: first, actor: 'alice' })
  run.job({ name: 'deploy', steps: ['Deploy Guard'], environment }).finish()
  run.finish()
  clock.pass(2)
}

export function startRun({ repo }: FaultWorld, sha: string): RunHandle {
  return repo.workflowRun({ path: workflowPath, branch: 'main', sha, actor: 'alice' })
}
