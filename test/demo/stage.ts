import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type HumanClock, humanClock } from '../runner/human-clock.ts'
import { workflowPath, type Workplace } from '../runner/workflow.ts'
import { GitHub } from '../stand-in/index.ts'
import { shopFiles } from './changes.ts'
import { createProduction, type Production } from './production.ts'
import { startTraffic } from './traffic.ts'

/** Requests a second that the shop gets. */
const traffic = 450

/** Everything the demo plays on: GitHub, the shop in production, its customers. */
export type Stage = Workplace & {
  readonly production: Production
  readonly clock: HumanClock
  readonly metricsUrl: string
  clear(): Promise<void>
}

/** Sets the stage: a repository with the shop, its first version deployed and used. */
export async function setStage(onLine: (line: string) => void): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'deploy-guard-demo-'))
  const temp = join(folder, 'runner')
  await mkdir(temp)
  const clock = humanClock()
  const github = await GitHub.start({ clock })
  const repo = await github.repository('acme/shop')
  for (const login of ['alice', 'bob']) repo.user(login)
  const token = github.token({ repository: repo.fullName })
  const port = await freePort()
  const remote = `${github.url.replace('//', `//demo:${token}@`)}/${repo.fullName}.git`
  const production = createProduction({ folder, remote, port })
  const first = await repo.commit({ files: await shopFiles(), message: 'The shop', author: 'alice' })
  await production.deploy(first)
  recordFirstDeploy(repo, first)
  const customers = startTraffic(port, traffic)
  return {
    github,
    repo,
    token,
    temp,
    action: fileURLToPath(new URL('../..', import.meta.url)),
    onLine,
    production,
    clock,
    metricsUrl: `http://127.0.0.1:${port}/metrics`,
    async clear() {
      customers.stop()
      await production.stop()
      await github.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** What GitHub keeps of a deploy by a job with `environment: production`. */
function recordFirstDeploy(repo: Workplace['repo'], sha: string): void {
  const run = repo.workflowRun({ path: workflowPath, branch: 'main', sha, actor: 'alice' })
  run.job({ name: 'deploy', steps: ['Deploy Guard'], environment: 'production' }).finish()
  run.finish()
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
